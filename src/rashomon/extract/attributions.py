"""Attributions: who wrote the report and whom the page credits with it, from lines, metadata and dateline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.byline_bodies import bodies_in_byline
from rashomon.extract.bylines import has_given_name, is_pen_name, is_person, opens_byline, people_in
from rashomon.extract.credit_names import NamedCredit, credit_kind
from rashomon.extract.credits import CreditLine
from rashomon.extract.facts import PageFacts
from rashomon.extract.json_ld import Statement
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import divided
from rashomon.extract.signposts import Signpost
from rashomon.extract.title_words import is_outlet_like
from rashomon.extract.zones import Zones
from rashomon.model.articles import Credit
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

_HEAD = 8  # passages below the headline
_NEAR = 10  # passages around the report in which a byline or credit line still belongs to it


@dataclass(frozen=True, slots=True)
class Attributions:
    """The people of the byline, in order, and the credits, in page order, each name once; what each witness says."""

    people: tuple[str, ...]
    credits: tuple[Credit, ...]
    signed_off: bool
    claims: tuple["Byline", ...] = ()


@dataclass(frozen=True, slots=True)
class Byline:
    """What one witness says about who wrote the report: where, the people, where in the page."""

    where: str
    people: tuple[str, ...]
    span: Span | None


def find_attributions(
    lines: Sequence[ReadLine],
    facts: PageFacts,
    zones: Zones,
    extra: Sequence[Credit],
    signposts: Sequence[Signpost] = (),
) -> Attributions:
    """Return who wrote the report and whom the page credits.

    Args:
        lines: all lines of the page, struck or not.
        extra: credits found inside the text (dateline, end of the last paragraph).
        signposts: marked elements near the report.
    """
    near = [line for line in lines if _is_near(line, zones)]
    signed = tuple(name for line in near if line.credit is not None for name in line.credit.people)
    claims = (*_claims(near, facts, signposts, zones), *([Byline("sign-off", signed, None)] if signed else []))
    found = [*extra]
    running = [line.passage.number for line in near if line.is_running and zones.is_body(line.passage.number)]
    for line in near:
        if line.credit is not None and _credits_text(line, line.credit, zones, running):
            found += [_credit(line, one) for one in line.credit.names]
        if line.credit is None or not line.credit.names:
            found += [_credit(line, one) for one in bodies_in_byline(line.passage.text, marked=line.is_byline)]
    found += [Credit(one.value, credit_kind(one.value), None, one.span) for one in _stated_bodies(facts)]
    found.sort(key=lambda credit: credit.page_span or Span(0, 0))
    once: dict[str, Credit] = {}
    for credit in found:
        once.setdefault(letters_of(credit.name), credit)
    return Attributions(
        _chosen(claims, near) or _pen_name(facts, signposts), tuple(once.values()), bool(signed), claims
    )


def _is_near(line: ReadLine, zones: Zones) -> bool:
    number = line.passage.number
    is_close = zones.headline - 4 <= number <= zones.last + _NEAR
    if not is_close and not zones.is_body(number):
        return False
    element = line.passage.element
    if element is not None and element.inside("aside", "nav", "footer", "figure", "figcaption"):
        return zones.is_body(number) and not element.inside("aside", "nav", "figure", "figcaption")
    return is_close


def _claims(near: Sequence[ReadLine], facts: PageFacts, signposts: Sequence[Signpost], zones: Zones) -> list[Byline]:
    """Return what each witness says about who wrote the report, the most trusted first; silent ones are left out."""
    linked = facts.linked.people
    claims = [Byline("json-ld author", _people_of(one.value for one in linked), _first_span(linked))]
    for where in dict.fromkeys(one.where for one in facts.authors):
        stated = [one.statement for one in facts.authors if one.where == where]
        claims.append(Byline(where, _people_of(one.value for one in stated), stated[0].span))
    authors = [one for one in signposts if "author" in one.roles and one.words is not None]
    marked = [one for one in authors if one.where in ("itemprop", "rel")]
    claims += _signposted(marked, "marked author")
    claims.append(_lined(near))
    claims.append(_named_alone(near, zones))
    claims += _signposted([one for one in authors if one not in marked], "author element")
    carried = [(name, value) for name, value in facts.carried if name.endswith(":author")]
    claims += [Byline(name, _people_of([value]), None) for name, value in carried]
    return [one for one in claims if one.people]


def _chosen(claims: Sequence[Byline], near: Sequence[ReadLine]) -> tuple[str, ...]:
    """Return the people of the first claim, the most trusted one, or of the one line "By A and B" that has them all."""
    if not claims:
        return ()
    first = set(claims[0].people)
    bylines = (line.people for line in near if opens_byline(line.passage.text) and first < set(line.people))
    return next((people for people in bylines if not any(map(is_outlet_like, people))), claims[0].people)


def _people_of(values: Iterable[str]) -> tuple[str, ...]:
    """Return the people that values of metadata name; an outlet that stands there as its own author is none."""
    named = (name for value in values for name in people_in(value, marked=True))
    return tuple(dict.fromkeys(name for name in named if has_given_name(name) or not is_outlet_like(name)))


def _first_span(statements: Sequence[Statement]) -> Span | None:
    return next((one.span for one in statements if one.span is not None), None)


def _signposted(signposts: Sequence[Signpost], where: str) -> Iterator[Byline]:
    words = [one.words for one in signposts if one.words is not None]
    people = _people_of(run.text for run in words)
    if people:
        yield Byline(where, people, Span(words[0].start, words[0].end))


def _pen_name(facts: PageFacts, signposts: Sequence[Signpost]) -> tuple[str, ...]:
    """Return the one-word names that two places give as the author's; else nobody."""
    said = {("json-ld", one.value) for one in facts.linked.people}
    said |= {(one.where, one.statement.value) for one in facts.authors}
    shown = (one.words.text.strip() for one in signposts if "author" in one.roles and one.words is not None)
    said |= {("shown", name) for name in shown}
    times = Counter(name for _, name in sorted(said))
    return tuple(name for name, count in times.items() if count > 1 and is_pen_name(name))


def _lined(near: Sequence[ReadLine]) -> Byline:
    """Return the people of the first byline or date line with names, and of bylines right after it."""
    people: list[str] = []
    span, last = None, None
    for line in near:
        if not line.people or line.is_running or line.label is not None:
            continue
        names = line.people if line.is_byline else tuple(name for name in line.people if has_given_name(name))
        if not names:
            continue
        if last is not None and line.passage.number > last + 2:
            break
        people += [name for name in names if name not in people]
        span = span or line.passage.page_span
        last = line.passage.number
    return Byline("byline", tuple(people), span)


def _named_alone(near: Sequence[ReadLine], zones: Zones) -> Byline:
    """Return the person whose name stands alone on a line below the headline, or after the section's, beside a date."""
    head = [line for line in near if zones.is_head(line.passage.number)][:_HEAD]
    for index, line in enumerate(head):
        beside = head[max(index - 2, 0) : index + 3]
        if line.dates is not None or line.label is not None or not any(one.dates is not None for one in beside):
            continue
        *section, name = divided(line.passage.text)
        if is_person(name) and len(section) <= 1 and not any(map(is_person, section)) and has_given_name(name):
            return Byline("name beside the date", (name,), line.passage.page_span)
    return Byline("name beside the date", (), None)


def _credits_text(line: ReadLine, credit: CreditLine, zones: Zones, running: Sequence[int]) -> bool:
    """Whether a credit line speaks about the text: a copyright line at the page's foot speaks about the page, an
    agency's bare name between two paragraphs about a picture.
    """
    number = line.passage.number
    if credit.form == "copyright":
        is_agency = any(one.kind == "agency" for one in credit.names) and number <= zones.last + 3
        return number > zones.headline and (is_agency or (not credit.dated and number <= zones.last))
    if credit.form == "name":
        between = bool(running) and running[0] < number < running[-1]
        return zones.headline < number <= zones.last + 3 and not between
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
        for body in bodies_in_byline(author.statement.value, marked=True):
            if body.kind == "agency":
                yield Statement(body.name, author.statement.span)
