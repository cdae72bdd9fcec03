"""Fits the heads of tags and trees once more, on the vectors of the encoder as it ships, and on what label.py labelled too.

usage: heads.py LABELLED MODEL [--seed 1] [--epochs 3] [--share 1]

The encoder learns from texts of which some have relations and names but no trees; in texts like those the heads of trees, which
never saw any, would misread what is plain. The encoder stays as it is; so do its names, relations and coreference. Changes
encoder.onnx (the weights of tags) and parser.onnx of MODEL.
"""
import argparse
import gzip
import json
import os
import random

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

import export
from data import UNKNOWN, Passage
from model import ARC, HIDDEN, LABEL, Parser

SENTENCES = 96  # in a batch, of like length
RATE, TAG_RATE = 3e-4, 1e-3
AVERAGED_STEPS = 300
AMONG = 40  # batches' worth of sentences among which those of like length are put together


class Heads(nn.Module):
    """The two heads, with the weights that MODEL's files have."""

    def __init__(self, model, labels):
        super().__init__()
        self.tags = nn.Linear(HIDDEN, len(labels["tags"]))
        self.parser = Parser(len(labels["dependencies"]))
        self.drop = nn.Dropout(0.1)
        encoder, parser = (weights(os.path.join(model, name)) for name in ("encoder.onnx", "parser.onnx"))
        p = self.parser
        with torch.no_grad():
            for layer, source, name in ((self.tags, encoder, "tags"), (p.arc_word, parser, "aw"), (p.arc_head, parser, "ah"),
                                        (p.label_word, parser, "lw"), (p.label_head, parser, "lh")):
                layer.weight.copy_(source[name + ".w"].T)
                layer.bias.copy_(source[name + ".b"])
            p.root.copy_(parser["root"][0])
            p.arc.copy_(parser["arc"].reshape(ARC, ARC))
            p.arc_bias.copy_(parser["arc.b"])
            p.label.copy_(parser["label"].reshape(-1, LABEL + 1, LABEL + 1))

    def losses(self, words, tags, heads, dependencies):
        """Words of shape (sentences, longest, hidden); heads count from 1, 0 is the root."""
        found = {"tags": cross_entropy(self.tags(self.drop(words)).flatten(0, 1), tags.flatten())}
        arc_word, arc_head, label_word, label_head = self.parser.parts(words)
        arcs = self.parser.arcs(arc_word, arc_head)
        there = torch.cat([torch.ones_like(tags[:, :1], dtype=torch.bool), words.abs().sum(-1) > 0], 1)
        arcs = arcs.masked_fill(~there[:, None, :], -1e4)
        found["arcs"] = cross_entropy(arcs.flatten(0, 1), heads.flatten())
        s, w = torch.nonzero(heads >= 0, as_tuple=True)
        logits = self.parser.labels(label_word[s, w], label_head[s, heads[s, w]])
        found["labels"] = cross_entropy(logits, dependencies[s, w])
        return found


def cross_entropy(logits, target):
    """Of known targets; zero if there are none."""
    return F.cross_entropy(logits, target, ignore_index=UNKNOWN, reduction="sum") / (target != UNKNOWN).sum().clamp(min=1)


def weights(path):
    """The weights of an ONNX file."""
    return {i.name: torch.from_numpy(numpy_helper.to_array(i).astype(np.float32)) for i in onnx.load(path).graph.initializer}


def sentences(labelled, model, labels, seed, share):
    """For each sentence of a share of the passages the vectors of its words, in a window drawn by the seed, their tags, heads and
    dependencies."""
    session = onnxruntime.InferenceSession(os.path.join(model, "encoder.onnx"), providers=["CPUExecutionProvider"])
    shuffler = random.Random(seed)
    with gzip.open(os.path.join(labelled, "train.jsonl.gz"), "rt", encoding="utf-8") as rows:
        for passage in (Passage(json.loads(row), labels) for row in rows):
            for low, high in passage.cuts(shuffler) if "tags" in passage.columns and shuffler.random() < share else []:
                window = passage.window(low, high)
                vectors, = session.run(
                    ["words"], {"ids": window.ids, "shapes": window.shapes, "first": window.first})
                for s in np.unique(window.sentence):
                    own = window.sentence == s
                    start, heads = np.flatnonzero(own)[0], window.heads[own]
                    heads = np.where(heads == len(own), 0, np.where(heads == UNKNOWN, UNKNOWN, heads - start + 1))
                    yield vectors[own].astype(np.float16), window.tags[own], heads, window.dependencies[own]


def padded(batch):
    """Tensors of the sentences of a batch."""
    longest = max(len(tags) for _, tags, _, _ in batch)
    words = np.zeros((len(batch), longest, HIDDEN), dtype=np.float32)
    rest = np.full((3, len(batch), longest), UNKNOWN, dtype=np.int64)
    for b, (vectors, *columns) in enumerate(batch):
        words[b, :len(vectors)] = vectors
        for c, column in enumerate(columns):
            rest[c, b, :len(column)] = column
    return torch.from_numpy(words), *map(torch.from_numpy, rest)


def fit(heads, examples, epochs, seed):
    """Leaves the heads with the average of their last weights."""
    torch.manual_seed(seed)
    shuffler = random.Random(seed)
    optimizer = torch.optim.AdamW(
        [{"params": heads.parser.parameters(), "lr": RATE}, {"params": heads.tags.parameters(), "lr": TAG_RATE}],
        betas=(0.9, 0.98))
    steps = epochs * (len(examples) // SENTENCES)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    average, step = {name: p.detach().clone() for name, p in heads.named_parameters()}, 0
    heads.train()
    for epoch in range(epochs):
        order = list(range(len(examples)))
        shuffler.shuffle(order)
        told = {}
        for near in range(0, len(order), AMONG * SENTENCES):
            like = sorted(order[near:near + AMONG * SENTENCES], key=lambda i: len(examples[i][1]))
            batches = [like[i:i + SENTENCES] for i in range(0, len(like), SENTENCES)]
            shuffler.shuffle(batches)
            for batch in batches:
                found = heads.losses(*padded([examples[i] for i in batch]))
                optimizer.zero_grad(set_to_none=True)
                (0.5 * found["tags"] + found["arcs"] + 0.5 * found["labels"]).backward()
                torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                step += 1
                with torch.no_grad():
                    for name, p in heads.named_parameters():
                        average[name].lerp_(p, max(1 / AVERAGED_STEPS, 1 / (step + 1)))
                for name, value in found.items():
                    told.setdefault(name, []).append(float(value.detach()))
        print(f"epoch {epoch + 1}/{epochs}: "
              + " ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in sorted(told.items())), flush=True)
    with torch.no_grad():
        for name, p in heads.named_parameters():
            p.copy_(average[name])
    heads.eval()


def replace_tags(path, layer):
    """Puts other weights of tags into an encoder's file."""
    model = onnx.load(path)
    for weight in model.graph.initializer:
        if weight.name == "tags.w":
            weight.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(layer.weight.detach().numpy().T), weight.name))
        elif weight.name == "tags.b":
            weight.CopyFrom(numpy_helper.from_array(layer.bias.detach().numpy(), weight.name))
    onnx.save(model, path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("labelled")
    parser.add_argument("model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--share", type=float, default=1, help="of the passages")
    options = parser.parse_args()
    with open(os.path.join(options.labelled, "labels.json"), encoding="utf-8") as file:
        labels = json.load(file)
    heads = Heads(options.model, labels)
    examples = list(sentences(options.labelled, options.model, labels, options.seed, options.share))
    print(f"{len(examples)} sentences", flush=True)
    fit(heads, examples, options.epochs, options.seed)
    replace_tags(os.path.join(options.model, "encoder.onnx"), heads.tags)
    export.parser(heads, os.path.join(options.model, "parser.onnx"))


if __name__ == "__main__":
    main()
