"""The words of `lexicons/times` that tell what only looks like a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon

ENDS = frozenset(". , ; : ) ? ! ” \" ' - – —".split())
"""Marks that end a clause or a bracket, and so tell nothing of what comes before."""


@dataclass(frozen=True, slots=True)
class TrapWords:
    """Phrases (by their first word) and neighbours that tell a name or idiom from a time."""

    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    longest: int
    papers: frozenset[str]
    before_person: frozenset[str]
    ambiguous_months: frozenset[str]
    short_months: frozenset[str]
    months: frozenset[str]
    before_month: frozenset[str]
    before_short_month: frozenset[str]
    before_year: frozenset[str]
    before_season: frozenset[str]
    after_part: frozenset[str]
    after_day_before: frozenset[str]
    owners: frozenset[str]
    never_after_year: frozenset[str]
    after_person: frozenset[str]
    before_number: frozenset[str]
    before_length: frozenset[str]
    before_lengths: frozenset[str]
    after_age: frozenset[str]
    after_quarter: frozenset[str]
    after_named_day: frozenset[str]
    after_the_past: frozenset[str]


@cache
def trap_words() -> TrapWords:
    """Return the trap sections of `lexicons/times`.

    Raises:
        LexiconError: the lexicon lacks a section.
    """
    lexicon = load_lexicon("times")
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (tuple(phrase.split()) for phrase in lexicon.words("traps")):
        phrases[words[0]] = (*phrases.get(words[0], ()), words)
    return TrapWords(
        phrases=phrases,
        longest=max(len(words) for group in phrases.values() for words in group),
        papers=frozenset(lexicon.words("papers")),
        before_person=frozenset(lexicon.words("before_person")),
        ambiguous_months=frozenset(lexicon.words("ambiguous_months")),
        short_months=frozenset(lexicon.table("months_short")),
        months=frozenset((*lexicon.table("months"), *lexicon.table("months_short"))),
        before_short_month=frozenset(lexicon.words("before_short_month")),
        before_month=frozenset(lexicon.words("before_month")),
        after_part=frozenset(lexicon.words("after_part")),
        before_season=frozenset(lexicon.words("before_season")),
        after_day_before=frozenset(lexicon.words("after_day_before")),
        before_year=frozenset(lexicon.words("before_year")),
        owners=frozenset(lexicon.words("owners")),
        never_after_year=frozenset(lexicon.words("never_after_year")),
        after_person=frozenset(lexicon.words("after_person")),
        before_number=frozenset(lexicon.words("before_number")),
        before_length=frozenset(lexicon.words("before_length")),
        before_lengths=frozenset(lexicon.words("before_lengths")),
        after_named_day=frozenset(lexicon.words("after_named_day")),
        after_quarter=frozenset(lexicon.words("after_quarter")),
        after_age=frozenset(lexicon.words("after_age")),
        after_the_past=frozenset(lexicon.words("after_the_past")),
    )
