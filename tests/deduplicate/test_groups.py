"""Groups: ids that any chain of pairs connects."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.deduplicate.groups import Groups

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12)


@given(PAIRS)
def test_the_first_of_a_group_is_the_least_that_pairs_lead_to(pairs: list[tuple[str, str]]) -> None:
    groups = Groups(pairs)
    for one in "abcdefgh":
        reached = {one}
        for _ in pairs:
            reached |= {each for pair in pairs if not reached.isdisjoint(pair) for each in pair}
        assert groups.first_of(one) == min(reached)


def test_joining_says_whether_it_made_a_difference() -> None:
    groups = Groups([("a", "b")])
    assert groups.join("b", "c")
    assert not groups.join("a", "c")
