"""A case in which many origins report one thing."""

from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, OriginGroup, Story, Thread
from tests.present.press import at, paragraphs, press, sentences_of

_NAMES = ("Northern", "Southern", "Eastern", "Western")


def crowded_case(origins: int) -> Case:
    """Return a case of one story that so many origins report, each giving another number for one thing."""
    pressed = [
        press(
            f"pages/{number:02}.html",
            paragraphs(f"# Report {number} on the ferry\n\nThere were {100 + number} people aboard, a steward said."),
            outlet=f"The {_NAMES[number % len(_NAMES)]} Harbour Chronicle and Advertiser No. {number}",
        )
        for number in range(1, origins + 1)
    ]
    articles = [article for _, article in pressed]
    cells = tuple(
        Cell(one.id, number, at(one, f"{100 + number} people"), str(100 + number), None, None, "a steward")
        for number, one in enumerate(articles, 1)
    )
    return Case(
        run=None,
        pages=tuple(page for page, _ in pressed),
        articles=tuple(articles),
        annotations=tuple(Annotations(one.id, sentences=sentences_of(one)) for one in articles),
        stories=(Story("st-1", "A crowded ferry", tuple(one.id for one in articles), "th-1", None, None, (), ""),),
        threads=(Thread("th-1", "A crowded ferry", ("st-1",), "alone"),),
        origins=tuple(OriginGroup("st-1", n, (one.id,), "own words") for n, one in enumerate(articles, 1)),
        claims=(
            Claim("c-1", "st-1", "people aboard", "figure", "contested", origins, "the numbers differ", cells),
            Claim("c-2", "st-1", "people aboard", "figure", "contested", 2, "the numbers differ", cells[:2]),
        ),
    )
