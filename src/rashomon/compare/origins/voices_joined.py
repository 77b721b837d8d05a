"""Voices joined: which voices of a row are one speaker, and which are surely two."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.compare.cells import UNNAMED
from rashomon.compare.joining import Groups
from rashomon.compare.origins.spoken_for import are_one_speaker, spoken_for
from rashomon.compare.origins.story_origins import credited_in
from rashomon.model.case import Case
from rashomon.text.words import fold


def join_voices(
    case: Case,
    voices: Sequence[str | None],
    media: Sequence[Sequence[str]] | None = None,
    called: Mapping[str, str] | None = None,
) -> Mapping[str, str]:
    """Return for each voice the one it counts as: one for a body and all who speak for it.

    Args:
        media: the media of a state that stand beside each voice, which spoke there.
        called: the words by which a report calls a voice.
    """
    keys = sorted({voice for voice in voices if voice is not None})
    groups = Groups(tell_apart(case, key) for key in keys)
    speaks_for = {
        key: spoken_for(case, key, (called or {}).get(key, "")) for key in keys if not key.startswith(UNNAMED)
    }
    for voice, beside in zip(voices, media or [()] * len(voices), strict=True):
        for medium in beside if voice is not None else ():
            groups.add(tell_apart(case, medium))
            groups.unite(tell_apart(case, voice or ""), tell_apart(case, medium))
            speaks_for.setdefault(medium, spoken_for(case, medium))
    for one, other in combinations(speaks_for, 2):
        if are_one_speaker(speaks_for[one], speaks_for[other]):
            groups.unite(tell_apart(case, one), tell_apart(case, other))
    return {key: groups.root(tell_apart(case, key)) for key in keys}


def credited_as(case: Case, article: str, one_of: Mapping[str, str]) -> frozenset[str]:
    """Return the voices that an article credits with anything, each as the one it counts as in a row."""
    return frozenset(one_of.get(key) or tell_apart(case, key) for key in credited_in(case, article))


def tell_apart(case: Case, key: str) -> str:
    """Return a voice as far as it is surely another than others: a capital may speak for a country named beside it.

    People of one surname are one voice, for one may be the other named in part; and a place no gazetteer knows may
    speak for the country of another.
    """
    entity = case.entity_by_id.get(key)
    if entity is not None and entity.kind == "place" and entity.country is None:
        return f"{UNNAMED}government"
    if entity is None or entity.kind != "person":
        return key
    return f"person {fold(entity.name).split()[-1]}"
