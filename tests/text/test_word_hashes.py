"""Words as arrays: the same words as `fold_words` finds, equal hashes for equal words."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.shingles import fold_words
from rashomon.text.word_hashes import batches, hash_runs, hash_words

LETTERS = st.text(st.sampled_from("ab1.,:-'’\u200b\u0301é½ﬁΣσςаA «“&\u2011\n한 İß"), max_size=20)


@given(LETTERS, LETTERS)
def test_the_words_are_those_of_fold_words_and_equal_words_have_equal_hashes(one: str, other: str) -> None:
    first, second = hash_words(one), hash_words(other)
    folded, others = fold_words(one), fold_words(other)
    assert tuple(first.starts.tolist()) == folded.starts
    assert tuple(first.ends.tolist()) == folded.ends
    hashed = dict(zip(folded.words, first.hashes.tolist(), strict=True))
    for word, value in zip(others.words, second.hashes.tolist(), strict=True):
        assert hashed.get(word, value) == value
        assert word in hashed or value not in hashed.values()


def test_hashes_are_the_same_in_every_process() -> None:
    assert hash_words("the ferry left").hashes.tolist() == [
        1746822376240867225,
        2886661107527725164,
        14545753623329281098,
    ]
    assert hash_runs(hash_words("The ferry, left!").hashes, 3).tolist() == [7812745862878948234]


def test_invisible_and_look_alike_characters_change_no_hash() -> None:
    plain = hash_words("the ferry left harbour").hashes.tolist()
    assert hash_words("the fer\u200bry left har\u2060bour").hashes.tolist() == plain
    assert hash_words("the fеrrу left hаrbоur").hashes.tolist() == plain  # e, y, a, o are Cyrillic


def test_marks_that_may_open_a_quotation_are_told() -> None:
    assert hash_words("He said “yes” and 'no'").quotes.tolist() == [8, 18, 21]


def test_too_few_words_have_no_runs() -> None:
    assert hash_runs(hash_words("one two").hashes, 3).tolist() == []
    assert hash_words("").hashes.tolist() == []


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=12), st.integers(1, 5))
def test_there_is_one_run_for_each_place_it_can_begin_at(words: list[str], length: int) -> None:
    runs = hash_runs(hash_words(" ".join(words)).hashes, length).tolist()
    assert len(runs) == max(len(words) - length + 1, 0)
    assert len(set(runs)) == len({tuple(words[at : at + length]) for at in range(len(runs))})


def test_batches_hold_every_text_once() -> None:
    assert batches([]) == []
    assert batches([70_000, 10, 40_000, 40_000]) == [(0, 1), (1, 3), (3, 4)]
