"""Peoples: of which country or place those are that a figure counts, by the words of the count itself."""

from rashomon.compare.figures.counted import states_of
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Figure
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words

_SHORTEST = 4
"""Letters that a people's name must share with that of its place."""
_ENDING = 2
"""Letters at the end of a place's name that the name of its people may leave out: "Ossera", "Osserian"."""
_BETWEEN = 6
"""Most words between two counts of one people: "two Osserian sailors were killed and seven wounded"."""


def peoples_of(case: Case, figure: Figure) -> frozenset[str]:
    """Return of whom a figure counts: country codes, and ids of places that are no country known.

    "Two Osserian sailors were killed and seven wounded" counts those of Ossera twice. Empty where the words of the
    count do not say it: the country in which something happened says nothing of who was hurt there.
    """
    own = _told_with(case, figure)
    if own or not _leaves_out_whom(figure):
        return own
    last = _last_before(case, figure)
    if last is None or not _continues(case.article_by_id[figure.article].text[last.anchor.end : figure.anchor.start]):
        return own
    return _told_with(case, last)


def _told_with(case: Case, figure: Figure) -> frozenset[str]:
    words = [word.text for word in split_words(figure.counted or "") if word.is_word and word.is_capitalised]
    return frozenset(key for word in words if (key := people_of(fold(word), case)) is not None)


def people_of(word: str, case: Case) -> str | None:
    """Return the country code or the place that a people's name is made from, None where it is none."""
    demonyms = load_gazetteer().demonyms
    for form in (word, f"{word}s"):
        if form in demonyms:
            return demonyms[form]
    places = ((fold(name), one) for one in case.entity_by_id.values() if one.kind == "place" for name in one.variants)
    made_from = [
        (len(name), one.country or one.id) for name, one in places if name != word and _shares_stem(word, name)
    ]
    return max(made_from, default=(0, None))[1]


def _shares_stem(word: str, place: str) -> bool:
    return len(place) >= _SHORTEST and word.startswith(place[: max(_SHORTEST, len(place) - _ENDING)])


def _last_before(case: Case, figure: Figure) -> Figure | None:
    figures = case.annotations_of[figure.article].figures
    before = [one for one in figures if one.sentence == figure.sentence and one.anchor.end <= figure.anchor.start]
    return max(before, key=lambda one: one.anchor.end, default=None)


def _leaves_out_whom(figure: Figure) -> bool:
    """Whether a count names only what became of people: "seven wounded", "at least 12"."""
    return all(states_of(word) for word in fold(figure.counted or "").split())


def _continues(between: str) -> bool:
    words = [word.lower for word in split_words(between) if word.is_word]
    return len(words) <= _BETWEEN and "and" in words
