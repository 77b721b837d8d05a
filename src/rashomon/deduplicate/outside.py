"""Outside origins: whom texts without a known direction may be from, by what any page with the text says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.deduplicate.links import Link
from rashomon.deduplicate.naming import find_agencies
from rashomon.deduplicate.outlets import covers_whole, fullest_name, is_same_publisher, outside_credits
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article


def name_outside(chosen: Sequence[Link]) -> list[Link]:
    """Return the links, those without direction with the names that pages of the same text, or its own words, give.

    One name makes `credited`, several are told as they are: each in `hints`, with who says so.
    """
    holders = _groups_of_text(chosen)
    return [link if link.directed or link.credited is not None else _named(link, holders) for link in chosen]


def _groups_of_text(chosen: Sequence[Link]) -> Mapping[str, list[Reading]]:
    """Return, by article, all readings that links without direction join it with, itself included."""
    groups: dict[str, list[Reading]] = {}
    for link in chosen:
        if link.directed:
            continue
        one, other = (groups.get(each.id, [each]) for each in (link.reuse.one, link.reuse.other))
        joined = one if one is other else [*one, *other]
        groups |= {reading.id: joined for reading in joined}
    return {article: sorted(group, key=lambda reading: reading.id) for article, group in groups.items()}


def _named(link: Link, holders: Mapping[str, Sequence[Reading]]) -> Link:
    says: defaultdict[str, list[str]] = defaultdict(list)
    for reading in holders[link.article]:
        for credit in outside_credits(reading.article):
            if covers_whole(reading.article, credit):
                says[_known_as(credit.name, says)].append(f"{name_article(reading)} credits {credit.name}")
    for agency, cited in find_agencies(link.reuse.one, link.reuse.one_words).items():
        says[_known_as(agency, says)].append(f"the words that both have say so themselves (“{cited.exact}”)")
    hints = tuple(words[0] for _, words in sorted(says.items()))
    credited = fullest_name(next(iter(says)), says) if len(says) == 1 else None
    return replace(link, credited=credited, hints=hints)


def _known_as(name: str, known: Mapping[str, list[str]]) -> str:
    return next((one for one in sorted(known) if is_same_publisher(one, name)), name)
