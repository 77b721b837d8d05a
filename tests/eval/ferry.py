"""A tiny invented story, its case as JSON and its key, made by hand: every label of the key is met.

The dictionaries are made anew by each call, so that a test may spoil its own.
"""

from typing import Any

Json = dict[str, Any]

TITLE_A = "Ferry aground off Marrow Head"
TEXT_A = """Ferry aground off Marrow Head

Passengers were taken off by lifeboat, the harbour office of Ellby says

The ferry Kestrel ran aground on Tuesday with 120 passengers on board, the harbour office said.

"We heard a long scrape," Ilse Varn, the ship's captain, told Radio Ellby. She called the rescue "a picnic".

The tugs worked for three hours, and the slow "help" of the port was noted."""

TITLE_B = "Kestrel passengers safe"
TEXT_B = """Kestrel passengers safe

The ferry Kestrel hit a bank on 4 May with 140 passengers on board, Captain Varne said.

Varne denied hearing anything before the ship stopped. Tugs needed three hours."""

TITLE_C = "Inquiry into Kestrel opens"
TEXT_C = """Inquiry into Kestrel opens

The inquiry into the grounding opened on 19 May. The number of passengers was now put at 131."""

TITLE_D = "Harvest fair draws record crowd"
TEXT_D = """Harvest fair draws record crowd

The fair closed on Sunday."""

TEXTS = {"a": TEXT_A, "b": TEXT_B, "c": TEXT_C, "d": TEXT_D}


def anchor(article: str, words: str) -> Json:
    """The first place where words stand in an article."""
    start = TEXTS[article].index(words)
    return {"article": article, "start": start, "end": start + len(words), "exact": words}


def _article(name: str, title: str, **more: object) -> Json:
    row: Json = {"id": name, "page": f"page-{name}", "title": title, "outlet": None, "text": TEXTS[name]}
    return {**row, "published": None, "credits": [], "health": [], **more}


def _quotation(name: str, article: str, kind: str, words: str, **more: object) -> Json:
    row: Json = {"id": name, "article": article, "kind": kind, "content": [anchor(article, words)]}
    return {**row, "speaker": None, "chain": [], **more}


def _cell(article: str, words: str, **more: object) -> Json:
    return {"article": article, "origin": 0, "anchor": anchor(article, words), **more}


def ferry_case() -> Json:
    """The case, as an export writes it."""
    varn = {"text": "the ship's captain", "entity": "e-varn"}
    return {
        "rashomon": "0",
        "pages": [{"id": f"page-{name}", "path": f"saved/{name}.txt"} for name in TEXTS],
        "articles": [
            _article("a", TITLE_A, outlet="Ellby Post", credits=[{"name": "Nordline", "kind": "agency"}]),
            _article(
                "b",
                TITLE_B,
                published={"value": "2031-05-05T08:00", "precision": "minute"},
                health=[{"kind": "machine_translated", "note": "mangled names"}],
            ),
            _article("c", TITLE_C),
            _article("d", TITLE_D),
        ],
        "stories": [
            {
                "id": "s1",
                "articles": ["a", "b"],
                "thread": "t1",
                "start": "2031-05-04",
                "end": None,
                "origins": [["a"], ["b"]],
            },
            {"id": "s2", "articles": ["c"], "thread": "t1", "start": "2031-05-19", "origins": [["c"]]},
            {"id": "s3", "articles": ["d"], "thread": None, "start": None, "origins": [["d"]]},
        ],
        "threads": [{"id": "t1", "stories": ["s1", "s2"]}],
        "derivations": [{"article": "a", "from": None, "from_name": "Nordline", "kind": "reprint"}],
        "mentions": [
            {"id": "m1", "entity": "e-varn", "kind": "person", "anchor": anchor("a", "Ilse Varn")},
            {"id": "m2", "entity": "e-varn", "kind": "person", "anchor": anchor("b", "Captain Varne")},
            {"id": "m3", "entity": "e-ellby", "kind": "place", "anchor": anchor("a", "Ellby")},
        ],
        "entities": [
            {"id": "e-varn", "name": "Ilse Varn", "kind": "person"},
            {"id": "e-ellby", "name": "Ellby", "kind": "place"},
            {"id": "e-other", "name": "Jon Pell", "kind": "person"},
        ],
        "timexes": [
            {"id": "x1", "value": "2031-05-04", "anchor": anchor("a", "Tuesday")},
            {"id": "x2", "value": "2031-05-19", "anchor": anchor("c", "19 May")},
        ],
        "quotations": [
            _quotation(
                "q1",
                "a",
                "direct",
                "We heard a long scrape",
                speaker=varn,
                chain=[{"text": "Radio Ellby", "entity": None}],
            ),
            _quotation(
                "q2",
                "a",
                "indirect",
                "The ferry Kestrel ran aground on Tuesday with 120 passengers on board",
                speaker={"text": "the harbour office", "entity": None},
            ),
            _quotation("q3", "b", "indirect", "hearing anything", speaker={"text": "Varne", "entity": None}),
            _quotation(
                "q4",
                "b",
                "indirect",
                "140 passengers on board",
                speaker={"text": "Captain Varne", "entity": None},
            ),
        ],
        "figures": [
            {"id": "f1", "article": "a", "anchor": anchor("a", "120"), "value": 120, "counted": "passengers"},
            {"id": "f2", "article": "a", "anchor": anchor("a", "three hours"), "value": 3, "unit": "hour"},
            {
                "id": "f3",
                "article": "a",
                "anchor": anchor("a", "120"),
                "value": 120,
                "counted": "passengers",
                "attributed_to": "q2",
            },
        ],
        "claims": [
            {
                "id": "c1",
                "text": "tugs worked three hours",
                "status": "corroborated",
                "cells": [_cell("a", "three hours"), _cell("b", "three hours")],
            },
            {
                "id": "c2",
                "text": "passengers on board",
                "status": "contested",
                "cells": [
                    _cell("a", "120", figure="f3"),
                    _cell("b", "140 passengers on board", value=140, quotation="q4"),
                ],
            },
            {
                "id": "c3",
                "text": "number of passengers",
                "status": "superseded",
                "cells": [_cell("b", "140", value=140), _cell("c", "131", value="131")],
            },
        ],
        "wording": [
            {"article": "a", "kind": "scare_quote", "concept": None, "anchor": anchor("a", "help")},
            {
                "article": "a",
                "kind": "term_choice",
                "concept": "grounding",
                "anchor": anchor("a", "ran aground"),
            },
            {
                "article": "b",
                "kind": "term_choice",
                "concept": "grounding",
                "anchor": anchor("b", "hit a bank"),
            },
        ],
        "told_differently": [
            {"speaker": "e-varn", "speaker_name": "Ilse Varn", "quotations": ["q1", "q3"], "reason": "…"}
        ],
    }


def ferry_key() -> Json:
    """What a careful reader gets from the four articles."""
    return {
        "note": "Invented.",
        "articles": {
            "A": {
                "file": "a.txt",
                "title": "Ferry  aground off Marrow Head",
                "first": "The ferry Kestrel ran aground",
                "last": "the slow “help” of the port",
                "not_in_text": ["Leave a comment"],
                "once": ["long scrape"],
                "title_once": True,
                "origin": "Nordline",
                "outlet": "Ellby Post",
                "published": None,
                "event_day": "2031-05-04",
            },
            "B": {
                "file": "b.txt",
                "origin": None,
                "published": "2031-05-05",
                "not_published": ["2031-05-04"],
            },
            "C": {"file": "c.txt"},
            "D": {"file": "d.txt"},
        },
        "stories": {
            "same": [["A", "B"]],
            "different": [["A", "C"]],
            "linked": [["A", "C"]],
            "unlinked": [["A", "D"]],
        },
        "quotations": [
            ["A", "heard a long scrape", "Ilse Varn", "direct"],
            ["A", "ran aground on Tuesday", "Harbour Office", "indirect"],
            ["B", "hearing anything", "Ilse Varn", "mixed?"],
            ["B", "140 passengers", "Ilse Varn", "indirect"],
        ],
        "chains": [["A", "a long scrape", ["Ilse Varn", "Radio Ellby"]]],
        "not_quotations": [["A", "a picnic"]],
        "scare_quotes": [["A", "help"]],
        "dates": [["A", "aground on Tuesday", "2031-05-04"], ["C", "opened on 19 May", "2031-05"]],
        "quantities": [["A", "for three hours", 3, "hours"], ["A", "120", 120, "passengers"]],
        "corroborated": [{"what": "the tugs needed three hours", "articles": ["A", "B"]}],
        "contested": [
            {"what": "passengers on board", "values": [120, 140], "by": ["harbour office", "Ilse Varn"]}
        ],
        "superseded": [{"what": "number of passengers", "values": [140, 131], "articles": ["B", "C"]}],
        "same_entity": [
            ["Ilse Varn", [["A", "Ilse Varn"], ["B", "Varne"]]],
            ["Ellby", [["A", "Ellby"]]],
        ],
        "wording": [
            {
                "concept": "grounding",
                "variants": {"A": "“ran aground” (own voice)", "B": "struck (of the bank: hit a bank)"},
            }
        ],
        "told_differently": [
            {
                "speaker": "Ilse Varn",
                "what": "noise",
                "pair": [["A", "a long scrape"], ["B", "hearing anything"]],
            }
        ],
        "origins": [{"story": ["A", "B"], "origins": [["A"], ["B"]]}],
        "derivations": [{"article": "A", "from_name": "Nordline", "kind": "reprint"}],
        "health": [["B", "machine_translated"]],
    }
