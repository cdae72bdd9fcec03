"""Writes the reader as ONNX: the encoder with 8-bit weights (one scale for each column, activations scaled as they come), the heads
of the parser and of relations with 16-bit weights and 32-bit arithmetic. Graphs are for one window, without a batch dimension."""
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from data import collate
from model import HEADS, HIDDEN, arrangement, between

OPSET = 17
REAL, WHOLE = TensorProto.FLOAT, TensorProto.INT64


class Graph:
    """Nodes and weights under construction."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], {}, 0

    def weight(self, name, value):
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def ints(self, *values):
        return self.weight("i_" + "_".join(map(str, values)).replace("-", "m"), np.array(values, dtype=np.int64))

    def scalar(self, value):
        return self.weight(f"f_{value!r}".replace("-", "m").replace(".", "p"), np.array(value, dtype=np.float32))

    def op(self, kind, *inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"n{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def named(self, source, name):
        self.nodes.append(helper.make_node("Identity", [source], [name]))

    def half(self, name, value):
        """A weight with 16 bits in the file and 32 in use."""
        return self.op("Cast", self.weight(name, value.astype(np.float16)), to=REAL)

    def linear(self, x, name, layer, bits=32):
        weight = (self.half if bits == 16 else self.weight)(name + ".w", _array(layer.weight).T)
        made = self.op("MatMul", x, weight)
        return made if layer.bias is None else self.op("Add", made, self.weight(name + ".b", _array(layer.bias)))

    def quantized(self, x):
        """Activations as unsigned bytes, with scale and zero point."""
        return self.op("DynamicQuantizeLinear", x, outputs=3)

    def linear8(self, quantized, name, layer):
        values, scale, zero = quantized
        weight = _array(layer.weight).T
        scales = np.maximum(np.abs(weight).max(0), 1e-8) / 127
        # Unsigned, around 128: processors without VNNI saturate when signed bytes meet unsigned ones.
        bytes_ = (np.clip(np.rint(weight / scales), -127, 127) + 128).astype(np.uint8)
        product = self.op("MatMulInteger", values, self.weight(name + ".w8", bytes_), zero,
                          self.weight("zero8", np.array(128, dtype=np.uint8)))
        real = self.op("Cast", product, to=TensorProto.FLOAT)
        both = self.op("Mul", scale, self.weight(name + ".s", scales.astype(np.float32)))
        return self.op("Add", self.op("Mul", real, both), self.weight(name + ".b", _array(layer.bias)))

    def norm(self, x, name, layer):
        return self.op("LayerNormalization", x, self.weight(name + ".g", _array(layer.weight)),
                       self.weight(name + ".o", _array(layer.bias)), axis=-1, epsilon=1e-12)

    def gelu(self, x):
        inner = self.op("Erf", self.op("Div", x, self.scalar(float(np.sqrt(2)))))
        return self.op("Mul", self.op("Mul", x, self.op("Add", inner, self.scalar(1.0))), self.scalar(0.5))

    def embedded8(self, ids, name, table):
        """Rows of a table in bytes, one scale for each row."""
        scales = np.maximum(np.abs(table).max(1), 1e-8) / 127
        bytes_ = np.clip(np.rint(table / scales[:, None]), -127, 127).astype(np.int8)
        rows = self.op("Cast", self.op("Gather", self.weight(name + ".w8", bytes_), ids), to=TensorProto.FLOAT)
        own = self.op("Gather", self.weight(name + ".s", scales.astype(np.float32)[:, None]), ids)
        return self.op("Mul", rows, own)

    def save(self, path, inputs, outputs):
        info = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes, "newsgraph", [info(*i) for i in inputs], [info(*o) for o in outputs], list(self.weights.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="newsgraph")
        model.ir_version = 8
        onnx.checker.check_model(model)
        onnx.save(model, path)


def _array(parameter):
    return parameter.detach().cpu().numpy().astype(np.float32)


def encoder(reader, path, bits):
    g, e = Graph(), reader.encoder

    def linear(x, name, layer):
        return g.linear8(g.quantized(x), name, layer) if bits == 8 else g.linear(x, name, layer)

    def split(x, order):
        return g.op("Transpose", g.op("Reshape", x, g.ints(-1, HEADS, size)), perm=order)

    places = g.op("Slice", g.weight("positions", _array(e.position.weight)), g.ints(0), g.op("Shape", "ids"), g.ints(0))
    words = g.embedded8("ids", "word", _array(e.word.weight)) if bits == 8 else g.op(
        "Gather", g.weight("word", _array(e.word.weight)), "ids")
    shapes = g.op("Gather", g.weight("shape", _array(e.shape.weight)), "shapes")
    x = g.norm(g.op("Add", g.op("Add", words, shapes), places), "norm", e.norm)
    size = HIDDEN // HEADS
    for index, layer in enumerate(e.layers):
        name = f"l{index}."
        both = linear(x, name + "qkv", layer.attention)
        q, k, v = g.op("Split", both, g.ints(HIDDEN, HIDDEN, HIDDEN), outputs=3, axis=-1)
        scores = g.op("MatMul", g.op("Mul", split(q, [1, 0, 2]), g.scalar(float(1 / np.sqrt(size)))), split(k, [1, 2, 0]))
        seen = g.op("MatMul", g.op("Softmax", scores, axis=-1), split(v, [1, 0, 2]))
        seen = g.op("Reshape", g.op("Transpose", seen, perm=[1, 0, 2]), g.ints(-1, HIDDEN))
        x = g.norm(g.op("Add", x, linear(seen, name + "out", layer.output)), name + "n1", layer.norm1)
        inner = g.gelu(linear(x, name + "in", layer.inner))
        x = g.norm(g.op("Add", x, linear(inner, name + "up", layer.outer)), name + "n2", layer.norm2)
    found = g.op("Gather", x, "first")
    g.named(found, "words")
    g.named(g.linear(found, "names", reader.names), "names")
    g.named(g.linear(found, "tags", reader.tags), "tags")
    g.save(path, [("ids", WHOLE, ["pieces"]), ("shapes", WHOLE, ["pieces"]), ("first", WHOLE, ["count"])],
           [("words", REAL, ["count", HIDDEN]), ("names", REAL, ["count", reader.names.out_features]),
            ("tags", REAL, ["count", reader.tags.out_features])])


def parser(reader, path):
    g, p = Graph(), reader.parser

    def view(x, name, layer):
        return g.op("LeakyRelu", g.linear(x, name, layer, 16), alpha=0.1)

    def with_one(x):
        return g.op("Pad", x, g.ints(0, 0, 0, 1), g.scalar(1.0))

    heads = g.op("Concat", g.weight("root", _array(p.root)[None]), "words", axis=0)
    word = g.op("Add", g.op("MatMul", view("words", "aw", p.arc_word), g.half("arc", _array(p.arc))),
                g.weight("arc.b", _array(p.arc_bias)))
    head = view(heads, "ah", p.arc_head)
    g.named(g.op("MatMul", word, g.op("Transpose", head, perm=[1, 0])), "arcs")
    # Label logits: word' * U * head, with a constant 1 at the end of both; U is (labels, word, head).
    label_word, label_head = with_one(view("words", "lw", p.label_word)), with_one(view(heads, "lh", p.label_head))
    left = g.op("MatMul", label_word, g.half("label", _array(p.label)))  # labels, words, head
    scores = g.op("MatMul", left, g.op("Transpose", label_head, perm=[1, 0]))  # labels, words, heads
    g.named(g.op("Transpose", scores, perm=[1, 2, 0]), "labels")
    g.save(path, [("words", REAL, ["count", HIDDEN])],
           [("arcs", REAL, ["count", "heads"]), ("labels", REAL, ["count", "heads", p.label.shape[0]])])


def relations(reader, path):
    g, r = Graph(), reader.relations

    def of(name, layer, which):
        return g.op("Gather", g.linear(spans, name, layer, 16), which)

    spans = g.op("Concat", g.op("Gather", "words", "start"), g.op("Gather", "words", "end"), axis=1)
    added = g.op("Add", of("subject", r.subject, "subject"), of("object", r.object, "object"))
    added = g.op("Add", added, g.op("Add", g.linear("context", "context", r.context, 16), g.linear("order", "order", r.order)))
    product = g.op("Mul", of("left", r.left, "subject"), of("right", r.right, "object"))
    g.named(g.linear(g.op("Concat", g.gelu(added), product, axis=1), "out", r.out), "relations")
    g.save(path, [("words", REAL, ["count", HIDDEN]), ("start", WHOLE, ["spans"]), ("end", WHOLE, ["spans"]),
                  ("subject", WHOLE, ["pairs"]), ("object", WHOLE, ["pairs"]), ("context", REAL, ["pairs", HIDDEN]),
                  ("order", REAL, ["pairs", 4])], [("relations", REAL, ["pairs", r.out.out_features])])


def write(reader, labels, out):
    """Writes all files. Before CalibrateReader has chosen thresholds no relation is sure enough to be used."""
    encoder(reader, os.path.join(out, "encoder.onnx"), 8)
    encoder(reader, os.path.join(out, "encoder32.onnx"), 32)
    parser(reader, os.path.join(out, "parser.onnx"))
    relations(reader, os.path.join(out, "relations.onnx"))
    labels = dict(labels, thresholds={}, temperature={}, version="uncalibrated")
    with open(os.path.join(out, "labels.json"), "w", encoding="utf-8") as file:
        json.dump(labels, file, ensure_ascii=False, indent=1)


def compare(reader, out, windows):
    """The largest differences between the reader itself and its 32-bit files in ONNX Runtime, and the share of answers (labels, heads
    and signs of all scores of a pair) that 8 bits leave as they are."""
    files = _Files(out)
    largest = {name: 0.0 for name in ("words", "arcs", "labels", "relations")}
    counts = {name: [0, 0] for name in ("names", "tags", "heads", "pairs")}

    def differ(name, own, theirs):
        largest[name] = max(largest[name], float(np.abs(own.numpy() - theirs).max()))

    def agree(name, same):
        counts[name][0] += int(same.sum())
        counts[name][1] += len(same)

    for window in windows:
        exact, near = files.encode(window, "encoder32.onnx"), files.encode(window, "encoder.onnx")
        batch = collate([window])
        with torch.no_grad():
            own = reader.words(batch)
            differ("words", own[0], exact[0])
            agree("names", exact[1].argmax(-1) == near[1].argmax(-1))
            agree("tags", exact[2].argmax(-1) == near[2].argmax(-1))
            for sentence in range(int(window.sentence.max()) + 1):
                chosen = np.flatnonzero(window.sentence == sentence)
                arcs, labels = files.parse(exact[0][chosen])
                heads = arcs.argmax(-1)
                arc_word, arc_head, label_word, label_head = reader.parser.parts(own[:, chosen])
                differ("arcs", reader.parser.arcs(arc_word, arc_head)[0], arcs)
                differ("labels", reader.parser.labels(label_word[0], label_head[0, heads]), labels[np.arange(len(heads)), heads])
                agree("heads", heads == files.parse(near[0][chosen])[0].argmax(-1))
            if "pairs" in batch:
                theirs = files.relate(window, batch["pairs"], exact[0])
                differ("relations", reader.relation_logits(own, batch["pairs"]), theirs)
                agree("pairs", ((theirs > 0) == (files.relate(window, batch["pairs"], near[0]) > 0)).all(1))
    told = {f"largest difference of {name}": value for name, value in largest.items()}
    told.update({f"8 bits leave {name}": same / max(count, 1) for name, (same, count) in counts.items()})
    return told


class _Files:
    """The files as ONNX Runtime runs them."""

    def __init__(self, out):
        names = ("encoder32.onnx", "encoder.onnx", "parser.onnx", "relations.onnx")
        self.sessions = {
            name: onnxruntime.InferenceSession(os.path.join(out, name), providers=["CPUExecutionProvider"]) for name in names}

    def encode(self, window, name):
        return self.sessions[name].run(None, {"ids": window.ids, "shapes": window.shapes, "first": window.first})

    def parse(self, words):
        return self.sessions["parser.onnx"].run(None, {"words": words})

    def relate(self, window, pairs, words):
        low, high, order = arrangement(pairs["start"], pairs["end"], pairs["subject"], pairs["object"])
        return self.sessions["relations.onnx"].run(None, {
            "words": words, "start": window.spans[:, 0], "end": window.spans[:, 1] - 1,
            "subject": pairs["subject"].numpy(), "object": pairs["object"].numpy(),
            "context": between(torch.from_numpy(words), low, high).numpy(), "order": order.numpy()})[0]
