"""What a role phrase says, and whether two of them can be said of one person."""

import pytest

from rashomon.link.gender import gender_of
from rashomon.link.roles import read_role


@pytest.mark.parametrize(
    ("phrase", "head", "countries"),
    [
        ("Ruritanian foreign minister", "minister", set()),
        ("the French foreign minister", "minister", {"FR"}),
        ("the president of Germany", "president", {"DE"}),
        ("the prime minister of the United Kingdom", "prime minister", {"GB"}),
        ("the head of the harbour office", "head", set()),
        ("his deputy", "deputy", set()),
    ],
)
def test_a_role_has_a_head_and_countries(phrase: str, head: str, countries: set[str]) -> None:
    role = read_role(phrase)
    assert role is not None
    assert role.head == head
    assert role.countries == countries


@pytest.mark.parametrize("phrase", ["the bridge", "in Tavin", ""])
def test_words_without_a_role_are_none(phrase: str) -> None:
    assert read_role(phrase) is None


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("the spokeswoman", "spokesperson", True),
        ("foreign minister", "top diplomat", True),
        ("prime minister", "premier", True),
        ("prime minister", "foreign minister", False),
        ("press secretary", "foreign secretary", False),
        ("mayor", "governor", False),
        ("French president", "German president", False),
        ("French president", "the president", True),
        ("French counterpart", "French president", True),
        ("counterpart", "French president", False),
    ],
)
def test_roles_of_one_person(one: str, other: str, fits: bool) -> None:
    left, right = read_role(one), read_role(other)
    assert left is not None and right is not None
    assert left.fits(right) is fits
    assert right.fits(left) is fits


@pytest.mark.parametrize(
    ("names", "roles", "gender"),
    [
        (["Vu"], ["Ms"], "female"),
        (["Vu"], ["spokesman"], "male"),
        (["Lena Vu"], [], "female"),
        (["Rasmus Tolk"], ["mayor"], "male"),
        (["Lena Vu"], ["chairman"], "male"),  # how the article calls somebody goes before the list of names
        (["Vu"], [], None),
        (["Vu"], ["a driver whose sister lives there"], None),
        (["Vu"], ["Mr", "Ms"], None),
        (["Lena Vu", "Rasmus Vu"], [], None),
        (["Sasho Vu"], ["mayor"], None),
    ],
)
def test_gender_is_only_what_words_show(names: list[str], roles: list[str], gender: str | None) -> None:
    assert gender_of(names, roles) == gender


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prime minister", "prime minister's deputy"),
        ("the president", "a spokesman for the president"),
        ("the president", "former president"),
        ("the president", "head of the government"),
    ],
)
def test_who_belongs_to_an_office_does_not_hold_it(one: str, other: str) -> None:
    left, right = read_role(one), read_role(other)
    assert left is not None
    assert right is not None
    assert not left.fits(right)


@pytest.mark.parametrize(
    ("written", "description"),
    [
        ("Defence Minister General", "the minister"),
        ("Defence Minister General", "the general"),
        ("army spokesman Colonel", "the spokesman"),
        ("the head of the Ministry of Defence", "the defence minister"),
        ("press-secretary of the head of the state", "the press secretary"),
    ],
)
def test_an_office_and_a_rank_are_one_persons(written: str, description: str) -> None:
    left, right = read_role(written), read_role(description)
    assert left is not None
    assert right is not None
    assert left.fits(right)


@pytest.mark.parametrize(
    ("written", "description"),
    [
        ("Attorney General", "the general"),
        ("press-secretary of the head of the state", "the president"),
    ],
)
def test_a_title_is_no_rank(written: str, description: str) -> None:
    left, right = read_role(written), read_role(description)
    assert left is not None
    assert right is not None
    assert not left.fits(right)
