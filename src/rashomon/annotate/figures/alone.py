"""Numbers that stand alone: what shows that one leaves out a noun told before, where no word says that it is given."""

from collections.abc import Sequence

from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_LEAST = 20
"""Least number that is seldom a clock time, a place in a list or a score."""
_SURE = 1000
"""Least number that is none of them, nor an age or a percentage."""
_REACH = 24
"""Tokens back to the phrase a gapped one is like."""
_HEADLINED = 3
"""Words of a headline between two numbers whose verb is told once: "Governor speaks of 134 dead, agency of 97"."""
_SUBJECT = 4
"""Words after a comma of a second subject whose verb is left out: "one comes to 3 billion, the other to 4 billion"."""
_PREPOSITIONS = frozenset({"at", "on", "of", "to", "as", "with"})
_LINKS = frozenset({"and", "while", "but", ";", "against", "whereas"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that"})
_NEVER_AFTER = frozenset(
    {"in", "since", "by", "until", "till", "before", "after", "during", "no", "number", "aged", "age", "#", "no."}
)
"""Before a year, an age, the number of a thing."""
_ONLY_LARGE_AFTER = frozenset({"at", "to", "from", "for", "on", "of", "with", "as", "is", "was", "turned", "turns"})
"""Before clock times, scores and ages, which are small."""


def is_gapped(tokens: Sequence[Token], found: Quantity, earlier: Sequence[Draft]) -> bool:
    """Whether it stands as the last figure of its sentence does, its verb left out.

    "The police put the crowd at 4,000 and the organisers at 60,000": the same preposition stands before both, and a
    word that joins between them.
    """
    if not earlier or found.start == 0 or earlier[-1].start == 0:
        return False
    before = tokens[found.start - 1].lower
    last = earlier[-1]
    if before not in _PREPOSITIONS or tokens[last.start - 1].lower != before or found.start - last.end > _REACH:
        return False
    between = [token.lower for token in tokens[last.end : found.start - 1]]
    linked = not _LINKS.isdisjoint(between) or (between[:1] == [","] and len(between) <= _HEADLINED)
    return len(between) > 1 and (linked or _is_second_subject(between))


def _is_second_subject(between: Sequence[str]) -> bool:
    """Whether nothing but another subject stands after a comma: ", the other", ", theirs"."""
    if "," not in between:
        return False
    subject = between[len(between) - 1 - between[::-1].index(",") :][1:]
    return 0 < len(subject) <= _SUBJECT and (len(subject) == 1 or subject[0] in _DETERMINERS)


def is_denied(tokens: Sequence[Token], found: Quantity, earlier: Sequence[Draft]) -> bool:
    """Whether it is the number that another is given instead of: "34 were left below, and not 29"."""
    if not earlier or found.start < 1:
        return False
    before = [token.lower for token in tokens[max(found.start - 2, 0) : found.start]]
    return before[-1] == "not" or before in (["rather", "than"], ["instead", "of"])


def is_alone(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> bool:
    """Whether a number that no noun follows is a count, and no clock time, age, place in a list or part of a name."""
    if found.value is not None and found.value < _LEAST and found.value % 1 == 0:
        return False
    if found.value is None and (found.low or 0.0) < _LEAST:
        return False
    if tokens[found.number_end : found.number_end + 1] and _is_score(tokens, found.number_end):
        return False
    before = tokens[found.start - 1] if found.start else None
    if before is None or not before.is_word:
        return True
    if before.lower in _NEVER_AFTER or before.lower in words.time_words or before.lower in words.name_heads:
        return False
    size = found.value if found.value is not None else found.low or 0.0
    if before.lower in _ONLY_LARGE_AFTER or before.is_capitalised:
        return size >= _SURE
    return True


def _is_score(tokens: Sequence[Token], after: int) -> bool:
    """Whether "to" and another number follow: "34 to 20"."""
    return tokens[after].lower == "to" and after + 1 < len(tokens) and tokens[after + 1].is_digits
