"""Disasters: what struck people without anybody's doing, which is news for longer than a day."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.text.words import split_words, stem

_LEAD_BLOCKS = 6
"""Blocks, the headline among them, that tell what a report is about."""
_CLASSES = ("nature", "crash", "fire", "disease")
_HURT = frozenset({"killed", "injured", "missing", "trapped", "ill", "hospitalised", "rescued"})


def find_disasters(case: Case, article: Article) -> frozenset[str]:
    """Return the classes of disaster an article's lead names, none where no figure of it counts those hurt."""
    annotations = case.annotations_of.get(article.id)
    counted = annotations.figures if annotations is not None else ()
    if not any(_HURT.intersection(figure.scope) for figure in counted):
        return frozenset()
    blocks = article.blocks[:_LEAD_BLOCKS]
    words = split_words(article.text, 0, blocks[-1].end if blocks else 0)
    return frozenset(_class_of()[form] for word in words if (form := stem(word.lower)) in _class_of())


@cache
def _class_of() -> dict[str, str]:
    groups = load_lexicon("quantities").groups("causes")
    return {stem(word): name for name in _CLASSES for word in groups[name]}
