"""Labels what a corpus does not: its words get the tags, heads and names that a reader is sure of, for another one to learn from.

usage: label.py PREPARED MODEL OUT

MODEL is what fit.py wrote. Only the passages to learn from change; what a corpus says itself stays. Least probabilities keep the
doubtful out (self-training: McClosky et al. 2006).
"""
import gzip
import json
import os
import shutil
import sys

import numpy as np
import onnxruntime

from data import LONGEST_WINDOW, UNSURE

LEAST = {"tags": 0.9, "heads": 0.8, "names": 0.9}


class Labeller:
    """The files of a reader."""

    def __init__(self, model):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.encoder, self.parser = (
            onnxruntime.InferenceSession(os.path.join(model, name), options, providers=["CPUExecutionProvider"])
            for name in ("encoder.onnx", "parser.onnx"))

    def label(self, row):
        """Adds what the row lacks."""
        words = len(row["first"])
        found = {name: np.full(words, UNSURE) for name in ("tags", "heads", "dependencies", "names")}
        for first, last in stretches(row):
            self.read(row, first, last, found)
        for name, values in found.items():
            if name not in row:
                row[name] = values.tolist()

    def read(self, row, first, last, found):
        starts = row["sentences"] + [len(row["first"])]
        begin, end = starts[first], starts[last]
        pieces = row["first"] + [len(row["ids"]) - 1]
        low, high = pieces[begin], pieces[end]
        vectors, names, tags = self.encoder.run(None, {
            "ids": np.array([row["ids"][0], *row["ids"][low:high], row["ids"][-1]]),
            "shapes": np.array([row["shapes"][0], *row["shapes"][low:high], row["shapes"][-1]]),
            "first": np.array(pieces[begin:end]) - low + 1})
        found["names"][begin:end] = sure(names, "names")
        found["tags"][begin:end] = sure(tags, "tags")
        for s in range(first, last):
            if starts[s] < starts[s + 1]:
                arcs, labels = self.parser.run(None, {"words": vectors[starts[s] - begin:starts[s + 1] - begin]})
                heads = sure(arcs, "heads")
                own = slice(starts[s], starts[s + 1])
                found["heads"][own] = np.where(heads > 0, heads - 1 + starts[s], np.where(heads == 0, -1, UNSURE))
                chosen = labels[np.arange(len(heads)), np.maximum(heads, 0)].argmax(-1)
                found["dependencies"][own] = np.where(heads >= 0, chosen, UNSURE)


def stretches(row):
    """The sentences of a row, as many together as a window holds: [first, last)."""
    starts = row["sentences"] + [len(row["first"])]
    pieces = row["first"] + [len(row["ids"]) - 1]
    first = 0
    while first < len(row["sentences"]):
        last = first + 1
        while last < len(row["sentences"]) and pieces[starts[last + 1]] - pieces[starts[first]] + 2 <= LONGEST_WINDOW:
            last += 1
        if starts[first] < starts[last]:
            yield first, last
        first = last


def sure(logits, name):
    """The best of each row of scores, or UNSURE where its probability is too small."""
    scores = np.exp(logits - logits.max(-1, keepdims=True))
    scores /= scores.sum(-1, keepdims=True)
    return np.where(scores.max(-1) >= LEAST[name], scores.argmax(-1), UNSURE)


def main(prepared, model, out):
    os.makedirs(out, exist_ok=True)
    labeller = Labeller(model)
    with gzip.open(os.path.join(prepared, "train.jsonl.gz"), "rt", encoding="utf-8") as rows, \
            gzip.open(os.path.join(out, "train.jsonl.gz"), "wt", encoding="utf-8") as written:
        for row in map(json.loads, rows):
            if "tags" not in row or "names" not in row:
                labeller.label(row)
            written.write(json.dumps(row, separators=(",", ":")) + "\n")
    for name in ("labels.json", "dev.jsonl.gz", "test.jsonl.gz"):
        shutil.copy(os.path.join(prepared, name), out)


if __name__ == "__main__":
    main(*sys.argv[1:])
