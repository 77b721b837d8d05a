"""Who is apart from whom, by what they are called."""

import pytest

from rashomon.compare.denials.told_voices import describe_subject, describe_voice
from tests.build import article_from_text
from tests.path import linked


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Teachers of the harbour school", "The school board", True),
        ("Mayor Lena Vu", "General Iven Sarr", True),
        ("The harbour board", "A lawyer of the board", False),
        ("Mayor Lena Vu", "Her brother, Tom Vu,", False),
        ("The pilots", "The pilots' union", False),
    ],
)
def test_two_voices_are_apart(one: str, other: str, *, apart: bool) -> None:
    case = linked(article_from_text(f"{one} said the crane had been sold. {other} said the quay was wet."))
    first, second = (describe_voice(case, quotation) for quotation in case.annotations[0].quotations)
    assert first is not None
    assert second is not None
    assert first.is_apart(second) == second.is_apart(first) == apart


@pytest.mark.parametrize(
    ("sentence", "until", "name"),
    [
        ("A man who used to work there sees it otherwise.", "sees", "a man who used to work there"),
        ("Residents of the quay deny it.", "deny", "residents of the quay"),
        ("Harbour Watch denies it.", "denies", "Harbour Watch"),
        ("Asked again, two former clerks denied it.", "denied", "two former clerks"),
        ("She denied it.", "denied", None),
    ],
)
def test_who_is_described_before_a_verb(sentence: str, until: str, name: str | None) -> None:
    case = linked(article_from_text(sentence))
    voice = describe_subject(case, case.annotations[0], 0, case.articles[0].text.index(until))
    assert (voice.name if voice is not None else None) == name
