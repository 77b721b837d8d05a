"""Contested names: the listed names of things that reports name by their choice, concept by concept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from rashomon.lexicons import load_lexicon

_NONE: tuple[str, ...] = ()
_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ContestedNames:
    """The names of one concept, all in lower case.

    Attributes:
        concept: what they name.
        names: all of them, compounds among them.
        ordinary: those that say nothing beside each other: "protest" and "rally".
        plain: those that name the thing wherever they stand.
        vague: those that name it only where another report tells the same with another name.
        beside: words one of which the sentence of any other name must have; empty where none must.
        only_beside: the same for single names, whatever holds for the others.
    """

    concept: str
    names: tuple[str, ...]
    ordinary: frozenset[str]
    plain: frozenset[str]
    vague: frozenset[str]
    beside: frozenset[str]
    only_beside: Mapping[str, frozenset[str]]

    def company_of(self, name: str) -> frozenset[str]:
        """Return the words one of which must tell that a name stands for the thing.

        Nouns of two words need none ("tear gas"); verbs with a particle do ("brought down").
        """
        if name in self.only_beside:
            return self.only_beside[name]
        return _NOBODY if name in self.plain or _tells_by_itself(name) else self.beside


@cache
def load_contested_names(language: str = "en") -> dict[str, ContestedNames]:
    """Return the names of every concept, in the order of the lexicon."""
    lexicon = load_lexicon("terms", language)
    first, second = lexicon.groups("compound_first"), lexicon.groups("compound_second")
    ordinary, plain = lexicon.groups("ordinary"), lexicon.groups("plain")
    vague, beside = lexicon.groups("vague"), lexicon.groups("beside")
    only_beside = {name: frozenset(words) for name, words in lexicon.groups("only_beside").items()}
    return {
        concept: ContestedNames(
            concept,
            tuple(dict.fromkeys((*names, *_compounds(first.get(concept, _NONE), second.get(concept, _NONE))))),
            frozenset(ordinary.get(concept, _NONE)),
            frozenset(plain.get(concept, _NONE)),
            frozenset(vague.get(concept, _NONE)),
            frozenset(beside.get(concept, _NONE)),
            only_beside,
        )
        for concept, names in lexicon.groups("concepts").items()
    }


def _compounds(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{one} {other}" for one, other in product(first, second))


@cache
def _tells_by_itself(name: str) -> bool:
    """Whether a name of several words has no other use: no verb with a particle, and not listed as having one."""
    lexicon, words = load_lexicon("terms"), name.split()
    if len(words) == 1 or words[-1] in lexicon.word_set("particles"):
        return False
    return name not in lexicon.word_set("with_other_uses")
