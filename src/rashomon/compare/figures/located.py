"""Located: figures with where what they count happened, one place for a number that its report repeats."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.compare.figures.counted import MEASURES
from rashomon.compare.figures.quantity import Quantity
from rashomon.compare.figures.sites import Site, Sites
from rashomon.model.case import Case
from rashomon.model.stories import Story

_UNPLACED = MEASURES | {"age", "percent"}
"""Classes of numbers that happen nowhere."""

_NOWHERE = Site()

_Key = tuple[str, str, frozenset[str], float | None]


def located(case: Case, story: Story, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return figures with their site: that which their own sentence tells, there or where the number is repeated.

    Where no sentence with the number tells it, it is that of the sentences before, of a number that stands for another
    ("the ministry puts it at 340") the other's.
    """
    site_of = _sites_told(case, story, quantities)
    by_id = {one.figure.id: site_of[_key(one)] for one in quantities if _key(one) in site_of}
    return [replace(one, site=by_id.get(one.figure.beside or one.figure.id, _NOWHERE)) for one in quantities]


def _sites_told(case: Case, story: Story, quantities: Sequence[Quantity]) -> Mapping[_Key, Site]:
    """Return the sites of numbers by report, as their own sentences tell them, else those before."""
    sites = Sites(case, story)
    own: dict[_Key, list[Site]] = {}
    before: dict[_Key, list[Site]] = {}
    for one in quantities:
        if one.noun in _UNPLACED:
            continue
        site, is_own = sites.locate(one.figure)
        if site.places:
            (own if is_own else before).setdefault(_key(one), []).append(site)
    return {key: sites.together(told) for key, told in (before | own).items()}


def _key(one: Quantity) -> _Key:
    return one.figure.article, one.noun, one.outcomes, one.value
