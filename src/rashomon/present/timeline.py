"""The timeline: what happened when, in the words of the articles that say so."""

import hashlib
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.model.stories import Event, Story
from rashomon.stage import StageName

STAGE = StageName("timeline", 1)

_SAME_WORDS = 72
"""Least rapidfuzz token-set ratio of two sentences of one day for them to be one entry."""


@dataclass(slots=True)
class _Entry:
    when: str
    precision: str
    text: str
    anchors: list[Anchor] = field(default_factory=list[Anchor])


def build_timelines(case: Case) -> tuple[Event, ...]:
    """Return the entries of all stories by story, time and place in the case.

    An entry is a row of the ledger that tells of an act, or a sentence with a resolved date in the article's
    own or an indirectly reported voice; sentences of one day that say nearly the same are one entry with
    several anchors. Reprints add no entry where their parent lies in the case.
    """
    found: list[Event] = []
    for story in case.stories:
        entries = _from_claims(case, story)
        for article in story.articles:
            if article not in case.reprints:
                _add_sentences(case, article, entries)
        ordered = sorted(entries, key=lambda one: (one.when, one.anchors[0]))
        found.extend(_event(story, one) for one in ordered)
    return tuple(found)


def _from_claims(case: Case, story: Story) -> list[_Entry]:
    entries: list[_Entry] = []
    for claim in case.claims:
        if claim.story == story.id and claim.kind == "event" and claim.cells[0].value is not None:
            anchors = [cell.anchor for cell in claim.cells]
            entries.append(_Entry(claim.cells[0].value, "day", anchors[0].exact, anchors))
    return entries


def _add_sentences(case: Case, article: str, entries: list[_Entry]) -> None:
    annotations = case.annotations_of.get(article)
    if annotations is None:
        return
    blocks = case.article_by_id[article].blocks
    direct = [a for one in annotations.quotations if one.kind == "direct" for a in one.content]
    times = [one for one in case.timexes_of.get(article, ()) if one.value[:4].isdigit()]
    for sentence in annotations.sentences:
        if blocks[sentence.block].kind in {"headline", "caption", "standfirst"}:
            continue
        here = [
            one for one in times if sentence.anchor.covers(one.anchor) and not any(a.covers(one.anchor) for a in direct)
        ]
        if here:
            _add(entries, _earliest(here), sentence.anchor)


def _earliest(times: list[Timex]) -> Timex:
    """Return the most precise of a sentence's times, the first named among equals."""
    order = {"second": 0, "minute": 0, "day": 1, "week": 2, "month": 3, "season": 4, "year": 5}
    return min(times, key=lambda one: (order.get(one.precision, 6), one.anchor.start))


def _add(entries: list[_Entry], timex: Timex, anchor: Anchor) -> None:
    for entry in entries:
        if any(known.covers(anchor) for known in entry.anchors):
            return
        same_time = entry.when[:10] == timex.value[:10]
        if same_time and fuzz.token_set_ratio(entry.text.lower(), anchor.exact.lower()) >= _SAME_WORDS:
            entry.anchors.append(anchor)
            return
    entries.append(_Entry(timex.value, timex.precision, anchor.exact, [anchor]))


def _event(story: Story, entry: _Entry) -> Event:
    anchors = tuple(sorted(entry.anchors))
    key = "|".join(f"{one.article}:{one.start}:{one.end}" for one in anchors)
    name = "v-" + hashlib.sha256(f"{story.id}|{entry.when}|{key}".encode()).hexdigest()[:12]
    return Event(name, story.id, entry.when, entry.precision, entry.text, anchors)
