"""Rows of figures that count one thing: histories, disputes in them, numbers two origins give."""

from collections.abc import Sequence

from rashomon.compare.figures.figure_claims import date_from_first
from rashomon.compare.figures.figure_rows import FigureRow, judge_rows
from rashomon.compare.figures.numbers_told import Told
from tests.compare.told import told

MONDAY, TUESDAY, WEDNESDAY = "2031-03-03", "2031-03-04", "2031-03-05"


def rows(group: Sequence[Told]) -> list[FigureRow]:
    return judge_rows(group, lambda one, other: True, (), lambda numbers: True)


def shown(group: Sequence[Told]) -> list[tuple[str, list[float | None]]]:
    return [(row.status, [one.quantity.value for one in row.told]) for row in rows(group)]


def test_numbers_that_agree_are_one_row() -> None:
    assert shown([told(12), told(12, origin=2)]) == [("corroborated", [12, 12])]


def test_a_dispute_on_the_way_is_a_row_beside_the_history() -> None:
    group = [
        told(118, toll=True, speaker="e-ministry", as_of=MONDAY),
        told(187, toll=True, speaker="e-ministry", as_of=TUESDAY),
        told(263, toll=True, speaker="e-ministry", as_of=WEDNESDAY),
        told(402, toll=True, speaker="e-union", as_of=WEDNESDAY, origin=2),
    ]
    assert shown(group) == [("contested", [263, 402]), ("superseded", [118, 187, 263, 402])]


def test_a_number_that_clashes_with_none_stays_in_a_row_of_its_own() -> None:
    group = [told(40, speaker="e-police"), told(90, speaker="e-union", origin=2), told(None, low=30, origin=3)]
    assert shown(group) == [("contested", [40, 90]), ("single_origin", [None])]


def test_what_two_origins_give_is_known_though_it_moved_since() -> None:
    group = [told(23, as_of=MONDAY), told(23, as_of=MONDAY, origin=2), told(19, as_of=WEDNESDAY, origin=3)]
    assert shown(group) == [("superseded", [23, 23, 19]), ("corroborated", [23, 23])]


def test_a_toll_that_a_later_one_replaced_is_not_what_is_known() -> None:
    early = [told(9, toll=True, as_of=MONDAY), told(9, toll=True, as_of=MONDAY, origin=2)]
    late = [told(14, toll=True, as_of=TUESDAY), told(14, toll=True, as_of=TUESDAY, origin=2)]
    assert shown([*early, *late]) == [("superseded", [9, 9, 14, 14]), ("corroborated", [14, 14])]


def test_a_toll_of_two_named_voices_was_known_on_its_day() -> None:
    early = [
        told(9, toll=True, as_of=MONDAY, speaker="e-brigade"),
        told(9, toll=True, as_of=MONDAY, speaker="e-clinic", origin=2),
        told(9, toll=True, as_of=MONDAY, origin=3),
    ]
    late = [told(14, toll=True, as_of=TUESDAY, speaker="e-brigade")]
    assert shown([*early, *late]) == [("superseded", [9, 9, 9, 14]), ("corroborated", [9, 9])]
    assert rows([*early, *late])[-1].reason.endswith("a later count has replaced it")


def test_a_reprint_repeats_the_count_of_the_day_before() -> None:
    dated = date_from_first([told(3, toll=True, as_of=MONDAY), told(3, toll=True, as_of=TUESDAY)])
    assert [one.as_of for one in dated] == [MONDAY, MONDAY]
    assert [one.as_of for one in date_from_first([told(3), told(5, as_of=TUESDAY)])] == [TUESDAY, TUESDAY]


def test_a_reprint_repeats_the_count_of_the_moment_at_which_it_was_first_told() -> None:
    dated = date_from_first([told(3, toll=True, published=TUESDAY), told(3, toll=True, published=MONDAY)])
    assert [one.published for one in dated] == [MONDAY, MONDAY]
