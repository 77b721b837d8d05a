"""A denial beside what it denies: just before it, or in another report; never beside something else."""

import pytest

from rashomon.model.case import Case
from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

ACCUSED = "The Dockers' Union accused the Harbour Board of ignoring two written warnings about the crane."
STATED = "Mayor Lena Vu said Velm soldiers had fired first at the ferry."


def case_of(*texts: str) -> Case:
    return compared(*(article_from_text(text, "2031-03-05") for text in texts))


def refuted(case: Case) -> list[Claim]:
    return [one for one in case.claims if one.kind == "statement" and one.status == "contested"]


@pytest.mark.parametrize(
    ("denial", "found"),
    [
        ("The Harbour Board denied that it had received any.", 1),
        ("The Harbour Board denied that the crane had ever been unsafe.", 1),
        ("The Harbour Board denied that prices had been raised.", 1),
        ("The Harbour Board said that prices had been raised.", 0),
    ],
    ids=["left out words", "same thing", "accused", "no denial"],
)
def test_a_denial_answers_what_stands_before_it(denial: str, found: int) -> None:
    assert len(refuted(case_of(f"{ACCUSED} {denial}"))) == found


@pytest.mark.parametrize(
    ("denial", "found"),
    [
        ("General Iven Sarr denied that Velm soldiers had fired first at the ferry.", 1),
        ("General Iven Sarr denied that the bridge had been sold to the bank.", 0),
        ("Mayor Lena Vu denied that Velm soldiers had fired first at the ferry.", 0),
    ],
    ids=["the same", "something else", "the same voice"],
)
def test_a_denial_is_put_beside_what_another_report_has_said(denial: str, found: int) -> None:
    case = case_of(f"{STATED} The ferry burned.", f"{denial} The ferry burned.")
    assert len(refuted(case)) == found


def test_what_is_said_to_be_open_is_contradicted_by_no_denial() -> None:
    stated = "Mayor Lena Vu said Velm soldiers had fired first at the ferry, but nothing excluded the opposite either."
    denial = "General Iven Sarr denied that Velm soldiers had fired first at the ferry."
    assert refuted(case_of(f"{stated} The ferry burned.", f"{denial} The ferry burned.")) == []


def test_a_row_has_both_voices_and_what_the_denier_goes_on_to_say() -> None:
    case = case_of(f'{ACCUSED} The Harbour Board denied that it had received any. "We read every letter," it said.')
    (claim,) = refuted(case)
    assert claim.origins == 1  # one report has both voices
    assert len({cell.attributed_to for cell in claim.cells}) == 2
    assert "disputes what" in claim.reason
    assert all(case.article_by_id[cell.article].verify(cell.anchor) for cell in claim.cells)


def test_what_is_denied_follows_the_name_of_the_claim() -> None:
    stated = "Mayor Lena Vu claimed that three calls to the Brenn lock office had gone unanswered."
    denial = "General Iven Sarr rejected the allegation of the reigning lady mayor that calls to the lock office had "
    assert len(refuted(case_of(stated, f"{denial}gone unanswered."))) == 1


def test_beside_each_other_two_words_are_enough() -> None:
    stated = "Editor Pia Hald insisted that the document was authentic and had come from two clerks."
    denial = "General Iven Sarr denied that a draft printed by the Brenn Courier in January was genuine."
    assert len(refuted(case_of(f"{stated} {denial}"))) == 1


def test_what_a_spokeswoman_adds_to_the_denial_of_her_body_backs_it() -> None:
    accuser = "Iven Sarr said his members had warned the port twice about cracks spreading through the beams."
    denial = (
        "Velm Port denied that it had ever been told of cracks spreading through the beams. “No letter of that "
        "kind has come,” said "
        "Lena Vu, Velm Port's director of communications."
    )
    assert [len(one.cells) for one in refuted(case_of(accuser, denial))] == [3]


@pytest.mark.parametrize(
    ("denial", "found"),
    [
        ("General Iven Sarr denied that his men had shelled the crowd at the bridge.", 1),
        ("General Iven Sarr denied that his men had shelled a bakery.", 0),
    ],
    ids=["the bridge", "elsewhere"],
)
def test_a_denial_repeats_part_of_a_longer_statement_and_a_word_of_a_name(denial: str, found: int) -> None:
    stated = (
        "Mayor Lena Vu accused the rebels of having shelled the crowd at the Ropemakers’ Bridge, where four people who "
        "had come out to buy flour from the mill lost their lives before the curfew."
    )
    case = compared(article_from_text(stated, "2031-03-05"), article_from_text(denial, "2031-03-06"))
    assert len([one for one in case.claims if one.kind == "statement" and one.status == "contested"]) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Mayor Lena Vu said a leaking barge loaded with treacle had blocked the lock.", 1),
        ("Mayor Lena Vu said a leaking tap had flooded the school.", 0),
        ("Mayor Lena Vu said no leaking barge had blocked the lock.", 0),
    ],
    ids=["of the same thing", "of another thing", "denied too"],
)
def test_a_denial_in_one_word_is_of_what_was_just_spoken_of(told: str, found: int) -> None:
    others = (
        "Ada Kell said the gulls were loud. Pia Hald said the bakery was shut. Tom Vance said it had rained all night."
    )
    denial = (
        "Iven Sarr confirmed that one of his barges had been in the lock with treacle. He denied that it was leaking."
    )
    assert len(refuted(case_of(told, f"{others} {denial}"))) == found


@pytest.mark.parametrize(
    ("claims", "found"), [("claims by Denmark", 1), ("claims by the divers", 0)], ids=["theirs", "others'"]
)
def test_a_denial_of_the_claims_of_others_does_not_answer_a_place(claims: str, found: int) -> None:
    told = "Denmark said on Monday that Velm tugs had dumped oil drums near the swan island."
    denial = f"The government of Velm has long denied {claims} that its tugs dumped oil drums near the swan island."
    assert len(refuted(case_of(f"{told} It rained.", f"{denial} It rained."))) == found
