"""Every label of a key can be met and can be missed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import eval
from eval.decode import decode
from eval.errors import ShapeProblem
from eval.story.case import Case
from eval.story.key import REMARKS, Key, read_key
from eval.story.task import Judged, judge, measures_of
from tests.eval.ferry import Json, anchor, ferry_case, ferry_key

Spoil = Callable[[Json], None]


def judged(case: Json, key: Json) -> Judged:
    return judge("ferry", decode(Case, case, "case"), decode(Key, key, "key", remarks=REMARKS))


def recalls(found: Judged) -> dict[str, float]:
    names = {check.label for check in found.checks}
    measures = {measure.name.removeprefix("ferry."): measure.value for measure in measures_of(found)}
    return {name: measures[name] for name in names}


def missed(label: str, case: Json, key: Json) -> list[str]:
    checks = judged(case, key).checks
    return [check.reason for check in checks if check.label == label and check.reason is not None]


def test_a_case_that_meets_its_key_misses_nothing() -> None:
    found = judged(ferry_case(), ferry_key())
    assert [check for check in found.checks if check.reason is not None] == []
    assert set(recalls(found).values()) == {1.0}
    assert found.outside == ()


def put(path: str, value: object) -> Spoil:
    """A change of one field: `articles.0.title`."""

    def change(case: Json) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        place: object = case
        for step in steps:
            place = place[step]  # type: ignore[index]
        place[last] = value  # type: ignore[index]

    return change


def retext(before: str, after: str, article: int = 0) -> Spoil:
    """A change of the text of one article."""

    def change(case: Json) -> None:
        text = case["articles"][article]["text"]
        assert before in text
        case["articles"][article]["text"] = text.replace(before, after, 1)

    return change


def drop(kind: str, row: int) -> Spoil:
    """The loss of one record."""

    def change(case: Json) -> None:
        del case[kind][row]

    return change


def both(*changes: Spoil) -> Spoil:
    """Several changes as one."""

    def change(case: Json) -> None:
        for single in changes:
            single(case)

    return change


SPOILS: list[tuple[str, str, Spoil, str]] = [
    ("bodies", "lacks its beginning", retext("ran aground on", "stranded on"), "does not hold its beginning"),
    ("bodies", "lacks its end", retext("of the port", "of it"), "does not hold its end"),
    (
        "bodies",
        "menu before",
        retext("Passengers were", "Home News Sport\n\nPassengers were"),
        "before the body",
    ),
    (
        "bodies",
        "tail after",
        retext("was noted.", "was noted.\n\nRead more"),
        "after the body stands “was noted.",
    ),
    ("bodies", "second sentence after", retext("was noted.", "was noted. Subscribe!"), "after the body"),
    ("bodies", "form inside", retext("on board", "Leave a comment"), "holds “Leave a comment”"),
    ("bodies", "doubled", retext("The tugs", "a long scrape. The tugs"), "is there 2 times"),
    (
        "bodies",
        "headline twice",
        retext("The ferry", "Ferry aground off Marrow Head\n\nThe ferry"),
        "headline",
    ),
    ("titles", "other title", put("articles.0.title", "Ferry aground"), "is “Ferry aground”"),
    ("titles", "no title", put("articles.0.title", None), "is “”"),
    ("origins", "no credit", put("articles.0.credits", []), "credits nobody, outlet Ellby Post"),
    ("origins", "credit too many", put("articles.1.credits", [{"name": "N", "kind": "agency"}]), "credits N"),
    ("outlets", "no outlet", put("articles.0.outlet", None), "outlet not told"),
    ("published", "invented", put("articles.0.published", {"value": "2031-05-04"}), "is 2031-05-04"),
    ("published", "unread", put("articles.1.published", None), "is null"),
    ("published", "the wrong date", put("articles.1.published", {"value": "2031-05-04"}), "is 2031-05-04"),
    ("published_exact", "an hour off", put("articles.1.published.value", "2031-05-05T09:00Z"), "T09:00Z"),
    ("published_exact", "only the day", put("articles.1.published.value", "2031-05-05"), "is 2031-05-05"),
    ("updated", "unread", put("articles.1.updated", None), "is null"),
    ("captured", "unread", put("pages.1.captured_at", None), "is null"),
    ("encodings", "as declared", put("pages.1.encoding", "iso-8859-1"), "is iso-8859-1"),
    ("bylines", "one of two", put("articles.1.byline", "Jo Marsh"), "is “Jo Marsh”"),
    ("bylines", "none", put("articles.1.byline", None), "is “”"),
    ("threads", "apart", put("threads.0.stories", ["s1"]), "threads are A B"),
    ("threads", "none", put("threads", []), "no threads"),
    ("same_utterance", "other groups", put("quotations.2.group", "g2"), "not one group"),
    ("same_utterance", "no groups", put("quotations.2.group", None), "not one group"),
    ("dates_by_context", "unresolved", put("timexes.2.value", None), "unresolved"),
    ("not_dates", "by the page", put("timexes.2.value", "2031-06-06"), "“Friday” 2031-06-06"),
    ("title_scare_quotes", "unmarked", drop("wording", 3), "not marked"),
    ("reprint_edits", "unmarked", drop("wording", 4), "not marked"),
    ("reprint_edits", "elsewhere", put("wording.4.article", "a"), "not marked"),
    ("not_corroborated", "corroborated", put("claims.1.status", "corroborated"), "is there: corroborated"),
    ("not_contested", "contested values", put("claims.2.status", "contested"), "is there: contested"),
    ("not_contested", "contested words", put("claims.0.status", "contested"), "“tugs worked three hours”"),
    ("contested_statements", "no claim", drop("claims", 3), "no contested claim has both sides"),
    ("contested_statements", "one side", lambda case: case["claims"][3]["cells"].pop(), "both sides"),
    ("superseded", "a range not met", put("claims.5.cells.1.value", 20), "other values"),
    ("not_same_entity", "one", put("entities.1.variants", ["Ilse Varn"]), "are one, Ellby"),
    ("quantities", "another range", put("figures.4.low", 9), "“10 to 12 minutes”"),
    ("health", "unmarked", put("articles.1.health", []), "marked healthy"),
    ("same_story", "apart", put("stories.0.articles", ["a"]), "not in one story"),
    ("different_story", "together", put("stories.0.articles", ["a", "b", "c"]), "in one story"),
    ("linked_stories", "together", put("stories.0.articles", ["a", "b", "c"]), "in one story"),
    (
        "linked_stories",
        "unthreaded",
        both(put("threads", []), put("stories.0.thread", None)),
        "no common thread",
    ),
    ("unlinked_stories", "threaded", put("stories.2.thread", "t1"), "in one thread"),
    ("event_days", "no day", put("stories.0.start", None), "story of ? to ?"),
    ("event_days", "another day", put("stories.0.start", "2031-05-05"), "story of 2031-05-05"),
    ("event_days", "any day", put("stories.0.end", "2031-06-30"), "to 2031-06-30"),
    ("story_origins", "one origin", put("stories.0.origins", [["a", "b"]]), "story of A B has A B"),
    ("derivations", "not found", put("derivations", []), "depends on nothing"),
    ("derivations", "other kind", put("derivations.0.kind", "rewrite"), "A from Nordline, rewrite"),
    ("quotations", "absent", drop("quotations", 0), "not covered"),
    ("quotations", "too short", put("quotations.0.content", [anchor("a", "a long scrape")]), "not covered"),
    ("quotations_with_speaker", "nobody", put("quotations.0.speaker", None), "of nobody"),
    ("quotations_with_speaker", "other", put("quotations.0.speaker.entity", "e-other"), "= Jon Pell"),
    ("quotation_kinds", "other", put("quotations.0.kind", "indirect"), "is indirect"),
    ("chains", "no chain", put("quotations.0.chain", []), "lacks Radio Ellby"),
    ("chains", "no speaker", put("quotations.0.speaker", None), "lacks Ilse Varn"),
    ("not_quotations", "quoted", put("quotations.1.content", [anchor("a", '"a picnic".')]), "is one, of"),
    ("scare_quotes", "unmarked", drop("wording", 0), "not marked"),
    ("scare_quotes", "other kind", put("wording.0.kind", "loaded_term"), "not marked"),
    ("wording", "unmarked", drop("wording", 1), "not marked"),
    ("wording", "other article", put("wording.2.article", "a"), "not marked"),
    ("told_differently", "not paired", put("told_differently", []), "not put side by side"),
    ("told_differently", "half", put("told_differently.0.quotations", ["q1", "q2"]), "not put side by side"),
    ("told_differently", "one side unread", drop("quotations", 2), "no quotation covers B"),
    ("dates", "absent", drop("timexes", 0), "no time expression"),
    ("dates", "wrong", put("timexes.0.value", "2031-05-11"), "“Tuesday” 2031-05-11"),
    ("dates", "unresolved", put("timexes.1.value", None), "unresolved"),
    ("dates", "elsewhere", put("timexes.0.anchor", anchor("a", "three")), "no time expression"),
    ("quantities", "absent", drop("figures", 1), "no figure"),
    ("quantities", "wrong value", put("figures.1.value", 30), "30 hour"),
    ("quantities", "wrong unit", put("figures.1.unit", "day"), "3 day"),
    ("corroborated", "absent", drop("claims", 0), "no such claim"),
    ("corroborated", "other status", put("claims.0.status", "single_origin"), "not corroborated"),
    ("corroborated", "an article short", lambda case: case["claims"][0]["cells"].pop(), "articles A:"),
    ("contested", "absent", drop("claims", 1), "not contested"),
    ("contested", "a value short", lambda case: case["claims"][1]["cells"].pop(), "other values"),
    ("contested", "said by nobody", put("figures.2.attributed_to", None), "other values or speakers"),
    ("superseded", "absent", drop("claims", 2), "not superseded"),
    ("superseded", "old value", put("claims.2.cells.0.value", 139), "other values"),
    ("same_entity", "no mention", drop("mentions", 1), "no mention B “Varne”"),
    ("same_entity", "two", put("mentions.1.entity", "e-other"), "several entities: A “Ilse Varn” Ilse Varn;"),
    ("same_entity", "merged", put("mentions.2.entity", "e-varn"), "one entity with Ellby"),
]


@pytest.mark.parametrize(
    ("label", "how", "spoil", "reason"), SPOILS, ids=[f"{label}: {how}" for label, how, *_ in SPOILS]
)
def test_a_spoilt_case_misses_the_label(label: str, how: str, spoil: Spoil, reason: str) -> None:
    case = ferry_case()
    spoil(case)
    reasons = missed(label, case, ferry_key())
    assert reasons, f"{label}: {how} went unnoticed"
    assert any(reason in given for given in reasons)


def test_every_label_has_been_spoilt() -> None:
    labels = {check.label for check in judged(ferry_case(), ferry_key()).checks}
    assert labels == {label for label, *_ in SPOILS}


def test_an_article_missing_from_the_case_misses_all_its_rows() -> None:
    case = ferry_case()
    case["pages"][0]["path"] = "saved/elsewhere.txt"
    found = judged(case, ferry_key())
    about_a = [check for check in found.checks if check.words.startswith("A ")]
    assert len(about_a) > 15
    assert all(check.reason for check in about_a)


OUTSIDERS: list[tuple[str, str, Spoil, str]] = [
    (
        "ledger_rows",
        "extra_ledger_rows",
        put("claims.2.status", "contested"),
        "contested “number of passengers” B “140”; C “131”",
    ),
    (
        "ledger_rows",
        "extra_ledger_rows",
        lambda case: case["claims"].append({**case["claims"][0], "id": "c9"}),
        "corroborated “tugs worked three hours”",
    ),
    (
        "told_differently",
        "extra_told_differently",
        lambda case: case["told_differently"].append({"speaker_name": "Jon Pell", "quotations": ["q1", "q2"]}),
        "Jon Pell: A “We heard a long scrape” /",
    ),
    (
        "quotations",
        "quotations_outside",
        put("quotations.1.content", [anchor("a", "a picnic")]),
        "A “a picnic” the harbour office, indirect",
    ),
    (
        "scare_quotes",
        "scare_quotes_outside",
        put("wording.0.anchor", anchor("a", "a picnic")),
        "A “a picnic”",
    ),
    ("dates", "dates_outside", put("timexes.0.anchor", anchor("b", "4 May")), "B “4 May” 2031-05-04"),
    (
        "quantities",
        "quantities_outside",
        put("figures.1.anchor", anchor("a", "Kestrel")),
        "A “Kestrel” 3 hour",
    ),
    ("derivations", "derivations_outside", put("derivations.0.from", "b"), "A from B, reprint"),
    (
        "health",
        "health_outside",
        put("articles.3.health", [{"kind": "stub", "note": "short"}]),
        "D stub: short",
    ),
]


@pytest.mark.parametrize(("record", "measure", "spoil", "words"), OUTSIDERS)
def test_a_record_outside_the_key_is_shown_by_its_words(record: str, measure: str, spoil: Spoil, words: str) -> None:
    case, key = ferry_case(), ferry_key()
    if record == "derivations":
        del key["derivations"][0]
    spoil(case)
    found = judged(case, key)
    outside = [row.words for row in found.outside if row.record == record]
    assert any(row.startswith(words) for row in outside), outside
    counts = {measured.name: measured.value for measured in measures_of(found)}
    assert counts[f"ferry.{measure}"] == len(outside) == 1


@pytest.mark.parametrize("voice", ["q4", "e-varn", "Captain Varn"])
def test_a_cell_may_name_its_voice_itself(voice: str) -> None:
    case = ferry_case()
    case["claims"][1]["cells"][1] |= {"quotation": None, "attributed_to": voice}
    assert missed("contested", case, ferry_key()) == []
    case["claims"][1]["cells"][1]["attributed_to"] = "e-other"
    assert missed("contested", case, ferry_key()) != []


def test_an_optional_row_is_neither_asked_for_nor_extra() -> None:
    case, key = ferry_case(), ferry_key()
    key["corroborated"][0]["optional"] = True
    assert "corroborated" not in recalls(judged(case, key))
    assert judged(case, key).outside == ()
    case["claims"][0]["status"] = "single_origin"
    assert "corroborated" not in recalls(judged(case, key))


def test_the_claim_with_most_of_the_words_is_the_row() -> None:
    case, key = ferry_case(), ferry_key()
    text = "tugs came on Tuesday"
    case["claims"].insert(0, {**case["claims"][0], "id": "c0", "text": text})
    key["corroborated"].insert(0, {"what": "the tugs came on Tuesday", "articles": ["A", "B"]})
    assert missed("corroborated", case, key) == []
    case["claims"][0]["text"] = "something else"
    case["claims"][0]["cells"] = [{"article": name, "anchor": anchor(name, "Kestrel")} for name in ("a", "b")]
    assert len(missed("corroborated", case, key)) == 1


def test_a_kind_with_a_question_mark_is_not_asked_for() -> None:
    found = judged(ferry_case(), ferry_key())
    counts = {measured.name: measured.value for measured in measures_of(found)}
    assert (counts["ferry.quotations_n"], counts["ferry.quotation_kinds_n"]) == (4, 3)


def test_the_best_of_several_quotations_counts() -> None:
    case = ferry_case()
    case["quotations"].insert(0, {**case["quotations"][0], "id": "q0", "kind": "mixed", "speaker": None})
    assert missed("quotations_with_speaker", case, ferry_key()) == []


def test_a_standfirst_that_the_key_spells_out_must_be_it() -> None:
    key = ferry_key()
    line = "Passengers were taken off by lifeboat, the harbour office of Ellby says"
    key["articles"]["A"]["standfirst"] = [line]
    assert missed("bodies", ferry_case(), key) == []
    key["articles"]["A"]["standfirst"] = []
    assert "before the body" in missed("bodies", ferry_case(), key)[0]


def test_a_dateline_may_stand_before_the_beginning_of_a_body() -> None:
    key, case = ferry_key(), ferry_case()
    article = next(one for one in case["articles"] if one["id"] == "a")
    first = article["text"].index(key["articles"]["A"]["first"])
    line = "ELLBY, May 4 (Wire) - "
    article["text"] = article["text"][:first] + line + article["text"][first:]
    assert "before the body" in missed("bodies", case, key)[0]
    article["blocks"] = [{"kind": "dateline", "start": first, "end": first + len(line) - 1}]
    assert missed("bodies", case, key) == []


def test_a_misspelt_label_is_refused() -> None:
    with pytest.raises(ShapeProblem, match="nothing reads qoutations"):
        decode(Key, {**ferry_key(), "qoutations": []}, "key.json", remarks=REMARKS)


def test_a_row_of_an_unknown_article_is_refused(tmp_path: Path) -> None:
    key = ferry_key()
    key["dates"].append(["Z", "on Tuesday", "2031-05-04"])
    (tmp_path / "key.json").write_text(json.dumps(key), encoding="utf-8")
    with pytest.raises(ShapeProblem, match="Z stands in a row"):
        read_key(tmp_path / "key.json")


def test_every_label_and_count_is_in_the_readme() -> None:
    readme = (Path(eval.__file__).parent / "README.md").read_text(encoding="utf-8")
    found = judged(ferry_case(), ferry_key())
    names = {measured.name.removeprefix("ferry.") for measured in measures_of(found)}
    assert {name for name in names if not name.endswith("_n") and f"`{name}`" not in readme} == set()
