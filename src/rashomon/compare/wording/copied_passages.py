"""Copied passages: what a copy shares with its original, followed to the ends of the sentences it stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.model.annotations import Sentence
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor

_KEPT = 0.2  # part of a sentence's words inside shared passages from which on it was kept, be it reworded
_FEWEST = 3  # words; a rewrite known by its facts has single names and numbers for spans, which show no edits
_FAR = 400  # code points between two passages of one sentence

Pair = tuple[Anchor, Anchor]


@dataclass(frozen=True, slots=True)
class CopiedReport:
    """A copy beside its original, with the sentences of both bodies; `shared` are the passages of words both have."""

    copy: Article
    parent: Article
    copy_sentences: tuple[Sentence, ...] = field(repr=False)
    parent_sentences: tuple[Sentence, ...] = field(repr=False)
    shared: tuple[Pair, ...] = field(repr=False)

    def whole_passages(self) -> Iterator[Pair]:
        """Yield the shared passages to the ends of their sentences on both sides, in the order of the copy.

        Passages that lie in one sentence of the copy or of the original are one: what stands between them was
        put in or left out. Words that other passages hold are left to those.
        """
        joined = list(self._joined())
        for at, (here, there) in enumerate(joined):
            others = joined[:at] + joined[at + 1 :]
            mine = _edges(self.copy_sentences, here, [one for one, _ in others])
            its = _edges(self.parent_sentences, there, [one for _, one in others])
            starts = (mine[0], its[0]) if mine[0] is not None and its[0] is not None else (here.start, there.start)
            ends = (mine[1], its[1]) if mine[1] is not None and its[1] is not None else (here.end, there.end)
            yield self.copy.anchor(starts[0], ends[0]), self.parent.anchor(starts[1], ends[1])

    def _joined(self) -> Iterator[Pair]:
        held: Pair | None = None
        for pair in sorted(self.shared, key=lambda one: one[0].start):
            if held is not None and self._are_one(held, pair):
                held = self.copy.anchor(held[0].start, pair[0].end), self.parent.anchor(held[1].start, pair[1].end)
                continue
            if held is not None:
                yield held
            held = pair
        if held is not None:
            yield held

    def _are_one(self, before: Pair, after: Pair) -> bool:
        gap = after[1].start - before[1].end
        if not 0 <= gap <= _FAR or after[0].start - before[0].end > _FAR:
            return False
        return _share_sentence(self.copy_sentences, before[0], after[0]) or _share_sentence(
            self.parent_sentences, before[1], after[1]
        )


def is_passage(anchor: Anchor) -> bool:
    """Whether a span holds words in a row, not a single name or number."""
    return len(anchor.exact.split()) >= _FEWEST


def is_kept(sentence: Anchor, shared: Sequence[Anchor]) -> bool:
    """Whether enough of a sentence lies in shared passages for it to be the same sentence, edited or not."""
    covered = sum(max(0, min(sentence.end, one.end) - max(sentence.start, one.start)) for one in shared)
    return covered >= _KEPT * (sentence.end - sentence.start)


def _share_sentence(sentences: Sequence[Sentence], before: Anchor, after: Anchor) -> bool:
    return any(one.anchor.start < before.end and after.start < one.anchor.end for one in sentences)


def _edges(sentences: Sequence[Sentence], span: Anchor, others: Sequence[Anchor]) -> tuple[int | None, int | None]:
    """Return where the sentences that a span begins and ends in begin and end, as far as no other span holds them;
    None for one of which too little is shared.
    """
    touched = [one.anchor for one in sentences if one.anchor.overlaps(span)]
    if not touched:
        return None, None
    start = max([min(touched[0].start, span.start), *(one.end for one in others if one.end <= span.start)])
    end = min([max(touched[-1].end, span.end), *(one.start for one in others if one.start >= span.end)])
    shared = [span, *others]
    return start if is_kept(touched[0], shared) else None, end if is_kept(touched[-1], shared) else None
