"""The encoder (BERT: Devlin et al. 2019; weights of bge-small-en-v1.5) and its heads.

Heads: names and tags (one label a word), dependencies (biaffine: Dozat and Manning 2017), relations between two spans
(their first and last word, what stands between them pooled as in SpERT: Eberts and Ulges 2020). What is new against BERT is an
embedding of each word's shape, since the vocabulary has no capitals.
"""
import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

HIDDEN, HEADS, LAYERS, INNER, SHAPES = 384, 12, 12, 1536, 6
ARC, LABEL, PAIR, PRODUCT, ORDERS = 256, 96, 256, 128, 4


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout):
        super().__init__()
        self.attention = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        size, pieces, _ = x.shape
        q, k, v = self.attention(x).view(size, pieces, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.drop.p if self.training else 0.0)
        x = self.norm1(x + self.drop(self.output(seen.transpose(1, 2).reshape(size, pieces, HIDDEN))))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Word pieces and their shapes to one vector each."""

    def __init__(self, vocabulary, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids, shapes, pieces):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.word(ids) + self.position(places)[None] + self.shape(shapes)))
        mask = pieces[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    @torch.no_grad()
    def load_base(self, path):
        """Takes the weights of an ONNX file of bge-small-en-v1.5."""
        graph = onnx.load(path).graph
        named = {i.name: numpy_helper.to_array(i).astype(np.float32) for i in graph.initializer}
        used = [name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in named]
        assert len(used) == 6 * LAYERS, len(used)

        def put(parameter, value):
            assert tuple(parameter.shape) == value.shape, (parameter.shape, value.shape)
            parameter.copy_(torch.from_numpy(np.ascontiguousarray(value)))

        put(self.word.weight, named["embeddings.word_embeddings.weight"])
        put(self.position.weight, named["embeddings.position_embeddings.weight"])
        put(self.shape.weight, np.repeat(named["embeddings.token_type_embeddings.weight"][:1], SHAPES, 0))
        put(self.norm.weight, named["embeddings.LayerNorm.weight"])
        put(self.norm.bias, named["embeddings.LayerNorm.bias"])
        for index, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{index}."
            q, k, v, o, inner, outer = (named[name].T for name in used[6 * index:6 * index + 6])
            put(layer.attention.weight, np.concatenate([q, k, v]))
            put(layer.attention.bias, np.concatenate(
                [named[f"{prefix}attention.self.{part}.bias"] for part in ("query", "key", "value")]))
            put(layer.output.weight, o)
            put(layer.output.bias, named[prefix + "attention.output.dense.bias"])
            put(layer.norm1.weight, named[prefix + "attention.output.LayerNorm.weight"])
            put(layer.norm1.bias, named[prefix + "attention.output.LayerNorm.bias"])
            put(layer.inner.weight, inner)
            put(layer.inner.bias, named[prefix + "intermediate.dense.bias"])
            put(layer.outer.weight, outer)
            put(layer.outer.bias, named[prefix + "output.dense.bias"])
            put(layer.norm2.weight, named[prefix + "output.LayerNorm.weight"])
            put(layer.norm2.bias, named[prefix + "output.LayerNorm.bias"])


class Parser(nn.Module):
    """Scores of heads and of dependency labels."""

    def __init__(self, labels, dropout=0.33):
        super().__init__()
        self.root = nn.Parameter(torch.zeros(HIDDEN))
        self.arc_head, self.arc_word = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.label_head, self.label_word = nn.Linear(HIDDEN, LABEL), nn.Linear(HIDDEN, LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.zeros(labels, LABEL + 1, LABEL + 1))
        self.drop = nn.Dropout(dropout)
        nn.init.xavier_uniform_(self.arc)

    def parts(self, words):
        """Words of shape (size, words, hidden) to the four views of them; heads have the root before the first word."""
        heads = torch.cat([self.root.to(words.dtype).expand(words.shape[0], 1, -1), words], 1)

        def view(linear, x):
            return self.drop(F.leaky_relu(linear(x), 0.1))

        return (view(self.arc_word, words), view(self.arc_head, heads),
                view(self.label_word, words), view(self.label_head, heads))

    def arcs(self, word, head):
        return (word @ self.arc.to(word.dtype) + self.arc_bias.to(word.dtype)) @ head.transpose(1, 2)

    def labels(self, word, head):
        """Label logits of aligned words and heads, of shape (n, LABEL) both."""
        one = word.new_ones(word.shape[0], 1)
        word, head = torch.cat([word, one], 1), torch.cat([head, one], 1)
        return torch.einsum("nx,lxy,ny->nl", word, self.label.to(word.dtype), head)


class Relations(nn.Module):
    """Scores of all relations between two spans, one logistic function each."""

    def __init__(self, relations, dropout=0.3):
        super().__init__()
        self.subject, self.object = nn.Linear(2 * HIDDEN, PAIR), nn.Linear(2 * HIDDEN, PAIR, bias=False)
        self.context, self.order = nn.Linear(HIDDEN, PAIR, bias=False), nn.Linear(ORDERS, PAIR, bias=False)
        self.left, self.right = nn.Linear(2 * HIDDEN, PRODUCT), nn.Linear(2 * HIDDEN, PRODUCT)
        self.out = nn.Linear(PAIR + PRODUCT, relations)
        self.drop = nn.Dropout(dropout)
        nn.init.constant_(self.out.bias, -4.0)

    def forward(self, spans, subject, object_, context, order):
        spans = self.drop(spans)
        added = (self.subject(spans)[subject] + self.object(spans)[object_]
                 + self.context(self.drop(context)) + self.order(order))
        product = self.left(spans)[subject] * self.right(spans)[object_]
        return self.out(self.drop(torch.cat([F.gelu(added), product], 1)))


def between(words, low, high):
    """Maximum of the vectors of the flat words in [low, high), zeros where there is none: a sparse table of powers of two."""
    levels = [words]
    longest = int((high - low).max().clamp(min=1))
    for level in range(int(math.log2(longest))):
        step, last = 1 << level, levels[-1]
        levels.append(torch.cat([torch.maximum(last[:-step], last[step:]), last[-step:]]))
    length = (high - low).clamp(min=1)
    level = torch.log2(length.float() + 0.5).floor().long().clamp(min=0)
    table = torch.stack(levels)
    start = low.clamp(max=words.shape[0] - 1)
    found = torch.maximum(table[level, start], table[level, (high - (1 << level)).clamp(min=0)])
    return torch.where((high > low)[:, None], found, torch.zeros_like(found))


def arrangement(start, end, subject, object_):
    """What is between the two spans, as [low, high) of words; and one of four orders, one-hot. `end` is the last word."""
    a, b, c, d = start[subject], end[subject], start[object_], end[object_]
    before = (a < c) | ((a == c) & (b < d))
    low = torch.where(before, b, d) + 1
    high = torch.maximum(torch.where(before, c, a), low)
    near = high - low <= 2
    order = torch.where(before, 0, 2) + torch.where(near, 0, 1)
    return low, high, F.one_hot(order, ORDERS).float()


class Reader(nn.Module):
    """The encoder with all heads."""

    def __init__(self, vocabulary, labels):
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.names = nn.Linear(HIDDEN, len(labels["names"]))
        self.tags = nn.Linear(HIDDEN, len(labels["tags"]))
        self.parser = Parser(len(labels["dependencies"]))
        self.relations = Relations(len(labels["relations"]))
        self.drop = nn.Dropout(0.1)

    def words(self, batch):
        """The vector of each word: that of its first piece."""
        hidden = self.encoder(batch["ids"], batch["shapes"], batch["pieces"])
        return hidden.gather(1, batch["first"][:, :, None].expand(-1, -1, HIDDEN))

    def relation_logits(self, words, pairs):
        """Scores of all pairs of a batch."""
        flat = words.reshape(-1, HIDDEN)
        spans = torch.cat([flat[pairs["start"]], flat[pairs["end"]]], 1)
        low, high, order = arrangement(pairs["start"], pairs["end"], pairs["subject"], pairs["object"])
        context = between(flat, low, high)
        return self.relations(spans, pairs["subject"], pairs["object"], context, order.to(flat.dtype))

    def arc_logits(self, batch, word, head):
        """Scores of all heads in the same sentence and of the root (column 0)."""
        scores = self.parser.arcs(word, head).float()
        same = (batch["sentence"][:, :, None] == batch["sentence"][:, None, :]) & batch["words"][:, None, :]
        same = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        return scores.masked_fill(~same, -1e4)


def losses(reader, batch, labels):
    """The loss of each head whose answers the batch has."""
    words = reader.words(batch)
    dropped = reader.drop(words)
    found = {}
    if (batch["tags"] >= 0).any():
        found["tags"] = F.cross_entropy(reader.tags(dropped).float().flatten(0, 1), batch["tags"].flatten(), ignore_index=-100)
    if (batch["names"] >= 0).any():
        found["names"] = name_loss(reader.names(dropped).float(), batch, labels)
    if (batch["heads"] >= 0).any():
        arc_word, arc_head, label_word, label_head = reader.parser.parts(words)
        arcs = reader.arc_logits(batch, arc_word, arc_head)
        found["arcs"] = F.cross_entropy(arcs.flatten(0, 1), batch["heads"].flatten(), ignore_index=-100)
        b, w = torch.nonzero(batch["heads"] >= 0, as_tuple=True)
        logits = reader.parser.labels(label_word[b, w], label_head[b, batch["heads"][b, w]]).float()
        found["labels"] = F.cross_entropy(logits, batch["dependencies"][b, w], ignore_index=-100)
    if "pairs" in batch:
        pairs = batch["pairs"]
        logits = reader.relation_logits(words, pairs).float()
        loss = F.binary_cross_entropy_with_logits(logits, pairs["target"].float(), reduction="none")
        mask = pairs["mask"].float()
        found["relations"] = (loss * mask).sum() / ((pairs["target"] * mask).sum() + pairs["window"].unique().numel())
    return found


def name_loss(logits, batch, labels):
    """Cross entropy; where MISC is not annotated, the label O stands for O or MISC."""
    log = F.log_softmax(logits, -1)
    hidden = [i for i, name in enumerate(labels["names"]) if name == "O" or name.endswith("MISC")]
    outside = torch.logsumexp(log[..., hidden], -1)
    target = batch["names"]
    own = log.gather(-1, target.clamp(min=0)[..., None])[..., 0]
    merged = (target == labels["names"].index("O")) & ~batch["misc"][:, None]
    chosen = torch.where(merged, outside, own)
    return -(chosen * (target >= 0)).sum() / (target >= 0).sum()
