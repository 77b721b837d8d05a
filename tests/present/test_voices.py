"""Who said what: through whom a saying reached the article, and how its speaker is called."""

from dataclasses import replace

from rashomon.model.case import Case
from rashomon.model.links import ChainLink, Entity
from rashomon.present.report.index import Index
from rashomon.present.report.voices import build_voices
from tests.build import article_from_text
from tests.path import compared


def spoken() -> Case:
    return compared(article_from_text("Mayor Lena Vu said the ferry was late. Nobody answered her.", "2031-03-05"))


def test_nobody_relays_himself() -> None:
    case = spoken()
    (told,) = case.links.attributions
    assert told.speaker is not None
    first = ChainLink("the mayor", None, told.speaker.entity)
    links = replace(case.links, attributions=(replace(told, chain=(first, told.speaker)),))
    (voice,) = build_voices(Index(replace(case, links=links)), case.stories[0])
    assert voice.name == "Lena Vu"
    assert [saying.relays for one in voice.utterances for saying in one.sayings] == [()]


def test_a_description_is_written_as_within_a_sentence() -> None:
    case = spoken()
    (told,) = case.links.attributions
    spellings = ("Lena Vu", "The mayor", "The Hague envoy")
    assert told.speaker is not None
    entity = Entity(told.speaker.entity or "", "Lena Vu", "person", spellings, ())
    entities = tuple(entity if one.id == entity.id else one for one in case.links.entities)
    (voice,) = build_voices(Index(replace(case, links=replace(case.links, entities=entities))), case.stories[0])
    assert voice.variants == ("the mayor", "The Hague envoy")
