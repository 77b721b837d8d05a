"""Cues: the reporting words, with their forms made from lemmas."""

from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words [first, last] of a block that report; indices into the block's words.

    `shape` is `finite`, `participle` (saying) or `base`; `frames` the ways its lemma takes contents.
    """

    first: int
    last: int
    lemma: str
    shape: str
    frames: frozenset[str]


@cache
def _forms() -> dict[str, tuple[str, str]]:
    lexicon = load_lexicon("cues")
    lemmas = {lemma for frame in ("clause", "addressee", "infinitive", "noun") for lemma in lexicon.words(frame)}
    forms: dict[str, tuple[str, str]] = {}
    for lemma in sorted(lemmas):
        head, _, tail = lemma.partition(" ")
        for form, shape in _inflect(head):
            forms[f"{form} {tail}".strip()] = (lemma, shape)
    for form, lemma in lexicon.table("irregular").items():
        forms[form] = (lemma, "finite")
    return forms


def _inflect(lemma: str) -> list[tuple[str, str]]:
    if lemma.endswith("e"):
        return [
            (lemma, "base"),
            (lemma + "s", "finite"),
            (lemma + "d", "finite"),
            (lemma[:-1] + "ing", "participle"),
        ]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        stem = lemma[:-1]
        return [
            (lemma, "base"),
            (stem + "ies", "finite"),
            (stem + "ied", "finite"),
            (lemma + "ing", "participle"),
        ]
    plural = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    doubled = lemma + lemma[-1] if lemma in {"admit", "quip", "brag", "refer", "hint"} - {"hint"} else lemma
    return [(lemma, "base"), (plural, "finite"), (doubled + "ed", "finite"), (doubled + "ing", "participle")]


@cache
def _frames(lemma: str) -> frozenset[str]:
    lexicon = load_lexicon("cues")
    return frozenset(one for one in ("clause", "addressee", "infinitive", "noun") if lemma in lexicon.word_set(one))


def find_cues(words: list[Word], skipped: list[bool]) -> list[Cue]:
    """Return the cues of a block in text order; words marked `skipped` (quoted ones) hold none."""
    forms = _forms()
    found: list[Cue] = []
    index = 0
    while index < len(words):
        if skipped[index]:
            index += 1
            continue
        phrase = _phrase_at(words, index) or _two_word(words, index, forms)
        single = forms.get(words[index].lower)
        if phrase is not None:
            found.append(phrase)
            index = phrase.last + 1
            continue
        if single is not None and not words[index].text.isupper():
            lemma, shape = single
            found.append(Cue(index, index, lemma, shape, _frames(lemma)))
        index += 1
    return found


def _two_word(words: list[Word], index: int, forms: dict[str, tuple[str, str]]) -> Cue | None:
    if index + 1 >= len(words):
        return None
    found = forms.get(f"{words[index].lower} {words[index + 1].lower}")
    if found is None:
        return None
    return Cue(index, index + 1, found[0], found[1], _frames(found[0]))


@cache
def _phrases() -> tuple[tuple[dict[str, str], frozenset[str]], ...]:
    listed = load_lexicon("cues").sections["phrases"]
    built: list[tuple[dict[str, str], frozenset[str]]] = []
    for one in listed:
        if isinstance(one, dict):
            shapes = dict(_inflect(one["verb"]))
            irregular = load_lexicon("cues").table("irregular")
            shapes.update({form: "finite" for form, lemma in irregular.items() if lemma == one["verb"]})
            built.append((shapes, frozenset(one["noun"].split("|"))))
    return tuple(built)


def _phrase_at(words: list[Word], index: int) -> Cue | None:
    for shapes, nouns in _phrases():
        shape = shapes.get(words[index].lower)
        if shape is None:
            continue
        for at in range(index + 1, min(index + 5, len(words))):
            if words[at].lower in nouns:
                return Cue(index, at, f"{words[index].lower} {words[at].lower}", shape, frozenset({"clause", "noun"}))
            if not words[at].is_word:
                break
    return None


def is_cue_form(word: str) -> bool:
    """Whether a lower-case word is a finite or participle form of a cue verb ending in -s, -ed or irregular."""
    found = _forms().get(word)
    return found is not None and found[1] == "finite" and word not in load_lexicon("cues").word_set("mostly_nouns")


def is_listed(section: str, cue: Cue) -> bool:
    """Whether the cue's lemma stands in that section of the cue lexicon."""
    return cue.lemma in load_lexicon("cues").word_set(section)
