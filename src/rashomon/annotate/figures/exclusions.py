"""Numbers that are no figures: names, scores, page counters, telephone numbers, idioms."""

from collections.abc import Sequence
from itertools import takewhile

from rashomon.annotate.figures.heads import is_plural, singular_of
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token, glued

_GLUE = frozenset("-–/.:\u2010\u2011+#@_")
_TITLE_SHARE = 0.7
_FEWEST_WORDS = 5
_RATIO = frozenset({"of", "in", "to"})
_LARGEST_RATIO = 20
_YEARS = range(1900, 2101)
_PHRASE = 3
"""Words of "60 fresh water samples"."""


def is_no_figure(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary, *, title_case: bool) -> bool:
    """Whether the number is part of a name, score, counter or idiom, judged by the tokens around it."""
    if _is_glued(tokens, found) or _is_counter(tokens, found, words) or _is_telephone(tokens, found):
        return True
    following = tokens[found.end].lower if found.end < len(tokens) else ""
    if following in words.standing_for_people or following in words.outcomes:
        return False
    if words.idioms.starting_at(tokens, found.number_start) is not None and found.start == found.number_start:
        return True
    return _is_in_name(tokens, found, words, title_case=title_case)


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most longer words of a sentence are capitalised: then a capital tells no name."""
    longer = [token for token in tokens if token.is_word and len(token.text) > 3]
    return len(longer) >= _FEWEST_WORDS and sum(token.is_capitalised for token in longer) / len(longer) >= _TITLE_SHARE


def _is_glued(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is one piece with letters, marks or other digits: `Su-24`, `3-1`, `2/8`, `5G`."""
    return _is_glued_before(tokens, found.number_start) or _is_glued_after(tokens, found)


def _is_glued_before(tokens: Sequence[Token], first: int) -> bool:
    if first == 0 or tokens[first - 1].text not in _GLUE or not glued(tokens[first - 1], tokens[first]):
        return False
    mark = tokens[first - 1].text
    outer = tokens[first - 2] if first > 1 else None
    if mark == "–":
        return outer is not None and outer.is_digits
    return mark != "+" or outer is None or not outer.is_word


def _is_glued_after(tokens: Sequence[Token], found: Quantity) -> bool:
    following = tokens[found.number_end : found.number_end + 2]
    last = tokens[found.number_end - 1]
    if not following or not glued(last, following[0]):
        return False
    if following[0].is_word:
        return found.unit is None and last.is_digits
    joins = len(following) == 2 and following[0].text in "-–/:" and glued(*following)
    return joins and following[1].is_digits


def _is_counter(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> bool:
    """Whether it is one side of `2 of 30`, `3 to 1`, `one in four`."""
    start, end = found.number_start, found.number_end
    if found.unit is not None or found.shape == "range":
        return False
    after = end + 1 < len(tokens) and tokens[end].lower in _RATIO and _is_number(tokens, end + 1, words)
    before = start > 1 and tokens[start - 1].lower in _RATIO and _is_number(tokens, start - 2, words)
    if not (after or before):
        return False
    link = end if after else start - 1
    if _is_year(tokens, link - 1) or _is_change(tokens, link) or _counts_a_part(tokens, link, words):
        return False
    small = found.value is not None and found.value <= _LARGEST_RATIO
    return small or tokens[link].lower == "of"


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a ratio would begin with a year: `gone since 2021 to 17 companies`."""
    return tokens[at].text.isdecimal() and int(tokens[at].text) in _YEARS


def _is_change(tokens: Sequence[Token], link: int) -> bool:
    """Whether the numbers are where a change began and ended: `cut from 31 to 20 marks`."""
    return tokens[link].lower == "to" and link > 1 and tokens[link - 2].lower == "from"


def _counts_a_part(tokens: Sequence[Token], link: int, words: FigureVocabulary) -> bool:
    """Whether it is told of how many things so many are: `14 of 60 samples`, but `photo 2 of 30`, `3 of 5 stars`."""
    if tokens[link].lower != "of":
        return False
    phrase = takewhile(lambda token: token.is_word and token.lower not in words.stops, tokens[link + 2 :][:_PHRASE])
    noun = next((token.lower for token in phrase if is_plural(token.lower, words)), None)
    return noun is not None and noun not in words.leafed_through


def _is_number(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> bool:
    return (
        tokens[at].is_digits
        or tokens[at].lower in words.quantity.numbers.ones
        or tokens[at].lower in words.quantity.numbers.tens
    )


def _is_telephone(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether it stands in a row of three or more bare groups of digits, none of them a likely year."""
    row: list[str] = []
    for step in (1, -1):
        index = found.number_start + step
        while 0 <= index < len(tokens) and (tokens[index].text.isdecimal() or tokens[index].text in "-()"):
            row.extend([tokens[index].text] if tokens[index].text.isdecimal() else [])
            index += step
    plain = tokens[found.number_start].text.isdecimal() and found.unit is None
    return plain and len(row) >= 2 and not any(len(piece) == 4 and piece[:2] in ("19", "20") for piece in row)


def _is_in_name(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary, *, title_case: bool) -> bool:
    """Whether a name-like word stands right before ("Route 91", "Stream 2") or a street after."""
    start, end = found.number_start, found.number_end
    if found.start < start and found.shape in ("floor", "ceiling", "about"):
        return False
    before = tokens[start - 1] if start else None
    following = [token.lower for token in tokens[end : end + 3]]
    if before is not None and before.lower in words.name_heads and found.unit is None:
        return True
    if found.spelled:
        return _is_spelled_name(tokens, start, end, title_case=title_case)
    if any(word in words.street_words for word in following) and end < len(tokens) and tokens[end].is_capitalised:
        return True
    if title_case or before is None or found.unit is not None or found.additional:
        return False
    inside = start > 1 and tokens[start - 2].text not in (".", ":", "“", '"')
    named = before.is_word and before.is_capitalised and before.lower not in words.outcomes
    if before.lower in words.time_words or any(singular_of(word, words) in words.persons for word in following[:1]):
        return False
    return inside and named and len(tokens[start].text) < 4 and found.number_end == start + 1


def _is_spelled_name(tokens: Sequence[Token], start: int, end: int, *, title_case: bool) -> bool:
    """Whether capitals inside a sentence make it a name: "the Six Day War"."""
    if title_case or start == 0 or end >= len(tokens) or not tokens[start].is_capitalised:
        return False
    return tokens[end].is_capitalised and tokens[start - 1].is_word
