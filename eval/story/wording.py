"""Labels of how it is said: scare quotes, term choices, one speaker told differently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .case import ToldDifferently, Wording
from .folding import bare, has_words, shown
from .key import Key
from .names import name_matches
from .pairing import NOT_THERE, Check, Outside, Pairing, content_of
from .rows import PhraseKey, ToldKey


def check_wording(pairing: Pairing) -> Iterator[Check]:
    """One check per scare quote, per variant of a term and per pair told differently."""
    for phrase in pairing.key.scare_quotes:
        yield Check("scare_quotes", f"{phrase.article} “{phrase.words}”", _scare_problem(pairing, phrase))
    for phrase in pairing.key.title_scare_quotes:
        problem = _scare_problem(pairing, phrase)
        yield Check("title_scare_quotes", f"{phrase.article} “{phrase.words}”", problem)
    for letter, concept, variant in _variants(pairing):
        yield Check("wording", f"{letter} {variant} ({concept})", _variant_problem(pairing, letter, variant))
    for edit in _edits(pairing.key):
        yield Check("reprint_edits", edit.words, _edit_problem(pairing, edit))
    for told in pairing.key.told_differently:
        phrases = " / ".join(f"{phrase.article} “{phrase.words}”" for phrase in told.pair)
        yield Check("told_differently", f"{told.speaker}: {phrases}", _told_problem(pairing, told))


def outside_wording(pairing: Pairing) -> Iterator[Outside]:
    """Scare quotes, and pairs told differently, that no row of the key asks for."""
    for record in pairing.case.wording:
        letter = pairing.letter_of(record.article)
        if record.kind == "scare_quote" and not _is_asked(pairing, letter, record):
            yield Outside("scare_quotes", f"{letter} “{shown(record.anchor.exact)}”")
    for told in pairing.case.told_differently:
        if not any(_is_told(pairing, told, row) for row in pairing.key.told_differently):
            yield Outside("told_differently", _shown_told(pairing, told))


def _records(pairing: Pairing, letter: str, kinds: tuple[str, ...]) -> list[Wording]:
    article = pairing.articles.get(letter)
    return [
        record
        for record in pairing.case.wording
        if article is not None and record.article == article.id and record.kind in kinds
    ]


def _scare_problem(pairing: Pairing, phrase: PhraseKey) -> str | None:
    if phrase.article not in pairing.articles:
        return NOT_THERE
    records = _records(pairing, phrase.article, ("scare_quote",))
    return None if any(has_words(record.anchor.exact, phrase.words) for record in records) else "not marked"


def _variant_problem(pairing: Pairing, letter: str, phrase: str) -> str | None:
    if letter not in pairing.articles:
        return NOT_THERE
    records = _records(pairing, letter, ("term_choice", "scare_quote", "loaded_term", "hedge_lost"))
    return None if any(_is_variant(record, phrase) for record in records) else "not marked"


def _is_variant(record: Wording, phrase: str) -> bool:
    """Whether the marked words are, hold or are part of the variant."""
    marked = bare(record.anchor.exact)
    return any(has_words(marked, words) or has_words(words, marked) for words in _spellings(phrase))


def _spellings(phrase: str) -> list[str]:
    """The variant without its bracketed remark, and the words after a colon in that remark."""
    remark = re.search(r"\(([^()]*)\)", phrase)
    words = [re.sub(r"\([^()]*\)", " ", phrase)]
    if remark and ":" in remark.group(1):
        words.append(remark.group(1).split(":", 1)[1])
    return [spelling for spelling in map(bare, words) if spelling]


def _is_asked(pairing: Pairing, letter: str, record: Wording) -> bool:
    asked = (*pairing.key.scare_quotes, *pairing.key.title_scare_quotes)
    scares = [row.words for row in asked if row.article == letter]
    variants = [variant for other, _, variant in _variants(pairing) if other == letter]
    return any(has_words(record.anchor.exact, words) for words in scares) or any(
        _is_variant(record, phrase) for phrase in variants
    )


def _variants(pairing: Pairing) -> Iterator[tuple[str, str, str]]:
    """Letter, concept and words of every variant that the key spells out."""
    for row in pairing.key.wording:
        for letter, variant in row.variants.items():
            if row.kind is None and bare(variant):
                yield letter, row.concept, variant


@dataclass(frozen=True, slots=True)
class _Edit:
    """One change of a reprint, however the key writes it."""

    article: str
    kind: str
    was: str
    now: str

    @property
    def words(self) -> str:
        return f"{self.article} {self.kind}: “{shown(self.was, 50)}” became “{shown(self.now, 50)}”"


def _edits(key: Key) -> Iterator[_Edit]:
    for derivation in key.derivations:
        for edit in derivation.edits:
            yield _Edit(derivation.article, edit.kind, edit.was or "", edit.now or "")
    for row in key.wording:
        if row.kind is not None and row.article is not None:
            yield _Edit(row.article, row.kind, row.against.words if row.against else "", row.text or "")


def _edit_problem(pairing: Pairing, edit: _Edit) -> str | None:
    """Whether a record of the reprint touches the words that came, or against it the words that went."""
    if edit.article not in pairing.articles:
        return NOT_THERE
    for record in _records(pairing, edit.article, ("reprint_edit", "hedge_lost", "scare_quote")):
        was = record.against.exact if record.against is not None else ""
        if _is_part(record.anchor.exact, edit.now) or _is_part(was, edit.was):
            return None
    return "not marked"


def _is_part(given: str, wanted: str) -> bool:
    given, wanted = bare(given), bare(wanted)
    return bool(given and wanted) and (has_words(given, wanted) or has_words(wanted, given))


def _told_problem(pairing: Pairing, row: ToldKey) -> str | None:
    if any(phrase.article not in pairing.articles for phrase in row.pair):
        return NOT_THERE
    if any(_is_told(pairing, told, row) for told in pairing.case.told_differently):
        return None
    covered = [phrase for phrase in row.pair if pairing.covering(phrase.article, phrase.words)]
    if len(covered) < len(row.pair):
        absent = [phrase for phrase in row.pair if phrase not in covered]
        return f"no quotation covers {', '.join(f'{phrase.article} “{phrase.words}”' for phrase in absent)}"
    return "not put side by side"


def _is_told(pairing: Pairing, told: ToldDifferently, row: ToldKey) -> bool:
    entity = pairing.entities.get(told.speaker) if told.speaker is not None else None
    names = [name for name in (told.speaker_name, entity.name if entity else None) if name]
    if not any(name_matches(name, row.speaker) for name in names):
        return False
    return all(
        any(record.id in told.quotations for record in pairing.covering(phrase.article, phrase.words))
        for phrase in row.pair
    )


def _shown_told(pairing: Pairing, told: ToldDifferently) -> str:
    records = [pairing.quotations[row] for row in told.quotations if row in pairing.quotations]
    sides = (f"{pairing.letter_of(record.article)} “{shown(content_of(record), 60)}”" for record in records)
    return f"{told.speaker_name or told.speaker or 'nobody'}: {' / '.join(sides)}"
