"""Texts of the reports whose quoted words were labelled, as their labels count offsets."""

from __future__ import annotations

import json
from pathlib import Path

from eval.errors import ShapeProblem


def read_report(report: str, corpora: Path) -> str:
    """Return the text of one report; the first line is its headline.

    Args:
        report: `basil/YEAR/FILE`, `giveme5w1h/FILE`, or the name of a report of PolNeAR's training part.
        corpora: a folder with `data/`.

    Raises:
        ShapeProblem: the name is of no corpus that labels were made for.
    """
    corpus, slash, file = report.partition("/")
    if not slash:
        return (corpora / f"data/polnear/data/train/text/{report}.txt").read_bytes().decode("utf-8")
    if corpus == "basil":
        read = json.loads((corpora / f"data/basil/articles/{file}.json").read_text(encoding="utf-8"))
        return "\n".join([f"{read['title']}.", *(" ".join(one) for one in read["body-paragraphs"])])
    if corpus == "giveme5w1h":
        read = json.loads((corpora / f"data/giveme5w1h/news_cluster/data/{file}.json").read_text(encoding="utf-8"))
        return f"{read['title'].strip()}.\n{read['text'].strip()}"
    raise ShapeProblem(f"{report} is of no corpus that labels were made for.")
