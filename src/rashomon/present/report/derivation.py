"""Origins and how the articles derive from each other, each with its dates, credits and state."""

from dataclasses import dataclass

from rashomon.model.articles import Article, ChosenDate, Credit, DateCandidate, Removal
from rashomon.model.judgements import WORDS, Judgement
from rashomon.model.links import ReferenceDate
from rashomon.model.spans import Span
from rashomon.model.stories import Derivation, OriginGroup, Story
from rashomon.present.dates import written_date
from rashomon.present.numbers import percent
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark
from rashomon.present.report.texts import written_bytes

_KINDS = {
    "reprint": "Reprint of",
    "rewrite": "Reworded from",
    "shared_text": "Shares text with",
    "same_named_source": "Rests on the same named origin as",
}
_VERDICTS = {str(verdict): words for verdict, words in WORDS.items()}
_SHARE_TEXT = frozenset({"reprint", "rewrite", "shared_text"})
_PASSAGES = 6  # aligned passages shown; the share says how much there is in all


@dataclass(frozen=True, slots=True)
class Parent:
    """What an article derives from: its name, how, and aligned passages as (here, there)."""

    how: str
    name: str | None
    target: str | None
    share: str | None
    reason: str
    judgement: str | None
    passages: tuple[tuple[Mark, Mark], ...]
    more_passages: int


@dataclass(frozen=True, slots=True)
class SeenDate:
    """A date seen on the page; `page_bytes` is where."""

    when: str
    machine: str
    where: str
    role: str
    used: bool
    reason: str
    page_bytes: str | None


@dataclass(frozen=True, slots=True)
class Credited:
    """Whom the page credits; `mark` where the credit stands in the text."""

    name: str
    kind: str
    mark: Mark | None
    page_bytes: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the page's state."""

    kind: str
    text: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the page that did not become text, and why."""

    kind: str
    reason: str
    words: str
    page_bytes: str | None


@dataclass(frozen=True, slots=True)
class Counting:
    """The day an article's relative dates are counted from; `assumed` where the page does not state it."""

    when: str
    basis: str
    assumed: bool
    evidence: Mark | None


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as the section on origins shows it."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    outlet_basis: str | None
    byline: str | None
    published: str | None
    published_basis: str | None
    updated: str | None
    counting: Counting | None
    credits: tuple[Credited, ...]
    parents: tuple[Parent, ...]
    judged: tuple[str, ...]
    notes: tuple[Note, ...]
    dates: tuple[SeenDate, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class OriginCard:
    """An origin with the articles that rest on it; those that derive from nothing here come first."""

    number: int
    reason: str
    articles: tuple[ArticleCard, ...]


def build_origins(index: Index, story: Story) -> tuple[OriginCard, ...]:
    """Return the story's origins by number; an article no origin holds is not shown here."""
    return tuple(_origin(index, group) for group in index.case.origins_of(story.id))


def _origin(index: Index, group: OriginGroup) -> OriginCard:
    articles = [index.case.article_by_id[one] for one in group.articles if one in index.case.article_by_id]
    cards = [_card(index, article) for article in articles]
    return OriginCard(group.number, group.reason, tuple(sorted(cards, key=lambda card: bool(card.parents))))


def _card(index: Index, article: Article) -> ArticleCard:
    case = index.case
    published, updated = article.published, article.updated
    counting = next((one for one in case.links.references if one.article == article.id), None)
    return ArticleCard(
        id=article.id,
        name=index.name(article.id),
        title=article.title,
        outlet=article.outlet,
        outlet_basis=article.outlet_basis,
        byline=article.byline,
        published=written_date(published.value) if published else None,
        published_basis=published.basis if published else None,
        updated=written_date(updated.value) if updated else None,
        counting=_counting(index, counting) if counting and _tells_more(counting, published) else None,
        credits=tuple(_credited(index, article, one) for one in article.credits),
        parents=tuple(_parent(index, one) for one in case.derivations if one.article == article.id),
        judged=tuple(_judged(index, article, one) for one in case.judgements if article.id in one.pair),
        notes=tuple(Note(one.kind, one.note, index.mark(one.anchor) if one.anchor else None) for one in article.health),
        dates=tuple(_seen_date(index, article, one) for one in article.dates),
        left_out=tuple(_left_out(index, article, one) for one in article.removals),
    )


def _judged(index: Index, article: Article, judgement: Judgement) -> str:
    other = judgement.other if judgement.one == article.id else judgement.one
    return f"{judgement.reason} (with {index.name(other) if other in index.case.article_by_id else other})"


def _tells_more(reference: ReferenceDate, published: ChosenDate | None) -> bool:
    """Whether the day times are counted from is another than the day of publication."""
    return reference.assumed or published is None or not published.value.startswith(reference.value)


def _counting(index: Index, reference: ReferenceDate) -> Counting:
    evidence = index.mark(reference.evidence) if reference.evidence else None
    return Counting(written_date(reference.value), reference.basis, reference.assumed, evidence)


def _credited(index: Index, article: Article, credit: Credit) -> Credited:
    mark = index.mark(credit.anchor) if credit.anchor else None
    return Credited(credit.name, credit.kind, mark, _page_bytes(index, article, credit.page_span))


def _parent(index: Index, derivation: Derivation) -> Parent:
    pairs = derivation.spans[:_PASSAGES]
    return Parent(
        how=_KINDS[derivation.kind],
        name=index.name(derivation.parent) if derivation.parent else derivation.from_name,
        target=derivation.parent,
        share=percent(derivation.share) if derivation.share and derivation.kind in _SHARE_TEXT else None,
        reason=derivation.reason,
        judgement=_VERDICTS.get(derivation.judgement or ""),
        passages=tuple((index.mark(here), index.mark(there)) for here, there in pairs),
        more_passages=len(derivation.spans) - len(pairs),
    )


def _seen_date(index: Index, article: Article, seen: DateCandidate) -> SeenDate:
    page_bytes = _page_bytes(index, article, seen.page_span)
    return SeenDate(written_date(seen.value), seen.value, seen.where, seen.role, seen.used, seen.reason, page_bytes)


def _left_out(index: Index, article: Article, removal: Removal) -> LeftOut:
    page_bytes = _page_bytes(index, article, removal.span)
    return LeftOut(removal.kind, removal.reason, removal.words, page_bytes)


def _page_bytes(index: Index, article: Article, span: Span | None) -> str | None:
    page = index.case.page_by_id.get(article.page)
    return written_bytes(page, span) if page and span else None
