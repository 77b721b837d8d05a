"""All checks of an article's page, in one place and order."""

from bisect import bisect_right
from collections.abc import Sequence

from rashomon.extract.health.letters import hidden_characters, homoglyph_names, mojibake
from rashomon.extract.health.mixed import find_mixed_in
from rashomon.extract.health.states import PageState, list_page, live_blog
from rashomon.extract.health.stubs import pay_wall, stub
from rashomon.extract.health.translated import machine_translated
from rashomon.extract.judging import Judgement
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import word_count
from rashomon.extract.subheads import run_on_heading
from rashomon.model.articles import Article, HealthNote
from rashomon.model.spans import Span


def judge_health(
    article: Article, judgement: Judgement, passages: Sequence[Passage], page_text: str
) -> tuple[HealthNote, ...]:
    """Return what is wrong with an article's page, each kind with its evidence.

    Args:
        passages: all passages of the page, furniture included.
        page_text: the decoded page.
    """
    body = _standing(article, passages)
    words = sum(word_count(article.text[block.start : block.end]) for block in article.paragraphs)
    notes = _doubled(judgement) + _foreign(judgement)
    state = _state(article, judgement, passages, page_text)
    if state is not None:
        notes.append(_state_note(state))
    elif judgement.foreign is None:
        notes += _mixed(article, body)
    if state is None or state.kind == "live_blog":
        notes += pay_wall(article, body, passages, page_text) or stub(article, words)
    notes += machine_translated(article, passages)
    notes += [*hidden_characters(article), *homoglyph_names(article), *mojibake(article)]
    if article.language == "en":
        notes += _run_on_subheads(article)
    return tuple([*notes, *_masthead_date(article)])


def _standing(article: Article, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that the article's paragraphs were read from."""
    starts = [passage.run.start for passage in passages]
    found: dict[int, Passage] = {}
    for block in article.paragraphs:
        at = bisect_right(starts, article.map.page_span(block.start, block.start + 1)[0]) - 1
        if at >= 0:
            found[passages[at].number] = passages[at]
    return [found[number] for number in sorted(found)]


def _state(article: Article, judgement: Judgement, passages: Sequence[Passage], page_text: str) -> PageState | None:
    zones = judgement.zones
    zone = [one for one in passages if zones.first <= one.number <= zones.last]
    below_headline = [one for one in passages if zones.headline < one.number <= zones.last]
    return live_blog(zone, article.title or "", article.url or "", page_text) or list_page(below_headline)


def _state_note(state: PageState) -> HealthNote:
    spans = [one.page_span for one in state.shown_by]
    span = Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else None
    return HealthNote(state.kind, f"the page is {state.reason}", None, span)


def _doubled(judgement: Judgement) -> list[HealthNote]:
    if judgement.doubled is None:
        return []
    note = "the body stands on the page twice; the better-formed copy was kept"
    return [HealthNote("duplicated_body", note, None, judgement.doubled)]


def _foreign(judgement: Judgement) -> list[HealthNote]:
    if judgement.foreign is None:
        return []
    span, evidence = judgement.foreign
    return [HealthNote("foreign_tail", f"text about something else was appended: {evidence}", None, span)]


def _mixed(article: Article, body: Sequence[Passage]) -> list[HealthNote]:
    mixed = find_mixed_in(body, article.title or "")
    if mixed is None:
        return []
    first, last, evidence = mixed
    span = Span(first.page_span.start, last.page_span.end)
    return [HealthNote("mixed_article", f"another article stands in the middle: {evidence}", None, span)]


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
