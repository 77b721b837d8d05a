"""Link: mentions to entities, speakers to entities, time expressions to dates, across the whole case."""

from rashomon.link.entities import gather_entities
from rashomon.link.figures import place_figures
from rashomon.link.judged import apply_judgements
from rashomon.link.references import choose_reference_dates
from rashomon.link.speakers import attribute_quotations
from rashomon.link.spoken_mentions import add_spoken_mentions
from rashomon.link.timexes import resolve_times
from rashomon.model.case import Case
from rashomon.model.links import Links
from rashomon.stage import IssueLog, StageName

STAGE = StageName("link", 11)


def link_case(case: Case, log: IssueLog) -> Links:
    """Return entities, attributions, reference dates, resolved times and figure contexts of a case.

    Articles without any day to count from keep their relative dates unresolved; an Issue says so.
    """
    table = apply_judgements(gather_entities(case), case)
    references = choose_reference_dates(case)
    dated = {one.article for one in references}
    for article in case.articles:
        if article.id not in dated:
            log.add("no_reference_date", article.id, "no day to count from was found; relative dates stay unresolved")
    timexes = resolve_times(case, references)
    attributions = attribute_quotations(case, table)
    return Links(
        entities=add_spoken_mentions(table, case, attributions).entities,
        attributions=attributions,
        references=references,
        timexes=timexes,
        figure_contexts=place_figures(case, references, timexes),
    )
