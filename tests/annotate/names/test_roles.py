"""The role words that stand with a name, before it or in an apposition after it."""

import pytest

from tests.annotate.names.mentions import mark_mentions, roles_in
from tests.marked import read_marks


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Mayor Lena Vu left.", {"Lena Vu": "Mayor"}),
        ("Foreign Minister Rasmus Tolk left. The foreign minister was tired.", {"Rasmus Tolk": "Foreign Minister"}),
        ("Harbour Board spokeswoman Ana Ruiz spoke.", {"Ana Ruiz": "Harbour Board spokeswoman"}),
        ("The mayor, Lena Vu, left.", {"Lena Vu": "mayor"}),
        ("Lena Vu, the mayor of Marenna, left.", {"Lena Vu": "the mayor of Marenna"}),
        ("The mayor of Marenna, Lena Vu, left.", {"Lena Vu": "mayor of Marenna"}),
        ("President of Ruritania Lena Vu spoke.", {"Lena Vu": "President of Ruritania"}),
        ("The minister of energy Goran Vestrik left.", {"Goran Vestrik": "minister of energy"}),
        ("The minister of internal affairs Goran Vestrik left.", {"Goran Vestrik": "minister of internal affairs"}),
        ("Marenna's mayor, Lena Vu, spoke.", {"Lena Vu": "Marenna 's mayor"}),
        ("French President Luc Armand left.", {"Luc Armand": "French President"}),
        ("Ana Ruiz, 43, a nurse, left.", {"Ana Ruiz": "a nurse"}),
        ("The minister of justice Goran Vestrik left.", {"Goran Vestrik": "minister of justice"}),
        (
            "Then spoke the press-secretary of the head of the state Goran Vestrik.",
            {"Goran Vestrik": "press-secretary of the head of the state"},
        ),
        ("Gen. Pia Hald left.", {"Pia Hald": "Gen"}),
    ],
)
def test_a_role_is_read_with_its_name(text: str, roles: dict[str, str]) -> None:
    assert roles_in(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lena Vu left.", {"Lena Vu": None}),
        ("The mayor of the town met Ana Ruiz.", {"Ana Ruiz": None}),
        ("The chief of a Tavin team met Ana Ruiz.", {"Ana Ruiz": None}),
        ("Ana Ruiz, who was late, met the mayor.", {"Ana Ruiz": None}),
        ("They met in Lena Vu, her mayor said.", {"Lena Vu": None}),
        ("According to the mayor, Lena Vu left early.", {"Lena Vu": None}),
        ("By the words of the minister, Lena Vu left early.", {"Lena Vu": None}),
    ],
)
def test_a_role_of_somebody_else_is_not(text: str, roles: dict[str, None]) -> None:
    assert roles_in(text) == roles


@pytest.mark.parametrize(
    "marked",
    [
        "<described>The mayor</described> was late.",
        "<described>The mayor of <place>Oslo</place></described> was late.",
        "<described>The foreign minister</described> and <described>his deputy</described> left.",
        "Police Chief <person>Oskar Brandt</person> and <described>his deputy</described>, <person>Mira "
        "Holt</person>, left.",
        "<described>The harbour authority</described> met.",
        "<described>The head</described> of <place>Oslo</place>'s customs left.",
        "<person>Ana Ruiz</person> told <described>this newspaper</described> about it.",
        "<described>The ministry of foreign affairs of <place>Oslo</place></described> met.",
        "<described><described>The ministry</described>’s press service</described> met.",
        "<described>The <other>Ostreli</other> president</described> left.",
        # A title with a capital that is part of a place's name.
        "They crossed the Queen’s <other>Bridge</other> at noon.",
        # Two of a kind, or no one person: no description.
        "The mayors were late.",
        "A mayor was late.",
        "The road was late.",
        # A title before a name belongs to the name.
        "The mayor <person>Lena Vu</person> was late.",
    ],
)
def test_a_description_stands_for_one_person_or_body(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_mentions(text) == marked
