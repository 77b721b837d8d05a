"""Reference days: stated, read in the text, assumed from a mate, or none."""

from itertools import permutations

from rashomon.link.references import choose_reference_dates
from rashomon.model.articles import Article
from rashomon.model.links import ReferenceDate
from tests.build import article_from_text, case_of

FIRE = (
    "The ferry Orrin burned off Skell Bay on Monday with 120 passengers aboard.\n\n"
    "Coast guards from Skell brought the passengers of the Orrin ashore on Tuesday, captain Ilse Varga said.\n\n"
    "The Orrin, built in Tavira, had left Arvenne harbour with its engine room closed for repairs."
)
FIRE_TOO = (
    "All passengers of the burning ferry Orrin are safe, the coast guard in Skell Bay said on Tuesday.\n\n"
    "Captain Ilse Varga said the fire began on Monday in the engine room, closed for repairs in Arvenne harbour."
)
VOTE = "Parliament passed the budget on Tuesday. Minister Dara Orban defended the taxes on salt and timber."


def reference_of(article: Article, *others: Article) -> ReferenceDate | None:
    found = choose_reference_dates(case_of(article, *others))
    return next((one for one in found if one.article == article.id), None)


def test_the_stated_day_comes_first() -> None:
    found = reference_of(article_from_text(FIRE, "2031-04-09T10:30:00+02:00", updated="2031-04-10"))
    assert found is not None
    assert (found.value, found.assumed) == ("2031-04-09", False)
    assert "published" in found.basis


def test_an_update_serves_where_nothing_else_is_stated() -> None:
    found = reference_of(article_from_text(FIRE, updated="2031-04-10"))
    assert found is not None
    assert found.value == "2031-04-10"


def test_a_month_is_no_day() -> None:
    assert reference_of(article_from_text(FIRE, "2031-04")) is None


def test_a_full_date_in_the_lead_is_taken_from_the_text() -> None:
    article = article_from_text("SKELL, 8 April 2031 (Bay Press) - " + FIRE)
    found = reference_of(article)
    assert found is not None
    assert (found.value, found.assumed, found.evidence_article) == ("2031-04-08", True, article.id)
    assert found.evidence is not None
    assert found.evidence.exact == "8 April 2031"


def test_a_date_of_long_ago_is_no_reference() -> None:
    text = "The man who burned the mill on 3 March 1999 was freed on Tuesday. He was sentenced in 2004."
    assert reference_of(article_from_text(text)) is None


def test_a_mate_on_the_same_event_lends_its_day() -> None:
    mate = article_from_text(FIRE_TOO, "2031-04-08")
    found = reference_of(article_from_text(FIRE), mate, article_from_text(VOTE, "2031-06-03"))
    assert found is not None
    assert (found.value, found.assumed, found.evidence_article) == ("2031-04-08", True, mate.id)
    assert "most similar" in found.basis


def test_an_article_on_something_else_lends_nothing() -> None:
    assert reference_of(article_from_text(FIRE), article_from_text(VOTE, "2031-06-03")) is None


def test_a_day_without_a_year_takes_the_year_of_a_mate() -> None:
    mate = article_from_text(FIRE_TOO, "2031-04-08")
    text = FIRE.replace("on Monday", "on Monday, April 7,").replace("on Tuesday", "later")
    found = reference_of(article_from_text(text), mate)
    assert found is not None
    assert (found.value, found.assumed, found.evidence_article) == ("2031-04-07", True, mate.id)
    assert found.evidence is not None
    assert found.evidence.exact == "Monday, April 7"


def test_an_event_after_the_mate_is_counted_from_itself() -> None:
    later = "On April 15, " + FIRE.replace("on Monday", "again").replace("on Tuesday", "at once")
    found = reference_of(article_from_text(later), article_from_text(FIRE_TOO, "2031-04-08"))
    assert found is not None
    assert found.value == "2031-04-15"


def test_a_day_still_to_come_is_no_reference() -> None:
    text = "Parliament will vote on the budget on 20 May 2031. Minister Dara Orban defended the taxes."
    assert reference_of(article_from_text(text)) is None


def test_nothing_is_said_where_no_article_has_a_day() -> None:
    assert choose_reference_dates(case_of(article_from_text(FIRE), article_from_text(FIRE_TOO))) == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = (
        article_from_text(FIRE),
        article_from_text(FIRE_TOO, "2031-04-08"),
        article_from_text(VOTE, "2031-06-03"),
    )
    found = {choose_reference_dates(case_of(*order)) for order in permutations(articles)}
    assert len(found) == 1
