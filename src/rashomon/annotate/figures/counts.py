"""Counts: what a bare number counts, by the noun after it or by what stands around it."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.bare_counts import COPULAS, draft_bare, is_toll_word
from rashomon.annotate.figures.draft import Draft, unit_before
from rashomon.annotate.figures.heads import Head, read_head
from rashomon.annotate.figures.outcomes import outcome_after, outcome_left, outcome_of_toll, outcomes_around
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.scope import place_words
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.numbers import read_number
from rashomon.text.tokens import Token

_LARGE = 1000
"""Least number of coins that is told without their plural."""
_SHORTEST = 3
_BEFORE_NOUNS = frozenset({"of", "more", "other", "others", "additional", "further", "extra"})
"""Words between a vague plural and what it counts."""


def draft_count(
    tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    """Return the draft of a count, or None where nothing shows that the number counts something."""
    if found.compound:
        return _draft_compound(tokens, found, words)
    one = found.value == 1 and found.shape in ("exact", "floor", "about")
    if (part := _draft_part(tokens, found, words)) is not None:
        return part
    if _has_no_noun(tokens, found):
        return draft_bare(tokens, found, before, words)
    head = read_head(tokens, found.end, words, singular=one)
    if head is None and (unit := _unknown_unit(tokens, found, words)) is not None:
        return Draft(found.start, found.end + 1, found, unit, (found.end, found.end + 1), (), ())
    if head is None or (head.unit is None and one):
        return None if one else draft_bare(tokens, found, before, words)
    if head.unit is None:
        return _draft_pronoun(tokens, found, head, before, words)
    return _draft_headed(tokens, found, head, before, words, one=one)


def _unknown_unit(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> str | None:
    """Return a noun in the singular after a large number, as of a coin no list has: `2 billion tenar for the town`."""
    if found.value is None or found.value < _LARGE or found.end >= len(tokens):
        return None
    noun = tokens[found.end]
    known = noun.lower in words.stops or noun.lower in words.outcomes or noun.lower in words.standing_for_people
    if known or not noun.text.isalpha() or not noun.text.islower() or len(noun.text) < _SHORTEST:
        return None
    if noun.lower.endswith(("ed", "ing", "ly")) or noun.lower in words.crowd_verbs or noun.lower in words.past:
        return None
    following = tokens[found.end + 1] if found.end + 1 < len(tokens) else None
    return noun.lower if following is None or not following.is_word or following.lower in words.stops else None


def _has_no_noun(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether a vague plural stands without "of": it counts no noun after it: `kills hundreds Council meets`."""
    following = tokens[found.end].lower if found.end < len(tokens) else ""
    plural = found.shape == "vague" and tokens[found.number_end - 1].lower.endswith("s")
    return plural and following not in _BEFORE_NOUNS


def _draft_part(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> Draft | None:
    """Read the first number of `18 of the 31 lorries`, `14 of 60 samples`, which counts lorries and samples too.

    Likewise of a change: `cut from 31 to 20 trains`.
    """
    at = found.end + 1
    link = tokens[found.end].lower if at < len(tokens) else ""
    if link != "of" and not (link == "to" and found.start and tokens[found.start - 1].lower == "from"):
        return None
    while at < len(tokens) and tokens[at].lower in words.quantity.of_determiners:
        at += 1
    if at == found.end + 1 and found.value == 1:
        return None
    whole = read_number(tokens, at, words.quantity.numbers)
    head = read_head(tokens, whole.end, words) if whole else None
    if whole is not None and head is None and (told := outcome_after(tokens, whole.end, words, bare=True))[0]:
        return Draft(found.start, found.end, found, "person", None, (), told[0])
    if head is None or head.unit is None:
        return None
    outcomes, _ = outcomes_around(tokens, found.start, head.end, words)
    outcomes = outcomes or outcome_left(tokens, found.start, head.end, words)
    return Draft(found.start, found.end, found, head.unit, (head.start, head.end), head.modifiers, outcomes)


def _draft_headed(
    tokens: Sequence[Token], found: Quantity, head: Head, before: Sequence[Draft], words: FigureVocabulary, *, one: bool
) -> Draft | None:
    unit = head.unit or "person"
    following = tokens[head.end].lower if head.end < len(tokens) else ""
    told, after = outcomes_around(tokens, found.start, head.end, words)
    named = (*_modifier_outcomes(head, words), *_noun_outcome(unit, words))
    if not told and not named and unit == "person":
        told = outcome_of_toll(tokens, found.start, words, hedged=False)
    outcomes = tuple(dict.fromkeys(named or told))
    if unit in words.empty_nouns or (not outcomes and _is_pair(tokens, found, unit, words)):
        return None
    if is_toll_word(tokens, found) and (unit != "person" or not outcomes):
        return None
    if unit in words.speakers and not outcomes and following in words.speech_verbs:
        return None
    if unit == "time" and following in words.after_times:
        return None
    if one and not outcomes and found.start == found.number_start and not _is_listed(tokens, found, before):
        return None
    return Draft(
        start=found.start,
        end=head.end,
        quantity=replace(found, additional=found.additional or head.additional),
        unit="person" if unit in words.outcome_nouns else unit,
        counted=(head.start, head.end),
        modifiers=head.modifiers,
        outcomes=outcomes,
        outcome_told=bool(after),
        places=place_words(tokens, head.end, words),
    )


def _is_pair(tokens: Sequence[Token], found: Quantity, unit: str, words: FigureVocabulary) -> bool:
    """Whether it names the two who take part: "the two leaders"."""
    before = tokens[found.start - 1].lower if found.start else ""
    return found.value == 2 and unit in words.pair_nouns and before in words.definite


def _modifier_outcomes(head: Head, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcomes told by an adjective: `four dead bodies`, `30 injured passengers`."""
    adjectives = [word for word in head.modifiers if word in words.standing_for_people]
    return tuple(words.outcomes[word] for word in adjectives if word in words.outcomes)


def _noun_outcome(unit: str, words: FigureVocabulary) -> tuple[str, ...]:
    return (words.outcome_nouns[unit],) if unit in words.outcome_nouns else ()


def _is_listed(tokens: Sequence[Token], found: Quantity, before: Sequence[Draft]) -> bool:
    """Whether it continues an enumeration of figures: `including one child`, `two women and one man`."""
    link = tokens[found.start - 1].lower if found.start else ""
    return link in ("including", "only") or (
        link in ("and", ",") and bool(before) and before[-1].end >= found.start - 3
    )


def _draft_compound(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> Draft | None:
    """Read `a 31-vehicle convoy`; `a two-way street` counts nothing."""
    noun = tokens[found.end + 1] if found.end + 1 < len(tokens) else None
    if noun is None or not noun.is_word or noun.lower in words.not_compounds or noun.lower in words.stops:
        return None
    if found.value == 1 or noun.lower.endswith(("ed", "ing")) or noun.is_capitalised:
        return None
    end = found.end + 2
    return Draft(found.start, end, found, noun.lower, (end - 1, end), (), ())


def _draft_pronoun(
    tokens: Sequence[Token], found: Quantity, head: Head, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    """Read `20 others`, `four of whom`, `234 of them were children`: the unit was told before, or comes after."""
    outcomes, after = outcomes_around(tokens, found.start, head.end, words)
    told = _read_kind(tokens, head.end, words) if head.partitive else None
    unit = told.unit if told and told.unit else unit_before(before)
    if unit is None and not outcomes and not head.additional and not head.partitive:
        return None
    quantity = replace(found, additional=found.additional or head.additional)
    modifiers = told.modifiers if told else ()
    places = place_words(tokens, head.end, words)
    return Draft(found.start, head.end, quantity, unit or "person", None, modifiers, outcomes, bool(after), places)


def _read_kind(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Head | None:
    """Read who those counted are: `234 of them were children`, `11 of them children`."""
    if at < len(tokens) and tokens[at].lower in COPULAS:
        return read_head(tokens, at + 1, words)
    head = read_head(tokens, at, words)
    return head if head is not None and head.unit in words.persons else None
