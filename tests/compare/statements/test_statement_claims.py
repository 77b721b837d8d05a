"""What sentences of several articles state alike: corroborated by origin, or no row at all."""

from dataclasses import replace

import pytest

from rashomon.model.stories import Claim, Derivation
from tests.build import article_from_text
from tests.path import compared

SHUT = "The tannery beside the Ostrel canal was shut by inspectors after the leak."
ALIKE = "Inspectors shut the tannery at the canal after the leak, neighbours were told."


def rows(*texts: str, derived: bool = False) -> list[Claim]:
    """Return the statement rows of a story of those texts; `derived` makes the last a copy of the first."""
    articles = [article_from_text(text, "2031-03-05") for text in texts]
    derivation = Derivation(articles[-1].id, articles[0].id, None, "rewrite", 0.6, (), "same words")
    case = compared(*articles, derivations=(derivation,) if derived else ())
    return [one for one in case.claims if one.kind == "statement"]


def test_two_reports_in_words_of_their_own_corroborate() -> None:
    (row,) = rows(SHUT, ALIKE)
    assert (row.status, row.origins) == ("corroborated", 2)
    assert len({cell.article for cell in row.cells}) == 2
    assert "tannery" in row.reason


def test_every_cell_holds_the_clause_that_states_it() -> None:
    (row,) = rows(SHUT, ALIKE)
    assert all("tannery" in cell.anchor.exact and "told" not in cell.anchor.exact for cell in row.cells)


@pytest.mark.parametrize(
    "other",
    [
        # A denial, a plan, another place, another subject.
        "The tannery beside the Ostrel canal was not shut by inspectors after the leak.",
        "The tannery beside the Ostrel canal will be shut by inspectors after the leak.",
        "The tannery beside the Velm canal was shut by inspectors after the leak in Velm.",
        "The school beside the Ostrel canal was painted by pupils in the summer.",
        # Names without a statement.
        "The tannery beside the Ostrel canal.",
    ],
)
def test_what_is_not_the_same_is_no_row(other: str) -> None:
    assert rows(SHUT, other) == []


def test_a_copy_corroborates_nothing() -> None:
    assert rows(SHUT, ALIKE, derived=True) == []


def test_one_wording_is_one_origin() -> None:
    (row,) = rows(f"{SHUT} It rained.", f"{SHUT} Nobody came to the meeting.")
    assert (row.status, row.origins) == ("single_origin", 1)


def test_one_voice_in_two_reports_is_one_origin() -> None:
    one = "Mayor Lena Vu said the tannery beside the canal was shut by inspectors after the leak."
    other = "Inspectors shut the tannery at the canal after the leak, Mayor Lena Vu said."
    assert [(row.status, row.origins) for row in rows(one, other)] == [("single_origin", 1)]


def test_a_statement_with_its_day_joins_the_event() -> None:
    texts = (
        "Mayor Lena Vu met Governor Rasmus Tolk in Ostrel on Monday.",
        "On Monday Lena Vu and Rasmus Tolk held talks in Ostrel.",
    )
    articles = [article_from_text(text, "2031-03-05") for text in texts]
    case = compared(*articles)
    assert [one.kind for one in case.claims if len({cell.article for cell in one.cells}) > 1] == ["event"]


def test_what_a_paper_passes_on_of_somebody_who_is_quoted_elsewhere_is_one_voice() -> None:
    passed_on = "The Velm Courier reports that Lena Vu said the flood tore two cranes from the coal quay."
    quoted = "The flood tore two cranes off the quay where coal is landed, Lena Vu said."
    case = compared(article_from_text(passed_on, "2031-03-05"), article_from_text(quoted, "2031-03-05"))
    assert not [one for one in case.claims if one.kind == "statement" and one.status == "corroborated"]


@pytest.mark.parametrize(("cited", "found"), [(ALIKE, 0), ("Rain", 1)], ids=["the sentence", "another place"])
def test_a_sentence_that_cites_another_report_of_the_story_has_its_origin(cited: str, found: int) -> None:
    report, citing = article_from_text(SHUT, "2031-03-05"), article_from_text(f"Rain. {ALIKE}", "2031-03-05")
    start = citing.text.index(cited)
    place = (citing.anchor(start, start + len(cited)), report.anchor(0, len(SHUT)))
    cites = Derivation(
        citing.id, report.id, None, "same_named_source", 0.1, (place,), "it names the other as its source"
    )
    case = compared(report, citing, derivations=(cites,))
    assert sum(one.kind == "statement" and one.status == "corroborated" for one in case.claims) == found


def test_a_sentence_that_states_two_things_is_in_two_rows() -> None:
    both = "Inspectors shut the tannery at the canal after the leak, while a barge of tiles sank beside the coal quay."
    barge = "A barge that carried tiles sank at the quay where coal is landed."
    assert [row.status for row in rows(both, SHUT, barge)] == ["corroborated", "corroborated"]


def test_two_reports_may_agree_in_two_things() -> None:
    one = f"{SHUT} A barge of tiles sank beside the coal quay."
    other = f"{ALIKE} At the quay for coal, a barge laden with tiles sank."
    assert [row.status for row in rows(one, other)] == ["corroborated", "corroborated"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        # A day far from the reports tells with a single word, and a plan for it may be told in two ways.
        ("The dockers have been on strike since 4 January.", "It was a strike that began on 4 January over boots.", 1),
        ("Engineers will gather on 2 May in Ostrel.", "The next round is planned for 2 May, in Ostrel again.", 0),
        ("Engineers will gather in Ostrel on 2 May.", "Engineers are due on 2 May to begin.", 1),
        # Near the reports a day is that of much.
        ("The dockers were at work on Monday.", "It was a strike that began on Monday over boots.", 0),
        ("The tannery paid on Monday.", "The tannery that Pia Hald likes best of all was sold to a bank on Monday.", 0),
    ],
    ids=["since then", "a day and a place join only", "plans", "near", "near and loose"],
)
def test_a_day_far_from_the_reports_tells(one: str, other: str, found: int) -> None:
    assert len(rows(one, other)) == found


def test_two_names_tell_with_a_single_word() -> None:
    one = "Consul Lena Vu fainted on Brenn towards the end of the week."
    other = "On Brenn, Lena Vu had fainted in the heat."
    assert [row.status for row in rows(one, other)] == ["corroborated"]
    assert rows("Lena Vu denied it in Brenn.", "In Brenn, Lena Vu denied having a dog.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pia Hald sold her saddle on Brenn to a bank.", "On Brenn, Pia Hald paints the saddle of a friend red."),
        ("The guild has a school of salt dyeing.", "A brochure praised the school of salt dyeing in verse."),
        ("Lena Vu did not respond to a request for comment.", "Lena Vu could not be reached for comment on Monday."),
        (
            "It was the 15th dyeing of cloth by Pia Hald on Brenn.",
            "On Brenn it was the 19th dyeing of cloth by Pia Hald.",
        ),
        ("Pia Hald met Lena Vu on Brenn on 4 January.", "On 4 January Pia Hald was to meet Bo Orr on Brenn."),
        ("Pia Hald on Brenn needs a red roof for the barn.", "The barn of Pia Hald on Brenn got a red roof."),
    ],
    ids=["a thing beside names", "things alone", "a formula", "another of a row", "another guest", "a wish"],
)
def test_what_two_reports_only_speak_of_is_no_row(one: str, other: str) -> None:
    assert rows(one, other) == []


def test_what_was_done_to_some_end_was_done() -> None:
    one = "Pia Hald rented a foundry on Brenn to cast bells for the guild."
    other = "A foundry on Brenn was rented by Pia Hald in the spring."
    assert [row.status for row in rows(one, other)] == ["corroborated"]


def test_a_minute_of_the_clock_tells_unless_only_voices_name_it() -> None:
    fell = "The old crane of the guild toppled at 6:12 a.m."
    heard = "Dogs were barking all over town at 6:12 a.m. and went on for an hour."
    assert [row.status for row in rows(fell, heard)] == ["corroborated"]
    told = "“It was dark at 6:12 a.m. as we came,” said Pia Hald."
    also = "“We closed the east gate at 6:12 a.m. sharp,” said Lena Vu."
    assert rows(told, also) == []
    assert rows(fell, "The ferry to Velm is due to sail at 6:12 a.m. on workdays.") == []


@pytest.mark.parametrize(
    "other",
    [
        "The Lorne Wave wrote that inspectors shut the tannery at the canal after the leak.",
        # Copied in another place of the same sentence.
        "Inspectors shut the tannery at the canal, and not one of the dyers of the lower town came to the gate.",
    ],
    ids=["its outlet", "eight words in a row"],
)
def test_what_rests_on_the_other_report_corroborates_nothing(other: str) -> None:
    one = f"{SHUT[:-1]}, and not one of the dyers of the lower town came to the gate."
    first, second = article_from_text(one, "2031-03-05"), article_from_text(other, "2031-03-05")
    case = compared(replace(first, outlet="Lorne Wave"), second)
    assert not [row for row in case.claims if row.kind == "statement" and row.status == "corroborated"]


@pytest.mark.parametrize(
    ("beside", "status"),
    [("Rain fell.", "corroborated"), ("“I like rain,” said Mayor Lena Vu.", "single_origin")],
    ids=["credits her with nothing", "credits her with something else"],
)
def test_what_a_report_tells_itself_counts_beside_a_voice_it_does_not_quote(beside: str, status: str) -> None:
    one = "The tannery beside the canal was shut by inspectors after the leak, Mayor Lena Vu said."
    (row,) = rows(one, f"Inspectors shut the tannery at the canal after the leak. {beside}")
    assert row.status == status


def test_two_places_that_speak_may_be_one_government() -> None:
    one = "Brenn said the shells had been fired from the Korvo air base in the east."
    other = "Orvania says that shells from the Korvo air base were fired."
    assert all(row.status == "single_origin" for row in rows(one, other))


def test_a_town_is_one_place_with_or_without_its_country() -> None:
    one = "Delegations will gather on 14 May in Ostrel, Norland. Norland is far."
    other = "Delegations are due in Ostrel on 14 May."
    (row,) = rows(one, other, "Officials of Norland will begin in Ostrel, Norland, on 14 May.")
    assert len(row.cells) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A body and who leads it.
        (
            "Brindle Dock Trust director Lena Vu said two cranes were torn from the coal quay by the flood.",
            "The Brindle Dock Trust said the flood tore two cranes off the quay where coal is landed.",
        ),
        # What is passed on, beside what one report says itself.
        (
            "The harbour closed amid reports that two cranes were torn from the coal quay by the flood.",
            "The flood tore two cranes off the quay where coal is landed.",
        ),
        # A finding that one of the reports credits to those who found it.
        (
            "The flood tore two cranes off the quay where coal is landed, according to the researchers.",
            "Two cranes were torn from the coal quay by the flood.",
        ),
    ],
)
def test_one_voice_behind_two_reports_is_one_origin(one: str, other: str) -> None:
    found = [(row.status, row.origins) for row in rows(one, other) if len({cell.article for cell in row.cells}) > 1]
    assert found == [("single_origin", 1)]


def test_the_same_told_by_two_that_credit_nobody_is_two_origins() -> None:
    one = "Two cranes were torn from the coal quay by the flood."
    other = "The flood tore two cranes off the quay where coal is landed."
    assert [(row.status, row.origins) for row in rows(one, other)] == [("corroborated", 2)]


def test_voices_that_nobody_names_may_be_one() -> None:
    one = "Inspectors shut the tannery at the canal after the leak, a neighbour said."
    (row,) = rows(f"{SHUT.removesuffix('.')}, local residents said.", one)
    assert (row.status, row.origins) == ("single_origin", 1)
    assert row.reason.startswith("all articles that state it have it from voices they do not name, which may be one")


def test_a_voice_at_the_end_is_a_voice_without_a_comma() -> None:
    one = "Inspectors shut the tannery at the canal after the leak the Ostrel River Watch said."
    (row,) = rows(f"{SHUT.removesuffix('.')} said the Ostrel River Watch.", one)
    assert (row.status, row.origins) == ("single_origin", 1)


def test_who_blames_each_other_is_not_who_is_blamed() -> None:
    one = "The tannery and the harbour guild have blamed each other for the leak into the Ostrel canal."
    assert rows(one, "Neighbours of the harbour guild blamed the tannery for the leak into the Ostrel canal.") == []
