"""Stand-ins: a number that leaves out what it counts, told shortly before: `the ministry puts it at 340`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.annotate.figures.alone import is_alone, is_denied, is_gapped
from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_REACH = 3
"""Sentences back in which what a number counts may have been told."""
_NEAR = 2
"""Sentences back in which a number that no word gives may have its noun."""
_RATIO = 10.0
"""Times by which two numbers for one thing may differ: beyond, the number stands for something else."""
_STATED_RATIO = 20.0
"""The same where the words before say that a number is given for it: two sides' counts of a crowd lie so far apart."""
_VERB_REACH = 20
"""Tokens back to the verb that puts a number: "estimates theirs at 9,000, and that of the other side at 6,000"."""
_CHANGE_REACH = 14
"""Tokens back to a verb of change: "corrected its estimate of what was lost from 4 tonnes to 5"."""
_SPEEDS = frozenset({"km/h", "mph", "knot"})
_OF_OTHERS = "others"
"""In the scope of "that of the other side at 6,000": it counts the same of somebody else."""
_NUMBERS_OF = frozenset(("number", "of", who) for who in ("those", "people", "persons"))
_OF_THE = 2
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure told before: its draft, and the place of its sentence in the article."""

    draft: Draft
    sentence: int


def draft_stand_in(
    tokens: Sequence[Token], found: Quantity, earlier: Sequence[Told], sentence: int, words: FigureVocabulary
) -> Draft | None:
    """Return the draft of a number without a noun that stands beside, or corrects, a figure told before.

    The words right before have to say that a number is given ("puts it at", "spoke of", "revised from 9 to"); it
    then counts what the last figure of like size counts. A length of time or an age stands for nothing.
    """
    if found.unit is not None or found.compound or found.additional:
        return None
    if _is_year(tokens, found) or not _ends_alone(tokens, found, words):
        return None
    here = [told.draft for told in earlier if told.sentence == sentence]
    given = _given_by(tokens, found.start, words)
    if given is None and (is_gapped(tokens, found, here) or is_denied(tokens, found, here)):
        given = "gapped"
    if given is None and is_alone(tokens, found, words):
        given = "alone"
    if given is None:
        return None
    if given == "count" and (group := _group_put(tokens, found, words)) is not None:
        return Draft(found.start, found.number_end, found, group, None, (), ())
    for told in reversed(earlier):
        apart = sentence - told.sentence
        if apart > _REACH or (apart and given in {"same sentence", "gapped"}):
            return None
        if _may_stand(told.draft, found, given, words, apart=apart):
            like = _like(told, found, given)
            return replace(like, outcomes=()) if _is_whole(tokens, found, told.draft, apart) else like
    return None


def _like(told: Told, found: Quantity, given: str) -> Draft:
    """Return a draft that counts what another does; a number that merely stands alone may count a part or more."""
    one = told.draft
    beside = (told.sentence, one.start) if given not in {"other", "alone"} else None
    modifiers = (*one.modifiers, _OF_OTHERS) if given == "other" else one.modifiers
    return Draft(found.start, found.number_end, found, one.unit, None, modifiers, one.outcomes, beside=beside)


def _is_whole(tokens: Sequence[Token], found: Quantity, part: Draft, apart: int) -> bool:
    """Whether it is the whole that the number right before is a part of: `44 of the 110 who set out`."""
    between = [token.lower for token in tokens[part.end : found.start]] if not apart else []
    return between[:1] == ["of"] and len(between) == _OF_THE


def _is_year(tokens: Sequence[Token], found: Quantity) -> bool:
    return tokens[found.number_start].text.isdecimal() and found.value in _YEARS


def _ends_alone(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> bool:
    """Whether no noun follows: the sentence ends, a mark stands, or a word that begins another phrase."""
    if found.number_end >= len(tokens):
        return True
    following = tokens[found.number_end]
    if following.lower in words.stops or following.lower.endswith("ed"):
        return True
    return not (following.is_word or following.is_digits or following.text in "-%/")


def _given_by(tokens: Sequence[Token], start: int, words: FigureVocabulary) -> str | None:
    """Return what the words before a number say of what it counts; None where they do not give it.

    "any", "count", "speed"; "same sentence" where only a figure of that sentence may tell; "other" where it is of
    something else of that kind ("that of the other side at 6,000").
    """
    phrase = words.number_givers.ending_at(tokens, start)
    if phrase is not None:
        return phrase[0]
    before = [token.lower for token in tokens[max(start - _VERB_REACH, 0) : start]]
    if before[-1:] == ["at"]:
        return _placed(before[:-1], words)
    if before[-1:] in (["to"], ["from"]):
        near = words.revising_verbs.intersection(before[-_CHANGE_REACH:])
        changing = words.quantity.change_verbs.intersection(before[-_CHANGE_REACH:])
        near = near or (changing and words.revised_counts.intersection(before[-_CHANGE_REACH:]))
        return "any" if near else "same sentence" if changing else None
    return None


def _placed(before: list[str], words: FigureVocabulary) -> str | None:
    """Return what is put at a number, by the words from the verb that puts it: "puts the speed at"."""
    verb = next((at for at in reversed(range(len(before))) if before[at] in words.placing_verbs), None)
    if verb is None:
        return None
    put = before[verb + 1 :]
    if not put:
        return "same sentence"
    if "that of" in " ".join(put):
        return "other"
    if "speed" in put:
        return "speed"
    if put[-1] in words.groups_of:
        return "count"
    return next((kind for word in reversed(put) if (kind := words.put_objects.get(word)) is not None), None)


def _group_put(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> str | None:
    """Return who are put at a number by the words for all of them: `estimated the crowd at 4,000`.

    Also `put the number of those on board at 110`, which are not those counted before.
    """
    if found.start < 2 or tokens[found.start - 1].lower != "at":
        return None
    before = [token.lower for token in tokens[max(found.start - _VERB_REACH, 0) : found.start]]
    if any(tuple(before[at : at + 3]) in _NUMBERS_OF for at in range(len(before))):
        return "person"
    return words.groups_of.get(tokens[found.start - 2].lower)


def _may_stand(told: Draft, found: Quantity, given: str, words: FigureVocabulary, *, apart: int) -> bool:
    """Whether a number may count what one told before counts, some sentences apart."""
    unit = told.quantity.unit
    if told.unit is None or unit in words.quantity.time_units or "old" in told.modifiers:
        return False
    if unit == "percent" and apart and (given != "any" or apart > 1):
        return False
    if (given == "speed" and unit not in _SPEEDS) or (given == "count" and unit is not None):
        return False
    if given == "gapped":
        return True
    if given == "alone" and (unit == "percent" or apart > _NEAR):
        return False
    one, other = _size(told.quantity), _size(found)
    if given == "alone" and other % 1 and not one % 1:
        return False
    ratio = _STATED_RATIO if given == "any" else _RATIO
    return 0 < one <= other * ratio and other <= one * ratio


def _size(quantity: Quantity) -> float:
    if quantity.value is not None:
        return quantity.value
    return quantity.low or quantity.high or 0.0
