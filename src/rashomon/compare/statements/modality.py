"""Modality: which words of a statement tell of what is done, and which of what is planned, wished, due or possible."""

from collections.abc import Sequence

from rashomon.compare.statements.clauses import has_past_form, is_infinitive
from rashomon.compare.statements.predicates import clauses_of, key_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word


def open_keys(words: Sequence[Word]) -> frozenset[str]:
    """Return the keys of the words that tell only of what is not done, or not yet.

    What an infinitive or a modal verb opens is what stands after it in its clause: "stopped the crane to save the
    barge" tells that it was stopped, and leaves open whether the barge was saved. A verb of planning or wishing opens
    its whole clause: "the hearing is due in May".
    """
    done: set[str] = set()
    left_open: set[str] = set()
    for clause in clauses_of(words):
        start, end = _opened(clause)
        done.update(key_of(word) for word in (*clause[:start], *clause[end:]))
        left_open.update(key_of(word) for word in clause[start:end])
    return frozenset(left_open - done)


def planned_keys(words: Sequence[Word]) -> frozenset[str]:
    """Return the keys of the words of clauses that are left open as a whole: plans, duties and wishes."""
    clauses = list(clauses_of(words))
    planned = {key_of(word) for clause in clauses if _opening(clause) == 0 for word in clause}
    return frozenset(planned - {key_of(word) for clause in clauses if _opening(clause) > 0 for word in clause})


def _opened(clause: Sequence[Word]) -> tuple[int, int]:
    """Return which words of a clause leave open what they tell, as a half-open range.

    It ends before a past form that stands without "be" or "have": "will open a quay built by Velm".
    """
    start = _opening(clause)
    ends = (
        at for at in range(start + 1, len(clause)) if has_past_form(clause[at]) and not _is_governed(clause[at - 1])
    )
    return start, next(ends, len(clause))


def _opening(clause: Sequence[Word]) -> int:
    """Return from which word on a clause leaves open what it tells, the number of its words where it never does."""
    lexicon = load_lexicon("clauses")
    modals, done = lexicon.word_set("modals"), lexicon.word_set("done")
    if any(word.lower in lexicon.word_set("unfulfilled") or _is_arranged(clause, at) for at, word in enumerate(clause)):
        return 0
    opening = (
        at
        for at, word in enumerate(clause)
        if word.lower in modals or (is_infinitive(clause, at) and (at == 0 or clause[at - 1].lower not in done))
    )
    return next(opening, len(clause))


def _is_arranged(clause: Sequence[Word], at: int) -> bool:
    """Whether "will" or "is to" stands at a place: what it is said of is not there yet: "the vote will be held"."""
    words = load_lexicon("clauses")
    if clause[at].lower in words.word_set("arranging"):
        return True
    return at > 0 and clause[at - 1].lower in words.word_set("being") and is_infinitive(clause, at)


def _is_governed(before: Word) -> bool:
    """Whether a past form after a word belongs to "be", "have", "to" or a modal verb: "will cut", "is built"."""
    lexicon = load_lexicon("clauses")
    helping = (
        lexicon.word_set("being") | lexicon.word_set("modals") | {"have", "has", "had", "having", "to", "not", "never"}
    )
    return before.lower in helping or before.lower.endswith("ly")
