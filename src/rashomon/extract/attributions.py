"""Attributions: who wrote the report and whom the page credits with it, from lines, metadata and dateline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.bylines import is_person
from rashomon.extract.credits import CreditLine, NamedCredit, credit_kind
from rashomon.extract.facts import PageFacts
from rashomon.extract.json_ld import Statement
from rashomon.extract.reading import ReadLine
from rashomon.extract.title_words import is_outlet_like
from rashomon.extract.zones import Zones
from rashomon.model.articles import Credit
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

_NEAR = 10  # passages around the report in which a byline or credit line still belongs to it


@dataclass(frozen=True, slots=True)
class Attributions:
    """The people of the byline, in order, and the credits, in page order, each name once."""

    people: tuple[str, ...]
    credits: tuple[Credit, ...]
    signed_off: bool


def find_attributions(
    lines: Sequence[ReadLine], facts: PageFacts, zones: Zones, extra: Sequence[Credit]
) -> Attributions:
    """Return who wrote the report and whom the page credits.

    Args:
        lines: all lines of the page, struck or not.
        extra: credits found inside the text (dateline, end of the last paragraph).
    """
    near = [line for line in lines if _is_near(line, zones)]
    people, signed_off = _people(near, facts)
    found = [*extra]
    for line in near:
        if line.credit is not None and _credits_text(line, line.credit, zones):
            found += [_credit(line, one) for one in line.credit.names]
    found += [Credit(one.value, credit_kind(one.value), None, one.span) for one in _stated_bodies(facts)]
    found.sort(key=lambda credit: credit.page_span or Span(0, 0))
    once: dict[str, Credit] = {}
    for credit in found:
        once.setdefault(letters_of(credit.name), credit)
    return Attributions(people, tuple(once.values()), signed_off)


def _is_near(line: ReadLine, zones: Zones) -> bool:
    number = line.passage.number
    element = line.passage.element
    if element is not None and element.inside("aside", "nav", "footer", "figure", "figcaption"):
        return zones.is_body(number) and not element.inside("aside", "nav", "figure", "figcaption")
    return zones.headline - 4 <= number <= zones.last + _NEAR


def _people(near: Sequence[ReadLine], facts: PageFacts) -> tuple[tuple[str, ...], bool]:
    signed = tuple(name for line in near if line.credit is not None for name in line.credit.people)
    lists = (
        tuple(one.value for one in facts.linked.people if is_person(one.value)),
        tuple(one.statement.value for one in facts.authors if is_person(one.statement.value)),
        _lined(near),
        signed,
    )
    return next((people for people in lists if people), ()), bool(signed)


def _lined(near: Sequence[ReadLine]) -> tuple[str, ...]:
    """Return the people of the first byline or date line with names, and of bylines right after it."""
    people: list[str] = []
    last = None
    for line in near:
        if not line.people or line.is_running or line.label is not None:
            continue
        if last is not None and line.passage.number > last + 2:
            break
        people += [name for name in line.people if name not in people]
        last = line.passage.number
    return tuple(people)


def _credits_text(line: ReadLine, credit: CreditLine, zones: Zones) -> bool:
    """Whether a credit line speaks about the text: a copyright line at the page's foot speaks about the page."""
    number = line.passage.number
    if credit.form == "copyright":
        is_agency = any(one.kind == "agency" for one in credit.names) and number <= zones.last + 3
        return number > zones.headline and (is_agency or (not credit.dated and number <= zones.last))
    if credit.form == "name":
        return zones.headline < number <= zones.last + 3
    return number > zones.headline


def _credit(line: ReadLine, one: NamedCredit) -> Credit:
    return Credit(one.name, one.kind, None, line.passage.span_of(one.start, one.end))


def _stated_bodies(facts: PageFacts) -> Iterator[Statement]:
    """Yield the agencies and outlets that metadata give as authors."""
    yield from facts.linked.bodies
    for one in facts.linked.people:
        if not is_person(one.value) and (is_outlet_like(one.value) or credit_kind(one.value) == "agency"):
            yield one
    for author in facts.authors:
        if credit_kind(author.statement.value) == "agency":
            yield author.statement
