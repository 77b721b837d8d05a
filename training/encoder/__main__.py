"""`python -m training.encoder --corpora ../shared --folder build/encoder`: train the encoder."""

import argparse
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from rashomon.annotate.encoder.pieces import Speller

from .corpora import (
    GUM_NON_COMMERCIAL,
    Document,
    read_conll,
    read_newswire,
    read_polnear,
    read_treebank,
    read_wnut,
)
from .examples import NAME_LABELS, REPORT_LABELS, Example, Numberer
from .fit import Lessons, Plan, fit
from .model import Labels, minilm_folder
from .treebank_names import name_treebank

#: PolNeAR is cut anew each round, so that windows begin and end in other places.
REPORT_CUTS = (192, 160, 128, 224)
NAME_CUT = 128
TREE_CUT = 110
RARE_RELATION = 20
#: Every so many windows with names one is also read in small letters, and one in capitals.
SMALL_LETTERS, CAPITALS = 9, 25


def main() -> None:
    """Read the corpora, train, write `reader.pt`."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with data/ and train/")
    parser.add_argument("--folder", type=Path, required=True, help="where checkpoints and the result go")
    parser.add_argument("--threads", type=int, default=Plan().threads)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    labels, lessons = prepare(asked.corpora)
    sizes = {name: sum(one.length for one in found) for name, found in (
        ("reports", lessons.reports[0]), ("names", lessons.names), ("trees", lessons.trees))}  # fmt: skip
    print("words", sizes, "relations", len(labels.relations), flush=True)
    fit(lessons, labels, Plan(threads=asked.threads), asked.folder)


def prepare(corpora: Path) -> tuple[Labels, Lessons]:
    """Return the label sets and the examples of all corpora.

    Held back: every twelfth article of PolNeAR's training part and of the newswire, and the treebanks' own
    development parts. PolNeAR's development part and UNER are not read.
    """
    train = corpora / "train"
    polnear = list(read_polnear(corpora / "data/polnear/data/train"))
    newswire = list(read_newswire(train / "en_worldwide_newswire/processed_annotated"))
    misc = train / "ner_misc_en/data"
    others = [
        *read_conll(misc / "wikigold/CONLL-format/data/wikigold.conll.txt"),
        *read_wnut(misc / "WNUT17/CONLL-format/data/train/wnut17train.conll"),
        *itertools.chain.from_iterable(
            read_conll(misc / f"BTC/CONLL-format/data/{part}.conll") for part in ("a", "b", "e", "f", "g", "h")
        ),
    ]
    for document in others:
        _forget_handles(document)
    trees = [
        *read_treebank(train / "ud_en_ewt/en_ewt-ud-train.reconstructed.conllu"),
        *read_treebank(train / "ud_en_gum/en_gum-ud-train.reconstructed.conllu", GUM_NON_COMMERCIAL),
    ]
    held_trees = [
        *read_treebank(train / "ud_en_ewt/en_ewt-ud-dev.conllu"),
        *read_treebank(train / "ud_en_gum/en_gum-ud-dev.conllu", GUM_NON_COMMERCIAL),
    ]
    labels = Labels(REPORT_LABELS, NAME_LABELS, *_tree_labels(trees))
    numberer = Numberer(labels, Speller(minilm_folder() / "vocab.txt"))

    def cut(documents: Iterable[Document], longest: int) -> list[Example]:
        return [one for document in documents for one in numberer.cut(document, longest) if one.length > 2]

    taught, held = _hold_back(polnear)
    named, held_named = _hold_back(newswire)
    return labels, Lessons(
        reports=[cut(taught, longest) for longest in REPORT_CUTS],
        names=_in_other_case(cut([*named, *others, *name_treebank(trees)], NAME_CUT)),
        trees=cut(trees, TREE_CUT),
        held_reports=cut(held, REPORT_CUTS[0])[::2],
        held_names=cut(held_named, NAME_CUT)[::2],
        held_trees=cut(held_trees, TREE_CUT)[::3],
    )


def _hold_back(documents: list[Document]) -> tuple[list[Document], list[Document]]:
    return (
        [one for number, one in enumerate(documents) if number % 12 != 5],
        [one for number, one in enumerate(documents) if number % 12 == 5],
    )


def _in_other_case(examples: list[Example]) -> list[Example]:
    """Return the examples and copies of some as people write in haste, so that names are not known by case alone."""
    small = [replace(one, shapes=_in_case(one.shapes, 0, 0)) for one in examples[::SMALL_LETTERS]]
    capitals = [replace(one, shapes=_in_case(one.shapes, 2, 6)) for one in examples[1::CAPITALS]]
    return [*examples, *small, *capitals]


def _in_case(shapes: np.ndarray, word: int, letter: int) -> np.ndarray:
    """Return the shapes with those of words in letters changed to `word`, of single letters to `letter`."""
    changed = np.where(np.isin(shapes, (0, 1, 2, 3)), word, shapes)
    return np.where(changed == 6, letter, changed)


def _tree_labels(trees: list[Document]) -> Iterator[tuple[str, ...]]:
    upos = Counter(tree.upos for one in trees for tree in one.trees or () if tree.upos)
    relations = Counter(tree.relation for one in trees for tree in one.trees or () if tree.relation)
    yield tuple(sorted(upos))
    yield tuple(sorted(name for name, count in relations.items() if count >= RARE_RELATION))


def _forget_handles(document: Document) -> None:
    """What follows an @ is a name by the posts' custom, not by its words: nothing is learnt from it."""
    names = document.names
    if names is None:
        return
    for place, word in enumerate(document.words):
        if word.text == "@":
            for near in (place, place + 1):
                if near < len(names):
                    names[near] = None
        elif word.text.startswith("@"):
            names[place] = None


if __name__ == "__main__":
    torch.set_flush_denormal(True)
    main()
