"""Whatever the text: the rules of every language end, and every anchor holds its words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from rashomon.annotate import annotate_article
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.stage import IssueLog
from tests.build import article_from_text

LANGUAGES = ["ru", "uk", "fr", "de", "es", "ar", "und"]
PIECES = [
    "сказал", "заявив", "a déclaré", "a-t-il ajouté", "sagte", "что", "que", "dass", "По словам", "selon", "laut",
    "Карсов", "Анна", "Jean", "Uwe", "Präsident", "министр", "М.", "в", "9", "апреля", "lundi", "Montagabend", "2031",
    "09.04.2031", "2031-02-31", "18h30", "18:30", "«", "»", "„", "“", "”", '"', "'", "’", "—", "–", "-", ",", ".", ":",
    "?", "!", "…", "\n\n", " ", "\u00a0", "שלום", "مرحبا", "؟", "🙂", "👩‍👩‍👧", "港。", "「", "」", "ﬁ", "İ", "ẞ",
    "\u200f", "\u0301", "d'", "l’", "qu'", "mi-", "1er", "III", "ЕС", "А.", "99999999999999999999",
]  # fmt: skip


def anchors_of(found: Annotations) -> list[Anchor]:
    anchors = [one.anchor for one in (*found.sentences, *found.mentions, *found.times)]
    for one in found.quotations:
        anchors += [*one.content, *one.relays, *(part for part in (one.cue, one.speaker_words) if part)]
    return anchors


def check(article: Article) -> None:
    found = annotate_article(article, IssueLog("annotate"))
    for anchor in anchors_of(found):
        article.verify(anchor)
    for kind in (found.sentences, found.mentions, found.times):
        starts = [one.anchor.start for one in kind]
        assert starts == sorted(starts)
        assert len({one.id for one in kind}) == len(kind)
    sentences = {one.id for one in found.sentences}
    assert {one.sentence for one in found.quotations} <= sentences
    assert found == annotate_article(article, IssueLog("annotate"))


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=300), some.sampled_from(LANGUAGES))
def test_any_text_is_read(text: str, language: str) -> None:
    check(article_from_text(text, language=language))


@settings(max_examples=120, deadline=None)
@given(some.lists(some.sampled_from(PIECES), max_size=60), some.booleans(), some.sampled_from(LANGUAGES))
def test_any_row_of_words_and_marks_is_read(pieces: list[str], spaced: bool, language: str) -> None:
    check(article_from_text((" " if spaced else "").join(pieces), language=language, title="Порт — Hafen"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece", ["« ", '"', "сказал, ", "Анна ", "a-t-il ", "— ", "laut Polizei ", "М.", "9. ", "Корван, ", "я", "А "]
)
def test_a_very_long_line_is_read_in_time(piece: str, language: str) -> None:
    began = time.process_time()
    check(article_from_text(piece * (12_000 // len(piece)), language=language))
    assert time.process_time() - began < 10


def test_an_empty_article_holds_nothing() -> None:
    for language in LANGUAGES:
        assert anchors_of(annotate_article(article_from_text("", language=language), IssueLog("annotate"))) == []
