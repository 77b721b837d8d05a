"""Reprint edits: what a copier changed, with the words on both sides."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.compare.wording.reprint_edits import find_reprint_edits
from rashomon.deduplicate import find_derivations
from rashomon.model.annotations import Wording
from rashomon.model.articles import Article, HealthNote
from rashomon.stage import IssueLog
from tests.deduplicate.reports import AGENCY, case_with, report

WIRE = report(*AGENCY, outlet="Borealis Wire", title="Roof of market hall falls in Lorhaven")


def edits(*paragraphs: str, title: str = "Roof of market hall falls in Lorhaven", lead: str = "") -> list[Wording]:
    copy = report(*([lead] if lead else []), *paragraphs, outlet="Sund Dispatch", credited="Borealis Wire", title=title)
    return list(edits_between(WIRE, copy))


def edits_between(*articles: Article) -> tuple[Wording, ...]:
    case = case_with(*articles)
    case = replace(case, derivations=find_derivations(case, IssueLog("x")))
    found = find_reprint_edits(case)
    for one in found:
        case.article_by_id[one.article].verify(one.anchor)
        if one.against is not None:
            case.article_by_id[one.against.article].verify(one.against)
    return found


def shown(found: list[Wording]) -> list[tuple[str, str | None, str, str | None]]:
    return [(one.kind, one.concept, one.anchor.exact, one.against and one.against.exact) for one in found]


def test_a_faithful_copy_has_no_edits() -> None:
    assert edits(*AGENCY) == []


def test_a_new_headline() -> None:
    assert shown(edits(*AGENCY, title="Snow kills a market")) == [
        ("reprint_edit", "headline", "Snow kills a market", "Roof of market hall falls in Lorhaven")
    ]


def test_marks_put_round_words() -> None:
    assert shown(edits(AGENCY[0].replace("came down", "“came down”"), *AGENCY[1:])) == [
        ("reprint_edit", "quotation_marks", "“came down”", "came down")
    ]


def test_other_kinds_of_marks_are_no_edit() -> None:
    assert edits(*(paragraph.replace("“", '"').replace("”", '"') for paragraph in AGENCY)) == []


def test_a_lost_limit_and_a_lost_may() -> None:
    (first,) = edits(AGENCY[0].replace("at least six", "six"), *AGENCY[1:])
    assert (first.kind, first.concept) == ("hedge_lost", "caution")
    assert first.against is not None
    assert "at least six" in first.against.exact
    assert first.anchor.exact.startswith("and six traders")
    (second,) = edits(*AGENCY[:3], AGENCY[3].replace("may have been weakened", "were weakened"), *AGENCY[4:])
    assert (second.kind, second.concept) == ("hedge_lost", "caution")


def test_a_lost_limit_is_shown_with_all_of_its_number() -> None:
    said = "The council has put the damage to the stalls at about 31,400 crowns so far and will meet again."
    wire = report(*AGENCY, said, outlet="Borealis Wire")
    copy = report(*AGENCY, said.replace("about ", ""), outlet="Sund Dispatch", credited="Borealis Wire")
    (found,) = edits_between(wire, copy)
    assert shown([found]) == [("hedge_lost", "caution", "at 31,400 crowns", "at about 31,400 crowns")]


def test_of_a_machines_translation_only_what_was_lost_is_told() -> None:
    note = HealthNote("machine_translated", "the page says so", None, None)
    words = AGENCY[0].replace("at least six", "six").replace("came down", "fell")
    copy = report(words, *AGENCY[1:], outlet="Sund Dispatch", credited="Borealis Wire", title="Snow kills a market")
    assert {one.kind for one in edits_between(WIRE, copy)} == {"hedge_lost", "reprint_edit"}
    assert {one.kind for one in edits_between(WIRE, replace(copy, health=(note,)))} == {"hedge_lost"}


def test_a_lost_attribution() -> None:
    (found,) = edits(*AGENCY[:3], AGENCY[3].replace(", an engineer for the county said", ""), *AGENCY[4:])
    assert (found.kind, found.concept) == ("hedge_lost", "attribution")


def test_an_attribution_lost_at_the_end_of_a_sentence() -> None:
    (found,) = edits(AGENCY[0].replace(", the town's fire chief said", ""), *AGENCY[1:])
    assert (found.kind, found.concept) == ("hedge_lost", "attribution")
    assert found.against is not None
    assert "the town's fire chief said" in found.against.exact


def test_a_clause_left_out_is_an_edit_however_long_it_is() -> None:
    clause = " and its iron trusses may have been weakened by rust, an engineer for the county said"
    (found,) = edits(*AGENCY[:3], AGENCY[3].replace(clause, ""), *AGENCY[4:])
    assert (found.kind, found.concept) == ("hedge_lost", "caution")
    assert found.against is not None
    assert clause.strip() in found.against.exact


def test_a_small_word_that_weighs_a_statement_is_an_edit() -> None:
    (found,) = edits(*AGENCY[:3], AGENCY[3].replace("eleven years", "only eleven years"), *AGENCY[4:])
    assert (found.kind, found.concept) == ("reprint_edit", "words")
    assert "only eleven" in found.anchor.exact


def test_a_limit_written_otherwise_is_not_lost() -> None:
    assert not [
        one for one in edits(AGENCY[0].replace("at least", "no fewer than"), *AGENCY[1:]) if one.kind == "hedge_lost"
    ]


def test_other_words() -> None:
    (found,) = edits(AGENCY[0].replace("traders", "squatters"), *AGENCY[1:])
    assert (found.kind, found.concept) == ("reprint_edit", "words")
    assert "squatters" in found.anchor.exact
    assert "“traders” became “squatters”" in found.reason


def test_small_words_and_punctuation_are_no_edit() -> None:
    assert edits(AGENCY[0].replace("on Tuesday, and", "on Tuesday and"), *AGENCY[1:]) == []


def test_a_cut_stands_at_the_sentence_before_it() -> None:
    (found,) = edits(*AGENCY[:2], *AGENCY[3:])
    assert (found.kind, found.concept) == ("reprint_edit", "cut")
    assert found.anchor.exact.endswith("a beam was heard to crack.")
    assert found.against is not None
    assert found.against.exact == AGENCY[2]


def test_a_cut_at_the_beginning_stands_at_the_first_sentence_after_it() -> None:
    (found,) = edits(*AGENCY[1:])
    assert found.concept == "cut"
    assert found.anchor.exact.startswith("Two of them were")


def test_sentences_put_in() -> None:
    extra = "Readers of this paper have warned of the roof for years, and nobody at the town hall would listen."
    (found,) = edits(*AGENCY[:3], extra, *AGENCY[3:])
    assert (found.kind, found.concept, found.anchor.exact) == ("reprint_edit", "added", extra)
    assert found.against is None


def test_ids_count_within_the_copy() -> None:
    found = edits(AGENCY[0].replace("at least six", "six"), *AGENCY[2:], title="Snow")
    assert [one.id for one in found] == [f"{found[0].article}.we{number}" for number in range(1, len(found) + 1)]


@settings(max_examples=6)
@given(st.permutations([WIRE, report(*AGENCY[1:], outlet="A", credited="Borealis Wire", title="Snow")]))
def test_the_order_of_the_articles_never_matters(articles: list[Article]) -> None:
    assert edits_between(*articles) == edits_between(*reversed(articles))
