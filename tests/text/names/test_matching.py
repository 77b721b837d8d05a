"""Two names as one: the score, its threshold and its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lexicons.name_words import load_matcher
from rashomon.text.names.features import FEATURES
from rashomon.text.names.matching import weights_from_table
from rashomon.text.names.reading import NameKind

MATCHER = load_matcher()


@pytest.mark.parametrize(
    ("one", "other", "kind", "is_same"),
    [
        ("Renata Ozols", "Renata Ozols", "person", True),
        ("Renata Ozols", "OZOLS, Renata", "person", True),
        ("Renata Ozols", "Renate Ozolls", "person", True),
        ("Рената Озолс", "Renata Ozols", "person", True),
        ("Renata Ozols", "Renata Kalnina", "person", False),
        ("Renata Ozols", "Gunnar Ozols", "person", False),
        ("Brellmar Aktiengesellschaft", "Brellmar AG", "body", True),
        ("The Brellmar Company", "Brellmar Company", "body", True),
        ("Brellmar AG", "Tavinel AG", "body", False),
    ],
)
def test_names(one: str, other: str, kind: NameKind, is_same: bool) -> None:
    assert MATCHER.compare(one, other, kind).is_same is is_same


def test_reasons_name_the_words() -> None:
    assert "“ozols” and “kalnina”" in MATCHER.compare("Renata Ozols", "Renata Kalnina", "person").reason
    assert "agree but for" in MATCHER.compare("Renata Ozols", "Renate Ozols", "person").reason
    assert "numbers" in MATCHER.compare("Brellmar 2", "Brellmar 3", "body").reason
    assert "both are written" in MATCHER.compare("Brellmar", "Brellmar", "body").reason


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_gets_the_same_score_both_ways(one: str, other: str) -> None:
    for kind in ("person", "body"):
        features = MATCHER.measure(one, other, kind)
        assert len(features) == len(FEATURES)
        assert all(-1e-9 <= value <= 1 for value in features)
        assert MATCHER.score(one, other, kind) == pytest.approx(MATCHER.score(other, one, kind))


def test_each_feature_needs_its_weight() -> None:
    with pytest.raises(KeyError):
        weights_from_table({"bias": "0", "threshold": "0.5"})
