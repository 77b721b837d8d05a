"""Questions a reader asks of a story: those no report answers, those that cannot be told, and the answers."""

from dataclasses import dataclass

from rashomon.model.stories import Question, QuestionState, Story, StoryQuestion
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark

_SHOWN = 4  # places of one answer; further ones say the same

NAMES: dict[Question, str] = {
    "what": "What happened?",
    "who": "Who?",
    "when": "When?",
    "where": "Where?",
    "how_many": "How many?",
    "who_was_harmed": "Who was killed?",
    "says_who": "Says who?",
    "whose_figures": "Whose figures?",
}
_STATES: dict[QuestionState, str | None] = {"silent": "no report says", "cannot_tell": "cannot tell", "answered": None}
_ORDER: tuple[QuestionState, ...] = ("silent", "cannot_tell", "answered")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what was found, and the words that answer or raise it; `flag` where it is not answered."""

    name: str
    flag: str | None
    reason: str
    rule: str
    marks: tuple[Mark, ...]


def build_questions(index: Index, story: Story) -> tuple[Asked, ...]:
    """Return the story's questions, those that are open first."""
    asked = [one for one in index.case.questions if one.story == story.id]
    return tuple(_asked(index, one) for one in sorted(asked, key=lambda one: _ORDER.index(one.state)))


def _asked(index: Index, one: StoryQuestion) -> Asked:
    found = [index.mark(anchor) for anchor in one.anchors]
    if one.state == "answered":  # only where the words stand is shown then
        found = list({(mark.label, mark.place): mark for mark in reversed(found)}.values())[::-1]
    marks = tuple(found[:_SHOWN])
    return Asked(NAMES[one.question], _STATES[one.state], one.reason, one.rule, marks)
