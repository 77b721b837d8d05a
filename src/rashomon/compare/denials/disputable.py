"""Disputable: which words of a quotation tell something that somebody else can dispute."""

from collections.abc import Sequence

from rashomon.compare.statements.clauses import has_predicate
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.model.spans import Anchor
from rashomon.text.words import Word, split_words

_SHORTEST = 4
"""Words of a statement that can be disputed: "frank" cannot."""
_OPENING = 5
"""Words of what somebody judges, in which it is called what others claimed: "the latest wild claims"."""
_FRAGMENT = 5
"""Words up to which direct speech without a verb that tells is no statement by itself."""


def is_statement(quotation: Quotation, words: Sequence[Word]) -> bool:
    """Whether words tell something that can be disputed: whole speech, a clause, or what somebody is accused of."""
    spoken = [word.lower for word in words if word.is_word]
    if len(spoken) < _SHORTEST or spoken[0] in load_lexicon("rebuttals").word_set("topical") or spoken[0] == "to":
        return False
    if _is_judged(quotation, spoken[:_OPENING]):
        return False
    told = quotation.kind == "direct" or is_accusing(quotation) or has_predicate(words)
    return told and words[-1].text != "?"


def _is_judged(quotation: Quotation, opening: Sequence[str]) -> bool:
    """Whether words are of a claim of others that somebody judges: "condemned the claims that"."""
    lexicon = load_lexicon("rebuttals")
    cue = quotation.cue.exact.lower() if quotation.cue is not None else ""
    return cue in lexicon.word_set("judging") and not lexicon.word_set("things").isdisjoint(opening)


def is_fragment(quotation: Quotation, said: Anchor) -> bool:
    """Whether few words without a verb are all that was said, and lean on what was told before: "Two calls"."""
    words = [word for word in split_words(said.exact) if word.is_word]
    persons = load_lexicon("clauses").word_set("first_person")
    is_told = has_predicate(words) or any(word.lower in persons for word in words)
    return quotation.kind == "direct" and len(words) <= _FRAGMENT and not is_told


def is_accusing(quotation: Quotation) -> bool:
    """Whether somebody is said to have done what the words tell."""
    accusing = load_lexicon("rebuttals").word_set("accusing")
    return quotation.cue is not None and quotation.cue.exact.lower() in accusing
