"""A stretch of a text is strange if its words and names stand nowhere else in it."""

import pytest

from rashomon.extract.stretches import SIGNS, measure_stretches, strangest_stretch
from rashomon.extract.topics import About, read_about

from .made import BODY

REPORT = (
    *BODY,
    "Lorne Crossings has run the Ellmoor ferry since 1954 and owns two boats, of which one is being painted.",
    "Brodell said divers would go down again on Friday, when the river Lorne is expected to fall by half a metre.",
    "The county hopes to open one lane of Ellmoor bridge before the school holidays, Brodell told parents.",
    "Ferry tickets for school children stay free until divers have measured the crack again, the county said.",
    "Parents in Ellmoor had asked the county in spring whether the bridge was safe for school buses, and were told so.",
    "Brodell said that divers look at each pier of the bridge every second year, and at the middle pier every spring.",
    "Lorne Crossings said its second ferry would be painted by then, and would carry lorries as well as children.",
    "Until then lorries have to drive round by the county road, which the county will widen before the school year.",
    "Divers who looked at the crack on Tuesday said the Lorne was too fast for them to measure the pier any longer.",
)
OTHER = (
    "The Tolvik orchestra will play three symphonies by Maren Oskull in its new hall, the conductor Pia Dahlberg said.",
    "Dahlberg rehearsed the Oskull symphonies with forty violinists in Tolvik all winter, and recorded two of them.",
    "Critics in Tolvik called the orchestra's recording of Oskull the finest since the conductor Voigt retired.",
    "Voigt, who led the orchestra for twenty years, will sit in the audience when Dahlberg opens the season.",
)


def _about(*texts: str) -> list[About]:
    return [read_about(text) for text in texts]


@pytest.mark.parametrize(("place", "at_end"), [(3, False), (len(REPORT), True)])
def test_another_report_is_the_strangest_stretch(place: int, at_end: bool) -> None:
    texts = (*REPORT[:place], *OTHER, *REPORT[place:])
    found = strangest_stretch(_about(*texts), frozenset(), at_end=at_end)
    assert found is not None
    assert (found.first, found.end) == (place, place + len(OTHER))
    assert found.odds > 3


@pytest.mark.parametrize("at_end", [False, True])
def test_no_stretch_of_a_plain_report_is_likely_another(at_end: bool) -> None:
    found = strangest_stretch(_about(*REPORT), frozenset(), at_end=at_end)
    assert found is None or found.odds < 2


def test_every_sign_is_measured() -> None:
    texts = (*REPORT[:4], *OTHER, *REPORT[4:])
    measured = list(measure_stretches(_about(*texts), frozenset()))
    assert measured
    assert all(signs.shape == (len(SIGNS),) for _, _, signs in measured)


def test_the_stretches_at_the_end_and_the_others_are_all() -> None:
    about = _about(*REPORT, *OTHER)
    every = [one[:2] for one in measure_stretches(about, frozenset())]
    at_end = [one[:2] for one in measure_stretches(about, frozenset(), at_end=True)]
    others = [one[:2] for one in measure_stretches(about, frozenset(), at_end=False)]
    assert at_end
    assert sorted([*at_end, *others]) == sorted(every)
    assert {end for _, end in at_end} == {len(about)}


def test_a_text_of_few_paragraphs_has_no_stretches() -> None:
    assert list(measure_stretches(_about(*REPORT[:3]), frozenset())) == []
    assert list(measure_stretches([], frozenset())) == []


def test_words_of_the_title_count_as_the_reports() -> None:
    texts = (*REPORT, *OTHER)
    plain = strangest_stretch(_about(*texts), frozenset(), at_end=True)
    named = strangest_stretch(_about(*texts), read_about("Tolvik orchestra plays Oskull, Dahlberg").rare, at_end=True)
    assert plain is not None
    assert named is None or named.odds < plain.odds
