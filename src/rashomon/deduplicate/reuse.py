"""Reuse: what two articles share word for word, small edits tolerated, and how much of each that is."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from rashomon.deduplicate.outlets import is_same_publisher
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.model.spans import Anchor
from rashomon.text.alignment import Passage, align_words

_SHOWN = 3  # words; a cut at a block's edge may leave less, which is not worth showing


@dataclass(frozen=True, slots=True)
class Reuse:
    """Passages that `one` and `other` share; word indices are those of their readings.

    `one_words` and `other_words` are the own words that found their like in the other article.
    """

    one: Reading = field(repr=False)
    other: Reading = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    one_words: frozenset[int] = field(repr=False)
    other_words: frozenset[int] = field(repr=False)

    @property
    def one_share(self) -> float:
        """Part of the own words of `one` that stand in `other`, in [0, 1]."""
        return len(self.one_words) / max(self.one.own_count, 1)

    @property
    def other_share(self) -> float:
        """Part of the own words of `other` that stand in `one`, in [0, 1]."""
        return len(self.other_words) / max(self.other.own_count, 1)

    @property
    def lead_share(self) -> float:
        """Part of the own words of `one` up to the last shared one that stand in `other`, in [0, 1].

        What an outlet sets under its reports, or a second report that hangs on the page, does not count.
        """
        return len(self.one_words) / max(self.one.own[: max(self.one_words, default=0) + 1].count(1), 1)

    @property
    def one_publisher(self) -> bool:
        """Whether both articles are one publisher's."""
        mine, its = self.one.publisher, self.other.publisher
        return mine is not None and its is not None and is_same_publisher(mine, its)

    @property
    def size(self) -> int:
        """Number of shared own words, on the side where there are fewer."""
        return min(len(self.one_words), len(self.other_words))

    def turned(self) -> "Reuse":
        """Return the same reuse seen from the other article."""
        passages = sorted(
            (Passage(tuple((there, here) for here, there in passage.pairs)) for passage in self.passages),
            key=lambda passage: passage.first,
        )
        return Reuse(self.other, self.one, tuple(passages), self.other_words, self.one_words)

    def without(self, furniture: Collection[tuple[str, int]], settings: ReuseSettings) -> "Reuse":
        """Return the same reuse with furniture not counted: words, as (article id, word index), that a
        publisher puts on all its pages.
        """
        return _count(self.one, self.other, self.passages, furniture, settings) if furniture else self

    def spans(self) -> tuple[tuple[Anchor, Anchor], ...]:
        """Return the shared passages as anchors in both articles, cut where either begins a new block."""
        return tuple(
            (self.one.anchor(part[0][0], part[-1][0]), self.other.anchor(part[0][1], part[-1][1]))
            for passage in self.passages
            for part in _cut_at_blocks(passage, self.one, self.other)
            if len(part) >= _SHOWN
        )


def measure_reuse(one: Reading, other: Reading, settings: ReuseSettings) -> Reuse:
    """Align two articles and return what they share; passages with too few own words are left out."""
    return _count(one, other, align_words(one.words.words, other.words.words), frozenset(), settings)


def _count(
    one: Reading,
    other: Reading,
    passages: Iterable[Passage],
    furniture: Collection[tuple[str, int]],
    settings: ReuseSettings,
) -> Reuse:
    kept: list[Passage] = []
    one_words: set[int] = set()
    other_words: set[int] = set()
    for passage in passages:
        counted = [
            (here, there)
            for here, there in passage.pairs
            if (one.id, here) not in furniture and (other.id, there) not in furniture
        ]
        if sum(one.own[here] and other.own[there] for here, there in counted) < settings.passage:
            continue
        kept.append(passage)
        one_words.update(here for here, _ in counted if one.own[here])
        other_words.update(there for _, there in counted if other.own[there])
    return Reuse(one, other, tuple(kept), frozenset(one_words), frozenset(other_words))


def _cut_at_blocks(passage: Passage, one: Reading, other: Reading) -> Iterator[list[tuple[int, int]]]:
    part: list[tuple[int, int]] = []
    place: tuple[int, int] | None = None
    for here, there in passage.pairs:
        blocks = one.block_of[here], other.block_of[there]
        if part and blocks != place:
            yield part
            part = []
        part.append((here, there))
        place = blocks
    if part:
        yield part
