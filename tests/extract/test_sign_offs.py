"""Sign-offs: what stands below the line that ends an agency's report is not the agency's."""

import pytest

from tests.extract.made import BODY, article_of, html_of, paragraphs, text_of

REPORT = (
    *BODY,
    "Lorne Crossings has run the Ellmoor ferry since 1954 and owns two boats, of which one is being painted.",
    "Brodell said divers would go down again on Friday, when the river Lorne is expected to fall by half a metre.",
)
OWN = (
    "Millstone comment: this is our third post on the Ellmoor bridge this year. Readers will remember Brodell and the "
    "crack that the county did not want to see. Lorne Crossings has never answered our letters about its boats."
)


def test_an_outlets_own_words_below_the_sign_off_are_left_out() -> None:
    article = article_of(text_of(REPORT, below=f"\n(Lorne Newswire)\n\n{OWN}\n"))
    assert paragraphs(article) == list(REPORT)
    assert [one.name for one in article.credits] == ["Lorne Newswire"]
    assert "foreign_tail" in [note.kind for note in article.health]


def test_a_bare_name_between_paragraphs_signs_nothing_off() -> None:
    article = article_of(text_of(REPORT, below=f"\nLorne Newswire\n\n{OWN}\n"))
    assert paragraphs(article)[-1] == OWN


def test_initials_of_an_agency_sign_off_what_hardly_shares_a_word_with_the_text_below() -> None:
    report = (*REPORT, "LNW reporters saw two divers come up at dusk and shake their heads at the people on the quay.")
    advert = "Tired feet? Ask your grandmother about nettles. A jar lasts a winter and costs less than a pair of socks."
    article = article_of(html_of(report, below=f"<p><em>LNW</em></p><p>{advert}</p>"), html=True)
    assert paragraphs(article) == list(report)
    kept = article_of(html_of(report, below=f"<p><em>LNW</em></p><p>{OWN}</p>"), html=True)
    assert paragraphs(kept)[-1] == OWN


@pytest.mark.parametrize("signature", ["kl/mb", "bur-kl/mb", "KL/MB", "kl/LNW", "(kl/mb)"])
def test_initials_at_the_end_are_no_text(signature: str) -> None:
    article = article_of(html_of(below=f"<p class=sign>{signature}</p>"), html=True)
    assert paragraphs(article) == list(BODY)
    assert article.credits == ()


def test_an_agency_beside_the_outlet_that_worked_on_its_report_is_credited() -> None:
    article = article_of(html_of(below="<p class=src>LNW/DAILY</p>"), html=True)
    assert paragraphs(article) == list(BODY)
    assert [(one.name, one.kind) for one in article.credits] == [("LNW", "agency")]


@pytest.mark.parametrize(
    "line",
    [
        "On materials of the press-service of the Ministry of bridges",
        "-- With reporting by the Sorn Courier",
        "<a href=/a>Read also: Ferries are full</a>",
        "Audio: how bridges are built (3 min.)",
        "* * *",
        "– – –",
    ],
)
def test_lines_around_a_report_are_left_out(line: str) -> None:
    page = html_of().replace("</p>\n<p>About", f"</p>\n<p>{line}</p>\n<p>About", 1)
    assert paragraphs(article_of(page, html=True)) == list(BODY)


def test_a_paragraph_with_an_agencys_dateline_is_the_first() -> None:
    first = f"ELLMOOR, Lorne (LNW) – {REPORT[0]}"
    above = "The bridge is closed for weeks. Children will cross the river by boat until the pier is mended."
    article = article_of(html_of((above, first, *REPORT[1:])), html=True)
    blocks = [(one.kind, article.text[one.start : one.end]) for one in article.blocks]
    assert blocks[1] == ("standfirst", above)
    assert ("paragraph", REPORT[0]) in blocks
