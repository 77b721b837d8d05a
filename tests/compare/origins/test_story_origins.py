"""The counting rule: pages that share text or a named origin are one, and so are those that share a speaker."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.origins.story_origins import (
    count_confirming,
    count_credited,
    count_independent,
    group_origins,
    origin_at,
)
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation, DerivationKind, Story
from rashomon.stage import IssueLog
from tests.build import article_from_text
from tests.path import origin_numbers

pairs = st.tuples(st.integers(1, 5), st.sampled_from([None, "e-police", "e-mayor", "? officials", "? a doctor"]))
cells = st.lists(pairs, max_size=7)


def groups(*derivations: Derivation, articles: str = "abcde") -> dict[str, int]:
    story = Story("s-1", "Dam", tuple(articles), "th-1", None, None, (), "")
    return origin_numbers(group_origins(Case(None, derivations=derivations), story, IssueLog("compare")))


def derives(article: str, parent: str | None, name: str | None = None, kind: DerivationKind = "reprint") -> Derivation:
    return Derivation(article, parent, name, kind, 0.9, (), f"{article} copies {parent or name}")


def test_without_derivations_every_article_is_an_origin() -> None:
    assert groups() == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}


def test_a_copy_shares_its_parents_origin_also_through_another_copy() -> None:
    assert groups(derives("b", "a"), derives("c", "b")) == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 3}
    assert groups(derives("c", "b"), derives("b", "a")) == groups(derives("b", "a"), derives("c", "b"))


def test_two_that_rest_on_one_name_outside_the_case_are_one() -> None:
    both = (derives("b", None, "Nordwire"), derives("d", None, "NORDWIRE"))
    assert groups(*both) == {"a": 1, "b": 2, "c": 3, "d": 2, "e": 4}


def test_reports_of_one_outlet_are_one_by_its_name_and_its_site() -> None:
    told = [article_from_text("The road is closed.", "2031-03-04"), article_from_text("The dam held.", "2031-03-04")]
    articles = tuple(replace(one, outlet=outlet) for one, outlet in zip(told, ("LPR", "lpr.org"), strict=True))
    story = Story("s-1", "Dam", tuple(one.id for one in articles), "th-1", None, None, (), "")
    assert len(group_origins(Case(None, articles=articles), story, IssueLog("compare"))) == 1


def test_one_alone_on_an_outside_name_stays_alone() -> None:
    assert groups(derives("b", None, "Nordwire")) == groups()


def test_an_unknown_direction_still_joins_two_that_share_text() -> None:
    assert groups(derives("b", "a", kind="shared_text"))["b"] == 1


def test_a_parent_in_another_story_joins_nobody() -> None:
    assert groups(derives("b", "z")) == groups()


def test_two_reprints_of_a_report_in_another_story_are_one() -> None:
    assert groups(derives("b", "z"), derives("d", "z")) == {"a": 1, "b": 2, "c": 3, "d": 2, "e": 4}


def test_a_citation_joins_no_reports_but_what_it_cites() -> None:
    here, there = Anchor("b", 10, 30, "x" * 20), Anchor("a", 0, 20, "x" * 20)
    cites = Derivation("b", "a", "Nordwire", "same_named_source", 0.1, ((here, there),), "")
    assert groups(cites) == groups()
    case = Case(None, derivations=(cites,))
    origin_of = {"a": 1, "b": 2}
    assert origin_at(case, Anchor("b", 12, 14, "xx"), origin_of) == 1
    assert origin_at(case, Anchor("b", 40, 42, "xx"), origin_of) == 2
    assert origin_at(case, Anchor("a", 40, 42, "xx"), origin_of) == 1


def test_a_group_says_what_joins_it() -> None:
    story = Story("s-1", "Dam", ("a", "b", "c"), "th-1", None, None, (), "")
    case = Case(None, derivations=(derives("b", "a"),))
    assert [one.reason for one in group_origins(case, story, IssueLog("compare"))] == [
        "b copies a",
        "shares neither text nor a named source with another article of the story",
    ]


def test_the_rule_by_example() -> None:
    assert count_independent([]) == 0
    assert count_independent([(1, None), (2, None)]) == 2
    assert count_independent([(1, "e-police"), (2, "e-police")]) == 1, "one speaker, however many print it"
    assert count_independent([(1, "e-police"), (1, "e-mayor")]) == 1, "one text, however many speak in it"
    assert count_independent([(1, "e-police"), (2, "e-mayor")]) == 2
    assert count_independent([(1, "e-police"), (2, "e-mayor"), (2, "e-police")]) == 1, "a bridge joins both sides"
    assert count_independent([(1, "? officials"), (2, "e-mayor")]) == 1, "officials may be the mayor's"


@given(cells, st.randoms(use_true_random=False))
def test_order_never_matters(given_cells: list[tuple[int, str | None]], chance: Random) -> None:
    turned = list(given_cells)
    chance.shuffle(turned)
    assert count_independent(turned) == count_independent(given_cells)


@given(cells, pairs)
def test_another_cell_of_a_known_origin_never_adds_one(
    given_cells: list[tuple[int, str | None]], more: tuple[int, str | None]
) -> None:
    before, after = count_independent(given_cells), count_independent([*given_cells, more])
    assert after <= before + 1
    if more[0] in {origin for origin, _ in given_cells}:
        assert after <= before


@given(cells)
def test_never_more_than_the_origins_there_are(given_cells: list[tuple[int, str | None]]) -> None:
    assert bool(given_cells) <= count_independent(given_cells) <= len({origin for origin, _ in given_cells})


@given(cells)
def test_told_twice_is_told_once(given_cells: list[tuple[int, str | None]]) -> None:
    assert count_independent(given_cells + given_cells) == count_independent(given_cells)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=6), st.permutations("abcde"))
def test_origins_do_not_depend_on_the_order_of_derivations(edges: list[tuple[str, str]], order: list[str]) -> None:
    made = [derives(one, other) for one, other in edges if one != other]
    turned = sorted(made, key=lambda one: (order.index(one.article), order.index(one.parent or "")))
    assert groups(*made) == groups(*turned)


def counted(*told: tuple[int, str | None, str]) -> int:
    """Return the count for cells of article `a`, which credits nobody, and of `m`, which quotes the mayor."""
    return count_credited(told, lambda article: frozenset({"e-mayor"} if article == "m" else ()))


def test_a_report_counts_beside_a_voice_it_does_not_credit() -> None:
    assert counted((1, None, "a"), (2, "e-mayor", "m")) == 2
    assert counted((1, None, "m"), (2, "e-mayor", "m")) == 1
    assert counted((1, None, "a"), (2, "? officials", "a")) == 1
    assert counted((1, "e-mayor", "m"), (2, "e-mayor", "m")) == 1


def test_what_a_report_saw_counts_beside_a_report_that_credits_nobody() -> None:
    assert count_confirming([(1, None), (2, "! a-2")]) == 2
    assert count_confirming([(1, None), (2, "e-mayor")]) == 1
    assert count_confirming([(1, "! list"), (2, "! list")]) == 1


@given(cells)
def test_credits_never_make_fewer_origins_than_are_counted_without_them(told: list[tuple[int, str | None]]) -> None:
    assert counted(*((origin, voice, "m") for origin, voice in told)) >= count_confirming(told)
