"""What, when and where: the act, its day and its place."""

from collections import defaultdict
from collections.abc import Iterable

from rashomon.lexicons import load_lexicon
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim
from rashomon.present.cutting import shorten
from rashomon.present.dates import written_date
from rashomon.present.silences.material import Finding, Material
from rashomon.text.words import split_words

_DAY = len("2023-10-12")
_EXACT = frozenset({"second", "minute", "hour", "day"})

_WHAT = "The act that most origins tell of, else the sentence the summary begins with."
_WHEN = "A day, or part of one, on which something happened, inside the days the story covers."
_WHERE = "A place that is named in the text of an article."


def ask_what(material: Material) -> Finding | None:
    """What happened."""
    acts = [one for one in material.claims if one.kind == "event"]
    if acts:
        return Finding("what", "answered", _WHAT, f"{shorten(acts[0].text, 160)}.", _one_each(acts[0]))
    summed_up = [one.sentences[:1] for one in material.case.summaries if one.story == material.story.id]
    told = tuple(anchor for sentences in summed_up for one in sentences for anchor in one.anchors)
    if not told:
        return Finding("what", "cannot_tell", _WHAT, "No article has a sentence that was read.")
    return Finding("what", "answered", _WHAT, "The summary begins with it.", told)


def ask_when(material: Material) -> Finding | None:
    """On which day it happened."""
    acts = [one for one in material.claims if one.kind == "event" and _is_day(one.cells[0].value)]
    if acts:
        day, places = acts[0].cells[0].value or "", _one_each(acts[0])
        return Finding("when", "answered", _WHEN, f"{written_date(day)}, {material.share(places)}.", places)
    days = _days(material)
    inside = {day: places for day, places in days.items() if _is_inside(material, day)}
    if inside:
        day, found = min(inside.items(), key=lambda one: (-len(one[1]), one[0]))
        places = tuple(found.values())
        return Finding("when", "answered", _WHEN, f"{written_date(day)}, {material.share(places)}.", places)
    nearest = _unresolved_days(material) or tuple(place for found in days.values() for place in found.values())[:3]
    if nearest:
        reason = "No article gives a day that could be read as that of the act; these times stand nearest."
        return Finding("when", "cannot_tell", _WHEN, reason, nearest)
    return Finding("when", "silent", _WHEN, "No article says on which day it happened.", _vague_times(material))


def _is_day(value: str | None) -> bool:
    return value is not None and len(value) >= _DAY and value[:4].isdigit()


def _is_inside(material: Material, day: str) -> bool:
    start, end = (material.story.start or "")[:_DAY], (material.story.end or material.story.start or "")[:_DAY]
    return bool(start) and start <= day <= end


def _days(material: Material) -> dict[str, dict[str, Anchor]]:
    """Return the first place of each resolved day in each article, by day and article."""
    found: defaultdict[str, dict[str, Anchor]] = defaultdict(dict)
    for article in material.articles:
        for timex in material.case.timexes_of.get(article.id, ()):
            if timex.precision in _EXACT and _is_day(timex.value):
                found[timex.value[:_DAY]].setdefault(article.id, timex.anchor)
    return found


def _unresolved_days(material: Material) -> tuple[Anchor, ...]:
    """Return up to three times that were not resolved, or words for a day that no time expression holds."""
    resolved = {one.anchor for article in material.articles for one in material.case.timexes_of.get(article.id, ())}
    open_times = [one.anchor for found in material.annotated for one in found.times if one.anchor not in resolved]
    lexicon = load_lexicon("times")
    words = lexicon.table("weekdays").keys() | lexicon.table("months").keys() | lexicon.table("days_relative").keys()
    named = (
        Anchor(one.anchor.article, one.anchor.start + word.start, one.anchor.start + word.end, word.text)
        for one in material.sentences
        for word in split_words(one.anchor.exact)
        if word.lower in words and word.lower not in lexicon.words("ambiguous_months")
    )
    return tuple([*open_times, *named][:3])


def _vague_times(material: Material) -> tuple[Anchor, ...]:
    times = [one for article in material.articles for one in material.case.timexes_of.get(article.id, ())]
    return tuple(one.anchor for one in times)[:3]


def ask_where(material: Material) -> Finding | None:
    """At which place it happened."""
    named = material.entities(frozenset({"place"}))
    if named:
        place, anchors = named[0]
        return Finding("where", "answered", _WHERE, f"{place.name}, {material.share(anchors)}.", anchors)
    unread = material.unread_names(frozenset({"place", "other", "organisation"}))  # a body's name may hold a place's
    if unread:
        reason = "No place was found; these names may stand for one."
        return Finding("where", "cannot_tell", _WHERE, reason, unread)
    return Finding("where", "silent", _WHERE, "No article names a place.")


def _one_each(claim: Claim) -> tuple[Anchor, ...]:
    return tuple(_first_of_each(cell.anchor for cell in claim.cells))


def _first_of_each(anchors: Iterable[Anchor]) -> list[Anchor]:
    firsts: dict[str, Anchor] = {}
    for one in anchors:
        firsts.setdefault(one.article, one)
    return list(firsts.values())
