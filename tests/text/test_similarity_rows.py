"""A row of similarities is what comparing pair by pair gives."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.similarity import TermWords, build_space

texts = st.lists(
    st.lists(st.sampled_from(["barge", "harbour", "Ostrel", "ice", "flood", "gate", "wharf"]), max_size=8).map(
        " ".join
    ),
    min_size=1,
    max_size=6,
)


@given(texts)
def test_a_row_holds_the_similarity_of_each_pair(found: list[str]) -> None:
    ids = [str(at) for at in range(len(found))]
    space = build_space(dict(zip(ids, found, strict=True)), TermWords())
    rows = space.rows(ids)
    for at, one in enumerate(ids):
        row = rows.row(at)
        for other, name in enumerate(ids):
            assert abs(row[other] - space.similarity(one, name)) < 1e-9


def test_an_unknown_text_is_like_nothing() -> None:
    space = build_space({"a": "barge ice", "b": "barge ice"}, TermWords())
    assert space.rows(["a", "zz"]).row(0).tolist() == [1.0, 0.0]
