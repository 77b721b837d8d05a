"""Reports as sequences for a tagger of runs: one line of text each, its tokens, their features and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from eval.corpora.attributions import Attribution, Ranges
from rashomon.lexicons import load_lexicon

ROLES = ("cue", "speaker", "content")
_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|''|``|[^\w\s]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKS = frozenset({"“", "”", '"', "''", "``"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report: the ranges of its tokens and, for each token, its features."""

    tokens: tuple[tuple[int, int], ...]
    features: tuple[tuple[str, ...], ...]


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a report that are not blank, in order."""
    for line in _LINE.finditer(text):
        tokens = tuple((one.start(), one.end()) for one in _TOKEN.finditer(text, line.start(), line.end()))
        if tokens:
            yield Line(tokens, _features([text[start:end] for start, end in tokens]))


def tags_of(line: Line, attributions: Sequence[Attribution]) -> list[str]:
    """A tag for each token, `B-content`, `I-content` …, `O`; where two spans hold a token, the first counts."""
    tags = ["O"] * len(line.tokens)
    for one in attributions:
        for role, ranges in zip(ROLES, (one.cue, one.speaker, one.content), strict=True):
            for piece in ranges:
                _mark(line, tags, piece, role)
    return tags


def _mark(line: Line, tags: list[str], piece: tuple[int, int], role: str) -> None:
    head = "B"
    for place, (start, end) in enumerate(line.tokens):
        if start < piece[1] and piece[0] < end and tags[place] == "O":
            tags[place] = f"{head}-{role}"
            head = "I"


def runs_of(line: Line, tags: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """The ranges of characters that the tags mark, by role, in order; an I without a B begins one."""
    runs: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    before = "O"
    for (start, end), tag in zip(line.tokens, tags, strict=True):
        head, _, role = tag.partition("-")
        if role and head == "I" and before.endswith(f"-{role}"):
            runs[role][-1] = (runs[role][-1][0], end)
        elif role:
            runs[role].append((start, end))
        before = tag
    return runs


def linked(runs: dict[str, list[tuple[int, int]]]) -> list[Attribution]:
    """One attribution for each cue of a line, with the speaker nearest to it and every content nearest to it.

    Contents in a line without a cue make an attribution of their own.
    """
    cues = runs["cue"]
    owned: dict[int, list[tuple[int, int]]] = {}
    for content in runs["content"]:
        owned.setdefault(_nearest(cues, content), []).append(content)
    speakers: dict[int, Ranges] = {}
    for speaker in runs["speaker"]:
        place = _nearest(cues, speaker)
        known = speakers.get(place, ())
        if place >= 0 and (not known or _gap(cues[place], speaker) < _gap(cues[place], known[0])):
            speakers[place] = (speaker,)
    found = [
        Attribution((cue,), speakers.get(place, ()), tuple(owned.get(place, ()))) for place, cue in enumerate(cues)
    ]
    alone = tuple(owned.get(-1, ()))
    return [*found, Attribution((), tuple(runs["speaker"][:1]), alone)] if alone else found


def _nearest(cues: Sequence[tuple[int, int]], one: tuple[int, int]) -> int:
    return min(range(len(cues)), key=lambda place: (_gap(cues[place], one), place), default=-1)


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)


def _features(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    quoted = list(_quoted(words))
    own = [_of_word(word) for word in words]
    return tuple(
        (
            "bias",
            f"quoted={quoted[at]}",
            f"at={min(at, 3)}",
            f"left={min(len(words) - at, 3)}",
            *own[at],
            *(
                f"{step:+d}{feature}"
                for step in (-2, -1, 1, 2)
                for feature in _near(own, at + step)[: 3 if abs(step) == 2 else None]
            ),
            f"pair={words[at].lower()}|{words[at + 1].lower() if at + 1 < len(words) else ''}",
        )
        for at in range(len(words))
    )


def _near(own: Sequence[tuple[str, ...]], at: int) -> tuple[str, ...]:
    return own[at] if 0 <= at < len(own) else ("edge",)


def _of_word(word: str) -> tuple[str, ...]:
    lower = word.lower()
    shape = re.sub(r"(.)\1+", r"\1", re.sub(r"\d", "9", re.sub(r"[^\W\d_A-Z]", "a", re.sub(r"[A-Z]", "A", word))))
    return (f"w={lower}", f"shape={shape}", f"cue={lower in _cue_forms()}", f"end={lower[-3:]}")


def _quoted(words: Sequence[str]) -> Iterator[bool]:
    inside = False
    for word in words:
        if word in _MARKS:
            inside = not inside
        yield inside or word in _MARKS


@cache
def _cue_forms() -> frozenset[str]:
    """The verbs of `lexicons/cues` with their regular and irregular forms; a few forms too many do no harm."""
    lexicon = load_lexicon("cues")
    lemmas = {word for section in ("clause", "addressee", "infinitive", "noun") for word in lexicon.words(section)}
    forms = {f"{stem}{ending}" for one in lemmas for stem in (one, one.rstrip("e")) for ending in _endings(stem)}
    return frozenset(lemmas | forms | {"said", "told", "thought", "wrote", "found", "heard", "according", "denied"})


def _endings(stem: str) -> tuple[str, ...]:
    return ("s", "es", "d", "ed", "ing", f"{stem[-1]}ed", f"{stem[-1]}ing") if stem else ()
