import json
import shutil
from importlib import resources
from pathlib import Path

import pytest

from rashomon.annotate.encoder import read_syntax, read_text
from rashomon.annotate.encoder.network import Network, WeightsError
from tests.build import article_from_text

REPORT = (
    "Harbour minister Ana Ruiz said on Monday that the ferry had been checked twice.\n\n"
    "“We found nothing wrong,” she told reporters in Ostrel. The Tarn Shipping Company denied that its crew "
    "was too small, according to the daily Ostrel Courier."
)


def words(start: int, end: int) -> str:
    return REPORT[start:end]


def test_names_are_read_with_their_kinds() -> None:
    names = {(words(one.start, one.end), one.kind) for one in read_text(REPORT).names}
    assert {("Ana Ruiz", "PER"), ("Ostrel", "LOC"), ("Tarn Shipping Company", "ORG")} <= names


def test_reported_speech_is_read_with_cue_speaker_and_content() -> None:
    found = read_text(REPORT).reported
    first = found[0]
    assert [words(*one) for one in first.cue] == ["said"]
    assert "Ana Ruiz" in words(*first.speaker[0])
    assert words(*first.content[0]) == "that the ferry had been checked twice"
    assert any("she" in [words(*one) for one in each.speaker] for each in found)


def test_syntax_names_heads_within_the_sentence() -> None:
    syntax = read_syntax(article_from_text(REPORT))
    said = next(place for place, one in enumerate(syntax) if words(one.start, one.end) == "said")
    ruiz = [one for one in syntax if words(one.start, one.end) in {"Ana", "minister"}]
    assert syntax[said].upos == "VERB"
    assert syntax[said].head == said
    assert any(one.head == said and one.relation == "nsubj" for one in ruiz)


def test_a_sentence_begins_where_one_ends() -> None:
    begins = [words(one.start, one.end) for one in read_syntax(article_from_text(REPORT)) if one.begins]
    assert begins == ["Harbour", "“", "The"]


def test_a_name_ends_where_its_paragraph_does() -> None:
    signed = "Best wishes from all of us at the mill,\n\nMartin Kessler\n\nMartin Kessler wrote on Monday to Ana Ruiz."
    assert not [one for one in read_text(signed).names if "\n" in signed[one.start : one.end]]


@pytest.mark.parametrize("text", ["", " \n\n ", "x", "— “", "🚢" * 300, "word " * 1000, "\u202e\u200b"])
def test_any_text_is_read(text: str) -> None:
    for one in read_text(text).names:
        assert 0 <= one.start < one.end <= len(text)
    ends = [one.end for one in read_syntax(article_from_text(text))]
    assert ends == sorted(ends)


def test_what_follows_changes_nothing_in_an_earlier_window() -> None:
    long = "\n\n".join(REPORT for _ in range(12))
    assert read_text(long).names == read_text(long).names
    whole = "\n\n".join([REPORT, *["The bridge stayed open all night."] * 60])
    more = "\n\n".join([whole, "Another paragraph, by another hand."])
    assert read_text(more).names[:6] == read_text(whole).names[:6]


@pytest.mark.parametrize("name", ["labels.json", "reader.onnx", "vocabulary.txt", "sha256.json"])
def test_changed_or_missing_weights_are_refused(name: str, tmp_path: Path) -> None:
    with resources.as_file(resources.files("rashomon.annotate.encoder") / "weights") as folder:
        shutil.copytree(folder, tmp_path / "weights")
    changed = tmp_path / "weights" / name
    if name == "sha256.json":
        changed.unlink()
    else:
        changed.write_bytes(changed.read_bytes() + b" ")
    with pytest.raises(WeightsError, match="install the package again"):
        Network(tmp_path / "weights")


def test_the_weights_are_those_the_card_describes() -> None:
    folder = resources.files("rashomon.annotate.encoder") / "weights"
    sums = json.loads((folder / "sha256.json").read_text(encoding="utf-8"))
    card = (folder / "card.md").read_text(encoding="utf-8")
    assert sums["reader.onnx"] in card
