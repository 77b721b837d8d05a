"""A case whose every string was written by someone who wishes the reader ill."""

from dataclasses import replace

from rashomon.model.annotations import Annotations, Wording
from rashomon.model.articles import Credit, DateCandidate, HealthNote
from rashomon.model.case import Case
from rashomon.model.links import Attribution, ChainLink, Entity, Links, ReferenceDate
from rashomon.model.provenance import Issue
from rashomon.model.stories import (
    Cell,
    Claim,
    Derivation,
    Event,
    Omission,
    OriginGroup,
    Story,
    StorySummary,
    SummarySentence,
    Thread,
    ToldDifferently,
)
from tests.present.press import at, press, sentences_of
from tests.present.sample_voices import told

SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
STYLE = "</style></textarea>{{ 7 * 7 }}{% raw %}"
TURNED = "the minister \u202ednekat saw\u202c never"
HIDDEN = "no\u200bthing \u2066was\u2069 \ufeffsaid\u0000\u001b[31m\x9b"
TORN = "half a \ud83d pair"
WORST = " ".join((SCRIPT, STYLE, TURNED, HIDDEN, TORN))
URL = "javascript:alert(document.cookie)//https://good.example"


def hostile_case() -> Case:
    """Return a case of one article and one story in which every free string attacks the page it is shown on."""
    page, article = press(
        f"pages/{SCRIPT}.html",
        (("headline", SCRIPT), ("paragraph", f"{TURNED}. {HIDDEN}."), ("paragraph", f"{STYLE} & {TORN}")),
        tail=SCRIPT,
        outlet=WORST,
        byline=WORST,
        credits=(Credit(WORST, "agency", None, None),),
        health=(HealthNote(SCRIPT, WORST, None, None),),
        dates=(DateCandidate(SCRIPT, "day", WORST, "captured", False, WORST, None),),
        language=SCRIPT,
        url=URL,
        captured_at=SCRIPT,
    )
    article = replace(article, outlet_basis=WORST)
    anchor = at(article, TURNED)
    speaker = Entity("e-1", WORST, "person", (WORST, SCRIPT), (), stands_for="e-2")
    ministry = Entity("e-2", SCRIPT, "organisation", (SCRIPT,), ())
    quotation, attribution = told(1, article, "direct", (TURNED,), speaker, reason=WORST)
    chained = Attribution(quotation.id, attribution.speaker, (ChainLink(WORST, None, None), *attribution.chain), WORST)
    cell = Cell(article.id, 1, anchor, WORST, quotation.id, None, WORST, SCRIPT)
    return Case(
        run=None,
        pages=(page,),
        articles=(article,),
        annotations=(
            Annotations(
                article.id,
                sentences=sentences_of(article),
                quotations=(quotation,),
                wording=(
                    Wording("w-1", article.id, "scare_quote", WORST, anchor, None, WORST),
                    Wording("w-2", article.id, "term_choice", WORST, anchor, None, WORST),
                ),
            ),
        ),
        derivations=(Derivation(article.id, None, WORST, "rewrite", 0.5, ((anchor, anchor),), WORST, WORST),),
        links=Links((speaker, ministry), (chained,), (ReferenceDate(article.id, SCRIPT, WORST, True, None, anchor),)),
        stories=(Story("st-1", WORST, (article.id,), "th-1", SCRIPT, None, ("e-1",), WORST),),
        threads=(Thread("th-1", WORST, ("st-1",), WORST),),
        origins=(OriginGroup("st-1", 1, (article.id,), WORST),),
        claims=(
            Claim("c-1", "st-1", WORST, "statement", "contested", 1, WORST, (cell,)),
            Claim("c-2", "st-1", WORST, "event", "single_origin", 1, WORST, (cell,)),
        ),
        told_differently=(
            ToldDifferently("t-1", "st-1", "e-1", WORST, WORST, (quotation.id,), (anchor, anchor), WORST),
        ),
        events=(Event("ev-1", "st-1", SCRIPT, SCRIPT, WORST, (anchor,)),),
        omissions=(Omission("st-1", "c-1", article.id, WORST),),
        summaries=(StorySummary("st-1", (SummarySentence(WORST, (anchor,)),)),),
        issues=(Issue(SCRIPT, SCRIPT, f"pages/{SCRIPT}", WORST, anchor),),
    )
