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
        ("General Iven Sarr dismissed that as “a fairy tale”.", 1),
        ("General Iven Sarr dismissed that as old news.", 0),
        ("General Iven Sarr, the quartermaster, dismissed this as “gossip”.", 1),
        ("General Iven Sarr rejected this as pure speculation.", 1),
        ("General Iven Sarr sees it differently: it was lent, he said.", 1),
        ("General Iven Sarr was quick to dispute that.", 1),
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
        "as old news",
        "as gossip",
        "as speculation",
        "differently",
        "quick to",
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Lena Vu said a telegram had come. Iven Sarr said there was no such telegram.", 1),
        ("Mayor Lena Vu said a telegram had come. Iven Sarr said a telegram had come.", 0),
        ("Mayor Lena Vu said the telegram would come. Iven Sarr said there was no telegram.", 0),
        ("Mayor Lena Vu said the organist had resigned. Iven Sarr said the organist had not resigned.", 1),
        ("Mayor Lena Vu said the crane was sold for 2 million. Iven Sarr said not a single telegram had come.", 0),
        ("Mayor Lena Vu said the hatch was shut. Iven Sarr said no hatch had been open.", 0),
    ],
    ids=["no such thing", "affirmed", "to come", "not done", "something else", "the opposite"],
)
def test_what_is_denied_by_no_alone_answers_who_told_of_it(text: str, found: int) -> None:
    assert len(contested(f"{text} It rained on the quay. The bakery was shut. Gulls cried.")) == found


@pytest.mark.parametrize(("speaker", "cells"), [("Ada Kell", 3), ("Lena Vu", 2)], ids=["somebody new", "who said it"])
def test_a_person_quoted_right_after_a_bodys_denial_speaks_for_it(speaker: str, cells: int) -> None:
    (claim,) = contested(f'{STATED} The Harbour Board of Ostrel denied the claim. "It is in the shed," {speaker} said.')
    assert len(claim.cells) == cells


def test_but_sets_a_denial_against_what_its_sentence_tells() -> None:
    text = "Mayor Lena Vu said the boat left as part of a swap, but General Iven Sarr denied dealing with the owner."
    (claim,) = contested(text)
    assert claim.reason.startswith("Iven Sarr disputes what Lena Vu")


def test_who_contradicts_somebody_answers_what_that_voice_said_last() -> None:
    text = f"{STATED} Vu said the yard was empty. General Iven Sarr contradicted her."
    (claim,) = contested(text)
    assert claim.cells[0].anchor.exact == "the yard was empty"


def test_of_a_person_and_an_office_the_person_disputes() -> None:
    (claim,) = contested(f"{STATED} Iven Sarr, the commander of Ostrel, would have none of it.")
    assert claim.reason.startswith("Iven Sarr disputes")


def test_those_nobody_names_dispute_it_with_the_account_that_follows() -> None:
    account = 'General Iven Sarr said the crane had never been moved. "I sat in it," Sarr said.'
    (claim,) = contested(f"{STATED} That was disputed by some of the guards. {account}")
    assert [cell.anchor.exact for cell in claim.cells][-1] == "I sat in it"


def test_what_goes_on_behind_its_cue_is_shown_to_its_end() -> None:
    text = "The crane had been sold, Mayor Lena Vu said, but the bank had asked for it. Iven Sarr rejected that."
    (claim,) = contested(text)
    assert claim.cells[0].anchor.exact.endswith("but the bank had asked for it.")


def test_a_copy_disputes_nothing_anew() -> None:
    text = f"{STATED} General Iven Sarr denied the claim."
    assert len(contested(text, f"{text} It rained.", derived=True)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Teachers of the Ostrel school said the boilers had failed twice. The school board disputed this in a letter.",
        "Residents say the council was told about the mould in 2029, an allegation the council denies.",
        "“They never asked us,” Mayor Lena Vu said. “Nonsense,” replied the culture minister, Ada Kell.",
        "Lopez said the deal had been signed in the spring. Not so, says the negotiator, Marta Rivera.",
        "The army says it fired in self-defence. Witnesses gave a different account, saying it fired first.",
        "Prosecutors allege that Dunmore forged the will in 2029. Dunmore, 66, denies the charge.",
        "The tour operator blamed the pilots for the delay. The pilots' union rejected the accusation.",
    ],
)
def test_the_ways_of_reports_to_set_two_voices_against_each_other(text: str) -> None:
    (claim,) = contested(text)
    assert len({cell.anchor for cell in claim.cells}) > 1
    assert "disputes what" in claim.reason


@pytest.mark.parametrize(
    "text",
    [
        "Lena Vu said the horse was fit. Asked whether it was for sale, Iven Sarr denied it.",
        "Lena Vu said the talks had been useful. The company did not dispute that.",
        "Lena Vu heard that he had fled to Velm. The judge rejected the claim.",
        "Lena Vu said the crane had been sold. Was it a gift? Iven Sarr called that a lie.",
        "Lena Vu said the crane had been sold in May. Iven Sarr denied claims about a flood at the cannery.",
        "The harbour board said the crane had been sold. The board's lawyer denied that.",
        "The talks lasted an hour, Lena Vu said. It said the crane would come back by May. Iven Sarr denied it.",
    ],
    ids=["asked", "not disputed", "a ruling", "a question", "other claims", "one side", "of nobody known"],
)
def test_what_is_no_dispute_between_two_voices(text: str) -> None:
    assert contested(text) == []


def test_what_is_disputed_is_what_shares_most_with_what_is_said_against_it() -> None:
    told = "Mayor Lena Vu said the crane had been sold in January. The quay was wet, she said, and the gulls were loud."
    (claim,) = contested(f'{told} General Iven Sarr denied this. "Nobody has bought a crane," Sarr said.')
    assert claim.text == "the crane had been sold in January"


def test_copies_that_nobody_has_named_are_in_one_row() -> None:
    text = f"{STATED} General Iven Sarr denied the claim."
    (claim,) = contested(f"{text} The quay was wet.", f"{text} It rained.")
    assert len({cell.article for cell in claim.cells}) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{STATED} Her spokeswoman, Pia Hald, had denied it in spring.", 0),
        (f"{STATED} The bank's spokeswoman, Pia Hald, denied it.", 1),
        ("Mayor Lena Vu promised to show the crane papers within days. General Iven Sarr denied it.", 0),
        ("Mayor Lena Vu said that she had bought the crane from a man who denied having owned it.", 0),
    ],
    ids=["her own", "another's", "a promise", "told by the voice itself"],
)
def test_nobody_is_set_against_what_is_their_own(text: str, found: int) -> None:
    assert len(contested(text)) == found


def test_what_the_denier_s_spokesman_says_next_stands_beside_it() -> None:
    denied = (
        "The Defence Ministry of Velm denied it. The ministry's spokesman, Iven Sarr, said that no crane had moved."
    )
    (claim,) = contested(f"{STATED} {denied}")
    assert "no crane had moved" in {cell.anchor.exact for cell in claim.cells}


def test_a_body_does_not_dispute_its_own_spokeswoman() -> None:
    text = (
        "“The crane is new,” said Lena Vu, the Harbour Board's director of communications. The film of it was made in "
        "another port, Vu claimed. The board also denied that it had ever been told of cracks in the beams."
    )
    assert contested(text) == []


def test_both_things_that_were_said_are_denied() -> None:
    text = (
        "Iven Sarr, the head of the Dockers' Union, said the brakes had been shut off at noon. He said his members had "
        "warned the port twice of the brakes. “Two calls, no answer,” the union leader said. Velm Port denied both."
    )
    assert [[cell.anchor.exact for cell in claim.cells] for claim in contested(text)] == [
        [
            "the brakes had been shut off at noon",
            "his members had warned the port twice of the brakes",
            "Velm Port denied both.",
        ]
    ]


PROMISED = "Mayor Lena Vu told the choir: “He gave me his word: the barrels leave the chapel by Easter.”"


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("The brewer, Iven Sarr, denied on Friday that any such pledge had been made.", 1),
        ("The brewer, Iven Sarr, denied having made any such promise.", 1),
        ("The brewer, Iven Sarr, said no pledge was given.", 1),
        ("The brewer, Iven Sarr, denied that any such threat had been made.", 0),
        ("The brewer, Iven Sarr, said there was no guarantee of rain.", 0),
    ],
    ids=["any such pledge", "any such promise", "no pledge", "another kind", "no guarantee"],
)
def test_such_a_thing_is_what_was_told_of_that_kind(answer: str, found: int) -> None:
    claims = contested(f"{PROMISED} {answer}")
    assert len(claims) == found
    assert all(one.cells[0].anchor.exact.startswith("He gave me his word") for one in claims)


def test_what_the_denier_says_was_not_done_tells_which_of_two_statements_is_meant() -> None:
    told = (
        "The mayor, Lena Vu, said the gravel had been taken from the bed of the river. Vu said the quarry was closed."
    )
    answer = "The Harbour Board rejected the accusation. Iven Sarr, a spokesman, said that it had not taken any gravel."
    (claim,) = contested(f"{told} {answer}")
    assert claim.cells[0].anchor.exact == "the gravel had been taken from the bed of the river"
    assert claim.cells[-1].anchor.exact.endswith("had not taken any gravel")


def test_the_spokesman_of_another_says_nothing_for_the_denier() -> None:
    answer = "The Harbour Board rejected the claim. Iven Sarr, a spokesman for the Ostrel Bank, said it had rained."
    (claim,) = contested(f"{STATED} {answer}")
    assert len(claim.cells) == 2


def test_nothing_of_the_kind_takes_up_what_the_voice_itself_has_just_denied() -> None:
    told = "Mayor Lena Vu said the choir would travel to Velm in May with 40 singers."
    own = "“No key was handed over,” Iven Sarr told the vestry. “The verger heard nothing of the sort.”"
    assert contested(f"{told} {own}") == []


def test_a_claim_of_others_that_somebody_condemns_is_not_the_condemner_s() -> None:
    text = (
        "The Harbour Board condemned the wild claims of divers, who blamed it for the oil that killed swans. "
        "The divers have always denied blame for the oil that killed swans."
    )
    assert contested(text) == []
