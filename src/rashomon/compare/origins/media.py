"""Media: whether a voice is an agency or an outlet, whose copy other reports may print as their own."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.text.words import fold


def is_medium(case: Case, key: str | None) -> bool:
    """Whether the voice of a key is an agency, an outlet, or called as one: "Ostrel Newswire"."""
    if key is None:
        return False
    entity = case.entity_by_id.get(key)
    name = fold(entity.name if entity is not None else key).removeprefix("the ")
    if name in _agencies() or not _media_nouns().isdisjoint(name.split()):
        return True
    outlets = {one.outlet for one in case.articles if one.outlet is not None}
    return any(fold(outlet).removeprefix("the ") == name for outlet in outlets)


@cache
def _agencies() -> frozenset[str]:
    """Return the names of the known agencies, folded and without an article."""
    names = load_lexicon("agencies").groups("names")
    known = {*names, *(short for shorts in names.values() for short in shorts)}
    listed = load_lexicon("organisations").word_set("agencies")
    return frozenset(fold(one).removeprefix("the ") for one in known | listed)


@cache
def _media_nouns() -> frozenset[str]:
    return load_lexicon("organisations").word_set("media_nouns")
