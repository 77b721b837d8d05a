"""The task `text-body`: the body of pages saved as text, beside all their lines and peers given these as paragraphs."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.forest import LINES_FILE, Forest, read_forest
from rashomon.model.pages import Page
from training.body.__main__ import fold_file
from training.body.pages import FOLDS, fold_of, saved_texts
from training.body.saved_text import SavedText
from training.body.sets import READERS, GoldPage

from ..body.scoring import PageScore, score_page, score_set
from ..body.systems import PEERS, saved_page, take_ours, take_peer
from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import Gold, Measure, NotRun, Settings, Table, TaskResult

_OURS, _ALL = "rashomon", "all lines"
_UNSEEN = "aeb"  # no page of its outlets was trained on; of the other sets each page is read by a fold that lacks it
_HEADS = ("set", "saved", "pages", "system", "shingle F1", "P", "R", "exact", "word F1")
_ASKED = tuple(peer for peer in PEERS if peer.name in ("trafilatura", "jusText"))


@dataclass(frozen=True, slots=True)
class _Key:
    """What scores are gathered by."""

    gold: str
    form: str
    system: str


def run(settings: Settings) -> TaskResult:
    """Take the body from the texts of every article of the sets.

    Raises:
        GoldMissing: a corpus is not on this machine, or the gold set asked for is unknown.
    """
    if settings.story not in (None, *READERS):
        raise GoldMissing(f"No gold set {settings.story}; there are {', '.join(READERS)}.")
    scores: defaultdict[_Key, list[PageScore]] = defaultdict(list)
    gold: list[Gold] = []
    for name in READERS:
        if settings.story not in (None, name):
            continue
        folder = settings.folder or corpus("data", name)
        gold.append(Gold(name, hash_files(sorted(path for path in folder.rglob("*.gz") if path.is_file()))))
        for form, system, score in _read_set(name, [page for page in READERS[name](folder) if page.kind == "article"]):
            scores[_Key(name, form, system)].append(score)
    absent = [NotRun(peer.name, f"not installed: {peer.module}", excused=True) for peer in _ASKED if not peer.is_here]
    rows = tuple(_row(key, found) for key, found in scores.items())
    measures = tuple(measure for key, found in scores.items() for measure in _measures(key, found))
    return TaskResult("text-body", Table(_HEADS, rows), measures, (), (), tuple(gold), tuple(absent))


def _read_set(name: str, pages: list[GoldPage]) -> Iterator[tuple[str, str, PageScore]]:
    """Yield form, system and score for each text of each page."""
    forests = [read_forest(fold_file(LINES_FILE, fold).read_bytes()) for fold in range(FOLDS)]
    for page in pages:
        forest = None if name == _UNSEEN else forests[fold_of(page.outlet)]
        for saved in saved_texts(page):
            for system, body in _bodies(name, page, saved, forest):
                yield saved.form, system, score_page(body, page.body)


def _bodies(name: str, page: GoldPage, saved: SavedText, forest: Forest | None) -> Iterator[tuple[str, str]]:
    text = _text_page(saved.text, page.name)
    yield _OURS, take_ours(text, forest, standfirst=name != _UNSEEN).body
    yield _ALL, saved.text
    marked = saved_page(_as_paragraphs(saved.text).encode(), page.name)
    for peer in _ASKED:
        if peer.is_here:
            yield peer.name, take_peer(peer, marked).body


def _text_page(text: str, name: str) -> Page:
    return saved_page(text.encode(), name, "text/plain")


def _as_paragraphs(text: str) -> str:
    """Return the lines as an HTML page's paragraphs: peers read nothing else."""
    lines = (f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(lines)}</body></html>'


def _row(key: _Key, found: list[PageScore]) -> tuple[str, ...]:
    score = score_set(found)
    shares = (score.f1, score.precision, score.recall, score.exact, score.words)
    return (key.gold, key.form, str(len(found)), key.system, *(f"{share:.3f}" for share in shares))


def _measures(key: _Key, found: list[PageScore]) -> Iterator[Measure]:
    score, ours = score_set(found), key.system == _OURS
    prefix = "" if ours else f"{key.system.replace(' ', '_').lower()}_"
    for label, value in (("f1", score.f1), ("recall", score.recall)):
        yield Measure(f"{key.gold}.{key.form}_{prefix}{label}", round(value, 4), "higher" if ours else "neither")
