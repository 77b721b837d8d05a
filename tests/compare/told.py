"""Numbers as articles tell them, made by hand."""

from rashomon.compare.figures.bearings import Bearings
from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.figures.quantities import Quantity
from rashomon.compare.figures.surroundings import Surroundings
from rashomon.model.annotations import Figure
from rashomon.model.spans import Anchor

NEAR = frozenset({"crane", "quay"})
"""Stems next to every number: they are plainly told of one thing."""


def told(
    value: float | None,
    *,
    origin: int = 1,
    speaker: str | None = None,
    as_of: str | None = "2031-03-04",
    published: str | None = None,
    low: float | None = None,
    high: float | None = None,
    hedge: str | None = None,
    toll: bool = False,
    named: frozenset[str] = frozenset(),
    credits: frozenset[str] = frozenset(),
    is_moved: bool = False,
    sentence: str = "",
) -> Told:
    """Return a number in an article of its own; without `low` and `high` it is exact, a `toll` counts the dead.

    Articles of one origin are told apart by what they say.
    """
    article = f"a-{origin}-{speaker}-{value}-{as_of}-{published}"
    words = f"{hedge or ''} {value}".strip()
    exact = hedge is None and low is None and high is None
    ends = (value, value) if exact else (low, high)
    figure = Figure(
        f"{article}.f1", article, Anchor(article, 0, len(words), words), value, *ends, "person", "people", hedge, (),
        False, f"{article}.s1",
    )  # fmt: skip
    quantity = Quantity(
        figure=figure,
        noun="person",
        outcomes=frozenset({"killed"}) if toll else frozenset(),
        kinds=frozenset(),
        parts=frozenset(),
        is_part=False,
        owners=frozenset(),
        bearer=(frozenset(), frozenset()),
        voice=speaker,
        around=Surroundings(frozenset(sentence.split()), frozenset(), frozenset(), frozenset(), is_past=False),
        value=value,
        low=ends[0],
        high=ends[1],
        sentence_number=1,
        in_headline=False,
        bearings=Bearings(near=NEAR),
    )
    return Told(quantity, origin, speaker, as_of, published, named, credits, is_moved)
