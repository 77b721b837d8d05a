"""The words of `lexicons/times` as token classes, and the grammar over them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rashomon.annotate.numerals import numerals
from rashomon.annotate.timexes.digit_classes import digit_classes
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
    "PARTPLURAL": "parts_plural",
    "DAYPART": "lone_parts",
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
    "HALFPART": "halves_by_part",
    "SETWORD": "set_words",
    "VAGUETIME": "vague_times",
    "VAGUECOUNT": "vague_counts",
    "STRETCH": "stretches",
}
_FIXED: dict[str, dict[str, str]] = {
    "NOONMIDNIGHT": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "NIGHT": {"night": "NI"},
    "DAYUNIT": {"day": "day", "week": "week", "month": "month", "year": "year", "night": "day"},
}
_NOTHING: Classes = {}
# Every rule needs a digit or a word of one of these sections.
_TRIGGERS = (
    "parts_plural",
    "weekdays",
    "months",
    "months_short",
    "parts_of_day",
    "days_relative",
    "time_units",
    "weekends",
    "seasons",
    "decade_words",
    "set_words",
    "vague_times",
)
_TRIGGER_WORDS = frozenset(
    "noon midday midnight tonight overnight clock evening future past present moment date daytime".split()
)
_WORDS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LAST_HOUR = 12
_MOST_KNOWN = 50_000
"""Words whose classes are kept: a bound on memory, more than a year of news uses."""


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
    known: dict[str, Classes] = field(default_factory=dict[str, Classes], repr=False, compare=False)

    def may_hold_time(self, sentence: str) -> bool:
        """Whether a sentence has a digit or a word without which no rule can match."""
        words = _WORDS.findall(sentence.lower())
        return not self.triggers.isdisjoint(words) or _DIGIT.search(sentence) is not None

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
        known = self.known.get(token.text)
        if known is None:
            known = self._classify(token)
            if len(self.known) < _MOST_KNOWN:
                self.known[token.text] = known
        return known

    def _classify(self, token: Token) -> Classes:
        if token.is_digits or (token.text[0] in "'\u2019" and len(token.text) > 2):
            return digit_classes(token.text) | self._number_class(token)
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


@cache
def time_vocabulary() -> TimeVocabulary:
    """Return the English time vocabulary.

    Raises:
        LexiconError: a lexicon lacks a section.
    """
    lexicon = load_lexicon("times")
    numbers = numerals()
    plain = _tables({name: lexicon.table(section) for name, section in _ANY_CASE.items()} | _FIXED)
    for word, unit in lexicon.table("time_units").items():
        if word.endswith("s"):
            plain[word]["PLURALUNIT"] = unit
    for word in (*numbers.ones, *numbers.tens):
        plain.setdefault(word, {})["NUM"] = word
    for word, value in numbers.ones.items():
        if 1 <= value <= _LAST_HOUR:
            plain[word]["HOURWORD"] = f"{value:g}"
    for weekday, number in lexicon.table("weekdays").items():
        plain.setdefault(f"{weekday}s", {})["WEEKDAYPLURAL"] = number
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
        triggers=_TRIGGER_WORDS.union(
            (f"{weekday}s" for weekday in lexicon.table("weekdays")),
            (day for day in named_days if day.isalpha()),
            *(lexicon.table(section) for section in _TRIGGERS),
        ),
        numbers=numbers,
    )


def _number_starts(numbers: NumberWords) -> frozenset[str]:
    return frozenset((*numbers.ones, *numbers.tens, *numbers.articles, *numbers.bare_parts))


def _tables(sections: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Turn class → word → value into word → class → value."""
    turned: dict[str, dict[str, str]] = {}
    for name, table in sections.items():
        for word, value in table.items():
            turned.setdefault(word, {})[name] = value
    return turned
