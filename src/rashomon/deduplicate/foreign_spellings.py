"""Foreign spellings: reports that spell the names of a story as no other report does, as translations do."""

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.deduplicate.readings import Reading
from rashomon.text.names.sounds import consonants
from rashomon.text.words import fold

_LETTERS = 5  # shorter names are like others by chance
_KEY = 2  # consonants that two spellings of one name share; a plural or an adjective has another one
_DIFFERING = 2  # letters by which two spellings of one name may differ
_OTHERS = 2  # reports that must have the name in another spelling
_NAMES = 4  # spelt oddly; one or two may be the house's own style


class ForeignSpellings:
    """Who spells which name how, by the names' consonants."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the reports of a case."""
        self._spelt = {reading.id: _names(reading) for reading in readings}
        self._holders: defaultdict[str, set[str]] = defaultdict(set)
        self._spellings: defaultdict[str, set[str]] = defaultdict(set)
        for article, names in self._spelt.items():
            for name in names:
                self._holders[name].add(article)
                self._spellings[consonants(name)].add(name)

    def spells_oddly(self, reading: Reading) -> bool:
        """Whether a report spells four names or more as no other does, which others spell alike."""
        return sum(self._is_odd(name) for name in self._spelt[reading.id]) >= _NAMES

    def _is_odd(self, name: str) -> bool:
        if len(self._holders[name]) > 1:
            return False
        others = [one for one in self._spellings[consonants(name)] if len(self._holders[one]) >= _OTHERS]
        return any(Levenshtein.distance(name, one) <= _DIFFERING for one in others)


def _names(reading: Reading) -> frozenset[str]:
    mentions = reading.annotations.mentions if reading.annotations is not None else ()
    words = {word for one in mentions if not one.described for word in fold(one.name).split()}
    return frozenset(word for word in words if len(word) >= _LETTERS and len(consonants(word)) >= _KEY)
