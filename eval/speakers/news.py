"""Speakers as written, on the development part of PolNeAR."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import read_text
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.annotate.quotations.blocks import BlockView, view_blocks
from rashomon.model.annotations import Mention, Quotation
from tests.build import article_from_text

from ..corpora.attributions import Attribution
from ..corpora.polnear import AttributedText, read_attributed
from .attributing import find_voice
from .judge import Places, is_same_voice, share, word_places

_SAME_CONTENT = 0.8


@dataclass(frozen=True, slots=True)
class Asked:
    """One attribution with all three parts, and what each reader takes for its speaker.

    Attributes:
        wanted: the words marked as speaker.
        own: the speaker of our own quotation of the same content; "" for nobody, None where there is none.
        given: the speaker our finder takes when handed cue and content.
        nearest: the baseline, the nearest person named before the cue.
    """

    report: str
    wanted: str
    content: str
    own: str | None
    own_right: bool
    given: str
    given_right: bool
    nearest_right: bool


def ask_part(folder: Path) -> list[Asked]:
    """Judge every attribution of a part that has speaker, cue and content."""
    return [asked for report in read_attributed(folder) for asked in ask_report(report)]


def ask_report(report: AttributedText) -> list[Asked]:
    """Judge the attributions of one report."""
    article = article_from_text(report.text)
    divided, reading = divide_article(article), read_text(article.text)
    mentions = find_mentions(divided, reading.names)
    quotations = find_quotations(divided, mentions, reading.reported, reading.syntax)
    views = view_blocks(divided, mentions)
    whole = [one for one in report.attributions if one.speaker and one.cue and one.content]
    return [_ask(report, one, quotations, views, mentions) for one in whole]


def _ask(
    report: AttributedText,
    gold: Attribution,
    quotations: tuple[Quotation, ...],
    views: list[BlockView],
    mentions: tuple[Mention, ...],
) -> Asked:
    text = report.text
    wanted = word_places(text, gold.content)
    shares = [
        (share(wanted, word_places(text, [(a.start, a.end) for a in one.content])), _near(one, gold), one)
        for one in quotations
    ]
    best = max(shares, key=lambda row: (row[0] >= _SAME_CONTENT, row[1], row[0]), default=(0.0, False, None))
    own = best[2] if best[0] >= _SAME_CONTENT else None
    own_place = (own.speaker_words.start, own.speaker_words.end) if own and own.speaker_words else None
    given = _given(gold, views)
    nearest = _nearest(gold, mentions)
    return Asked(
        report.name,
        _shown(text, gold.speaker),
        _shown(text, gold.content),
        None if own is None else _shown(text, [own_place] if own_place else []),
        is_same_voice(text, own_place, gold.speaker),
        _shown(text, [given] if given else []),
        is_same_voice(text, given, gold.speaker),
        is_same_voice(text, nearest, gold.speaker),
    )


def _near(one: Quotation, gold: Attribution) -> bool:
    return one.cue is not None and any(one.cue.start < end and start < one.cue.end for start, end in gold.cue)


def _given(gold: Attribution, views: list[BlockView]) -> tuple[int, int] | None:
    start, end = gold.cue[0][0], gold.cue[-1][1]
    view = next((one for one in views if one.start <= start < one.end), None)
    if view is None:
        return None
    first = min(view.word_at(start), len(view.words) - 1)
    last = max(first, min(view.word_at(min(end, view.end) - 1), len(view.words) - 1))
    voice = find_voice(view, (first, last), gold.content)
    return (view.words[voice.first].start, view.words[voice.last].end) if voice is not None else None


def _nearest(gold: Attribution, mentions: tuple[Mention, ...]) -> tuple[int, int] | None:
    before = [one.anchor for one in mentions if one.kind == "person" and one.anchor.end <= gold.cue[0][0]]
    return (before[-1].start, before[-1].end) if before else None


def _shown(text: str, places: Places) -> str:
    return " … ".join(text[start:end] for start, end in places)


def tally(asked: list[Asked]) -> list[tuple[str, int, int]]:
    """Met and asked, by label: our own quotations, all of them, cue and content given, the baseline."""
    counts: Counter[str] = Counter()
    for one in asked:
        counts["matched"] += one.own is not None
        counts["own"] += one.own is not None and one.own_right
        counts["given"] += one.given_right
        counts["nearest"] += one.nearest_right
    return [
        ("matched", counts["matched"], len(asked)),
        ("speaker_of_matched", counts["own"], counts["matched"]),
        ("speaker_given_cue_and_content", counts["given"], len(asked)),
        ("nearest_person_before", counts["nearest"], len(asked)),
    ]
