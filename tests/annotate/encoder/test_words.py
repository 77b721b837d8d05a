import itertools

from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.encoder.windows import cut_windows
from rashomon.annotate.encoder.words import SETTINGS, SHAPES, SUFFIX_BUCKETS, split_encoder_words


def texts(text: str) -> list[str]:
    return [word.text for word in split_encoder_words(text)]


def test_clitics_and_hyphens_are_words_of_their_own() -> None:
    assert texts("Ms Vu's co-pilot didn't land.") == ["Ms", "Vu", "'s", "co", "-", "pilot", "did", "n't", "land", "."]


def test_numbers_initialisms_and_addresses_stay_whole() -> None:
    found = texts("On 1,204.5 km the U.S. team (info@harbour.example) paid 3rd.")
    assert {"1,204.5", "U.S.", "info@harbour.example", "3rd"} <= set(found)


def test_a_letter_with_a_combining_accent_and_a_clitic_before_a_blank_are_cut_as_elsewhere() -> None:
    assert texts("cafe\u0301 don't U.S. army") == ["cafe\u0301", "do", "n't", "U.S.", "army"]


def test_words_between_quotation_marks_know_it_until_the_paragraph_ends() -> None:
    words = split_encoder_words("He said: “The road is\nNot closed.”")
    quoted = {word.text for word in words if word.setting >= 3}
    assert {"“", "The", "road", "is"} <= quoted
    assert "Not" not in quoted


def test_paragraphs_are_told_from_spaces() -> None:
    words = split_encoder_words("One two.\n\nThree")
    assert [word.setting % 3 for word in words] == [2, 1, 0, 2]


@given(st.text(max_size=300))
def test_words_stand_where_they_say_and_features_stay_in_range(text: str) -> None:
    words = split_encoder_words(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in itertools.pairwise(words))
    assert all(0 <= w.shape < SHAPES and 0 <= w.suffix < SUFFIX_BUCKETS and 0 <= w.setting < SETTINGS for w in words)
    assert "".join(text.split()) == "".join("".join(word.text for word in words).split())


@given(st.lists(st.sampled_from(["Road", "closed", ".", "\n", "said"]), max_size=200), st.integers(5, 40))
def test_windows_cover_every_word_once(pieces: list[str], longest: int) -> None:
    words = split_encoder_words(" ".join(pieces))
    windows = cut_windows(words, longest)
    assert [place for first, end in windows for place in range(first, end)] == list(range(len(words)))
    assert all(0 < end - first <= longest for first, end in windows)


def test_windows_are_cut_before_a_paragraph() -> None:
    words = split_encoder_words("\n".join("The road was closed today ." for _ in range(4)))
    assert cut_windows(words, 14) == [(0, 12), (12, 24)]
