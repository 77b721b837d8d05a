"""Find the time expressions of an article.

Forms and their fields (all values as text; `part` is a part of the day MO MI AF EV NI or start, mid, end):

- `day` month, day, [year, weekday] · or iso          · `numeric_day` numbers, [weekday]
- `month` month, [year | rel, part]                   · `year` year, [part]
- `weekday` weekday (ISO), [rel, weeks, part]         · `deictic` days, [part]
- `period` unit, rel, [part]                          · `season` season, [year | rel]
- `decade` decade ("199"), [part]                     · `century` century
- `quarter`, `half` number or "last", [year | rel]    · `named_day` name ("12-25"; "11-4-4" the nth weekday), [year]
- `ago` count, unit, [sign]                           · `chain` count, unit, sign: counted from the day told before
- `clock` clock, [half, zone, place]
- `range` from.form, from.…, to.form, to.…: two of the above

Any form but `clock` may also carry `clock`, `half`, `zone`, `place`: a time of day on that day.
"""

from collections.abc import Iterable, Sequence

from rashomon.annotate.tense import read_direction
from rashomon.annotate.timexes.compose import compose
from rashomon.annotate.timexes.traps import is_trap
from rashomon.annotate.timexes.vocabulary import TimeVocabulary, time_vocabulary
from rashomon.model.annotations import Direction, Sentence, TimeExpression
from rashomon.model.articles import Article
from rashomon.text.phrases import Match
from rashomon.text.tokens import Token, split_tokens

_PREPOSITIONS = frozenset({"in", "on"})
_DIRECTIONS: dict[str, Direction] = {"-1": "past", "1": "future"}


def find_time_expressions(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Return the article's time expressions in text order, none overlapping.

    The anchor covers the time words without a preposition. Durations ("five hours") and sets ("daily") are not
    found: they are figures or nothing.

    Source:
        Values and classes after TimeML 1.2.1; grammar in `lexicons/times`.
    """
    vocabulary = time_vocabulary()
    found: list[TimeExpression] = []
    for sentence in sentences:
        for expression in _in_sentence(article, sentence, vocabulary):
            number = len(found) + 1
            start, end, match, direction = expression
            anchor = article.anchor(start, end)
            found.append(TimeExpression(f"{article.id}.t{number}", anchor, match.form, match.fields, direction))
    return tuple(found)


def _in_sentence(
    article: Article, sentence: Sentence, vocabulary: TimeVocabulary
) -> Iterable[tuple[int, int, Match, Direction]]:
    pieces = split_tokens(article.text, sentence.anchor.start, sentence.anchor.end)
    if not vocabulary.may_hold_time(pieces):
        return
    tokens = vocabulary.join(pieces, article.text)
    matches = compose(tokens, list(_matches(tokens, vocabulary)))
    for match in matches:
        first = match.start + (tokens[match.start].lower in _PREPOSITIONS)
        yield tokens[first].start, tokens[match.end - 1].end, match, _direction(tokens, match)


def _matches(tokens: Sequence[Token], vocabulary: TimeVocabulary) -> Iterable[Match]:
    classes = [vocabulary.classify(token) for token in tokens]
    index = 0
    while index < len(tokens):
        begins = vocabulary.grammar.can_begin(tokens[index], classes[index])
        match = vocabulary.grammar.match(tokens, classes, index) if begins else None
        if match is None or is_trap(tokens, match):
            index += 1
            continue
        yield match
        index = match.end


def _direction(tokens: Sequence[Token], match: Match) -> Direction:
    fields = dict(match.fields)
    stated = _DIRECTIONS.get(fields.get("rel", fields.get("weeks", "")))
    if match.start and tokens[match.start - 1].lower == "since":
        return "past"
    return stated or read_direction(tokens, match.start, match.end)
