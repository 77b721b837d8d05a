"""Counts without a noun after the number: what is counted was told before, or stands around it."""

from collections.abc import Sequence

from rashomon.annotate.figures.draft import Draft, unit_before
from rashomon.annotate.figures.heads import read_head
from rashomon.annotate.figures.outcomes import (
    outcome_after,
    outcome_before,
    outcome_left,
    outcome_of_toll,
    outcome_of_toll_after,
)
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.scope import place_words
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_TOLL_ONLY = frozenset({"several"})
_LIST_REACH = 8
_NUMBER_REACH = 30
COPULAS = frozenset({"were", "are", "was"})
"""Verbs after which it is told who those counted are: `and 22 were children`."""


def draft_bare(
    tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    """Read a number without a noun by what stands around it; the first reading that fits."""
    if found.value is not None and found.value % 1:
        return None
    begin = _after_of(tokens, found.end, words)
    after, end = outcome_after(tokens, begin, words, bare=True)
    if (begin > found.end or is_toll_word(tokens, found)) and not (after and begin == found.end):
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
    if is_toll_word(tokens, found):
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
    left = outcome_left(tokens, found.start, found.end, words)
    told_next = outcome_of_toll_after(tokens, found.start, found.end, words)
    outcomes = after or left or outcome_before(tokens, found.start, words) or toll or told_next
    if outcomes:
        return "person", (), outcomes
    if (noun := _number_of(tokens, found, words)) is not None:
        return noun
    if (member := _group_member(tokens, found, words)) is not None:
        return member, (), ()
    if before and is_change_from(tokens, found):
        return unit_before(before), before[-1].modifiers, before[-1].outcomes
    if before and (kind := _told_kind(tokens, found, words)) is not None:
        return kind, (), ()
    if _is_crowd(tokens, found, words):
        return "person", (), ()
    if _is_carried(tokens, found, before, words):
        return unit_before(before) or "person", (), ()
    if _is_in_list(tokens, found, before):
        return unit_before(before), (), before[-1].outcomes
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
            begin = index + 1
            while tokens[begin].lower in words.quantity.of_determiners:
                begin += 1
            head = read_head(tokens, begin, words)
            if head is None or head.unit is None:
                return None
            told = [words.outcomes.get(token.lower) for token in tokens[head.end : found.start]]
            outcomes = tuple(dict.fromkeys(outcome for outcome in told if outcome))
            return head.unit, (*head.modifiers, *place_words(tokens, head.end, words)), outcomes
    return None


def is_change_from(tokens: Sequence[Token], found: Quantity) -> bool:
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


def _told_kind(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> str | None:
    """Return who those counted before are, of a number that is a part of them: `and 22 were children`."""
    if found.end >= len(tokens) or tokens[found.end].lower not in COPULAS:
        return None
    head = read_head(tokens, found.end + 1, words)
    return head.unit if head is not None and head.unit in words.persons and head.start == found.end + 1 else None


def _is_carried(tokens: Sequence[Token], found: Quantity, before: Sequence[Draft], words: FigureVocabulary) -> bool:
    """Whether the number is the subject of a verb: `51 were taken`, `16 who were`, `two still remain`."""
    at = found.end
    while at < len(tokens) and tokens[at].lower in words.before_carriers:
        at += 1
    following = tokens[at].lower if at < len(tokens) else ""
    preceding = tokens[found.start - 1].lower if found.start else ""
    if preceding in ("the", "these", "those", "all") or found.value == 1:
        return False
    if following in words.carriers:
        return True
    verb = following.endswith("ed") or following in words.past
    return verb and found.shape != "exact" and bool(before)


def _is_crowd(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> bool:
    """Whether the number does what only people do: `More than 12,000 marched`, `police said that 12,000 marched`."""
    before = tokens[found.start - 1] if found.start else None
    opens = before is None or not before.is_word or before.lower == "that" or before.lower in words.speech_verbs
    return opens and found.end < len(tokens) and tokens[found.end].lower in words.crowd_verbs


def _is_in_list(tokens: Sequence[Token], found: Quantity, before: Sequence[Draft]) -> bool:
    """Whether the noun is left out of an enumeration by place: `three in Arv and two in Brenn`."""
    following = tokens[found.end : found.end + 2]
    placed = len(following) == 2 and following[0].lower in ("in", "at", "near", "from") and following[1].is_capitalised
    return placed and bool(before) and before[-1].quantity.unit is None and found.start - before[-1].end <= _LIST_REACH


def is_toll_word(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is a bare "several", which counts only as the toll itself."""
    return found.number_end - found.number_start == 1 and tokens[found.number_start].lower in _TOLL_ONLY
