"""What a row is called: the compared words in their sentence, as much of it as is needed to read them."""

import pytest

from rashomon.model.articles import Article
from rashomon.model.stories import Claim
from rashomon.present.headings import head_claim
from tests.build import article_from_text
from tests.path import compared
from tests.present.made_rows import case_with, row

LONG = article_from_text(
    "The grain store behind the harbour of Sundvik, which the town had leased to three traders since the spring and "
    "which stood half empty, burnt for nine hours before the brigade of the neighbouring island reached the quay."
)
SHORT = article_from_text("Nobody slept. They watched it for nine hours. The roof of the store burnt for nine hours.")


def head(article: Article, words: str) -> str:
    claim = row("figure", "corroborated", (article, 1, words))
    return str(head_claim(case_with((article,), claim), claim)).replace("\N{NO-BREAK SPACE}", " ")


def test_a_short_sentence_is_shown_whole() -> None:
    assert head(SHORT, "nine hours") == "They watched it for nine hours."


def test_a_long_sentence_is_cut_on_both_sides_of_the_number() -> None:
    shown = head(LONG, "nine hours")
    assert "burnt for nine hours" in shown
    assert shown.startswith("… ")
    assert len(shown) < 160


def test_what_stands_before_the_number_is_kept_where_it_fits() -> None:
    shown = head(LONG, "three traders")
    assert shown.startswith("The grain store behind the harbour of Sundvik, which the town had leased to three traders")
    assert shown.endswith(" …")


def test_a_sentence_that_can_be_read_alone_is_preferred() -> None:
    places = [(SHORT, 1, "nine hours"), (LONG, 2, "nine hours"), (SHORT, 1, "burnt for nine hours")]
    claim = row("figure", "corroborated", *places)
    assert str(head_claim(case_with((SHORT, LONG), claim), claim)) == "The roof of the store burnt for nine hours."


def test_the_compared_words_are_told_apart_from_those_around_them() -> None:
    claim = row("figure", "corroborated", (SHORT, 1, "nine hours"))
    found = head_claim(case_with((SHORT,), claim), claim)
    assert (found.before, found.words, found.after, found.quoted) == ("They watched it for ", "nine hours", ".", True)


def test_a_quotation_mark_that_nothing_closes_is_left_out() -> None:
    article = article_from_text('"We had nine hours. Nobody told us," she said.')
    assert head(article, "nine hours") == "We had nine hours."
    whole = article_from_text("“We had nine hours,” she said.")
    assert head(whole, "nine hours") == "“We had nine hours,” she said."


def test_part_of_a_sentence_is_shown_in_it() -> None:
    text = "The harbour master blamed the traders for stacking wet hay, and the traders laughed."
    article = article_from_text(text)
    claim = row("statement", "contested", (article, 1, "the traders for stacking wet hay"))
    assert str(head_claim(case_with((article,), claim), claim)) == text


def test_a_contested_statement_is_called_by_what_is_stated() -> None:
    article = article_from_text(
        "The Dockers' Union accused the Harbour Board of ignoring two written warnings about the crane. "
        "The Harbour Board denied that it had received any.",
        "2031-03-05",
    )
    case = compared(article)
    (claim,) = [one for one in case.claims if one.status == "contested"]
    shown = head_claim(case, Claim(**{**_fields(claim), "cells": tuple(reversed(claim.cells))}))
    assert str(shown).startswith("The Dockers' Union accused the Harbour Board")


@pytest.mark.parametrize("text", ["Fire · Sundvik · 2031-03-04", "how many left"])
def test_words_of_the_ledger_are_shown_as_they_are_with_dates_written_out(text: str) -> None:
    claim = row("event", "corroborated", (SHORT, 1, "Nobody slept"), text=text)
    found = head_claim(case_with((SHORT,), claim), claim)
    assert str(found) == text.replace("2031-03-04", "4 March 2031")
    assert not found.quoted


def _fields(claim: Claim) -> dict[str, object]:
    return {name: getattr(claim, name) for name in Claim.__slots__}
