"""Whom a description stands for: by office, by country or town, by nearness; and when nobody can be told."""

import pytest

from tests.link.written import link_texts, write_people


@pytest.mark.parametrize(
    "written",
    [
        "Mayor [Lena Vu] spoke. [The mayor=Lena Vu] left.",
        "Foreign Minister [Rasmus Tolk] spoke. [The foreign minister=Rasmus Tolk] left.",
        # Two of one office: the place tells, else the nearer one.
        "[The mayor of Tavin=Lena Vu], [Lena Vu], met [the mayor of Ostrel=Rasmus Tolk], [Rasmus Tolk]. "
        "[The mayor of Tavin=Lena Vu] left. [The mayor of Ostrel=Rasmus Tolk] stayed. [The mayor=Rasmus Tolk] slept.",
        # Offices near each other are not one office.
        "Prime Minister [Lena Vu] met [the minister=Rasmus Tolk], [Rasmus Tolk]. [The prime minister=Lena Vu] left. "
        "[The minister=Rasmus Tolk] stayed.",
        "Foreign Minister [Rasmus Tolk] spoke. [The transport minister=?] left.",
        "French Foreign Minister [Luc Armand] spoke. [The German foreign minister=?] left.",
        # A counterpart is somebody else.
        "Foreign Minister [Rasmus Tolk] met [his counterpart=?]. [His counterpart=?] left.",
        "[The president=?] spoke.",
    ],
)
def test_descriptions_inside_an_article(written: str) -> None:
    case, articles = link_texts(written)
    assert write_people(case, articles) == [written]


def test_a_country_carries_a_description_to_another_article() -> None:
    written = [
        "[The Foreign Minister of France=Luc Armand], [Luc Armand], spoke.",
        "[The French foreign minister=Luc Armand] left.",
    ]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written


def test_an_office_alone_does_not() -> None:
    written = ["President [Lena Vu] spoke. [The president=Lena Vu] left.", "[The president=?] spoke."]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written


def test_a_description_two_people_of_the_case_fit_is_left_open() -> None:
    written = [
        "French minister [Luc Armand] spoke.",
        "French minister [Marie Dubel] spoke.",
        "[The French minister=?] spoke.",
    ]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written


@pytest.mark.parametrize(
    "described",
    [
        "Nobody at the bridge had heard of [the Tavinian leader=Lena Vu] since Monday.",
        "Nobody at the bridge had heard of [her Tavinian counterpart=Lena Vu] since Monday.",
    ],
)
def test_the_office_of_a_land_no_list_knows_tells_in_any_article(described: str) -> None:
    written = [
        "[Lena Vu], [the president of Tavin=Lena Vu], spoke at the bridge in Tavin on Monday.",
        f"The road to Tavin is closed. {described}",
    ]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written


def test_an_office_opens_with_the_name_of_its_land() -> None:
    written = [
        "[Lena Vu], [the prime minister of Tavin=Lena Vu], spoke at the bridge in Tavin on Monday.",
        "The road to Tavin is closed. [Tavin’s prime minister=Lena Vu] left the bridge in Tavin.",
    ]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written


def test_a_president_of_a_republic_is_named_right_behind_it() -> None:
    case, _ = link_texts(
        "President of the Republic of Ostrent Lena Vu met Rasmus Tolk, the prime minister of Marenna, on Monday. "
        "The head of state stressed that the road was closed."
    )
    (spoken,) = case.links.attributions
    assert spoken.speaker is not None
    assert spoken.speaker.entity == "e-person-lena-vu"


def test_a_trade_told_elsewhere_is_not_his_beside_somebody_new() -> None:
    written = [
        "The fisherman [Jon Sorvik] was freed.",
        "[Jon Sorvik] was freed. [Mara Elling], whose boat came first, waved. [The fisherman=?] went home.",
        "[Jon Sorvik] was freed. [The fisherman=Jon Sorvik] went home.",
    ]
    case, articles = link_texts(*written)
    assert write_people(case, articles) == written
