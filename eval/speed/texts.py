"""The articles that are timed: real ones where the corpus is there, else the reports of the invented stories."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import BESIDE
from ..errors import GoldMissing

ROOT = Path(__file__).resolve().parents[2]
LENGTH = 4500
"""Code points of an article, about."""

_SLACK = 500
_COUNT = 48
"""Articles that are timed, at most; the first in order of their files."""


@dataclass(frozen=True, slots=True)
class Texts:
    """A named set of article texts and the files they came from."""

    name: str
    texts: tuple[str, ...]
    files: tuple[Path, ...]


def real_texts(folder: Path = BESIDE / "data" / "giveme5w1h") -> Texts | None:
    """Bodies of LENGTH code points, give or take, from the corpus of news; None where it is not there."""
    texts: dict[str, Path] = {}
    for path in sorted(folder.glob("*/data/*.json")):
        text = _text_of(path)
        if abs(len(text) - LENGTH) <= _SLACK:
            texts.setdefault(text, path)
    return _texts("giveme5w1h", texts) if texts else None


def _text_of(path: Path) -> str:
    written: object = json.loads(path.read_text(encoding="utf-8"))
    text: object = written.get("text") if isinstance(written, dict) else None
    return text if isinstance(text, str) else ""


def story_texts(root: Path = ROOT) -> Texts:
    """Texts of LENGTH code points put together from the plain-text pages of the invented stories, turn by turn.

    Raises:
        GoldMissing: there are none.
    """
    pages = sorted((root / "tests" / "stories").glob("*/pages/*.txt"))
    if not pages:
        raise GoldMissing("No plain-text pages in tests/stories; is the checkout whole?")
    return _texts("stories", dict(_joined(pages)))


def _joined(pages: list[Path]) -> Iterator[tuple[str, Path]]:
    for first, path in enumerate(pages):
        turn = [page.read_text(encoding="utf-8", errors="replace") for page in (*pages[first:], *pages[:first])]
        whole = "\n\n".join(turn)
        while len(whole) < LENGTH:
            whole = f"{whole}\n\n{whole}"
        yield whole[:LENGTH], path


def _texts(name: str, found: dict[str, Path]) -> Texts:
    chosen = list(found.items())[:_COUNT]
    return Texts(name, tuple(text for text, _ in chosen), tuple(path for _, path in chosen))
