"""Sentences by the marks of many scripts, with the abbreviations and ordinals of a language that is known."""

import regex

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.articles import Article
from rashomon.text.ranges import trim_range

_END = regex.compile(
    r"(?P<stop>[.!?\u2026\u061f\u06d4\u0964\u0589]+)"
    r"(?P<close>(?:[\u00a0\u202f ]?\u00bb|[\"'\u201d\u2019\u201c\u00ab)\]])*)(?P<gap>\s+)"
    r"|(?P<wide>[\u3002\uff01\uff1f]+[\u300d\u300f\u201d]*)(?P<wide_gap>\s*)"
)
_OPENS = regex.compile(r"[\"'\u201c\u2018\u00ab\u00bb\u201e(\[\u2014\u2013-]*\s*(?P<first>\S)")
_WORD_BEFORE = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{N}\u2019'-]|\.[ \u00a0]?(?=\p{L}\.?$))*$")
_LONGEST_WORD = 40  # characters looked at before a full stop


def split_sentences_in(article: Article, language: str | None) -> tuple[Sentence, ...]:
    """Return the article's sentences in text order; the headline is one sentence, a dateline none.

    Args:
        language: its code, or None for rules that hold in every language.
    Source:
        After UAX 29's sentence breaks, reduced; abbreviations in `lexicons/abbreviations`.
    """
    text = article.told
    sentences: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        whole = block.kind == "headline"
        cuts = [(block.start, block.end)] if whole else _cut(text, block.start, block.end, language)
        for start, end in (trim_range(text, *cut) for cut in cuts):
            if start < end:
                anchor = article.anchor(start, end)
                sentences.append(Sentence(f"{article.id}.s{len(sentences) + 1}", index, anchor))
    return tuple(sentences)


def _cut(text: str, start: int, end: int, language: str | None) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    begin = start
    for found in _END.finditer(text, start, end):
        if found.end() >= end:
            continue
        close = _closed_at(found, language)
        if found["wide"] is None and not _ends_sentence(text, begin, found, close, end, language):
            continue
        cuts.append((begin, close))
        begin = close
    return [*cuts, (begin, end)]


def _closed_at(found: "regex.Match[str]", language: str | None) -> int:
    """Return where the sentence ends: German opens with the mark that closes French quotations."""
    if found["wide"] is not None:
        return found.end("wide")
    if language == "de" and any(char.isspace() for char in found["close"]):
        return found.end("stop")
    return found.end("close")


def _ends_sentence(
    text: str, begin: int, found: "regex.Match[str]", close: int, end: int, language: str | None
) -> bool:
    opening = _OPENS.match(text, found.end() if close == found.end("close") else close, end)
    if opening is None or opening["first"].islower():
        return False
    if found["stop"] != ".":
        return True
    stop = found.start()
    before = _WORD_BEFORE.search(text, max(begin, stop - _LONGEST_WORD), stop)
    word = before.group() if before else ""
    if language is not None and _goes_on(text, word, opening, end, language):
        return False
    is_initial = len(word) == 1 and word.isalpha() and word.isupper()
    return not is_initial or close > found.end("stop")


def _goes_on(text: str, word: str, opening: "regex.Match[str]", end: int, language: str) -> bool:
    """Whether an abbreviation or an ordinal stands before the full stop."""
    lexicon = load_lexicon("abbreviations", language)
    lower, first = word.lower(), opening["first"]
    if lower in lexicon.word_set("never_end"):
        return True
    if lower in lexicon.word_set("before_numbers") and first.isdigit():
        return True
    ordinals = lexicon.word_set("ordinals")
    if not ordinals or not (word.isdecimal() and len(word) <= 2):
        return False
    at = opening.start("first")
    following = regex.match(r"\p{L}+", text[at : min(end, at + _LONGEST_WORD)])
    return following is not None and following.group().lower() not in ordinals
