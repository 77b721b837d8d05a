"""Find the time expressions of an article.

Forms and their fields (all values as text; `part` is a part of the day MO MI AF EV NI or start, mid, end):

- `day` month, day, [year, weekday] · or iso          · `numeric_day` numbers, [weekday]
- `month` month, [year | rel, part]                   · `year` year, [part]
- `weekday` weekday (ISO), [rel, weeks, part]         · `deictic` days, [part]
- `period` unit, rel, [part]                          · `season` season, [year | rel]
- `fiscal_year` year or rel
- `decade` decade ("199"), [part]                     · `century` century
- `quarter`, `half` number or "last", [year | rel]
- `named_day` name ("12-25"; "11-4-4" the nth weekday, "11-1-1+1" the day after; "easter-2"), [year | rel]
- `ago` count, unit, [sign]                           · `chain` count, unit, sign: counted from the day told before
- `clock` clock, [half, zone, place]; hours east or west of Greenwich: offset and east (+ or -)
- `day_part` part: a part of the day told before       · `week_of` nth or "last", [weekday], month, year or unit, rel
- `offset` count, unit, sign, base.form, base.…: counted from the day told beside it
- `duration` count (a number, or X where nobody counted), unit, [more and smaller, or plus: "1 hour 40 minutes"]
- `set` unit and count, or weekday, month, part, season
- `vague` value: PRESENT_REF, PAST_REF or FUTURE_REF of TIMEX3
- `range` from.form, from.…, to.form, to.…: two of the above

Any form but `clock` may also carry `clock`, `half`, `zone`, `place`, `offset`, `east`: a time of day on that day.
"""

from collections.abc import Iterable, Sequence

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.tense import read_direction
from rashomon.annotate.timexes.compose import compose
from rashomon.annotate.timexes.length_traps import length_before_event
from rashomon.annotate.timexes.traps import is_trap
from rashomon.annotate.timexes.vocabulary import TimeVocabulary, time_vocabulary
from rashomon.model.annotations import Direction, Sentence, TimeExpression
from rashomon.text.phrases import Match
from rashomon.text.tokens import Token

_PREPOSITIONS = frozenset({"in", "on"})
_BEFORE_PART = frozenset({"during", "at", "around", "about"})
_PART_FORMS = frozenset({"day_part", "deictic"})
_HALF_OF_DAY = ("a.m.", "p.m.")
_TIMELESS = frozenset({"duration", "set", "vague"})
_DIRECTIONS: dict[str, Direction] = {"-1": "past", "1": "future"}


def find_time_expressions(divided: DividedArticle) -> tuple[TimeExpression, ...]:
    """Return the article's time expressions in text order, none overlapping.

    The anchor covers the time words without a preposition. Ages ("44-year-old") are no durations.

    Source:
        Values and classes after TimeML 1.2.1; grammar in `lexicons/times`.
    """
    article, vocabulary = divided.article, time_vocabulary()
    found: list[TimeExpression] = []
    for start, end in _stretches(divided.sentences):
        for expression in _in_stretch(divided, start, end, vocabulary):
            number = len(found) + 1
            first, last, match, direction = expression
            anchor = article.anchor(first, last)
            found.append(TimeExpression(f"{article.id}.t{number}", anchor, match.form, match.fields, direction))
    return tuple(found)


def _stretches(sentences: Sequence[Sentence]) -> Iterable[tuple[int, int]]:
    """Yield where each sentence begins and ends; one that ends in "a.m." goes on with the next of its block."""
    start: int | None = None
    for index, one in enumerate(sentences):
        start = one.anchor.start if start is None else start
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following is not None and following.block == one.block and one.anchor.exact.endswith(_HALF_OF_DAY):
            continue
        yield start, one.anchor.end
        start = None


def _in_stretch(
    divided: DividedArticle, start: int, end: int, vocabulary: TimeVocabulary
) -> Iterable[tuple[int, int, Match, Direction]]:
    text = divided.article.text
    if not vocabulary.may_hold_time(text[start:end]):
        return
    tokens = vocabulary.join(divided.tokens_between(start, end), text)
    matches = compose(tokens, list(_matches(tokens, vocabulary)))
    for match in matches:
        first = match.start + _is_preposition(tokens[match.start].lower, match.form)
        yield tokens[first].start, tokens[match.end - 1].end, match, _direction(tokens, match)


def _is_preposition(word: str, form: str) -> bool:
    return word in _PREPOSITIONS or (form in _PART_FORMS and word in _BEFORE_PART)


def _matches(tokens: Sequence[Token], vocabulary: TimeVocabulary) -> Iterable[Match]:
    classes = [vocabulary.classify(token) for token in tokens]
    index = 0
    while index < len(tokens):
        begins = vocabulary.grammar.can_begin(tokens[index], classes[index])
        match = vocabulary.grammar.match(tokens, classes, index) if begins else None
        if match is not None and is_trap(tokens, match):
            match = length_before_event(tokens, match)
        if match is None:
            index += 1
            continue
        yield match
        index = match.end


def _direction(tokens: Sequence[Token], match: Match) -> Direction:
    if match.form in _TIMELESS:
        return "none"
    fields = dict(match.fields)
    stated = _DIRECTIONS.get(fields.get("rel", fields.get("weeks", "")))
    if match.start and tokens[match.start - 1].lower == "since":
        return "past"
    return stated or read_direction(tokens, match.start, match.end)
