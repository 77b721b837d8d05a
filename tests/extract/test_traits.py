"""Traits: a row for each passage, the same whatever stands on other pages."""

import numpy as np

from rashomon.extract.passages import passages_of_html
from rashomon.extract.scanning import scan_page
from rashomon.extract.traits import NAMES, traits_of
from tests.extract.made import BODY, html_of


def traits(page: str, title: str = "") -> dict[str, list[float]]:
    scan = scan_page(page)
    rows = traits_of(passages_of_html(scan), page, scan.linked_data, title)
    assert rows.shape == (len(scan.blocks), len(NAMES))
    assert np.isfinite(rows).all()
    return {name: [round(float(value), 3) for value in rows[:, at]] for at, name in enumerate(NAMES)}


def test_a_page_without_words_has_no_rows() -> None:
    assert traits_of([], "", [], "").shape == (0, len(NAMES))


def test_boxes_are_told_by_their_distance() -> None:
    found = traits(html_of(above="<nav><ul><li><a href=1>News</a></li></ul></nav>"))
    assert found["in nav"][0] == 2  # list entry, list, nav
    assert found["in nav"][1] == 9
    assert found["in article"][2:] == [1.0] * len(BODY)


def test_names_of_classes_are_signs() -> None:
    page = html_of([BODY[0]], below=f"<div class='relatedPosts'><p>{BODY[1]}</p></div><div id=x><p>{BODY[2]}</p></div>")
    assert traits(page)["named related"] == [9.0, 9.0, 1.0, 9.0]


def test_repeated_and_linked_words_are_counted() -> None:
    page = html_of([BODY[0], BODY[1], BODY[0]], below="<p><a href=x>Every word of this is a link to elsewhere</a></p>")
    found = traits(page)
    assert found["repeated"] == [1.0, 2.0, 1.0, 2.0, 1.0]
    assert found["links"][-1] == 1.0


def test_a_body_stated_in_json_ld_is_compared() -> None:
    stated = f'<script type="application/ld+json">{{"articleBody": "{BODY[0]} {BODY[1]}"}}</script>'
    found = traits(html_of(BODY[:3], head=stated))
    assert found["linked body"] == [-1.0, 1.0, 1.0, -1.0]


def test_broken_json_ld_states_nothing() -> None:
    head = '<script type="application/ld+json">{"articleBody": "The old</script>'
    assert traits(html_of(BODY[:2], head=head))["linked body"] == [0.0] * 3
