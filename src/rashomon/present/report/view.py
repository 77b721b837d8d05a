"""The report's view of a case: every section as small records, built once, before any mark-up is written."""

from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.stories import Story, Thread
from rashomon.model.walk import anchors_in
from rashomon.present.dates import written_date
from rashomon.present.report.changed import Since, StoryNews, build_news, build_since
from rashomon.present.report.chronicle import SummaryLine, Timeline, build_summary, build_timeline
from rashomon.present.report.derivation import OriginCard, build_origins
from rashomon.present.report.gaps import LeftOutClaim, UnreadGroup, build_omissions, build_unread
from rashomon.present.report.index import Index
from rashomon.present.report.ledger import Ledger, build_ledger
from rashomon.present.report.questions import Asked, build_questions
from rashomon.present.report.texts import ArticleText, build_texts
from rashomon.present.report.voices import Voice, build_voices
from rashomon.present.report.wording import WordChoices, build_wording


@dataclass(frozen=True, slots=True)
class Strip:
    """A story in numbers; `named` are its outlets, `unnamed` counts the articles that name none."""

    pages: int
    named: tuple[str, ...]
    unnamed: int
    origins: int
    dates: str | None
    noted: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another story of the same thread."""

    key: str
    title: str
    dates: str | None


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story as the report shows it; `key` is the id of its section."""

    key: str
    title: str
    reason: str
    places: tuple[str, ...]
    siblings: tuple[Sibling, ...]
    strip: Strip
    summary: tuple[SummaryLine, ...]
    news: StoryNews | None
    ledger: Ledger
    questions: tuple[Asked, ...]
    voices: tuple[Voice, ...]
    timeline: Timeline
    wording: WordChoices
    origins: tuple[OriginCard, ...]
    omissions: tuple[LeftOutClaim, ...]


@dataclass(frozen=True, slots=True)
class ThreadView:
    """Stories that follow one another."""

    title: str
    reason: str
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report, article texts last: they mark every span that anything before them points at."""

    title: str
    pages: int
    threads: tuple[ThreadView, ...]
    unread: tuple[UnreadGroup, ...]
    texts: tuple[ArticleText, ...]
    version: str | None
    audited: str | None
    since: Since | None

    @property
    def stories(self) -> tuple[StoryView, ...]:
        """All stories, thread by thread."""
        return tuple(story for thread in self.threads for story in thread.stories)


def build_view(case: Case) -> ReportView:
    """Return the view of a case: threads with most independent origins first, stories in their threads' order."""
    index = Index(case)
    threads = [_thread(index, thread) for thread in index.threads]
    unread, since = build_unread(index), build_since(index)
    titles = [story.title for thread in threads for story in thread.stories]
    return ReportView(
        title=titles[0] if len(titles) == 1 else f"{len(titles):,} stories in {len(case.pages):,} pages",
        pages=len(case.pages),
        threads=tuple(threads),
        unread=unread,
        texts=build_texts(index, anchors_in((tuple(threads), unread, since))),
        version=case.run.version if case.run else None,
        audited=written_date(case.run.started[:10]) if case.run else None,
        since=since,
    )


def _thread(index: Index, thread: Thread) -> ThreadView:
    stories = index.stories_of(thread)
    return ThreadView(thread.title, thread.reason, tuple(_story(index, story, stories) for story in stories))


def _story(index: Index, story: Story, siblings: tuple[Story, ...]) -> StoryView:
    return StoryView(
        key=story.id,
        title=story.title,
        reason=story.reason,
        places=tuple(name for one in story.places if (name := index.entity_name(one))),
        siblings=tuple(Sibling(one.id, one.title, _dates(one)) for one in siblings if one.id != story.id),
        strip=_strip(index, story),
        summary=build_summary(index, story),
        news=build_news(index, story),
        ledger=build_ledger(index, story),
        questions=build_questions(index, story),
        voices=build_voices(index, story),
        timeline=build_timeline(index, story),
        wording=build_wording(index, story),
        origins=build_origins(index, story),
        omissions=build_omissions(index, story),
    )


def _strip(index: Index, story: Story) -> Strip:
    articles = index.articles_of(story)
    noted = [article for article in articles if article.health]
    return Strip(
        pages=len({article.page for article in articles}),
        named=tuple(sorted({article.outlet for article in articles if article.outlet}, key=str.casefold)),
        unnamed=sum(not article.outlet for article in articles),
        origins=len(index.case.origins_of(story.id)),
        dates=_dates(story),
        noted=len(noted),
        notes=tuple(dict.fromkeys(note.kind for article in noted for note in article.health)),
    )


def _dates(story: Story) -> str | None:
    return written_date(story.start, story.end) if story.start else None
