"""A translation machine at work: names change, articles and prepositions go, words stay as they were."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from .structure import Reports
from .tree import PageTree, insert_after, paragraph, set_words
from .walls import STATEMENTS

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}")
_LEFT = ("поліція", "вчора", "заявив", "район", "пожежа", "вибори", "совет", "область", "граница", "пресс-служба")
_PHRASES = (
    "As it became known, ",
    "About this reports the press service. ",
    "It is worth to note that ",
    "Recall that ",
    "In its turn, ",
    "As the correspondent transmits, ",
    "According to words of the official, ",
)
_SWAPS = (("v", "w"), ("w", "v"), ("i", "y"), ("y", "i"), ("c", "k"), ("k", "c"), ("ou", "u"), ("ll", "l"), ("ie", "i"))
_GRAMMAR = (("he has", "he have"), ("she has", "she have"), ("they were", "they was"), ("it is", "there is"))


def translated(tree: PageTree, random: Random, _: Reports) -> bytes | None:
    """Mangle the paragraphs as a machine does, each page with several of its habits, or let the page say so."""
    words = tree.words()
    if random.random() < 0.25:
        made = paragraph(random.choice(STATEMENTS))
        insert_after(tree.paragraphs[random.choice((0, -1))], [made])
        return tree.page()
    if len(" ".join(words).split()) < 250 or " the " not in " ".join(words):
        return None
    names = Counter(_NAME.findall(" ".join(words)))
    mangled = {name: _mangle(name, random) for name, count in names.most_common(5) if count > 1}
    drop = random.uniform(0.35, 0.85)
    for one, text in zip(tree.paragraphs, words, strict=True):
        set_words(one, _worsen(text, mangled, drop, random))
    return tree.page()


def _worsen(text: str, mangled: dict[str, str], drop: float, random: Random) -> str:
    def lose(found: re.Match[str]) -> str:
        return "" if random.random() < drop else found.group()

    for name, other in mangled.items():
        text = re.sub(
            rf"\b{name}\b", lambda found, other=other: other if random.random() < 0.4 else found.group(), text
        )
    text = re.sub(r"\b(?:the|a|an) (?=[a-z])", lose, text)
    text = re.sub(
        r"\b(?:of|to|in) (?=the\b|[A-Z])", lambda found: "" if random.random() < 0.15 else found.group(), text
    )
    for good, bad in _GRAMMAR:
        text = text.replace(f" {good} ", f" {bad} ")
    if random.random() < 0.25:
        text = random.choice(_PHRASES) + text[:1].lower() + text[1:]
    pieces = text.split(" ")
    if random.random() < 0.25 and len(pieces) > 12:
        at = random.randrange(4, len(pieces) - 4)
        pieces[at] = random.choice(_LEFT)
    return " ".join(pieces)


def _mangle(name: str, random: Random) -> str:
    fit = [(old, new) for old, new in _SWAPS if old in name[1:]]
    if fit:
        old, new = random.choice(fit)
        return name[0] + name[1:].replace(old, new, 1)
    return name + random.choice(("e", "a", "y"))
