"""Relays: whether two articles that rest on one body relay the same of it."""

from collections.abc import Sequence
from functools import cached_property

from rashomon.deduplicate.bodies import is_same_body
from rashomon.deduplicate.fact_orders import order_facts
from rashomon.deduplicate.facts import count_alike, numbers_of, quoted_phrases_of
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.resting import Resting
from rashomon.deduplicate.statements import DAYS
from rashomon.deduplicate.told_reports import ToldReports
from rashomon.lexicons.term_words import load_term_words
from rashomon.text.calendar import days_apart
from rashomon.text.name_matching import skeleton
from rashomon.text.shingles import fold_words
from rashomon.text.similarity import TextSpace, build_space

COMMON_NUMBERS = 2
"""Numbers that two articles must both tell to relay one statement."""
_SHARED_FACTS = 3  # numbers and quoted phrases that they must both tell
_SHARED_NUMBERS = 0.4  # part of the numbers of the article with fewer of them
_RELAYS = 3  # sentences of each article that name the press service, where the statements are different ones
_SAME_AFFAIR = 0.09  # least similarity of two such articles; tied to `build_space`, see `cluster.threads`
_NAMES = 2  # names such articles must have in common beside their speaker's


class Relays:
    """What the reports of a case relay of the bodies they rest on."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take all reports of the case: how telling a word is depends on how many hold it."""
        self._readings = readings
        self._told = ToldReports()

    def told_together(self, one: Resting, other: Resting) -> bool:
        """Whether both relay one statement of one body, or what its press service says of one affair.

        Where one tells all along what the other tells, it is enough that either surely rests on the body, however
        the other names it.
        """
        if one.body.head != other.body.head or _days_apart(one, other) > DAYS:
            return False
        is_same = one.surely and other.surely and is_same_body(one.body, other.body)
        if is_same and (_share_facts(one, other) or self._share_desk(one, other)):
            return True
        return (one.surely or other.surely) and self._told.is_followed(one.reading, other.reading)

    def _share_desk(self, one: Resting, other: Resting) -> bool:
        if min(one.relays, other.relays) < _RELAYS or len(_names(one) & _names(other)) < _NAMES:
            return False
        return self._space.similarity(one.reading.id, other.reading.id) >= _SAME_AFFAIR

    @cached_property
    def _space(self) -> TextSpace:
        return build_space({one.id: one.article.text for one in self._readings}, load_term_words())


def _names(one: Resting) -> frozenset[str]:
    """Return the names of an article, spelling evened out, without the words that name the body."""
    own = {skeleton(word) for phrase in one.phrases for word in fold_words(phrase.name).words}
    return frozenset(fact for fact in order_facts(one.reading).facts if not fact[0].isdecimal()) - own


def _share_facts(one: Resting, other: Resting) -> bool:
    left, right = numbers_of(one.told), numbers_of(other.told)
    quoted = count_alike(quoted_phrases_of(one.sentences), quoted_phrases_of(other.sentences))
    common = len(left & right)
    enough = common >= _SHARED_NUMBERS * min(len(left), len(right))
    return enough and common >= COMMON_NUMBERS and common + quoted >= _SHARED_FACTS


def _days_apart(one: Resting, other: Resting) -> int:
    published = [found.reading.article.published for found in (one, other)]
    return days_apart(*(date.value if date is not None else None for date in published)) or 0
