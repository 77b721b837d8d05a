"""The timeline: what happened when, in the words of the articles that say so."""

from collections.abc import Mapping, Sequence

from rashomon.model.case import Case
from rashomon.model.stories import Event, Story
from rashomon.present.timeline.disagreements import find_disagreements
from rashomon.present.timeline.entries import Draft, Teller, main_first, make_draft
from rashomon.present.timeline.grouping import group_tellings
from rashomon.present.timeline.other_days import alike_on_other_days
from rashomon.present.timeline.periods import Period, in_time
from rashomon.present.timeline.salience import SalienceWeights, load_salience, survey_times
from rashomon.present.timeline.selection import rank_entries
from rashomon.present.timeline.tellings import Telling, find_tellings
from rashomon.present.timeline.terms import StoryTerms
from rashomon.present.timeline.unstated_years import join_unstated_years
from rashomon.stage import StageName

STAGE = StageName("timeline", 2)


def build_timelines(case: Case, weights: SalienceWeights | None = None) -> tuple[Event, ...]:
    """Return the entries of all stories by story, time and rank.

    An entry is an event that a sentence dates in the article's own or an indirectly reported voice. Sentences of one
    day that tell the same are one entry with several anchors; an event that two origins date differently is one
    entry with both dates. Copies add nothing where their parent lies in the case.

    Args:
        case: the case up to its ledger.
        weights: how much a time matters; None for the shipped weights.
    """
    told = read_tellings(case)
    found: dict[str, list[Event]] = {}
    for stories in _stories_by_thread(case):
        salience = _weigh_times(case, stories, told, weights or load_salience())
        for story in stories:
            found[story.id] = rank_entries(_drafts(case, story, told, salience))
    return tuple(one for story in case.stories for one in sorted(found[story.id], key=_time_and_rank))


def read_tellings(case: Case) -> dict[str, tuple[Telling, ...]]:
    """Return the tellings of every article that is no copy of another, by its id."""
    return {
        one.article: tuple(find_tellings(case.article_by_id[one.article], one, case.timexes_of.get(one.article, ())))
        for one in case.annotations
        if one.article not in case.reprints
    }


def _stories_by_thread(case: Case) -> list[list[Story]]:
    found: dict[str, list[Story]] = {}
    for story in case.stories:
        found.setdefault(story.thread, []).append(story)
    return list(found.values())


def _weigh_times(
    case: Case, stories: Sequence[Story], told: Mapping[str, Sequence[Telling]], weights: SalienceWeights
) -> dict[Period, float]:
    """Return how much each time matters to a thread."""
    articles = [one for story in stories for one in story.articles if one in told]
    dates = {one: case.article_by_id[one].published for one in articles}
    published = {article: chosen.value for article, chosen in dates.items() if chosen is not None}
    features = survey_times((one for article in articles for one in told[article]), published)
    return {period: weights.score(found) for period, found in features.items()}


def _drafts(
    case: Case, story: Story, told: Mapping[str, Sequence[Telling]], salience: Mapping[Period, float]
) -> list[Draft]:
    """Return the entries of one story in no order, each with how much its time matters."""
    order = case.reading_order(story.articles)
    terms = StoryTerms(case, story.articles)
    tellings = [one for article in order for one in told.get(article, ())]
    apart = group_tellings(case, story, tellings, terms)
    alike = alike_on_other_days(apart, terms)
    groups = join_unstated_years(apart, alike)
    alike = alike if groups == apart else alike_on_other_days(groups, terms)
    origins = {article: group.number for group in case.origins_of(story.id) for article in group.articles}
    place = {article: number for number, article in enumerate(order)}
    sentences = sorted({one.anchor for one in tellings})
    centrality = dict(zip(sentences, terms.centralities(sentences), strict=True))
    teller = Teller(case, story, terms, {one: origins.get(one, -place[one]) for one in order}, place, centrality)
    paired: dict[int, int] = {}
    for one, other in find_disagreements(groups, alike, teller.origin_of):
        main, second = main_first(teller, groups, one, other)
        paired[main] = second
    return [
        make_draft(teller, group, [groups[paired[at]]] if at in paired else [], salience[group[0].period])
        for at, group in enumerate(groups)
        if at not in paired.values()
    ]


def _time_and_rank(event: Event) -> tuple[str, int]:
    return in_time(event.when), event.rank
