"""Bodies: how ministries, missions and press services are named, and which phrases mean one of them."""

import pytest

from rashomon.deduplicate.bodies import BodyPhrase, best_name, find_bodies, is_same_body


def body(text: str) -> BodyPhrase:
    (phrase,) = find_bodies(text)
    return phrase


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Ministry of Ostland said on Friday", "Harbour Ministry of Ostland"),
        ("the Ministry of energy of Ostland has denied", "Ministry of energy of Ostland"),
        ("Ostland’s Defence Ministry said", "Ostland’s Defence Ministry"),
        ("the housing ministry announced", "housing ministry"),
        ("the press service of the Ostland Border Guard said", "Ostland Border Guard press service"),
        ("Lorhaven Harbour Police said", "Lorhaven Harbour Police"),
        ("the press service of the Fjord Observer Mission said", "Fjord Observer Mission press service"),
        ("informed the press-service of the Mission of Fjord.", "Mission of Fjord press service"),
        ("the Ministry of Foreign Affairs and Trade in Velsund", "Ministry of Foreign Affairs and Trade"),
    ],
)
def test_names_are_read_whole(text: str, name: str) -> None:
    assert body(text).name == name


def test_a_body_named_before_has_no_words_of_its_own() -> None:
    assert body("the ministry added").words == frozenset()
    assert body("the press service said").head == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Ministry of Housing said", "the housing ministry said"),
        ("the Ministry of energy of Ostland said", "the Energy Ministry said"),
        ("the Frontier Guard of Ostland said", "the press service of the Border Guard said"),
        ("the Agency of civil rescue informed", "the Civil Rescue Agency said"),
        ("the Ministry of external affairs of Ostland said", "Ostland’s Foreign Ministry said"),
        ("the Observation Mission of Brenn said", "the press service of the Brenn Observer Mission said"),
    ],
)
def test_one_body_has_several_names(one: str, other: str) -> None:
    assert is_same_body(body(one), body(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Energy Ministry said", "the Interior Ministry said"),
        ("Ostland’s Defence Ministry said", "Westmark’s Defence Ministry said"),
        ("the Energy Ministry said", "the Energy Agency said"),
        ("the Energy Ministry said", "the ministry said"),
    ],
)
def test_different_bodies_are_kept_apart(one: str, other: str) -> None:
    assert not is_same_body(body(one), body(other))


def test_the_fullest_capitalised_name_is_the_best() -> None:
    texts = ("the Ministry of energy of Ostland", "the Energy Ministry of Ostland", "the energy ministry")
    assert best_name([body(text) for text in texts]) == "Energy Ministry of Ostland"


def test_where_a_body_is_does_not_part_two_names_for_one_field() -> None:
    one, other = body("the Ministry of transport and works said"), body("the Ministry of Transport of Ostland said")
    assert is_same_body(one, other)
    assert not is_same_body(body("the Transport Ministry of Sund said"), body("the Transport Ministry of Ostland said"))
    assert not is_same_body(body("the Ministry of Health of Sund said"), body("the Ministry of Justice of Sund said"))


def test_a_word_that_points_is_no_part_of_a_name() -> None:
    assert body("Her ministry said").words == frozenset()


def test_the_name_written_as_names_are_is_the_best() -> None:
    phrases = [body("the Ministry of health of Ostland said"), body("the Health Ministry said")]
    assert best_name(phrases) == "Health Ministry"
