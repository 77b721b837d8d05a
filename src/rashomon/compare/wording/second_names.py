"""Second names: a place that each of two sides calls by a name of its own, and which name each report uses."""

from collections.abc import Iterator

import regex

from rashomon.model.annotations import Mention, Wording
from rashomon.model.case import Case
from rashomon.model.links import Entity
from rashomon.model.stories import Story
from rashomon.text.words import fold

_BY_SOMEBODY = regex.compile(r"\b(?:calls?|called by|known to)\b")
"""What a merge's reason says where a text tells who uses the other name; "formerly" and brackets take no side."""
_REASON = "one of several names for one place; a report says who calls it so"


def find_second_names(case: Case, story: Story) -> Iterator[Wording]:
    """Yield, for each report of a story, the first use of each name of a place that sides call differently.

    Nothing where all reports of the story use one name. The concept is all names, in the order of the alphabet.
    """
    for entity in case.links.entities:
        names = _names_by_side(entity)
        used = [one for one in _first_uses(case, story, entity) if fold(one.name) in names]
        written = sorted({one.name for one in used})
        if entity.kind == "place" and len(written) > 1:
            for one in used:
                own = f"{one.anchor.article}.wn{one.anchor.start}"
                yield Wording(own, one.anchor.article, "term_choice", " / ".join(written), one.anchor, None, _REASON)


def _names_by_side(entity: Entity) -> frozenset[str]:
    told = (one for one in entity.merges if _BY_SOMEBODY.search(one.reason))
    return frozenset(fold(name) for one in told for name in (one.one, one.other))


def _first_uses(case: Case, story: Story, entity: Entity) -> Iterator[Mention]:
    """Yield the first mention of each name of an entity in each article of a story."""
    seen: set[tuple[str, str]] = set()
    for mention in entity.mentions:
        one = case.mention_by_id[mention]
        key = one.anchor.article, fold(one.name)
        if one.anchor.article in story.articles and not one.described and key not in seen:
            seen.add(key)
            yield one
