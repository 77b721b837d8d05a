"""Figures during training, on development documents of the corpora themselves."""

from collections.abc import Callable, Sequence

import torch

from rashomon.annotate.encoder.decoding import best_labels, label_spans

from .examples import SILENT, Example, labels_of, pack
from .losses import BARRED, same_sentence
from .model import Reader


@torch.inference_mode()
def measure(
    reader: Reader, reports: Sequence[Example], names: Sequence[Example], trees: Sequence[Example]
) -> dict[str, float]:
    """Return exact F1 of sources, cues, contents and names, accuracy of links, part of speech, heads, relations."""
    reader.eval()
    found: dict[str, float] = {}
    labels = reader.labels
    counts: dict[str, list[int]] = {}
    right = asked = 0
    for batch in _batches(reports):
        packed = pack(batch)
        states = reader.encoder(packed)
        scores = reader.reports(states[:, 1:])
        gold = labels_of(batch, "reports")
        cues = gold == labels.reports.index("B-cue")
        allowed = torch.cat([torch.ones_like(cues[:, :1]), cues], 1).unsqueeze(1)
        chosen = reader.links(states[:, 1:], states).masked_fill(~allowed, BARRED).argmax(-1)
        links = labels_of(batch, "links")
        right += int((chosen == links).sum())
        asked += int((links >= 0).sum())
        _count(counts, batch, "reports", labels.reports, scores, _steps(reader.report_chain))
    for kind in ("source", "cue", "content"):
        found[kind] = _f1(counts.get(kind, [0, 0, 0]))
    found["links"] = right / max(1, asked)
    counts = {}
    for batch in _batches(names):
        words = reader.encoder(pack(batch))[:, 1:]
        _count(counts, batch, "names", labels.names, reader.names(words), _steps(reader.name_chain))
    for kind in ("PER", "ORG", "LOC"):
        found[kind] = _f1(counts.get(kind, [0, 0, 0]))
    found["names"] = _f1([sum(counts[kind][place] for kind in counts if kind != "MISC") for place in range(3)])
    found |= _measure_trees(reader, trees)
    reader.train()
    return found


def _measure_trees(reader: Reader, trees: Sequence[Example]) -> dict[str, float]:
    upos = heads = kinds = words_with_upos = words_with_head = 0
    starts = [0, 0, 0]
    for batch in _batches(trees):
        states = reader.encoder(pack(batch))
        words = states[:, 1:]
        sentences = labels_of(batch, "sentences", -1)
        gold_upos, gold_heads, gold_kinds = (labels_of(batch, name) for name in ("upos", "heads", "relations"))
        upos += int((reader.upos(words).argmax(-1) == gold_upos).sum())
        words_with_upos += int((gold_upos >= 0).sum())
        found = reader.heads(words, states).masked_fill(~same_sentence(sentences), BARRED).argmax(-1)
        hit = (found == gold_heads) & (gold_heads >= 0)
        relation = reader.relations(
            words, torch.gather(states, 1, found.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        )
        heads += int(hit.sum())
        kinds += int((hit & (relation.argmax(-1) == gold_kinds)).sum())
        words_with_head += int((gold_heads >= 0).sum())
        begins = (sentences[:, 1:] != sentences[:, :-1]) & (sentences[:, 1:] >= 0)
        guessed = (reader.starts(words).argmax(-1)[:, 1:] == 1) & (sentences[:, 1:] >= 0)
        starts = [
            a + int(b.sum())
            for a, b in zip(starts, (begins & guessed, guessed & ~begins, begins & ~guessed), strict=True)
        ]
    return {
        "upos": upos / max(1, words_with_upos),
        "uas": heads / max(1, words_with_head),
        "las": kinds / max(1, words_with_head),
        "starts": _f1(starts),
    }


def _steps(chain: torch.nn.Module) -> tuple[torch.Tensor, torch.Tensor]:
    transitions: Callable[[], torch.Tensor] = chain.transitions
    starts: Callable[[], torch.Tensor] = chain.starts
    return transitions(), starts()


def _count(
    counts: dict[str, list[int]],
    batch: Sequence[Example],
    name: str,
    labels: tuple[str, ...],
    scores: torch.Tensor,
    steps: tuple[torch.Tensor, torch.Tensor],
) -> None:
    found = best_labels(
        [scores[row, : one.length].numpy() for row, one in enumerate(batch)], steps[0].numpy(), steps[1].numpy()
    )
    for one, best in zip(batch, found, strict=True):
        gold = [labels[number] if number != SILENT else "O" for number in getattr(one, name).tolist()]
        wanted = set(label_spans(gold))
        got = set(label_spans([labels[number] for number in best]))
        for kind in {span[2] for span in wanted | got}:
            mine = counts.setdefault(kind, [0, 0, 0])
            ours, theirs = ({one for one in spans if one[2] == kind} for spans in (got, wanted))
            for place, amount in enumerate((len(ours & theirs), len(ours - theirs), len(theirs - ours))):
                mine[place] += amount


def _f1(counts: Sequence[int]) -> float:
    hits, extra, missed = counts
    return 2 * hits / max(1, 2 * hits + extra + missed)


def _batches(examples: Sequence[Example], most: int = 4000) -> list[list[Example]]:
    batches: list[list[Example]] = []
    for one in sorted(examples, key=lambda example: example.length):
        if batches and (len(batches[-1]) + 1) * one.length <= most:
            batches[-1].append(one)
        else:
            batches.append([one])
    return batches
