"""Labels of who said what: quotations, their speakers and kinds, chains, and what is no quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .case import Quotation
from .folding import bare, has_words, shown
from .pairing import NOT_THERE, Check, Outside, Pairing, content_of
from .rows import ChainKey, PhraseKey, QuotationKey


def check_quotations(pairing: Pairing) -> Iterator[Check]:
    """Three checks per quotation of the key, one per chain, non-quotation and utterance told by several.

    Where several records cover the words of a row, the one that meets most of it counts.
    """
    for row in pairing.key.quotations:
        yield from _check_quotation(pairing, row)
    for chain in pairing.key.chains:
        words = f"{chain.article} “{chain.words}”: {' < '.join(chain.names)}"
        yield Check("chains", words, _chain_problem(pairing, chain))
    for phrase in pairing.key.not_quotations:
        records = pairing.quotations_of(phrase.article)
        whole = [row for row in records if bare(content_of(row)) == bare(phrase.words)]
        reason = f"is one, of {pairing.voice_shown(whole[0].speaker)}" if whole else None
        if phrase.article not in pairing.articles:
            reason = NOT_THERE
        yield Check("not_quotations", f"{phrase.article} “{phrase.words}”", reason)
    for utterance in pairing.key.same_utterance:
        words = " = ".join(f"{phrase.article} “{phrase.words}”" for phrase in utterance)
        yield Check("same_utterance", words, _utterance_problem(pairing, utterance))


def outside_quotations(pairing: Pairing) -> Iterator[Outside]:
    """Quotations that cover the words of no row of the key."""
    key = pairing.key
    told = [phrase for row in key.told_differently for phrase in row.pair]
    told += [phrase for utterance in key.same_utterance for phrase in utterance]
    told += [phrase for row in key.contested_statements for side in row.sides for phrase in side]
    rows = [(row.article, row.words) for row in (*key.quotations, *key.chains, *told)]
    for record in pairing.case.quotations:
        letter = pairing.letter_of(record.article)
        if not any(letter == article and has_words(content_of(record), words) for article, words in rows):
            yield Outside("quotations", f"{letter} {_shown(pairing, record)}")


def _check_quotation(pairing: Pairing, row: QuotationKey) -> Iterator[Check]:
    words = f"{row.article} “{row.words}” {row.speaker}, {row.kind}"
    asked = not row.kind.endswith("?")
    records = pairing.covering(row.article, row.words)
    if not records:
        reason = "not covered" if row.article in pairing.articles else NOT_THERE
        yield Check("quotations", words, reason)
        yield Check("quotations_with_speaker", words, reason)
        if asked:
            yield Check("quotation_kinds", words, reason)
        return
    best = max(records, key=lambda record: _merit(pairing, record, row))
    spoken = pairing.is_voice(best.speaker, row.speaker)
    yield Check("quotations", words, None)
    wrong = None if spoken else f"of {pairing.voice_shown(best.speaker)}"
    yield Check("quotations_with_speaker", words, wrong)
    if asked:
        yield Check("quotation_kinds", words, None if best.kind == row.kind else f"is {best.kind}")


def _merit(pairing: Pairing, record: Quotation, row: QuotationKey) -> tuple[int, bool]:
    spoken = pairing.is_voice(record.speaker, row.speaker)
    return spoken + (record.kind == row.kind.removesuffix("?")), spoken


def _chain_problem(pairing: Pairing, row: ChainKey) -> str | None:
    if row.article not in pairing.articles:
        return NOT_THERE
    records = pairing.covering(row.article, row.words)
    lacking = [_lacking(pairing, record, row.names) for record in records]
    if [] in lacking:
        return None
    if not records:
        return "not covered"
    fewest, record = min(zip(lacking, records, strict=True), key=lambda pair: len(pair[0]))
    links = " < ".join(pairing.voice_shown(link) for link in record.chain) or "no chain"
    return f"lacks {', '.join(fewest)}: {links}; of {pairing.voice_shown(record.speaker)}"


def _utterance_problem(pairing: Pairing, utterance: Sequence[PhraseKey]) -> str | None:
    groups: list[set[str]] = []
    for phrase in utterance:
        records = pairing.covering(phrase.article, phrase.words)
        if not records:
            return f"{phrase.article} “{phrase.words}” is not covered"
        groups.append({record.group for record in records if record.group is not None})
    return None if groups[0].intersection(*groups[1:]) else "not one group"


def _lacking(pairing: Pairing, record: Quotation, names: Sequence[str]) -> list[str]:
    voices = [*record.chain, record.speaker]
    return [name for name in names if not any(pairing.is_voice(voice, name) for voice in voices)]


def _shown(pairing: Pairing, record: Quotation) -> str:
    return f"“{shown(content_of(record))}” {pairing.voice_shown(record.speaker)}, {record.kind}"
