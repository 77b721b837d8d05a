"""Copied utterances: what a copy makes of the quotations of its original, whatever words it has for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from rashomon.compare.utterances.followed_quotations import OF_COPIES, OF_ONE_VOICE, Followed, goes_on
from rashomon.compare.utterances.kin import find_kin
from rashomon.compare.utterances.quoted_words import Quoted, read_quoted
from rashomon.compare.utterances.utterance_groups import group_id
from rashomon.model.case import Case
from rashomon.model.stories import QuotationGroup, Story

_REASON = "the reports rest on each other or on one text, and these words of one sense stand at one place in them"

Place = tuple[int, int]
"""The place of an article in its story, and of a quotation in the article."""


@dataclass(frozen=True, slots=True)
class _Group:
    members: list[Place]
    reason: str


def join_copied(case: Case, story: Story, groups: Sequence[QuotationGroup]) -> tuple[QuotationGroup, ...]:
    """Return the groups of a story, with the quotations of copies added to those of their originals, or put together.

    A group holds one quotation of an article, or several in a row that another article runs together.
    """
    quoted = [read_quoted(case, article) for article in story.articles]
    place_of = {each.quotation.id: (at, nth) for at, one in enumerate(quoted) for nth, each in enumerate(one)}
    known = [_Group(sorted(place_of[one] for one in group.quotations), group.reason) for group in groups]
    group_of = {place: group for group in known for place in group.members}
    for places in _copied(case, story, quoted):
        met = _met(places, group_of)
        members = sorted({*places, *(place for group in met for place in group.members)})
        if _holds_one_of_each(members, quoted) and not (len(met) == 1 and met[0].members == members):
            reasons = dict.fromkeys([*(group.reason for group in met), _REASON])
            group_of.update(dict.fromkeys(members, _Group(members, "; ".join(reasons))))
    told = [
        (tuple(quoted[at][nth].quotation.id for at, nth in group.members), group.reason)
        for group in {id(group): group for group in group_of.values()}.values()
    ]
    return tuple(QuotationGroup(group_id("g", ids), story.id, ids, why) for ids, why in told)


def _met(places: Sequence[Place], group_of: Mapping[Place, _Group]) -> list[_Group]:
    """Return the groups that quotations are in, each once."""
    return [*{id(group): group for place in places if (group := group_of.get(place)) is not None}.values()]


def _copied(case: Case, story: Story, quoted: Sequence[Sequence[Quoted]]) -> Iterator[list[Place]]:
    """Yield the places of quotations that are surely one utterance in two kin."""
    number = {article: at for at, article in enumerate(story.articles)}
    for kin in find_kin(case, story):
        one, other = number[kin.one], number[kin.other]
        followed = Followed(quoted[one], quoted[other])
        for run, another in followed.sure_pairs(OF_COPIES if kin.is_copy else OF_ONE_VOICE):
            yield [*((one, nth) for nth in range(*run)), *((other, nth) for nth in range(*another))]


def _holds_one_of_each(members: Sequence[Place], quoted: Sequence[Sequence[Quoted]]) -> bool:
    """Whether the quotations of each article are one, or some in a row that may be one utterance."""
    for at, places in groupby(members, key=lambda place: place[0]):
        for (_, nth), (_, following) in pairwise(places):
            if following != nth + 1 or not goes_on(quoted[at][nth], quoted[at][following]):
                return False
    return True
