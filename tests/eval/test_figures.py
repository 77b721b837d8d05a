"""The task `figures`: what it counts, on an invented incident."""

import json
from pathlib import Path

from eval.figures.answers import Answer, Row, Seen
from eval.figures.baselines import blind_answer, nearest_noun, rare_words
from eval.figures.gold import read_incidents
from eval.figures.ours import answer_of, prepare
from eval.figures.scoring import score_answer, status_accuracy, status_share

ONE = "Fire in Ostrel kills 12\n\nTwelve people died in the Ostrel fire, Mayor Lena Vu said."
OTHER = "Ostrel fire\n\nThe fire in Ostrel killed 12 people. Some 40 trucks came."


def cell(article: str, text: str, words: str, value: float, hedged: bool = False) -> dict[str, object]:
    """Return a cell as gold writes it."""
    start = text.index(words)
    ends = (None, None) if hedged else (value, value)
    return {
        "article": article, "start": start, "end": start + len(words), "exact": words,
        "value": value, "low": ends[0], "high": ends[1],
    }  # fmt: skip


def write_incident(folder: Path) -> None:
    toll = [cell("A", ONE, "kills 12", 12), cell("A", ONE, "Twelve people", 12), cell("B", OTHER, "12 people", 12)]
    figures = [
        {"what": "killed", "scope": "fire", "status": "single_source", "surface_status": "corroborated", "why": None,
         "cells": toll},
        {"what": "trucks", "scope": "fire", "status": "single_source", "surface_status": "single_source", "why": "",
         "cells": [cell("B", OTHER, "Some 40 trucks", 40, hedged=True)]},
    ]  # fmt: skip
    articles = [
        {"id": name, "outlet": f"Outlet {name}", "date": "2031-03-04", "text": text}
        for name, text in (("A", ONE), ("B", OTHER))
    ]
    told = {"slug": "01_fire", "articles": articles, "figures": figures, "unannotated_spans": []}
    (folder / "01_fire.json").write_text(json.dumps(told), encoding="utf-8")


def test_the_product_reads_an_incident(tmp_path: Path) -> None:
    write_incident(tmp_path)
    (incident,) = read_incidents(tmp_path)
    outcome = score_answer(incident, answer_of(prepare(incident)))
    assert outcome.spans.f1 == 1.0
    assert outcome.bounds.recall == 1.0
    assert outcome.pairs.f1 == 1.0


def test_spans_values_pairs_and_status_are_counted(tmp_path: Path) -> None:
    write_incident(tmp_path)
    (incident,) = read_incidents(tmp_path)
    seen = (
        Seen("A", 21, 23, 12, 12, 12),
        Seen("B", OTHER.index("12"), OTHER.index("12") + 2, 12, 12, 12),
        Seen("B", OTHER.index("40"), OTHER.index("40") + 2, 40, 40, 40),
    )
    outcome = score_answer(incident, Answer(seen, (Row((0, 1, 2), "corroborated"),)))
    assert (outcome.spans.right, outcome.spans.found, outcome.spans.marked) == (3, 3, 4)
    assert (outcome.values.right, outcome.bounds.right) == (3, 2)
    assert (outcome.pairs.right, outcome.pairs.found, outcome.pairs.marked) == (1, 3, 3)
    assert [one.row is None for one in outcome.judged] == [False, True]
    assert status_accuracy(outcome.judged).right == 0
    assert status_accuracy(outcome.judged, blind=True).right == 1
    corroborated = status_share(outcome.judged, outcome.stray_rows, "corroborated", blind=True)
    assert (corroborated.right, corroborated.found, corroborated.marked) == (1, 1, 1)


def test_the_plain_programs(tmp_path: Path) -> None:
    write_incident(tmp_path)
    (incident,) = read_incidents(tmp_path)
    for find in (nearest_noun, rare_words):
        answer = find(incident)
        assert [one.value for one in answer.seen] == [12, 12, 12, 40]
        assert sorted(at for row in answer.rows for at in row.figures) == [0, 1, 2, 3]
    blind = blind_answer(answer_of(prepare(incident)))
    assert "corroborated" in {row.status for row in blind.rows}
