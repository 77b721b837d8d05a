"""The task `timeline`: its gold as read, its measure, its peers, its fit."""

from pathlib import Path

import numpy as np
import pytest

from eval.timeline.fit import LabelledDays, fit_days, label_days
from eval.timeline.gold import Topic, TopicArticle, read_topic
from eval.timeline.ours import answer_of, prepare
from eval.timeline.peers import by_mention, by_publication
from eval.timeline.scoring import mean_date_f1
from rashomon.present.timeline.salience import load_salience

TIMELINE = ("2031-03-01", "2031-03-03", "2031-03-05")
TOPIC = Topic(
    "dam",
    (
        TopicArticle("2031-03-04", "The dam broke on Monday .\nIt was built in 1931 ."),
        TopicArticle("2031-03-04", "On Monday the dam above Tavin broke .\nOn 2 March it rained ."),
        TopicArticle("2031-03-05", "Boats came to Tavin on Tuesday ."),
    ),
    (TIMELINE,),
)


def test_a_topic_is_read_and_its_tokens_put_together(tmp_path: Path) -> None:
    folder = tmp_path / "Dataset/T17/dam"
    folder.mkdir(parents=True)
    text = "`` It broke , '' she said -LRB- twice -RRB- .\nIt was n't Tavin 's ."
    (folder / "outputwithpub.csv").write_text(f'date,text\n2031-03-04,"{text}"\n2031-03-05,\n', "utf-8")
    gold = tmp_path / "Evaluation/T17/Gold"
    gold.mkdir(parents=True)
    (gold / "outputTimelinesdam.csv").write_text("Date,Sentences\n2031-03-03,[]\n2031-03-01,[]\n", "utf-8")
    topic = read_topic(tmp_path, "dam")
    assert topic.timelines == (("2031-03-01", "2031-03-03"),)
    assert [one.text for one in topic.articles] == ["“It broke,” she said (twice).\nIt wasn't Tavin's."]


@pytest.mark.parametrize(
    ("ranked", "given", "free"),
    [
        (["2031-03-01", "2031-03-03", "2031-03-05"], 1.0, 1.0),
        (["2030-01-01", "2031-03-03", "2031-03-02", "2031-03-05"], 2 / 3, 1 / 3),
        (["2031-03-03"], 0.5, 0.5),
        ([], 0.0, 0.0),
    ],
)
def test_date_f1_takes_as_many_days_as_the_timeline_has(ranked: list[str], given: float, free: float) -> None:
    assert mean_date_f1(ranked, TOPIC, span_given=True) == pytest.approx(given)
    assert mean_date_f1(ranked, TOPIC, span_given=False) == pytest.approx(free)


def test_systems_rank_days_and_every_entry_is_cited() -> None:
    case = prepare(TOPIC)
    answer = answer_of(case, load_salience())
    assert answer.days[0] == "2031-03-03"
    assert set(answer.days) == {"2031-03-02", "2031-03-03", "2031-03-04"}
    assert answer.cited == answer.entries
    assert by_publication(case) == ["2031-03-04", "2031-03-05"]
    assert by_mention(case)[0] == "2031-03-03"


def test_days_after_a_timeline_are_not_labelled() -> None:
    labelled = label_days(Topic("dam", TOPIC.articles, (("2031-03-02", "2031-03-03"),)), prepare(TOPIC))
    assert sorted(labelled.labels) == [1.0, 1.0]


def test_the_fit_follows_the_labels_and_stays_near_counting() -> None:
    counts = np.log1p(np.arange(20.0))
    features = np.stack([counts, *[np.zeros(20)] * 4], axis=1)
    weights = fit_days([LabelledDays(features, (np.arange(20) > 8).astype(float))])
    assert weights.weights[0] > 0
    assert weights.score((3.0, 0.0, 0.0, 0.0, 0.0)) > 0.5 > weights.score((0.0, 0.0, 0.0, 0.0, 0.0))
