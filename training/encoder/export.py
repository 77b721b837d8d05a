"""`python -m training.encoder.export --reader build/encoder/reader.pt`: the trained reader as package data.

Writes `reader.onnx` (8-bit weights), `labels.json`, `vocabulary.txt` and `sha256.json` into the package.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from rashomon.annotate.encoder.pieces import MAX_PIECES
from rashomon.annotate.encoder.words import SETTINGS, SHAPES, SUFFIX_BUCKETS

from .losses import BARRED, same_sentence
from .model import Batch, Labels, Reader, Size, minilm_folder

PACKAGE = Path(__file__).parents[2] / "src/rashomon/annotate/encoder/weights"

LEAST_AGREEMENT = 0.9


class _Exported(nn.Module):
    """The reader as one graph: scores where the decoder needs them, numbers where the best one is enough."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(
        self, pieces: Tensor, shapes: Tensor, suffixes: Tensor, settings: Tensor, mask: Tensor
    ) -> tuple[Tensor, ...]:
        reader = self.reader
        states = reader.encoder(Batch(pieces, shapes, suffixes, settings, mask))
        words = states[:, 1:]
        starts = reader.starts(words)
        opens = (starts[..., 1] > starts[..., 0]) | (settings[:, 1:] % 3 == 2)
        sentences = torch.where(mask[:, 1:], torch.cumsum(opens.long(), 1), -1)
        together = same_sentence(sentences)
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
        whole = Path(scratch) / "reader.onnx"
        _write_graph(reader, whole)
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
    places = 12
    pieces = torch.randint(1, 900, (2, places, MAX_PIECES))
    # Three tensors: given one tensor three times, the exporter would make one input of them.
    shapes, suffixes, settings = (torch.zeros(2, places, dtype=torch.long) for _ in range(3))
    mask = torch.ones(2, places, dtype=torch.bool)
    mask[1, 9:] = False
    rows, columns = torch.export.Dim("windows", min=1, max=256), torch.export.Dim("places", min=3, max=321)
    names = ("pieces", "shapes", "suffixes", "settings", "mask")
    torch.onnx.export(
        _Exported(reader),
        (pieces, shapes, suffixes, settings, mask),
        path,
        input_names=names,
        output_names=OUTPUTS,
        dynamo=True,
        external_data=False,
        dynamic_shapes={name: {0: rows, 1: columns} for name in names},
        verbose=False,
    )


def _forget_origins(path: Path) -> None:
    """Take out what the exporter notes of the machine it ran on: names of files, lines of code."""
    model = onnx.load(path)
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.initializer):
        part.ClearField("doc_string")
        del part.metadata_props[:]
    onnx.save(model, path)


def _compare(reader: Reader, path: Path) -> None:
    """Refuse a graph that reads its inputs otherwise than the reader does."""
    chance = torch.Generator().manual_seed(1)
    places = 40
    inputs = {
        "pieces": torch.randint(1, 9000, (1, places, MAX_PIECES), generator=chance),
        "shapes": torch.randint(0, SHAPES, (1, places), generator=chance),
        "suffixes": torch.randint(0, SUFFIX_BUCKETS, (1, places), generator=chance),
        "settings": torch.randint(0, SETTINGS, (1, places), generator=chance),
        "mask": torch.ones(1, places, dtype=torch.bool),
    }
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
