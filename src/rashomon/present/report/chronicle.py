"""The timeline and the summary: what happened when, and the reports' own words for it."""

from dataclasses import dataclass

from rashomon.model.stories import Story
from rashomon.present.report.dates import written_date
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline; `when` is as precise as the reports, `machine` the value it was written from."""

    when: str
    machine: str
    precision: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A sentence of the summary and where it stands."""

    text: str
    marks: tuple[Mark, ...]


def build_moments(index: Index, story: Story) -> tuple[Moment, ...]:
    """Return the story's timeline, in the order of its events."""
    return tuple(
        Moment(
            when=written_date(event.when),
            machine=event.when,
            precision=event.precision,
            text=event.text,
            marks=tuple(index.mark(anchor) for anchor in event.anchors),
        )
        for event in index.case.events
        if event.story == story.id
    )


def build_summary(index: Index, story: Story) -> tuple[SummaryLine, ...]:
    """Return the sentences of the story's summary, in order."""
    return tuple(
        SummaryLine(sentence.text, tuple(index.mark(anchor) for anchor in sentence.anchors))
        for summary in index.case.summaries
        if summary.story == story.id
        for sentence in summary.sentences
    )
