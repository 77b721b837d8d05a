"""Singular victims: `killing a nurse`, `including a policeman`, counted as one."""

from collections.abc import Iterable, Sequence

from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.outcomes import outcome_after, outcome_before
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_COUNTED = frozenset({"killed", "injured", "captured", "arrested", "abducted", "missing", "hospitalised"})
_ARTICLES = frozenset({"a", "an"})
_LONGEST = 5
_HYPHENS = "-\u2010\u2011"


def draft_victims(tokens: Sequence[Token], drafts: Sequence[Draft], words: FigureVocabulary) -> list[Draft]:
    """Return a draft for each person told in the singular as killed, injured, captured, arrested or missing."""
    found: list[Draft] = []
    for at, end in _persons(tokens, words):
        outcomes = _outcomes(tokens, at, end, (*drafts, *found), words)
        if not _COUNTED.isdisjoint(outcomes) and not any(one.start < end and at < one.end for one in drafts):
            quantity = Quantity(at, at, at + 1, end, "exact", 1.0, 1.0, 1.0, spelled=True)
            noun = tokens[end - 1].lower
            modifiers = tuple(token.lower for token in tokens[at + 1 : end - 1] if token.is_word)
            found.append(Draft(at, end, quantity, noun, (at + 1, end), modifiers, outcomes))
    return found


def _persons(tokens: Sequence[Token], words: FigureVocabulary) -> Iterable[tuple[int, int]]:
    """Yield the ranges of `a` … person noun, at most three modifiers between."""
    for at, token in enumerate(tokens):
        if token.lower not in _ARTICLES:
            continue
        for index in range(at + 1, min(at + 1 + _LONGEST, len(tokens))):
            word = tokens[index]
            if word.lower in words.persons and not _goes_on(tokens, index, words):
                yield at, index + 1
                break
            if (not word.is_word and word.text not in _HYPHENS) or word.lower in words.stops:
                break


def _goes_on(tokens: Sequence[Token], index: int, words: FigureVocabulary) -> bool:
    """Whether the noun only modifies the next one: `a police officer`, `a soldier's widow`."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return following in words.persons or following in ("'s", "-")


def _outcomes(
    tokens: Sequence[Token], at: int, end: int, drafts: Sequence[Draft], words: FigureVocabulary
) -> tuple[str, ...]:
    direct = outcome_before(tokens, at, words)
    if direct:
        return direct
    link = tokens[at - 1].lower if at else ""
    host = next((draft for draft in reversed(drafts) if draft.end <= at), None)
    if host is not None and link == "including" and at - host.end <= 12:
        return host.outcomes
    if host is not None and link in ("and", ",") and host.end == at - 1:
        return host.outcomes
    after, _ = outcome_after(tokens, end, words)
    return after
