"""What a voice never did, saw or had by one report, and did, saw or had by another."""

import pytest

from tests.build import article_from_text
from tests.path import compared


def rows(denied: str, told: str, days: tuple[str, str] = ("2031-03-05", "2031-03-07")) -> list[str]:
    """Return what is told differently by a denial and another report, each of its day."""
    case = compared(article_from_text(denied, days[0]), article_from_text(told, days[1]))
    return [one.about for one in case.told_differently]


NO_TALKS = "“Not a single hour of talks was held with the dockers,” Mayor Lena Vu said."


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Mayor Lena Vu said she had telephoned the strike leader twice on Tuesday.", 1),
        ("Mayor Lena Vu said she would have telephoned the strike leader if he had asked.", 0),
        ("Mayor Lena Vu said she had telephoned the strike leader on Thursday.", 0),
        ("Mayor Lena Vu said she had not telephoned the strike leader on Tuesday.", 0),
        ("Mayor Lena Vu said the strike leader was a tired man.", 0),
        ("General Iven Sarr said he had telephoned the strike leader twice on Tuesday.", 0),
    ],
    ids=["told", "supposed", "since then", "denied too", "something else", "another voice"],
)
def test_talks_that_were_denied_and_are_told(told: str, found: int) -> None:
    assert rows(NO_TALKS, told) == ["what it denies (having been in touch)"] * found


def test_talks_with_another_are_no_talks_with_the_first() -> None:
    denied = "Mayor Lena Vu said she had had no contact with General Iven Sarr."
    assert rows(denied, "Mayor Lena Vu said she had spoken to Captain Pia Hald on Tuesday.") == []
    assert len(rows(denied, "Mayor Lena Vu said she had spoken to General Iven Sarr on Tuesday.")) == 1


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Mayor Lena Vu said she had read the survey twice.", 1),
        ("Mayor Lena Vu said she had read the letter twice.", 0),
    ],
    ids=["the thing", "another thing"],
)
def test_a_thing_that_was_not_seen_and_was_read(told: str, found: int) -> None:
    assert (
        rows("Mayor Lena Vu said she had never seen the survey.", told) == ["what it denies (having seen it)"] * found
    )


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("“We had been told of a crack in the wall,” Mayor Lena Vu said.", 1),
        ("Mayor Lena Vu admitted that the town hall received a letter about the wall in winter.", 1),
        ("Mayor Lena Vu said the town hall received a letter about the wall in winter.", 0),
        ("“We were told of a crack this morning,” Mayor Lena Vu said.", 0),
    ],
    ids=["had been told", "admitted", "only said", "told since"],
)
def test_somebody_knew_who_had_denied_it(told: str, found: int) -> None:
    denied = "“Nobody warned us and we had no knowledge of it,” Mayor Lena Vu said."
    assert rows(denied, told) == ["what it denies (having been told)"] * found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Mayor Lena Vu said the list had been a draft.", 1),
        ("Mayor Lena Vu said the so-called list had been a joke.", 0),
        ("Mayor Lena Vu said nobody had ever seen the list.", 0),
        ("General Iven Sarr said the list had been a draft.", 0),
    ],
    ids=["is there", "so-called", "denied too", "another voice"],
)
def test_a_thing_that_is_said_not_to_exist_and_spoken_of(told: str, found: int) -> None:
    assert rows("Mayor Lena Vu said no such list existed.", told) == ["what it denies (the list)"] * found
