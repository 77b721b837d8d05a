"""What somebody disputes without repeating it, beside what was just said; never somebody's own words or a figure."""

import pytest

from rashomon.model.stories import Claim, Derivation
from tests.build import article_from_text
from tests.path import compared

STATED = "Mayor Lena Vu said that the crane had been sold to the bank in January."


def contested(text: str, *others: str, derived: bool = False) -> list[Claim]:
    articles = [article_from_text(one, "2031-03-05") for one in (text, *others)]
    copied = Derivation(articles[-1].id, articles[0].id, None, "reprint", 0.9, (), "same words")
    case = compared(*articles, derivations=(copied,) if derived else ())
    return [one for one in case.claims if one.kind == "statement" and one.status == "contested"]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("General Iven Sarr rejected the allegations.", 1),
        ("General Iven Sarr dismissed that as “a fairy tale”.", 0),
        ("General Iven Sarr called this “a lie”.", 1),
        ("General Iven Sarr called this “a good day”.", 0),
        ("General Iven Sarr said nothing of the kind had been signed.", 1),
        ("General Iven Sarr denied that a single bolt had left the yard.", 1),
        ("General Iven Sarr denied that the army was leaving the valley.", 0),
        ("General Iven Sarr said the army was leaving the valley.", 0),
        ("Lena Vu denied that a single bolt had left the yard.", 0),
        ("The harbour was quiet. The sea was calm. Gulls cried. It rained. General Iven Sarr denied the claim.", 0),
    ],
    ids=[
        "the allegations",
        "as a tale",
        "a lie",
        "a good day",
        "nothing of the kind",
        "the least",
        "something else",
        "no denial",
        "the same voice",
        "far away",
    ],
)
def test_a_denial_that_points_back_is_put_beside_what_was_said(answer: str, found: int) -> None:
    claims = contested(f"{STATED} {answer}")
    assert len(claims) == found
    assert all("disputes what Lena Vu" in one.reason and one.origins == 1 for one in claims)


def test_a_denial_that_goes_on_with_the_deniers_own_words_answers_nobody() -> None:
    own = "General Iven Sarr said the yard had been searched twice but denied that any bolt had been found."
    assert contested(f"{STATED} {own}") == []


def test_what_the_denier_goes_on_to_say_stands_beside_it() -> None:
    (claim,) = contested(f'{STATED} General Iven Sarr denied the claim. "We sold the boat," Sarr said.')
    assert len(claim.cells) == 3


def test_a_copy_disputes_nothing_anew() -> None:
    text = f"{STATED} General Iven Sarr denied the claim."
    assert len(contested(text, f"{text} It rained.", derived=True)) == 1
