"""The task `names`: names, sentences and syntax in running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.conllu import Document, read_documents
from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .finders import (
    FoundName,
    names_by_rules,
    names_of_encoder,
    product_names,
    product_syntax,
    sentence_starts,
    starts_of_encoder,
)
from .gold import NamedDocument, open_documents, read_named
from .scoring import Tally, all_kinds, shares, tally_names, tally_starts, tally_syntax

NAMES, SYNTAX = "uner-ewt-dev", "ud-dev"
_CLASSES = ("PER", "ORG", "LOC")
_SHOWN = 80

PEERS = "spaCy's trained English pipelines could not be had from a package index"


@dataclass(frozen=True, slots=True)
class Scored:
    """One system on one set."""

    gold: str
    system: str
    tally: Tally


def run(settings: Settings) -> TaskResult:
    """Score names, sentences and syntax on the development parts.

    `--data DIR` names a folder with one `.iob2` and one `.conllu` file of the same sentences.

    Raises:
        GoldMissing: a corpus is not on this machine.
    """
    if settings.story not in (None, NAMES, SYNTAX):
        raise GoldMissing(f"No gold set {settings.story}; there are {NAMES} and {SYNTAX}.")
    gold: list[Gold] = []
    scored: list[Scored] = []
    misses: list[Miss] = []
    hits: list[FalseHit] = []
    not_run = [NotRun("peers", PEERS, excused=True)]
    if settings.story in (None, NAMES):
        names, treebank = _files(settings.folder)
        documents = read_named(names, treebank)
        gold.append(Gold(NAMES, hash_files((names, treebank))))
        found = [product_names(document.text) for document in documents]
        scored.append(_score_names("rashomon", documents, found))
        misses, hits = _differences(documents, found)
        scored.append(_score_names("encoder", documents, [names_of_encoder(one.text) for one in documents]))
        scored.append(_score_names("rules", documents, [names_by_rules(one.text) for one in documents]))
    if settings.story in (None, SYNTAX) and settings.folder is None:
        files = [
            corpus("train", "ud_en_ewt", "en_ewt-ud-dev.conllu"),
            corpus("train", "ud_en_gum", "en_gum-ud-dev.conllu"),
        ]
        gold.append(Gold(SYNTAX, hash_files(files)))
        scored += list(_score_syntax([one for file in files for one in open_documents(read_documents(file))]))
    return TaskResult(
        task="names",
        table=Table(("set", "system", "kind", "gold", "found", "right", "P", "R", "F1"), tuple(_rows(scored))),
        measures=tuple(_measures(scored)),
        misses=tuple(misses),
        false_hits=tuple(hits),
        gold=tuple(gold),
        not_run=tuple(not_run),
    )


def _files(folder: Path | None) -> tuple[Path, Path]:
    if folder is None:
        names = corpus("data", "uner", "en_ewt-ud-dev.iob2")
        return names, corpus("train", "ud_en_ewt", "en_ewt-ud-dev.conllu")
    pair = [sorted(folder.glob(f"*.{ending}")) for ending in ("iob2", "conllu")]
    if not all(pair):
        raise GoldMissing(f"{folder} needs one .iob2 and one .conllu file of the same sentences.")
    return pair[0][0], pair[1][0]


def _score_names(system: str, documents: Sequence[NamedDocument], found: Sequence[Sequence[FoundName]]) -> Scored:
    total: Tally = Counter()
    for document, given in zip(documents, found, strict=True):
        total.update(tally_names(document, given))
    total.update(all_kinds(total))
    return Scored(NAMES, system, total)


def _score_syntax(documents: Sequence[Document]) -> Iterator[Scored]:
    product: Tally = Counter()
    encoder: Tally = Counter()
    for document in documents:
        product.update(tally_starts(document, sentence_starts(document.text)))
        product.update(tally_syntax(document, product_syntax(document.text)))
        encoder.update(tally_starts(document, starts_of_encoder(document.text)))
    yield Scored(SYNTAX, "rashomon", product)
    yield Scored(SYNTAX, "encoder", encoder)


def _differences(
    documents: Sequence[NamedDocument], given: Sequence[Sequence[FoundName]]
) -> tuple[list[Miss], list[FalseHit]]:
    """What the product lacks and has beside the gold, as far as it fits on a screen or two."""
    misses: list[Miss] = []
    hits: list[FalseHit] = []
    for document, names in zip(documents, given, strict=True):
        found = {(one.start, one.end): one.kind for one in names}
        wanted = {(document.words[first][0], document.words[last - 1][1]): kind for first, last, kind in document.names}
        for place, kind in wanted.items():
            if found.get(place) != kind:
                words = f"{kind} “{document.text[slice(*place)]}”"
                misses.append(Miss(NAMES, document.name, words, found.get(place, "not so marked")))
        for place, kind in found.items():
            if place not in wanted:
                hits.append(FalseHit(NAMES, document.name, f"{kind} “{document.text[slice(*place)]}”"))
    return misses[:_SHOWN], hits[:_SHOWN]


def _rows(scored: Sequence[Scored]) -> Iterator[tuple[str, ...]]:
    for one in scored:
        for kind in _kinds(one):
            counts = (str(one.tally[kind, label]) for label in ("wanted", "found", "right"))
            yield (one.gold, one.system, kind, *counts, *(f"{value:.3f}" for value in shares(one.tally, kind)))


def _kinds(one: Scored) -> list[str]:
    known = [kind for kind in ("all", *_CLASSES, "starts", "words", "UPOS", "UAS", "LAS")]
    return [kind for kind in known if one.tally[kind, "wanted"]]


def _measures(scored: Sequence[Scored]) -> Iterator[Measure]:
    for one in scored:
        for kind in _kinds(one):
            label = {"all": "names"}.get(kind, kind)
            value = round(shares(one.tally, kind)[2], 4)
            if one.system == "rashomon":
                yield Measure(f"{one.gold}.{label}", value)
            else:
                yield Measure(f"{one.gold}.{one.system}_{label}", value, "neither")
    if scored and scored[0].gold == NAMES:
        yield Measure(f"{NAMES}.names_n", scored[0].tally["all", "wanted"], "neither")
