"""Knowledge as YAML: `<kind>/<language>.yml`, each with where it comes from, its licence and its review date."""

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import cast

import yaml

from rashomon.errors import LexiconError

LANGUAGES = ("en", "de", "fr", "ru", "uk")
"""The languages that have lists of their own; others are read by what stands for no single language."""

Entry = str | list[str] | dict[str, str] | dict[str, list[str]] | list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One file: where its knowledge comes from, and its named sections."""

    kind: str
    language: str
    origin: str
    licence: str
    reviewed: str
    sections: dict[str, Entry] = field(repr=False)
    _words: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]], repr=False, compare=False)
    _sets: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]], repr=False, compare=False)

    def words(self, section: str) -> tuple[str, ...]:
        """Return a section that is a list of words, in file order.

        Raises:
            LexiconError: there is no such section or it is no list.
        """
        known = self._words.get(section)
        if known is not None:
            return known
        found = self.sections.get(section)
        if not isinstance(found, list):
            raise LexiconError(f"{self.kind}/{self.language}: section {section!r} is not a list of words")
        words = self._words[section] = tuple(str(word) for word in found)
        return words

    def word_set(self, section: str) -> frozenset[str]:
        """Return the words of `words(section)` for membership tests; built once."""
        found = self._sets.get(section)
        if found is None:
            found = self._sets[section] = frozenset(self.words(section))
        return found

    def table(self, section: str) -> dict[str, str]:
        """Return a section that maps a word to a word.

        Raises:
            LexiconError: there is no such section or it is no mapping.
        """
        found = self.sections.get(section)
        if not isinstance(found, dict):
            raise LexiconError(f"{self.kind}/{self.language}: section {section!r} is not a table")
        return {str(key): str(value) for key, value in found.items()}

    def groups(self, section: str) -> dict[str, tuple[str, ...]]:
        """Return a section that maps a name to a list of words.

        Raises:
            LexiconError: there is no such section or a value is no list.
        """
        found = self.sections.get(section)
        if not isinstance(found, dict) or not all(isinstance(value, list) for value in found.values()):
            raise LexiconError(f"{self.kind}/{self.language}: section {section!r} is not a table of lists")
        return {str(key): tuple(str(word) for word in value) for key, value in found.items()}

    def __contains__(self, section: str) -> bool:
        return section in self.sections


@cache
def load_lexicon(kind: str, language: str = "en") -> Lexicon:
    """Read `lexicons/<kind>/<language>.yml` (once a process).

    A file has the keys `origin`, `licence`, `reviewed` and any number of named sections.

    Raises:
        LexiconError: the file is missing, is no mapping, lacks one of the three keys, or holds a bare `on` or
            `no`, which YAML takes for a truth value.
    """
    place = resources.files(__name__).joinpath(kind, f"{language}.yml")
    if not place.is_file():
        raise LexiconError(f"no lexicon {kind}/{language}.yml; is the package installed in full?")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = cast("object", yaml.load(place.read_text("utf-8"), Loader=loader))
    if not isinstance(content, dict):
        raise LexiconError(f"{kind}/{language}.yml is no mapping")
    sections = cast("dict[str, Entry]", content)
    missing = [key for key in ("origin", "licence", "reviewed") if key not in sections]
    if missing:
        raise LexiconError(f"{kind}/{language}.yml lacks {', '.join(missing)}")
    unquoted = _find_unquoted(cast("object", sections))
    if unquoted is not None:
        raise LexiconError(f"{kind}/{language}.yml holds {unquoted!r} that is no text; put it in quotation marks")
    head = {key: str(sections[key]) for key in ("origin", "licence", "reviewed")}
    body = {key: value for key, value in sections.items() if key not in head}
    return Lexicon(kind, language, head["origin"], head["licence"], head["reviewed"], body)


def _find_unquoted(content: object) -> object:
    """Return a truth value or gap where a word was meant (YAML reads a bare `on` as true), or None."""
    if isinstance(content, dict):
        pairs = cast("dict[object, object]", content)
        return next((bad for part in (*pairs, *pairs.values()) if (bad := _find_unquoted(part)) is not None), None)
    if isinstance(content, list):
        items = cast("list[object]", content)
        return next((bad for item in items if (bad := _find_unquoted(item)) is not None), None)
    return content if isinstance(content, bool) else None
