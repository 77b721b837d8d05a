"""Long rows: each number is compared with some of the others, and the row stands as if with all."""

import pytest

from rashomon.compare.figures import standing
from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.figures.standing import judge_group
from rashomon.compare.figures.values import compare_values
from tests.compare.told import told


def tolls(count: int) -> list[Told]:
    return [
        told(9.0 + at % 3, origin=at, published=f"2031-03-04T{at % 24:02}:{at % 60:02}", toll=True)
        for at in range(1, count)
    ]


@pytest.mark.parametrize("count", [10, 100, 200])
def test_a_toll_that_grows_is_superseded_however_many_tell_it(count: int) -> None:
    assert judge_group(tolls(count))[0] == "superseded"


def test_one_number_told_by_many_origins_is_corroborated() -> None:
    assert judge_group([told(9, origin=at) for at in range(1, 100)])[::2] == ("corroborated", 99)


def test_a_dispute_among_many_is_found() -> None:
    group = [told(9, origin=at, speaker="e-police") for at in range(1, 90)]
    group.append(told(30, origin=95, speaker="e-mayor"))
    assert judge_group(group)[0] == "contested"
    assert judge_group(group, lambda one, other: False)[0] == "compatible"


def test_a_pair_that_is_alike_is_looked_at_where_its_kind_is_not() -> None:
    group = [told(9, origin=at, speaker=f"e-{at}") for at in range(1, 200)]
    late, later = told(30, origin=300, speaker="e-a"), told(31, origin=301, speaker="e-b")

    def surely(one: Told, other: Told) -> bool:
        return {one.origin, other.origin} == {300, 301}

    assert judge_group([*group, late, later], surely)[0] == "compatible"
    assert judge_group([*group, late, later], surely, [(late, later)])[0] == "contested"


def test_the_work_does_not_grow_as_the_square_of_the_row(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Told, Told]] = []

    def counted(one: Told, other: Told) -> object:
        compared.append((one, other))
        return compare_values(one, other)

    monkeypatch.setattr(standing, "compare_values", counted)
    judge_group([told(9.0 + at % 4, origin=at) for at in range(1, 400)], lambda one, other: False)
    assert len(compared) <= 4 * 400
