"""Outside origins: whom texts without a known direction may be from, by what any page with the text says."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.naming import find_agencies
from rashomon.deduplicate.outlets import covers_whole, fullest_name, is_same_publisher, outside_credits
from rashomon.deduplicate.reasons import name_article


def name_outside(chosen: Sequence[Link]) -> list[Link]:
    """Return the links, those without direction with the names that pages of the same text, or its own words, give.

    One name makes `credited`, several are told as they are: each in `hints`, with who says so.
    """
    groups = Groups((link.article, link.parent) for link in chosen if not link.directed)
    said = _said_by_credits(chosen, groups)
    return [
        link if link.directed or link.credited is not None else _named(link, said[groups.first_of(link.article)])
        for link in chosen
    ]


def _said_by_credits(chosen: Sequence[Link], groups: Groups) -> dict[str, dict[str, str]]:
    """Return for each group of texts, by its first article, the names its pages credit with who is the first to."""
    readings = {each.id: each for link in chosen if not link.directed for each in (link.reuse.one, link.reuse.other)}
    said: dict[str, dict[str, str]] = {}
    for article in sorted(readings):
        says = said.setdefault(groups.first_of(article), {})
        for credit in outside_credits(readings[article].article):
            if covers_whole(readings[article].article, credit):
                told = f"{name_article(readings[article])} credits {credit.name}"
                says.setdefault(_known_as(credit.name, says), told)
    return said


def _named(link: Link, credits: Mapping[str, str]) -> Link:
    says = dict(credits)
    for agency, cited in find_agencies(link.reuse.one, link.reuse.one_words).items():
        told = f"the words that both have say so themselves (“{cited.exact}”)"
        says.setdefault(_known_as(agency, says), told)
    hints = tuple(words for _, words in sorted(says.items()))
    credited = fullest_name(next(iter(says)), says) if len(says) == 1 else None
    return replace(link, credited=credited, hints=hints)


def _known_as(name: str, known: Mapping[str, str]) -> str:
    return next((one for one in sorted(known) if is_same_publisher(one, name)), name)
