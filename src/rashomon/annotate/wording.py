"""Wording: scare quotes, loaded terms and the names an article picks for contested things."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.marks import Quoted
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, Quotation, Wording, WordingKind
from rashomon.model.articles import Article
from rashomon.text.words import Word, split_words

_RUN = re.compile(r"[^\W_]+")
_LONGEST_SCARE_QUOTE = 5
_REACH = 12
"""Words before a quoted one in which a word of distance counts."""


def find_wording(
    divided: DividedArticle, quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...]
) -> tuple[Wording, ...]:
    """Return scare quotes, loaded terms and term choices in text order.

    Loaded terms and term choices are only looked for in the article's own voice, outside direct quotations.
    """
    article, persons = divided.article, _person_speakers(quotations, mentions)
    found = [*_scare_quotes(divided, quotations, persons), *_terms(article, quotations)]
    ordered = sorted(found, key=lambda one: (one.anchor.start, one.anchor.end, one.kind))
    return tuple(
        Wording(f"{article.id}.w{number}", one.article, one.kind, one.concept, one.anchor, one.against, one.reason)
        for number, one in enumerate(ordered, 1)
    )


def _person_speakers(quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...]) -> set[str]:
    """Return ids of quotations whose speaker is one person, by name, description or pronoun."""
    people = [one.anchor for one in mentions if one.kind == "person"]
    found: set[str] = set()
    for quotation in quotations:
        voice = quotation.speaker_words
        if voice is not None and (voice.exact.lower() in {"he", "she"} or any(voice.overlaps(one) for one in people)):
            found.add(quotation.id)
    return found


def _scare_quotes(divided: DividedArticle, quotations: tuple[Quotation, ...], persons: set[str]) -> Iterable[Wording]:
    article, sentences = divided.article, divided.sentences
    for stretches in divided.block_quoted:
        for quoted in stretches:
            words = [word for word in split_words(article.text, quoted.inner_start, quoted.inner_end) if word.is_word]
            if not 1 <= len(words) <= _LONGEST_SCARE_QUOTE or quoted.open_end or not _can_be_scare_quote(words):
                continue
            sentence = next((one for one in sentences if one.anchor.start <= quoted.start < one.anchor.end), None)
            if sentence is None:
                continue
            before = split_words(article.text, sentence.anchor.start, quoted.start)
            reason = _scare_reason(article, quoted, before, quotations, persons)
            if reason is not None:
                yield _wording(article, "scare_quote", None, quoted.start, quoted.end, reason)


def _can_be_scare_quote(words: list[Word]) -> bool:
    closed = load_lexicon("function_words").word_set("closed")
    content = [word for word in words if word.lower not in closed]
    capitals = [word for word in words[1:] if word.is_capitalised]
    title = len(words) >= 2 and len(capitals) == len(words) - 1 and words[0].is_capitalised
    return bool(content) and not title


def _scare_reason(
    article: Article, quoted: Quoted, before: list[Word], quotations: tuple[Quotation, ...], persons: set[str]
) -> str | None:
    lexicon = load_lexicon("distance")
    if any(word.lower in lexicon.word_set("mention") for word in before[-4:]) or [w.lower for w in before[-1:]] == [
        "as"
    ]:
        return None
    near = next((word for word in before[-_REACH:] if word.lower in lexicon.word_set("near")), None)
    holders = [one for one in quotations if any(a.start <= quoted.inner_start < a.end for a in one.content)]
    whole = [one for one in holders if one.kind == "direct" and _is_all(one, quoted)]
    if near is not None and not [one for one in whole if one.id in persons]:
        return f"short words in quotation marks after “{near.text}”, which keeps them at a distance"
    if any(one.kind == "direct" for one in holders):
        return None
    if _names_a_thing(article, quoted, before) and (quoted.nested or holders):
        return "quotation marks round a name for something, not round a statement"
    if holders or quoted.nested or _ends_clause_as_speech(article, quoted):
        return None
    return "short words in quotation marks that no named speaker is said to have used"


def _is_all(quotation: Quotation, quoted: Quoted) -> bool:
    content = quotation.content
    return len(content) == 1 and content[0].end - content[0].start <= quoted.end - quoted.start


def _names_a_thing(article: Article, quoted: Quoted, before: list[Word]) -> bool:
    """Whether the quoted words are a whole noun phrase after "the" or a possessive, and a verb follows."""
    if not before or before[-1].lower not in {"the", "this", "these", "such", "'s", "'"}:
        return False
    after = split_words(article.text, quoted.end, min(len(article.text), quoted.end + 30))
    verbs = load_lexicon("function_words").word_set("auxiliaries")
    return bool(after) and after[0].lower in verbs


def _ends_clause_as_speech(article: Article, quoted: Quoted) -> bool:
    inner = article.text[quoted.inner_start : quoted.inner_end]
    return inner[-1:] in {".", "!", "?"} and inner[:1].isupper()


def _terms(article: Article, quotations: tuple[Quotation, ...]) -> Iterable[Wording]:
    direct = [a for one in quotations if one.kind == "direct" for a in one.content]
    firsts = _first_runs()
    runs = [(run, one.start()) for one in _RUN.finditer(article.text) if (run := one.group().lower()) in firsts]
    for terms in _term_lists():
        for start, end in _occurrences(article.text, [at for run, at in runs if run in terms.firsts], terms):
            if not any(a.start <= start < a.end for a in direct):
                yield _wording(article, terms.kind, terms.concept, start, end, terms.reason)


@dataclass(frozen=True, slots=True)
class _TermList:
    """Terms of one kind as one pattern; each begins with one of the runs of letters `firsts`."""

    kind: WordingKind
    concept: str | None
    reason: str
    pattern: "regex.Pattern[str]"
    firsts: frozenset[str]


@cache
def _term_lists() -> tuple[_TermList, ...]:
    lexicon = load_lexicon("terms")
    choices = [
        _term_list("term_choice", concept, f"one of several names for: {concept}", terms)
        for concept, terms in lexicon.groups("concepts").items()
    ]
    judging = "a word that judges, in the article's own voice"
    return (*choices, _term_list("loaded_term", None, judging, lexicon.words("loaded")))


@cache
def _first_runs() -> frozenset[str]:
    return frozenset(run for terms in _term_lists() for run in terms.firsts)


def _term_list(kind: WordingKind, concept: str | None, reason: str, terms: tuple[str, ...]) -> _TermList:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    pattern = regex.compile(
        r"(?<![\w-])(?:"
        + "|".join(regex.escape(term).replace("'", "['\u2019]") for term in longest_first)
        + r")(?![\w-])",
        regex.IGNORECASE,
    )
    return _TermList(kind, concept, reason, pattern, frozenset(_RUN.findall(term.lower())[0] for term in terms))


def _occurrences(text: str, starts: Iterable[int], terms: _TermList) -> Iterable[tuple[int, int]]:
    """Yield where terms stand that begin at one of `starts`, none overlapping."""
    after = 0
    for start in starts:
        found = terms.pattern.match(text, start) if start >= after else None
        if found is not None:
            after = found.end()
            yield start, after


def _wording(article: Article, kind: WordingKind, concept: str | None, start: int, end: int, reason: str) -> Wording:
    return Wording("", article.id, kind, concept, article.anchor(start, end), None, reason)
