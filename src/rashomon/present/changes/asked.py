"""Changes of a story's open questions: answered at last, or open now."""

from collections.abc import Iterator

from rashomon.model.changes import Change
from rashomon.model.snapshots import KeptStory
from rashomon.present.changes.sides import Sides
from rashomon.present.changes.snapshot import kept_place


def question_changes(sides: Sides, then: KeptStory, now: KeptStory) -> Iterator[Change]:
    """Yield the questions no article answered and one does now, and those that none answers any more."""
    for one in sides.case.questions:
        if one.story != now.id:
            continue
        places = [kept_place(sides.case, anchor) for anchor in one.anchors]
        if one.state == "answered" and one.question in then.silent:
            text = f"Answered at last: {one.reason}"
            yield sides.change("question_answered", now.id, text, record=one.question, now=places)
        elif one.state == "silent" and one.question not in then.silent:
            text = f"Open now: {one.reason}"
            yield sides.change("question_open", now.id, text, record=one.question, now=places)
