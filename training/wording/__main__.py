"""Fit what is shipped and the folds that `python -m eval wording` reads: `python -m training.wording --corpora DIR`."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from rashomon.annotate.wording.judging_words import JudgingWords

from ..rarity.__main__ import read_reports
from .fitting import Vocabulary, fit_judging_words
from .sentences import FOLDS, JudgedSentence, read_judged
from .vocabulary import build_vocabulary

_PACKAGE = Path(__file__).parents[2] / "src/rashomon/annotate/wording/weights"
FOLDS_FOLDER = Path(__file__).parent / "folds"


def main() -> None:
    """Fit on all sentences, and on all but each fold's, and write the files."""
    parser = argparse.ArgumentParser(prog="python -m training.wording", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="a folder with train/ and data/")
    asked = parser.parse_args()
    sentences = list(read_judged(asked.corpora / "data/babe/data/final_labels_SG2.csv"))
    vocabulary = build_vocabulary(read_reports(asked.corpora), sentences)
    write_words(fit_judging_words(sentences, vocabulary), _PACKAGE, "en")
    for fold in range(FOLDS):
        write_words(fit_without(fold, sentences, vocabulary), FOLDS_FOLDER, str(fold))
        print(f"fold {fold} of {FOLDS}")


def fit_without(fold: int, sentences: Sequence[JudgedSentence], vocabulary: Vocabulary) -> JudgingWords:
    """Return what is learnt from the other folds; of the words, those that the fold's own sentences hold."""
    learnt = fit_judging_words([one for one in sentences if one.fold != fold], vocabulary)
    held = {word.lower for one in sentences if one.fold == fold for word in one.words}
    scores = {word: score for word, score in learnt.scores.items() if word in held}
    return JudgingWords(scores, learnt.bias, learnt.weights, learnt.sentence_loaded)


def write_words(learnt: JudgingWords, folder: Path, name: str) -> None:
    """Write `words.NAME.txt`, a line for each score with its words, and `sentence.NAME.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    words_of: defaultdict[float, list[str]] = defaultdict(list)
    for word, score in learnt.scores.items():
        words_of[score].append(word)
    lines = [f"{score}\t{' '.join(sorted(words_of[score]))}" for score in sorted(words_of, reverse=True)]
    (folder / f"words.{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sentence = {"bias": learnt.bias, "sentence_loaded": learnt.sentence_loaded, "weights": learnt.weights}
    (folder / f"sentence.{name}.json").write_text(json.dumps(sentence, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
