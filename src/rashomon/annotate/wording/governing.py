"""Governing verbs: who in the sentence is said to use the quoted words, by its dependencies."""

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.annotate.encoder import Syntax
from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.cues import find_cues
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article
from rashomon.text.words import split_words

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_SHARED = frozenset({"conj", "xcomp", "advcl"})
"""Relations of a verb without a subject to the verb whose subject it shares."""

_FARTHEST = 6
"""Heads climbed; farther up, another clause speaks."""

_NEAR_HEADS = 3
"""Heads climbed to a noun that the quoted words hang on."""

_HANGING = frozenset({"nmod", "obl", "acl", "compound", "amod", "appos"})
"""Relations of what a noun is about to the noun, and of words between the two."""

_MOST_CHILDREN = 40
"""Words to either side in which dependents of a word are looked for."""


def find_teller(article: Article, quoted: Quoted, syntax: tuple[Syntax, ...]) -> Syntax | None:
    """Return the subject that is said to use the quoted words: of a verb above them that tells or judges.

    "Ms Vu attacked him as a “coward”" and "wondered whether it was “fair”" have one; "was accused of “sabotage”" has
    none, nor has "the court closed the “loophole”".
    """
    root = find_root(quoted, syntax)
    if root is None:
        return None
    is_as = _follows_as(article, root, syntax)
    for verb in _verbs_above(root, syntax):
        tells = _tells(article, syntax[verb])
        subject = _speaking_subject(article, verb, syntax) if tells or is_as else None
        if subject is not None and (tells or subject.upos in {"PROPN", "PRON"}):
            return subject
    return None


def is_statement(quoted: Quoted, syntax: tuple[Syntax, ...]) -> bool:
    """Whether the quoted words state something: with a subject, round a verb, or as what something is said to be.

    Such words were somebody's, though the sentence may not say whose.
    """
    first = bisect_left(syntax, quoted.inner_start, key=lambda one: one.start)
    end = bisect_left(syntax, quoted.inner_end, key=lambda one: one.start)
    root = find_root(quoted, syntax)
    if root is None:
        return False
    inside = [one for one in syntax[first:end] if one.upos != "PUNCT"]
    below = [syntax[one] for one in _dependents(root, syntax)]
    if any(one.relation in _SUBJECTS for one in inside[:-1]):
        return True
    if syntax[root].upos == "VERB" and any(one.relation in _SUBJECTS for one in below):
        return True
    if syntax[root].head >= end or len(inside) == 1:
        return False
    if syntax[root].upos in {"VERB", "AUX"}:
        return True
    return any(one.relation == "cop" and one.start < quoted.start for one in below)


def find_doubting_noun(article: Article, quoted: Quoted, syntax: tuple[Syntax, ...]) -> Syntax | None:
    """Return the noun above the quoted words that calls what hangs on it untrue: "rumours about a “green light”"."""
    at = find_root(quoted, syntax)
    doubted = load_lexicon("distance").word_set("doubted")
    for _ in range(_NEAR_HEADS):
        if at is None or syntax[at].relation.partition(":")[0] not in _HANGING or syntax[at].head == at:
            return None
        at = syntax[at].head
        if article.text[syntax[at].start : syntax[at].end].lower() in doubted:
            return syntax[at]
    return None


def find_root(quoted: Quoted, syntax: tuple[Syntax, ...]) -> int | None:
    """Return the index of the quoted word that depends on a word outside the marks, or on nothing."""
    first = bisect_left(syntax, quoted.inner_start, key=lambda one: one.start)
    end = bisect_left(syntax, quoted.inner_end, key=lambda one: one.start)
    inside = [at for at in range(first, end) if syntax[at].upos != "PUNCT"]
    return next((at for at in inside if not first <= syntax[at].head < end or syntax[at].head == at), None)


def _verbs_above(root: int, syntax: tuple[Syntax, ...]) -> Iterator[int]:
    at = root
    for _ in range(_FARTHEST):
        head = syntax[at].head
        if head == at:
            return
        at = head
        if syntax[at].upos in {"VERB", "AUX"}:
            yield at


def _tells(article: Article, verb: Syntax) -> bool:
    words = split_words(article.text, verb.start, verb.end)
    cues = find_cues(words, [False] * len(words))
    return any(one.frames and one.lemma not in load_lexicon("distance").word_set("no_telling") for one in cues)


def _speaking_subject(article: Article, verb: int, syntax: tuple[Syntax, ...]) -> Syntax | None:
    silent = load_lexicon("distance").word_set("no_speakers")
    at = verb
    for _ in range(_FARTHEST):
        found = next((syntax[one] for one in _dependents(at, syntax) if syntax[one].relation in _SUBJECTS), None)
        if found is not None:
            speaks = article.text[found.start : found.end].lower() not in silent
            return found if speaks and not _is_passive(article, at, syntax) else None
        if syntax[at].relation not in _SHARED or syntax[at].head == at:
            return None
        at = syntax[at].head
    return None


def _is_passive(article: Article, verb: int, syntax: tuple[Syntax, ...]) -> bool:
    forms = load_lexicon("cues").word_set("passive_auxiliaries")
    auxiliaries = [syntax[one] for one in _dependents(verb, syntax) if syntax[one].relation.startswith("aux")]
    ends_in_ing = article.text[syntax[verb].start : syntax[verb].end].lower().endswith("ing")
    return not ends_in_ing and any(article.text[one.start : one.end].lower() in forms for one in auxiliaries)


def _follows_as(article: Article, root: int, syntax: tuple[Syntax, ...]) -> bool:
    """Whether “as” stands before the words, or before those they are joined to by “and”."""
    at = root
    while syntax[at].relation == "conj" and syntax[at].head < at:
        at = syntax[at].head
    marks = [syntax[one] for one in _dependents(at, syntax) if syntax[one].relation in {"case", "mark"}]
    return any(article.text[one.start : one.end].lower() == "as" for one in marks)


def _dependents(head: int, syntax: tuple[Syntax, ...]) -> Iterator[int]:
    for at in range(max(0, head - _MOST_CHILDREN), min(len(syntax), head + _MOST_CHILDREN)):
        if at != head and syntax[at].head == head:
            yield at
