"""Foreign tails: text about something else appended to a report, such as a sermon, a recipe or a promotion.

A tail is cut only where the words break: its paragraphs share hardly a name or rare word with the report,
while the report's own paragraphs do so among themselves. Background at the end of a report shares its names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rashomon.extract.passages import Passage
from rashomon.extract.references import count_references
from rashomon.extract.shapes import ends_open
from rashomon.extract.stretches import strangest_stretch
from rashomon.extract.topics import rare_words, read_about
from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

_ADDRESSING = re.compile(
    r"\b(?:you|your|yours|yourself|du|dein|deine|ihr|ihre|votre|vous|vos|вы|ваш|ваша|ваши)\b", re.IGNORECASE
)
_OPENS_ADDRESS = re.compile(r"[ydivв](?<!\w.)(?:ou|u|ein|hr|o|ы|аш)")  # as one of these words does, in lower case
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?")
_MOST_PARAGRAPHS = 600  # a page with more is no report, and would take minutes
_FEWEST_HEAD_WORDS = 90
_LEAST_HEAD = 0.2  # head words by tail words: after a short opening a text may well turn to its subject
_FEWEST_TAIL_WORDS = 25
_OPENING = 60  # characters of a paragraph in which it may say that it is another item
_AFTER_OPENING = frozenset(":,–—-.…")
_LONGEST_HEADING = 12  # words of a heading over a tail
_MORE_BEFORE_REST = 1.0  # log-odds asked in addition of a tail with something below it; without, three alarms more
_MORE_FOR_REFERENCE = 1.5  # for each pair of words it has from the report; 3 of 66 tails put in had one
_MOST_AFTER, _MOST_WORDS_AFTER = 2, 40  # paragraphs and words below a tail: what the page ends with anyway
_FEWEST_RARE = 10  # rare words in a tail; with fewer, sharing none means little
_APART, _SPEAKS = "stands apart", "speaks to the reader"
_MOST_SHARED, _MOST_SHARED_IN_ALL = 0.05, 3  # of the tail's rare words, by share and in all
_SHARED_BY_CHANCE = 1  # rare words of a short tail that stands apart and speaks to the reader
_SURELY_ANOTHER = 3.5  # log-odds; in folds .70 of the tails put in, 2 alarms in 481 reports (`eval.health.fit`)


@dataclass(frozen=True, slots=True)
class ForeignTail:
    """Standing passages from `first` (a number) on are foreign; `evidence` says why in words for a reader.

    `is_plain` is whether the break is so plain that the tail may be cut; else it is only to be noted.
    """

    first: int
    evidence: str
    is_plain: bool = True


class Topic(NamedTuple):
    """A paragraph and what it is about: stems of its rare words and names; and whether a gap stands before it."""

    passage: Passage
    words: int
    rare: frozenset[str]
    names: frozenset[str]
    has_gap: bool

    @property
    def stands_apart(self) -> bool:
        """Whether it stands apart from what is before it."""
        return self.has_gap or _is_heading(self.passage) or _opens_other_item(self.passage.text)


def find_foreign_tail(passages: Sequence[Passage], title: str) -> ForeignTail | None:
    """Return where text about something else begins, or None.

    Precision comes first: without a clear break, and without a second sign (second person, a gap or heading
    before it, its own topic over several paragraphs), nothing is cut.

    Args:
        passages: those standing after furniture was struck, headline excluded, in page order.
    """
    if len(passages) > _MOST_PARAGRAPHS:
        return None
    paragraphs = topics_of(passages)
    topic = rare_words(title)
    last = {name: at for at, paragraph in enumerate(paragraphs) for name in paragraph.names}
    known = set(topic)
    spoken_of = max([last.get(name, -1) for name in topic], default=-1)  # paragraph: the last with a name known so far
    best: tuple[float, ForeignTail] | None = None
    for at, paragraph in enumerate(paragraphs):
        if at and (spoken_of < at or paragraph.has_gap) and len((paragraph.rare & known) - _said_by_all()) < 2:
            found = _judge(paragraphs[:at], paragraphs[at:], topic)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        known |= paragraph.rare
        spoken_of = max([spoken_of, *[last[name] for name in paragraph.names]])
    return best[1] if best else _find_another_text(paragraphs, topic)


def _find_another_text(paragraphs: Sequence[Topic], title: frozenset[str]) -> ForeignTail | None:
    """Return the last paragraphs, with a heading over them, if they have nothing to do with the report."""
    for end in range(len(paragraphs), max(len(paragraphs) - _MOST_AFTER - 1, 0), -1):
        if sum(one.words for one in paragraphs[end:]) > _MOST_WORDS_AFTER:
            return None
        strange = strangest_stretch(paragraphs[:end], title, at_end=True)
        if strange is None or strange.odds < _SURELY_ANOTHER:
            continue
        head, tail, after = ([one.passage.text for one in some] for some in _parted(paragraphs, strange.first, end))
        asked = _SURELY_ANOTHER + _MORE_BEFORE_REST * bool(after) + _MORE_FOR_REFERENCE * count_references(tail, head)
        if strange.odds >= asked and not count_references(after, head):
            return _tail_from(paragraphs, strange.first)
    return None


def _parted(paragraphs: Sequence[Topic], first: int, end: int) -> tuple[Sequence[Topic], ...]:
    return paragraphs[:first], paragraphs[first:end], paragraphs[end:]


def _tail_from(paragraphs: Sequence[Topic], first: int) -> ForeignTail:
    if paragraphs[first - 1].stands_apart and paragraphs[first - 1].words <= _LONGEST_HEADING:
        first -= 1
    evidence = f"its last {len(paragraphs) - first} paragraphs share hardly a word or name with the report"
    return ForeignTail(paragraphs[first].passage.number, evidence, is_plain=False)


def topics_of(passages: Sequence[Passage]) -> list[Topic]:
    """Return what each passage is about."""
    gaps = sorted(passage.empty_before for passage in passages[1:])
    usual = gaps[len(gaps) // 2] if gaps else 0
    return [Topic(one, *read_about(one.text), one.empty_before > usual) for one in passages]


def _judge(head: list[Topic], tail: list[Topic], topic: frozenset[str]) -> tuple[float, ForeignTail] | None:
    """Return how clear the break between two parts that share no name is, with the tail; None where it is not."""
    head_words, tail_words = sum(one.words for one in head), sum(one.words for one in tail)
    if head_words < max(_FEWEST_HEAD_WORDS, _LEAST_HEAD * tail_words) or tail_words < _FEWEST_TAIL_WORDS:
        return None
    known = topic.union(*(one.rare for one in head))
    if _addresses(head, tail) or tail[0].stands_apart:
        known -= _said_by_all()
    rare = frozenset[str]().union(*(one.rare for one in tail))
    shared = rare & known
    if len(rare) < _FEWEST_RARE:
        return None
    usual = min(_MOST_SHARED * len(rare), _MOST_SHARED_IN_ALL)
    if len(shared) > max(usual, _SHARED_BY_CHANCE):
        return None
    signs = _signs(head, tail, len(shared))
    is_sharp_break = {_APART, _SPEAKS} <= set(signs)
    if len(shared) > usual and not is_sharp_break:
        return None
    rest = frozenset[str]().union(*(one.rare for one in tail[1:]))
    if not (tail[0].stands_apart or tail[0].rare & rest or _address(tail[0].passage.text)):
        return None
    is_plain_break = _APART in signs or _SPEAKS in signs
    if len(signs) < (2 if len(shared) < 2 and is_plain_break else 3):
        return None
    if (tail[0].rare & known and not is_sharp_break) or not _holds_together(
        head, topic, 0.4 if is_sharp_break else 0.7
    ):
        return None
    evidence = f"shares {len(shared)} of its {len(rare)} rarer words with the report; {', '.join(signs)}"
    clearness = len(signs) + 2 * tail[0].stands_apart - len(shared) / len(rare) + len(head) / 1000
    return clearness, ForeignTail(tail[0].passage.number, evidence)


def _signs(head: list[Topic], tail: list[Topic], shared: int) -> list[str]:
    signs: list[str] = []
    tail_words = sum(one.words for one in tail)
    if _addresses(head, tail):
        signs.append(_SPEAKS)
    if tail[0].stands_apart:
        signs.append(_APART)
    if len(tail) >= 2 and tail_words >= 40 and shared < 2:
        signs.append(f"{len(tail)} paragraphs without a common name")
    own = sum(bool(one.rare & other.rare) for one, other in pairwise(tail))
    if (len(tail) >= 3 and own >= 2) or (tail_words >= 100 and own and shared < 2):
        signs.append("has a subject of its own")
    if len(frozenset[str]().union(*(one.names for one in tail))) >= 4 and shared < 2:
        signs.append("has names of its own")
    return signs


def _holds_together(head: list[Topic], topic: frozenset[str], share: float) -> bool:
    """Whether that share of the report's paragraphs has rare words of what stands before them."""
    known = set(topic) | head[0].rare
    linked = 0
    for one in head[1:]:
        linked += bool(one.rare & known)
        known |= one.rare
    return linked >= share * (len(head) - 1)


def _addresses(head: list[Topic], tail: list[Topic]) -> bool:
    """Whether the tail speaks to the reader, and the report does not."""
    spoken = _addressing(tail)
    return spoken >= 0.015 and spoken >= 3 * _addressing(head)


def _addressing(paragraphs: Sequence[Topic]) -> float:
    """Return the part of the words that speak to the reader."""
    return sum(_address(one.passage.text) for one in paragraphs) / sum(one.words for one in paragraphs)


def _address(text: str) -> int:
    """Return how many words outside of quotations speak to the reader."""
    if _OPENS_ADDRESS.search(text.lower()) is None or _ADDRESSING.search(text) is None:
        return 0
    return len(_ADDRESSING.findall(_QUOTED.sub(" ", text)))


def _opens_other_item(text: str) -> bool:
    """Whether it begins as the next item of a round-up does: "Also this week:", "In other news,"."""
    opening = fold(text[:_OPENING]).lstrip("*•-–— ")
    phrase = next((one for one in _other_items() if opening.startswith(one)), None)
    return phrase is not None and opening[len(phrase) :].lstrip()[:1] in _AFTER_OPENING


@cache
def _other_items() -> tuple[str, ...]:
    return load_lexicon("furniture").words("other_items")


@cache
def _said_by_all() -> frozenset[str]:
    """Return the stems of irregular forms of common words, which any two texts share: "told", "found", "children"."""
    return frozenset(stem(fold(word)) for word in load_lexicon("common_words").words("irregular"))


def _is_heading(passage: Passage) -> bool:
    text = passage.text
    count = len(text.split())
    if passage.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or text.rstrip().endswith("?"):
        return True
    return count <= 12 and (text.isupper() or passage.bold_share > 0.9 or ends_open(text))
