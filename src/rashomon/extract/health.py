"""Page health: what a reader should know about a page before drawing conclusions from it."""

import re
from collections.abc import Sequence

from rashomon.extract.judging import Judgement
from rashomon.extract.passages import Passage
from rashomon.extract.spellings import find_spellings
from rashomon.extract.subheads import run_on_heading
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article, HealthNote
from rashomon.text.comparison import words_of

_STUB = 50  # words
_FEWEST_FOR_STYLE = 150  # words below which missing articles say nothing
_FEW_ARTICLES = 0.03  # share of a, an, the; English news has 0.08 to 0.11
_ERROR_WORDS = 60  # a page with more words than this is no error page, whatever it is called


def judge_health(article: Article, judgement: Judgement, passages: Sequence[Passage]) -> tuple[HealthNote, ...]:
    """Return what is wrong with an article's page, each kind with its evidence.

    Args:
        passages: all passages of the page, furniture included.
    """
    notes: list[HealthNote] = []
    if judgement.doubled is not None:
        note = "the body stands on the page twice; the better-formed copy was kept"
        notes.append(HealthNote("duplicated_body", note, None, judgement.doubled))
    if judgement.foreign is not None:
        span, evidence = judgement.foreign
        notes.append(HealthNote("foreign_tail", f"text about something else was appended: {evidence}", None, span))
    notes += _stub(article)
    notes += _masthead_date(article)
    if article.language == "en":
        notes += _machine_translated(article, passages)
        notes += _run_on_subheads(article)
    return tuple(notes)


def is_error_page(title: str, words: int) -> bool:
    """Whether a short page is an error page or a robot check by its title."""
    if words > _ERROR_WORDS:
        return False
    folded = " ".join(title.lower().replace("’", "'").split())
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded) for phrase in _phrases("error_pages"))


def _phrases(section: str) -> tuple[str, ...]:
    return load_lexicon("page_health").words(section)


def _body(article: Article) -> str:
    """Return the text without the headline."""
    return "\n\n".join(article.text[block.start : block.end] for block in article.paragraphs)


def _stub(article: Article) -> list[HealthNote]:
    body = _body(article)
    count = len(words_of(body))
    tail = body[-60:].lower().rstrip(" .…")
    if any(tail.endswith(phrase.rstrip(" .…")) for phrase in _phrases("cut_off") if phrase.rstrip(" .…")):
        return [HealthNote("stub", "the text breaks off and goes on elsewhere", None, None)]
    if body.rstrip().endswith(("...", "…", "[…]", "[...]")):
        return [HealthNote("stub", "the text ends with an ellipsis", None, None)]
    if count < _STUB:
        return [HealthNote("stub", f"only {count} words", None, None)]
    return []


def _machine_translated(article: Article, passages: Sequence[Passage]) -> list[HealthNote]:
    for passage in passages:
        folded = passage.text.lower()
        if len(folded) < 200 and any(phrase in folded for phrase in _phrases("translated")):
            return [HealthNote("machine_translated", "the page says so", None, passage.page_span)]
    pairs = find_spellings(article.text)
    signs = [f"spells one name as {pair.one} and {pair.other}" for pair in pairs]
    signs += _foreign_style(_body(article))
    if len(signs) < (2 if len(pairs) > 1 else 3):
        return []
    anchor = article.anchor(*pairs[0].other_span) if pairs else None
    return [HealthNote("machine_translated", "; ".join(signs), anchor, None)]


def _foreign_style(body: str) -> list[str]:
    """Return what in an English text points to a machine: missing articles, foreign marks and phrases."""
    words = words_of(body)
    signs: list[str] = []
    if len(words) >= _FEWEST_FOR_STYLE:
        share = sum(word in _phrases("articles") for word in words) / len(words)
        signs += ["lacks articles"] if share < _FEW_ARTICLES else []
    if "«" in body or "„" in body:
        signs.append("has quotation marks that English does not use")
    folded = " ".join(body.lower().replace("’", "'").split())
    signs += [f"says “{phrase}”" for phrase in _phrases("calques") if phrase in folded]
    return signs


def _masthead_date(article: Article) -> list[HealthNote]:
    """Note pages whose only date stands in the masthead: it is the day of saving, not of publication."""
    if article.published is not None or any(one.role == "published" for one in article.dates):
        return []
    shown = [one for one in article.dates if one.where == "masthead" and one.role == "furniture"]
    if not shown:
        return []
    note = "the only date outside the text is the masthead's, which changes every day; publication is not known"
    return [HealthNote("saved_date_only", note, None, shown[0].page_span)]


def _run_on_subheads(article: Article) -> list[HealthNote]:
    notes: list[HealthNote] = []
    for block in article.blocks:
        if block.kind != "paragraph":
            continue
        length = run_on_heading(article.text[block.start : block.end])
        if length is not None:
            anchor = article.anchor(block.start, block.start + length)
            notes.append(HealthNote("run_on_subhead", "a heading runs into the sentence after it", anchor, None))
    return notes
