"""A case built by hand that holds every kind of record a report shows."""

from functools import cache

from rashomon.model.annotations import Annotations, Certainty, Quotation, QuotationKind, Wording
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import Attribution, ChainLink, Entity, Links, ReferenceDate
from rashomon.model.provenance import Issue, Run, StageRun
from rashomon.model.spans import Anchor
from rashomon.model.stories import (
    Cell,
    Claim,
    ClaimKind,
    ClaimStatus,
    Derivation,
    Event,
    Omission,
    OriginGroup,
    QuotationGroup,
    Story,
    StorySummary,
    SummarySentence,
    Thread,
    ToldDifferently,
)
from tests.present.press import at, paragraphs, press, sentences_of
from tests.present.sample_pages import PRESSED

POST, WIRE, LANTERN, OBSERVER, KANTOR, POST2, OBSERVER2, CLOCK = (article for _, article in PRESSED)
BLAST, INQUIRY, MUSEUM = "st-blast", "st-inquiry", "st-clock"
ORIGIN = {POST.id: 1, WIRE.id: 2, LANTERN.id: 2, KANTOR.id: 2, OBSERVER.id: 3, POST2.id: 1, OBSERVER2.id: 2}

VARGA = Entity("e-varga", "Ilse Varga", "person", ("Ilse Varga",), ())
BROCK = Entity("e-brock", "Dana Brock", "person", ("Dana Brock", "Brock", "Dana Brok"), ())
KERRIN = Entity("e-kerrin", "Tomas Kerrin", "person", ("Tomas Kerrin", "Tomas Kerin"), ())
HALM = Entity("e-halm", "Rurik Halm", "person", ("Rurik Halm",), ())
REUSS = Entity("e-reuss", "Pavla Reuss", "person", ("Pavla Reuss",), ())
SOLM = Entity("e-solm", "Henrike Solm", "person", ("Henrike Solm",), ())
HOSPITAL = Entity("e-hospital", "the provincial hospital", "organisation", ("the provincial hospital",), ())
MINISTRY = Entity(
    "e-ministry", "Interior Ministry", "organisation", ("Interior Ministry", "Ministry of internal affairs"), (),
    stands_for="e-veltria",
)  # fmt: skip
VELTRIA = Entity("e-veltria", "Veltria", "place", ("Veltria",), (), country="VX")
ORSBECK = Entity("e-orsbeck", "Orsbeck", "place", ("Orsbeck",), ())
ENTITIES = (VARGA, BROCK, KERRIN, HALM, REUSS, SOLM, HOSPITAL, MINISTRY, VELTRIA, ORSBECK)

Told = tuple[Quotation, Attribution]


def told(
    number: int,
    article: Article,
    kind: QuotationKind,
    content: tuple[str, ...],
    speaker: Entity | None,
    as_written: str | None = None,
    *,
    cue: str = "said",
    certainty: Certainty = "said",
    relay: str | None = None,
    reason: str | None = None,
) -> Told:
    """Return a quotation and who is said to speak in it."""
    identity = f"{article.id}.q{number}"
    words = as_written or (speaker.name if speaker else None)
    named = at(article, words) if words and words in article.text else None
    voice = ChainLink(words, named, speaker.id if speaker else None) if words else None
    relayed = (ChainLink(relay, at(article, relay), None),) if relay else ()
    quotation = Quotation(
        identity, article.id, kind, tuple(at(article, piece) for piece in content),
        at(article, cue) if cue in article.text else None,
        named, tuple(one.anchor for one in relayed if one.anchor), certainty, f"{article.id}.s1",
    )  # fmt: skip
    return quotation, Attribution(identity, voice, (*relayed, *((voice,) if voice else ())), reason)


CAUSE = "The cause is being examined. It would be wrong to speculate,"
TOLD: tuple[Told, ...] = (
    told(1, POST, "direct", ("We pulled out four people alive in the first hour,", "After that we heard nobody."), VARGA),
    told(2, POST, "mixed", ("the works had passed its safety inspection in November", "a catastrophe for every family in this town"), KERRIN),
    told(3, POST, "direct", ("They told us it was the sensor,",), None, "one of them"),
    told(4, POST, "indirect", ("22 people were being treated, five of them for severe burns",), HOSPITAL, "The provincial hospital"),
    told(1, WIRE, "indirect", ("About 90 workers were evacuated from the Lomnar plant,",), BROCK),
    told(2, WIRE, "direct", (CAUSE,), BROCK, "Brock"),
    told(3, WIRE, "mixed", ("the plant's last inspection \"found no defects\"",), BROCK, "She", reason="“She” is Dana Brock, the last woman named before it"),
    told(4, WIRE, "direct", ("due for replacement this summer",), HALM, cue="told", relay="the Ostrava-Mill news site"),
    told(1, LANTERN, "indirect", ("About 90 workers were evacuated from the Lomnar plant,",), BROCK),
    told(2, LANTERN, "direct", (CAUSE,), BROCK, "Brock"),
    told(1, OBSERVER, "direct", ("Nobody from the inspectorate entered the furnace hall in November,", "They signed in the canteen."), REUSS),
    told(2, OBSERVER, "direct", ("I have seen a certificate. I have not seen an inspection.",), KERRIN, cue="told"),
    told(3, OBSERVER, "indirect", ("an alarm had been ignored",), HALM, cue="denied", certainty="denied"),
    told(1, KANTOR, "indirect", ("90 of workers were evacuated, 7 persons have perished",), BROCK, "Dana Brok", cue="By the words of", certainty="reportedly"),
    told(2, KANTOR, "indirect", ("the check in November was passed",), KERRIN, "Tomas Kerin", cue="By opinion of", relay="the agency Veltria Wire"),
    told(1, POST2, "mixed", ("the inquiry would \"follow the paper from the furnace to the ministry\"",), SOLM),
    told(1, OBSERVER2, "mixed", ("a report \"before the leaves fall\"",), SOLM, cue="promised"),
    told(1, CLOCK, "direct", ("It is right twice a day, like any other,",), None, "Joost Abel"),
)  # fmt: skip


def cell(
    article: Article, words: str, value: str | None = None, by: str | None = None, as_of: str | None = None
) -> Cell:
    """Return what an article says on a claim."""
    return Cell(article.id, ORIGIN[article.id], at(article, words), value, None, None, by, as_of)


def claim(number: int, text: str, kind: ClaimKind, status: ClaimStatus, reason: str, *cells: Cell) -> Claim:
    """Return a row of the ledger of the blast."""
    origins = len({one.origin for one in cells})
    return Claim(f"c-blast-{number}", BLAST, text, kind, status, origins, reason, cells)


SAME_DAY = "2031-03-03"
CLAIMS = (
    claim(
        1, "workers in the building at the time", "figure", "contested",
        "Origins 1 and 3 say 130 and origin 2 says 90 for the same shift; a whole number cannot be both.",
        cell(POST, "130 workers", "130", "the company's own register", SAME_DAY),
        cell(WIRE, "About 90 workers", "90", "Dana Brock", SAME_DAY),
        cell(LANTERN, "About 90 workers", "90", "Dana Brock", SAME_DAY),
        cell(KANTOR, "90 of workers", "90", "Dana Brok", SAME_DAY),
        cell(OBSERVER, "130 people", "130", "the factory's union", SAME_DAY),
        cell(OBSERVER, "90", "90", "Interior Ministry", SAME_DAY),
    ),
    claim(
        2, "whether the inspectorate was inside the furnace hall in November", "statement", "contested",
        "One origin reports the inspection as passed, another that nobody entered the hall.",
        cell(POST, "the works had passed its safety inspection in November", None, "Tomas Kerrin"),
        cell(OBSERVER, "Nobody from the inspectorate entered the furnace hall in November,", None, "Pavla Reuss"),
    ),
    claim(
        3, "injured", "figure", "corroborated",
        "Two origins that do not depend on each other give numbers that agree within their hedges.",
        cell(POST, "22 people were being treated", "22", "the provincial hospital", SAME_DAY),
        cell(WIRE, "about 20", "20", "Interior Ministry", SAME_DAY),
        cell(LANTERN, "about 20", "20", "Interior Ministry", SAME_DAY),
    ),
    claim(
        4, "dead", "figure", "superseded",
        "The later figure is for a later day: 7 on 3 March, 9 on 5 March.",
        cell(POST, "At least seven people were killed", "at least 7", "the town's fire chief", SAME_DAY),
        cell(WIRE, "killed seven people", "7", "Interior Ministry", SAME_DAY),
        cell(KANTOR, "7 persons have perished", "7", "Dana Brok", SAME_DAY),
        cell(OBSERVER, "Nine people", "9", "the provincial hospital", "2031-03-05"),
    ),
    claim(
        5, "employees of Lomnar", "figure", "single_origin",
        "Only one origin gives this figure.", cell(WIRE, "600 people", "600"),
    ),
    claim(
        6, "a gas alarm sounded on Sunday evening", "event", "single_origin",
        "Only one origin says so.",
        cell(POST, "a gas alarm had sounded twice on Sunday evening", None, "two workers"),
    ),
    claim(
        7, "the explosion happened in the night", "event", "compatible",
        "One origin gives the hour, another only the day; they do not exclude each other.",
        cell(POST, "at 2:40 a.m., in the middle of the night shift", None, None, SAME_DAY),
        cell(WIRE, "on Monday", None, "Interior Ministry", SAME_DAY),
    ),
)  # fmt: skip

DERIVATIONS = (
    Derivation(
        LANTERN.id, WIRE.id, None, "reprint", 0.93,
        ((at(LANTERN, "An explosion at a glass factory"), at(WIRE, "An explosion at a glass factory")),
         (at(LANTERN, CAUSE), at(WIRE, CAUSE))),
        "93 of 100 words stand in the agency's report in the same order, and the page credits the agency.",
    ),
    Derivation(
        KANTOR.id, None, "Interior Ministry", "same_named_source", 0.08, (),
        "names the same ministry statement as the agency's report and adds nothing of its own.", "machine: same",
    ),
)  # fmt: skip

WORDING = (
    Wording(f"{LANTERN.id}.w1", LANTERN.id, "scare_quote", "explosion", at(LANTERN, '"accident"'), None, "quotation marks around one word nobody in the text is said to have spoken"),
    Wording(f"{LANTERN.id}.w2", LANTERN.id, "loaded_term", None, at(LANTERN, "inferno"), None, "listed as a word that heightens"),
    Wording(f"{KANTOR.id}.w1", KANTOR.id, "scare_quote", None, at(KANTOR, '"murder"'), None, "quotation marks around one word, relayed"),
    Wording(f"{POST.id}.w1", POST.id, "term_choice", "what happened at the works", at(POST, "exploded"), None, "term for the event"),
    Wording(f"{POST.id}.w2", POST.id, "term_choice", "what happened at the works", at(POST, "blast"), None, "term for the event"),
    Wording(f"{WIRE.id}.w1", WIRE.id, "term_choice", "what happened at the works", at(WIRE, "explosion"), None, "term for the event"),
    Wording(f"{OBSERVER.id}.w1", OBSERVER.id, "term_choice", "what happened at the works", at(OBSERVER, "explosion"), None, "term for the event"),
    Wording(f"{LANTERN.id}.w3", LANTERN.id, "reprint_edit", None, at(LANTERN, 'Factory "accident": seven dead in Orsbeck inferno'), at(WIRE, "Seven dead, 90 evacuated after explosion at Veltrian glass factory"), "the reprint has another headline"),
    Wording(f"{LANTERN.id}.w4", LANTERN.id, "hedge_lost", None, at(LANTERN, "A gas leak is one"), at(WIRE, "A possible gas leak is one"), "“possible” is lost in the reprint"),
)  # fmt: skip

MAYOR = ToldDifferently(
    "t-mayor", BLAST, KERRIN.id, "Tomas Kerrin", "the November inspection",
    (f"{POST.id}.q2", f"{OBSERVER.id}.q2"),
    (at(POST, "the works had passed its safety inspection in November"), at(OBSERVER, "I have seen a certificate. I have not seen an inspection.")),
    "Two origins report the same speaker on the same inspection, in words that differ.",
)  # fmt: skip
JUDGE = ToldDifferently(
    "t-judge", INQUIRY, SOLM.id, "Henrike Solm", "when the inquiry will report",
    (f"{POST2.id}.q1", f"{OBSERVER2.id}.q1"),
    (at(POST2, "It is to report by the end of September."), at(OBSERVER2, "a report \"before the leaves fall\"")),
    "Two origins report the same opening words differently.",
)  # fmt: skip

STORIES = (
    Story(BLAST, "Explosion at the Lomnar glassworks", tuple(a.id for a in (POST, WIRE, LANTERN, OBSERVER, KANTOR)), "th-lomnar", "2031-03-03", "2031-03-05", ("e-orsbeck",), "share place, day and the names of the dead plant"),
    Story(INQUIRY, "The Lomnar inquiry opens", (POST2.id, OBSERVER2.id), "th-lomnar", "2031-03-12", "2031-03-12", ("e-orsbeck",), "share judge, place and day"),
    Story(MUSEUM, CLOCK.title or "", (CLOCK.id,), "th-clock", "2031-03-03", None, (), "nothing else in the case is about it"),
)  # fmt: skip
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
    OriginGroup(BLAST, 2, (WIRE.id, LANTERN.id, KANTOR.id), "an agency report, its reprint, and a relay of the same ministry statement"),
    OriginGroup(BLAST, 3, (OBSERVER.id,), "speaks to people no other report names"),
    OriginGroup(INQUIRY, 1, (POST2.id,), "shares no passage with another report"),
    OriginGroup(INQUIRY, 2, (OBSERVER2.id,), "shares no passage with another report"),
    OriginGroup(MUSEUM, 1, (CLOCK.id,), "the only report"),
)  # fmt: skip
EVENTS = (
    Event("ev-1", BLAST, "2030-11", "month", "The works passes its safety inspection, according to the mayor", (at(POST, "the works had passed its safety inspection in November"),)),
    Event("ev-2", BLAST, "2031-03-02", "day", "A gas alarm sounds twice", (at(POST, "a gas alarm had sounded twice on Sunday evening"),)),
    Event("ev-3", BLAST, "2031-03-03T02:40", "minute", "A furnace explodes during the night shift", (at(POST, "at 2:40 a.m., in the middle of the night shift"), at(WIRE, "killed seven people on Monday"))),
    Event("ev-4", BLAST, "2031-SU", "season", "The furnace was due to be replaced", (at(WIRE, "due for replacement this summer"),)),
    Event("ev-5", INQUIRY, "2031-03-12", "day", "The inquiry opens", (at(POST2, "opened in Orsbeck on Wednesday"),)),
)  # fmt: skip


def _summary(story: str, *anchors: Anchor) -> StorySummary:
    return StorySummary(story, tuple(SummarySentence(anchor.exact, (anchor,)) for anchor in anchors))


SUMMARIES = (
    _summary(
        BLAST,
        at(POST, "At least seven people were killed when a furnace exploded at the Lomnar glassworks in Orsbeck early on Monday, the town's fire chief said."),
        at(OBSERVER, "A total of 130 people were on shift, the factory's union says; the Interior Ministry has spoken of 90."),
        at(OBSERVER, "Nine people are now known to have died in Monday's explosion at the Lomnar glassworks, the provincial hospital said on Wednesday."),
    ),
    _summary(INQUIRY, at(POST2, "It is to report by the end of September.")),
)  # fmt: skip
REFERENCES = (
    ReferenceDate(POST.id, "2031-03-03", "the page states this day as its publication", False),
    ReferenceDate(KANTOR.id, "2031-03-03", "the page states no usable day; its report of the same blast by Veltria Wire is of this day", True, WIRE.id, at(WIRE, "March 3")),
)  # fmt: skip
OMISSIONS = (
    Omission(BLAST, "c-blast-2", KANTOR.id, "the doubt about the inspection was public two days before this page was saved"),
    Omission(BLAST, "c-blast-4", LANTERN.id, "the toll of nine was public in the evening before this reprint appeared"),
)  # fmt: skip
ISSUES = (
    Issue("empty_page", "read", "pages/09_empty.html", "the file holds no bytes; it was left out"),
    Issue("no_outlet", "extract", KANTOR.id, "the page names no outlet; none was assumed"),
    Issue("undecodable", "read", "pages/10_radio.txt", "12 bytes are no windows-1252 text; they are shown as U+FFFD"),
)  # fmt: skip
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
            QuotationGroup("g-2", BLAST, (f"{WIRE.id}.q1", f"{LANTERN.id}.q1", f"{KANTOR.id}.q1"), "the same speaker on the same number"),
        ),
        wording=WORDING[7:],
        events=EVENTS,
        omissions=OMISSIONS,
        summaries=SUMMARIES,
        issues=ISSUES,
    )  # fmt: skip


def crowded_case(origins: int) -> Case:
    """Return a case of one story that so many origins report, each giving another number for one thing."""
    pressed = [
        press(
            f"pages/{number:02}.html",
            paragraphs(f"# Report {number} on the ferry\n\nThere were {100 + number} people aboard, a steward said."),
            outlet=f"The {_ORDINALS[number % len(_ORDINALS)]} Harbour Chronicle and Advertiser No. {number}",
        )
        for number in range(1, origins + 1)
    ]
    articles = [article for _, article in pressed]
    cells = tuple(
        Cell(one.id, number, at(one, f"{100 + number} people"), str(100 + number), None, None, "a steward")
        for number, one in enumerate(articles, 1)
    )
    return Case(
        run=None,
        pages=tuple(page for page, _ in pressed),
        articles=tuple(articles),
        annotations=tuple(Annotations(one.id, sentences=sentences_of(one)) for one in articles),
        stories=(Story("st-1", "A crowded ferry", tuple(one.id for one in articles), "th-1", None, None, (), ""),),
        threads=(Thread("th-1", "A crowded ferry", ("st-1",), "alone"),),
        origins=tuple(OriginGroup("st-1", n, (one.id,), "own words") for n, one in enumerate(articles, 1)),
        claims=(
            Claim("c-1", "st-1", "people aboard", "figure", "contested", origins, "the numbers differ", cells),
            Claim("c-2", "st-1", "people aboard", "figure", "contested", 2, "the numbers differ", cells[:2]),
        ),
    )


_ORDINALS = ("Northern", "Southern", "Eastern", "Western")
