"""The speakers task: when two phrases are one voice."""

from eval.speakers.judge import is_same_voice

TEXT = "The mayor of Ostrel, Lena Vu, said the road was closed."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_one_voice_shares_half_its_words_or_its_head() -> None:
    wanted = [place("The mayor of Ostrel, Lena Vu")]
    assert is_same_voice(TEXT, place("The mayor"), wanted)
    assert is_same_voice(TEXT, place("mayor of Ostrel"), wanted)
    assert not is_same_voice(TEXT, place("Lena Vu"), wanted)
    assert not is_same_voice(TEXT, place("the road"), wanted)
    assert not is_same_voice(TEXT, None, wanted)


def test_a_relative_is_whom_it_follows() -> None:
    text = "The mayor, who said the road was closed, left."
    wanted = [(text.index("who"), text.index("who") + 3)]
    assert is_same_voice(text, (0, 9), wanted)
    assert not is_same_voice(text, (0, 3), wanted)
