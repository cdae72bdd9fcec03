"""Passages that PrepareReader wrote, cut into windows, as padded batches.

A passage has word pieces with their shapes, the first piece of every word, and whatever of tags, trees, names and pairs of spans its
corpus knows. Positions are counted from 0; ends are exclusive unless said otherwise. Labels are numbers, as labels.json lists them.
"""
import gzip
import json
import random

import numpy as np
import torch

COREFERENCE = "COREF"
UNKNOWN = -100
UNSURE = -2  # in files; -1 is the head of a root

LONGEST_WINDOW = 192  # pieces; what the extractor reads together
LIMITS, LIMIT_WEIGHTS = (0, 64, 128, LONGEST_WINDOW), (55, 15, 10, 20)  # 0: a sentence by itself
WHOLE = 0.67  # share of the short passages that are not cut
DOUBT = 0.2  # how much it counts that two spans of a corpus without relations are in none
APART = 4  # words between two such spans, at least


class Passage:
    """A row of a file."""

    def __init__(self, row, labels):
        self.ids, self.shapes = np.asarray(row["ids"]), np.asarray(row["shapes"])
        self.first = np.append(np.asarray(row["first"], dtype=np.int64), len(self.ids) - 1)
        words = len(self.first) - 1
        self.starts = np.asarray(row["sentences"] + [words])
        self.columns = {}
        for key in ("tags", "heads", "dependencies", "names"):
            if row.get(key) is not None:
                self.columns[key] = np.asarray(row[key], dtype=np.int64)
                assert len(self.columns[key]) == words, (key, words)
        self.misc = bool(row.get("misc", True))
        self.spans = _rows(row.get("spans"), 2)
        self.pairs, self.unknown = _rows(row.get("pairs"), 3), _rows(row.get("unknown"), 3)
        coreference = labels["relations"].index(COREFERENCE)
        known = set(row.get("known") or [])
        self.refers = coreference in known
        self.known = np.array(sorted(known - {coreference}), dtype=np.int64)
        self.relations, self.coreference = len(labels["relations"]), coreference

    def pieces(self, low, high):
        """How many pieces the sentences [low, high) have, with what stands before and after."""
        return int(self.first[self.starts[high]] - self.first[self.starts[low]]) + 2

    def cuts(self, shuffler):
        """Sentences that are read together: [low, high)."""
        count = len(self.starts) - 1
        if self.pieces(0, count) <= LONGEST_WINDOW and shuffler.random() < WHOLE:
            return [(0, count)]
        found, low = [], 0
        while low < count:
            limit, high = shuffler.choices(LIMITS, LIMIT_WEIGHTS)[0], low + 1
            while high < count and self.pieces(low, high + 1) <= limit:
                high += 1
            if self.starts[high] > self.starts[low]:
                found.append((low, high))
            low = high
        return found

    def window(self, low=0, high=None):
        """The window of the sentences [low, high)."""
        high = len(self.starts) - 1 if high is None else high
        made = Window()
        begin, end = self.starts[low], self.starts[high]
        cut = slice(self.first[begin], self.first[end])
        made.ids = np.concatenate([self.ids[:1], self.ids[cut], self.ids[-1:]])
        made.shapes = np.concatenate([self.shapes[:1], self.shapes[cut], self.shapes[-1:]])
        made.first = self.first[begin:end] - self.first[begin] + 1
        starts = self.starts[low:high + 1] - begin
        made.sentence = np.repeat(np.arange(high - low), np.diff(starts))
        made.tags, made.dependencies, made.names = (
            _known(self.columns.get(key), begin, end) for key in ("tags", "dependencies", "names"))
        made.heads = None
        if "heads" in self.columns:
            heads = self.columns["heads"][begin:end]
            made.heads = np.where(heads == UNSURE, UNKNOWN, np.where(heads < 0, end - begin, heads - begin))
        made.misc = self.misc
        inside = (self.spans[:, 0] >= begin) & (self.spans[:, 1] <= end)
        made.spans = self.spans[inside] - begin
        place = np.where(inside, np.cumsum(inside) - 1, -1)
        self._pairs(made, place)
        return made

    def _pairs(self, window, place):
        """Relations are asked of all pairs in one sentence, coreference of each span with all before it. `target` says what holds,
        `mask` how much it counts that a relation of a pair holds or not."""
        spans = window.spans
        count = len(spans)
        s, o = (axis.ravel() for axis in np.meshgrid(np.arange(count), np.arange(count), indexing="ij"))
        sentence = window.sentence[spans[:, 0]] if count else np.zeros(0, dtype=np.int64)
        same = (sentence[s] == sentence[o]) & (s != o)
        order = spans[:, 0] * (len(window.first) + 1) + spans[:, 1]
        refers = (order[o] < order[s]) & self.refers
        doubted = np.zeros_like(same)
        if not len(self.known):
            gap = np.maximum(spans[s, 0], spans[o, 0]) - np.minimum(spans[s, 1], spans[o, 1])
            doubted = same & (gap >= APART) & (window.tags is not None)
        asked = refers | doubted | (same & (len(self.known) > 0))
        index = np.full((count, count), -1)
        index[s[asked], o[asked]] = np.arange(asked.sum())
        window.subject, window.object = s[asked], o[asked]
        window.target = np.zeros((asked.sum(), self.relations), dtype=np.float32)
        window.mask = np.zeros((asked.sum(), self.relations), dtype=np.float32)
        window.mask[doubted[asked]] = DOUBT
        window.mask[np.ix_(np.flatnonzero(same[asked]), self.known)] = 1
        window.mask[:, self.coreference] = refers[asked]
        for rows, target, mask in ((self.unknown, 0, 0), (self.pairs, 1, 1)):
            a, b = place[rows[:, 0]], place[rows[:, 1]]
            there = np.where((a >= 0) & (b >= 0), index[a, b] if count else -1, -1)
            rows, there = rows[there >= 0], there[there >= 0]
            window.target[there, rows[:, 2]] = target
            window.mask[there, rows[:, 2]] = mask


class Window:
    """Sentences as the encoder takes them, with what is known of them and their pairs of spans laid out for the relation head."""


def _rows(values, width):
    return np.asarray(values or np.zeros((0, width)), dtype=np.int64)


def _known(values, begin, end):
    return None if values is None else np.where(values[begin:end] < 0, UNKNOWN, values[begin:end])


def read(path, labels):
    """The passages of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [Passage(json.loads(line), labels) for line in lines]


def batches(passages, budget, seed):
    """Lists of windows of like length, as (passage, low, high), at most `budget` pieces each with padding, in an order and with cuts
    that are drawn by the seed."""
    shuffler = random.Random(seed)
    cuts = [(p, low, high) for p, passage in enumerate(passages) for low, high in passage.cuts(shuffler)]
    sizes = [passages[p].pieces(low, high) for p, low, high in cuts]
    order = sorted(range(len(cuts)), key=lambda i: (sizes[i] * (1 + 0.2 * shuffler.random()), i))
    made, batch, longest = [], [], 0
    for i in order:
        if batch and max(longest, sizes[i]) * (len(batch) + 1) > budget:
            made.append(batch)
            batch, longest = [], 0
        batch.append(cuts[i])
        longest = max(longest, sizes[i])
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
            heads = np.where(window.heads == len(window.first), 0, window.heads + 1)
            made["heads"][b, :len(window.first)] = np.where(window.heads == UNKNOWN, UNKNOWN, heads)
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
