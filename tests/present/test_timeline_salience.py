"""Salience: how much a time matters, by who tells of it."""

import math

from rashomon.present.timeline import read_tellings
from rashomon.present.timeline.salience import FEATURES, load_salience, survey_times
from tests.build import article_from_text
from tests.path import linked


def survey(*told: tuple[str, str]) -> dict[str, dict[str, float]]:
    """Return the features, as counts, by day."""
    case = linked(*(article_from_text(text, day) for day, text in told))
    published = {one.id: one.published.value for one in case.articles if one.published is not None}
    tellings = [one for found in read_tellings(case).values() for one in found]
    return {
        period.first.isoformat(): dict(zip(FEATURES, (math.expm1(one) for one in features), strict=True))
        for period, features in survey_times(tellings, published).items()
    }


def test_articles_count_once_before_and_after() -> None:
    found = survey(
        ("2031-03-02", "The council will meet on 3 March."),
        ("2031-03-04", "The council met on 3 March. It rained on 3 March."),
        ("2031-03-03", "It was cold on 1 March."),
    )
    counts = {name: round(value) for name, value in found["2031-03-03"].items()}
    assert counts == {"told": 1, "ahead": 1, "published": 1, "next_day": 1, "before": 0}


def test_only_what_lies_more_than_a_month_before_the_first_report_is_before() -> None:
    found = survey(("2031-03-31", "The dam broke on 20 March 2031. It was mended on 31 December 2030."))
    assert found["2031-03-20"]["before"] == 0
    assert round(found["2030-12-31"]["before"]) == 2


def test_the_shipped_weights_prefer_what_more_articles_tell() -> None:
    weights = load_salience()
    assert weights.score((2.0, 0.0, 0.0, 0.0, 0.0)) > weights.score((1.0, 0.0, 0.0, 0.0, 0.0))
    assert 0.0 < weights.score((0.0, 0.0, 0.0, 0.0, 3.0)) < 1.0
