"""The ledger: all witnesses of a page called in order, and the day they tell."""

from collections.abc import Iterable, Sequence

from rashomon.extract.dates.choice import DateChoice, choose_dates
from rashomon.extract.dates.places import surroundings_of
from rashomon.extract.dates.shown import line_witnesses, signpost_witnesses, time_witnesses
from rashomon.extract.dates.witnesses import Witness, body_witnesses, scripted_witnesses, stated_witnesses
from rashomon.extract.facts import PageFacts
from rashomon.extract.reading import ReadLine
from rashomon.extract.signposts import Signpost
from rashomon.extract.zones import Zones
from rashomon.model.pages import Page


def read_dates(
    page: Page,
    facts: PageFacts,
    lines: Sequence[ReadLine],
    kept: Sequence[ReadLine],
    zones: Zones,
    *,
    signposts: Sequence[Signpost] = (),
    inscribed: Iterable[Witness] = (),
) -> DateChoice:
    """Return the dates of a page, chosen and not.

    Args:
        lines: all lines of the page, struck or not.
        kept: the lines that became the article's text.
        signposts: marked elements near the headline.
        inscribed: dates cut from the text, such as a dateline's.
    """
    stated = list(stated_witnesses(facts, page.captured_at))
    around = surroundings_of(lines, zones)
    shown = [
        *time_witnesses(facts.times, lines, around),
        *signpost_witnesses(signposts),
        *line_witnesses(lines, around),
        *inscribed,
    ]
    is_silent = not any(one.kind in ("stated", "labelled", "marked at head", "url") for one in (*stated, *shown))
    scripted = list(scripted_witnesses(page.text)) if is_silent and page.media_type == "text/html" else []
    body = "\n\n".join(line.passage.text for line in kept)
    return choose_dates([*stated, *scripted, *shown, *body_witnesses(kept, around)], body, facts.declared_language)
