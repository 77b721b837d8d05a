"""What the sample pages say on each claim, how they derive from each other, and which words they choose."""

from rashomon.model.annotations import Wording
from rashomon.model.articles import Article
from rashomon.model.stories import Cell, Claim, ClaimKind, ClaimStatus, Derivation, ToldDifferently
from tests.present.press import at
from tests.present.sample_pages import KANTOR, LANTERN, OBSERVER, OBSERVER2, POST, POST2, WIRE
from tests.present.sample_voices import CAUSE, KERRIN, SOLM

BLAST, INQUIRY, MUSEUM = "st-blast", "st-inquiry", "st-clock"
ORIGIN = {POST.id: 1, WIRE.id: 2, LANTERN.id: 2, KANTOR.id: 2, OBSERVER.id: 3, POST2.id: 1, OBSERVER2.id: 2}


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
        1,
        "workers in the building at the time",
        "figure",
        "contested",
        "Origins 1 and 3 say 130 and origin 2 says 90 for the same shift; a whole number cannot be both.",
        cell(POST, "130 workers", "130", "the company's own register", SAME_DAY),
        cell(WIRE, "About 90 workers", "90", "Dana Brock", SAME_DAY),
        cell(LANTERN, "About 90 workers", "90", "Dana Brock", SAME_DAY),
        cell(KANTOR, "90 of workers", "90", "Dana Brok", SAME_DAY),
        cell(OBSERVER, "130 people", "130", "the factory's union", SAME_DAY),
        cell(OBSERVER, "90", "90", "Interior Ministry", SAME_DAY),
    ),
    claim(
        2,
        "whether the inspectorate was inside the furnace hall in November",
        "statement",
        "contested",
        "One origin reports the inspection as passed, another that nobody entered the hall.",
        cell(POST, "the works had passed its safety inspection in November", None, "Tomas Kerrin"),
        cell(OBSERVER, "Nobody from the inspectorate entered the furnace hall in November,", None, "Pavla Reuss"),
    ),
    claim(
        3,
        "injured",
        "figure",
        "corroborated",
        "Two origins that do not depend on each other give numbers that agree within their hedges.",
        cell(POST, "22 people were being treated", "22", "the provincial hospital", SAME_DAY),
        cell(WIRE, "about 20", "20", "Interior Ministry", SAME_DAY),
        cell(LANTERN, "about 20", "20", "Interior Ministry", SAME_DAY),
    ),
    claim(
        4,
        "dead",
        "figure",
        "superseded",
        "The later figure is for a later day: 7 on 3 March, 9 on 5 March.",
        cell(POST, "At least seven people were killed", "at least 7", "the town's fire chief", SAME_DAY),
        cell(WIRE, "killed seven people", "7", "Interior Ministry", SAME_DAY),
        cell(KANTOR, "7 persons have perished", "7", "Dana Brok", SAME_DAY),
        cell(OBSERVER, "Nine people", "9", "the provincial hospital", "2031-03-05"),
    ),
    claim(
        5,
        "employees of Lomnar",
        "figure",
        "single_origin",
        "Only one origin gives this figure.",
        cell(WIRE, "600 people", "600"),
    ),
    claim(
        6,
        "a gas alarm sounded on Sunday evening",
        "event",
        "single_origin",
        "Only one origin says so.",
        cell(POST, "a gas alarm had sounded twice on Sunday evening", None, "two workers"),
    ),
    claim(
        7,
        "the explosion happened in the night",
        "event",
        "compatible",
        "One origin gives the hour, another only the day; they do not exclude each other.",
        cell(POST, "at 2:40 a.m., in the middle of the night shift", None, None, SAME_DAY),
        cell(WIRE, "on Monday", None, "Interior Ministry", SAME_DAY),
    ),
)

DERIVATIONS = (
    Derivation(
        LANTERN.id,
        WIRE.id,
        None,
        "reprint",
        0.93,
        (
            (at(LANTERN, "An explosion at a glass factory"), at(WIRE, "An explosion at a glass factory")),
            (at(LANTERN, CAUSE), at(WIRE, CAUSE)),
        ),
        "93 of 100 words stand in the agency's report in the same order, and the page credits the agency.",
    ),
    Derivation(
        KANTOR.id,
        None,
        "Interior Ministry",
        "same_named_source",
        0.08,
        (),
        "names the same ministry statement as the agency's report and adds nothing of its own.",
        "machine: same",
    ),
)

WORDING = (
    Wording(
        f"{LANTERN.id}.w1",
        LANTERN.id,
        "scare_quote",
        "explosion",
        at(LANTERN, '"accident"'),
        None,
        "quotation marks around one word nobody in the text is said to have spoken",
    ),
    Wording(
        f"{LANTERN.id}.w2",
        LANTERN.id,
        "loaded_term",
        None,
        at(LANTERN, "inferno"),
        None,
        "listed as a word that heightens",
    ),
    Wording(
        f"{KANTOR.id}.w1",
        KANTOR.id,
        "scare_quote",
        None,
        at(KANTOR, '"murder"'),
        None,
        "quotation marks around one word, relayed",
    ),
    Wording(
        f"{POST.id}.w1",
        POST.id,
        "term_choice",
        "what happened at the works",
        at(POST, "exploded"),
        None,
        "term for the event",
    ),
    Wording(
        f"{POST.id}.w2",
        POST.id,
        "term_choice",
        "what happened at the works",
        at(POST, "blast"),
        None,
        "term for the event",
    ),
    Wording(
        f"{WIRE.id}.w1",
        WIRE.id,
        "term_choice",
        "what happened at the works",
        at(WIRE, "explosion"),
        None,
        "term for the event",
    ),
    Wording(
        f"{OBSERVER.id}.w1",
        OBSERVER.id,
        "term_choice",
        "what happened at the works",
        at(OBSERVER, "explosion"),
        None,
        "term for the event",
    ),
    Wording(
        f"{LANTERN.id}.w3",
        LANTERN.id,
        "reprint_edit",
        None,
        at(LANTERN, 'Factory "accident": seven dead in Orsbeck inferno'),
        at(WIRE, "Seven dead, 90 evacuated after explosion at Veltrian glass factory"),
        "the reprint has another headline",
    ),
    Wording(
        f"{LANTERN.id}.w4",
        LANTERN.id,
        "hedge_lost",
        None,
        at(LANTERN, "A gas leak is one"),
        at(WIRE, "A possible gas leak is one"),
        "“possible” is lost in the reprint",
    ),
)

MAYOR = ToldDifferently(
    "t-mayor",
    BLAST,
    KERRIN.id,
    "Tomas Kerrin",
    "the November inspection",
    (f"{POST.id}.q2", f"{OBSERVER.id}.q2"),
    (
        at(POST, "the works had passed its safety inspection in November"),
        at(OBSERVER, "I have seen a certificate. I have not seen an inspection."),
    ),
    "Two origins report the same speaker on the same inspection, in words that differ.",
)
JUDGE = ToldDifferently(
    "t-judge",
    INQUIRY,
    SOLM.id,
    "Henrike Solm",
    "when the inquiry will report",
    (f"{POST2.id}.q1", f"{OBSERVER2.id}.q1"),
    (at(POST2, "It is to report by the end of September."), at(OBSERVER2, 'a report "before the leaves fall"')),
    "Two origins report the same opening words differently.",
)
