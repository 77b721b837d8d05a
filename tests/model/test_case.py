"""The look-ups of a case find each record under its id."""

from dataclasses import replace

from rashomon.model.case import Case
from rashomon.model.links import Attribution, Entity, FigureContext, Links
from rashomon.model.stories import OriginGroup, Story
from rashomon.stage import IssueLog
from tests.build import article_from_text, case_of
from tests.path import annotated

DAM = article_from_text("Mayor Lena Vu said 12 people were hurt on Monday.")
FERRY = article_from_text("The ferry left at noon.")
STORY = Story("s-1", "Dam", (DAM.id,), "th-1", None, None, (), "alone")


def test_records_of_every_article_are_found_by_id() -> None:
    case = annotated(DAM, FERRY)
    assert case.article_by_id == {DAM.id: DAM, FERRY.id: FERRY}
    assert case.annotations_of[DAM.id].article == DAM.id
    for found in case.annotations:
        assert [case.sentence_by_id[one.id] for one in found.sentences] == list(found.sentences)
        assert [case.mention_by_id[one.id] for one in found.mentions] == list(found.mentions)
        assert [case.quotation_by_id[one.id] for one in found.quotations] == list(found.quotations)
        assert [case.figure_by_id[one.id] for one in found.figures] == list(found.figures)
    assert case.mention_by_id and case.quotation_by_id and case.figure_by_id


def test_links_are_found_from_what_they_link() -> None:
    entity = Entity("e-1", "Lena Vu", "person", ("Lena Vu",), ("m-1", "m-2"))
    attribution = Attribution("q-1", None, ())
    context = FigureContext("f-1", None, None)
    case = Case(None, links=Links((entity,), (attribution,), figure_contexts=(context,)))
    assert case.entity_by_id == {"e-1": entity}
    assert case.entity_of_mention == {"m-1": "e-1", "m-2": "e-1"}
    assert case.attribution_of == {"q-1": attribution}
    assert case.figure_context_of == {"f-1": context}


def test_origins_are_those_of_the_story_asked_for() -> None:
    groups = (OriginGroup("s-1", 1, (DAM.id,), "alone"), OriginGroup("s-2", 1, (FERRY.id,), "alone"))
    case = replace(case_of(DAM, FERRY), origins=groups, stories=(STORY,))
    assert case.origins_of("s-1") == groups[:1]
    assert case.origins_of("s-3") == ()
    assert case.story_of_article == {DAM.id: STORY}


def test_a_changed_case_looks_up_its_own_records() -> None:
    case = case_of(DAM)
    assert FERRY.id not in case.article_by_id
    assert FERRY.id in replace(case, articles=(DAM, FERRY)).article_by_id


def test_an_issue_log_keeps_stage_and_order() -> None:
    log = IssueLog("annotate")
    log.add("language_not_supported", "a-1", "looks like German")
    log.add("language_not_supported", "a-2", "looks like French")
    assert [(one.stage, one.subject) for one in log.issues] == [("annotate", "a-1"), ("annotate", "a-2")]
