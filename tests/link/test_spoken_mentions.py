"""Descriptions that only their part as speakers tells of join whom they stand for."""

from tests.link.test_speakers import link_texts


def test_a_description_that_speaks_joins_its_person() -> None:
    case, _ = link_texts("Lena Vu said the ward was full. “We need beds,” the doctor said.")
    assert [one.variants for one in case.links.entities if one.name == "Lena Vu"] == [("Lena Vu", "the doctor")]


def test_a_description_that_nobody_is_found_for_joins_nobody() -> None:
    case, _ = link_texts("Lena Vu, a nurse, was found guilty. “It was cruel,” the judge said.")
    assert all("the judge" not in one.variants for one in case.links.entities)
