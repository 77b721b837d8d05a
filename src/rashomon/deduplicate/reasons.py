"""Reasons: why an article is said to depend on another, in a sentence a journalist can read."""

from rashomon.deduplicate.links import Link
from rashomon.deduplicate.readings import Reading


def give_reason(link: Link) -> str:
    """Return the sentence for a link: how much is shared, then what tells the direction, or that nothing does."""
    reuse = link.reuse
    other = name_article(reuse.other)
    shared = f"{_part(reuse.one_share)} of its own words stand in the same order in {other}"
    if link.hints:
        third = f"{link.credited}, not among these pages" if link.credited else "a third report"
        told = f"{shared}; whether one took it from the other, or both from {third}, cannot be told"
        return f"{told}: {'; '.join(link.hints)}."
    if link.credited is not None:
        return f"{shared}; both credit {link.credited}, whose own report is not among these pages."
    if link.directed:
        return f"{shared}, and {'; '.join(clue.words for clue in link.clues)}."
    return f"{shared}; whether one took it from the other, or both from a third, cannot be told."


def name_article(reading: Reading) -> str:
    """Return the article's publisher or, failing that, its title in quotation marks, for use in a sentence."""
    if reading.publisher:
        return f"the report of {reading.publisher}"
    return f"“{reading.article.title}”" if reading.article.title else f"article {reading.id}"


def _part(share: float) -> str:
    return "all" if share >= 0.995 else f"{share:.0%}"
