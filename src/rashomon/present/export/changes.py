"""Forms of what is otherwise than at an earlier audit."""

from rashomon.model.changes import Change, ChangeSet, Passage
from rashomon.present.export.forms import Json, Object, anchor_form, span_form


def changes_form(found: ChangeSet | None) -> Json:
    """The difference from an earlier audit; null where there is none to compare with."""
    if found is None:
        return None
    return {
        "since": found.since,
        "methods": list(found.methods),
        "new_pages": found.new_pages,
        "items": [_change_form(one) for one in found.changes],
    }


def _change_form(change: Change) -> Object:
    return {
        "kind": change.kind,
        "story": change.story,
        "record": change.record,
        "text": change.text,
        "cause": change.cause,
        "before": change.before,
        "now": change.now,
        "places_before": [_passage_form(one) for one in change.passages_before],
        "places_now": [_passage_form(one) for one in change.passages_now],
    }


def _passage_form(passage: Passage) -> Object:
    return {
        "article": passage.article,
        "page": passage.page,
        "page_span": span_form(passage.page_span),
        "words": passage.words,
        "anchor": anchor_form(passage.anchor),
    }
