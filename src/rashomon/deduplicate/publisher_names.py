"""Publishers' names, looked up in a text all at once: those that stand nowhere in it cost nothing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rashomon.deduplicate.outlets import names_in_text
from rashomon.deduplicate.readings import Reading
from rashomon.text.word_hashes import Hashes, hash_words

_INITIALS = 4  # letters up to which a name has to stand in capitals
_ELIDED = re.compile(r"^[ld]['’]", re.IGNORECASE)
_ELISIONS = ("", "l'", "d'")
_KNOWN = 1 << 12  # publishers whose names are kept in memory


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A publisher's name at words [start, end) of a text, by its folded words."""

    start: int
    end: int
    name: tuple[str, ...]
    publisher: str


class PublisherNames:
    """The names by which texts may mean publishers."""

    def __init__(self, publishers: Iterable[str]) -> None:
        """Gather the names; publishers without a telling one are never found."""
        by_first: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        names = {(name, publisher) for publisher in publishers for name in names_in_text(publisher)}
        for name, publisher in sorted(names, key=lambda one: (-len(one[0]), one)):
            by_first[name[0]].append((name, publisher))
        self._by_first = dict(by_first)
        self._firsts = _hashes_of(by_first)

    def places_in(self, reading: Reading) -> Iterator[NamePlace]:
        """Yield where the words of a name stand, with a capital letter; short names in capitals throughout.

        In text order, of one place the longer names first. French runs articles and prepositions into a name.
        """
        hits = np.flatnonzero(np.isin(reading.hashes, self._firsts)).tolist()
        for at in hits:
            (first,) = reading.words_at(at, 1)
            written = reading.article.text[int(reading.starts[at]) : int(reading.ends[at])]
            for name, publisher in self._by_first.get(bare_word(first), ()) if _is_written_as_name(written) else ():
                if reading.words_at(at + 1, len(name) - 1) == name[1:]:
                    yield NamePlace(at, at + len(name), name, publisher)


@lru_cache(maxsize=_KNOWN)
def names_of(publisher: str) -> PublisherNames:
    """Return the names of one publisher."""
    return PublisherNames([publisher])


def bare_word(word: str) -> str:
    """Return a word without the article or preposition that French runs into it."""
    return _ELIDED.sub("", word)


def _hashes_of(firsts: Iterable[str]) -> Hashes:
    """Return the hashes of words that begin a name, with what may be run into them, sorted."""
    words = "\n".join(elision + first for first in sorted(firsts) for elision in _ELISIONS)
    return np.unique(hash_words(words).hashes)


def _is_written_as_name(word: str) -> bool:
    word = bare_word(word)
    return word.isupper() or (word[0].isupper() and len(word) > _INITIALS)
