"""Edits that copiers make, each on a list of paragraphs: cuts, re-ordering, new beginnings, names, words, marks.

Every edit takes its chances from the generator it is given, so that a seed decides everything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from random import Random

from .words import edit_words

_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]{4,}\b")
_WORD = re.compile(r"[A-Za-z]+")
_QUOTED = re.compile(r"[“\"][^”\"]{0,900}(?:[”\"]|$)")
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. (?=[A-Z])")
_WEEKDAYS = re.compile(r" (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ADVERBS = re.compile(r" [a-z]{3,}ly\b")
_THAT = re.compile(r"\bsaid that ")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "weekend")
_SWAPS = (("ph", "f"), ("ck", "k"), ("ie", "y"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("ss", "s"), ("c", "k"))
_VOWELS = {"a": "e", "e": "i", "i": "y", "o": "u", "u": "o"}

Paragraphs = list[str]


def cut(paragraphs: Paragraphs, share: float, rng: Random) -> Paragraphs:
    """Keep about `share` of the words: from the front, as editors do, or (one time in three) here and there."""
    goal = share * sum(len(one.split()) for one in paragraphs)
    order = list(range(len(paragraphs)))
    if rng.random() < 1 / 3:
        rng.shuffle(order)
    kept: set[int] = set()
    for at in order:
        if goal <= 0 or len(kept) == len(paragraphs) - 1:
            break
        kept.add(at)
        goal -= len(paragraphs[at].split())
    return [one for at, one in enumerate(paragraphs) if at in kept]


def reorder(paragraphs: Paragraphs, rng: Random) -> Paragraphs:
    """Move blocks of one to three paragraphs about."""
    blocks: list[Paragraphs] = []
    at = 0
    while at < len(paragraphs):
        size = rng.randint(1, 3)
        blocks.append(paragraphs[at : at + size])
        at += size
    rng.shuffle(blocks)
    return [one for block in blocks for one in block]


def new_lead(paragraphs: Paragraphs, rng: Random) -> Paragraphs:
    """Put a paragraph of our own in the place of the first."""
    lead = rng.choice(edit_words().leads).format(count=rng.randint(3, 40), day=rng.choice(_DAYS))
    return [lead, *(paragraphs[1:] if len(paragraphs) > 3 else paragraphs)]


def new_headline(paragraphs: Paragraphs, rng: Random) -> str:
    """A headline of our own round the name that stands in the paragraphs most often."""
    names = Counter(_NAME.findall("\n".join(paragraphs)))
    name = min(names, key=lambda one: (-names[one], one), default="the matter")
    return rng.choice(edit_words().headlines).format(name=name)


def mangle(paragraphs: Paragraphs, rng: Random, *, every: bool) -> Paragraphs:
    """Misspell the frequent names: everywhere, or (not `every`) only in the second half of the text."""
    counts = Counter(_NAME.findall("\n".join(paragraphs)))
    chosen = [name for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:8] if count > 1]
    wrong = {name: _misspelt(name, rng) for name in chosen}
    start = 0 if every else len(paragraphs) // 2
    pattern = re.compile("|".join(rf"\b{name}\b" for name in wrong)) if wrong else None
    if pattern is None:
        return paragraphs
    return [
        pattern.sub(lambda found: wrong[found.group()], one) if at >= start else one
        for at, one in enumerate(paragraphs)
    ]


def reword(paragraphs: Paragraphs, rng: Random, share: float = 0.8) -> Paragraphs:
    """Put words of the same meaning, outside quotation marks."""
    pairs = edit_words().synonyms

    def other(found: re.Match[str]) -> str:
        word = found.group()
        like = pairs.get(word.lower())
        if like is None or rng.random() > share:
            return word
        return like[0].upper() + like[1:] if word[0].isupper() else like

    return [_outside_quoted(one, lambda part: _WORD.sub(other, part)) for one in paragraphs]


def house_style(paragraphs: Paragraphs) -> Paragraphs:
    """Spell numbers and short forms another way; drop titles, weekdays, adverbs and "that" after "said"."""
    pairs = edit_words().house_style
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(pairs, key=len, reverse=True)))})(?!\w)")

    def edit(part: str) -> str:
        part = known.sub(lambda found: pairs[found.group()], part.replace("’", "'"))
        return _TITLES.sub("", _ADVERBS.sub("", _WEEKDAYS.sub("", _THAT.sub("said ", part))))

    return [_outside_quoted(one, edit) for one in paragraphs]


def furniture(outlet: str) -> str:
    """What one outlet sets under its reports: four sentences of its own choice and filling."""
    words, rng = edit_words(), Random(outlet)
    filled = {"outlet": outlet, "place": rng.choice(words.places), "count": rng.randint(3, 90)}
    return " ".join(one.format(**filled) for one in rng.sample(words.furniture, 4))


def change_marks(paragraphs: Paragraphs) -> Paragraphs:
    """Straight quotation marks for curled ones, or the other way round; hyphens for dashes."""
    if any("“" in one for one in paragraphs):
        table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "-", "–": "-"})
        return [one.translate(table) for one in paragraphs]
    return [re.sub(r'"([^"]*)"', r"“\1”", one).replace(" - ", " — ").replace("'", "’") for one in paragraphs]


def truncate(paragraphs: Paragraphs, rng: Random) -> Paragraphs:
    """Stop in the middle of a sentence somewhere in the second half."""
    last = rng.randrange(len(paragraphs) // 2, len(paragraphs))
    words = paragraphs[last].split()
    stump = " ".join(words[: max(4, len(words) * 3 // 5)]).rstrip('.,;:!?”"')
    return [*paragraphs[:last], f"{stump} ..."]


def drop_hedges(paragraphs: Paragraphs) -> Paragraphs:
    """Leave out every word of caution outside quotation marks."""
    hedge = re.compile(rf"\b(?:{'|'.join(edit_words().hedges)}) (?=\w)")
    return [_outside_quoted(one, lambda part: hedge.sub("", part)) for one in paragraphs]


def count_hedges(paragraphs: Paragraphs) -> int:
    """How many words of caution stand outside quotation marks."""
    before = sum(len(one.split()) for one in paragraphs)
    return before - sum(len(one.split()) for one in drop_hedges(paragraphs))


def scare(paragraphs: Paragraphs, rng: Random) -> Paragraphs:
    """Put quotation marks round three longer words that are used plainly."""
    changed = list(paragraphs)
    places = [at for at, one in enumerate(paragraphs) if not _QUOTED.search(one)]
    for at in rng.sample(places, min(3, len(places))):
        words = [one for one in _WORD.finditer(changed[at]) if len(one.group()) > 6 and one.group().islower()]
        if words:
            one = rng.choice(words)
            changed[at] = f"{changed[at][: one.start()]}“{one.group()}”{changed[at][one.end() :]}"
    return changed


def _outside_quoted(paragraph: str, edit: Callable[[str], str]) -> str:
    parts: list[str] = []
    at = 0
    for found in _QUOTED.finditer(paragraph):
        parts += [edit(paragraph[at : found.start()]), found.group()]
        at = found.end()
    return "".join([*parts, edit(paragraph[at:])])


def _misspelt(name: str, rng: Random) -> str:
    """The name as a careless ear or a machine would write it; never the same."""
    tail = name[1:]
    known = [(old, new) for old, new in _SWAPS if old in tail]
    if known:
        old, new = rng.choice(known)
        return name[0] + tail.replace(old, new, 1)
    at = rng.choice([at for at, letter in enumerate(tail) if letter in _VOWELS] or [len(tail) - 1])
    return name[0] + tail[:at] + _VOWELS.get(tail[at], tail[at] * 2) + tail[at + 1 :]
