"""Derivations of a case: copies and their parents, direction only where something tells it, and no false copies."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.deduplicate import find_derivations
from rashomon.stage import IssueLog
from tests.deduplicate.reports import AGENCY, OWN, case_with, derive, report

WIRE = report(*AGENCY, outlet="Borealis Wire", published="2031-02-04", title="Roof of market hall falls in Lorhaven")
PAPER = report(*OWN, outlet="Lorhaven Chronicle", published="2031-02-05", title="The day the market fell")


def test_a_report_that_credits_another_is_its_reprint() -> None:
    copy = report(*AGENCY[:4], outlet="Sund Dispatch", credited="Borealis Wire", title="Snow brings down hall")
    (derivation,) = derive(WIRE, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, WIRE.id, "reprint")
    assert derivation.share == 1.0
    assert "it names Borealis Wire as where the text is from" in derivation.reason


def test_every_span_holds_the_words_of_its_article() -> None:
    copy = report(AGENCY[0], *AGENCY[2:5], outlet="Sund Dispatch", credited="Borealis Wire")
    (derivation,) = derive(WIRE, copy)
    assert len(derivation.spans) == 4
    for here, there in derivation.spans:
        assert copy.verify(here) == here
        assert WIRE.verify(there) == there
        assert here.exact == there.exact


def test_a_cut_and_edited_copy_without_credit_tells_its_parent() -> None:
    edited = AGENCY[0].replace("came down", "“came down”").replace("at least six", "six")
    copy = report(edited, *AGENCY[1:4], outlet="Sund Dispatch")
    (derivation,) = derive(WIRE, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, WIRE.id, "reprint")
    assert "“came down”" in derivation.reason
    assert "cautions" in derivation.reason


def test_the_earlier_of_two_equal_texts_is_the_parent() -> None:
    copy = report(*AGENCY, outlet="Sund Dispatch", published="2031-02-06", title="Market hall falls")
    (derivation,) = derive(WIRE, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, WIRE.id, "reprint")
    assert "2031-02-04" in derivation.reason


def test_equal_texts_without_a_clue_share_text_and_the_reason_says_so() -> None:
    one = report(*AGENCY, outlet="Borealis Wire")
    other = report(*AGENCY, outlet="Sund Dispatch", title="Market hall falls")
    (derivation,) = derive(one, other)
    assert {derivation.article, derivation.parent} == {one.id, other.id}
    assert derivation.kind == "shared_text"
    assert derivation.reason.endswith("cannot be told.")


def test_two_copies_of_an_agency_outside_the_case_share_text_and_name_it() -> None:
    one = report(*AGENCY, outlet="Sund Dispatch", credited="Borealis Wire")
    other = report(*AGENCY[:5], outlet="Morning Lamp", credited="Borealis Wire")
    found = derive(one, other)
    assert [(each.kind, each.from_name) for each in found if each.parent] == [("shared_text", "Borealis Wire")]
    outside = [each for each in found if each.parent is None]
    assert {each.article for each in outside} == {one.id, other.id}
    assert {(each.kind, each.from_name) for each in outside} == {("reprint", "Borealis Wire")}


def test_part_of_a_text_inside_an_own_report_is_shared_text() -> None:
    mixed = report(*OWN[:2], *AGENCY[3:6], outlet="Sund Dispatch", credited="Borealis Wire")
    (derivation,) = derive(WIRE, mixed)
    assert (derivation.article, derivation.parent, derivation.kind) == (mixed.id, WIRE.id, "shared_text")
    assert 0.3 < derivation.share < 0.6


def test_a_copy_made_of_two_reports_has_two_parents() -> None:
    both = report(*AGENCY, *OWN, outlet="Sund Dispatch", published="2031-02-08", tail=True)
    found = derive(WIRE, PAPER, both)
    assert {(each.article, each.parent) for each in found} == {(both.id, WIRE.id), (both.id, PAPER.id)}


def test_of_two_copies_each_has_the_same_parent_and_not_the_other() -> None:
    one = report(*AGENCY[:5], outlet="Sund Dispatch", credited="Borealis Wire")
    other = report(*AGENCY[:4], outlet="Morning Lamp", credited="Borealis Wire")
    assert {(each.article, each.parent) for each in derive(WIRE, one, other)} == {
        (one.id, WIRE.id),
        (other.id, WIRE.id),
    }


def test_a_later_version_of_the_same_outlet_is_its_reprint() -> None:
    later = report(*AGENCY, "The hall will be pulled down.", outlet="Borealis Wire", published="2031-02-05")
    (derivation,) = derive(WIRE, later)
    assert (derivation.article, derivation.parent) == (later.id, WIRE.id)


# --------------------------------------------------------------------------------------------- no copies


def test_independent_reports_that_share_a_speakers_words_are_no_copies() -> None:
    assert derive(WIRE, PAPER) == ()


def test_long_quotations_alone_never_make_a_copy() -> None:
    speech = "“" + " ".join(AGENCY[4:]) + " " + " ".join(OWN[3:]) + "”"
    one = report(OWN[0], speech, outlet="Sund Dispatch")
    other = report(AGENCY[0], speech, outlet="Morning Lamp")
    assert derive(one, other) == ()


def test_a_statement_set_without_marks_is_still_a_speakers() -> None:
    statement = "We have asked for new roofs for eleven years. We wrote letters and we marched. " * 2
    one = report(*OWN[:2], statement, outlet="Sund Dispatch")
    other = report(*AGENCY[:2], statement, outlet="Morning Lamp")
    assert derive(one, other) == ()


def test_what_an_outlet_puts_under_all_its_reports_is_furniture() -> None:
    under = (
        "The Borealis has told the north since 1911 and belongs to the people who write it and to the towns that "
        "read it; letters to the editor are read on Mondays and answered, where an answer can be given, by Friday."
    )
    one = report(AGENCY[0], under, outlet="Borealis Wire")
    other = report(OWN[0], under, outlet="Borealis Wire")
    foreign = report(OWN[3], under, outlet="Sund Dispatch")
    assert derive(one, other, foreign) == ()


def test_a_shared_title_and_one_short_sentence_are_no_copy() -> None:
    short = "The cause of the collapse is not yet known."
    one = report(*AGENCY[:3], short, outlet="Sund Dispatch", title="Market roof comes down in Lorhaven")
    other = report(*OWN, short, outlet="Morning Lamp", title="Market roof comes down in Lorhaven")
    assert derive(one, other) == ()


def test_an_outlets_own_name_under_its_report_is_no_derivation() -> None:
    assert derive(report(*OWN, outlet="Lorhaven Chronicle", credited="The Lorhaven Chronicle")) == ()


# ---------------------------------------------------------------------------------------------- properties

POOL = (
    WIRE,
    PAPER,
    report(*AGENCY[:4], outlet="Sund Dispatch", credited="Borealis Wire", title="Snow"),
    report(*AGENCY[1:], outlet="Morning Lamp", title="Ice"),
    report(*OWN[:2], *AGENCY[3:6], outlet="Evening Tide", published="2031-02-07", title="Both"),
)


@settings(max_examples=20)
@given(st.permutations(POOL))
def test_the_order_of_the_articles_never_matters(articles: list[object]) -> None:
    ordered = [one for place in articles for one in POOL if one is place]
    assert find_derivations(case_with(*ordered), IssueLog("x")) == find_derivations(case_with(*POOL), IssueLog("x"))


@settings(max_examples=20)
@given(st.sets(st.sampled_from(range(len(POOL)))))
def test_no_article_depends_on_itself_by_any_way(chosen: set[int]) -> None:
    parents: dict[str, set[str]] = {}
    for derivation in derive(*(POOL[at] for at in sorted(chosen))):
        if derivation.parent and derivation.kind == "reprint":
            parents.setdefault(derivation.article, set()).add(derivation.parent)
    for article in parents:
        reached, waiting = set[str](), [article]
        while waiting:
            for parent in parents.get(waiting.pop(), ()):
                if parent not in reached:
                    reached.add(parent)
                    waiting.append(parent)
        assert article not in reached


def test_invisible_characters_hide_no_copy() -> None:
    hidden = [paragraph.replace("e", "e\u200b").replace("a", "а") for paragraph in AGENCY]  # the second a is Cyrillic
    copy = report(*hidden, outlet="Sund Dispatch", credited="Borealis Wire", title="Hidden")
    (derivation,) = derive(WIRE, copy)
    assert (derivation.article, derivation.parent, derivation.share) == (copy.id, WIRE.id, 1.0)
