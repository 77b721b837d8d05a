"""Apposed: descriptions with a name behind them, and names with a trade behind them."""

import pytest

from tests.link.written import link_texts, write_people


@pytest.mark.parametrize(
    "written",
    [
        "The clinic closed. [Its director=Mara Elling], Dr [Mara Elling], said so.",
        "[His deputy=Jon Sorvik], Lieutenant Commander [Jon Sorvik], left.",
        "“It broke,” said [the head of the rescue team=Mara Elling], [Mara Elling].",
        "[The driver=Mara Elling] of the night bus, [Mara Elling], slept.",
        # Two offices of one kind: the name behind it tells.
        "[Its director=Mara Elling], [Mara Elling], met the press. [Its director=Jon Sorvik], [Jon Sorvik], did not.",
        # What opens a sentence ends there.
        "According to [the auditor=?], [Jon Sorvik] stayed.",
        # She is no spokesman.
        "[Her spokesman=?], Mrs [Mara Elling], left.",
    ],
)
def test_a_name_behind_a_description(written: str) -> None:
    case, articles = link_texts(written)
    assert write_people(case, articles) == [written]


def test_a_trade_behind_a_title_and_name() -> None:
    written = "Dr [Mara Elling], senior surgeon at the clinic, counted them. Nobody doubted [the surgeon=Mara Elling]."
    case, articles = link_texts(written)
    assert write_people(case, articles) == [written]
