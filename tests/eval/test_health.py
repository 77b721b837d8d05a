"""The defects of the health task: each damages an invented page, the same way each time, and is found."""

from pathlib import Path
from random import Random

import pytest

from eval.attacks.pages import attacks
from eval.health.defects import DEFECTS, Defect
from eval.health.donors import lend
from eval.health.judge import kinds_found
from eval.health.pages import SavedPage, half_of
from eval.health.tree import plant

_PLACES = "Ellmoor Vessby Tarn Lorne Brodell Karvath Haverly Ostreth Millan Quayle Rennick Soltau".split()
_PARAGRAPHS = [
    f"The county of Ellmoor said that {name} will pay for the bridge over the river Lorne, and that Hanna Brodell "
    f"has found {number} cracks in its piers since the divers went down on {number} May to look at the foundations."
    for number, name in enumerate(_PLACES, 2)
]
_REPORTS = [
    [
        f"Chef Aldo Pennini praised sauce {number} of Rosa Amadei at the Olive Prize of Castel Verano, where the jury "
        f"of Ligurna tasted pasta with thyme, oil and {number} sorts of cheese until late in the evening."
        for number in range(3, 12)
    ]
]


def invented_page() -> SavedPage:
    words = "".join(f"<p>{one}</p>" for one in _PARAGRAPHS)
    page = (
        "<html lang=en><head><title>Bridge</title></head><body><article><h1>Ellmoor pays for bridge over Lorne</h1>"
        f"{words}</article></body></html>"
    )
    return SavedPage("invented", "report", page.encode(), " ".join(_PARAGRAPHS), Path("invented.html"))


def damaged(defect: Defect) -> bytes | None:
    tree = plant(invented_page())
    assert tree is not None
    return defect.damage(tree, Random("invented"), _REPORTS)


def test_the_invented_page_is_well() -> None:
    assert kinds_found("invented", invented_page().raw) == {}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.kind)
def test_a_defect_is_the_same_each_time(defect: Defect) -> None:
    first = damaged(defect)
    assert first == damaged(defect)
    assert first != invented_page().raw


@pytest.mark.parametrize("kind", ["duplicated_body", "consent_wall", "error_page", "live_blog", "homoglyph_name"])
def test_a_defect_is_found(kind: str) -> None:
    raw = damaged(next(defect for defect in DEFECTS if defect.kind == kind))
    assert raw is not None
    assert kind in kinds_found("invented", raw)


def test_what_is_lent_is_about_something_else() -> None:
    assert len(lend(_REPORTS, Random(1), 3, " ".join(_PARAGRAPHS))) == 3
    assert lend(_REPORTS, Random(1), 3, "Pennini Amadei Castel Verano Ligurna") == []


def test_an_outlet_is_always_in_one_half() -> None:
    assert {half_of("gazette.example") for _ in range(3)} in ({"develop"}, {"report"})
    assert {half_of(f"{number}.example") for number in range(40)} == {"develop", "report"}


def test_attacks_have_names_of_their_own() -> None:
    names = [attack.name for attack in attacks()]
    assert len(names) == len(set(names))
    assert len(names) > 60
