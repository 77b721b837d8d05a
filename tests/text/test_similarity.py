"""Similarity of texts by names and content words."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.similarity import TermWords, build_space

FIRE = "The ferry Orrin burned off Skell Bay. Coast guards took the passengers of the Orrin to Skell."
FIRE_TOO = "Passengers of the burning ferry Orrin were brought to Skell, the coast guard said."
VOTE = "Parliament in Tavira voted on the budget. Minister Ilse Orban defended the taxes."


def test_one_event_is_nearer_than_another() -> None:
    space = build_space({"a": FIRE, "b": FIRE_TOO, "c": VOTE}, TermWords(frozenset({"the", "was", "were"})))
    assert space.similarity("a", "b") > 0.4 > 0.05 > space.similarity("a", "c")


def test_unknown_and_empty_texts_are_like_nothing() -> None:
    space = build_space({"a": FIRE, "b": ""}, TermWords())
    assert space.similarity("a", "b") == space.similarity("a", "zz") == 0.0


@given(st.lists(st.text(max_size=60), min_size=2, max_size=5))
def test_similarity_is_symmetric_and_in_range(texts: list[str]) -> None:
    space = build_space({str(index): text for index, text in enumerate(texts)}, TermWords())
    for one in range(len(texts)):
        for other in range(len(texts)):
            found = space.similarity(str(one), str(other))
            assert 0.0 <= found <= 1.0
            assert abs(found - space.similarity(str(other), str(one))) < 1e-9


def test_numbers_and_dates_tie_texts_whose_names_are_mangled() -> None:
    words = TermWords(numbers={"ninety": 90.0}, calendar=frozenset({"october"}))
    texts = {
        "a": "Duties of 25% fall for ninety days, said Thornley; talks resume on October 14.",
        "b": "Tornli: the duty of 25% is off during 90 days, next round 14 October.",
        "c": "Duties of 40% rise for seven days, said Marrow; talks resume in March.",
    }
    space = build_space(texts, words)
    assert space.similarity("a", "b") > space.similarity("a", "c")
