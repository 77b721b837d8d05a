"""Pages as rows of numbers with what each row ought to be."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from lxml.etree import LxmlError
from numpy.typing import NDArray

from rashomon.extract.passages import Passage, passages_of_html, passages_of_lines
from rashomon.extract.scanning import scan_page
from rashomon.extract.text_traits import traits_of_lines
from rashomon.extract.traits import traits_of
from rashomon.text.charset import read_characters_of
from rashomon.text.lines import split_lines

from .marking import mark_passages
from .saved_text import SavedText, save_as_text
from .sets import GoldPage

FOLDS = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Rows:
    """A page's passages: float32[passages, traits], whether each belongs to the body, what each weighs."""

    outlet: str
    traits: NDArray[np.float32]
    truth: NDArray[np.bool_]
    weights: NDArray[np.float64]


def fold_of(outlet: str) -> int:
    """Return in which of `FOLDS` parts an outlet's pages are: the same on every machine."""
    return int(hashlib.sha256(outlet.encode()).hexdigest(), 16) % FOLDS


def rows_of(page: GoldPage, trust: float = 1.0) -> Rows | None:
    """Return a page's rows; None if it has none.

    A passage weighs by its share of the body's words, and a little by itself, so that short lines count too.

    Args:
        trust: in (0, 1], how much the page's stated body is worth beside one that a person took.
    """
    text = decoded(page.raw)
    scan = scan_page(text)
    passages = passages_of_html(scan)
    if not passages:
        return None
    title = scan.title.text if scan.title is not None else ""
    truth = mark_passages([one.text for one in passages], page.body)
    traits = traits_of(passages, text, scan.linked_data, title)
    return Rows(page.outlet, traits, truth, _weights(passages, truth) * trust)


def rows_of_text(page: GoldPage, trust: float = 1.0) -> Iterator[Rows]:
    """Yield the rows of a page's texts, a line each; texts without a line of the body are left out."""
    for saved in saved_texts(page):
        passages = passages_of_lines(split_lines(saved.text))
        truth = mark_passages([one.text for one in passages], page.body)
        if truth.any():
            yield Rows(page.outlet, traits_of_lines(passages), truth, _weights(passages, truth) * trust)


def saved_texts(page: GoldPage) -> Iterator[SavedText]:
    """Yield a page's texts; none for a page that cannot be parsed."""
    with suppress(LxmlError, ValueError):
        yield from save_as_text(decoded(page.raw), page.body, page.name)


def _weights(passages: Sequence[Passage], truth: NDArray[np.bool_]) -> NDArray[np.float64]:
    words = np.array([len(_WORD.findall(one.text)) for one in passages], np.float64)
    weights: NDArray[np.float64] = np.minimum(
        2 / max(8, len(words) ** 0.5) + 40 * words / max(words[truth].sum(), 80), 6
    )
    return weights


def decoded(raw: bytes) -> str:
    """Return a page's text, read as the program reads it."""
    return read_characters_of(raw, lambda _: None).decoded.text


def read_advised(folder: Path) -> Iterator[GoldPage]:
    """Yield news pages without a known body, with the body trafilatura takes from them: htmldate's development sample.

    Pages from which it takes next to nothing are left out.
    """
    from trafilatura import extract

    for path in sorted(folder.glob("tests/*/*.gz")):
        raw = gzip.decompress(path.read_bytes())
        body = extract(decoded(raw), include_comments=False) or ""
        if len(body) >= 250:
            yield GoldPage(path.name, _site_of(raw, path.name), "article", raw, body)


def _site_of(raw: bytes, name: str) -> str:
    found = re.search(rb"(?:og:url|canonical)[^>]{0,40}?(?:content|href)=[\"']https?://(?:www\.)?([^/\"']+)", raw)
    return found[1].decode("ascii", "replace").lower() if found else name
