"""Said: what two stretches say of somebody, done in both or open in both, beside the things they only speak of."""

from rashomon.compare.statements.meant import Meant
from rashomon.compare.statements.sayings import Saying, Stretch
from rashomon.compare.statements.telling import count_anchors, has_precise, is_told_apart, telling_words


def told_alike(one: Saying, left: Stretch, other: Saying, right: Stretch, shared: frozenset[str]) -> frozenset[str]:
    """Return the shared terms without the words by which one stretch tells what is done and the other a plan or wish.

    Things stay where what is said of them is shared and told alike: "will open a quay called Velm" has the quay's name.
    """
    mine, its = one.meant(left), other.meant(right)
    predicates = shared & (mine.predicates | its.predicates)
    if not predicates:
        return shared - (mine.planned_keys ^ its.planned_keys)
    differing = shared & (mine.open_keys ^ its.open_keys)
    return shared - differing if predicates <= differing else shared - (differing & predicates)


def says(mine: Meant, its: Meant, shared: frozenset[str]) -> bool:
    """Whether shared terms are a statement and not the things that two statements are about.

    Something shared has to be said of somebody: as a verb, or as what somebody is; in both where no name, day or number
    is shared. Things alone tell with a day, number or two names beside them, one word with more than that, where both
    say something of them; "the port's director told reporters" does not. Days and places that are shared with no word
    at all are judged elsewhere.
    """
    words = telling_words(shared)
    if not words or not words.isdisjoint(mine.predicates & its.predicates):
        return True
    anchors = count_anchors(shared)
    if not words.isdisjoint(mine.predicates | its.predicates):
        return anchors > 0
    if not (mine.predicates and its.predicates):
        return False
    return is_told_apart(shared) if len(words) == 1 else anchors > 1 or has_precise(shared)
