"""Credits that lead out of the case: an article that names an agency or outlet none of these pages is from."""

from collections.abc import Iterable, Iterator, Sequence

from rashomon.deduplicate.links import Link
from rashomon.deduplicate.outlets import is_dateline, is_same_publisher, outside_credits
from rashomon.deduplicate.readings import Reading
from rashomon.model.articles import Credit
from rashomon.model.stories import Derivation


def find_credited(readings: Iterable[Reading], chosen: Sequence[Link]) -> Iterator[Derivation]:
    """Yield a derivation for each credit that no parent in the case explains.

    A report that its page credits as a whole is a reprint; where the page also names a writer of its own, the
    credit covers an unknown part of the text. `share` is 0: there is no parent to compare with.
    """
    for reading in readings:
        parents = [link.reuse.other.publisher for link in chosen if link.directed and link.article == reading.id]
        for credit in outside_credits(reading.article):
            if not any(parent and is_same_publisher(credit.name, parent) for parent in parents):
                yield _derivation(reading, credit)


def _derivation(reading: Reading, credit: Credit) -> Derivation:
    dateline = is_dateline(reading.article, credit)
    whole = dateline or not _names_own_writer(reading, credit)
    if dateline:
        told = f"Its dateline is signed {credit.name}"
    elif whole:
        told = f"The page credits {credit.name} with the report"
    else:
        told = f"The page credits {credit.name} beside a writer of its own"
    return Derivation(
        article=reading.id,
        parent=None,
        from_name=credit.name,
        kind="reprint" if whole else "shared_text",
        share=0.0,
        spans=(),
        reason=f"{told}; no report of that name with the same text is among these pages.",
    )


def _names_own_writer(reading: Reading, credit: Credit) -> bool:
    byline = reading.article.byline
    return byline is not None and not is_same_publisher(byline, credit.name)
