"""Find the time expressions of an article in another language."""

import re
from collections.abc import Iterable, Sequence

from rashomon.annotate.other_languages.times.tense import read_direction_in
from rashomon.annotate.other_languages.times.vocabulary import TimeWords, time_words
from rashomon.annotate.other_languages.tokens import split_tokens_of
from rashomon.model.annotations import Direction, Sentence, TimeExpression
from rashomon.model.articles import Article
from rashomon.text.calendar import parse_day
from rashomon.text.phrases import Match
from rashomon.text.tokens import Token, glued

_DAYS = frozenset({"day", "numeric_day", "weekday", "deictic"})
_DIRECTIONS: dict[str, Direction] = {"-1": "past", "1": "future"}
_ISO_DAY = re.compile(r"(?<![\w.-])\d{4}-\d{2}-\d{2}(?!\d|[.-]\d)")
_Found = tuple[int, int, str, tuple[tuple[str, str], ...], Direction]


def find_times_in(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[TimeExpression, ...]:
    """Return the article's time expressions in text order, none overlapping.

    The forms and fields are those of `annotate.timexes.find`, so that linking resolves them. Few words are
    taken for times: a month or weekday alone only after its preposition.

    Source:
        Values after TimeML 1.2.1; grammar in `lexicons/times`.
    """
    words = time_words(language)
    return _numbered(article, (one for sentence in sentences for one in _in_sentence(article.text, sentence, words)))


def find_iso_days(article: Article) -> tuple[TimeExpression, ...]:
    """Return the days written as `2031-04-09`, which every language shares, in text order."""
    found: list[_Found] = [
        (one.start(), one.end(), "day", (("iso", one.group()),), "none")
        for block in article.blocks
        if block.kind != "dateline"
        for one in _ISO_DAY.finditer(article.text, block.start, block.end)
        if one.group().isascii() and parse_day(one.group()) is not None
    ]
    return _numbered(article, found)


def _numbered(article: Article, found: Iterable[_Found]) -> tuple[TimeExpression, ...]:
    return tuple(
        TimeExpression(f"{article.id}.t{number}", article.anchor(start, end), form, fields, direction)
        for number, (start, end, form, fields, direction) in enumerate(found, 1)
    )


def _in_sentence(text: str, sentence: Sentence, words: TimeWords) -> Iterable[_Found]:
    tokens = split_tokens_of(text, sentence.anchor.start, sentence.anchor.end, words.language)
    for match in _with_clocks(tokens, _matches(tokens, words), words):
        first, last = _bounds(tokens, match, words)
        direction = _direction(tokens, match, words.language)
        yield tokens[first].start, tokens[last].end, match.form, match.fields, direction


def _bounds(tokens: Sequence[Token], match: Match, words: TimeWords) -> tuple[int, int]:
    """Return first and last token without the preposition before and the full stop that ends a sentence."""
    first, last = match.start, match.end - 1
    while first < last and match.form != "ago" and tokens[first].lower in words.prepositions:
        first += 1
    if tokens[last].text == "." and len(tokens[last - 1].text) > 1:
        last -= 1
    return first, last


def _matches(tokens: Sequence[Token], words: TimeWords) -> list[Match]:
    classes = [words.classify(token, opens=index == 0) for index, token in enumerate(tokens)]
    found: list[Match] = []
    index = 0
    while index < len(tokens):
        begins = words.grammar.can_begin(tokens[index], classes[index])
        match = words.grammar.match(tokens, classes, index) if begins else None
        if match is None or _is_glued(tokens, match):
            index += 1
            continue
        found.append(match)
        index = match.end
    return found


def _is_glued(tokens: Sequence[Token], match: Match) -> bool:
    """Whether letters or digits stand right beside the match: it is part of a longer number or name."""
    before, after = match.start - 1, match.end
    left = before >= 0 and glued(tokens[before], tokens[match.start]) and tokens[before].text in "-./:"
    right = after < len(tokens) and glued(tokens[after - 1], tokens[after]) and tokens[after].text in "-/:%"
    return (left and tokens[match.start].is_digits) or (right and tokens[after - 1].is_digits)


def _with_clocks(tokens: Sequence[Token], matches: Sequence[Match], words: TimeWords) -> list[Match]:
    """Join a time of day to the day before it: "9 juillet à 18h30"."""
    joined: list[Match] = []
    for match in matches:
        last = joined[-1] if joined else None
        if last is not None and match.form == "clock" and _may_join(tokens, last, match, words):
            joined[-1] = Match(last.form, last.fields + match.fields, last.start, match.end)
        else:
            joined.append(match)
    return joined


def _may_join(tokens: Sequence[Token], day: Match, clock: Match, words: TimeWords) -> bool:
    between = " ".join(token.lower for token in tokens[day.end : clock.start])
    told = any(name in ("clock", "part") for name, _ in day.fields)
    return day.form in _DAYS and not told and between in words.before_clock


def _direction(tokens: Sequence[Token], match: Match, language: str) -> Direction:
    fields = dict(match.fields)
    return _DIRECTIONS.get(fields.get("rel", "")) or read_direction_in(tokens, match.start, match.end, language)
