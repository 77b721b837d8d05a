"""Defects of letters: characters nobody sees, look-alikes, wrong decoding."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from .structure import Reports
from .tree import PageTree, set_words

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_TWINS = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "s": "ѕ", "j": "ј"}
_GREEK = {"o": "ο", "v": "ν", "A": "Α", "B": "Β", "E": "Ε", "H": "Η", "K": "Κ", "M": "Μ", "N": "Ν", "O": "Ο", "T": "Τ"}
_CYRILLIC = {"A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т"}
_UNSEEN = ("\u200b", "\u200d", "\u2060", "\u200c", "\ufeff")


def unseen(tree: PageTree, random: Random, _: Reports) -> bytes | None:
    """Names and other words hold zero-width characters, or a stretch is turned round by overrides."""
    if random.random() < 0.3:
        return _reword(tree, random, lambda name: f"\u202e{name[::-1]}\u202c", random.randint(1, 2))
    mark = random.choice(_UNSEEN)
    return _reword(tree, random, lambda name: name[:2] + mark + name[2:], random.randint(1, 4))


def homoglyphs(tree: PageTree, random: Random, _: Reports) -> bytes | None:
    """One or two names hold letters of another script that look the same."""
    table = random.choice((_TWINS, {**_TWINS, **_CYRILLIC}, _GREEK))

    def disguise(name: str) -> str:
        fit = [at for at, char in enumerate(name) if char in table]
        if not fit:
            return name
        at = random.choice(fit)
        return name[:at] + table[name[at]] + name[at + 1 :]

    return _reword(tree, random, disguise, random.randint(1, 2))


def wrong_decoding(tree: PageTree, random: Random, _: Reports) -> bytes | None:
    """UTF-8 read as Windows-1252 or Latin-1 and saved as UTF-8 again; or apostrophes became question marks."""
    done = 0
    form = random.choice(("cp1252", "cp1252", "latin-1", "question"))
    for one in tree.paragraphs:
        words = " ".join(one.text_content().split())
        if form == "question":
            changed = re.sub(r"(?<=[a-z])[’'](?=(?:s|t|re|ve|m)\b)", "?", words)
        else:
            typographic = words.replace("'", "’").replace(" - ", " – ")
            changed = typographic.encode().decode("latin-1") if form == "latin-1" else _as_windows(typographic)
        if changed != words:
            set_words(one, changed)
            done += 1
    return tree.page() if done >= 2 else None


def _as_windows(words: str) -> str:
    """Decode UTF-8 bytes as browsers decode Windows-1252: what it leaves open becomes a control character."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in words.encode()
    )


def _reword(tree: PageTree, random: Random, change: Callable[[str], str], times: int) -> bytes | None:
    fit = [one for one in tree.paragraphs if _NAME.search(" ".join(one.text_content().split()))]
    if not fit:
        return None
    for one in random.sample(fit, min(times, len(fit))):
        words = " ".join(one.text_content().split())
        found = random.choice(list(_NAME.finditer(words)))
        set_words(one, words[: found.start()] + change(found.group()) + words[found.end() :])
    return tree.page() if any(not one.isascii() for one in tree.words()) else None
