"""Who speaks in the sample pages, and what they are reported to have said."""

from rashomon.model.annotations import Certainty, Quotation, QuotationKind
from rashomon.model.articles import Article
from rashomon.model.links import Attribution, ChainLink, Entity
from tests.present.press import at
from tests.present.sample_pages import CLOCK, KANTOR, LANTERN, OBSERVER, OBSERVER2, POST, POST2, WIRE

VARGA = Entity("e-varga", "Ilse Varga", "person", ("Ilse Varga",), ())
BROCK = Entity("e-brock", "Dana Brock", "person", ("Dana Brock", "Brock", "Dana Brok"), ())
KERRIN = Entity("e-kerrin", "Tomas Kerrin", "person", ("Tomas Kerrin", "Tomas Kerin"), ())
HALM = Entity("e-halm", "Rurik Halm", "person", ("Rurik Halm",), ())
REUSS = Entity("e-reuss", "Pavla Reuss", "person", ("Pavla Reuss",), ())
SOLM = Entity("e-solm", "Henrike Solm", "person", ("Henrike Solm",), ())
HOSPITAL = Entity("e-hospital", "the provincial hospital", "organisation", ("the provincial hospital",), ())
MINISTRY = Entity(
    "e-ministry",
    "Interior Ministry",
    "organisation",
    ("Interior Ministry", "Ministry of internal affairs"),
    (),
    stands_for="e-veltria",
)
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
        identity,
        article.id,
        kind,
        tuple(at(article, piece) for piece in content),
        at(article, cue) if cue in article.text else None,
        named,
        tuple(one.anchor for one in relayed if one.anchor),
        certainty,
        f"{article.id}.s1",
    )
    return quotation, Attribution(identity, voice, (*relayed, *((voice,) if voice else ())), reason)


CAUSE = "The cause is being examined. It would be wrong to speculate,"
TOLD: tuple[Told, ...] = (
    told(
        1, POST, "direct", ("We pulled out four people alive in the first hour,", "After that we heard nobody."), VARGA
    ),
    told(
        2,
        POST,
        "mixed",
        ("the works had passed its safety inspection in November", "a catastrophe for every family in this town"),
        KERRIN,
    ),
    told(3, POST, "direct", ("They told us it was the sensor,",), None, "one of them"),
    told(
        4,
        POST,
        "indirect",
        ("22 people were being treated, five of them for severe burns",),
        HOSPITAL,
        "The provincial hospital",
    ),
    told(1, WIRE, "indirect", ("About 90 workers were evacuated from the Lomnar plant,",), BROCK),
    told(2, WIRE, "direct", (CAUSE,), BROCK, "Brock"),
    told(
        3,
        WIRE,
        "mixed",
        ('the plant\'s last inspection "found no defects"',),
        BROCK,
        "She",
        reason="“She” is Dana Brock, the last woman named before it",
    ),
    told(4, WIRE, "direct", ("due for replacement this summer",), HALM, cue="told", relay="the Ostrava-Mill news site"),
    told(1, LANTERN, "indirect", ("About 90 workers were evacuated from the Lomnar plant,",), BROCK),
    told(2, LANTERN, "direct", (CAUSE,), BROCK, "Brock"),
    told(
        1,
        OBSERVER,
        "direct",
        ("Nobody from the inspectorate entered the furnace hall in November,", "They signed in the canteen."),
        REUSS,
    ),
    told(2, OBSERVER, "direct", ("I have seen a certificate. I have not seen an inspection.",), KERRIN, cue="told"),
    told(3, OBSERVER, "indirect", ("an alarm had been ignored",), HALM, cue="denied", certainty="denied"),
    told(
        1,
        KANTOR,
        "indirect",
        ("90 of workers were evacuated, 7 persons have perished",),
        BROCK,
        "Dana Brok",
        cue="By the words of",
        certainty="reportedly",
    ),
    told(
        2,
        KANTOR,
        "indirect",
        ("the check in November was passed",),
        KERRIN,
        "Tomas Kerin",
        cue="By opinion of",
        relay="the agency Veltria Wire",
    ),
    told(1, POST2, "mixed", ('the inquiry would "follow the paper from the furnace to the ministry"',), SOLM),
    told(1, OBSERVER2, "mixed", ('a report "before the leaves fall"',), SOLM, cue="promised"),
    told(1, CLOCK, "direct", ("It is right twice a day, like any other,",), None, "Joost Abel"),
)
