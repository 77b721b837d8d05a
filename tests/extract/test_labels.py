"""Furniture by its words, and text that only begins like it."""

import pytest

from rashomon.extract.labels import ends_page, furniture_label


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("EN  FR  DE", "language_switch"),
        ("Deutsch | English | Français", "language_switch"),
        ("Home   News   Sport   Harbour", "menu"),
        ("Home » News » County", "menu"),
        ("Sign in", "menu"),
        ("(Click here)", "click_prompt"),
        ("Share this: Post, Mail", "share"),
        ("Leave a Reply", "comment_form"),
        ("Your email address will not be published. Required fields are marked *", "comment_form"),
        ("We use cookies to make this site better for you. Accept all", "consent_notice"),
        ("Subscribe to our newsletter and never miss a ferry.", "newsletter"),
        ("Read also: Five bridges worth a detour", "related_list"),
        ("Tags: bridge, Ellmoor", "tag_list"),
        ("POLITICS", "section_label"),
        ("Found a mistake? Select it and press Ctrl+Enter", "feedback"),
        ("Lesen Sie auch: Die Brücke", "related_list"),
        ("Читайте также: Мост закрыт", "related_list"),
        ("© 2031 Harbour House. All rights reserved.", "legal_notice"),
    ],
)
def test_known_lines_are_labelled(line: str, kind: str) -> None:
    label = furniture_label(line)
    assert label is not None
    assert label.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third after the bridge was closed on Tuesday.",
        "Read more slowly, the judge told the clerk, and he did.",
        "Watch towers were built on both banks in 1911.",
        "Home owners in Ellmoor will be paid for the noise, the county said.",
        "Advertisement revenue fell for the third year, the paper said on Monday.",
        "Brodell — who built three bridges — said no — and left.",
        "“Subscribe to my view or leave,” he told the council, according to two members who were there and "
        "one who listened at the door, and then he left the hall without his hat.",
        "Powered by strong winds, the fire reached the quay by noon.",
        "Ellmoor bridge closed after divers find crack",
    ],
)
def test_text_that_begins_like_furniture_is_text(line: str) -> None:
    assert furniture_label(line) is None


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Leave a Reply", True),
        ("2 thoughts on “A bridge”", True),
        ("Comments (12)", True),
        ("Comments were few, he said.", False),
    ],
)
def test_comment_forms_end_a_page(line: str, ends: bool) -> None:
    assert (ends_page(line) is not None) is ends
