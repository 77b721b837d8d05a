"""Testimony: what each place of a page says about title, byline, outlet, language and so on, and whether they agree."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.extract.attributions import Attributions
from rashomon.extract.facts import MetaStatement, PageFacts
from rashomon.extract.headlines import Headline, stated_titles
from rashomon.extract.json_ld import Statement
from rashomon.extract.outlets import Outlet, stated_outlets
from rashomon.extract.reading import ReadLine
from rashomon.extract.zones import Zones
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import FieldWitness, WitnessedField
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

_MOST = 200  # characters of a note or copyright line that are kept
_NEAR_FOOT = 40  # passages after the report among which its notes and the copyright line stand


Said = tuple[str, str, Span | None]
"""In which place, what is said, and where in the page that stands."""


def choose_title(headline: Headline | None, stated: Sequence[Said]) -> str | None:
    """Return the report's title: the visible headline, unless two of the `titles_said` agree on another one."""
    visible = headline.run.text if headline is not None else None
    counts = Counter({letters_of(value): 0 for _, value, _ in stated})
    for key in {(letters_of(value), where.split()[0]) for where, value, _ in stated}:
        counts[key[0]] += 1
    best, times = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
    if times < 2 or visible is None or letters_of(visible) in counts:
        return visible
    return next(value for _, value, _ in stated if letters_of(value) == best)


def hear_witnesses(
    title: tuple[str | None, Sequence[Said]],
    outlet: Outlet | None,
    language: str,
    attributions: Attributions,
    facts: PageFacts,
    lines: Sequence[ReadLine],
    zones: Zones,
) -> tuple[FieldWitness, ...]:
    """Return what the page says about the report besides its text, by field; each place once for each thing said.

    Args:
        title: the title chosen, and what `titles_said` returned.
    """
    heard = [
        *_about("title", title[1], title[0]),
        *_bylines(attributions),
        *_about("outlet", stated_outlets(lines, facts), outlet.name if outlet is not None else None),
        *_languages(facts, language),
        *_about(
            "section", _stated([*_named("json-ld articleSection", facts.linked.section), *_metas(facts.sections)]), None
        ),
        *_about("address", _addresses(facts), facts.url),
        *(
            FieldWitness("agency", one.name, "credit", None, one.page_span)
            for one in attributions.credits
            if one.kind == "agency"
        ),
        *_about("agency", _stated(_named("json-ld sourceOrganization", facts.linked.agency)), None),
        *_about("copyright", _stated(_metas(facts.rights)), None),
        *_notes(lines, zones),
    ]
    return tuple(dict.fromkeys(heard))


def titles_said(lines: Sequence[ReadLine], facts: PageFacts) -> list[Said]:
    """Return what the metadata and the carrier call the report, without the outlet's name."""
    said = [(where, run.text, Span(run.start, run.end)) for run, where in stated_titles(lines, facts)]
    linked = _stated(_named("json-ld headline", facts.linked.headline))
    return [
        *linked,
        *said,
        *((name, value, None) for name, value in facts.carried if name.endswith((":title", ":subject"))),
    ]


def _about(field: WitnessedField, said: Sequence[Said], given: str | None) -> Iterator[FieldWitness]:
    key = letters_of(given) if given is not None else None
    for where, value, span in said:
        yield FieldWitness(field, value[:_MOST], where, letters_of(value) == key if key is not None else None, span)


def _bylines(attributions: Attributions) -> Iterator[FieldWitness]:
    chosen = frozenset(map(letters_of, attributions.people))
    for claim in attributions.claims:
        agrees = frozenset(map(letters_of, claim.people)) == chosen if chosen else None
        yield FieldWitness("byline", "; ".join(claim.people), claim.where, agrees, claim.span)


def _languages(facts: PageFacts, language: str) -> Iterator[FieldWitness]:
    said = [*_named("json-ld inLanguage", facts.linked.language), *_metas(facts.languages)]
    if facts.declared_language:
        said.append(("html lang", Statement(facts.declared_language, None)))
    for where, statement in said:
        code = statement.value.strip().lower().replace("_", "-").partition("-")[0]
        agrees = code == language if len(code) == 2 and language != "und" else None
        yield FieldWitness("language", statement.value, where, agrees, statement.span)


def _addresses(facts: PageFacts) -> list[Said]:
    said = _stated([("link canonical", facts.canonical.statement)] if facts.canonical is not None else [])
    return [*said, *([("json-ld url", facts.linked.address, None)] if facts.linked.address else [])]


def _notes(lines: Sequence[ReadLine], zones: Zones) -> Iterator[FieldWitness]:
    """Yield the lines that correct the report, tell of an update, or say whose the page is."""
    openings = load_lexicon("furniture").words("corrections")
    for line in lines:
        passage = line.passage
        if not zones.headline <= passage.number <= zones.last + _NEAR_FOOT:
            continue
        text = passage.text
        if text[:60].lower().startswith(openings):
            kind: WitnessedField = "update" if "updated" in text[:60].lower() else "correction"
            yield FieldWitness(kind, text[:_MOST], "note", None, passage.page_span)
        elif (
            ("©" in text or "copyright" in text[:40].lower())
            and line.credit is not None
            and line.credit.form == "copyright"
        ):
            yield FieldWitness("copyright", text[:_MOST], "copyright line", None, passage.page_span)


def _named(where: str, statement: Statement | None) -> list[tuple[str, Statement]]:
    return [(where, statement)] if statement is not None else []


def _metas(metas: Sequence[MetaStatement]) -> list[tuple[str, Statement]]:
    return [(one.where, one.statement) for one in metas]


def _stated(said: Sequence[tuple[str, Statement]]) -> list[Said]:
    return [(where, statement.value, statement.span) for where, statement in said]
