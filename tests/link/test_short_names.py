"""Short names: outlets by their last word, houses by their saint; and what is no short name."""

import pytest

from tests.link.written import link_texts


def _groups(*texts: str) -> list[set[str]]:
    case, _ = link_texts(*texts)
    return [set(one.variants) for one in case.links.entities]


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("She wrote to The Sorvik Chronicle. He told the Chronicle so.",), {"Sorvik Chronicle", "Chronicle"}),
        (("They were taken to St Blane Hospital. A nurse at St Blane slept.",), {"St Blane Hospital", "St Blane"}),
    ],
)
def test_short_names(texts: tuple[str, ...], names: set[str]) -> None:
    assert any(names <= one for one in _groups(*texts))


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        # Another article's Chronicle may be another.
        (("She wrote to The Sorvik Chronicle.", "He told the Chronicle so."), {"Sorvik Chronicle", "Chronicle"}),
        # A town is not its hospital.
        (("They left Blane Hospital. It rained in the city of Blane.",), {"Blane Hospital", "Blane"}),
    ],
)
def test_no_short_names(texts: tuple[str, ...], names: set[str]) -> None:
    assert not any(names <= one for one in _groups(*texts))
