"""Contents from the tree: the clause a telling takes, or the quoted words in what it takes."""

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.clauses import Content, trim_end
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.tellings import Telling

_LEAST_WORDS = 3
_LEAST_QUOTED = 2
_MARKS = frozenset("'`‘’\"")
_OPENING = frozenset({"that", ",", ":"})


def content_of(tree: BlockTree, telling: Telling, limit: int) -> Content | None:
    """Return what is told right of a telling's verb and before text offset `limit`; None where that is no report."""
    quoted = _quoted(tree, telling, limit)
    if quoted is not None:
        return quoted
    places = _clause(tree, telling)
    while places and tree.lower[places[0]] in _OPENING:
        places.pop(0)
    if len(places) < _LEAST_WORDS:
        return None
    start, end = tree.nodes[places[0]].start, min(tree.nodes[places[-1]].end, limit)
    stop = trim_end(tree.view, start, end)
    return Content(((start, stop),), verbatim=False) if start < stop else None


def _clause(tree: BlockTree, telling: Telling) -> list[int]:
    """Return the places of the clause a verb takes: of its own, behind an infinitive, or an order to somebody."""
    verb = telling.verb
    clauses = [at for at in tree.with_relation(verb, "ccomp") if at > verb]
    infinitives = [at for at in tree.with_relation(verb, "xcomp") if at > verb]
    clauses += [at for one in infinitives for at in tree.with_relation(one, "ccomp")]
    if clauses and not tree.with_relation(clauses[0], "nsubj", "csubj", "expl"):
        return []
    if clauses:
        return [at for at in tree.under(clauses[0]) if at > verb]
    if "infinitive" not in telling.cue.frames or not infinitives:
        return []
    asked = [at for one in tree.with_relation(verb, "obj", "iobj") if one > verb for at in tree.under(one)]
    return sorted({*asked, *(at for at in tree.under(infinitives[0]) if at > verb)})


def _quoted(tree: BlockTree, telling: Telling, limit: int) -> Content | None:
    """Return the quoted words that depend on a verb and stand after it."""
    verb = telling.verb
    if any(at > verb and tree.nodes[at].relation in {"ccomp", "xcomp"} for at in tree.children[verb]):
        return None
    for one in tree.view.outer:
        first = tree.place_at(one.inner_start)
        if first is None or not holds_words(tree, one) or not tree.nodes[verb].end <= one.start < limit:
            continue
        if verb in tree.climb(first):
            return Content((quoted_range(tree, one),), verbatim=True)
    return None


def holds_words(tree: BlockTree, quoted: Quoted) -> bool:
    """Whether enough words stand between two marks to be something said, and not only a term kept at a distance."""
    words = [one for one in tree.view.words if quoted.inner_start <= one.start < quoted.inner_end and one.is_word]
    return len(words) >= _LEAST_QUOTED


def quoted_range(tree: BlockTree, quoted: Quoted) -> tuple[int, int]:
    """Return the text range of the words between two marks, doubled marks left out."""
    start = quoted.inner_start
    while start < quoted.inner_end and tree.view.article.text[start] in _MARKS:
        start += 1
    return start, trim_end(tree.view, start, quoted.inner_end)
