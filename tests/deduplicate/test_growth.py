"""Growth: what an article is compared with does not depend on how much else the archive holds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.origins.archive import invent
from eval.corpora.written import article_of
from rashomon.deduplicate import find_derivations
from rashomon.deduplicate.fact_orders import order_facts
from rashomon.deduplicate.named_reports import NamedReports
from rashomon.deduplicate.publisher_names import PublisherNames
from rashomon.deduplicate.readings import Reading, read_articles
from rashomon.deduplicate.recent import PublishedReports
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.stage import IssueLog
from tests.build import article_from_text

OLD_NEWS = "The Lorhaven Chronicle wrote of {}, of Ragnhild Osk and of 412,000 marks in number {}."


class Counted:
    """Counts the calls of a function that it stands for."""

    def __init__(self, wrapped: Callable[..., Any]) -> None:
        self.wrapped = wrapped
        self.calls = 0

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.calls += 1
        return self.wrapped(*given, **named)


def archive(count: int) -> tuple[Article, ...]:
    return tuple(replace(article_of(one.text, headline=True), id=f"a-{one.number:05}") for one in invent(count))


def count_calls(monkeypatch: pytest.MonkeyPatch, name: str, articles: tuple[Article, ...]) -> float:
    """How often a function is called for each article when the stage runs."""
    module, _, attribute = name.rpartition(".")
    counted = Counted(getattr(__import__(module, fromlist=[attribute]), attribute))
    with monkeypatch.context() as patched:
        patched.setattr(name, counted)
        find_derivations(Case(run=None, articles=articles), IssueLog("deduplicate"))
    return counted.calls / len(articles)


@pytest.mark.parametrize(
    "name",
    [
        "rashomon.deduplicate.reuse._count",
        "rashomon.deduplicate.reuse.is_same_publisher",
        "rashomon.text.alignment._close_gap",
        "rashomon.deduplicate.derivations.judge_reuse",
        "rashomon.deduplicate.outside.find_agencies",
    ],
)
def test_an_article_costs_as_many_steps_in_a_larger_archive(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    few, many = (count_calls(monkeypatch, name, archive(count)) for count in (150, 600))
    assert many <= 1.3 * few + 0.1


def read(*articles: Article) -> list[Reading]:
    return read_articles([(one, None) for one in articles])


def test_reports_of_other_weeks_are_not_met() -> None:
    old = [article_from_text(OLD_NEWS.format("snow", at), f"20{10 + at % 20}-05-01") for at in range(60)]
    near, citing = article_from_text("The roof fell in.", "2031-05-02"), article_from_text("It fell.", "2031-05-03")
    readings = sorted(read(*old, near), key=lambda one: one.article.published.value if one.article.published else "")
    (here,) = read(citing)
    assert [one.id for one in PublishedReports(readings).before(here)] == [near.id]


def test_at_most_twenty_reports_of_a_publisher_are_met() -> None:
    readings = read(*(article_from_text(f"Snow fell on roof {at}.", "2031-05-01") for at in range(50)))
    (here,) = read(article_from_text("It fell.", "2031-05-03"))
    assert PublishedReports(readings).before(here) == readings[-20:]


def test_names_that_stand_nowhere_are_not_looked_at() -> None:
    names = PublisherNames([f"Ostmark{number} Herald" for number in range(500)])
    (here,) = read(article_from_text("As the Ostmark7 Herald wrote, the roof fell in."))
    places = list(names.places_in(here))
    assert {place.publisher for place in places} == {"Ostmark7 Herald"}
    assert all(here.words.words[place.start : place.end] == place.name for place in places)


def test_only_reports_that_share_rare_facts_are_met() -> None:
    told = [
        replace(
            article_from_text(" ".join(f"They counted {1000 * number + step} then." for step in range(12))),
            outlet="Lorhaven Chronicle",
        )
        for number in range(30)
    ]
    copy = replace(told[4], id="a-copy", outlet="Sund Dispatch")
    readings = read(*told, copy)
    facts = order_facts(readings[-1]).facts
    met = NamedReports(readings).with_facts(facts, 0.6 * len(facts), [("lorhaven", "chronicle")])
    assert [reading.id for reading, _ in met] == [told[4].id]
