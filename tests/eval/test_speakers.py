"""The speakers task: brat files, and when two phrases are one voice."""

from pathlib import Path

from eval.speakers.brat import read_reports
from eval.speakers.judge import is_same_voice

TEXT = "The mayor of Ostrel, Lena Vu, said the road was closed."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_attributions_are_read_with_their_parts(tmp_path: Path) -> None:
    for name, written in (
        ("text/a.txt", TEXT),
        (
            "attributions/a_1.ann",
            "T1\tSource 0 28\tThe mayor\nT2\tCue 30 34\tsaid\nT3\tContent 35 43;44 54\tthe road\n"
            "T4\tAttribution 30 34\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n",
        ),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(written, encoding="utf-8")
    (report,) = read_reports(tmp_path)
    (one,) = report.attributions
    assert (one.speaker, one.cue, one.content) == (((0, 28),), ((30, 34),), ((35, 43), (44, 54)))


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
