"""A case built by hand that holds every kind of record a report shows."""

from functools import cache

from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.model.links import Links, ReferenceDate
from rashomon.model.provenance import Issue, Run, StageRun
from rashomon.model.spans import Anchor
from rashomon.model.stories import (
    Event,
    Omission,
    OriginGroup,
    QuotationGroup,
    Story,
    StorySummary,
    SummarySentence,
    Thread,
)
from tests.present.press import at, sentences_of
from tests.present.sample_ledger import BLAST, CLAIMS, DERIVATIONS, INQUIRY, JUDGE, MAYOR, MUSEUM, WORDING
from tests.present.sample_pages import CLOCK, KANTOR, LANTERN, OBSERVER, OBSERVER2, POST, POST2, PRESSED, WIRE
from tests.present.sample_voices import ENTITIES, TOLD

STORIES = (
    Story(
        BLAST,
        "Explosion at the Lomnar glassworks",
        tuple(a.id for a in (POST, WIRE, LANTERN, OBSERVER, KANTOR)),
        "th-lomnar",
        "2031-03-03",
        "2031-03-05",
        ("e-orsbeck",),
        "share place, day and the names of the dead plant",
    ),
    Story(
        INQUIRY,
        "The Lomnar inquiry opens",
        (POST2.id, OBSERVER2.id),
        "th-lomnar",
        "2031-03-12",
        "2031-03-12",
        ("e-orsbeck",),
        "share judge, place and day",
    ),
    Story(
        MUSEUM,
        CLOCK.title or "",
        (CLOCK.id,),
        "th-clock",
        "2031-03-03",
        None,
        (),
        "nothing else in the case is about it",
    ),
)
THREADS = (
    Thread(
        "th-lomnar",
        "The Lomnar glassworks",
        (BLAST, INQUIRY),
        "the second story names the first as its cause",
    ),
    Thread("th-clock", CLOCK.title or "", (MUSEUM,), "alone"),
)
ORIGINS = (
    OriginGroup(BLAST, 1, (POST.id,), "own reporting from the town; shares no passage with another report"),
    OriginGroup(
        BLAST,
        2,
        (WIRE.id, LANTERN.id, KANTOR.id),
        "an agency report, its reprint, and a relay of the same ministry statement",
    ),
    OriginGroup(BLAST, 3, (OBSERVER.id,), "speaks to people no other report names"),
    OriginGroup(INQUIRY, 1, (POST2.id,), "shares no passage with another report"),
    OriginGroup(INQUIRY, 2, (OBSERVER2.id,), "shares no passage with another report"),
    OriginGroup(MUSEUM, 1, (CLOCK.id,), "the only report"),
)
EVENTS = (
    Event(
        "ev-1",
        BLAST,
        "2030-11",
        "month",
        "The works passes its safety inspection, according to the mayor",
        (at(POST, "the works had passed its safety inspection in November"),),
    ),
    Event(
        "ev-2",
        BLAST,
        "2031-03-02",
        "day",
        "A gas alarm sounds twice",
        (at(POST, "a gas alarm had sounded twice on Sunday evening"),),
    ),
    Event(
        "ev-3",
        BLAST,
        "2031-03-03T02:40",
        "minute",
        "A furnace explodes during the night shift",
        (at(POST, "at 2:40 a.m., in the middle of the night shift"), at(WIRE, "killed seven people on Monday")),
    ),
    Event(
        "ev-4",
        BLAST,
        "2031-SU",
        "season",
        "The furnace was due to be replaced",
        (at(WIRE, "due for replacement this summer"),),
    ),
    Event("ev-5", INQUIRY, "2031-03-12", "day", "The inquiry opens", (at(POST2, "opened in Orsbeck on Wednesday"),)),
)


def _summary(story: str, *anchors: Anchor) -> StorySummary:
    return StorySummary(story, tuple(SummarySentence(anchor.exact, (anchor,)) for anchor in anchors))


SUMMARIES = (
    _summary(
        BLAST,
        at(
            POST,
            "At least seven people were killed when a furnace exploded at the Lomnar glassworks in Orsbeck early on"
            " Monday, the town's fire chief said.",
        ),
        at(
            OBSERVER,
            "A total of 130 people were on shift, the factory's union says; the Interior Ministry has spoken of 90.",
        ),
        at(
            OBSERVER,
            "Nine people are now known to have died in Monday's explosion at the Lomnar glassworks, the provincial"
            " hospital said on Wednesday.",
        ),
    ),
    _summary(INQUIRY, at(POST2, "It is to report by the end of September.")),
)
REFERENCES = (
    ReferenceDate(POST.id, "2031-03-03", "the page states this day as its publication", False),
    ReferenceDate(
        KANTOR.id,
        "2031-03-03",
        "the page states no usable day; its report of the same blast by Veltria Wire is of this day",
        True,
        WIRE.id,
        at(WIRE, "March 3"),
    ),
)
OMISSIONS = (
    Omission(
        BLAST, "c-blast-2", KANTOR.id, "the doubt about the inspection was public two days before this page was saved"
    ),
    Omission(BLAST, "c-blast-4", LANTERN.id, "the toll of nine was public in the evening before this reprint appeared"),
)
ISSUES = (
    Issue("empty_page", "read", "pages/09_empty.html", "the file holds no bytes; it was left out"),
    Issue("no_outlet", "extract", KANTOR.id, "the page names no outlet; none was assumed"),
    Issue("undecodable", "read", "pages/10_radio.txt", "12 bytes are no windows-1252 text; they are shown as U+FFFD"),
)
RUN = Run("0.1.0", (("workers", "2"),), "2031-04-18T07:30:00Z", (StageRun("read", 1, 8, 0.1),))


@cache
def sample_case() -> Case:
    """Return the case of the Lomnar glassworks: three stories in two threads, with every kind of record."""
    found = tuple(
        Annotations(
            article.id,
            sentences=sentences_of(article),
            quotations=tuple(quotation for quotation, _ in TOLD if quotation.article == article.id),
            wording=tuple(one for one in WORDING[:7] if one.article == article.id),
        )
        for _, article in PRESSED
    )
    return Case(
        run=RUN,
        pages=tuple(sorted((page for page, _ in PRESSED), key=lambda page: page.id)),
        articles=tuple(sorted((article for _, article in PRESSED), key=lambda article: article.id)),
        annotations=tuple(sorted(found, key=lambda one: one.article)),
        derivations=DERIVATIONS,
        links=Links(ENTITIES, tuple(attribution for _, attribution in TOLD), REFERENCES),
        stories=STORIES,
        threads=THREADS,
        origins=ORIGINS,
        claims=CLAIMS,
        told_differently=(MAYOR, JUDGE),
        quotation_groups=(
            QuotationGroup("g-1", BLAST, (f"{WIRE.id}.q2", f"{LANTERN.id}.q2"), "the same words of the same speaker"),
            QuotationGroup(
                "g-2",
                BLAST,
                (f"{WIRE.id}.q1", f"{LANTERN.id}.q1", f"{KANTOR.id}.q1"),
                "the same speaker on the same number",
            ),
        ),
        wording=WORDING,
        events=EVENTS,
        omissions=OMISSIONS,
        summaries=SUMMARIES,
        issues=ISSUES,
    )
