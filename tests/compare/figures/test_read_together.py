"""What figures of one article say of one another."""

import pytest

from tests.build import article_from_text
from tests.compare.described import described, described_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What became of the part did not become of the whole.
        ("The boat sank, leaving 44 of the 110 people on it missing.", [("missing", False), ("", False)]),
        ("Some 6,000 people came. Police said 34 of them had been detained.", [("", False), ("arrested", False)]),
        ("Forty people were hurt. Twelve of them had been detained.", [("injured", False), ("arrested", True)]),
    ],
)
def test_a_part_of_a_crowd_is_the_whole_of_a_state(text: str, told: list[tuple[str, bool]]) -> None:
    assert [(" ".join(one.outcomes), one.is_part) for one in described(text)] == told


def test_a_people_no_list_knows_is_counted_as_people_without_its_noun() -> None:
    text = "The union counts 331 Orvians in the camps. There are 214 and no more, said Ana Orr."
    assert [(one.noun, one.value) for one in described(text)] == [("person", 331), ("person", 214)]


def test_a_part_that_tells_who_is_in_the_state_of_its_whole() -> None:
    text = "The ministry said 63 people had been hurt. Seven of them were in beds, and 11 were children."
    assert [" ".join(one.outcomes) for one in described(text)][-1] == "injured"


def test_a_whole_toll_in_another_report_has_no_kind() -> None:
    headed = article_from_text("A blast shook the upper mill.", "2031-03-05", title="Two killed in blast at mill")
    plain = article_from_text("Two weavers were killed at a mill. Later two weavers left.", "2031-03-05")
    assert [set(one.kinds) for one in described_in(headed, plain)] == [set(), set(), {"weaver"}]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ministry counted 18,000 men at the border.", [set()]),
        ("The ministry counted 18,000 men and 400 women.", [{"man"}, {"woman"}]),
        ("Three men were killed.", [{"man"}]),
    ],
)
def test_men_by_the_hundred_are_a_force(text: str, kinds: list[set[str]]) -> None:
    assert [set(one.kinds) for one in described(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ministry put the number of raiders at 40 and said 12 were killed.", [{"fighter"}, {"fighter"}]),
        ("The ministry put the number of raiders at 12 and said 40 were killed.", [{"fighter"}, set()]),
        ("Some 40 people came, and 12 were hurt.", [set(), set()]),
    ],
)
def test_a_number_without_a_noun_is_of_the_kind_told_before_it(text: str, kinds: list[set[str]]) -> None:
    assert [set(one.kinds) for one in described(text)] == kinds
