"""One record of every kind, made by hand, about an invented flood."""

from rashomon.model import annotations, links, stories
from rashomon.model.articles import (
    Article,
    Block,
    ChosenDate,
    Credit,
    DateCandidate,
    HealthNote,
    Removal,
    article_id,
    text_sha256,
)
from rashomon.model.links import Links
from rashomon.model.pages import Page, page_id
from rashomon.model.provenance import Issue, Run, StageRun
from rashomon.model.spans import Span
from rashomon.stage import StageName
from rashomon.stores.base import WHOLE_CASE, CaseStore, StageResult
from rashomon.text.decoding import decode_bytes
from rashomon.text.offset_map import OffsetMap, Segment

READ = StageName("read", 1)
EXTRACT = StageName("extract", 1)
ANNOTATE = StageName("annotate", 1)
LINK = StageName("link", 1)
COMPARE = StageName("compare", 1)

FLOOD = "Flood reaches Vellmar\n\nMayor Ane Tolk said 40 families had left. “We have boats,” she said."


def make_page(text: str = FLOOD, path: str = "pages/flood.txt", encoding: str = "utf-8") -> Page:
    raw = text.encode(encoding)
    name, digest = page_id(raw)
    decoded = decode_bytes(raw, encoding, confidence=0.9, basis="utf-8")
    return Page(name, path, digest, raw, "text/plain", decoded, url="https://vellmar.example/1")


def make_article(page: Page) -> Article:
    text = page.text
    title = text.split("\n", 1)[0]
    blocks = (
        Block("headline", 0, len(title)),
        *((Block("paragraph", len(title) + 2, len(text)),) if len(text) > len(title) + 2 else ()),
    )
    day = DateCandidate("2031-03-04", "day", "date line", "published", True, "the only one", Span(0, 5))
    return Article(
        id=article_id(page.id, 0),
        page=page.id,
        title=title,
        byline=None,
        outlet="Vellmar Post",
        outlet_basis="site name",
        language="en",
        text=text,
        text_sha256=text_sha256(text),
        map=OffsetMap((Segment(0, len(text), 0, len(text)),)),
        blocks=blocks,
        published=ChosenDate("2031-03-04", "day", "date line", None, Span(0, 5)),
        updated=None,
        dates=(day,),
        credits=(Credit("North Wire", "agency", None, Span(0, 5)),),
        health=(HealthNote("stub", "very short", None, None),),
        removals=(Removal(Span(0, 1), "menu", "a menu", "Home"),),
    )


def make_annotations(article: Article) -> annotations.Annotations:
    one = article.id
    body = article.anchor(article.text.index("Mayor"), len(article.text))
    mayor = article.anchor(article.text.index("Mayor"), article.text.index(" said"))
    families = article.anchor(article.text.index("40"), article.text.index(" had"))
    boats = article.anchor(article.text.index("We have"), article.text.index(",”"))
    said = article.anchor(article.text.index("said 40"), article.text.index(" 40"))
    return annotations.Annotations(
        one,
        sentences=(annotations.Sentence(f"{one}.s1", 1, body),),
        mentions=(annotations.Mention(f"{one}.m1", "person", mayor, "Ane Tolk", "Mayor"),),
        times=(annotations.TimeExpression(f"{one}.t1", said, "weekday", (("day", "2"),), "past"),),
        quotations=(annotations.Quotation(f"{one}.q1", one, "direct", (boats,), said, mayor, (), "said", f"{one}.s1"),),
        figures=(
            annotations.Figure(
                f"{one}.f1",
                one,
                families,
                40.0,
                40.0,
                None,
                "family",
                "families",
                "at least",
                ("left",),
                False,
                f"{one}.s1",
            ),
        ),
        wording=(annotations.Wording(f"{one}.w1", one, "scare_quote", None, boats, None, "in quotation marks"),),
    )


def make_links(found: annotations.Annotations) -> Links:
    mention, quotation, figure = found.mentions[0], found.quotations[0], found.figures[0]
    merge = links.Merge("Ane Tolk", "Tolk", 0.9, "the same family name and role")
    voice = links.ChainLink("Mayor Ane Tolk", mention.anchor, "e-1")
    return Links(
        entities=(links.Entity("e-1", "Ane Tolk", "person", ("Ane Tolk", "Tolk"), (mention.id,), (merge,)),),
        attributions=(links.Attribution(quotation.id, voice, (voice,), "“she” is the mayor"),),
        references=(links.ReferenceDate(found.article, "2031-03-04", "the page's own date", assumed=False),),
        timexes=(links.Timex(found.times[0].id, found.times[0].anchor, "2031-03-03", None, "day", None, "a weekday"),),
        figure_contexts=(links.FigureContext(figure.id, quotation.id, "2031-03-04"),),
    )


def make_comparison(found: annotations.Annotations) -> tuple[object, ...]:
    """Return one record of each kind that a stage makes of the whole case, without the links."""
    one, boats = found.article, found.quotations[0].content[0]
    cell = stories.Cell(one, 1, found.figures[0].anchor, "40", None, found.figures[0].id)
    other = stories.Cell(one, 2, boats, "55", None, None)
    sentence = stories.SummarySentence(boats.exact, (boats,))
    return (
        stories.Derivation(one, None, "North Wire", "same_named_source", 0.5, ((boats, boats),), "it says so"),
        stories.Story("st-1", "Flood reaches Vellmar", (one,), "th-1", "2031-03-03", None, (), "one event"),
        stories.Thread("th-1", "Flood reaches Vellmar", ("st-1",), "nothing follows it"),
        stories.OriginGroup("st-1", 1, (one,), "it shares its text with none"),
        stories.Claim("c-1", "st-1", "families that left", "figure", "contested", 2, "two", (cell, other)),
        stories.ToldDifferently(
            "td-1", "st-1", "e-1", "Ane Tolk", "boats", (found.quotations[0].id,), (boats,), "two tellings"
        ),
        stories.QuotationGroup("qg-1", "st-1", (found.quotations[0].id,), "the same words"),
        stories.Event("ev-1", "st-1", "2031-03-03", "day", boats.exact, (boats,)),
        stories.Omission("st-1", "c-1", one, "left out"),
        stories.StorySummary("st-1", (sentence,)),
        stories.StoryQuestion("st-1", "how_many", "silent", "a number", "no article says how many", (boats,)),
        annotations.Wording(f"{one}.w2", one, "term_choice", "boats", boats, boats, "two names"),
    )


def make_run(started: str = "2031-03-05T10:00:00+00:00") -> Run:
    return Run("0.1.0", (("rebuild", "false"),), started, (StageRun("read", 1, 1, 0.1),))


def fill(store: CaseStore, *pages: Page) -> None:
    """Put a finished audit of the pages into the store; group results are made of the first."""
    pages = pages or (make_page(),)
    store.add_pages(pages, READ)
    articles = [make_article(page) for page in pages]
    store.write([StageResult(EXTRACT, article.page, article.page, (article,)) for article in articles])
    found = [make_annotations(article) for article in articles if article.text.startswith(FLOOD[:5])]
    issue = Issue("odd_quote", "annotate", articles[0].id, "a quotation mark never closes")
    store.write([StageResult(ANNOTATE, one.article, "a", one, (issue,)) for one in found[:1]])
    store.write([StageResult(ANNOTATE, one.article, "a", one) for one in found[1:]])
    rests_on = store.evidence_sha256()
    whole = [
        StageResult(LINK, WHOLE_CASE, rests_on, make_links(found[0])),
        StageResult(COMPARE, WHOLE_CASE, rests_on, make_comparison(found[0])),
    ]
    store.write_whole(whole, make_run())
