"""The network on disk: loaded once a process, from package data whose hashes are known."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from rashomon.annotate.encoder.pieces import MAX_PIECES, Speller
from rashomon.annotate.encoder.windows import WINDOW_START
from rashomon.annotate.encoder.words import EncoderWord
from rashomon.errors import RashomonError

_OUTPUTS = ("reports", "links", "names", "upos", "starts", "heads", "relations")
_VECTORS = "slice_2"
"""What the exporter called the words' vectors, of which all heads read; the file declares the heads' outputs only."""

_FILES = ("labels.json", "reader.onnx", "vocabulary.txt")


class WeightsError(RashomonError):
    """The encoder's weights are missing, or are not those this version was measured with."""


@dataclass(frozen=True, slots=True)
class WindowTrees:
    """What the network says of the sentences in one window of n words.

    `upos`, `relations` (n,) are label numbers; `starts` (n,) is above zero where a sentence begins; `heads` (n,)
    places, 0 for the root, words from 1.
    """

    upos: NDArray[np.int64]
    starts: NDArray[np.float32]
    heads: NDArray[np.int64]
    relations: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What the network says of one window of n words.

    `reports` (n, labels) and `names` (n, labels) are scores; `links` (n, n + 1) scores of each word's cue, 0 for
    none; `vectors` (n, dims) is what is known of each word where it stands.
    """

    reports: NDArray[np.float32]
    links: NDArray[np.float32]
    names: NDArray[np.float32]
    trees: WindowTrees
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LabelSets:
    """Names of the labels, and the scores from label to label."""

    reports: tuple[str, ...]
    names: tuple[str, ...]
    upos: tuple[str, ...]
    relations: tuple[str, ...]
    report_steps: NDArray[np.float32]
    report_starts: NDArray[np.float32]
    name_steps: NDArray[np.float32]
    name_starts: NDArray[np.float32]


class Network:
    """The encoder in onnxruntime, on one thread: the same input gives the same output on any number of workers."""

    def __init__(self, folder: Path) -> None:
        _check(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model: Any = (folder / "reader.onnx").read_bytes() + _declare_output(_VECTORS)  # its types know paths only
        self._session = onnxruntime.InferenceSession(
            model,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # joined, the two cost a tenth of the whole run more
        )
        self._only_asked = onnxruntime.RunOptions()
        self._only_asked.only_execute_path_to_fetches = True
        self._speller = Speller(folder / "vocabulary.txt")
        self.labels = _labels(folder / "labels.json")

    def read(self, windows: Sequence[Sequence[EncoderWord]]) -> list[WindowScores]:
        """Return the scores of each window; each is read by itself, so that its neighbours change nothing."""
        return [_scores(self._run((*_OUTPUTS, _VECTORS), words)) for words in windows]

    def _run(self, outputs: Sequence[str], words: Sequence[EncoderWord]) -> list[NDArray[Any]]:
        places = len(words) + 1
        pieces = np.zeros((1, places, MAX_PIECES), dtype=np.int64)
        features = np.zeros((3, 1, places), dtype=np.int64)
        pieces[0, 0, 0], features[0, 0, 0], features[2, 0, 0] = WINDOW_START
        pieces[0, 1:] = self._speller.spell([word.text for word in words])
        features[:, 0, 1:] = np.array([(word.shape, word.suffix, word.setting) for word in words]).T
        given = {"pieces": pieces, "shapes": features[0], "suffixes": features[1], "settings": features[2]}
        found = self._session.run(outputs, given, self._only_asked)
        return [one[0] for one in found]


def _scores(found: list[NDArray[Any]]) -> WindowScores:
    reports, links, names, *trees, vectors = found
    return WindowScores(reports, links, names, WindowTrees(*trees), vectors)


def _declare_output(name: str) -> bytes:
    """Return a model in ONNX's form whose graph has this output and nothing else.

    Behind the bytes of a model it adds the output to that model's graph.

    Source:
        Protocol Buffers, encoding: of a field met twice that holds a message, the two are merged.
    """
    value, output, graph = 0x0A, 0x62, 0x3A  # ValueInfoProto.name, GraphProto.output, ModelProto.graph
    written = name.encode()
    for field in (value, output, graph):
        written = bytes((field, len(written))) + written
    return written


@cache
def load_network() -> Network:
    """Return the network of the package, loaded once a process.

    Raises:
        WeightsError: a file of the weights is missing or changed.
    """
    with resources.as_file(resources.files("rashomon.annotate.encoder") / "weights") as folder:
        return Network(folder)


def _check(folder: Path) -> None:
    listed = folder / "sha256.json"
    if not listed.exists():
        raise WeightsError("The encoder's weights are not installed; install the package again.")
    sums: dict[str, str] = json.loads(listed.read_text(encoding="utf-8"))
    for name in _FILES:
        path = folder / name
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != sums.get(name):
            raise WeightsError(f"The encoder's {name} is missing or was changed; install the package again.")


def _labels(path: Path) -> LabelSets:
    read = json.loads(path.read_text(encoding="utf-8"))
    return LabelSets(
        reports=tuple(read["reports"]),
        names=tuple(read["names"]),
        upos=tuple(read["upos"]),
        relations=tuple(read["relations"]),
        report_steps=np.array(read["report_steps"], dtype=np.float32),
        report_starts=np.array(read["report_starts"], dtype=np.float32),
        name_steps=np.array(read["name_steps"], dtype=np.float32),
        name_starts=np.array(read["name_starts"], dtype=np.float32),
    )
