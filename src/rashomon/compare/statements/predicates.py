"""Predicates: which words of a statement say what is done or is so."""

from collections.abc import Iterator, Sequence

from rashomon.compare.statements.clauses import find_clauses, has_past_form, is_content, is_infinitive, is_present
from rashomon.compare.statements.meanings import meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import POSSESSIVES, Word


def predicate_keys(words: Sequence[Word]) -> frozenset[str]:
    """Return the keys of the words by which something is said: verbs in their place, and what somebody is said to be.

    "The crane was lifted", "to lift the crane", "lifting the crane" all lift; "the lifted crane" and "lifting gear" are
    things. A word after "is" up to the next preposition is said too: "the Larks are harbour champions".
    """
    return frozenset(
        key_of(word)
        for clause in clauses_of(words)
        for at, word in enumerate(clause)
        if is_content(word) and (_is_verb(clause, at) or _is_said_to_be(clause, at))
    )


def clauses_of(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield the words of each clause."""
    for start, end in find_clauses(words):
        yield [word for word in words if start <= word.start < end]


def key_of(word: Word) -> str:
    """Return the key of the term that a common word stands for."""
    return f"word:{meaning_of(word.lower)}"


def _is_verb(clause: Sequence[Word], at: int) -> bool:
    word = clause[at]
    if word.lower.endswith("ing"):
        return _is_progressive(clause, at)
    if has_past_form(word):
        return not _is_modifier(clause, at)
    before = clause[at - 1] if at else None
    return before is not None and (
        before.lower in load_lexicon("clauses").word_set("modals")
        or is_infinitive(clause, at - 1)
        or is_present(clause, at)
    )


def _is_progressive(clause: Sequence[Word], at: int) -> bool:
    """Whether a form in -ing tells: after "be", first in its clause, or as in "they saw it sinking in ice"."""
    lexicon = load_lexicon("clauses")
    after = clause[at + 1].lower if at + 1 < len(clause) else ""
    determiners = load_lexicon("function_words").word_set("determiners")
    if at == 0:
        return True
    if clause[at - 1].lower in determiners | POSSESSIVES:
        return False
    if after in lexicon.word_set("prepositions") | determiners:
        return True
    before = clause[at - 1].lower
    return before in lexicon.word_set("being") or (at == 1 and before in lexicon.word_set("openers") | _BEFORE_GERUNDS)


_BEFORE_GERUNDS = frozenset({"by", "for", "of", "without", "despite", "following"})


def _is_modifier(clause: Sequence[Word], at: int) -> bool:
    """Whether a past form stands before a noun as its adjective: "a torn sail", "the freed crew"."""
    after = clause[at + 1] if at + 1 < len(clause) else None
    if after is None or not is_content(after) or at == 0:
        return False
    before = clause[at - 1].lower
    function = load_lexicon("function_words")
    return before in function.word_set("determiners") or before in load_lexicon("clauses").word_set("prepositions")


def _is_said_to_be(clause: Sequence[Word], at: int) -> bool:
    """Whether a word stands after "be", with no verb between and no preposition but right after it: "is on strike"."""
    lexicon = load_lexicon("clauses")
    being, prepositions = lexicon.word_set("being"), lexicon.word_set("prepositions")
    for place in range(at - 1, -1, -1):
        word = clause[place]
        if word.lower in being:
            return True
        is_verb = has_past_form(word) or word.lower.endswith("ing")
        if is_verb or (word.lower in prepositions and clause[place - 1].lower not in being):
            return False
    return False
