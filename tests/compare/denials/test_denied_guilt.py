"""A denial of guilt alone answers what was told of the denier, and nothing else."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared


def contested(text: str) -> list[Claim]:
    case = compared(article_from_text(text, "2031-03-05"))
    return [each for each in case.claims if each.kind == "statement" and each.status == "contested"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Auditor Lena Vu said the Quarrand Bakery had hidden 40 crates.", 1),
        ("The Quarrand Bakery lost its licence. Auditor Lena Vu said 40 crates had been hidden.", 1),
        ("Auditor Lena Vu said 40 crates of plums had been hidden in the crypt.", 0),
    ],
    ids=["named", "named just before", "not named"],
)
def test_who_denies_any_wrongdoing_answers_what_is_told_of_him(told: str, found: int) -> None:
    assert len(contested(f"{told} The Quarrand Bakery denied any wrongdoing.")) == found
