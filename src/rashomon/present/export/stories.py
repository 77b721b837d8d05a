"""Forms of what several texts say together: stories, how articles derive, and the ledger."""

from rashomon.model.case import Case
from rashomon.model.judgements import Judgement
from rashomon.model.stories import (
    Cell,
    Claim,
    Derivation,
    Event,
    Omission,
    QuotationGroup,
    Story,
    StoryQuestion,
    Thread,
    ToldDifferently,
)
from rashomon.present.export.forms import Json, Object, anchor_form, anchor_forms


def story_form(story: Story, case: Case) -> Object:
    """A story; `origins` holds one list of article ids for each origin, by its number."""
    groups = sorted(case.origins_of(story.id), key=lambda group: group.number)
    origins: list[Json] = [list(group.articles) for group in groups]
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "thread": story.thread,
        "start": story.start,
        "end": story.end,
        "places": list(story.places),
        "reason": story.reason,
        "origins": origins,
        "origin_reasons": [group.reason for group in groups],
        "summary": [
            {"text": sentence.text, "anchors": anchor_forms(sentence.anchors)}
            for summary in case.summaries
            if summary.story == story.id
            for sentence in summary.sentences
        ],
    }


def thread_form(thread: Thread) -> Object:
    """Stories that follow one another."""
    return {
        "id": thread.id,
        "title": thread.title,
        "stories": list(thread.stories),
        "reason": thread.reason,
    }


def derivation_form(name: str, derivation: Derivation) -> Object:
    """What an article depends on, with the passages they share."""
    spans: list[Json] = [[anchor_form(own), anchor_form(other)] for own, other in derivation.spans]
    return {
        "id": name,
        "article": derivation.article,
        "from": derivation.parent,
        "from_name": derivation.from_name,
        "kind": derivation.kind,
        "share": derivation.share,
        "spans": spans,
        "reason": derivation.reason,
        "judgement": derivation.judgement,
    }


def judgement_form(judgement: Judgement) -> Object:
    """What a person decided about two records."""
    return {
        "id": judgement.id,
        "one": judgement.one,
        "other": judgement.other,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "when": judgement.when,
        "note": judgement.note,
    }


def claim_form(claim: Claim) -> Object:
    """A row of the ledger."""
    return {
        "id": claim.id,
        "story": claim.story,
        "text": claim.text,
        "kind": claim.kind,
        "status": claim.status,
        "origins": claim.origins,
        "reason": claim.reason,
        "cells": [_cell_form(cell) for cell in claim.cells],
    }


def _cell_form(cell: Cell) -> Object:
    return {
        "article": cell.article,
        "origin": cell.origin,
        "anchor": anchor_form(cell.anchor),
        "value": cell.value,
        "quotation": cell.quotation,
        "figure": cell.figure,
        "attributed_to": cell.attributed_to,
        "as_of": cell.as_of,
    }


def told_differently_form(told: ToldDifferently) -> Object:
    """What one speaker is reported to have said, side by side."""
    return {
        "id": told.id,
        "story": told.story,
        "speaker": told.speaker,
        "speaker_name": told.speaker_name,
        "about": told.about,
        "quotations": list(told.quotations),
        "anchors": anchor_forms(told.anchors),
        "reason": told.reason,
    }


def quotation_group_form(group: QuotationGroup) -> Object:
    """Quotations that report one utterance."""
    return {
        "id": group.id,
        "story": group.story,
        "quotations": list(group.quotations),
        "reason": group.reason,
    }


def event_form(event: Event) -> Object:
    """An entry of the timeline."""
    return {
        "id": event.id,
        "story": event.story,
        "when": event.when,
        "precision": event.precision,
        "text": event.text,
        "anchors": anchor_forms(event.anchors),
        "origins": event.origins,
        "score": event.score,
        "rank": event.rank,
        "planned": event.planned,
        "dated_otherwise": [
            {
                "when": one.when,
                "precision": one.precision,
                "anchors": anchor_forms(one.anchors),
                "origins": one.origins,
            }
            for one in event.dated_otherwise
        ],
    }


def question_form(question: StoryQuestion) -> Object:
    """A question asked of a story, and whether any of its articles answers it."""
    return {
        "story": question.story,
        "question": question.question,
        "state": question.state,
        "rule": question.rule,
        "reason": question.reason,
        "anchors": anchor_forms(question.anchors),
    }


def omission_form(omission: Omission) -> Object:
    """A claim an article leaves out."""
    return {
        "story": omission.story,
        "claim": omission.claim,
        "article": omission.article,
        "reason": omission.reason,
    }
