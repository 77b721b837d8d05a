"""Asks every story the same questions; each answer is anchored, and silence is said only where it is sure."""

from collections.abc import Iterator

from rashomon.model.case import Case
from rashomon.model.stories import StoryQuestion
from rashomon.present.silences.circumstances import ask_what, ask_when, ask_where
from rashomon.present.silences.counts import ask_how_many, ask_whose_figures
from rashomon.present.silences.material import Finding, Material
from rashomon.present.silences.people import ask_says_who, ask_who, ask_who_was_harmed
from rashomon.stage import StageName

STAGE = StageName("silences", 2)

_QUESTIONS = (
    ask_what,
    ask_who,
    ask_when,
    ask_where,
    ask_how_many,
    ask_who_was_harmed,
    ask_says_who,
    ask_whose_figures,
)
"""In the order they are shown."""


def ask_stories(case: Case) -> tuple[StoryQuestion, ...]:
    """Return for each story its questions, in case order, and whether any article answers them.

    A question is left out where it does not arise (nobody was hurt, so nobody is counted). That no article
    answers is said only of stories whose articles are all in English, read whole and annotated, and only where
    nothing in them looks like an answer that could not be read; else the question is marked `cannot_tell`.
    """
    return tuple(_ask(case))


def _ask(case: Case) -> Iterator[StoryQuestion]:
    for story in case.stories:
        material = Material(case, story)
        for ask in _QUESTIONS:
            finding = ask(material)
            if finding is not None:
                yield _question(material, finding)


def _question(material: Material, finding: Finding) -> StoryQuestion:
    state, reason = finding.state, finding.reason
    if state == "silent" and material.unread:
        state, reason = "cannot_tell", f"{reason.rstrip('.')}, as far as they are read: {material.unread}."
    return StoryQuestion(material.story.id, finding.question, state, finding.rule, reason, finding.anchors)
