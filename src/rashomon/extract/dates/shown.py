"""Shown dates: those a reader sees on date lines and in marked elements, each judged by where it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.dates.forms import WrittenDate
from rashomon.extract.dates.lines import role_before
from rashomon.extract.dates.machine import machine_date
from rashomon.extract.dates.places import Place, Surroundings
from rashomon.extract.dates.witnesses import Witness
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count
from rashomon.extract.signposts import Signpost
from rashomon.model.articles import DateRole
from rashomon.model.spans import Span
from rashomon.text.html_elements import Element

_MOST_FURNITURE = 30
_LIST = 3  # elements of one class with dates are a list of teasers or comments
_LONGEST_LABEL = 3  # words of a line that only labels the next one
_NEAREST = 6  # passages below the headline in which a labelled date is the report's, whatever box it stands in
_LONGEST_ALONE = 12  # words of a line with a date that may be a masthead


def line_witnesses(lines: Sequence[ReadLine], around: Surroundings) -> Iterator[Witness]:
    """Yield the dates of lines around the report: date lines, masthead, footer, menus."""
    furniture = 0
    dated = [line for line in lines if around.is_date_line(line)]
    before = dict(zip(lines[1:], lines, strict=False))
    times = Counter(_look_of(line) for line in dated)
    first = True
    for line in dated:
        assert line.dates is not None
        for written, own_role in line.dates.dates:
            role = own_role or (_role_of_label(before.get(line)) if len(line.dates.dates) == 1 else None)
            witness = _in_line(line, written, role, around, listed=times[_look_of(line)] >= _LIST)
            after = line.passage.number > around.zones.headline >= 0
            if first and after and witness.kind == "" and witness.role == "furniture" and written.has_year:
                witness = replace(witness, kind="first below")
            first = first and not (after and written.has_year)
            furniture += witness.role == "furniture"
            if witness.role != "furniture" or furniture <= _MOST_FURNITURE:
                yield witness


def time_witnesses(times: Sequence[Element], lines: Sequence[ReadLine], around: Surroundings) -> Iterator[Witness]:
    """Yield the dates of time elements; those that stand beside the report as furniture."""
    numbers = {line.passage.element: line for line in reversed(lines) if line.passage.element is not None}
    looks = Counter(element.marks for element in times)
    furniture = 0
    for element in times:
        run = element.attribute_run("datetime")
        written = machine_date(run.text) if run is not None else None
        if written is None or run is None:
            continue
        line = next((numbers[one] for one in element.lineage() if one in numbers), None)
        line = line or next((one for one in lines if _begins(one) > element.start), None)
        if line is None:
            continue
        span = Span(run.start, run.end)
        marked = frozenset[str]().union(*(one.marks for one in element.lineage() if one.tag in ("time", "span")))
        role = _role_of_time(line, element, marked)
        place = around.place_of(line.passage.number)
        boxed = around.is_boxed(element)
        named = element.has("pubdate") or not marked.isdisjoint(("published", "publish", "pubdate", "datepublished"))
        if place == "head" and around.zones.is_body(line.passage.number) and not around.is_date_line(line):
            place = "body"
        kind = _kind_of_time(place, role, boxed=boxed, named=named, listed=looks[element.marks] >= _LIST)
        if not kind:
            furniture += 1
            if furniture <= _MOST_FURNITURE:
                yield Witness(written, "time element", "furniture", "", span, "stands beside the report")
            continue
        yield Witness(written, "time element", role or "published", kind, span)


def signpost_witnesses(signposts: Sequence[Signpost]) -> Iterator[Witness]:
    """Yield the machine-readable dates of elements near the headline that say they hold one."""
    for one in signposts:
        if one.value is None or not one.roles & {"published", "updated", "date"}:
            continue
        written = machine_date(one.value.text)
        if written is not None and written.has_year:
            role: DateRole = "updated" if "updated" in one.roles and "published" not in one.roles else "published"
            kind = (
                "update shown" if role == "updated" else "marked at head" if one.where == "itemprop" else "time at head"
            )
            span = Span(one.value.start, one.value.end)
            yield Witness(written, f"{one.where} of an element", role, kind, span)


def _role_of_label(line: ReadLine | None) -> DateRole | None:
    """Return the role that a line gives to the date on the next one ("Posted on")."""
    if line is None or line.dates is not None or word_count(line.passage.text) > _LONGEST_LABEL:
        return None
    return role_before(line.passage.text)


def _begins(line: ReadLine) -> int:
    return line.passage.element.start if line.passage.element is not None else -1


def _look_of(line: ReadLine) -> tuple[object, ...]:
    element = line.passage.element
    return (element.tag, element.marks) if element is not None else (line.passage.number,)


def _role_of_time(line: ReadLine, element: Element, marked: frozenset[str]) -> DateRole | None:
    if word_count(line.passage.text) <= 40 and (role := role_before(_before(line, element.start))) is not None:
        return role
    return (
        "updated"
        if not marked.isdisjoint(("updated", "modified", "datemodified")) and "published" not in marked
        else None
    )


def _kind_of_time(place: Place, role: DateRole | None, *, boxed: bool, named: bool, listed: bool) -> str:
    if role == "captured" or place in ("body", "far below", "below"):
        below = place == "below" or (place == "far below" and named)
        if not below or boxed or listed or role == "captured":
            return ""
        return "labelled below" if role == "published" or (named and role is None) else "time below"
    if role == "updated":
        return "" if boxed else "update shown"
    if boxed or (listed and place != "head"):
        return "boxed at head" if place == "head" else ""
    if place == "head":
        return "marked at head" if named or role == "published" else "time at head"
    return {"over": "over", "far over": "far over"}[place] if not listed else ""


def _in_line(
    line: ReadLine, written: WrittenDate, role: DateRole | None, around: Surroundings, *, listed: bool
) -> Witness:
    number = line.passage.number
    span = line.passage.span_of(written.start, written.end)
    place = around.place_of(number)
    if role == "captured":
        return Witness(written, "line", "captured", "", span, "when the page was made or printed")
    is_ours = role is not None and place == "head" and number - around.zones.headline <= _NEAREST
    if (around.is_boxed(line.passage.element) and not is_ours) or (
        role is None and (_is_link(line) or line.label is not None)
    ):
        kind = "boxed at head" if place == "head" and line.label is None else ""
        return Witness(written, "box", "furniture", kind, span, "stands in a box beside the report")
    if role is not None and place in ("head", "over", "below"):
        kind = "update shown" if role == "updated" else "labelled" if place != "below" else "labelled below"
        return Witness(written, "date line", role, kind, span)
    if place == "head":
        return Witness(written, "date line", "published", "line at head", span)
    if place in ("over", "far over"):
        return _above(line, written, span, place, listed=listed)
    kind = "line below" if place == "below" and not listed and role != "updated" else ""
    kind = "labelled below" if role == "published" and not listed else kind
    return Witness(written, "line below", "furniture", kind, span, "stands below the report, among other entries")


_DEGREES = re.compile(r"\d\s?°")
"""A temperature, which a masthead shows as it is now."""


def _above(line: ReadLine, written: WrittenDate, span: Span, place: Place, *, listed: bool) -> Witness:
    """Judge a date over the headline without a word that says whose it is: the masthead's, or the report's."""
    timed = written.precision in ("minute", "second") and not written.has_weekday
    alone = line.dates is not None and not line.dates.rest
    if listed:
        return Witness(written, "line over the headline", "furniture", "", span, "one of several dated entries")
    if _DEGREES.search(line.passage.text):
        note = "stands beside the weather: the day the page was saved"
        return Witness(written, "masthead", "furniture", "", span, note)
    if not written.has_year:
        note = "the masthead's own date, without a year" if written.has_weekday else "no year is written"
        return Witness(
            written, "masthead" if written.has_weekday else "line over the headline", "furniture", "", span, note
        )
    if timed and place == "over" and alone:
        return Witness(written, "date line over the headline", "published", "over", span)
    if word_count(line.passage.text) <= _LONGEST_ALONE:
        is_plain_text = line.passage.element is None
        return Witness(written, "masthead", "published", "masthead" if is_plain_text else place, span)
    return Witness(
        written, "line over the headline", "furniture", "", span, "stands over the report, among other words"
    )


def _is_link(line: ReadLine) -> bool:
    """Whether a line leads elsewhere: its date is that of the page it leads to."""
    return line.passage.link_share > 0.6 and word_count(line.passage.text) > 6


def _before(line: ReadLine, start: int) -> str:
    """Return the words of a line that stand in the page before `start`."""
    segments = [one for one in line.passage.run.segments if one.page_end <= start]
    return line.passage.text[: segments[-1].text_end] if segments else ""
