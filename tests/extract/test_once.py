"""Attributes worked out once."""

from rashomon.extract.once import once


class Counted:
    def __init__(self) -> None:
        self.times = 0

    @once
    def answer(self) -> int:
        """What is asked."""
        self.times += 1
        return 42


def test_an_attribute_is_worked_out_when_first_asked_for_and_kept() -> None:
    counted = Counted()
    assert counted.times == 0
    assert (counted.answer, counted.answer, counted.times) == (42, 42, 1)


def test_each_object_has_its_own() -> None:
    one, other = Counted(), Counted()
    assert one.answer == 42
    assert other.times == 0


def test_the_class_shows_the_attribute_with_its_docstring() -> None:
    assert isinstance(Counted.answer, once)
    assert Counted.answer.__doc__ == "What is asked."
