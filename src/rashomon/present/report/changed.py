"""What changed since the audit before: in a story, and in the case besides its stories."""

from dataclasses import dataclass

from rashomon.model.changes import Cause, Change, Passage
from rashomon.model.stories import Story
from rashomon.present.changes.telling import count_up, told_causes, told_since
from rashomon.present.report.index import Index
from rashomon.present.report.ledger import row_keys
from rashomon.present.report.marks import Mark
from rashomon.present.report.texts import written_bytes

_SHOWN = 4  # places of one change, before and now each; the row it is about shows the others
_CAUSES: dict[Cause, str | None] = {
    "new_pages": None,
    "program": "the program changed",
    "judgements": "a judgement",
    "unclear": "cause unclear",
}


@dataclass(frozen=True, slots=True)
class PlaceThen:
    """Words a change rests on: a mark, or where today's text no longer holds them, the bytes of the saved page."""

    mark: Mark | None
    words: str
    page: str | None
    page_bytes: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """One change; `row` is its row in the ledger, `more` how many places are not shown."""

    kind: str
    text: str
    cause: str | None
    row: str | None
    before: tuple[PlaceThen, ...]
    now: tuple[PlaceThen, ...]
    more: int


@dataclass(frozen=True, slots=True)
class StoryNews:
    """What changed in one story."""

    counted: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """The audit that the report is compared with, what else differs, and changes that no story of today holds."""

    told: str
    causes: str | None
    items: tuple[Item, ...]


def build_since(index: Index) -> Since | None:
    """Return what the case as a whole is compared with; None at the first audit."""
    found = index.case.run.changes if index.case.run else None
    if found is None:
        return None
    known = {one.id for one in index.case.stories}
    rest = tuple(_item(index, one, {}) for one in found.changes if one.story not in known)
    return Since(told_since(found).rstrip(":"), told_causes(found), rest)


def build_news(index: Index, story: Story) -> StoryNews | None:
    """Return what changed in a story; None where nothing did, or there is no audit to compare with."""
    found = index.case.run.changes if index.case.run else None
    changes = [one for one in found.changes if one.story == story.id] if found else []
    if not changes:
        return None
    keys = row_keys(index.case, story)
    return StoryNews(count_up(changes), tuple(_item(index, one, keys) for one in changes))


def _item(index: Index, change: Change, keys: dict[str, str]) -> Item:
    same = change.passages_before == change.passages_now  # it stands otherwise on the same words
    gone, now = () if same else change.passages_before, change.passages_now[:_SHOWN]
    before = gone[:_SHOWN]
    return Item(
        kind=change.kind,
        text=change.text,
        cause=_CAUSES[change.cause],
        row=keys.get(change.record or ""),
        before=tuple(_place(index, one) for one in before),
        now=tuple(_place(index, one) for one in now),
        more=len(gone) + len(change.passages_now) - len(before) - len(now),
    )


def _place(index: Index, passage: Passage) -> PlaceThen:
    if passage.anchor is not None:
        return PlaceThen(index.mark(passage.anchor), passage.words, None, None)
    page = index.case.page_by_id.get(passage.page)
    return PlaceThen(
        None, passage.words, page.path if page else None, written_bytes(page, passage.page_span) if page else None
    )
