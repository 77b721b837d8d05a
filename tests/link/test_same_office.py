"""Same office: names alike that hold one office are one person's, others are not."""

import pytest

from tests.link.written import link_texts


def _people(*texts: str) -> set[str]:
    case, _ = link_texts(*texts)
    return {one.name for one in case.links.entities if one.kind == "person"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Justice Minister Karla Mendora left early.", "The minister of justice Carla Mendoro left early."),
        ("President Johanna Velter left early.", "President Yohanna Felter left early."),
        ("Captain Lukas Borretti left early.", "Captain Luca Boretti left early."),
    ],
)
def test_names_alike_in_one_office_are_one(one: str, other: str) -> None:
    assert len(_people(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other portfolios, other lands, other given names, ranks that many bear, nothing known.
        ("Justice Minister Karla Mendora left early.", "Transport Minister Carla Mendoro left early."),
        ("Tavinian President Johanna Velter left early.", "Ostrelian President Yohanna Felter left early."),
        ("President Johanna Velter left early.", "President Rosa Felter left early."),
        ("Captain Mark Jansen left early.", "Captain Mark Hansen left early."),
        ("Johanna Velter left early.", "Yohanna Felter left early."),
        # One article with both names them apart.
        ("President Johanna Velter met President Yohanna Felter.", "President Johanna Velter left early."),
    ],
)
def test_others_stay_apart(one: str, other: str) -> None:
    assert len(_people(one, other)) == 2
