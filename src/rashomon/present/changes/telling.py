"""Changes in a few lines: what an audit says at its end of the difference from the one before it."""

from collections import Counter
from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.changes import Change, ChangeKind, ChangeSet
from rashomon.present.dates import written_date
from rashomon.present.ending import end_stories
from rashomon.present.numbers import count

KINDS: dict[ChangeKind, tuple[str, str]] = {
    "new_story": ("new story", "new stories"),
    "stories_joined": ("story joined", "stories joined"),
    "story_gone": ("story gone", "stories gone"),
    "new_article": ("new article", "new articles"),
    "article_saved_again": ("article saved again", "articles saved again"),
    "article_moved": ("article from another story", "articles from other stories"),
    "article_gone": ("article no longer read", "articles no longer read"),
    "new_origin": ("new origin", "new origins"),
    "origins_joined": ("origin made of several", "origins made of several"),
    "origin_divided": ("origin divided", "origins divided"),
    "row_status": ("row stands otherwise", "rows stand otherwise"),
    "new_row": ("new row", "new rows"),
    "row_gone": ("row gone", "rows gone"),
    "row_values": ("changed figure", "changed figures"),
    "row_origins": ("row of more or fewer origins", "rows of more or fewer origins"),
    "told_differently": ("speaker told differently", "speakers told differently"),
    "told_alike": ("speaker no longer told differently", "speakers no longer told differently"),
    "question_answered": ("question answered", "questions answered"),
    "question_open": ("question open", "questions open"),
    "date_changed": ("changed date", "changed dates"),
    "quotation_gone": ("quotation no longer found", "quotations no longer found"),
    "speaker_changed": ("quotation of another speaker", "quotations of other speakers"),
}
"""Each kind of change, one and several, in the order in which they are counted up."""

_IN_THE_COUNT_ONLY = frozenset({"new_story", "new_article", "new_origin", "row_origins", "speaker_changed"})


@dataclass(frozen=True, slots=True)
class StoryNews:
    """What changed in a story: its title, everything counted, and the changes worth a line, weightiest first."""

    story: str | None
    title: str
    counted: str
    changes: tuple[Change, ...]


def told_since(found: ChangeSet) -> str:
    """Return the sentence the difference begins with."""
    since = f"the audit of {written_date(found.since)}"
    if not found.changes:
        return f"Nothing is otherwise than at {since}."
    pages = f" ({count(found.new_pages, 'new page')})" if found.new_pages else " (no new page)"
    return f"Since {since}{pages}:"


def told_causes(found: ChangeSet) -> str | None:
    """Return what besides pages is otherwise and how many changes may come of it; None where nothing is."""
    if not found.methods:
        return None
    others = sum(one.cause != "new_pages" for one in found.changes)
    rest = f" {count(others, 'change rests', 'changes rest')} on no new page and may come from that." if others else ""
    return " ".join(found.methods) + rest


def gather_news(case: Case, found: ChangeSet) -> tuple[StoryNews, ...]:
    """Return the changes by story: those of most origins first, as an audit ends; of no story of today last."""
    titles: dict[str | None, str] = {one.story: one.title for one in end_stories(case)}
    gathered: dict[str | None, list[Change]] = {story: [] for story in titles}
    for one in found.changes:
        gathered.setdefault(one.story if one.story in titles else None, []).append(one)
    return tuple(
        StoryNews(story, titles.get(story, "No story of today"), count_up(changes), _weighty(changes))
        for story, changes in gathered.items()
        if changes
    )


def count_up(changes: list[Change]) -> str:
    """Return how many changes there are of each kind: "2 new articles, 1 new origin"."""
    counted = Counter(one.kind for one in changes)
    return ", ".join(count(counted[kind], *names) for kind, names in KINDS.items() if counted[kind])


def _weighty(changes: list[Change]) -> tuple[Change, ...]:
    """Return the changes that say more than their count: contested rows first, then in the order of their kinds."""
    order = list(KINDS)
    told = [one for one in changes if one.kind not in _IN_THE_COUNT_ONLY]
    return tuple(sorted(told, key=lambda one: ("contested" not in (one.now, one.before), order.index(one.kind))))
