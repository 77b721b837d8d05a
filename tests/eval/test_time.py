"""The task `time`: corpora are read, values compared in one notation, expressions paired as TempEval-3 does."""

from pathlib import Path

import pytest

from eval.errors import GoldMissing
from eval.programs import Program
from eval.results import Settings
from eval.time import run
from eval.time.gold import CORPORA, only_days
from eval.time.gum import read_gum
from eval.time.marked_text import GoldArticle, Time
from eval.time.meantime import read_meantime
from eval.time.ours import find_ours
from eval.time.scoring import pair_times, score_pairs, without_ignored
from eval.time.timeml import read_timeml
from eval.time.values import same_notation, two_ends

TIMEML = """<?xml version="1.0" ?>
<TimeML><DOCID>quay</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-04-09" functionInDocument="CREATION_TIME">2031-04-09</TIMEX3></DCT>
<TEXT>
The quay <EVENT eid="e1" class="OCCURRENCE">closed</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2031-04-07">Monday</TIMEX3>.

It opens <TIMEX3 tid="t2" type="SET" value="P1D">daily</TIMEX3>.
</TEXT></TimeML>"""

MEANTIME = """<?xml version="1.0" ?><Document doc_id="7">
<token number="0" sentence="0" t_id="1">Quay</token><token number="1" sentence="0" t_id="2">closes</token>
<token number="2" sentence="1" t_id="3">April</token><token number="3" sentence="1" t_id="4">9</token>
<token number="4" sentence="1" t_id="5">,</token><token number="5" sentence="1" t_id="6">2031</token>
<token number="6" sentence="2" t_id="7">It</token><token number="7" sentence="2" t_id="8">closed</token>
<token number="8" sentence="2" t_id="9">Monday</token><token number="9" sentence="2" t_id="10">.</token>
<token number="10" sentence="6" t_id="11">Tuesday</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="2031-04-07" functionInDocument="NONE"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="2031-04-09" functionInDocument="CREATION_TIME"><token_anchor t_id="3"/>
<token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="3" type="DATE" value="2031" functionInDocument="NONE"/>
</Markables></Document>"""

GUM = """<text id="GUM_news_quay" dateCreated="2031-04-09">
<p>
<date when="2031-04-09">
Wednesday\tNP
,\t,
April\tNP
9\tCD
,\t,
2031\tCD
</date>
</p>
<p>
It\tPP
closed\tVVD
<date from="2031-03-31" to="2031-04-06">
last\tJJ
week\tNN
</date>
for\tIN
<date notBefore="2029" notAfter="2031">
two\tCD
years\tNNS
</date>
.\t.
</p>
"""


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def marked(gold: GoldArticle | None) -> list[tuple[str, str | None]]:
    assert gold is not None
    assert gold.day.isoformat() == "2031-04-09"
    return [(gold.text[one.start : one.end], one.value) for one in gold.times]


def test_timeml_is_read_with_its_spans(tmp_path: Path) -> None:
    gold = read_timeml(write(tmp_path, "quay.tml", TIMEML))
    assert marked(gold) == [("Monday", "2031-04-07"), ("daily", "P1D")]


def test_meantime_is_read_up_to_its_last_annotated_sentence(tmp_path: Path) -> None:
    gold = read_meantime(write(tmp_path, "7_Quay.xml", MEANTIME))
    assert marked(gold) == [("Monday", "2031-04-07")]
    assert gold is not None
    assert gold.text == "Quay closes\n\nApril 9, 2031\n\nIt closed Monday."
    assert [gold.text[one.start : one.end] for one in gold.ignored] == ["April 9, 2031"]


def test_gum_dates_become_timex3_values(tmp_path: Path) -> None:
    gold = read_gum(write(tmp_path, "GUM_news_quay.xml", GUM))
    assert marked(gold) == [("last week", "2031-W14")]
    assert gold is not None
    assert [gold.text[one.start : one.end] for one in gold.ignored] == ["Wednesday, April 9, 2031", "two years"]


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("1955-XX", "1955"),
        ("1994-XX-XX", "1994"),
        ("2000-W2", "2000-W02"),
        ("198X", "198"),
        ("19XX", "19"),
        ("P2DE", "P20Y"),
        ("2031-04-09T18:30+02:00", "2031-04-09T18:30"),
        ("2031-04-09T18:30:00", "2031-04-09T18:30"),
        ("XXXX-WXX-1", "XXXX-WXX-1"),
        ("PXD", "PXD"),
    ],
)
def test_values_are_compared_in_one_notation(value: str, same: str) -> None:
    assert same_notation(value) == same


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("April 7-9", ["April 7", "9"]),
        ("7 to 9 May", ["7", "9 May"]),
        ("between mid-March and mid-May", ["between mid-March", "mid-May"]),
        ("2030", ["2030"]),
    ],
)
def test_a_range_is_marked_as_its_two_ends(words: str, ends: list[str]) -> None:
    assert [words[one.start : one.end] for one in two_ends(words, 0, len(words), "a", "b")] == ends


def test_each_expression_stands_in_one_pair_and_the_same_span_wins() -> None:
    gold = [Time(0, 6, "2031-04-07"), Time(10, 20, "P1D")]
    found = [Time(0, 6, "2031-04-07"), Time(4, 9, "2030"), Time(18, 25, "P2D"), Time(30, 34, "2031")]
    score = score_pairs(pair_times(gold, found))
    assert (score.gold, score.found, score.strict, score.relaxed, score.valued) == (2, 4, 1, 2, 1)
    assert score.value_f1 == pytest.approx(2 / 6)
    assert score.value_accuracy == 0.5


def test_marks_that_do_not_count_take_what_was_found_there_with_them() -> None:
    found = [Time(0, 4, "2031"), Time(8, 12, "2030")]
    assert without_ignored(found, [Time(2, 6, "")]) == found[1:]


def test_a_corpus_of_dates_sees_neither_lengths_nor_parts_of_a_day() -> None:
    found = [Time(0, 1, "P1D"), Time(2, 3, "PRESENT_REF"), Time(4, 5, "2031-04-09TNI"), Time(6, 7, "2031-04-09T10:00")]
    assert [one.value for one in only_days(found)] == ["2031-04-09", "2031-04-09T10:00"]


def test_the_task_measures_what_is_there_and_names_what_is_not(tmp_path: Path) -> None:
    write(tmp_path, CORPORA[0].pattern.replace("*", "quay"), TIMEML)
    result = run(Settings(folder=tmp_path), (Program("rashomon", find_ours),))
    figures = {measure.name: measure.value for measure in result.measures}
    assert figures["aquaint.value_f1"] == 1.0
    assert [gold.name for gold in result.gold] == ["aquaint"]
    assert [missing.name for missing in result.not_run] == ["meantime", "gum_news"]


def test_without_any_corpus_the_task_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match="it needs one of"):
        run(Settings(folder=tmp_path))
