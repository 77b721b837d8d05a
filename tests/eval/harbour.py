"""A report of an invented closure, annotated by hand, and a treebank of two invented documents."""

from __future__ import annotations

from pathlib import Path

TEXT = (
    "Harbour shuts its north pier\n"
    "\n"
    "“The pier is closed,” Ana Vu said. “Go home.” The harbour office denied that anyone was hurt.\n"
    "\n"
    "It was reported that a crane fell.\n"
)


def _span(words: str, kind: str, number: int) -> str:
    start = TEXT.casefold().index(words.casefold())
    return f"T{number}\t{kind} {start} {start + len(words)}\t{words}\n"


def _pieces(first: str, second: str, number: int) -> str:
    places = ";".join(f"{TEXT.index(one)} {TEXT.index(one) + len(one)}" for one in (second, first))
    return f"T{number}\tContent {places}\t{second} {first}\n"


NOTES = (
    _pieces("“The pier is closed,”", "“Go home.”", 1)
    + _span("said", "Cue", 2)
    + _span("Ana Vu", "Source", 3)
    + _span("said", "Attribution", 4)
    + "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
    + _span("denied", "Cue", 5)
    + _span("The harbour office", "Source", 6)
    + _span("that anyone was hurt", "Content", 7)
    + _span("denied", "Attribution", 8)
    + "E2\tAttribution:T8 Content:T7 Cue:T5 Source:T6\n"
    + _span("was reported", "Cue", 9)
    + _span("that a crane fell", "Content", 10)
    + _span("was reported", "Attribution-no-source", 11)
    + "E3\tAttribution-no-source:T11 Content:T10 Cue:T9\n"
    + _span("It", "Discuss", 12)
)

TREE = """\
# newdoc id = one
# sent_id = one-1
# newpar id = one-p1
# text = Vu didn't go.
1\tVu\tVu\tPROPN\t_\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# sent_id = one-2
# newpar id = one-p2
# text = Brenn slept.
1\tBrenn\tBrenn\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tslept\tsleep\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# sent_id = one-3
# text = (Tired.)
1\t(\t(\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No
2\tTired\ttired\tADJ\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No
4\t)\t)\tPUNCT\t_\t_\t2\tpunct\t_\t_

# newdoc id = two
# sent_id = two-1
# newpar id = two-p1
# text = Wanna sail?
1-2\tWanna\t_\t_\t_\t_\t_\t_\t_\t_
1\tWant\twant\tVERB\t_\t_\t0\troot\t_\t_
2\tto\tto\tPART\t_\t_\t3\tmark\t_\t_
3\tsail\tsail\tVERB\t_\t_\t1\txcomp\t_\tSpaceAfter=No
4\t?\t?\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""

NAMES = """\
# sent_id = one-1
# text = Vu didn't go.
1\tVu\tB-PER\t-\t-
2\tdidn't\tO\t-\t-
3\tgo\tO\t-\t-
4\t.\tO\t-\t-

# sent_id = one-2
# text = Brenn slept.
1\tBrenn\tB-LOC\t-\t-
2\tslept\tO\t-\t-
3\t.\tO\t-\t-

"""


def plant_attributed(folder: Path) -> Path:
    """The report as the corpus lays it out: `text/` and `attributions/`."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "harbour.txt").write_text(TEXT, encoding="utf-8")
    (folder / "attributions" / "harbour_12ab.ann").write_text(NOTES, encoding="utf-8")
    return folder


def plant_named(folder: Path) -> Path:
    """The treebank and the names in it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tree.conllu").write_text(TREE, encoding="utf-8")
    (folder / "names.iob2").write_text(NAMES, encoding="utf-8")
    return folder
