"""What each corpus teaches: one loss a head."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from .examples import SILENT, Example, labels_of, pack
from .model import Reader

BARRED = -1e4


def report_loss(reader: Reader, examples: Sequence[Example]) -> dict[str, Tensor]:
    """Return the losses of source, cue and content labels and of the links to their cues."""
    batch = pack(examples)
    states = reader.states(batch)
    words = states[:, 1:]
    gold = labels_of(examples, "reports")
    found = {"reports": reader.report_chain.loss(reader.reports(words), gold, batch.mask[:, 1:])}
    links = labels_of(examples, "links")
    if bool((links >= 0).any()):
        cues = gold == reader.labels.reports.index("B-cue")
        allowed = torch.cat([torch.ones_like(cues[:, :1]), cues], 1).unsqueeze(1)
        scores = reader.links(words, states).masked_fill(~allowed, BARRED)
        found["links"] = _entropy(scores, links)
    return found


def name_loss(reader: Reader, examples: Sequence[Example]) -> dict[str, Tensor]:
    """Return the loss of the names' labels."""
    batch = pack(examples)
    words = reader.states(batch)[:, 1:]
    allowed = labels_of(examples, "name_choices", fill=-1).unsqueeze(-1) >> torch.arange(len(reader.labels.names)) & 1
    return {
        "names": reader.name_chain.loss(
            reader.names(words), labels_of(examples, "names"), batch.mask[:, 1:], allowed.bool()
        )
    }


def tree_loss(reader: Reader, examples: Sequence[Example]) -> dict[str, Tensor]:
    """Return the losses of part of speech, sentence starts, heads and relations."""
    batch = pack(examples)
    states = reader.states(batch)
    words = states[:, 1:]
    sentences = labels_of(examples, "sentences", -1)
    starts = torch.full_like(sentences, SILENT)
    starts[sentences >= 0] = 0
    starts[:, 1:][(sentences[:, 1:] != sentences[:, :-1]) & (sentences[:, 1:] >= 0)] = 1
    starts[:, 0] = 1
    heads = labels_of(examples, "heads")
    scores = reader.heads(words, states).masked_fill(~same_sentence(sentences), BARRED)
    chosen = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, states.shape[-1])
    relations = reader.relations(words, torch.gather(states, 1, chosen))
    return {
        "upos": _entropy(reader.upos(words), labels_of(examples, "upos")),
        "starts": _entropy(reader.starts(words), starts),
        "heads": _entropy(scores, heads),
        "kinds": _entropy(relations, labels_of(examples, "relations")),
    }


def same_sentence(sentences: Tensor) -> Tensor:
    """Return which places a word may depend on, (batch, words, places): the root, or another word of its sentence.

    Args:
        sentences: (batch, words) numbers of the sentences, negative for padding.
    """
    together = (sentences.unsqueeze(2) == sentences.unsqueeze(1)) & (sentences >= 0).unsqueeze(1)
    itself = torch.eye(sentences.shape[1], dtype=torch.bool)
    return torch.cat([torch.ones_like(together[..., :1]), together & ~itself], -1)


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=SILENT)
