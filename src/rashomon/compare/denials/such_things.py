"""Such things: what a denial takes up by the kind of thing it was: "any such pledge", "no such raid".

The labelling nouns of Francis 1994: they stand for what was told before in other words ("he gave us his word").
"""

from collections.abc import Sequence
from functools import cache

from rashomon.compare.denials.rebuttal_runs import run_end, runs_in
from rashomon.compare.statements.meanings import meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word, stem

_TURNED = 3
"""Words before a verb of promising in which it is only wished for or denied: "should have agreed"."""
_BEHIND = 3
"""Words after "such" in which the noun stands: "any such written pledge"."""


def find_such(words: Sequence[Word]) -> str | None:
    """Return the kind of thing that a denial takes up; None where it takes up none that is known."""
    lower = [word.lower for word in words if word.is_word]
    for at, word in enumerate(lower):
        if word == "such" and lower[at + 1 : at + 2] != ["as"]:
            kinds = (_kinds().get(noun) for noun in lower[at + 1 : at + 1 + _BEHIND])
            found = next((kind for kind in kinds if kind is not None), None)
            if found is not None:
                return found
    return None


def kind_denied(words: Sequence[Word], denied: str) -> str | None:
    """Return the kind of thing that a clause says there was none of: "no such raid", or of a promise "no pledge".

    Args:
        denied: the meaning of what is denied.
    """
    return find_such(words) or ("promise" if denied in _pledges() else None)


def tells_of(kind: str, words: Sequence[Word]) -> bool:
    """Whether words tell of a thing of that kind: a promise, a raid, a request."""
    lower = [word.lower for word in words if word.is_word]
    if any(stem(word) in _told(kind) for word in lower):
        return True
    phrases = runs_in("his_word") if kind == "promise" else ()
    return any(tuple(lower[at : at + len(run)]) == run for at in range(len(lower)) for run in phrases)


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of thing that each noun stands for."""
    return {noun: kind for kind, nouns in load_lexicon("rebuttals").groups("such").items() for noun in nouns}


@cache
def _pledges() -> frozenset[str]:
    """Return the meanings of the nouns for a promise, without those for what is not sure: "there is no guarantee"."""
    lexicon = load_lexicon("rebuttals")
    return frozenset(map(meaning_of, lexicon.groups("such")["promise"])) - frozenset(
        map(meaning_of, lexicon.words("unsure"))
    )


@cache
def _told(kind: str) -> frozenset[str]:
    return frozenset(stem(word) for word in load_lexicon("rebuttals").groups("such_told")[kind])


@cache
def keys_of_promises() -> frozenset[str]:
    """Return the keys of the words for promises and agreements."""
    told = load_lexicon("rebuttals").groups("such_told")
    return frozenset(f"word:{meaning_of(word)}" for kind in ("promise", "agreement") for word in told[kind])


def given_word(words: Sequence[Word]) -> bool:
    """Whether words tell that somebody gave a promise: "had agreed to", "gave me his word"; not that one will."""
    lower = [word.lower for word in words if word.is_word]
    lexicon = load_lexicon("rebuttals")
    given, turned = lexicon.word_set("promised"), lexicon.word_set("unpromised")
    told = [at for at, word in enumerate(lower) if word in given or run_end(lower, at, "his_word")]
    return any(turned.isdisjoint(lower[max(0, at - _TURNED) : at]) for at in told)
