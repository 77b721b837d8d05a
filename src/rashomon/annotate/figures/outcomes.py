"""What became of those counted: killed, injured, arrested …, from the verbs and tolls around the number."""

from collections.abc import Sequence

from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_AND = frozenset({"and", "or", "&", "/"})
_LEAVING = frozenset({"leaving", "leaves", "leave", "left"})
_TOLL_REACH = 30
_AHEAD = 7
_CLAUSE_REACH = 18


def outcome_after(
    tokens: Sequence[Token], end: int, words: FigureVocabulary, *, bare: bool = False
) -> tuple[tuple[str, ...], int]:
    """Return the outcomes told right after token `end` ("12 people were killed") and where their words end.

    A verb with an object tells what those counted did ("12 gunmen killed three"), unless the number is `bare`:
    "12 killed, three hurt" loses its comma in headlines.
    """
    index = end
    while index < len(tokens) and index - end < _AHEAD and _is_auxiliary(tokens[index].lower, words):
        index += 1
    if index > end and tokens[index - 1].lower == "among":
        index += index < len(tokens) and tokens[index].lower in ("the", "those")
    if index >= len(tokens) or tokens[index].lower not in words.outcomes:
        late = () if bare else _outcome_after_clause(tokens, end, words)
        return late, end
    if index == end and (_is_active(tokens, index) or (not bare and _has_object(tokens, index, words))):
        return (), end
    found = [words.outcomes[tokens[index].lower]]
    stop = index + 1
    if stop + 1 < len(tokens) and tokens[stop].lower in _AND and tokens[stop + 1].lower in words.outcomes:
        found.append(words.outcomes[tokens[stop + 1].lower])
        stop += 2
    return tuple(dict.fromkeys(found)), stop if index == end else end


def outcomes_around(
    tokens: Sequence[Token], start: int, end: int, words: FigureVocabulary
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is told of a count at [start, end), and the part of it that is told after it.

    The words right after it ("40 injured") go before a verb it is the object of ("killing 40"), and that before
    a verb further on ("40 people were later killed").
    """
    after, stop = outcome_after(tokens, end, words)
    if after and stop > end:
        return after, after
    return outcome_before(tokens, start, words) or after, after


def _is_active(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb's form tells what the subject does: "blast kills 3, wounds 20", "fire killing 12"."""
    word = tokens[verb].lower
    noun = verb + 1 < len(tokens) and tokens[verb + 1].lower in ("from", "to", "in")
    third_person = word.endswith("s") and not word.endswith("ss") and not noun
    return third_person or word.endswith("ing") or word in ("kill", "wound", "injure")


def _outcome_after_clause(tokens: Sequence[Token], end: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcome told after a relative clause: `19 fighters who had come from Skell were killed`."""
    if end >= len(tokens) or tokens[end].lower not in ("who", "which", "that"):
        return ()
    for index in range(end + 1, min(end + _CLAUSE_REACH, len(tokens) - 1)):
        word = tokens[index].lower
        if word in (";", ".", "and", "but") or (words.quantity.may_begin(tokens[index]) and word not in ("a", "an")):
            return ()
        if word in ("were", "was", "been") and tokens[index + 1].lower in words.outcomes:
            return (words.outcomes[tokens[index + 1].lower],)
    return ()


def _is_auxiliary(word: str, words: FigureVocabulary) -> bool:
    return word in words.auxiliaries or (word.endswith("ly") and len(word) > 4)


def _has_object(tokens: Sequence[Token], verb: int, words: FigureVocabulary) -> bool:
    """Whether the verb goes on to an object: those counted did it, it was not done to them."""
    if verb + 1 >= len(tokens) or tokens[verb].lower in ("dead", "died", "die", "dies", "missing"):
        return False
    following = tokens[verb + 1]
    numbers = words.quantity.numbers
    if following.is_digits or following.lower in numbers.ones or following.lower in numbers.tens:
        return True
    if following.lower in ("a", "an", "the", "some", "them", "him", "her"):
        return True
    return bool(
        words.quantity.hedges.starting_at(tokens, verb + 1) or words.quantity.vague.starting_at(tokens, verb + 1)
    )


def outcome_before(tokens: Sequence[Token], start: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcomes whose verb has the number as its object ("killing at least 45")."""
    index = start - 1
    while index >= 0 and start - index <= 6 and tokens[index].lower in words.object_links:
        if tokens[index].lower in ("lives", "life", "deaths", "death", "bodies"):
            return ("killed",)
        index -= 1
    if index < 0 or tokens[index].lower not in words.outcomes or tokens[index].lower == "dead":
        return ()
    if index >= 2 and tokens[index - 1].lower == "to" and tokens[index - 2].lower in words.intents:
        return ()
    found = [words.outcomes[tokens[index].lower]]
    if index >= 2 and tokens[index - 1].lower in _AND and tokens[index - 2].lower in words.outcomes:
        found.insert(0, words.outcomes[tokens[index - 2].lower])
    return tuple(dict.fromkeys(found))


def outcome_left(tokens: Sequence[Token], start: int, end: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcome in which a number is left: `leaving 44 of the 110 who set out still missing`."""
    if start < 1 or tokens[start - 1].lower not in _LEAVING:
        return ()
    for token in tokens[end : end + _CLAUSE_REACH]:
        if not token.is_word and not token.is_digits:
            return ()
        if token.lower in words.standing_for_people and token.lower in words.outcomes:
            return (words.outcomes[token.lower],)
    return ()


def outcome_of_toll(tokens: Sequence[Token], start: int, words: FigureVocabulary, *, hedged: bool) -> tuple[str, ...]:
    """Return the outcome of a toll that the number is the value of ("the death toll rose to 15")."""
    before = tokens[start - 1].lower if start else ""
    if before not in words.toll_links and not hedged and words.toll_heads.ending_at(tokens, start) is None:
        return ()
    for index in range(start - 1, max(start - _TOLL_REACH, -1), -1):
        if tokens[index].lower in (";", ".", "but"):
            return ()
        found = words.toll_heads.ending_at(tokens, index + 1)
        if found is not None:
            return (found[0],)
    return ()


def outcome_of_toll_after(tokens: Sequence[Token], start: int, end: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcome of a toll told right after what it came to: `brings to 9 the number of those arrested`."""
    if start < 1 or tokens[start - 1].lower != "to":
        return ()
    at = end
    while at < len(tokens) and tokens[at].lower in words.quantity.of_determiners:
        at += 1
    found = words.toll_heads.starting_at(tokens, at) if end < at < len(tokens) else None
    return (found[0],) if found is not None else ()
