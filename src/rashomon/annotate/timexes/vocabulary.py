"""The words of `lexicons/times` as token classes, and the grammar over them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.numerals import numerals
from rashomon.lexicons import load_lexicon
from rashomon.text.numbers import NumberWords, read_number
from rashomon.text.phrases import Classes, PhraseGrammar
from rashomon.text.tokens import Token, glued, split_tokens

_CAPITALISED = {
    "WEEKDAY": "weekdays",
    "WEEKDAYSHORT": "weekdays_short",
    "MONTH": "months",
    "MONTHSHORT": "months_short",
}
_ANY_CASE = {
    "PART": "parts_of_day",
    "DAYREL": "days_relative",
    "UNIT": "time_units",
    "PERIOD": "periods",
    "WEEKEND": "weekends",
    "SEASON": "seasons",
    "REL": "relative",
    "AROUND": "around",
    "MODIFIER": "modifiers",
    "FRACTION": "fractions",
    "ORD": "ordinals",
    "DAYWORD": "ordinals",
    "DECADEWORD": "decade_words",
    "AMPM": "halves_of_day",
}
_FIXED: dict[str, dict[str, str]] = {
    "NOONMIDNIGHT": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "NIGHT": {"night": "NI"},
    "DAYUNIT": {"day": "day", "week": "week", "month": "month", "year": "year", "night": "day"},
}
_NOTHING: Classes = {}
# Every rule needs a digit or a word of one of these sections.
_TRIGGERS = (
    "weekdays",
    "months",
    "months_short",
    "parts_of_day",
    "days_relative",
    "time_units",
    "weekends",
    "seasons",
    "decade_words",
)
_TRIGGER_WORDS = frozenset({"noon", "midday", "midnight", "tonight", "overnight", "o'clock", "evening"})
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(?::\d{2})?")
_POINT_CLOCK = re.compile(r"(1?\d)\.([0-5]\d)")
_DIGIT_CLOCK = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_DECADE = re.compile(r"['\u2019]?((?:\d{2})?\d)0s")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class TimeVocabulary:
    """What a language's time words mean, ready for matching."""

    grammar: PhraseGrammar
    plain: Mapping[str, Mapping[str, str]]
    capitalised: Mapping[str, Mapping[str, str]]
    named_days: Mapping[str, str]
    dotted: frozenset[str]
    joinable: frozenset[str]
    triggers: frozenset[str]
    numbers: NumberWords

    def may_hold_time(self, tokens: Sequence[Token]) -> bool:
        """Whether any token is a digit or a word without which no rule can match."""
        return any(token.lower in self.triggers or token.text[0].isdecimal() for token in tokens)

    def join(self, tokens: Sequence[Token], text: str) -> list[Token]:
        """Return the tokens with numbers, named days and dotted abbreviations each as one token."""
        joined: list[Token] = []
        index = 0
        while index < len(tokens):
            first = tokens[index]
            if first.lower not in self.joinable and not first.is_digits:
                joined.append(first)
                index += 1
                continue
            end = self._joined_end(tokens, index)
            joined.append(first if end == index + 1 else _joined(first, tokens[end - 1], text))
            index = end
        return joined

    def classify(self, token: Token) -> Classes:
        """Return the classes of a (joined) token with the value it has in each."""
        if token.is_digits or (token.text[0] in "'\u2019" and len(token.text) > 2):
            return _digit_classes(token) | self._number_class(token)
        lower = token.lower
        if lower[-1] == "." and lower[:-1] in self.dotted:
            lower = lower[:-1]
        known = self.plain.get(lower)
        if known is None and not token.is_capitalised and lower.isalpha():
            return _NOTHING
        found = dict(known or {})
        if token.is_capitalised:
            found |= self.capitalised.get(lower, {})
            found["CAP"] = token.text
            if lower in self.named_days:
                found["NAMEDDAY"] = self.named_days[lower]
        if lower[0].isalpha() and ("NUM" in found or not lower.isalpha()):
            found |= self._number_class(token)
        return found

    def _number_class(self, token: Token) -> dict[str, str]:
        pieces = split_tokens(token.text)
        reading = read_number(pieces, 0, self.numbers)
        whole = reading is not None and reading.end == len(pieces)
        return {"NUM": f"{reading.value:g}"} if reading is not None and whole else {}

    def _joined_end(self, tokens: Sequence[Token], at: int) -> int:
        for length in (4, 3, 2):
            piece = tokens[at : at + length]
            if len(piece) == length and _joined_lower(piece) in self.named_days:
                return at + length
        reading = read_number(tokens, at, self.numbers)
        if reading is not None and reading.end - at > 1:
            return reading.end
        dot = at + 1
        is_short = tokens[at].lower in self.dotted and tokens[at].is_capitalised
        if is_short and dot + 1 < len(tokens) and tokens[dot].text == "." and glued(tokens[at], tokens[dot]):
            return dot + 1
        return at + 1


def _joined(first: Token, last: Token, text: str) -> Token:
    piece = text[first.start : last.end]
    return Token(piece, first.start, last.end, " ".join(piece.lower().replace("\u2019", "'").split()))


def _joined_lower(tokens: Sequence[Token]) -> str:
    return " ".join(token.lower for token in tokens).replace(" '", "'")


def _digit_classes(token: Token) -> dict[str, str]:
    text = token.text
    found: dict[str, str] = {}
    if iso := _ISO.fullmatch(text):
        return {"ISODATE": f"{iso[1]}-{int(iso[2]):02d}-{int(iso[3]):02d}"}
    if _NUMERIC.fullmatch(text):
        return {"NUMDATE": text}
    if _CLOCK.fullmatch(text):
        return {"CLOCK": text}
    if decade := _DECADE.fullmatch(text):
        return {"DECADE": decade[1] if len(decade[1]) > 1 else f"19{decade[1]}"}
    if ordinal := _ORDINAL.fullmatch(text):
        found["ORD"] = ordinal[1]
        if 1 <= int(ordinal[1]) <= 31:
            found["DAYORD"] = f"{int(ordinal[1]):02d}"
        return found
    if text.isascii() and text.isdecimal():
        return _integer_classes(text)
    if _POINT_CLOCK.fullmatch(text):
        found["POINTCLOCK"] = text.replace(".", ":")
    return found


def _integer_classes(text: str) -> dict[str, str]:
    value = int(text)
    found: dict[str, str] = {}
    if len(text) <= 2 and 1 <= value <= 31:
        found["DAYNUM"] = f"{value:02d}"
    if len(text) <= 2 and 1 <= value <= 12:
        found["HOUR"] = text
    if len(text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        found["YEAR"] = text
    if len(text) == 2:
        found["YEARTAIL"] = text
    if _DIGIT_CLOCK.fullmatch(text):
        found["CLOCKDIGITS"] = f"{text[:2]}:{text[2:]}"
    return found


@cache
def time_vocabulary() -> TimeVocabulary:
    """Return the English time vocabulary.

    Raises:
        LexiconError: a lexicon lacks a section.
    """
    lexicon = load_lexicon("times")
    numbers = numerals()
    plain = _tables({name: lexicon.table(section) for name, section in _ANY_CASE.items()} | _FIXED)
    for word in (*numbers.ones, *numbers.tens):
        plain.setdefault(word, {})["NUM"] = word
    for quarter in "1234":
        plain.setdefault(f"q{quarter}", {})["QUARTER"] = quarter
    for zone, offset in lexicon.table("zones").items():
        plain.setdefault(zone, {})["ZONE"] = offset or "local"
    named_days = lexicon.table("named_days")
    dotted = frozenset((*lexicon.table("months_short"), *lexicon.table("weekdays_short")))
    first_words = frozenset(day.split()[0].split("'")[0] for day in named_days)
    return TimeVocabulary(
        grammar=PhraseGrammar(lexicon.groups("rules")),
        plain=plain,
        capitalised=_tables({name: lexicon.table(section) for name, section in _CAPITALISED.items()}),
        named_days=named_days,
        dotted=dotted,
        joinable=first_words | dotted | _number_starts(numbers),
        triggers=first_words | {word for section in _TRIGGERS for word in lexicon.table(section)} | _TRIGGER_WORDS,
        numbers=numbers,
    )


def _number_starts(numbers: NumberWords) -> frozenset[str]:
    return frozenset((*numbers.ones, *numbers.tens, *numbers.articles, *numbers.parts))


def _tables(sections: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Turn class → word → value into word → class → value."""
    turned: dict[str, dict[str, str]] = {}
    for name, table in sections.items():
        for word, value in table.items():
            turned.setdefault(word, {})[name] = value
    return turned
