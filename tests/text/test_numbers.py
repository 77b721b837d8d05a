"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.numerals import numerals
from rashomon.text.numbers import digits_value, read_number
from rashomon.text.tokens import split_tokens

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def spell(number: int, joiner: str) -> str:
    """Write a number in English words, by another way than the reader reads."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = TENS[number // 10 - 2], number % 10
        return f"{tens}-{SMALL[ones]}" if ones else tens
    size, name = next(scale for scale in SCALES if number >= scale[0])
    head, rest = divmod(number, size)
    words = f"{spell(head, joiner)} {name}"
    if not rest:
        return words
    return f"{words}{joiner if rest < 100 else ' '}{spell(rest, joiner)}"


def value_of(words: str) -> float | None:
    tokens = split_tokens(words)
    reading = read_number(tokens, 0, numerals())
    return reading.value if reading and reading.end == len(tokens) else None


@given(st.integers(0, 10**14), st.sampled_from([" and ", " "]))
def test_a_number_in_words_is_read_back(number: int, joiner: str) -> None:
    assert value_of(spell(number, joiner)) == number


@given(st.integers(0, 10**12))
def test_digits_with_and_without_group_marks_say_the_same(number: int) -> None:
    assert digits_value(str(number)) == digits_value(f"{number:,}") == number
    assert value_of(f"{number:,}") == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("110,000", 110_000),
        ("1\u00a0300", 1300),
        ("3.5 million", 3_500_000),
        ("4 bn", 4e9),
        ("half a million", 500_000),
        ("half million", 500_000),
        ("a quarter million", 250_000),
        ("two thirds of a million", 2_000_000 / 3),
        ("one million and a half", 1_500_000),
        ("two billion and a half million", 2_000_500_000),
        ("4 million and a quarter", 4_250_000),
        ("fifty two and a third", 52 + 1 / 3),
        ("two hundred and three quarters", 200.75),
        ("two lakh crore", 2e12),
        ("23,45,678.5", 2_345_678.5),
        (".08", 0.08),
        ("6⅛", 6.125),
        ("a quarter of a million", 250_000),
        ("a hundred", 100),
        ("two and a half", 2.5),
        ("two and a half million", 2_500_000),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("Twenty-five", 25),
        ("nineteen hundred", 1900),
    ],
)
def test_forms_of_news_english(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize("words", ["million", "a", "second", "dozens", "half", "twenty-member", "1.2.3"])
def test_what_is_no_whole_number(words: str) -> None:
    assert value_of(words) is None


def test_two_numbers_side_by_side_stay_two() -> None:
    reading = read_number(split_tokens("two three"), 0, numerals())
    assert reading is not None
    assert (reading.value, reading.end) == (2, 1)


def test_and_joins_only_what_fits() -> None:
    reading = read_number(split_tokens("twelve and five"), 0, numerals())
    assert reading is not None
    assert reading.value == 12
