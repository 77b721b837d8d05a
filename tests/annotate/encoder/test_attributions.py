"""Which cues, speakers and contents belong together."""

import numpy as np

from rashomon.annotate.encoder.attributions import ReportedSpan, join_attributions
from rashomon.annotate.encoder.words import split_encoder_words


def join(text: str, *spans: tuple[str, str], links: dict[str, str]) -> list[tuple[list[str], list[str], list[str]]]:
    """Return (cue, speaker, content) words where each of `spans` (words, kind) is linked as `links` says."""
    words = split_encoder_words(text)

    def place(piece: str) -> tuple[int, int]:
        start = text.index(piece)
        inside = [at for at, word in enumerate(words) if start <= word.start < start + len(piece)]
        return inside[0], inside[-1] + 1

    scores = np.zeros((len(words), len(words) + 1), dtype=np.float32)
    for one, cue in links.items():
        scores[place(one)[0], place(cue)[0] + 1] = 5.0
    found = join_attributions([(*place(piece), kind) for piece, kind in spans], words, scores)

    def said(one: ReportedSpan) -> tuple[list[str], list[str], list[str]]:
        parts = [[text[start:end] for start, end in ranges] for ranges in (one.cue, one.speaker, one.content)]
        return parts[0], parts[1], parts[2]

    return [said(one) for one in found]


def test_a_content_may_stand_on_both_sides_of_its_cue() -> None:
    found = join(
        "“Yes,” she said, “at once.”",
        ("“Yes,”", "content"), ("she", "source"), ("said", "cue"), ("“at once.”", "content"),
        links={"“Yes,”": "said", "“at once.”": "said", "she": "said"},
    )  # fmt: skip
    assert found == [(["said"], ["she"], ["“Yes,”", "“at once.”"])]


def test_two_contents_on_one_side_are_not_one() -> None:
    found = join(
        "He said the road was closed. It would open soon.",
        ("said", "cue"), ("the road was closed", "content"), ("It would open soon", "content"),
        links={"the road": "said", "It would": "said"},
    )  # fmt: skip
    assert sorted(content for _, _, content in found) == [["It would open soon"], ["the road was closed"]]


def test_contents_in_two_paragraphs_are_not_one() -> None:
    found = join(
        "The road was closed.\n\nHe said it would open.",
        ("The road was closed", "content"), ("said", "cue"), ("it would open", "content"),
        links={"The road": "said", "it would": "said"},
    )  # fmt: skip
    assert len(found) == 2


def test_what_no_cue_claims_stands_alone() -> None:
    found = join("“Never.” He left.", ("“Never.”", "content"), links={})
    assert found == [([], [], ["“Never.”"])]
