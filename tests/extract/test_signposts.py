"""Elements that say what they hold."""

import pytest

from rashomon.extract.signposts import find_signposts


@pytest.mark.parametrize(
    ("markup", "roles", "where", "words", "value"),
    [
        ('<span itemprop="author">Ida Rehn</span>', {"author"}, "itemprop", "Ida Rehn", None),
        ('<a rel=author href="/ida">Ida <b>Rehn</b></a>', {"author"}, "rel", "Ida Rehn", None),
        ('<p class="p-author h-card">Ida Rehn</p>', {"author"}, "class", "Ida Rehn", None),
        ('<abbr class="dt-published" title="2031-04-09">today</abbr>', {"published"}, "class", "today", "2031-04-09"),
        ("<time class='dt-updated' datetime='2031-04-10'></time>", {"updated"}, "class", None, "2031-04-10"),
        ('<div class="storyByline">By Ida Rehn</div>', {"author"}, "class", "By Ida Rehn", None),
    ],
)
def test_microdata_microformats_and_class_names_are_read(
    markup: str, roles: set[str], where: str, words: str | None, value: str | None
) -> None:
    (found,) = find_signposts(markup, 0, len(markup))
    assert (found.roles, found.where) == (roles, where)
    assert (found.words.text if found.words else None) == words
    assert (found.value.text if found.value else None) == value


def test_words_end_at_the_elements_own_end_and_know_their_place() -> None:
    page = '<div class="byline"><div>By Ida Rehn</div> in Sorn</div><div>More</div>'
    (found,) = find_signposts(page, 0, len(page))
    assert found.words is not None
    assert found.words.text == "By Ida Rehn in Sorn"
    assert page[found.words.start : found.words.end].startswith("By Ida")


@pytest.mark.parametrize("markup", ["<p>Ida Rehn</p>", '<p class="lead">x</p>', '<div class="author', ""])
def test_other_elements_say_nothing(markup: str) -> None:
    assert list(find_signposts(markup, 0, len(markup))) == []
