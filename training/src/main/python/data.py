"""Examples that PrepareReader wrote, as padded batches.

One example is a window: word pieces with their shapes, the first piece of every word, and whatever of tags, trees, names and
pairs of spans its corpus knows. Positions are counted from 0; ends are exclusive unless said otherwise. Labels are numbers, as
labels.json lists them.
"""
import gzip
import json
import random

import numpy as np
import torch

COREFERENCE = "COREF"
UNKNOWN = -100


class Window:
    """An example, with its pairs of spans laid out for the relation head."""

    def __init__(self, row, labels):
        self.ids = np.asarray(row["ids"], dtype=np.int64)
        self.shapes = np.asarray(row["shapes"], dtype=np.int64)
        self.first = np.asarray(row["first"], dtype=np.int64)
        words = len(self.first)
        starts = list(row["sentences"]) + [words]
        self.sentence = np.zeros(words, dtype=np.int64)
        for index in range(len(starts) - 1):
            self.sentence[starts[index]:starts[index + 1]] = index
        self.tags = self._optional(row, "tags", words)
        self.heads = self._optional(row, "heads", words, root=words)
        self.dependencies = self._optional(row, "dependencies", words)
        self.names = self._optional(row, "names", words)
        self.misc = bool(row.get("misc", True))
        self.spans = np.asarray(row.get("spans") or np.zeros((0, 2)), dtype=np.int64)
        self._pairs(row, labels)

    @staticmethod
    def _optional(row, key, words, root=None):
        if key not in row or row[key] is None:
            return None
        values = np.asarray(row[key], dtype=np.int64)
        assert len(values) == words, (key, len(values), words)
        if root is None:
            return np.where(values < 0, UNKNOWN, values)
        return np.where(values < 0, root, values)

    def _pairs(self, row, labels):
        """Relations are asked of all pairs in one sentence, coreference of each span with all before it. `target` says what holds,
        `mask` of which pairs and relations the corpus says whether they do."""
        relations = labels["relations"]
        coreference = relations.index(COREFERENCE) if COREFERENCE in relations else -1
        known = sorted(set(row.get("known") or []))
        others = np.array([r for r in known if r != coreference], dtype=np.int64)
        wanted = {}
        spans = self.spans
        if len(spans) and known:
            sentence = self.sentence[spans[:, 0]]
            for s in range(len(spans)):
                for o in range(len(spans)):
                    if s == o:
                        continue
                    relation = len(others) > 0 and sentence[s] == sentence[o]
                    refers = coreference in known and tuple(spans[o]) < tuple(spans[s])
                    if relation or refers:
                        wanted[(s, o)] = (relation, refers)
        self.subject = np.array([s for s, _ in wanted], dtype=np.int64)
        self.object = np.array([o for _, o in wanted], dtype=np.int64)
        self.target = np.zeros((len(wanted), len(relations)), dtype=np.uint8)
        self.mask = np.zeros((len(wanted), len(relations)), dtype=np.uint8)
        place = {pair: index for index, pair in enumerate(wanted)}
        for pair, (relation, refers) in wanted.items():
            if relation:
                self.mask[place[pair], others] = 1
            if refers:
                self.mask[place[pair], coreference] = 1
        for s, o, relation in row.get("unknown") or []:
            if (s, o) in place:
                self.mask[place[(s, o)], relation] = 0
        for s, o, relation in row.get("pairs") or []:
            if (s, o) in place:
                self.target[place[(s, o)], relation] = 1
                self.mask[place[(s, o)], relation] = 1


def read(path, labels):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [Window(json.loads(line), labels) for line in lines]


def batches(windows, budget, seed):
    """Lists of windows of like length, at most `budget` pieces each with padding, in an order drawn by the seed."""
    shuffler = random.Random(seed)
    order = sorted(range(len(windows)), key=lambda i: (len(windows[i].ids) * (1 + 0.2 * shuffler.random()), i))
    made, batch, longest = [], [], 0
    for i in order:
        size = len(windows[i].ids)
        if batch and max(longest, size) * (len(batch) + 1) > budget:
            made.append(batch)
            batch, longest = [], 0
        batch.append(windows[i])
        longest = max(longest, size)
    if batch:
        made.append(batch)
    shuffler.shuffle(made)
    return made


def collate(batch):
    """Windows as tensors of shape (windows, longest). Heads are 0 for the root, else 1 + the head's place; the pairs of all windows
    are in one list, their spans counted through all of them and words through the padded batch."""
    size = len(batch)
    pieces = max(len(w.ids) for w in batch)
    words = max(len(w.first) for w in batch)
    made = {
        "ids": np.zeros((size, pieces), dtype=np.int64),
        "shapes": np.zeros((size, pieces), dtype=np.int64),
        "pieces": np.zeros((size, pieces), dtype=bool),
        "first": np.zeros((size, words), dtype=np.int64),
        "words": np.zeros((size, words), dtype=bool),
        "sentence": np.full((size, words), -1, dtype=np.int64),
        "misc": np.array([w.misc for w in batch]),
    }
    for key in ("tags", "heads", "dependencies", "names"):
        made[key] = np.full((size, words), UNKNOWN, dtype=np.int64)
    pairs = {"start": [], "end": [], "subject": [], "object": [], "target": [], "mask": [], "window": []}
    spans = 0
    for b, window in enumerate(batch):
        made["ids"][b, :len(window.ids)] = window.ids
        made["shapes"][b, :len(window.ids)] = window.shapes
        made["pieces"][b, :len(window.ids)] = True
        made["first"][b, :len(window.first)] = window.first
        made["words"][b, :len(window.first)] = True
        made["sentence"][b, :len(window.first)] = window.sentence
        for key in ("tags", "dependencies", "names"):
            value = getattr(window, key)
            if value is not None:
                made[key][b, :len(window.first)] = value
        if window.heads is not None:
            made["heads"][b, :len(window.first)] = np.where(window.heads == len(window.first), 0, window.heads + 1)
        if len(window.subject):
            pairs["start"].append(window.spans[:, 0] + b * words)
            pairs["end"].append(window.spans[:, 1] - 1 + b * words)
            pairs["subject"].append(window.subject + spans)
            pairs["object"].append(window.object + spans)
            pairs["target"].append(window.target)
            pairs["mask"].append(window.mask)
            pairs["window"].append(np.full(len(window.subject), b))
            spans += len(window.spans)
    made = {key: torch.from_numpy(value) for key, value in made.items()}
    if pairs["subject"]:
        made["pairs"] = {key: torch.from_numpy(np.concatenate(value)) for key, value in pairs.items()}
    return made


def to(batch, device):
    """The batch on a device."""
    return {
        key: to(value, device) if isinstance(value, dict) else value.to(device, non_blocking=True)
        for key, value in batch.items()
    }
