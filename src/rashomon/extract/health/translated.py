"""Signs of machine translation: the page says so, or several habits of machines meet in one text."""

import re
from collections.abc import Sequence
from functools import cache

import regex

from rashomon.extract.passages import Passage
from rashomon.extract.plain import is_plain, words_of_plain
from rashomon.extract.spellings import Spellings, find_spellings
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article, HealthNote
from rashomon.model.spans import Anchor
from rashomon.text.comparison import words_of

_FEWEST_FOR_STYLE = 150  # words below which missing articles say nothing
_FEW_ARTICLES, _HARDLY_ANY = 0.045, 0.03  # share of a, an, the; English news has 0.06 to 0.11
_LONGEST_STATEMENT = 200  # characters
_SWITCHES = ("(auto)", "(machine)", "(mt)", "(ai)")  # behind a code of a language: "EN (auto)"
_ABOUT_TRANSLATION = ("transl", "übersetz", "tradu", "tradott", "перев", "перекл", *_SWITCHES)
_BY_MACHINE = re.compile(
    r"\btranslat\w+ (?:\w+ ){0,5}(?:by|with|using|via) (?:an? )?(?:machine|ai\b|computer|software|google|deepl)|"
    r"\b(?:machine|ai|auto\w*|computer)[- ](?:\w+ )?translat"
)
_SWITCHED = re.compile(r"(?<!\w)[A-Z]{2} ?\((?:auto|machine|mt|ai)\)", re.IGNORECASE)
_BODY_NOUNS = "press[ -]service|ministry|department|government|administration|headquarters|company|agency|embassy"
_BESIDE_VERB = "(?: (?:only|also|earlier))?"
_TOLD = "noted|underlined|informed|declared|reported|emphasi[sz]ed|specified|confirmed|stated|told"
_NO_SUBJECT = re.compile(
    rf"\bIn the (?:{_BODY_NOUNS}){_BESIDE_VERB}(?: (?:has|have|had))?{_BESIDE_VERB} (?:{_TOLD})\b"
)  # "In the agency underlined": many languages let nobody say it
_COMMA_THAT = re.compile(r"\b(?:said|expect(?:s|ed)|consider(?:s|ed)|counts|also|" + _TOLD + r"), that\b")
_CALLED_FOR = 3  # signs; two where two persons' names are spelled in two ways
_OPENS, _CLOSES = "(\\[“”\"«»„'’‘", ")\\]“”\"«»„'’‘"  # what stands in these is a name or a quotation, left on purpose
_LEFT_OVER = regex.compile(
    rf"(?<![{_OPENS}])\b[\p{{Cyrillic}}\p{{Greek}}\p{{Arabic}}\p{{Hebrew}}\p{{Han}}]{{3,}}\b(?![{_CLOSES}])"
)
_ARTICLES = re.compile(r" an? [a-z]{4}")
_WRONG_ARTICLE = re.compile(r" (?:a (?!one|once|eu|ewe|uni|use)[aeio]|an [bcdfgjklmpqrstvwxyz])")
_DOUBLED = tuple(f" {word} {word} " for word in "the a an of in to for on at by with and".split())
_DISAGREES = tuple(
    f" {subject} {verb} "
    for subjects, verbs in (("he she", "have do are say go"), ("they we", "was is has says goes"))
    for subject in subjects.split()
    for verb in verbs.split()
)


def machine_translated(article: Article, passages: Sequence[Passage]) -> list[HealthNote]:
    """Return a note if the page says that a machine translated it, or, in English, if its style does."""
    said = _statement_in(passages)
    if said is not None:
        return [HealthNote("machine_translated", "the page says so", None, said.page_span)]
    if article.language != "en":
        return []
    pairs = find_spellings(article.text)
    body = article.text[article.paragraphs[0].start :] if article.paragraphs else ""
    signs = [f"spells one name as {pair.one} and {pair.other}" for pair in pairs]
    signs += _foreign_style(body)
    if len(signs) < (2 if sum(pair.is_certain for pair in pairs) > 1 else _CALLED_FOR):
        return []
    return [HealthNote("machine_translated", "; ".join(dict.fromkeys(signs)), _anchor(article, pairs), None)]


def _statement_in(passages: Sequence[Passage]) -> Passage | None:
    """Return the short passage by which a page says that it was translated; most pages hold not even the word."""
    short = [one for one in passages if len(one.text) < _LONGEST_STATEMENT]
    together = "\n".join([one.text for one in short]).lower()
    if not any(part in together for part in _ABOUT_TRANSLATION):
        return None
    for one in short:
        folded = _fold(one.text)
        if _statement().search(folded) or _BY_MACHINE.search(folded) or _SWITCHED.search(one.text):
            return one
    return None


def _anchor(article: Article, pairs: Sequence[Spellings]) -> Anchor:
    if pairs:
        return article.anchor(*pairs[0].other_span)
    first = article.paragraphs[0]
    return article.anchor(first.start, first.end)


def _foreign_style(body: str) -> list[str]:
    """Return what in an English text points to a machine; a strong sign stands twice."""
    words = words_of_plain(body) if is_plain(body) else words_of(body)
    folded = _fold(body)
    signs: list[str] = []
    if len(words) >= _FEWEST_FOR_STYLE:
        share = sum(map(words.count, ("a", "an", "the"))) / len(words)
        signs += ["lacks articles"] * ((share < _FEW_ARTICLES) + (share < _HARDLY_ANY))
        left_over = [] if body.isascii() else _LEFT_OVER.findall(body)
        signs += [f"leaves words as they were ({word})" for word in left_over[1:4:2]]
    signs += ["lets a ministry or the like speak without a subject"] * (_NO_SUBJECT.search(body) is not None)
    signs += ["writes days as English does not (“the 5 of May”)"] * (_day_of_month().search(body) is not None)
    signs += ["sets a comma before “that”"] * (_COMMA_THAT.search(body) is not None)
    if "«" in body or "„" in body:
        signs.append("has quotation marks that English does not use")
    wrong = sum(_WRONG_ARTICLE.match(found) is not None for found in _ARTICLES.findall(body))
    wrong += sum(body.count(phrase) for phrase in (*_DOUBLED, *_DISAGREES))
    signs += ["breaks rules of English that no editor breaks"] * min(wrong // 3, 2)
    return signs + [f"says “{phrase}”" for phrase in load_lexicon("page_health").words("calques") if phrase in folded]


def _fold(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


@cache
def _day_of_month() -> re.Pattern[str]:
    months = sorted(word for word in load_lexicon("dates").table("months") if len(word) > 2)
    return re.compile(rf"\bthe (?:day )?\d{{1,2}} of (?:{'|'.join(months)})\b", re.IGNORECASE)


@cache
def _statement() -> re.Pattern[str]:
    phrases = load_lexicon("page_health", "all").words("translated")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})")
