"""`python -m training.encoder.export --reader build/encoder/reader.pt`: the trained reader as package data.

Writes `reader.onnx` (8-bit weights), `labels.json`, `vocabulary.txt` and `sha256.json` into the package.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from copy import deepcopy
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic
from torch import Tensor, nn

from rashomon.annotate.encoder.pieces import MAX_PIECES
from rashomon.annotate.encoder.words import SETTINGS, SHAPES, SUFFIX_BUCKETS

from .losses import BARRED, same_sentence
from .model import Batch, Labels, Reader, Size, minilm_folder

PACKAGE = Path(__file__).parents[2] / "src/rashomon/annotate/encoder/weights"

LEAST_AGREEMENT = 0.9


class _Exported(nn.Module):
    """The reader as one graph: scores where the decoder needs them, numbers where the best one is enough.

    It reads one window at a time, so nothing in it is padding.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, shapes: Tensor, suffixes: Tensor, settings: Tensor) -> tuple[Tensor, ...]:
        reader = self.reader
        whole = torch.ones_like(shapes, dtype=torch.bool)
        states = reader.encoder(Batch(pieces, shapes, suffixes, settings, whole))
        words = states[:, 1:]
        starts = reader.starts(words)
        opens = (starts[..., 1] > starts[..., 0]) | (settings[:, 1:] % 3 == 2)
        together = same_sentence(torch.cumsum(opens.long(), 1))
        heads = torch.where(together, reader.heads(words, states), BARRED)
        best = heads.argmax(-1)
        chosen = torch.gather(states, 1, best.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        relations = reader.relations(words, chosen).argmax(-1)
        return (
            reader.reports(words),
            reader.links(words, states),
            reader.names(words),
            reader.upos(words).argmax(-1),
            starts[..., 1] - starts[..., 0],
            best,
            relations,
        )


class _AttendsAtOnce(nn.Module):
    """Stands in a layer for its attention: one operator of onnxruntime's instead of a dozen."""

    def __init__(self, heads: int) -> None:
        super().__init__()
        self.heads = heads

    def forward(self, asking: Tensor, asked: Tensor, told: Tensor, bias: Tensor) -> Tensor:
        del bias  # nothing is padding
        seen: Tensor = torch.onnx.ops.symbolic(
            "com.microsoft::MultiHeadAttention",
            (asking, asked, told),
            {"num_heads": self.heads},
            dtype=asking.dtype,
            shape=asking.shape,
            version=1,
        )
        return seen


INPUTS = ("pieces", "shapes", "suffixes", "settings")
OUTPUTS = ("reports", "links", "names", "upos", "starts", "heads", "relations")


def main() -> None:
    """Write the package data."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.export", description=__doc__)
    parser.add_argument("--reader", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=PACKAGE)
    asked = parser.parse_args()
    export(asked.reader, asked.to)


def load_reader(path: Path) -> Reader:
    """Return the trained reader of a `reader.pt`."""
    state = torch.load(path, weights_only=True)
    labels = Labels(**{name: tuple(values) for name, values in state["labels"].items()})
    reader = Reader(labels, Size(**state["size"]))
    reader.load_state_dict(state["weights"])
    return reader.eval()


def export(trained: Path, folder: Path) -> None:
    """Write the reader in `trained` to `folder`."""
    reader = load_reader(trained)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        written, whole = Path(scratch) / "written.onnx", Path(scratch) / "whole.onnx"
        _write_graph(reader, written)
        quant_pre_process(written, whole, skip_symbolic_shape=True)  # a weight that is turned first is seen as one
        # Seven bits: without the newest vector instructions, sums of eight-bit products overflow.
        quantize_dynamic(
            whole, folder / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
        _forget_origins(folder / "reader.onnx")
        _compare(reader, folder / "reader.onnx")
    shutil.copyfile(minilm_folder() / "vocab.txt", folder / "vocabulary.txt")
    labels = {
        "reports": reader.labels.reports,
        "names": reader.labels.names,
        "upos": reader.labels.upos,
        "relations": reader.labels.relations,
        "report_steps": _rounded(reader.report_chain.transitions()),
        "report_starts": _rounded(reader.report_chain.starts()),
        "name_steps": _rounded(reader.name_chain.transitions()),
        "name_starts": _rounded(reader.name_chain.starts()),
    }
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("labels.json", "reader.onnx", "vocabulary.txt")
    }
    (folder / "sha256.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")
    print({name: (folder / name).stat().st_size for name in sums})


def _rounded(values: Tensor) -> list[float] | list[list[float]]:
    found: list[float] | list[list[float]] = [
        [round(one, 4) for one in row] if isinstance(row, list) else round(row, 4) for row in values.detach().tolist()
    ]
    return found


def _write_graph(reader: Reader, path: Path) -> None:
    fused = deepcopy(reader)
    for layer in fused.encoder.layers:
        layer.attend = _AttendsAtOnce(fused.size.heads)
    places = torch.export.Dim("places", min=3, max=321)
    torch.onnx.export(
        _Exported(fused).eval(),
        tuple(_random_inputs(12).values()),
        path,
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamo=True,
        external_data=False,
        dynamic_shapes={name: {1: places} for name in INPUTS},
        verbose=False,
    )


def _random_inputs(places: int) -> dict[str, Tensor]:
    chance = torch.Generator().manual_seed(1)
    return {
        "pieces": torch.randint(1, 9000, (1, places, MAX_PIECES), generator=chance),
        "shapes": torch.randint(0, SHAPES, (1, places), generator=chance),
        "suffixes": torch.randint(0, SUFFIX_BUCKETS, (1, places), generator=chance),
        "settings": torch.randint(0, SETTINGS, (1, places), generator=chance),
    }


def _forget_origins(path: Path) -> None:
    """Take out what the exporter notes of the machine it ran on: names of files, lines of code."""
    model = onnx.load(path)
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.initializer):
        part.ClearField("doc_string")
        del part.metadata_props[:]
    onnx.save(model, path)


def _compare(reader: Reader, path: Path) -> None:
    """Refuse a graph that reads its inputs otherwise than the reader does."""
    places = 40
    inputs = _random_inputs(places)
    with torch.inference_mode():
        wanted = _Exported(reader)(**inputs)[0].numpy()
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(["reports"], {name: one.numpy() for name, one in inputs.items()})[0]
    agreement = float((found.argmax(-1) == wanted.argmax(-1)).mean())
    print(f"best labels equal for {agreement:.3f} of {places - 1} random words")
    if agreement < LEAST_AGREEMENT:
        raise SystemExit("the exported graph does not read as the trained reader does")


if __name__ == "__main__":
    main()
