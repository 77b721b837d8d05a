"""Another article mixed in: paragraphs about something else in the middle of a report that goes on after them."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.foreign_tail import Topic, topics_of
from rashomon.extract.passages import Passage
from rashomon.extract.topics import rare_words

_MOST_PARAGRAPHS = 200
_FEWEST_WORDS, _FEWEST_PARAGRAPHS, _FEWEST_NAMES = 60, 2, 3  # of what was mixed in
_MANY_NAMES = 8  # of its own, of which one may stand in the report too
_LONGEST = 12  # paragraphs
_FEWEST_HOST_WORDS = 120
_MOST_SHARED = 0.06  # of its rare words stand in the report too; at .1 a long look back passed for another article
_COMES_BACK = 0.5  # of the paragraphs after it share a name, or two rare words, with those before it
_HOLDS_TOGETHER = 0.7  # of the report's paragraphs share a word with those before


def find_mixed_in(body: Sequence[Passage], title: str) -> tuple[Passage, Passage, str] | None:
    """Return the first and last passage of text about something else inside a report, and why; None without one.

    Precision comes first: it has names of its own, shares none with the report, and the report comes back to its
    own names after it.
    """
    if not 4 <= len(body) <= _MOST_PARAGRAPHS:
        return None
    topics = topics_of(body)
    known = set(rare_words(title))
    names = set(known)
    for at, topic in enumerate(topics):
        if at and _is_apart(topic, names, known):
            end = _find_end(topics, at, names, known)
            if end is not None:
                return body[at], body[end - 1], _evidence(topics[at:end])
        names |= topic.names
        known |= topic.rare
    return None


def _find_end(topics: Sequence[Topic], at: int, names: set[str], known: set[str]) -> int | None:
    """Return where text about something else that begins at `at` ends; the longest stretch counts."""
    end = at + 1
    while end < len(topics) - 1 and any(_is_apart(one, names, known) for one in topics[end : end + 2]):
        end += 1
    for stop in range(min(end, at + _LONGEST), at + _FEWEST_PARAGRAPHS - 1, -1):
        if _is_apart(topics[stop - 1], names, known) and _is_another(
            topics[:at], topics[at:stop], topics[stop:], names, known
        ):
            return stop
    return None


def _is_apart(topic: Topic, names: set[str], known: set[str]) -> bool:
    return not topic.names & names and len(topic.rare & known) <= max(1, _MOST_SHARED * len(topic.rare))


def _is_another(
    before: Sequence[Topic], inside: Sequence[Topic], after: Sequence[Topic], names: set[str], known: set[str]
) -> bool:
    words, host = sum(one.words for one in inside), sum(one.words for one in (*before, *after))
    if words < _FEWEST_WORDS or host < max(_FEWEST_HOST_WORDS, words) or not after:
        return False
    own_names = frozenset[str]().union(*(one.names for one in inside))
    rare = frozenset[str]().union(*(one.rare for one in inside))
    later_names = frozenset[str]().union(*(one.names for one in after))
    later = frozenset[str]().union(*(one.rare for one in after))
    shared_names = own_names & (names | later_names)
    if len(own_names) < _FEWEST_NAMES or len(shared_names) > (len(own_names) >= _MANY_NAMES):
        return False
    if len(rare & (known | later)) > _MOST_SHARED * len(rare):
        return False
    back = sum(bool(one.names & names) or len(one.rare & known) > 1 for one in after)
    if back < _COMES_BACK * len(after) or len((later_names | later) & (names | known)) < _FEWEST_NAMES:
        return False
    if not any(one.rare & other.rare for one, other in pairwise(inside)):
        return False
    return _holds_together([*before, *after])


def _holds_together(host: Sequence[Topic]) -> bool:
    seen, linked = set(host[0].rare), 0
    for one in host[1:]:
        linked += bool(one.rare & seen)
        seen |= one.rare
    return linked >= _HOLDS_TOGETHER * (len(host) - 1)


def _evidence(inside: Sequence[Topic]) -> str:
    names = frozenset[str]().union(*(one.names for one in inside))
    return f"{len(inside)} paragraphs with {len(names)} names of which the report around them has none"
