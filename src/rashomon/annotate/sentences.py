"""Sentences: where one ends and the next begins, never across blocks."""

import regex

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.articles import Article
from rashomon.text.ranges import trim_range

_END = regex.compile(
    r"(?P<stop>[.!?\u2026]+)(?P<close>[\"'\u201d\u2019\u00bb)\]]*)"
    r"(?:(?P<gap>[\s\u00a0]+)|(?=[\p{Lu}\"\u201c](?<=[\p{Ll}\"\u201d\d)][.!?]+[\"\u201d]?[\p{Lu}\"\u201c])))"
)
_OPENS = regex.compile(r"[\"'\u201c\u2018\u00ab(\[\u2014\u2013-]*\s*(?P<first>\S)")
_WORD_BEFORE = regex.compile(r"(?:[\p{L}\p{N}][\p{L}\p{N}.\u2019'-]*)$")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences in text order; the headline is one sentence, a dateline none.

    Source:
        Rules over `lexicons/abbreviations`; a full stop ends a sentence unless an abbreviation or initial
        stands before it or a lower-case word after it.
    """
    text = article.told
    sentences: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        whole = [trim_range(text, block.start, block.end)]
        cuts = whole if block.kind == "headline" else _cut(text, block.start, block.end)
        for start, end in cuts:
            number = len(sentences) + 1
            sentences.append(Sentence(f"{article.id}.s{number}", index, article.anchor(start, end)))
    return tuple(sentences)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    begin = start
    for found in _END.finditer(text, start, end):
        after = found.end()
        if after >= end or not _ends_sentence(text, begin, found, end):
            continue
        cuts.append((begin, found.end("close")))
        begin = after
    if text[begin:end].strip():
        cuts.append((begin, end))
    return [trimmed for cut in cuts if (trimmed := trim_range(text, *cut))[0] < trimmed[1]]


def _ends_sentence(text: str, begin: int, found: "regex.Match[str]", end: int) -> bool:
    opening = _OPENS.match(text, found.end(), end)
    if opening is None:
        return False
    first = opening["first"]
    if first.islower():
        return False
    if found["stop"] != ".":
        return True
    before = _WORD_BEFORE.search(text, begin, found.start())
    word = before.group().lower() if before else ""
    lexicon = load_lexicon("abbreviations")
    if word in lexicon.word_set("never_end"):
        return False
    if word in lexicon.word_set("before_numbers") and first.isdigit():
        return False
    is_initial = len(word) == 1 and word.isalpha() and text[found.start() - 1].isupper()
    return not is_initial or bool(found["close"])
