"""The product on a topic: its articles as one story, through the stages that need no page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.annotate import annotate_article
from rashomon.compare.origins.story_origins import group_origins
from rashomon.deduplicate import find_derivations
from rashomon.errors import AnchorError
from rashomon.link import link_case
from rashomon.model.articles import Article, ChosenDate
from rashomon.model.case import Case
from rashomon.model.stories import Event, Story
from rashomon.present.timeline import build_timelines
from rashomon.present.timeline.salience import SalienceWeights
from rashomon.stage import IssueLog
from rashomon.text.calendar import parse_day

from ..corpora.written import article_of
from .gold import Topic, TopicArticle


@dataclass(frozen=True, slots=True)
class Answer:
    """The days of a timeline, those of the first entries first, and what its entries rest on.

    `cited` counts the `entries` each of whose anchors is words of its article with a time expression in them.
    """

    days: tuple[str, ...]
    entries: int
    cited: int
    disagreements: int


def prepare(topic: Topic) -> Case:
    """Annotate, look for copies and link; the story is given. The ledger is left out: it gives entries no new day."""
    log = IssueLog("eval")
    found = {article.id: article for article in map(_article, topic.articles)}
    case = Case(None, articles=tuple(found[one] for one in sorted(found)))
    case = replace(case, annotations=tuple(annotate_article(one, log) for one in case.articles))
    case = replace(case, derivations=find_derivations(case, log))
    case = replace(case, links=link_case(case, log))
    days = sorted(article.day for article in topic.articles)
    story = Story("s-1", topic.name, tuple(sorted(found)), "t-1", days[0], days[-1], (), "given")
    case = replace(case, stories=(story,))
    return replace(case, origins=tuple(group_origins(case, story, log)))


def _article(told: TopicArticle) -> Article:
    article = article_of(told.text)
    return replace(article, published=ChosenDate(told.day, "day", "given", None, None))


def answer_of(case: Case, weights: SalienceWeights) -> Answer:
    """The product's timeline by these weights; entries that name no single day give no day, those with two both."""
    events = sorted(build_timelines(case, weights), key=lambda one: one.rank)
    times = (time for one in events for time in (one.when, *(other.when for other in one.dated_otherwise)))
    days = (day.isoformat() for time in times if (day := parse_day(time)) is not None and "/" not in time)
    cited = sum(_is_cited(case, one) for one in events)
    return Answer(tuple(dict.fromkeys(days)), len(events), cited, sum(bool(one.dated_otherwise) for one in events))


def _is_cited(case: Case, event: Event) -> bool:
    for anchor in event.anchors:
        try:
            case.article_by_id[anchor.article].verify(anchor)
        except AnchorError:
            return False
        if not any(anchor.covers(timex.anchor) for timex in case.timexes_of.get(anchor.article, ())):
            return False
    return bool(event.anchors) and event.text in {anchor.exact for anchor in event.anchors}
