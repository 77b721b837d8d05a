"""A tiny invented story, its case as JSON and its key, made by hand: every label of the key is met.

The dictionaries are made anew by each call, so that a test may spoil its own.
"""

from typing import Any

Json = dict[str, Any]

TITLES = {
    "a": "Ferry aground off Marrow Head",
    "b": "Kestrel passengers safe",
    "c": "Inquiry into Kestrel opens",
    "d": "Harvest fair draws record crowd",
}

TEXTS = {
    "a": """Ferry aground off Marrow Head

Passengers were taken off by lifeboat, the harbour office of Ellby says

The ferry Kestrel ran aground on Tuesday with 120 passengers on board, the harbour office said.

"We heard a long scrape," Ilse Varn, the ship's captain, told Radio Ellby. She called the rescue "a picnic".

The tugs worked for three hours, and the slow "help" of the port was noted.""",
    "b": """Kestrel passengers safe

The ferry Kestrel hit a bank on 4 May with 140 passengers on board, Captain Varne said.

Varne denied hearing anything before the ship stopped. Tugs needed three hours. A helmsman, 52, was unhurt
after 10 to 12 minutes in the water, and 8 more were counted on Friday.""",
    "c": """Inquiry into Kestrel opens

The inquiry into the grounding opened on 19 May. The number of passengers was now put at 131.""",
    "d": """Harvest fair draws record crowd

The fair closed on Sunday.""",
}


def anchor(article: str, words: str) -> Json:
    """The first place where words stand in an article."""
    start = TEXTS[article].index(words)
    return {"article": article, "start": start, "end": start + len(words), "exact": words}


def ferry_case() -> Json:
    """The case, as an export writes it."""
    return {
        "rashomon": "0",
        "pages": [
            {
                "id": f"page-{name}",
                "path": f"saved/{name}.txt",
                "encoding": "cp1252",
                "captured_at": "2031-06-01",
            }
            for name in TEXTS
        ],
        "articles": _articles(),
        "stories": [
            {
                "id": "s1",
                "articles": ["a", "b"],
                "thread": "t1",
                "start": "2031-05-04",
                "origins": [["a"], ["b"]],
            },
            {"id": "s2", "articles": ["c"], "thread": "t1", "start": "2031-05-19", "origins": [["c"]]},
            {"id": "s3", "articles": ["d"], "thread": None, "start": None, "origins": [["d"]]},
        ],
        "threads": [{"id": "t1", "stories": ["s1", "s2"]}],
        "derivations": [
            {"article": "a", "from": None, "from_name": "Nordline", "kind": "reprint"},
            {"article": "c", "from": "b", "from_name": None, "kind": "rewrite"},
        ],
        "mentions": [
            {"id": "m1", "entity": "e-varn", "kind": "person", "anchor": anchor("a", "Ilse Varn")},
            {"id": "m2", "entity": "e-varn", "kind": "person", "anchor": anchor("b", "Captain Varne")},
            {"id": "m3", "entity": "e-ellby", "kind": "place", "anchor": anchor("a", "Ellby")},
        ],
        "entities": [
            {"id": "e-varn", "name": "Ilse Varn", "kind": "person"},
            {"id": "e-ellby", "name": "Ellby", "kind": "place", "variants": ["Ellby"]},
            {"id": "e-other", "name": "Jon Pell", "kind": "person"},
        ],
        "timexes": [
            {"id": "x1", "value": "2031-05-04", "anchor": anchor("a", "Tuesday")},
            {"id": "x2", "value": "2031-05-19", "anchor": anchor("c", "19 May")},
            {"id": "x3", "value": "2031-05-07", "anchor": anchor("b", "Friday")},
        ],
        "quotations": _quotations(),
        "figures": [
            _figure("f1", "a", "120", 120, counted="passengers"),
            _figure("f2", "a", "three hours", 3, unit="hour"),
            _figure("f3", "a", "120", 120, counted="passengers", attributed_to="q2"),
            _figure("f4", "b", "52", 52, unit="year"),
            _figure("f5", "b", "10 to 12 minutes", None, low=10, high=12, unit="minute"),
        ],
        "claims": _claims(),
        "wording": [
            _wording("scare_quote", "a", "help"),
            _wording("term_choice", "a", "ran aground"),
            _wording("term_choice", "b", "hit a bank"),
            _wording("scare_quote", "b", "safe"),
            _wording("hedge_lost", "c", "was now put at 131", against=anchor("b", "140 passengers on board")),
        ],
        "told_differently": [{"speaker": "e-varn", "speaker_name": "Ilse Varn", "quotations": ["q1", "q3"]}],
    }


def _articles() -> list[Json]:
    plain: Json = {
        "outlet": None,
        "byline": None,
        "published": None,
        "updated": None,
        "credits": [],
        "health": [],
    }
    rows = {
        name: {**plain, "id": name, "page": f"page-{name}", "title": TITLES[name], "text": text}
        for name, text in TEXTS.items()
    }
    rows["a"] |= {"outlet": "Ellby Post", "credits": [{"name": "Nordline", "kind": "agency"}]}
    rows["b"] |= {
        "byline": "By Jo Marsh and Al Reed",
        "published": {"value": "2031-05-05T08:00:00+00:00", "precision": "minute"},
        "updated": {"value": "2031-05-06", "precision": "day"},
        "health": [{"kind": "machine_translated", "note": "mangled names"}],
    }
    return list(rows.values())


def _quotations() -> list[Json]:
    def quotation(name: str, article: str, words: str, speaker: Json, **more: object) -> Json:
        row: Json = {"id": name, "article": article, "kind": "indirect", "content": [anchor(article, words)]}
        return {**row, "speaker": speaker, "chain": [], "group": None, **more}

    radio = {"text": "Radio Ellby", "entity": None}
    captain = {"text": "the ship's captain", "entity": "e-varn"}
    aground = "The ferry Kestrel ran aground on Tuesday with 120 passengers on board"
    office, varne = {"text": "the harbour office", "entity": None}, {"text": "Captain Varne", "entity": None}
    return [
        quotation("q1", "a", "We heard a long scrape", captain, kind="direct", chain=[radio], group="g1"),
        quotation("q2", "a", aground, office),
        quotation("q3", "b", "hearing anything", varne, group="g1"),
        quotation("q4", "b", "140 passengers on board", varne),
    ]


def _figure(name: str, article: str, words: str, value: float | None, **more: object) -> Json:
    return {"id": name, "article": article, "anchor": anchor(article, words), "value": value, **more}


def _wording(kind: str, article: str, words: str, **more: object) -> Json:
    return {"article": article, "kind": kind, "concept": None, "anchor": anchor(article, words), **more}


def _claims() -> list[Json]:
    def cell(article: str, words: str, **more: object) -> Json:
        return {"article": article, "origin": 0, "anchor": anchor(article, words), **more}

    def claim(name: str, status: str, text: str, *cells: Json) -> Json:
        return {"id": name, "status": status, "text": text, "cells": list(cells)}

    return [
        claim(
            "c1",
            "corroborated",
            "tugs worked three hours",
            cell("a", "three hours"),
            cell("b", "three hours"),
        ),
        claim(
            "c2",
            "contested",
            "passengers on board",
            cell("a", "120", figure="f3"),
            cell("b", "140 passengers on board", value=140, quotation="q4"),
        ),
        claim(
            "c3",
            "superseded",
            "number of passengers",
            cell("b", "140", value=140),
            cell("c", "131", value="131"),
        ),
        claim(
            "c4",
            "contested",
            "whether a scrape was heard",
            cell("a", "We heard", quotation="q1"),
            cell("b", "hearing anything", quotation="q3"),
        ),
        claim("c5", "corroborated", "the ferry ran aground in May", cell("b", "4 May"), cell("c", "19 May")),
        claim(
            "c6",
            "superseded",
            "minutes in the water",
            cell("b", "10 to 12 minutes", figure="f5"),
            cell("b", "8 more", value=8),
            cell("c", "131", value=131),
        ),
    ]


def ferry_key() -> Json:
    """What a careful reader gets from the four articles."""
    return {
        "note": "Invented.",
        "articles": _article_keys(),
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
        "same_utterance": [[["A", "a long scrape"], ["B", "hearing anything"]]],
        "scare_quotes": [["A", "help"]],
        "title_scare_quotes": [["B", "safe"]],
        "dates": [["A", "aground on Tuesday", "2031-05-04"], ["C", "opened on 19 May", "2031-05"]],
        "dates_by_context": [["B", "on Friday", "2031-05-07"]],
        "not_dates": [["B", "on Friday", "2031-06-06"]],
        "quantities": [
            ["A", "for three hours", 3, "hours"],
            ["A", "120", 120, "passengers"],
            ["B", "10 to 12", [10, 12], "min (in the water)"],
        ],
        "ages": [["B", "the helmsman", 52]],
        **_ledger_keys(),
        "same_entity": [
            ["Ilse Varn", [["A", "Ilse Varn"], ["B", "Varne"]]],
            ["Ellby", [["A", "Ellby"]]],
        ],
        "not_same_entity": [["Ilse Varn", "Ellby"]],
        "wording": [
            {
                "concept": "grounding",
                "variants": {"A": "“ran aground” (own voice)", "B": "struck (of the bank: hit a bank)"},
            },
            {
                "kind": "hedge_lost",
                "concept": "passengers",
                "article": "C",
                "text": "now put at 131",
                "against": ["B", "140 passengers"],
                "variants": {"B": "140 passengers", "C": "131"},
            },
        ],
        "told_differently": [
            {
                "speaker": "Ilse Varn",
                "what": "noise",
                "pair": [["A", "a long scrape"], ["B", "hearing anything"]],
            }
        ],
        "origins": [{"story": ["A", "B"], "origins": [["A"], ["B"]]}],
        "threads": [{"title": "Kestrel", "stories": [["A", "B"], ["C"]]}],
        "derivations": [
            {"article": "A", "from_name": "Nordline", "kind": "reprint"},
            {
                "article": "C",
                "from": "B",
                "kind": "reprint|rewrite",
                "edits": [{"kind": "hedge_lost", "was": "with 140 passengers on board", "now": "put at 131"}],
            },
        ],
        "health": [["B", "machine_translated"]],
    }


def _article_keys() -> Json:
    return {
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
            "byline": "Jo Marsh; Al Reed",
            "encoding": "windows-1252",
            "captured": "2031-06-01",
            "published": "2031-05-05",
            "published_exact": "2031-05-05T08:00Z",
            "updated": "2031-05-06",
            "not_published": ["2031-05-04"],
        },
        "C": {"file": "c.txt"},
        "D": {"file": "d.txt"},
    }


def _ledger_keys() -> Json:
    return {
        "corroborated": [{"what": "the tugs needed three hours", "articles": ["A", "B"]}],
        "not_corroborated": [{"what": "passengers on board", "articles": ["A", "B"], "reason": "they differ"}],
        "contested": [{"what": "passengers on board", "values": [120, 140], "by": ["harbour office", "Ilse Varn"]}],
        "contested_statements": [
            {"what": "a noise", "pair": [["A", "a long scrape"], ["B", "hearing anything"]]},
            {"what": "a noise", "for": [["A", "heard a long scrape"]], "against": [["B", "denied hearing"]]},
        ],
        "not_contested": [
            {"what": "passengers now", "values": [140, 131], "reason": "successive counts"},
            {"what": "the hours of the tugs", "articles": ["A", "B"]},
        ],
        "either_way": [{"what": "the ferry ran aground in May", "articles": ["B", "C"]}],
        "superseded": [{"what": "number of passengers", "values": [140, 131], "articles": ["B", "C"]}],
        "superseded_ranges": [{"what": "minutes in the water", "values": [[10, 12], [7, 9]], "articles": ["B"]}],
    }
