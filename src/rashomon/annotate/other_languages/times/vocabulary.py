"""The time words of a language as token classes: months and weekdays of CLDR, the rest of `lexicons/times`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.annotate.other_languages.inflection import case_forms
from rashomon.lexicons import load_lexicon
from rashomon.text.phrases import Classes, PhraseGrammar
from rashomon.text.tokens import Token

_SECTIONS = {
    "PART": "parts_of_day",
    "DAYREL": "days_relative",
    "UNIT": "time_units",
    "PERIOD": "periods",
    "WEEKEND": "weekends",
    "SEASON": "seasons",
    "REL": "relative",
    "MODIFIER": "modifiers",
    "NUM": "numbers",
    "ZONE": "zones",
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?::|[hH])([0-5]\d)?")
_POINT_CLOCK = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_NOTHING: Classes = {}


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What a language's time words mean, ready for matching."""

    language: str
    grammar: PhraseGrammar
    classes: Mapping[str, Mapping[str, str]]
    prepositions: frozenset[str]
    before_clock: frozenset[str]

    def classify(self, token: Token, opens: bool) -> Classes:
        """Return the classes of a token with the value it has in each; `opens` for a sentence's first word."""
        if token.is_digits and token.lower not in self.classes:
            return _digit_classes(token.text, self.language)
        known = self.classes.get(token.lower, _NOTHING)
        if self.language == "de" and known and token.is_capitalised != _is_noun(known) and not opens:
            return {name: value for name, value in known.items() if name == "PART"}
        return known


def _is_noun(known: Mapping[str, str]) -> bool:
    """Whether German writes the word with a capital: all time words but "heute", "letzte", "zwei"."""
    return not ("DAYREL" in known or "REL" in known or "NUM" in known)


def _digit_classes(text: str, language: str) -> Classes:
    if iso := _ISO.fullmatch(text):
        return {"ISODATE": f"{iso[1]}-{int(iso[2]):02d}-{int(iso[3]):02d}"}
    if _NUMERIC.fullmatch(text):
        return {"NUMDATE": text}
    if clock := _CLOCK.fullmatch(text):
        return {"CLOCK": f"{clock[1]}:{clock[2] or '00'}"}
    if language == "de" and (clock := _POINT_CLOCK.fullmatch(text)):
        return {"POINTCLOCK": f"{clock[1]}:{clock[2]}"}
    return _integer_classes(text) if text.isascii() and text.isdecimal() else _NOTHING


def _integer_classes(text: str) -> Classes:
    found: dict[str, str] = {}
    value = int(text) if len(text) <= 4 else 0
    if len(text) <= 4:
        found["NUM"] = str(value)
    if len(text) <= 2 and 1 <= value <= 31:
        found["DAYNUM"] = f"{value:02d}"
    if len(text) <= 2 and value <= 24:
        found["HOURNUM"] = str(value)
    if len(text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        found["YEAR"] = text
    return found


@cache
def time_words(language: str) -> TimeWords:
    """Return the time words of a language (once a process).

    Raises:
        LexiconError: its lexicon lacks a section.
    """
    lexicon = load_lexicon("times", language)
    classes: dict[str, dict[str, str]] = {}
    for name, section in _SECTIONS.items():
        for word, value in lexicon.table(section).items():
            classes.setdefault(word, {})[name] = value
    for name, words in (("MONTH", _months(language)), ("WEEKDAY", _weekdays(language))):
        for word, value in words.items():
            classes.setdefault(word, {})[name] = value
    for word in lexicon.words("never"):
        classes.pop(word, None)
    if language == "fr":
        classes["1er"] = {"FIRSTDAY": "01"}
    grammar = PhraseGrammar(lexicon.groups("rules"))
    return TimeWords(language, grammar, classes, lexicon.word_set("prepositions"), lexicon.word_set("before_clock"))


def _months(language: str) -> dict[str, str]:
    """Return the months' names in every case, with their numbers of two digits."""
    from babel import Locale  # slow to import; only annotating needs it

    listed = cast("dict[str, dict[str, dict[int, str]]]", Locale(language).months)
    found: dict[str, str] = {}
    for context in ("stand-alone", "format"):
        for number, name in listed[context]["wide"].items():
            for form in case_forms(_plain(name), language):
                found[form] = f"{number:02d}"
    return found


def _weekdays(language: str) -> dict[str, str]:
    """Return the weekdays' names in every case, with their ISO numbers."""
    from babel import Locale

    listed = cast("dict[str, dict[str, dict[int, str]]]", Locale(language).days)
    lexicon = load_lexicon("times", language)
    found = dict(lexicon.table("weekdays")) if "weekdays" in lexicon else {}
    for index, name in listed["format"]["wide"].items():
        for form in case_forms(_plain(name), language):
            found[form] = str(index + 1)
    return found


def _plain(name: str) -> str:
    return name.lower().replace("\u02bc", "'").replace("\u2019", "'")
