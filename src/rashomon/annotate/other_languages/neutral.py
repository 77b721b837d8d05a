"""What holds in every language: quoted sentences, and runs of capitals inside sentences of scripts that have them."""

from collections.abc import Sequence

import regex

from rashomon.annotate.other_languages.marks import QuotedWords, find_quoted_words
from rashomon.model.annotations import Mention, Quotation, Sentence
from rashomon.model.articles import Article

_NAME = regex.compile(
    r"(?<=[\p{Ll}\p{Nd},;] )\p{Lu}[\p{L}\p{M}'\u2019-]+(?: \p{Lu}[\p{L}\p{M}'\u2019-]+){1,3}(?![\p{L}\p{Nd}])"
)
_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]|[\p{L}\p{Nd}]+")
_SHOUTED = 0.5  # share of capitals among the letters from which a sentence's capitals tell nothing
_FEWEST_WORDS = 6


def find_capitalised_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Return runs of two to four capitalised words inside sentences, of unknown kind, in text order.

    Nothing where a script has no capitals, or a sentence is written in them.
    """
    found: list[Mention] = []
    for sentence in sentences:
        if _is_shouted(sentence.anchor.exact):
            continue
        for one in _NAME.finditer(article.text, sentence.anchor.start, sentence.anchor.end):
            anchor = article.anchor(one.start(), one.end())
            found.append(Mention(f"{article.id}.m{len(found) + 1}", "other", anchor, anchor.exact))
    return tuple(found)


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) > _SHOUTED * len(letters)


def find_quoted_sentences(article: Article, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """Return quoted words that are long enough to be somebody's and no title; nobody is named for them."""
    found: list[Quotation] = []
    for index, block in enumerate(article.blocks):
        own = [one for one in sentences if one.block == index]
        if not own or block.kind == "headline":
            continue
        for quoted in find_quoted_words(article.text, block.start, block.end, None):
            if len(_WORD.findall(article.text[quoted.inner_start : quoted.inner_end])) >= _FEWEST_WORDS:
                found.append(_quotation(article, quoted, own, len(found) + 1))
    return tuple(found)


def _quotation(article: Article, quoted: QuotedWords, sentences: Sequence[Sentence], number: int) -> Quotation:
    holding = [one for one in sentences if one.anchor.start <= quoted.inner_start]
    return Quotation(
        id=f"{article.id}.q{number}",
        article=article.id,
        kind="direct",
        content=(article.anchor(quoted.inner_start, quoted.inner_end),),
        cue=None,
        speaker_words=None,
        relays=(),
        certainty="said",
        sentence=(holding or list(sentences[:1]))[-1].id,
    )
