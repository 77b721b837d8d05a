"""Flat denials: what words deny without a verb of denial: "no such letter", "not one gate", "had not resigned".

The existential and emphatic negations of Quirk et al. 1985, 10.58-63.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.compare.statements.clauses import find_clauses, has_predicate, is_content
from rashomon.compare.statements.meanings import meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_NOUNS = 5
"""Words after "no" in which the noun stands."""
_ADVERBS = 2
"""Words between "not" and its verb: "had not yet resigned"."""


@dataclass(frozen=True, slots=True)
class FlatDenial:
    """A clause at [start, end) that denies something, and the meaning of what it denies.

    `is_thing` tells that a noun is denied ("no letter") and not a verb ("had not resigned").
    """

    start: int
    end: int
    denied: str
    is_thing: bool


def find_flat_denials(words: Sequence[Word]) -> list[FlatDenial]:
    """Return the flat denials among words, in text order: of each clause the first."""
    found: list[FlatDenial] = []
    for start, end in find_clauses(words):
        clause = [word for word in words if start <= word.start < end and word.is_word]
        denied = next(_denied_in(clause), None)
        if denied is not None:
            found.append(FlatDenial(start, end, *denied))
    return found


def _denied_in(clause: Sequence[Word]) -> Iterator[tuple[str, bool]]:
    lexicon = load_lexicon("strengths")
    auxiliaries = lexicon.word_set("auxiliaries")
    for at, word in enumerate(clause):
        first = _end_of_none(clause, at)
        noun = _noun_behind(clause, first) if first else None
        if noun is not None:
            yield meaning_of(noun.lower), True
        is_not = word.lower in {"not", "never"} and at > 0 and clause[at - 1].lower in auxiliaries
        if first == 0 and (is_not or word.lower.endswith("n't")):
            verb = next((each for each in clause[at + 1 : at + 1 + _ADVERBS] if is_content(each)), None)
            if verb is not None and not verb.lower.endswith("ly") and _is_told_by_itself(verb):
                yield meaning_of(verb.lower), False


def _end_of_none(clause: Sequence[Word], at: int) -> int:
    """Return where words end by which there is none of what follows: "no", "not a single", "not one of the"; else 0."""
    lower = [word.lower for word in clause[at : at + 4]]
    runs = _none()
    return next((at + len(run) for run in runs if tuple(lower[: len(run)]) == run), 0)


def _noun_behind(clause: Sequence[Word], first: int) -> Word | None:
    """Return the noun after a place, the last of the words in a row that say something; of "proof of", what follows."""
    lexicon = load_lexicon("strengths")
    if clause[first : first + 1] and clause[first].lower in lexicon.word_set("measures"):
        return None
    found: Word | None = None
    for word in clause[first : first + _NOUNS]:
        if not is_content(word) or word.is_capitalised:
            if found is None and word.lower in lexicon.word_set("small"):
                continue
            if (
                found is not None
                and found.lower in lexicon.word_set("proofs")
                and word.lower in lexicon.word_set("small")
            ):
                found = None
                continue
            break
        if found is not None and has_predicate([word]):
            break
        found = word
    return found if found is not None and found.lower not in lexicon.word_set("proofs") else None


def _is_told_by_itself(verb: Word) -> bool:
    clauses = load_lexicon("clauses")
    return verb.lower not in clauses.word_set("light") | clauses.word_set("speaking") | clauses.word_set("open")


@cache
def _none() -> tuple[tuple[str, ...], ...]:
    found = (tuple(phrase.split()) for phrase in load_lexicon("strengths").words("none"))
    return tuple(sorted(found, key=len, reverse=True))
