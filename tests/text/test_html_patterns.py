"""Tags are found at once in a stretch; what ends behind it is broken off, never guessed."""

import pytest

from rashomon.text.html_patterns import FIRST_TAG, SPECIAL, TEXT_AND_TAGS


def test_text_and_tags_cover_a_stretch() -> None:
    page = "a < b<p class='x > y'>c</P >d"
    assert TEXT_AND_TAGS.findall(page)[:3] == [
        ("a < b", "p", " class='x > y'", "", "", ""),
        ("c", "", "", "P", " ", ""),
        ("d", "", "", "", "", ""),
    ]


def test_a_value_that_ends_behind_the_stretch_breaks_its_tag_off() -> None:
    page = "a<p title='x > y'>z"
    assert TEXT_AND_TAGS.findall(page, 0, 15)[0] == ("a", "", "", "", "", "<p title='x > ")
    found = FIRST_TAG.match(page, 1)
    assert found is not None
    assert found.end() == 18


@pytest.mark.parametrize(
    ("page", "at"), [("a<b><!--", 4), ("<scripts><SCRIPT>", 9), ("</a></ a>", 4), ("<p><?x>", 3), ("<p></p> 1 < 2", -1)]
)
def test_what_is_no_tag_is_special(page: str, at: int) -> None:
    found = SPECIAL.search(page)
    assert (found.start() if found is not None else -1) == at
