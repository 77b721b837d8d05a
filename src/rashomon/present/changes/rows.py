"""Changes of a story's ledger: rows that came, went, or stand otherwise, and speakers told differently."""

from collections.abc import Iterator, Sequence

from rashomon.model.changes import Change, ChangeKind
from rashomon.model.snapshots import KeptCell, KeptPlace, KeptRow, KeptStory, KeptTelling
from rashomon.model.stories import ClaimStatus
from rashomon.present.changes.matching import match_rows, row_that_took_up
from rashomon.present.changes.sides import Sides
from rashomon.present.cutting import quote, shorten
from rashomon.present.dates import with_written_dates, written_date
from rashomon.present.numbers import count, group_digits

STATUS_WORDS: dict[ClaimStatus, str] = {
    "contested": "contested",
    "corroborated": "corroborated",
    "superseded": "superseded",
    "compatible": "compatible",
    "single_origin": "told by one origin",
}
"""A status as part of a sentence."""

_LONGEST_TEXT = 120
_MOST_VALUES = 6


def row_changes(sides: Sides, then: KeptStory, now: KeptStory) -> Iterator[Change]:
    """Yield the rows that stand otherwise, in the ledger's order, then new ones, then those that are gone.

    A row that rests on one origin is no news of its own: it comes and goes with its article. It is told of only
    where its words are in no row any more although the article is still there.
    """
    matched = match_rows(then.rows, now.rows)
    for before, after in matched.pairs:
        yield from _otherwise(sides, now, before, after)
    for row in matched.new:
        if row.status != "single_origin":
            text = f"A new row, {STATUS_WORDS[row.status]}: {_text(row)}{_told_values(row)}."
            values = (None, row.status)
            yield sides.change("new_row", now.id, text, record=row.id, values=values, now=_places(row.cells))
    for row in matched.gone:
        yield from _gone(sides, now, row)


def _gone(sides: Sides, now: KeptStory, row: KeptRow) -> Iterator[Change]:
    home = row_that_took_up(row, now.rows)
    there = any(cell.place.anchor.article in sides.articles_now for cell in row.cells)
    if row.status == "single_origin" and (home is not None or not there):
        return
    became = f"now in the row {_text(home)}, {STATUS_WORDS[home.status]}" if home else "no row holds its words any more"
    text = f"A row is gone that was {STATUS_WORDS[row.status]}: {_text(row)}; {became}."
    yield sides.change(
        "row_gone",
        now.id,
        text,
        record=home.id if home else None,
        values=(row.status, None),
        before=_places(row.cells),
        now=_places(home.cells) if home else (),
    )


def _otherwise(sides: Sides, story: KeptStory, before: KeptRow, after: KeptRow) -> Iterator[Change]:
    """Yield in what a row differs: its status, else its values, else how many origins it has."""
    was, is_now = _values(before), _values(after)
    places = {"before": _places(before.cells), "now": _places(after.cells)}
    if before.status != after.status:
        text = (
            f"Was {STATUS_WORDS[before.status]}, is {STATUS_WORDS[after.status]}: {_text(after)}{_told_values(after)}."
        )
        yield sides.change(
            "row_status", story.id, text, record=after.id, values=(before.status, after.status), **places
        )
    elif was != is_now and after.kind != "statement":
        kind: ChangeKind = "date_changed" if after.kind == "event" else "row_values"
        values = (_written(before), _written(after))
        text = f"{_text(after)}: {values[0]} became {values[1]}."
        yield sides.change(kind, story.id, text, record=after.id, values=values, **places)
    elif before.origins != after.origins:
        counts = (str(before.origins), str(after.origins))
        standing = f"{STATUS_WORDS[after.status].capitalize()} by {count(after.origins, 'origin')}, was {counts[0]}"
        text = f"{standing}: {_text(after)}."
        yield sides.change("row_origins", story.id, text, record=after.id, values=counts, **places)


def _values(row: KeptRow) -> frozenset[str]:
    return frozenset(cell.value for cell in row.cells if cell.value is not None)


def _written(row: KeptRow) -> str:
    values = dict.fromkeys(cell.value for cell in row.cells if cell.value is not None)
    written = [group_digits(one) if row.kind == "figure" else written_date(one) for one in values]
    more = f" and {len(written) - _MOST_VALUES} more" if len(written) > _MOST_VALUES else ""
    return (", ".join(written[:_MOST_VALUES]) + more) or "no value"


def _told_values(row: KeptRow) -> str:
    """Return the values of a contested row with the origins that give them, for the end of a sentence."""
    if row.status != "contested":
        return ""
    said: dict[str, set[int]] = {}
    for cell in row.cells:
        if cell.value is not None:
            said.setdefault(group_digits(cell.value), set()).add(cell.origin)
    sides = [
        f"{one} (origin{'s' if len(of) > 1 else ''} {', '.join(map(str, sorted(of)))})" for one, of in said.items()
    ]
    return f": {' v. '.join(sides)}" if sides else ""


def _text(row: KeptRow) -> str:
    """Return a row as part of a sentence: words of an article in quotation marks, an act as it is."""
    text = shorten(row.text, _LONGEST_TEXT).rstrip(".")
    if text.startswith(('"', "“")) and not text.endswith(('"', "”")):
        text = text[1:]  # the quotation goes on beyond the row
    return with_written_dates(text) if row.kind == "event" else quote(text)


def _places(cells: Sequence[KeptCell]) -> tuple[KeptPlace, ...]:
    return tuple(cell.place for cell in cells)


def telling_changes(sides: Sides, then: KeptStory, now: KeptStory) -> Iterator[Change]:
    """Yield the speakers who are told differently now and were not, or were and are not."""
    for one in now.tellings:
        if not any(_is_same(one, other) for other in then.tellings):
            text = f"{one.speaker} is told differently: {shorten(one.about, _LONGEST_TEXT)}."
            yield sides.change("told_differently", now.id, text, now=one.places)
    for one in then.tellings:
        if not any(_is_same(one, other) for other in now.tellings):
            text = f"{one.speaker} is no longer told differently: {shorten(one.about, _LONGEST_TEXT)}."
            yield sides.change("told_alike", now.id, text, before=one.places)


def _is_same(one: KeptTelling, other: KeptTelling) -> bool:
    return any(place.overlaps(found) for place in one.places for found in other.places)
