"""Credits that lead out of the case: an article that names an agency or outlet none of these pages is from."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.deduplicate.bodies import find_bodies
from rashomon.deduplicate.known_publishers import KnownPublishers
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.outlets import covers_whole, fullest_name, is_dateline, is_same_publisher, outside_credits
from rashomon.deduplicate.readings import Reading
from rashomon.model.articles import Credit
from rashomon.model.stories import Derivation


def find_credited(readings: Sequence[Reading], chosen: Sequence[Link]) -> Iterator[Derivation]:
    """Yield a derivation for each credit for a whole report that no parent in the case explains.

    `share` is 0: there is no parent to compare with. The name is written as the publisher's pages in the case write
    it, if it has any. Credits for a part ("with reporting by ...") say too little to derive an article from them; they
    stay in the article's credits. So do those to a body's press service ("Source: press service of the Harbour Guard"),
    which hands out statements, not reports: see `find_named_voices`.
    """
    credits = {reading.id: outside_credits(reading.article) for reading in readings}
    names = KnownPublishers(credit.name for found in credits.values() for credit in found)
    publishers = KnownPublishers(reading.publisher for reading in readings if reading.publisher)
    parents: defaultdict[str, list[str]] = defaultdict(list)
    for link in chosen:
        if link.directed and link.reuse.other.publisher:
            parents[link.article].append(link.reuse.other.publisher)
    for reading in readings:
        for credit in credits[reading.id]:
            explained = any(is_same_publisher(credit.name, parent) for parent in parents[reading.id])
            if not explained and covers_whole(reading.article, credit) and not _is_of_body(credit):
                own = next(iter(publishers.same_as(credit.name)), None)
                yield _derivation(reading, credit, own or fullest_name(credit.name, names.same_as(credit.name)))


def _is_of_body(credit: Credit) -> bool:
    return any(phrase.desk is not None and phrase.head for phrase in find_bodies(credit.name))


def _derivation(reading: Reading, credit: Credit, name: str) -> Derivation:
    dateline = is_dateline(reading.article, credit)
    told = f"Its dateline is signed {credit.name}" if dateline else f"The page credits {credit.name} with the report"
    return Derivation(
        article=reading.id,
        parent=None,
        from_name=name,
        kind="reprint",
        share=0.0,
        spans=(),
        reason=f"{told}; no report of that name with the same text is among these pages.",
    )
