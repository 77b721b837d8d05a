"""Average linkage: the same groups as joining the closest pair again and again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.linkage import Bond, Linkage

_SIZE = 7
_SIMILARITIES = st.dictionaries(
    st.tuples(st.integers(0, _SIZE - 1), st.integers(0, _SIZE - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.05, 0.1, 0.2, 0.4, 0.8, 1.0]),
)


def mean_of_all(bond: Bond, one: int, other: int) -> float | None:
    mean = round(bond.total / (one * other), 12)
    return mean if bond.largest >= 0.1 and mean >= 0.1 else None


def mean_of_known(bond: Bond, _one: int, _other: int) -> float | None:
    mean = bond.total / bond.pairs
    return mean if mean >= 0.1 else None


def joined(size: int, similarities: dict[tuple[int, int], float]) -> list[list[int]]:
    linkage = Linkage(size, mean_of_all)
    for (one, other), similarity in similarities.items():
        linkage.add(one, other, similarity)
    return linkage.join(lambda _, __: True)


def plainly(size: int, similarities: dict[tuple[int, int], float], least_mean: float = 0.1) -> list[list[int]]:
    """The definition, written out: compare all groups, join the closest, begin again."""
    groups = [[at] for at in range(size)]
    while True:
        best: tuple[float, int, int] | None = None
        for left in range(len(groups)):
            for right in range(left + 1, len(groups)):
                pairs = [(min(a, b), max(a, b)) for a in groups[left] for b in groups[right]]
                values = [similarities.get(pair, 0.0) for pair in pairs]
                mean = round(sum(values) / len(values), 12)
                if max(values) >= 0.1 and mean >= least_mean and (best is None or mean > best[0]):
                    best = (mean, left, right)
        if best is None:
            return sorted(sorted(group) for group in groups)
        groups[best[1]] += groups.pop(best[2])


@given(_SIMILARITIES)
def test_it_joins_as_the_definition_does(similarities: dict[tuple[int, int], float]) -> None:
    assert joined(_SIZE, similarities) == plainly(_SIZE, similarities)


def test_a_chain_is_no_group() -> None:
    assert joined(3, {(0, 1): 0.9, (1, 2): 0.15}) == [[0, 1], [2]]


def test_what_may_not_be_one_stays_apart() -> None:
    linkage = Linkage(2, mean_of_all)
    linkage.add(0, 1, 1.0)
    assert linkage.join(lambda one, other: False) == [[0], [1]]


def test_pairs_that_were_never_compared_need_not_count() -> None:
    linkage = Linkage(4, mean_of_known)
    for one, other in ((0, 1), (1, 2), (2, 3)):
        linkage.add(one, other, 0.2)
    assert linkage.join(lambda one, other: True) == [[0, 1, 2, 3]]


@pytest.mark.parametrize("size", [0, 1])
def test_few_things(size: int) -> None:
    assert joined(size, {}) == [[at] for at in range(size)]
