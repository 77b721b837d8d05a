"""Counts: what a bare number counts, by the noun after it or by what stands around it."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.heads import Head, read_head
from rashomon.annotate.figures.outcomes import outcome_after, outcome_before, outcome_of_toll
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.scope import place_words
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.numbers import read_number
from rashomon.text.tokens import Token

_TOLL_ONLY = frozenset({"several"})
_LIST_REACH = 8
_NUMBER_REACH = 30
_OLDEST = 115


def draft_count(
    tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    """Return the draft of a count, or None where nothing shows that the number counts something."""
    if found.compound:
        return _draft_compound(tokens, found, words)
    one = found.value == 1 and found.shape in ("exact", "floor", "about")
    if (part := _draft_part(tokens, found, words)) is not None:
        return part
    head = read_head(tokens, found.end, words, singular=one)
    if head is None or (head.unit is None and one):
        return None if one else _draft_bare(tokens, found, before, words)
    if head.unit is None:
        return _draft_pronoun(tokens, found, head, before, words)
    return _draft_headed(tokens, found, head, before, words, one=one)


def _draft_part(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> Draft | None:
    """Read the first number of `18 of the 31 lorries`, which counts lorries too."""
    at = found.end + 1
    if at >= len(tokens) or tokens[found.end].lower != "of":
        return None
    while at < len(tokens) and tokens[at].lower in words.quantity.of_determiners:
        at += 1
    whole = read_number(tokens, at, words.quantity.numbers) if at > found.end + 1 else None
    head = read_head(tokens, whole.end, words) if whole else None
    if head is None or head.unit is None:
        return None
    after, _ = outcome_after(tokens, head.end, words)
    outcomes = (*outcome_before(tokens, found.start, words), *after)
    return Draft(found.start, found.end, found, head.unit, (head.start, head.end), head.modifiers, outcomes)


def _draft_headed(
    tokens: Sequence[Token], found: Quantity, head: Head, before: Sequence[Draft], words: FigureVocabulary, *, one: bool
) -> Draft | None:
    unit = head.unit or "person"
    following = tokens[head.end].lower if head.end < len(tokens) else ""
    after, _ = outcome_after(tokens, head.end, words)
    outcomes = (*outcome_before(tokens, found.start, words), *after, *_noun_outcome(unit, words))
    if unit in words.empty_nouns:
        return None
    if _is_toll_word(tokens, found) and (unit != "person" or not outcomes):
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


def _is_toll_word(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is a bare "several", which counts only as the toll itself."""
    return found.number_end - found.number_start == 1 and tokens[found.number_start].lower in _TOLL_ONLY


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
    after, _ = outcome_after(tokens, head.end, words)
    outcomes = (*outcome_before(tokens, found.start, words), *after)
    told = read_head(tokens, head.end + 1, words) if _is_copula(tokens, head.end) and head.partitive else None
    unit = told.unit if told and told.unit else _unit_before(before)
    if unit is None and not outcomes and not head.additional and not head.partitive:
        return None
    quantity = replace(found, additional=found.additional or head.additional)
    modifiers = told.modifiers if told else ()
    places = place_words(tokens, head.end, words)
    return Draft(found.start, head.end, quantity, unit or "person", None, modifiers, outcomes, bool(after), places)


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower in ("were", "are", "was")


def _unit_before(before: Sequence[Draft]) -> str | None:
    return next((draft.unit for draft in reversed(before) if draft.quantity.unit is None), None)


# ------------------------------------------------------------------------------------------- without a noun


def _draft_bare(
    tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    """Read a number without a noun by what stands around it; the first reading that fits."""
    if found.value is not None and found.value % 1:
        return None
    begin = _after_of(tokens, found.end, words)
    after, end = outcome_after(tokens, begin, words, bare=True)
    if (begin > found.end or _is_toll_word(tokens, found)) and not (after and begin == found.end):
        return _draft_of_adjective(tokens, found, begin, words) if after else None
    counted = (end - 1, end) if end > begin else None
    unit, modifiers, outcomes = _told_around(tokens, found, before, after, words)
    if unit is None:
        return None
    places = place_words(tokens, end, words)
    return Draft(
        found.start, end if counted else found.end, found, unit, counted, modifiers, outcomes, bool(after), places
    )


def _draft_of_adjective(tokens: Sequence[Token], found: Quantity, begin: int, words: FigureVocabulary) -> Draft | None:
    """Read `five of the dead`; "several of the injured" counts nobody."""
    if _is_toll_word(tokens, found):
        return None
    after, end = outcome_after(tokens, begin, words, bare=True)
    return Draft(found.start, end, found, "person", (end - 1, end), (), after, True, place_words(tokens, end, words))


def _told_around(
    tokens: Sequence[Token],
    found: Quantity,
    before: Sequence[Draft],
    after: tuple[str, ...],
    words: FigureVocabulary,
) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """Return unit, modifiers and outcomes of a number without a noun; no unit where nothing tells one."""
    hedged = found.shape != "exact"
    toll = outcome_of_toll(tokens, found.start, words, hedged=hedged)
    outcomes = tuple(dict.fromkeys((*outcome_before(tokens, found.start, words), *toll, *after)))
    if outcomes:
        return "person", (), outcomes
    if (noun := _number_of(tokens, found, words)) is not None:
        return noun
    if (member := _group_member(tokens, found, words)) is not None:
        return member, (), ()
    if before and _is_change_from(tokens, found):
        return _unit_before(before), before[-1].modifiers, before[-1].outcomes
    if _is_carried(tokens, found, before, words):
        return _unit_before(before) or "person", (), ()
    if _is_in_list(tokens, found, before):
        return _unit_before(before), (), before[-1].outcomes
    return None, (), ()


def _number_of(
    tokens: Sequence[Token], found: Quantity, words: FigureVocabulary
) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """Read `the number of homes without power is expected to reach 40,000`."""
    before = tokens[found.start - 1].lower if found.start else ""
    if before not in words.toll_links:
        return None
    for index in range(found.start - 1, max(found.start - 1 - _NUMBER_REACH, 1), -1):
        if tokens[index].lower == "of" and tokens[index - 1].lower in ("number", "numbers"):
            head = read_head(tokens, index + 1, words)
            if head is None or head.unit is None:
                return None
            told = [words.outcomes.get(token.lower) for token in tokens[head.end : found.start]]
            outcomes = tuple(dict.fromkeys(outcome for outcome in told if outcome))
            return head.unit, (*head.modifiers, *place_words(tokens, head.end, words)), outcomes
    return None


def _is_change_from(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is where a change told before began: `rose to 19, up from 14`."""
    words = [token.lower for token in tokens[max(found.start - 2, 0) : found.start]]
    return words in (["up", "from"], ["down", "from"])


def _after_of(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> int:
    """Return the place after `of the` where those counted stand as an adjective: `five of the dead`."""
    index = at
    if index < len(tokens) and tokens[index].lower == "of":
        index += 1
        while index < len(tokens) and tokens[index].lower in words.quantity.of_determiners:
            index += 1
        if index < len(tokens) and tokens[index].lower in words.standing_for_people:
            return index
    return at


def _group_member(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> str | None:
    """Return what is counted in `a population of 165,000`, `a family of five`."""
    if found.start < 2 or tokens[found.start - 1].lower != "of":
        return None
    return words.groups_of.get(tokens[found.start - 2].lower)


def _is_carried(tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary) -> bool:
    """Whether the number is the subject of a verb: `51 were taken`, `16 who were`."""
    following = tokens[found.end].lower if found.end < len(tokens) else ""
    preceding = tokens[found.start - 1].lower if found.start else ""
    if preceding in ("the", "these", "those", "all") or found.value == 1:
        return False
    if following in words.carriers:
        return True
    verb = following.endswith("ed") or following in words.past
    return verb and found.shape != "exact" and bool(before)


def _is_in_list(tokens: Sequence[Token], found: Quantity, before: Sequence[Draft]) -> bool:
    """Whether the noun is left out of an enumeration by place: `three in Arv and two in Brenn`."""
    following = tokens[found.end : found.end + 2]
    placed = len(following) == 2 and following[0].lower in ("in", "at", "near", "from") and following[1].is_capitalised
    return placed and bool(before) and before[-1].quantity.unit is None and found.start - before[-1].end <= _LIST_REACH


# ----------------------------------------------------------------------------------------------------- ages


def is_age(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is a person's age set between commas or brackets: `Ana Vu, 34, said`."""
    start, end = found.number_start, found.number_end
    if found.value is None or not 0 < found.value <= _OLDEST or found.value % 1 or start < 1 or found.spelled:
        return False
    if tokens[start - 1].lower == "aged" or (tokens[start - 1].lower == "age" and found.start == start):
        return True
    if start < 2 or end >= len(tokens) or found.start != start:
        return False
    name = tokens[start - 2]
    opened, closed = tokens[start - 1].text, tokens[end].lower
    named = name.is_word and (name.is_capitalised or name.lower in ("driver", "man", "woman", "pilot", "victim"))
    if opened == "(":
        return named and closed == ")"
    return named and opened == "," and closed in (",", ".", ";", "and", "who", "from", "of", "told", "said")
