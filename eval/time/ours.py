"""This project's engine on a plain text, as the pipeline runs it: sentences, time expressions, values."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle, divide_article
from rashomon.annotate.timexes import find_time_expressions
from rashomon.link.timexes import resolve_times
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article, Block, text_sha256
from rashomon.model.case import Case
from rashomon.model.links import ReferenceDate, Timex
from rashomon.text.offset_map import OffsetMap, Segment

from .marked_text import GoldArticle, Time
from .values import same_notation, two_ends


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the engine starts from: an article divided into sentences, and its reference day."""

    divided: DividedArticle
    reference: ReferenceDate


def prepare(gold: GoldArticle) -> Prepared:
    """The article with its sentences, which are another part's work and not timed."""
    article = article_of(gold)
    reference = ReferenceDate(article.id, gold.day.isoformat(), "given by the corpus", assumed=False)
    return Prepared(divide_article(article), reference)


def find_prepared(prepared: Prepared) -> tuple[Timex, ...]:
    """The engine's work: find the expressions and give them values."""
    article, sentences = prepared.divided.article, prepared.divided.sentences
    times = find_time_expressions(prepared.divided)
    case = Case(run=None, articles=(article,), annotations=(Annotations(article.id, sentences, times=times),))
    return resolve_times(case, [prepared.reference])


def find_ours(gold: GoldArticle) -> list[Time]:
    """The time expressions with TIMEX3 values, in text order; a range as its two ends."""
    found: list[Time] = []
    for one in find_prepared(prepare(gold)):
        span, value = (one.anchor.start, one.anchor.end), same_notation(one.value)
        if one.end_value is None:
            found.append(Time(*span, value))
        else:
            found += two_ends(gold.text, *span, value, same_notation(one.end_value))
    return found


def article_of(gold: GoldArticle) -> Article:
    """An article of that text; blank lines divide its blocks."""
    digest = hashlib.sha256(gold.name.encode()).hexdigest()[:12]
    text = gold.text
    return Article(
        id=f"a-{digest}",
        page=f"p-{digest}",
        title=None,
        byline=None,
        outlet=None,
        outlet_basis=None,
        language="en",
        text=text,
        text_sha256=text_sha256(text),
        map=OffsetMap((Segment(0, len(text), 0, len(text)),)),
        blocks=tuple(_blocks(text)),
        published=None,
        updated=None,
        dates=(),
        credits=(),
        health=(),
        removals=(),
    )


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    for piece in text.split("\n\n"):
        bare = piece.strip()
        if bare:
            start = at + piece.index(bare)
            blocks.append(Block("paragraph", start, start + len(bare)))
        at += len(piece) + 2
    return blocks
