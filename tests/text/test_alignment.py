"""Alignment: passages two texts share, and the edits inside them."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.alignment import Alignment, Edit, Passage, align_words, find_edits
from rashomon.text.word_hashes import Hashes, hash_words

REPORT = (
    "the grain barge ran aground below the old lock at dusk and blocked the channel for nine hours while two "
    "tugs from the naval yard tried to pull it free before the tide turned"
).split()
OTHER = "a choir of forty children sang in the town hall on sunday and nobody wanted to go home".split()


def hashes_of(words: Sequence[str]) -> Hashes:
    return hash_words(" ".join(words)).hashes


def aligned(first: Sequence[str], second: Sequence[str]) -> Alignment:
    (alignment,) = align_words(hashes_of(first), [hashes_of(second)])
    return alignment


def passages_of(first: Sequence[str], second: Sequence[str]) -> tuple[Passage, ...]:
    return aligned(first, second).passages()


def test_a_copy_is_one_passage() -> None:
    (passage,) = passages_of(REPORT, ["first", "words", *REPORT])
    assert passage.first == (0, len(REPORT))
    assert passage.second == (2, 2 + len(REPORT))


def test_different_texts_share_nothing() -> None:
    assert passages_of(REPORT, OTHER) == ()


def test_a_changed_word_does_not_end_a_passage() -> None:
    changed = [*REPORT[:12], "jammed", *REPORT[13:]]
    (passage,) = passages_of(REPORT, changed)
    assert len(passage.pairs) == len(REPORT) - 1


def test_words_left_out_do_not_end_a_passage() -> None:
    (passage,) = passages_of(REPORT, [*REPORT[:10], *REPORT[13:]])
    assert passage.first == (0, len(REPORT))


def test_changed_paragraph_order_gives_two_passages() -> None:
    first, second = passages_of([*REPORT, *OTHER], [*OTHER, *REPORT])
    assert first.second == (len(OTHER), len(OTHER) + len(REPORT))
    assert second.second == (0, len(OTHER))


def test_a_sentence_in_between_divides_passages() -> None:
    one = [*REPORT, *OTHER]
    two = [*REPORT, *("insert" + str(number) for number in range(30)), *OTHER]
    assert [passage.first for passage in passages_of(one, two)] == [(0, len(REPORT)), (len(REPORT), len(one))]


def test_edits_say_what_was_done() -> None:
    assert find_edits("at least nine people died".split(), "nine persons died today".split()) == [
        Edit("removed", (0, 2), (0, 0)),
        Edit("replaced", (3, 4), (1, 2)),
        Edit("added", (5, 5), (3, 4)),
    ]


WORDS = st.lists(st.sampled_from("abcdef"), max_size=40)


@given(WORDS, WORDS)
def test_pairs_are_equal_words_used_once(first: list[str], second: list[str]) -> None:
    passages = passages_of(first, second)
    pairs = [pair for passage in passages for pair in passage.pairs]
    assert all(first[here] == second[there] for here, there in pairs)
    assert len({here for here, _ in pairs}) == len({there for _, there in pairs}) == len(pairs)


@given(WORDS, WORDS)
def test_passages_ascend_on_both_sides(first: list[str], second: list[str]) -> None:
    for passage in passages_of(first, second):
        assert list(passage.pairs) == sorted(passage.pairs)
        assert [there for _, there in passage.pairs] == sorted(there for _, there in passage.pairs)


@given(st.lists(st.integers(), min_size=5, max_size=40, unique=True))
def test_a_text_is_all_of_itself(numbers: list[int]) -> None:
    words = list(map(str, numbers))
    (passage,) = passages_of(words, words)
    assert passage.first == passage.second == (0, len(words))


@given(WORDS, st.lists(WORDS, max_size=4))
def test_one_text_beside_many_is_as_beside_each(first: list[str], others: list[list[str]]) -> None:
    together = align_words(hashes_of(first), [hashes_of(other) for other in others])
    assert [one.tiles for one in together] == [aligned(first, other).tiles for other in others]


@given(WORDS, WORDS, st.integers(1, 12))
def test_no_more_is_shared_than_was_promised(first: list[str], second: list[str], least: int) -> None:
    alignment = aligned(first, second)
    most = alignment.most_shared(bytes([1]) * len(first), bytes([1]) * len(second), least)
    counted = sum(len(one.pairs) for one in alignment.passages() if len(one.pairs) >= least)
    assert counted <= min(most)


def test_words_of_others_are_not_promised() -> None:
    alignment = aligned(REPORT, REPORT)
    assert alignment.most_shared(bytes(len(REPORT)), bytes([1]) * len(REPORT), 1) == (0, 0)


def test_gaps_are_what_stands_between_equal_words() -> None:
    (passage,) = passages_of(REPORT, [*REPORT[:12], "jammed", *REPORT[13:]])
    assert list(passage.gaps()) == [(range(12, 13), range(12, 13))]
    assert passage.turned().turned() == passage
