"""The task `statements`: sentences on one event, and thresholds of its peers."""

from pathlib import Path

import pytest

from eval.errors import GoldMissing
from eval.statements.events import read_topics
from eval.statements.pairs import pairs_of

_DOCUMENT = """<Document>
<token t_id="1" sentence="0" number="0">Inspectors</token><token t_id="2" sentence="0" number="1">shut</token>
<token t_id="3" sentence="0" number="2">the</token><token t_id="4" sentence="0" number="3">tannery</token>
<token t_id="5" sentence="0" number="4">after</token><token t_id="6" sentence="0" number="5">the</token>
<token t_id="7" sentence="0" number="6">leak</token><token t_id="8" sentence="0" number="7">.</token>
<Markables><ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE></Markables>
<Relations><CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="1"/><target m_id="9"/></CROSS_DOC_COREF></Relations>
</Document>"""


def corpus_of(folder: Path) -> Path:
    root = folder / "ECB+_LREC2014"
    (root / "ECB+" / "1").mkdir(parents=True)
    rows = ["Topic,File,Sentence Number", "1,1ecb,0", "1,2ecb,0"]
    (root / "ECBplus_coreference_sentences.csv").write_text("\n".join(rows), encoding="utf-8")
    for name, word in (("1ecb", "after"), ("2ecb", "following")):
        (root / "ECB+" / "1" / f"1_{name}.xml").write_text(_DOCUMENT.replace(">after<", f">{word}<"), encoding="utf-8")
    return folder


def test_sentences_on_one_event_are_a_pair(tmp_path: Path) -> None:
    texts = list(read_topics(corpus_of(tmp_path), 1, 1))
    assert texts[0].text[texts[0].sentences[0].start :].startswith("Inspectors shut")
    (pair,) = pairs_of(texts)
    assert pair.is_one
    assert 0 < pair.overlap <= 1


def test_a_corpus_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing):
        list(read_topics(tmp_path, 1, 1))
