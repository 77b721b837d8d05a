"""Trees drawn by hand: each word as word/PART/relation>head, heads counted from 0, the root its own head."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import Syntax
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations.blocks import view_blocks
from rashomon.annotate.quotations.trees.block_tree import BlockTree, grow_tree
from rashomon.annotate.quotations.voices import Voice
from tests.build import article_from_text


def draw(drawing: str, *, bodies: tuple[str, ...] = ()) -> BlockTree:
    """Return the tree of a drawing; `bodies` are names of organisations in it."""
    text, syntax = "", []
    for piece in drawing.split():
        word, part, place = piece.rsplit("/", 2)
        relation, _, head = place.partition(">")
        blank = "" if not text or text.endswith("“") or word in "”,." else " "
        start = len(text) + len(blank)
        text += blank + word
        syntax.append(Syntax(start, start + len(word), part, int(head), relation, not syntax))
    divided = divide_article(article_from_text(text))
    view = view_blocks(divided, find_mentions(divided))[0]
    ends = frozenset(text.index(name) + len(name) for name in bodies)
    return grow_tree(view, tuple(syntax), ends)


def words_of_voice(tree: BlockTree, voice: Voice | None) -> str | None:
    """Return a voice as written."""
    if voice is None:
        return None
    words = tree.view.words
    return tree.view.article.text[words[voice.first].start : words[voice.last].end]


NESTED = (
    "The/DET/det>1 judge/NOUN/nsubj>2 said/VERB/root>2 the/DET/det>4 report/NOUN/nsubj>5 warned/VERB/ccomp>2 "
    "that/SCONJ/mark>10 the/DET/det>8 dam/NOUN/nsubj>10 would/AUX/aux>10 fail/VERB/ccomp>5 ./PUNCT/punct>2"
)
TAIL = (
    "The/DET/det>1 envoy/NOUN/nsubj>2 said/VERB/ccomp>9 talks/NOUN/nsubj>5 had/AUX/aux>5 failed/VERB/ccomp>2 "
    ",/PUNCT/punct>2 Radio/PROPN/nsubj>9 Ostrel/PROPN/flat>7 reported/VERB/root>9 ./PUNCT/punct>9"
)
TOLD = (
    "In/ADP/case>2 a/DET/det>2 memo/NOUN/obl>10 leaked/VERB/acl>2 to/ADP/case>5 Radio/PROPN/obl>3 Ostrel/PROPN/flat>5 "
    ",/PUNCT/punct>2 the/DET/det>9 clerk/NOUN/nsubj>10 said/VERB/root>10 files/NOUN/nsubj>13 had/AUX/aux>13 "
    "burned/VERB/ccomp>10 ./PUNCT/punct>10"
)
AFTER = (
    "After/ADP/case>2 her/PRON/nmod>2 interview/NOUN/obl>8 with/ADP/case>4 Radio/PROPN/nmod>2 Ostrel/PROPN/flat>4 "
    "the/DET/det>7 skater/NOUN/nsubj>8 said/VERB/root>8 she/PRON/nsubj>11 would/AUX/aux>11 retire/VERB/ccomp>8 "
    "./PUNCT/punct>8"
)
QUOTED = (
    "Radio/PROPN/nsubj>2 Ostrel/PROPN/flat>0 quoted/VERB/root>2 a/DET/det>4 rescuer/NOUN/obj>2 as/SCONJ/mark>6 "
    "saying/VERB/advcl>2 there/PRON/expl>8 was/VERB/ccomp>6 no/DET/det>10 hope/NOUN/nsubj>8 ./PUNCT/punct>2"
)
