"""Words that somebody passes on."""

import pytest

from rashomon.annotate.quotations.passing import find_passed, passings
from tests.annotate.quotations.written import view_of


def test_who_passes_what_on() -> None:
    view = view_of("The embassy forwarded a message from the crew saying that the ship was safe.")
    found = passings(view, 0, len(view.words))
    assert [(view.words[verb].text, view.words[noun].text) for _, verb, noun in found] == [("forwarded", "message")]


@pytest.mark.parametrize(
    ("text", "author", "content"),
    [
        (
            "The embassy forwarded a message from the crew saying that the ship was safe.",
            "the crew",
            "the ship was safe",
        ),
        (
            "The spokesman relayed the minister's promise that the road would open.",
            "the minister",
            "the road would open",
        ),
    ],
)
def test_the_author_speaks(text: str, author: str, content: str) -> None:
    view = view_of(text)
    one = find_passed(view)[0]
    assert one.voice is not None
    assert text[view.words[one.voice.first].start : view.words[one.voice.last].end].lower().endswith(author.split()[-1])
    assert text[slice(*one.ranges[0])] == content
    assert len(one.relays) == 1


def test_nothing_is_passed_on_without_words() -> None:
    assert find_passed(view_of("The embassy forwarded a parcel to the crew.")) == []
