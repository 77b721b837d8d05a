"""Voices that are one in the end: a body and who speaks for it, a state and its ministers and media."""

import pytest

from rashomon.compare.origins.spoken_for import are_one_speaker, beside_media, spoken_for
from tests.build import article_from_text
from tests.path import linked

CASE = linked(
    article_from_text(
        "Brindle Harbour Trust director Lena Vu spoke. Japanese Defence Minister Kenji Orr spoke. Japanese Finance "
        "Minister Aiko Tolk spoke. Red Lantern Front spokesman Iven Sarr spoke. Former Brindle Harbour Trust director "
        "Ana Dahl spoke. Rasmus Feld, a baker, spoke. Japan answered.",
        "2031-03-05",
    )
)
VU, ORR, TOLK, SARR, DAHL, FELD = (
    f"e-person-{name}" for name in ("lena-vu", "kenji-orr", "aiko-tolk", "iven-sarr", "ana-dahl", "rasmus-feld")
)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        # Who leads a body or speaks for it; not who did so once, nor a stranger.
        (VU, "brindle harbour trust", True),
        (SARR, "red lantern front", True),
        (DAHL, "brindle harbour trust", False),
        (FELD, "brindle harbour trust", False),
        (VU, SARR, False),
        # A minister, the government and the agency of one state; two ministers are two.
        (ORR, "japanese government", True),
        (ORR, "e-place-japan", True),
        (ORR, TOLK, False),
        (ORR, "french government", False),
        ("korean central news agency", "north korean government", True),
        ("north korean state television", "korean central news agency", True),
        ("south korean government", "korean central news agency", False),
        ("japanese state television", "! list", False),
    ],
)
def test_voices_of_one_speaker(one: str, other: str, are_one: bool) -> None:
    assert are_one_speaker(spoken_for(CASE, one), spoken_for(CASE, other)) is are_one
    assert are_one_speaker(spoken_for(CASE, other), spoken_for(CASE, one)) is are_one


@pytest.mark.parametrize(
    ("called", "are_one"),
    [("the Foreign Ministry in Tokyo", True), ("the Foreign Ministry in Velm", False), ("the Foreign Ministry", True)],
)
def test_a_ministry_is_told_by_its_seat(called: str, are_one: bool) -> None:
    one, other = spoken_for(CASE, "foreign ministry", called), spoken_for(CASE, "foreign ministry of japan")
    assert are_one_speaker(one, other) is are_one


def test_who_speaks_on_the_media_of_a_state_speaks_for_it() -> None:
    announcer = beside_media(CASE, spoken_for(CASE, FELD), ["korean central television"])
    assert are_one_speaker(announcer, spoken_for(CASE, "korean central news agency"))
    assert beside_media(CASE, spoken_for(CASE, FELD), ["velm courier"]) == spoken_for(CASE, FELD)
