"""What the encoder reads in a text: sentences, parts of speech, dependencies, names, reported speech."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.encoder.decoding import best_labels, label_spans
from rashomon.annotate.encoder.network import LabelSets, WindowScores, load_network
from rashomon.annotate.encoder.windows import cut_windows
from rashomon.annotate.encoder.words import EncoderWord, split_encoder_words
from rashomon.model.articles import Article

#: Words of a window. Training saw windows of 128 to 224 words.
LONGEST_WINDOW = 160

TextRange = tuple[int, int]
_NO_CUE = -1


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at [start, end) of the text; `kind` is PER, ORG, LOC or MISC."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class ReportedSpan:
    """Reported speech or thought: text ranges of its cue, its speaker and its content.

    A range runs from its first word to its last, quotation marks and full stops as the corpus marks them. `cue`
    is empty where words are reported without one, `speaker` where nobody is named.
    """

    cue: tuple[TextRange, ...]
    speaker: tuple[TextRange, ...]
    content: tuple[TextRange, ...]


@dataclass(frozen=True, slots=True)
class Syntax:
    """The word at [start, end): part of speech, index of its head (its own for a root) and relation to it.

    Source:
        Universal Dependencies 2.
    """

    start: int
    end: int
    upos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read in one text: its words, which of them begin a sentence, names and reported speech."""

    words: tuple[EncoderWord, ...]
    starts: tuple[bool, ...]
    names: tuple[NameSpan, ...]
    reported: tuple[ReportedSpan, ...]


def read_text(text: str) -> Reading:
    """Return what the encoder reads in `text`; paragraphs are divided by line breaks.

    Raises:
        WeightsError: the weights are missing or changed.

    Source:
        One pass of a fine-tuned MiniLM (Wang et al. 2020) with heads for each reading; its card lies in the
        `weights` folder.
    """
    labels, windows = _run(text)
    names = best_labels([one.scores.names for one in windows], labels.name_steps, labels.name_starts)
    reports = best_labels([one.scores.reports for one in windows], labels.report_steps, labels.report_starts)
    return Reading(
        words=tuple(word for one in windows for word in one.words),
        starts=tuple(start for one in windows for start in _starts(one)),
        names=tuple(
            NameSpan(one.words[first].start, one.words[end - 1].end, kind)
            for one, best in zip(windows, names, strict=True)
            for first, end, kind in label_spans([labels.names[number] for number in best])
        ),
        reported=tuple(
            reported
            for one, best in zip(windows, reports, strict=True)
            for reported in _reported([labels.reports[number] for number in best], one)
        ),
    )


def find_attributions(article: Article) -> tuple[ReportedSpan, ...]:
    """Return the attributions of an article as the encoder marks them: speech, writing, thoughts and plans."""
    return read_text(article.text).reported


def read_syntax(article: Article) -> tuple[Syntax, ...]:
    """Return the words of an article with their syntax."""
    labels, windows = _run(article.text)
    return tuple(one for window in windows for one in _syntax(labels, window))


@dataclass(frozen=True, slots=True)
class _Window:
    """Words of one window, the number of its first word in the text, and what the network says of them."""

    first: int
    words: Sequence[EncoderWord]
    scores: WindowScores


def _run(text: str) -> tuple[LabelSets, list[_Window]]:
    network = load_network()
    words = split_encoder_words(text)
    bounds = cut_windows(words, LONGEST_WINDOW)
    scores = network.read([words[first:end] for first, end in bounds])
    return network.labels, [
        _Window(first, words[first:end], found) for (first, end), found in zip(bounds, scores, strict=True)
    ]


def _starts(window: _Window) -> list[bool]:
    return [
        place == 0 or word.setting % 3 == 2 or score > 0
        for place, (word, score) in enumerate(zip(window.words, window.scores.starts.tolist(), strict=True))
    ]


def _syntax(labels: LabelSets, window: _Window) -> list[Syntax]:
    upos_of: list[int] = window.scores.upos.tolist()
    head_of: list[int] = window.scores.heads.tolist()
    relation_of: list[int] = window.scores.relations.tolist()
    read = zip(window.words, upos_of, head_of, relation_of, strict=True)
    return [
        Syntax(
            word.start,
            word.end,
            labels.upos[upos],
            window.first + (head - 1 if head else place),
            labels.relations[relation] if head else "root",
        )
        for place, (word, upos, head, relation) in enumerate(read)
    ]


def _reported(labels: Sequence[str], window: _Window) -> list[ReportedSpan]:
    words = window.words
    spans = label_spans(labels)
    cues = [(first, end) for first, end, kind in spans if kind == "cue"]
    speakers: dict[int, list[TextRange]] = {}
    contents: dict[int, list[TextRange]] = {}
    for first, end, kind in spans:
        if kind == "cue":
            continue
        cue = _best_cue(window.scores, first, [one for one, _ in cues])
        held = speakers if kind == "source" else contents
        held.setdefault(cue, []).append((words[first].start, words[end - 1].end))
    found = [
        ReportedSpan(
            ((words[first].start, words[end - 1].end),), tuple(speakers.get(first, ())), tuple(contents.get(first, ()))
        )
        for first, end in cues
    ]
    found += [ReportedSpan((), (), (one,)) for one in contents.get(_NO_CUE, ())]
    return sorted(found, key=lambda one: min(one.cue + one.speaker + one.content))


def _best_cue(scores: WindowScores, word: int, cues: Sequence[int]) -> int:
    """Return the first word of the cue that a span beginning at `word` belongs to, or _NO_CUE."""
    row = scores.links[word]
    best = max(cues, key=lambda cue: (row[cue + 1], -cue), default=_NO_CUE)
    return best if best >= 0 and row[best + 1] > row[0] else _NO_CUE
