"""Text that stands on a page twice: the better copy stays, and says what happened."""

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.made import BODY, article_of, html_of, kinds, paragraphs, text_of


def test_a_run_together_copy_gives_way_to_the_clean_one() -> None:
    squashed = "".join(BODY)
    page = text_of([squashed, "Ellmoor bridge closed after divers find crack", *BODY])
    article = article_of(page)
    assert paragraphs(article) == list(BODY)
    assert article.text.count("Ellmoor bridge closed after divers find crack") == 1
    assert "duplicated_body" in [note.kind for note in article.health]
    assert kinds(article)["doubled_body"].startswith("The old bridge")
    # the headline is the one over the kept copy
    assert article.map.page_span(0, 10)[0] > page.index(squashed)


def test_a_run_together_opening_of_a_long_report_is_a_second_copy() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    more = [
        f"On {day} the county counted {at}00 lorries that went the long way round by Sund."
        for at, day in enumerate(days, 2)
    ]
    opening = "".join(BODY[:3])
    article = article_of(text_of([opening, "Ellmoor bridge closed after divers find crack", *BODY, *more]))
    assert paragraphs(article) == [*BODY, *more]
    assert "duplicated_body" in [note.kind for note in article.health]


def test_the_clean_copy_stays_where_it_comes_first() -> None:
    article = article_of(text_of([*BODY, "".join(BODY)]))
    assert paragraphs(article) == list(BODY)


def test_a_teaser_that_is_cut_off_gives_way() -> None:
    teaser = f"<div class=teaser><p>{''.join(BODY)[:300]}</p></div>"
    article = article_of(html_of(above=teaser), html=True)
    assert paragraphs(article) == list(BODY)


def test_a_sentence_only_the_worse_copy_has_stays_once() -> None:
    extra = "Nobody was hurt, and the school bus had crossed an hour before."
    article = article_of(text_of(["".join([*BODY[:2], extra, *BODY[2:]]), *BODY]))
    assert article.text.count(extra) == 1
    assert all(article.text.count(paragraph) == 1 for paragraph in BODY)


def test_a_pull_quote_goes() -> None:
    quote = "“We will not let a single lorry over Ellmoor bridge until we know how deep it goes”"
    article = article_of(text_of([*BODY[:4], quote, BODY[4]]))
    assert paragraphs(article) == list(BODY)
    assert kinds(article)["pull_quote"] == quote


def test_headings_may_recur() -> None:
    body = [BODY[0], "What the engineers say", BODY[1], BODY[2], "What the engineers say", *BODY[3:]]
    article = article_of(text_of(body))
    assert paragraphs(article).count("What the engineers say") == 2
    assert article.health == ()


def test_a_question_to_each_of_several_people_recurs() -> None:
    question = "What did you see from your window on that night?"
    body = [BODY[0], question, BODY[1], question, BODY[2], question, *BODY[3:]]
    article = article_of(text_of(body))
    assert paragraphs(article).count(question) == 3
    assert "doubled_body" not in kinds(article)


def test_a_short_sentence_may_be_said_twice() -> None:
    short = "Nobody had told them to stay away."
    article = article_of(text_of([BODY[0], f"{BODY[1]} {short}", BODY[2], f"{short} {BODY[3]}", *BODY[4:]]))
    assert article.text.count(short) == 2


def test_of_three_copies_one_stays() -> None:
    article = article_of(text_of([*BODY, *BODY, *BODY]))
    assert all(article.text.count(paragraph) == 1 for paragraph in BODY)


@given(st.permutations(BODY), st.sampled_from([" ", "", "\n\n"]))
def test_every_sentence_stays_exactly_once(body: list[str], glue: str) -> None:
    article = article_of(text_of([glue.join(body), *body]))
    assert all(article.text.count(paragraph) == 1 for paragraph in body)
