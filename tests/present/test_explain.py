"""From any record back to the saved bytes, through entities, mark-up and odd encodings."""

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.errors import RecordNotFound
from rashomon.model.articles import text_sha256
from rashomon.model.case import Case
from rashomon.model.pages import Page, page_id
from rashomon.model.stories import Event
from rashomon.model.walk import records_by_id
from rashomon.present.explain import explain_record
from rashomon.stores.load import load_case
from rashomon.stores.sqlite import open_case
from rashomon.text.decoding import decode_bytes
from rashomon.text.offset_map import MapBuilder
from tests.stores.files import filled_case, put_case
from tests.stores.records import make_article, make_page


@pytest.fixture
def case(tmp_path: Path) -> Case:
    store = open_case(put_case(tmp_path / "case.db", filled_case()))
    loaded = load_case(store)
    store.close()
    return loaded


def test_every_record_can_be_explained(case: Case) -> None:
    for name, record in records_by_id(case).items():
        explanation = explain_record(case, name)
        assert explanation.record is type(record)
        assert explanation.kind


def test_a_quotation_shows_speaker_sentence_and_place(case: Case) -> None:
    (quotation,) = case.annotations[0].quotations
    explanation = explain_record(case, quotation.id)
    assert ("speaker", "Mayor Ane Tolk (e-1)") in explanation.fields
    assert "“she” is the mayor" in explanation.reasons
    assert [place.anchor.exact for place in explanation.places] == ["We have boats", "said", "Mayor Ane Tolk"]
    place = explanation.places[0]
    assert place.sentence is not None
    assert "“We have boats,” she said." in place.sentence
    raw = case.pages[0].raw
    assert raw[slice(*place.byte_span)].decode() == place.saved == "We have boats"
    assert [file.path for file in explanation.files] == ["pages/flood.txt"]


@pytest.mark.parametrize(
    ("record", "places"),
    [("e-1", ["Mayor Ane Tolk"]), ("qg-1", ["We have boats"]), ("c-1", ["40 families", "We have boats"])],
)
def test_what_gathers_others_shows_their_places(case: Case, record: str, places: list[str]) -> None:
    assert [place.anchor.exact for place in explain_record(case, record).places] == places


def test_reasons_say_what_they_are_about(case: Case) -> None:
    (article,) = case.articles
    reasons = explain_record(case, article.id).reasons
    assert "2031-03-04 (date line, used): the only one" in reasons
    assert "menu 'Home' left out: a menu" in reasons
    assert "'Ane Tolk' and 'Tolk' are one: the same family name and role" in explain_record(case, "e-1").reasons


def test_a_page_shows_its_file(case: Case) -> None:
    (page,) = case.pages
    explanation = explain_record(case, page.id)
    assert explanation.places == ()
    (file,) = explanation.files
    assert (file.sha256, file.size, file.encoding) == (page.sha256, len(page.raw), "utf-8")


def test_an_unknown_id_is_refused(case: Case) -> None:
    with pytest.raises(RecordNotFound, match="lists all ids"):
        explain_record(case, "zz-9")
    with pytest.raises(RecordNotFound, match="did you mean a-"):
        explain_record(case, case.articles[0].id + "9")


def test_mark_up_and_character_references_are_passed_through() -> None:
    page_text = "<h1>Flut in K&ouml;ln &ndash; <b>40</b> Boote</h1>"
    raw = page_text.encode("utf-16-le")
    name, digest = page_id(raw)
    decoded = decode_bytes(raw, "utf-16-le", confidence=1.0, basis="bom")
    page = Page(name, "k.html", digest, raw, "text/html", decoded)
    builder = MapBuilder()
    for piece, start, end in (
        ("Flut in K", 4, 13),
        ("ö", 13, 19),
        ("ln ", 19, 22),
        ("–", 22, 29),
        (" ", 29, 30),
    ):
        builder.add(piece, start, end)
    builder.add("40", 33, 35)
    builder.add(" Boote", 39, 45)
    text, offsets = builder.finish()
    plain = make_article(make_page(text))
    article = replace(plain, page=page.id, text=text, text_sha256=text_sha256(text), map=offsets, removals=())
    event_anchor = article.anchor(8, 17)
    assert event_anchor.exact == "Köln – 40"
    event = Event("ev-1", "st-1", "2031", "year", event_anchor.exact, (event_anchor,))
    found = explain_record(Case(run=None, pages=(page,), articles=(article,), events=(event,)), "ev-1")
    (place,) = found.places
    assert place.saved == "K&ouml;ln &ndash; <b>40"
    assert place.byte_span == (24, 70)
    assert place.sentence is None
