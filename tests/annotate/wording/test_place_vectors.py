"""The vector of a quoted place is the mean of its words'."""

import numpy as np

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import Reading, read_text
from rashomon.annotate.wording.place_vectors import pool_vectors
from rashomon.annotate.wording.quoted_places import QuotedPlace, find_places
from tests.build import article_from_text

TEXT = "The mill kept its “summer pause” for a year."


def place_of(text: str) -> QuotedPlace:
    return next(find_places(divide_article(article_from_text(text)), (), ()))


def test_the_mean_of_the_words_between_the_marks() -> None:
    article = article_from_text(TEXT)
    reading = read_text(article.told)
    assert reading.vectors is not None
    assert len(reading.vectors) == len(reading.syntax)
    inside = [at for at, one in enumerate(reading.syntax) if article.told[one.start : one.end] in {"summer", "pause"}]
    pooled = pool_vectors(place_of(TEXT), reading)
    assert pooled is not None
    assert np.allclose(pooled, reading.vectors[inside].mean(0))


def test_without_a_reading_there_is_none() -> None:
    assert pool_vectors(place_of(TEXT), Reading((), ())) is None
