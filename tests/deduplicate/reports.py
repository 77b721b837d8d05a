"""Invented reports of one invented event, and copies made of them, for the tests of this folder."""

from dataclasses import replace

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.deduplicate import find_derivations
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article, Credit, CreditKind, Hyperlink, Removal
from rashomon.model.case import Case
from rashomon.model.spans import Span
from rashomon.model.stories import Derivation
from rashomon.stage import IssueLog
from tests.build import article_from_text, with_dateline

AGENCY = (
    "The roof of the covered market in Lorhaven came down under wet snow early on Tuesday, and at least six "
    "traders who had been setting up their stalls were hurt, the town's fire chief said.",
    "Two of them were in a serious condition, Ottilie Brandgaard told reporters beside the cordon. She said about "
    "forty people had left the hall minutes before, when a beam was heard to crack.",
    "“It sounded like a ship breaking,” said Emrik Solvay, who sells cheese near the eastern door. “Then the light "
    "went out and everything was white.”",
    "The market hall was built in 1926 and its iron trusses may have been weakened by rust, an engineer for the "
    "county said. It was last inspected eleven years ago, according to papers seen by this agency.",
    "Snow had lain half a metre deep on the roof since Sunday. The council has closed two schools with roofs of the "
    "same make until they can be cleared.",
    "A meeting for the traders was called for Wednesday evening in the Seamen's Chapel, where blankets and soup "
    "were being handed out.",
)
OWN = (
    "Lorhaven lost its market on Tuesday. By the time the bells of St Brede rang seven, the long iron hall on Fish "
    "Street, where four generations bought their bread, was a heap of glass and slush.",
    "Fire crews from three districts pulled six people from under the stalls. None is expected to die, a doctor at "
    "the infirmary said, though one woman may lose a foot.",
    "“It sounded like a ship breaking,” said Emrik Solvay, who sells cheese near the eastern door. “Then the light "
    "went out and everything was white.”",
    "Why nobody cleared the snow is a question that the deputy mayor, Pelle Hornung, did not wish to answer. He "
    "walked to his car and asked the Chronicle to write to his office.",
    "In the tavern across the street they were less shy. The gutters have leaked for as long as anyone can "
    "remember, and every spring somebody from the county comes, looks up and goes away.",
)


def report(
    *paragraphs: str,
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = "A market roof comes down",
    credited: str | None = None,
    kind: CreditKind = "agency",
    byline: str | None = None,
    line: str = "Source: {}",
    dateline: bool = False,
    tail: bool = False,
) -> Article:
    """Return a report; `credited` is a name its page gives as where the text is from, in a credit line or dateline."""
    words = line.format(credited) if credited else ""
    text = "\n\n".join(paragraphs)
    article = article_from_text(f"{words} {text}" if dateline else text, published, title=title, outlet=outlet)
    if dateline:
        article = with_dateline(article, words)
    at = article.text.index(credited) if credited and dateline else 0
    return replace(
        article,
        byline=byline,
        credits=(Credit(credited, kind, None, Span(at, at + 1)),) if credited else (),
        removals=(
            *((Removal(Span(0, 1), "credit_line", "", words),) if credited and not dateline else ()),
            *((Removal(Span(2, 3), "foreign_tail", "", ""),) if tail else ()),
        ),
    )


def linking(article: Article, words: str, url: str) -> Article:
    """Return the article with those of its words leading to that address."""
    start = article.text.index(words)
    return replace(article, hyperlinks=(Hyperlink(start, start + len(words), url),))


def case_with(*articles: Article) -> Case:
    """Return a case of these articles, in the order given, with what annotation finds in them."""
    return Case(run=None, articles=articles, annotations=tuple(map(_annotate, articles)))


def derive(*articles: Article) -> tuple[Derivation, ...]:
    """Return the derivations found among these articles."""
    return find_derivations(case_with(*articles), IssueLog("deduplicate"))


def _annotate(article: Article) -> Annotations:
    divided = divide_article(article)
    mentions = find_mentions(divided)
    quotations = find_quotations(divided, mentions)
    return Annotations(article.id, sentences=divided.sentences, mentions=mentions, quotations=quotations)
