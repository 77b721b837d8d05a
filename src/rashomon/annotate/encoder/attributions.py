"""From cues, speakers and contents to attributions: which of them belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder.words import EncoderWord

TextRange = tuple[int, int]
_Words = tuple[int, int]  # [first, end) of a window's words
_MARKS = frozenset('"“”«»„')


@dataclass(frozen=True, slots=True)
class ReportedSpan:
    """Reported speech or thought: text ranges of its cue, its speaker and its content.

    A range runs from its first word to its last, quotation marks and full stops as the corpus marks them. `cue`
    is empty where words are reported without one, `speaker` where nobody is named.
    """

    cue: tuple[TextRange, ...]
    speaker: tuple[TextRange, ...]
    content: tuple[TextRange, ...]


def join_attributions(
    spans: Sequence[tuple[int, int, str]], words: Sequence[EncoderWord], links: NDArray[np.float32]
) -> list[ReportedSpan]:
    """Return the attributions of a window in text order.

    A speaker goes to the cue with the best link. So does a content, the best links first; a cue takes a second one
    only where the two stand on either side of it in one paragraph, as in “Yes,” she said, “at once.”

    Args:
        spans: (first, end, kind) in words, kind one of cue, source, content.
        words: those of the window.
        links: (n, n + 1) scores of each word's cue, 0 for none, words from 1.

    Source:
        Of 3,016 contents in pieces in PolNeAR's training part 2,800 are such pairs; with the condition contents
        found whole rise from .622 to .634 F1 on its held-back articles.
    """
    cues = [(first, end) for first, end, kind in spans if kind == "cue"]
    speakers: dict[_Words, list[_Words]] = {}
    for first, end, kind in spans:
        if kind == "source" and (cue := best_cue(links[first], cues)) is not None:
            speakers.setdefault(cue, []).append((first, end))
    contents, alone = _contents([(first, end) for first, end, kind in spans if kind == "content"], cues, words, links)
    found = [
        ReportedSpan(
            _ranges([cue], words), _ranges(speakers.get(cue, []), words), _ranges(contents.get(cue, []), words)
        )
        for cue in cues
    ]
    found += [ReportedSpan((), (), _ranges([one], words)) for one in alone]
    return sorted(found, key=lambda one: min(one.cue + one.speaker + one.content))


def best_cue(row: NDArray[np.float32], cues: Sequence[_Words]) -> _Words | None:
    """Return the cue that a word has the best link to, None where it has a better one to none."""
    score, cue = max(_links(row, cues), key=lambda link: (link[0], -link[1][0]), default=(0.0, (0, 0)))
    return cue if score > 0 else None


def _contents(
    contents: Sequence[_Words], cues: Sequence[_Words], words: Sequence[EncoderWord], links: NDArray[np.float32]
) -> tuple[dict[_Words, list[_Words]], list[_Words]]:
    """Return the contents of each cue, and those that have none."""
    held: dict[_Words, list[_Words]] = {}
    joined: set[_Words] = set()
    choices = [(score, cue, one) for one in contents for score, cue in _links(links[one[0]], cues) if score > 0]
    for _, cue, one in sorted(choices, key=lambda choice: (-choice[0], choice[2])):
        mine = held.setdefault(cue, [])
        if one not in joined and (not mine or _is_parted(sorted([*mine, one]), cue, words)):
            mine.append(one)
            joined.add(one)
    return held, [one for one in contents if one not in joined]


def _links(row: NDArray[np.float32], cues: Sequence[_Words]) -> Iterator[tuple[float, _Words]]:
    """Yield each cue with how much better it is than none."""
    for cue in cues:
        yield float(row[cue[0] + 1] - row[0]), cue


def _is_parted(pieces: Sequence[_Words], cue: _Words, words: Sequence[EncoderWord]) -> bool:
    """Whether two pieces are one content that its cue parts."""
    if len(pieces) != 2:
        return False
    before, after = pieces
    if before[1] > cue[0] or after[0] < cue[1]:
        return False
    if any(word.setting % 3 == 2 for word in words[before[1] : after[0] + 1]):
        return False
    return _has_marks(after, words) or not _has_marks(before, words)


def _has_marks(piece: _Words, words: Sequence[EncoderWord]) -> bool:
    inside = [word.text for word in words[piece[0] : piece[1]]]
    doubled = any(inside[at : at + 2] in (["'", "'"], ["`", "`"]) for at in range(len(inside) - 1))
    return doubled or not _MARKS.isdisjoint(inside)


def _ranges(pieces: Sequence[_Words], words: Sequence[EncoderWord]) -> tuple[TextRange, ...]:
    return tuple((words[first].start, words[end - 1].end) for first, end in sorted(pieces))
