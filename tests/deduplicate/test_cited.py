"""Cited statements: single sentences that rest on another report of the case."""

from dataclasses import replace

from tests.deduplicate.reports import derive, linking, report

STAR = report(
    "The sluice at Vardal jammed at 1.40 a.m., Mayor Hedda Strom told this newspaper beside the flooded market.",
    "Some 26,000 homes had no electricity at seven, the power company said.",
    outlet="Evening Lantern",
    published="2031-03-02",
)
OWN = (
    "Jokum Bratt, a crane driver, heard the gate scream for a quarter of an hour before it stopped half open.",
    "In a sports hall inland, retired teachers wrapped in coats drank soup and spoke of the flood of their youth.",
    "How hard the storm blew is itself in dispute between the weather office and the master of the harbour.",
)


def test_a_sentence_that_credits_another_report_rests_on_it() -> None:
    citing = "Mayor Strom told the Evening Lantern that the barrier had jammed at 1.40 a.m. and could not be moved."
    article = report(OWN[0], citing, *OWN[1:], outlet="Inland Mercury", published="2031-03-03")
    (derivation,) = derive(STAR, article)
    assert (derivation.article, derivation.parent, derivation.kind) == (article.id, STAR.id, "same_named_source")
    assert [(here.exact, there.exact[:10]) for here, there in derivation.spans] == [(citing, "The sluice")]
    assert derivation.share < 0.4
    assert "One of its sentences cites the report of Evening Lantern, which tells the same" in derivation.reason


def test_another_statement_to_the_same_outlet_is_none_of_that_report() -> None:
    other = "Mayor Strom told the Evening Lantern that the school would open again on Monday."
    assert derive(STAR, report(OWN[0], other, *OWN[1:], outlet="Inland Mercury")) == ()


def test_a_report_that_appeared_before_cites_another_one() -> None:
    citing = "Mayor Strom told the Evening Lantern that the barrier had jammed at 1.40 a.m. and could not be moved."
    assert derive(STAR, report(OWN[0], citing, *OWN[1:], outlet="Inland Mercury", published="2031-03-01")) == ()


def test_a_sentence_that_links_to_another_report_rests_on_it() -> None:
    address = "https://lantern.example/2031/03/sluice?utm_medium=social"
    jammed = replace(STAR, url="https://www.lantern.example/2031/03/sluice/")
    citing = "The sluice at Vardal had jammed at 1.40 a.m. and 26,000 homes were without electricity, it was said."
    plain = report(OWN[0], citing, *OWN[1:], outlet="Inland Mercury", published="2031-03-03")
    article = linking(plain, "it was said", address)
    (derivation,) = derive(jammed, article)
    assert [here.exact for here, _ in derivation.spans] == [citing]
    assert (derivation.article, derivation.kind) == (article.id, "same_named_source")


def test_a_link_in_a_sentence_that_tells_something_else_is_none_of_that_report() -> None:
    jammed = replace(STAR, url="https://lantern.example/2031/03/sluice")
    article = linking(
        report(*OWN, outlet="Inland Mercury"), "retired teachers", "https://lantern.example/2031/03/sluice"
    )
    assert derive(jammed, article) == ()


def test_short_words_quoted_as_they_were_said_are_told_from_the_report_that_had_them() -> None:
    interview = report(
        "Mayor Hedda Strom said: “It was not me. The sluice has always been the county's, and the county knows it.”",
        outlet="Evening Lantern",
        published="2031-03-02",
    )
    citing = "“It was not me,” Mayor Strom said, as quoted by the Evening Lantern."
    article = report(OWN[0], citing, *OWN[1:], outlet="Inland Mercury", published="2031-03-03")
    (derivation,) = derive(interview, article)
    assert (derivation.article, derivation.parent) == (article.id, interview.id)
    other = "“It was not him,” Mayor Strom said, as quoted by the Evening Lantern."
    assert derive(interview, report(OWN[0], other, *OWN[1:], outlet="Inland Mercury")) == ()
