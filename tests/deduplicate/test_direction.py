"""Direction: signs that tell which of two reports with shared words is the copy, and what nobody can tell."""

from dataclasses import replace

import pytest

from rashomon.model.articles import Article
from rashomon.model.stories import Derivation
from tests.deduplicate.reports import AGENCY, OWN, derive, linking, report

WIRE = report(*AGENCY, outlet="Borealis Wire", title="Roof of market hall falls in Lorhaven")


def only(*articles: Article) -> Derivation:
    (derivation,) = derive(*articles)
    return derivation


@pytest.mark.parametrize(
    "words",
    [
        "The news was first reported by Borealis Wire.",
        "As Borealis first reported, nobody had cleared the snow.",
        "A clerk told the news agency Borealis Wire that papers were lost.",
    ],
)
def test_a_report_that_says_who_had_the_story_is_a_copy(words: str) -> None:
    copy = report(AGENCY[0], words, *AGENCY[1:], outlet="Sund Dispatch")
    derivation = only(WIRE, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, WIRE.id, "reprint")
    assert "that Borealis Wire had the story" in derivation.reason


def test_a_report_that_links_to_the_other_is_a_copy() -> None:
    wire = replace(WIRE, url="https://wire.example/roof")
    copy = linking(report(*AGENCY, outlet="Sund Dispatch"), "covered market", "https://wire.example/roof#photo")
    derivation = only(wire, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, wire.id, "reprint")
    assert "it links to the other’s page (“covered market”)" in derivation.reason


def test_an_agency_that_signs_its_own_dateline_is_where_the_text_is_from() -> None:
    signed = report(*AGENCY, outlet="Borealis Wire", credited="Borealis Wire", line="LORHAVEN ({}) -", dateline=True)
    copy = report(*AGENCY[:4], outlet="Sund Dispatch")
    derivation = only(signed, copy)
    assert (derivation.article, derivation.parent, derivation.kind) == (copy.id, signed.id, "reprint")
    assert "signed in its dateline by its own publisher, Borealis Wire" in derivation.reason


def test_two_reports_that_link_to_one_another_tell_nothing() -> None:
    wire = linking(replace(WIRE, url="https://wire.example/roof"), "covered market", "https://sund.example/roof")
    copy = linking(report(*AGENCY, outlet="Sund Dispatch"), "covered market", "https://wire.example/roof")
    assert "cannot be told" in only(wire, replace(copy, url="https://sund.example/roof")).reason


def test_a_name_that_is_only_mentioned_tells_nothing() -> None:
    copy = report(*AGENCY, "Borealis Wire has its office beside the hall.", outlet="Sund Dispatch")
    assert "cannot be told" in only(WIRE, copy).reason


def test_a_report_that_breaks_off_is_the_copy() -> None:
    cut = " ".join(AGENCY[3].split()[:14])
    copy = report(*AGENCY[:3], f"{cut} ...", outlet="Sund Dispatch")
    derivation = only(WIRE, copy)
    assert (derivation.article, derivation.kind) == (copy.id, "reprint")
    assert "it breaks off after" in derivation.reason


def test_a_name_spelt_two_ways_is_a_copyists() -> None:
    mangled = [part.replace("Ottilie", "Otillya").replace("Brandgaard", "Brandgard") for part in AGENCY]
    copy = report(*mangled, "Brandgaard and Ottilie are names of that coast.", outlet="Sund Dispatch")
    derivation = only(WIRE, copy)
    assert derivation.article == copy.id
    assert "it spells brandgaard “brandgard”" in derivation.reason


def test_a_spelling_that_nobody_else_knows_is_the_derived_one() -> None:
    others = [report(f"Emrik Solvay spoke in {place}.", outlet=place) for place in ("Osk", "Skarvik")]
    copy = report(*(part.replace("Lorhaven", "Larhoven") for part in AGENCY), outlet="Sund Dispatch")
    known = [report(*OWN, outlet="Lorhaven Chronicle"), report("Lorhaven slept.", outlet="Morning Lamp"), *others]
    (derivation,) = [one for one in derive(WIRE, copy, *known) if one.article == copy.id]
    assert "it spells lorhaven “larhoven”" in derivation.reason


def test_one_earlier_day_tells_little_of_a_small_part() -> None:
    early = report(*AGENCY, outlet="Borealis Wire", published="2031-02-04")
    late = report(*OWN, *AGENCY[3:5], outlet="Sund Dispatch", published="2031-02-06")
    assert all("cannot be told" in one.reason for one in derive(early, late) if one.kind == "shared_text")


def test_a_copy_with_a_second_report_after_it_is_still_a_reprint() -> None:
    tailed = report(*AGENCY[:5], *OWN, outlet="Sund Dispatch", credited="Borealis Wire")
    assert only(WIRE, tailed).kind == "reprint"


def test_one_page_that_credits_an_agency_names_the_likely_origin_of_all() -> None:
    one = report(*AGENCY, outlet="Sund Dispatch", credited="Kestrel News Agency")
    other = report(*AGENCY, outlet="Morning Lamp", title="Snow on the market")
    (shared,) = [each for each in derive(one, other) if each.kind == "shared_text"]
    assert shared.from_name == "Kestrel News Agency"
    assert "both from Kestrel News Agency, not among these pages, cannot be told" in shared.reason
    assert "the report of Sund Dispatch credits Kestrel News Agency" in shared.reason


def test_words_that_name_their_agency_name_the_likely_origin() -> None:
    told = "The chairman told Reuters that the trusses would be sold for scrap before the summer fair opened again."
    pages = [report(*AGENCY, told, outlet=outlet, title=outlet) for outlet in ("Sund Dispatch", "Morning Lamp")]
    derivation = only(*pages)
    assert derivation.from_name == "Reuters"
    assert "“told Reuters”" in derivation.reason


@pytest.mark.parametrize(
    "deceive",
    [
        lambda text: text.replace("a", "a\u200b"),
        lambda text: text.replace(" the ", " \u202athe\u202c "),
        lambda text: text.replace("o", "\u043e").replace("e", "\u0435"),
        lambda text: text.replace("r", "r\u00ad").replace("h", "\u2060h"),
    ],
    ids=["zero-width", "bidirectional", "lookalike", "soft hyphen"],
)
def test_letters_that_deceive_the_eye_hide_no_copy(deceive: object) -> None:
    assert callable(deceive)
    plain = report(*AGENCY, outlet="Sund Dispatch", credited="Borealis Wire")
    hidden = report(*(deceive(part) for part in AGENCY), outlet="Sund Dispatch", credited="Borealis Wire")
    assert (only(WIRE, hidden).kind, only(WIRE, hidden).share) == (only(WIRE, plain).kind, only(WIRE, plain).share)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Selon l'AFP, personne n'avait enlevé la neige."),
        ("de", "Der Schnee war nicht geräumt, wie die Deutsche Presse-Agentur meldet."),
        ("ru", "Снег никто не убирал, сообщает ТАСС со ссылкой на мэрию."),
        ("uk", "Сніг ніхто не прибирав, повідомляє Укрінформ."),
    ],
)
def test_a_report_in_another_language_says_who_had_the_story(language: str, words: str) -> None:
    name = {"fr": "AFP", "de": "Deutsche Presse-Agentur", "ru": "ТАСС", "uk": "Укрінформ"}[language]
    wire = replace(report(*AGENCY, outlet=name), language=language)
    copy = replace(report(AGENCY[0], words, *AGENCY[1:], outlet="Sund Dispatch"), language=language)
    derivation = only(wire, copy)
    assert (derivation.article, derivation.kind) == (copy.id, "reprint")
    assert f"it says itself that {name} had the story" in derivation.reason
