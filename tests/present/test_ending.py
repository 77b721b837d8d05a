"""The sentence people will quote, and what could not be read."""

from dataclasses import replace

import pytest

from rashomon.model.case import Case
from rashomon.model.provenance import Issue
from rashomon.model.stories import Cell, Claim, ClaimStatus, OriginGroup, Story
from rashomon.present.ending import end_stories, group_issues
from tests.build import article_from_text
from tests.path import compared
from tests.stores.records import make_article, make_page


@pytest.fixture
def case() -> Case:
    pages = [make_page(f"Flood {number}\n\nWater", f"{number}.txt") for number in range(3)]
    articles = [make_article(page) for page in pages]
    named = ("Post", "Post", None)
    articles = [replace(article, outlet=outlet) for article, outlet in zip(articles, named, strict=True)]
    ids = tuple(article.id for article in articles)
    story = Story("st-1", "Flood in Vellmar", ids, "th-1", None, None, (), "one event")
    origins = (OriginGroup("st-1", 1, ids[:2], "a reprint"), OriginGroup("st-1", 2, ids[2:], "its own"))
    return Case(run=None, pages=tuple(pages), articles=tuple(articles), stories=(story,), origins=origins)


def claim(case: Case, name: str, status: ClaimStatus, *said: tuple[str, int], at: int = 0) -> Claim:
    article = case.articles[0]
    cells = tuple(Cell(article.id, origin, article.anchor(at, 7), value, None, None) for value, origin in said)
    return Claim(name, "st-1", f"row {name}", "figure", status, len(said), "a rule", cells)


def test_pages_outlets_and_origins_are_counted(case: Case) -> None:
    (ending,) = end_stories(case)
    assert ending.sentence == (
        "Flood in Vellmar: 3 pages, 1 outlet and 1 unnamed, 2 independent origins. No claim could be compared."
    )


def test_a_story_without_any_named_outlet_says_so(case: Case) -> None:
    articles = tuple(replace(article, outlet=None) for article in case.articles)
    (ending,) = end_stories(replace(case, articles=articles))
    assert "3 pages, no outlet named, 2 independent origins." in ending.sentence


def test_claims_are_counted_by_status(case: Case) -> None:
    statuses: tuple[ClaimStatus, ...] = (
        "single_origin",
        "corroborated",
        "single_origin",
        "contested",
        "compatible",
    )
    claims = tuple(claim(case, str(number), status, ("1", 1), at=number) for number, status in enumerate(statuses))
    (ending,) = end_stories(replace(case, claims=claims))
    assert ending.sentence.endswith(
        "Contested: 1 claim. Corroborated: 1 claim. Compatible: 1 claim. Rests on one origin: 2 claims."
    )


def test_contested_rows_say_who_says_what(case: Case) -> None:
    rows = (
        claim(case, "b", "corroborated", ("58", 1), ("58", 2), at=1),
        claim(case, "a", "contested", ("58", 1), ("72", 2), ("58", 3)),
    )
    (ending,) = end_stories(replace(case, claims=rows))
    assert [str(line) for line in ending.lines] == ["row a: 58 (origins 1, 3) v. 72 (origin 2)", "row b"]


def test_rows_without_values_say_who_states_and_who_denies() -> None:
    text = (
        "The Dockers' Union accused the Harbour Board of ignoring two written warnings about the crane. "
        "The Harbour Board denied that it had received any."
    )
    (ending,) = end_stories(compared(article_from_text(text, "2031-03-05")))
    (line,) = [str(one) for one in ending.lines if one.status == "contested"]
    assert line.startswith("Dockers' Union: “the Harbour Board of ignoring two written warnings")
    assert line.endswith("” (origin 1) v. Harbour Board denies “it had received any” (origin 1)")


def test_stories_with_most_origins_come_first(case: Case) -> None:
    other = replace(case.stories[0], id="st-0", title="Election", articles=())
    endings = end_stories(replace(case, stories=(other, *case.stories)))
    assert [ending.title for ending in endings] == ["Flood in Vellmar", "Election"]


def test_issues_are_grouped_and_name_the_file(case: Case) -> None:
    article = case.articles[0]
    issues = (
        Issue("no_article", "extract", case.pages[1].id, "nothing there"),
        Issue("odd_quote", "annotate", article.id, "never closed"),
        *(Issue("empty_file", "read", f"x{number}", "empty") for number in range(5)),
    )
    groups = group_issues(replace(case, issues=issues))
    assert [(group.kind, group.count, group.examples[0][0]) for group in groups] == [
        ("no_article", 1, "1.txt"),
        ("odd_quote", 1, "0.txt"),
        ("empty_file", 5, "x0"),
    ]
    assert len(groups[2].examples) == 3
