"""Rebuttals: words by which a sentence says that what was told just before is disputed.

"The board rejected that account"; "called this nonsense"; "tells it another way"; ", a claim that the army denies".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from rashomon.compare.denials.rebuttal_runs import run_end, runs_in
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_NEAR = 6
"""Words after what points back, or after its name, in which it is called untrue: "that was quite simply a lie"."""
_TURNED = 3
"""Words before a verb in which a negation or a condition turns it."""
_NAMED = 3
"""Words between "the" and what is disputed: "the ministry's latest claim"."""
_SUBJECT = 12
"""Words of a relative clause before its verb: "a claim that the mayor, Lena Vu, denies"."""
_BE = frozenset({"is", "was", "are", "were", "'s"})
_AUXILIARIES = _BE | {"did", "has", "had", "have", "never"}


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """Words that dispute, at [start, end) of the article's text.

    `subject` is where the words begin that may say who disputes it. Kinds: `verb` ("rejected that"), `passive`, where
    that follows ("that was denied by"), `spoken` by whoever says it ("that is a lie"), `relative` to what stands before
    in the sentence (", a claim she denies"), and `otherwise`, where somebody's own account follows ("sees it
    differently"). `has_content` tells that it is not just
    what was told last: "reports of a leak do not correspond to reality", "denied media reports".
    """

    subject: int
    start: int
    end: int
    kind: Literal["verb", "passive", "spoken", "relative", "otherwise"]
    has_content: bool = False


def find_rebuttals(words: Sequence[Word]) -> list[Rebuttal]:
    """Return the rebuttals among the words of a sentence, in text order; those that overlap an earlier one left out."""
    lower = [word.lower for word in words]
    if _telling_words().isdisjoint(lower):
        return []
    found = [
        *_of_clauses(words, lower),
        *_of_verbs(words, lower),
        *_of_phrases(words, lower),
        *_of_passives(words, lower),
    ]
    kept: list[Rebuttal] = []
    for one in sorted(found, key=lambda one: (one.start, one.kind != "relative", -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


@cache
def _telling_words() -> frozenset[str]:
    """Return the words of which every rebuttal has one."""
    lexicon = load_lexicon("rebuttals")
    phrases = ("truths", "occurred", "denials", "content_denials", "otherwise", "versions")
    words = lexicon.word_set("verbs").union(*(lexicon.word_set(one) for one in ("untruths", "tales", "groundless")))
    told = (max(reversed(run), key=len) for section in ("phrasal", "idioms") for run in runs_in(section))
    return words.union((run[-1] for section in phrases for run in runs_in(section)), told)


def _of_verbs(words: Sequence[Word], lower: Sequence[str]) -> Iterator[Rebuttal]:
    lexicon = load_lexicon("rebuttals")
    verbs, naming = lexicon.word_set("verbs"), lexicon.word_set("naming")
    telling = lexicon.word_set("seeing") | lexicon.word_set("giving")
    turned, nominal = lexicon.word_set("turned"), lexicon.word_set("nominal")
    deciders = lexicon.word_set("deciders") | {"whether", "if"}
    elsewhere, of_what = lexicon.word_set("elsewhere"), lexicon.word_set("of_what")
    for at, word in enumerate(lower):
        if word not in verbs and word not in naming and word not in telling:
            continue
        before = lower[max(0, at - _TURNED) : at]
        if not turned.isdisjoint(before) or not nominal.isdisjoint(before[-1:]):
            continue
        opening = _clause_start(words, at)
        named = _end_of_name(words, lower, at) if word in naming else 0
        end = max(_end_of_object(words, lower, at) if word in verbs else 0, named)
        otherwise = _end_of_otherwise(lower, at) if word in telling else 0
        if otherwise:
            yield Rebuttal(words[opening].start, words[at].start, words[otherwise - 1].end, "otherwise")
        elif end and deciders.isdisjoint(lower[opening:at]):
            is_other = not elsewhere.isdisjoint(lower[at:end]) or not of_what.isdisjoint(lower[end : end + 1])
            yield Rebuttal(words[opening].start, words[at].start, words[end - 1].end, "verb", is_other)
        elif word in verbs | naming and (relative := _relative_start(words, lower, at)) is not None:
            yield Rebuttal(words[relative].start, words[relative].start, words[at].end, "relative")


def _of_phrases(words: Sequence[Word], lower: Sequence[str]) -> Iterator[Rebuttal]:
    """Yield verbs of several words that speak against what they point back to, and whole idioms that do."""
    turned = load_lexicon("rebuttals").word_set("turned") - {"would"}
    of_what = load_lexicon("rebuttals").word_set("of_what")
    for at in range(len(lower)):
        verb, idiom = run_end(lower, at, "phrasal"), run_end(lower, at, "idioms")
        end = _end_of_object(words, lower, verb - 1) if verb else idiom
        if end and turned.isdisjoint(lower[max(0, at - _TURNED) : at]):
            is_other = bool(verb) and not of_what.isdisjoint(lower[end : end + 1])
            yield Rebuttal(words[_clause_start(words, at)].start, words[at].start, words[end - 1].end, "verb", is_other)


def _of_passives(words: Sequence[Word], lower: Sequence[str]) -> Iterator[Rebuttal]:
    """Yield clauses by which what they point back to is disputed by those named after it: "that was denied by"."""
    disputed, said = (load_lexicon("rebuttals").word_set(name) for name in ("passive", "verbs_of_what_is_said"))
    for at, word in enumerate(lower[:-1]):
        first = _clause_start(words, at) if word in disputed and lower[at + 1] == "by" else at
        end = _end_of_pointing(lower, first) if first < at else 0
        is_said = end > first + 1 or word in said
        if end and is_said and lower[end] in _BE and at - end < _TURNED:
            yield Rebuttal(words[first].start, words[first].start, words[at + 1].end, "passive")


def _of_clauses(words: Sequence[Word], lower: Sequence[str]) -> Iterator[Rebuttal]:
    """Yield clauses that call untrue what they point back to: "That is a lie", "Not so", "This is not the case"."""
    for at in range(len(lower)):
        if (end := run_end(lower, at, "denials")) or (end := run_end(lower, at, "content_denials")):
            has_content = not run_end(lower, at, "denials")
            yield replace(_said(words, _clause_start(words, at), end), has_content=has_content)
    openings = [at for at, word in enumerate(words) if word.is_word and (at == 0 or not words[at - 1].is_word)]
    for at in openings:
        object_end = _end_of_pointing(lower, at)
        rest = object_end if object_end else at
        if object_end and not (object_end < len(lower) and lower[object_end] in _AUXILIARIES):
            continue
        end = _end_of_untruth(words, lower, rest)
        if end and (object_end or _is_whole(words, lower, at, end)):
            yield _said(words, at, end)


def _is_whole(words: Sequence[Word], lower: Sequence[str], first: int, end: int) -> bool:
    """Whether words up to an untruth are all that is said: "Not so,", "Nonsense"; not "Pulp Fiction"."""
    stressing = load_lexicon("rebuttals").word_set("stressing")
    return (end == len(words) or not words[end].is_word) and stressing.issuperset(lower[first : end - 1])


def _said(words: Sequence[Word], first: int, end: int) -> Rebuttal:
    return Rebuttal(words[first].start, words[first].start, words[end - 1].end, "spoken")


def _end_of_object(words: Sequence[Word], lower: Sequence[str], at: int) -> int:
    """Return where what a verb disputes ends, 0 where it does not point back: "denied that", "rejects the charges"."""
    lexicon = load_lexicon("rebuttals")
    first = at + 1
    persons = lexicon.word_set("persons") if lower[at] in lexicon.word_set("verbs_with_person") else frozenset[str]()
    end = first + 1 if first < len(lower) and lower[first] in persons else _end_of_pointing(lower, first)
    is_told = end > first + 1 and not lexicon.word_set("of_what").isdisjoint(lower[end : end + 1])
    if not end or not (is_told or end == len(words) or not words[end].is_word or _goes_on(lower, end)):
        return 0
    is_that = end == first + 1 and lower[first] == "that"
    if is_that and end < len(words) and words[end].is_word and lower[end] not in {"and", "but"}:
        return 0  # "denied that in spring the gates had moved" says what is denied
    if end < len(lower) and lower[end] == "as" and end == first + 1:
        return 0  # what is only belittled is not denied, unless it is called untrue
    return end


def _end_of_pointing(lower: Sequence[str], at: int) -> int:
    """Return where words end that point back, 0 where none do: "that", "these latest claims", "the army's version"."""
    lexicon = load_lexicon("rebuttals")
    if at >= len(lower):
        return 0
    things, owners = lexicon.word_set("things"), lexicon.word_set("owners")
    reach = range(at, min(at + _NAMED + 2, len(lower)))
    owned = lower[at] in owners or any(lower[place] in {"'s", "'"} for place in reach)
    named = next((place for place in reach if lower[place] in things), None)
    if named is not None and (owned or named == at) and all(_is_name_part(lower[p]) for p in range(at, named)):
        return named + 1
    return at + 1 if lower[at] in lexicon.word_set("pointing") else 0


def _is_name_part(word: str) -> bool:
    return word[0].isalpha() or word in {"'s", "'", "’"}


def _goes_on(lower: Sequence[str], at: int) -> bool:
    return lower[at] in load_lexicon("rebuttals").word_set("after") or lower[at].endswith("ly")


def _end_of_name(words: Sequence[Word], lower: Sequence[str], at: int) -> int:
    """Return where a verb has given what it points back to the name of an untruth, 0 where it has not."""
    end = _end_of_pointing(lower, at + 1)
    groundless = load_lexicon("rebuttals").word_set("groundless")
    return _end_of_untruth(words, lower, end, groundless) if end else 0


def _end_of_untruth(
    words: Sequence[Word], lower: Sequence[str], first: int, groundless: frozenset[str] = frozenset()
) -> int:
    """Return where an untruth ends that is named soon after a place, or a truth that is denied; else 0."""
    lexicon = load_lexicon("rebuttals")
    dismissing, tales = lexicon.word_set("dismissing"), lexicon.word_set("tales")
    is_dismissed = not dismissing.isdisjoint(lower[max(0, first - _NAMED) : first + 1])
    untruths = lexicon.word_set("untruths") | groundless | (tales if is_dismissed else frozenset[str]())
    is_denied = False
    for at in range(first, min(first + _NEAR, len(lower))):
        if words[at].text in {".", ";", "!", "?", ":"}:
            return 0
        if lower[at] in untruths:
            return 0 if is_denied else at + 1
        if is_denied and (end := run_end(lower, at, "truths") or _end_of_occurring(words, lower, at)):
            return end
        is_denied = is_denied or lower[at] in {"not", "never"} or lower[at].endswith("n't")
    return 0


def _end_of_occurring(words: Sequence[Word], lower: Sequence[str], at: int) -> int:
    """Return where "happened" ends that nothing follows: "that never happened", not "it never happened before"."""
    end = run_end(lower, at, "occurred")
    return end if end and (end == len(words) or not words[end].is_word) else 0


def _end_of_otherwise(lower: Sequence[str], at: int) -> int:
    """Return where words end by which a thing is told otherwise, 0 where there are none."""
    lexicon = load_lexicon("rebuttals")
    sections = [
        told
        for verbs, told in (("seeing", "otherwise"), ("giving", "versions"))
        if lower[at] in lexicon.word_set(verbs)
    ]
    for place in range(at + 1, min(at + _NEAR, len(lower))):
        end = max((run_end(lower, place, section) for section in sections), default=0)
        if end or lower[place] not in lexicon.word_set("seen"):
            return end
    return 0


def _relative_start(words: Sequence[Word], lower: Sequence[str], at: int) -> int | None:
    """Return where a clause begins that disputes what stands before it: ", a claim they deny", ", which she denies".

    None where the verb has an object of its own.
    """
    if not (at + 1 == len(words) or not words[at + 1].is_word or _goes_on(lower, at + 1)):
        return None
    things = load_lexicon("rebuttals").word_set("things") | {"something"}
    said = load_lexicon("rebuttals").word_set("verbs_of_what_is_said")
    is_last = at + 1 == len(words) or not words[at + 1].is_word
    for comma in range(at - 2, max(-1, at - _SUBJECT), -1):
        if words[comma].text not in {",", "–", "—"}:
            continue
        opening = lower[comma + 1 : comma + 4]
        is_thing = opening[0] in {"a", "an", "something"} and not things.isdisjoint(opening)
        if is_thing or (opening[0] == "which" and is_last and lower[at] in said):
            return comma + 1
    return None


def _clause_start(words: Sequence[Word], at: int) -> int:
    """Return where the clause of a word begins: after a dash, colon or the end of quoted words."""
    marks = (place for place in range(at - 1, -1, -1) if words[place].text in {":", ";", "”", "“", '"', "—", "–"})
    return next(marks, -1) + 1


def is_disputing_verb(lower: Sequence[str], at: int) -> int:
    """Return where a verb ends that speaks against something, 0 where none stands at a place."""
    lexicon = load_lexicon("rebuttals")
    if lower[at] in lexicon.word_set("verbs") | lexicon.word_set("naming"):
        before = lower[max(0, at - _TURNED) : at]
        is_turned = not lexicon.word_set("turned").isdisjoint(before)
        return 0 if is_turned or not lexicon.word_set("nominal").isdisjoint(before[-1:]) else at + 1
    return run_end(lower, at, "phrasal")
