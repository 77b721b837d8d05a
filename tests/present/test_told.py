"""What a row says in one line: values with their origins, the sides of a disputed statement."""

from dataclasses import replace

from rashomon.model.case import Case
from rashomon.model.stories import Claim
from rashomon.present.told import said_in
from tests.build import article_from_text
from tests.path import compared
from tests.present.made_rows import case_with, row

UNION = (
    "The Dockers' Union accused the Harbour Board of ignoring two written warnings about the crane. "
    "The Harbour Board denied that it had received any."
)


def disputed(text: str) -> tuple[Case, Claim]:
    case = compared(article_from_text(text, "2031-03-05"))
    (claim,) = [one for one in case.claims if one.status == "contested"]
    return case, claim


def test_a_value_is_said_once_with_all_its_origins() -> None:
    one, two = article_from_text("Nine boats burnt."), article_from_text("Burnt: nine boats.")
    claim = row("figure", "contested", (one, 1, "Nine boats"), (two, 2, "nine boats"), value="9")
    assert said_in(case_with((one, two), claim), claim) == (("9", (1, 2)),)


def test_who_denies_stands_on_one_side_with_all_they_say() -> None:
    case, claim = disputed(UNION)
    stated, denied = said_in(case, claim)
    assert stated[0].startswith("Dockers' Union: “the Harbour Board of ignoring")
    assert denied == ("Harbour Board denies “it had received any”", (1,))


def test_the_order_of_cells_does_not_turn_the_sides_round() -> None:
    case, claim = disputed(UNION)
    assert said_in(case, replace(claim, cells=tuple(reversed(claim.cells)))) == said_in(case, claim)


def test_words_that_name_their_speaker_need_no_name_before_them() -> None:
    article = article_from_text('Ida Brenn said the crane was old. Jon Falk called that "idle talk".', "2031-03-05")
    case = compared(article)
    (quotation, *_) = [one for one in case.annotations[0].quotations if "idle talk" in one.content[0].exact]
    claim = row("statement", "contested", (article, 1, 'Jon Falk called that "idle talk"'))
    claim = replace(claim, cells=tuple(replace(cell, quotation=quotation.id) for cell in claim.cells))
    assert said_in(case, claim) == (("“Jon Falk called that ‘idle talk’”", (1,)),)
