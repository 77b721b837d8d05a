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
    singles, pairs, phrases = _forms(), _pairs(), _phrases()
    found: list[Cue] = []
    after = 0
    for index, word in enumerate(words):
        lower = word.lower
        if skipped[index] or index < after:
            continue
        cue = _phrase_at(words, index, phrases[lower]) if lower in phrases else None
        if cue is None and lower in pairs:
            cue = _pair_at(words, index, pairs[lower])
        if cue is None and lower in singles and not word.text.isupper():
            lemma, shape = singles[lower]
            cue = Cue(index, index, lemma, shape, _frames(lemma))
        if cue is not None:
            found.append(cue)
            after = cue.last + 1
    return found


@cache
def _pairs() -> dict[str, dict[str, tuple[str, str]]]:
    """Return the forms of two words: lemma and shape by the second word, by the first."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for form, read in _forms().items():
        first, _, second = form.partition(" ")
        if second:
            found.setdefault(first, {})[second] = read
    return found


def _pair_at(words: list[Word], index: int, seconds: dict[str, tuple[str, str]]) -> Cue | None:
    found = seconds.get(words[index + 1].lower) if index + 1 < len(words) else None
    return Cue(index, index + 1, found[0], found[1], _frames(found[0])) if found is not None else None


@cache
def _phrases() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return the phrases of a verb and a noun, in the lexicon's order: shape and nouns by the verb's form."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    irregular = load_lexicon("cues").table("irregular")
    for one in load_lexicon("cues").sections["phrases"]:
        if isinstance(one, dict):
            shapes = dict(_inflect(one["verb"]))
            shapes.update({form: "finite" for form, lemma in irregular.items() if lemma == one["verb"]})
            for form, shape in shapes.items():
                found.setdefault(form, []).append((shape, frozenset(one["noun"].split("|"))))
    return found


def _phrase_at(words: list[Word], index: int, phrases: list[tuple[str, frozenset[str]]]) -> Cue | None:
    for shape, nouns in phrases:
        for at in range(index + 1, min(index + 5, len(words))):
            if words[at].lower in nouns:
                return Cue(index, at, f"{words[index].lower} {words[at].lower}", shape, frozenset({"clause", "noun"}))
            if not words[at].is_word:
                break
    return None


@cache
def finite_forms() -> frozenset[str]:
    """Return the finite forms of cue verbs, those left out that are mostly nouns."""
    finite = {form for form, (_, shape) in _forms().items() if shape == "finite"}
    return frozenset(finite - load_lexicon("cues").word_set("mostly_nouns"))


@cache
def helping_words() -> frozenset[str]:
    """Return the auxiliaries and adverbs that may stand between a voice and its cue."""
    lexicon = load_lexicon("cues")
    return lexicon.word_set("auxiliaries") | lexicon.word_set("adverbs")


def is_listed(section: str, cue: Cue) -> bool:
    """Whether the cue's lemma stands in that section of the cue lexicon."""
    return cue.lemma in load_lexicon("cues").word_set(section)
