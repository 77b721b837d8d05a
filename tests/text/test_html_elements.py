"""Elements: inside which others they stand, and what marks them."""

import pytest

from rashomon.text.html_elements import Element


def nested(*tags: str) -> Element:
    element: Element | None = None
    for tag in tags:
        element = Element(tag, 0, (0, 0), element, "")
    assert element is not None
    return element


def test_an_element_stands_inside_itself_and_those_around_it() -> None:
    element = nested("article", "ul", "li", "p")
    assert element.inside("li", "dd")
    assert element.inside("p")
    assert not element.inside("figure", "nav")
    assert element.parent is not None
    assert not element.parent.inside("p")


def test_a_hundred_thousand_made_up_elements_are_no_burden() -> None:
    element = nested("nav", *(f"x{number}" for number in range(100_000)))
    assert element.inside("nav")
    assert not element.inside("aside")


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        (' class="article-Body byline"', {"article", "body", "byline"}),
        (" id=main CLASS='a &amp; b'", {"main", "a", "b"}),
        (' class="first" class="second" data-class="third"', {"first"}),
        (' title="class=no" itemprop=author hidden', {"author"}),
        (' href="/x"', set[str]()),
    ],
)
def test_marks_are_the_words_of_class_id_role_and_itemprop(markup: str, marks: set[str]) -> None:
    assert Element("div", 0, (0, len(markup)), None, markup).marks == marks
