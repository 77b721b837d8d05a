"""Voices told by whose they are, and pronouns that cannot stand for what is their own."""

import pytest

from tests.link.written import link_texts


def _speakers(text: str) -> list[tuple[str, str | None]]:
    case, _ = link_texts(text)
    return [
        (one.speaker.text, case.entity_by_id[one.speaker.entity].name if one.speaker.entity else None)
        for one in case.links.attributions
        if one.speaker is not None
    ]


def test_a_press_secretary_is_told_by_her_minister_and_is_not_she() -> None:
    text = "Lena Vu said the road was unsafe. Her press secretary said it would close."
    assert _speakers(text) == [("Lena Vu", "Lena Vu"), ("Lena Vu’s press secretary", None)]


def test_a_son_stays_as_written() -> None:
    text = "Lena Vu said the road was unsafe. Her son said it would close."
    assert _speakers(text)[1] == ("Her son", None)


def test_he_is_not_his_own_lawyer() -> None:
    text = "Rasmus Tolk left on Monday. Through his lawyer, Goran Vestrik, he said the road was unsafe."
    assert _speakers(text)[-1] == ("he", "Rasmus Tolk")


def test_who_speaks_before_the_name_is_given_is_who_is_named() -> None:
    text = "The road was unsafe, the regional fire chief said. The bridge was closed, according to Rasmus Tolk."
    assert _speakers(text) == [("the regional fire chief", "Rasmus Tolk"), ("Rasmus Tolk", "Rasmus Tolk")]


def test_an_official_taken_up_is_not_who_is_named_next() -> None:
    text = "The road was unsafe, the official said. The bridge was closed, according to Rasmus Tolk."
    assert _speakers(text)[0] == ("the official", None)


@pytest.mark.parametrize("voice", ["Lena Vu’s press service", "a spokesman for Lena Vu"])
def test_who_speaks_for_somebody_is_another(voice: str) -> None:
    text = f"Lena Vu said the road was unsafe. The bridge was closed, {voice} said."
    found = _speakers(text)
    assert found[0] == ("Lena Vu", "Lena Vu")
    assert found[1][0] == voice
    assert found[1][1] != "Lena Vu"


def test_whose_office_is_that_of_who_is_named_right_before() -> None:
    text = "The call was the idea of Rasmus Tolk, whose office said the road was unsafe."
    assert _speakers(text) == [("Rasmus Tolk’s office", None)]


def test_the_office_of_somebody_named_bears_the_full_name() -> None:
    text = "Governor Rasmus Tolk left on Monday. Mr Tolk’s office said the road was unsafe."
    assert _speakers(text) == [("Rasmus Tolk’s office", None)]


def test_the_office_of_an_office_stays_as_written() -> None:
    text = "Governor Rasmus Tolk left on Monday. The governor’s office said the road was unsafe."
    assert _speakers(text) == [("The governor’s office", None)]
