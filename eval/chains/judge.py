"""Judges chains as found against chains as marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from rashomon.annotate import annotate_article
from rashomon.link import link_case
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.links import Attribution
from rashomon.stage import IssueLog
from tests.build import article_from_text

from .gold import GoldChain, Passage

_LEAST_SHARE = 0.5
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_JOINS = frozenset({"of", "for", "at", "in", "from", "to", "with", "close", "familiar", "'s", "’s"})

Reading = Callable[[Quotation, Attribution], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One chain: what was wanted, what was found (None where the quotation itself was not), and certainty."""

    passage: str
    content: str
    wanted: GoldChain
    found: tuple[str, ...] | None
    certainty: str | None

    @property
    def is_met(self) -> bool:
        """Whether the whole chain is there, in order, as written."""
        return self.found is not None and [core(one) for one in self.found] == [core(one) for one in self.wanted.links]


def whole_chain(quotation: Quotation, attribution: Attribution) -> tuple[str, ...]:
    """The chain as the program reads it."""
    written = [link.anchor.exact if link.anchor is not None else link.text for link in attribution.chain]
    return tuple(written)


def speaker_only(quotation: Quotation, attribution: Attribution) -> tuple[str, ...]:
    """The baseline: who speaks, and no relay."""
    return (quotation.speaker_words.exact,) if quotation.speaker_words is not None else ()


def judge_passage(passage: Passage, reading: Reading = whole_chain) -> tuple[Judged, ...]:
    """Annotate and link a passage as an article of its own, and judge each of its chains."""
    article = article_from_text(passage.text)
    annotations = annotate_article(article, IssueLog("annotate"))
    case = Case(None, articles=(article,), annotations=(annotations,))
    attributions = {one.quotation: one for one in link_case(case, IssueLog("link")).attributions}
    judged: list[Judged] = []
    for wanted in passage.chains:
        best = _best(passage.text, annotations.quotations, wanted)
        found = reading(best, attributions[best.id]) if best is not None else None
        content = " … ".join(passage.text[start:end] for start, end in wanted.content)
        judged.append(Judged(passage.name, content, wanted, found, best.certainty if best else None))
    return tuple(judged)


def _best(text: str, found: Sequence[Quotation], wanted: GoldChain) -> Quotation | None:
    """The quotation whose words are most nearly those wanted; at least half of both together."""
    want = _word_starts(text, wanted.content)
    shares = [(_share(want, _word_starts(text, [(a.start, a.end) for a in one.content])), one) for one in found]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= _LEAST_SHARE else None


def _word_starts(text: str, ranges: Sequence[tuple[int, int]]) -> set[int]:
    return {word.start() for start, end in ranges for word in _WORD.finditer(text, start, end)}


def _share(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def core(words: str) -> str:
    """Words without what a careful reader may leave out: an article; what only says what kind of thing a name is.

    “the state agency Belwire” is “Belwire”; “Minister Ana Ruiz” and “the head of the port” stay whole.
    """
    parts = words.strip(" “”\"'’,.").split()
    if parts and parts[0].lower() in {"the", "a", "an"}:
        parts = parts[1:]
    lower = 0
    while lower < len(parts) and parts[lower].islower():
        lower += 1
    names_only = lower < len(parts) and not _JOINS.intersection(parts[:lower])
    return " ".join(parts[lower:] if names_only else parts).casefold()
