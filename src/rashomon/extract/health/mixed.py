"""Another article mixed in: paragraphs about something else in the middle of a report that goes on after them."""

from collections.abc import Sequence

from rashomon.extract.foreign_tail import topics_of
from rashomon.extract.passages import Passage
from rashomon.extract.stretches import strangest_stretch
from rashomon.extract.topics import rare_words

_SURELY_ANOTHER = 3.0  # log-odds; in folds .49 of the articles mixed in, 7 alarms in 481 reports (`eval.health.fit`)

_FEWEST_NAMES = 5  # of its own


def find_mixed_in(body: Sequence[Passage], title: str) -> tuple[Passage, Passage, str] | None:
    """Return the first and last passage of text about something else inside a report, and why; None without one.

    Precision comes first: its words and names are hardly found in the report around it, which comes back to its own
    after it.
    """
    topics = topics_of(body)
    strange = strangest_stretch(topics, rare_words(title), at_end=False)
    if strange is None or strange.odds < _SURELY_ANOTHER:
        return None
    inside = topics[strange.first : strange.end]
    around = (*topics[: strange.first], *topics[strange.end :])
    names = frozenset[str]().union(*(one.names for one in inside))
    if len(names) < _FEWEST_NAMES:
        return None
    known = frozenset[str]().union(*(one.names for one in around))
    shared = len(names & known)
    evidence = f"{len(inside)} paragraphs with {len(names)} names, of which the report around them has {shared}"
    return body[strange.first], body[strange.end - 1], evidence
