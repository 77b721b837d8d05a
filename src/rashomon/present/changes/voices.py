"""Changes of what single articles say: quotations no longer found, other speakers, other days."""

from collections.abc import Iterator

from rashomon.model.changes import Change
from rashomon.model.snapshots import KeptQuotation
from rashomon.present.changes.matching import match_quotations
from rashomon.present.changes.sides import Sides
from rashomon.present.changes.stories import named
from rashomon.present.cutting import shorten
from rashomon.present.dates import written_date
from rashomon.text.words import fold

_LONGEST_WORDS = 100


def quotation_changes(sides: Sides) -> Iterator[Change]:
    """Yield quotations of articles still there that are no longer found, and those given to another speaker."""
    matched = match_quotations(sides.then.quotations, sides.now.quotations)
    homes = {one: story.id for story in sides.now.stories for one in story.articles}
    for one in matched.gone:
        article = one.pieces[0].anchor.article
        if article in sides.articles_now:
            text = f"No longer found as a quotation: “{_words(one)}”."
            yield sides.change("quotation_gone", homes.get(article), text, before=one.pieces)
    for before, after in matched.pairs:
        if not _is_same_voice(sides, before, after):
            text = f"“{_words(after)}” is given to {after.speaker or 'nobody'}, was to {before.speaker or 'nobody'}."
            yield sides.change(
                "speaker_changed",
                homes.get(after.pieces[0].anchor.article),
                text,
                record=after.id,
                values=(before.speaker, after.speaker),
                before=before.pieces,
                now=after.pieces,
            )


def _is_same_voice(sides: Sides, before: KeptQuotation, after: KeptQuotation) -> bool:
    """Whether one speaker is meant: a fuller name of the same entity is no other speaker."""
    if before.speaker is None or after.speaker is None:
        return before.speaker == after.speaker
    attribution = sides.case.attribution_of.get(after.id)
    entity = attribution.speaker.entity if attribution and attribution.speaker else None
    known = sides.case.entity_by_id.get(entity or "")
    names = {fold(one) for one in (after.speaker, *(known.variants if known else ()))}
    words = {word for name in names for word in name.split()}
    return fold(before.speaker) in names or set(fold(before.speaker).split()) <= words


def day_changes(sides: Sides) -> Iterator[Change]:
    """Yield the articles whose times are counted from another day than before."""
    homes = {one: story.id for story in sides.now.stories for one in story.articles}
    for after in sides.now.articles:
        before = sides.articles_then.get(after.id)
        if before is None or before.day == after.day:
            continue
        was, is_now = (written_date(day) if day else "no day" for day in (before.day, after.day))
        text = f"The day of {named(after)} was {was}, is {is_now}."
        yield sides.change(
            "date_changed",
            homes.get(after.id),
            text,
            record=after.id,
            values=(before.day, after.day),
            before=[before.place] if before.place else [],
            now=[after.place] if after.place else [],
        )


def _words(quotation: KeptQuotation) -> str:
    return shorten(quotation.pieces[0].anchor.exact, _LONGEST_WORDS)
