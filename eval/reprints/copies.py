"""Copies of a report, made by recipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from . import edits
from .plan import Recipe
from .reports import Report
from .samples import Copied, Sample, build_article, other_outlet
from .words import edit_words

_STYLED = 0.75
"""Part of the copies that are brought into their outlet's house style, whatever else is done to them."""

Letters = Callable[[str], str]
"""What is done to the letters of a copy's paragraph at last: nothing, or a deception."""


@dataclass(frozen=True, slots=True)
class Made:
    """What one recipe adds to a half."""

    samples: tuple[Sample, ...]
    copied: tuple[Copied, ...]


def make_copy(recipe: Recipe, parents: list[Report], host: Report | None, rng: Random, letters: Letters) -> Made:
    """Make what a recipe says from one parent, or two for `merged`; `host` lends `inside` and `tailed` its words."""
    if recipe.family in ("siblings", "absent"):
        return _without_parent(recipe, parents[0], rng, letters)
    outlets = [other_outlet(rng, agency=recipe.sign == "credit" and rng.random() < 0.5) for _ in parents]
    own = other_outlet(rng, *outlets)
    dated = recipe.sign == "date" or rng.random() < 0.5
    day = max(one.day for one in parents)
    paragraphs = _edited(recipe, parents, host, rng)
    if rng.random() < _STYLED:
        paragraphs = edits.house_style(paragraphs)
    if recipe.sign == "named":
        named = rng.choice(edit_words().named).format(outlet=outlets[0])
        paragraphs = [paragraphs[0], named, *paragraphs[1:]]
    renamed = rng.random() < 0.7 or recipe.family == "marked"
    title = edits.new_headline(paragraphs, rng) if renamed else parents[0].title
    copy = Sample(
        f"copy/{recipe.family}/{recipe.sign}/{parents[0].name}",
        build_article(
            title,
            [letters(one) for one in paragraphs],
            own,
            (_later(day, rng) if recipe.sign == "date" else day) if dated else None,
            outlets[0] if recipe.sign == "credit" else None,
        ),
        frozenset(one.name for one in (*parents, *([host] if host else []))),
    )
    originals = [
        plain_sample(one, outlet, day if dated else None) for one, outlet in zip(parents, outlets, strict=True)
    ]
    # of two merged parents only the first is credited: the second has the date, or nothing, to show for it
    recipes = [recipe, *(Recipe(recipe.family, "none" if recipe.sign == "credit" else recipe.sign),)]
    copied = [Copied(one, copy.label, original.label) for one, original in zip(recipes, originals, strict=False)]
    return Made((copy, *originals), tuple(copied))


def plain_sample(report: Report, outlet: str, day: str | None) -> Sample:
    """A report as it is, under an invented outlet's name."""
    article = build_article(report.title, report.paragraphs, outlet, day)
    return Sample(f"plain/{report.name}", article, frozenset((report.name,)))


def _without_parent(recipe: Recipe, parent: Report, rng: Random, letters: Letters) -> Made:
    """Copies of a parent that is not there: each cut, re-ordered or re-headed in its own way."""
    agency = other_outlet(rng, agency=True)
    own = other_outlet(rng, agency)
    outlets = (own, other_outlet(rng, agency, own))
    day = parent.day if rng.random() < 0.5 else None
    samples: list[Sample] = []
    for number, outlet in enumerate(outlets[: 2 if recipe.family == "siblings" else 1]):
        paragraphs = edits.new_lead(edits.cut(list(parent.paragraphs), rng.uniform(0.5, 0.9), rng), rng)
        paragraphs = edits.reword(paragraphs, rng) if rng.random() < 0.5 else edits.house_style(paragraphs)
        article = build_article(
            edits.new_headline(paragraphs, rng),
            [letters(one) for one in paragraphs],
            outlet,
            day,
            agency if recipe.sign == "credit" else None,
        )
        label = f"copy{number}/{recipe.family}/{recipe.sign}/{parent.name}"
        samples.append(Sample(label, article, frozenset((parent.name,))))
    other = samples[1].label if len(samples) > 1 else None
    outside = agency if recipe.sign == "credit" else None
    return Made(tuple(samples), (Copied(recipe, samples[0].label, other, outside),))


def _edited(recipe: Recipe, parents: list[Report], host: Report | None, rng: Random) -> list[str]:
    paragraphs = list(parents[0].paragraphs)
    if recipe.family == "merged":
        shares = (rng.uniform(0.3, 0.6), rng.uniform(0.3, 0.6))
        kept = [edits.cut(list(one.paragraphs), share, rng) for one, share in zip(parents, shares, strict=True)]
        return [one for part in kept for one in part]
    if recipe.family in ("doubled", "tailed"):  # the sign lies in the text, not in what comes after it
        paragraphs = _signed(recipe, edits.cut(paragraphs, rng.uniform(0.3, 0.9), rng), rng)
        after = paragraphs if recipe.family == "doubled" else _part(host, rng.uniform(0.4, 1.0), rng)
        return [*paragraphs, *after]
    if recipe.family == "inside":
        own = _part(host, rng.uniform(0.5, 1.0), rng)
        at = rng.randint(1, len(own))
        return [*own[:at], *_part(parents[0], rng.uniform(0.25, 0.55), rng), *own[at:]]
    if recipe.sign != "none" and not recipe.family.startswith("cut"):
        paragraphs = edits.cut(paragraphs, rng.uniform(0.3, 0.9), rng)
    return _signed(recipe, _whole(recipe.family, paragraphs, rng), rng)


def _whole(family: str, paragraphs: list[str], rng: Random) -> list[str]:
    if family.startswith("cut"):
        return edits.cut(paragraphs, int(family.removeprefix("cut")) / 100, rng)
    if family == "mixed":
        kept = edits.cut(paragraphs, rng.uniform(0.3, 0.7), rng)
        return edits.change_marks(edits.house_style(edits.reword(edits.new_lead(kept, rng), rng)))
    if family == "mangled":
        return edits.mangle(paragraphs, rng, every=True)
    one = {"reordered": edits.reorder, "reheaded": edits.new_lead, "reworded": edits.reword}.get(family)
    return one(paragraphs, rng) if one is not None else edits.change_marks(paragraphs)


def _signed(recipe: Recipe, paragraphs: list[str], rng: Random) -> list[str]:
    """The paragraphs with an edit that goes one way only, where that is the sign."""
    if recipe.sign != "edit":
        return paragraphs
    way = rng.randrange(4)
    if way == 0 and edits.count_hedges(paragraphs) >= 3:
        return edits.drop_hedges(paragraphs)
    changed = paragraphs
    if way == 1:
        changed = edits.scare(paragraphs, rng)
    elif way == 2:
        changed = edits.mangle(paragraphs, rng, every=False)
    return changed if changed != paragraphs else edits.truncate(paragraphs, rng)


def _part(report: Report | None, share: float, rng: Random) -> list[str]:
    """Successive paragraphs of a report, about `share` of its words."""
    assert report is not None, "inside and tailed need a host"
    goal = share * report.words
    at = rng.randint(0, max(0, int(len(report.paragraphs) * (1 - share)) - 1))
    kept: list[str] = []
    while goal > 0 and at < len(report.paragraphs):
        kept.append(report.paragraphs[at])
        goal -= len(report.paragraphs[at].split())
        at += 1
    return kept


def _later(day: str, rng: Random) -> str:
    return (date.fromisoformat(day) + timedelta(days=rng.randint(1, 3))).isoformat()
