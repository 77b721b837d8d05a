"""Told reversed: what a voice told firmly, or denied, to one report, beside what it tells another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.contrasts.conceded import find_backed, find_conceded
from rashomon.compare.contrasts.disowned import Appearance, find_disowned
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.utterances.gathered import Utterance
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Story

_DAY = len("2031-03-05")


@dataclass(frozen=True, slots=True)
class Reversal:
    """Two utterances by their indices, what they are about, and what is said of both: {0} and {1} are their words."""

    at: int
    before: int
    about: str
    told: str
    is_conceded: bool

    def tell(self, one: str, other: str) -> str:
        """Return what a reader is told, with the words of both."""
        return self.told.format(one, other)


def find_reversals(case: Case, story: Story, utterances: Sequence[Utterance], weights: Weights) -> Iterator[Reversal]:
    """Yield what is conceded beside what was told before, then what is denied beside what is told as so.

    Of a denial that goes on in direct speech, that speech is what was told before.
    """
    appeared = appearances_in(case, story)
    places = {one.id: at for found in case.annotations for at, one in enumerate(found.sentences)}
    backed = find_backed(utterances, places)
    for one in find_conceded(utterances, weights, {article: each.place for article, each in appeared.items()}):
        told = f"“{{1}}” {one.told}, and of {one.words} “{{0}}” is conceded"
        yield Reversal(
            one.at, backed.get(one.before, one.before), f"what it concedes ({one.words})", told, is_conceded=True
        )
    for disowned in find_disowned(utterances, weights, appeared):
        told = f"“{{0}}” denies {disowned.what}; “{{1}}” speaks of it as so"
        yield Reversal(disowned.denial, disowned.other, f"what it denies ({disowned.what})", told, is_conceded=False)


def appearances_in(case: Case, story: Story) -> dict[str, Appearance]:
    """Return when each article of a story appeared, and its place: copies last, else by the day."""
    days = {one: _day_of(case.article_by_id[one]) for one in story.articles}
    ordered = sorted(story.articles, key=lambda one: (one in case.copies, days[one], one))
    return {article: Appearance(days[article], at) for at, article in enumerate(ordered)}


def _day_of(article: Article) -> str:
    return article.published.value[:_DAY] if article.published is not None else ""
