"""Reversals: how firmly something was said, and by which words a voice takes it back."""

from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.compare.statements.clauses import is_denied
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.lexicons import load_lexicon

_DENIED_AHEAD = 5
"""Words before a verb in which a negation denies it: "not a single minute of talks", "had not himself read"."""
_SUBJECT_AHEAD, _HAD_AHEAD, _DEFINITE_AHEAD = 4, 3, 2
_HARDLY_AHEAD, _HARDLY_BEHIND = 2, 7
"""Words before a verb among which stands its subject, and "had"; before a noun, its article."""


def is_conceded(one: Utterance) -> bool:
    """Whether a report says that somebody admits it."""
    cue = one.quotation.cue
    return cue is not None and cue.exact.lower() in load_lexicon("clauses").word_set("conceding")


def is_taken_back(one: Utterance) -> bool:
    """Whether somebody no longer stands by something: "we cannot rule out", "I could not swear to it"."""
    spoken = " ".join(one.spoken)
    return any(f" {phrase} " in f" {spoken} " for phrase in _phrases())


def is_firm(one: Utterance) -> bool:
    """Whether something is told of all, of none or of the least of something, or denied."""
    return one.quotation.certainty == "denied" or next(firm_places(one.spoken), None) is not None


def is_firmly_denied(one: Utterance) -> bool:
    """Whether something is firm, and a denial."""
    return is_firm(one) and (one.quotation.certainty == "denied" or is_denied(one.saying.words))


def firm_places(spoken: Sequence[str]) -> Iterator[int]:
    """Yield the places behind the words that tell of all, of none or of the least of something."""
    single = load_lexicon("clauses").word_set("absolutes")
    phrases = [tuple(phrase.split()) for phrase in load_lexicon("reversals").words("firmly")]
    for at, word in enumerate(spoken):
        if word in single:
            yield at + 1
        yield from (at + len(one) for one in phrases if tuple(spoken[at : at + len(one)]) == one)


def told_of(one: Utterance, section: str, *, denied: bool) -> bool:
    """Whether it affirms, or denies, a word of a section of the lexicon of reversals."""
    listed = load_lexicon("reversals").word_set(section)
    return any(
        word.lower in listed and is_denied(one.saying.words[max(0, at - _DENIED_AHEAD) : at]) == denied
        for at, word in enumerate(one.saying.words)
    )


def has_done(one: Utterance, section: str) -> bool:
    """Whether a subject that may be the speaker did what a section of the lexicon of reversals lists."""
    return _follows(one, section, load_lexicon("reversals").word_set("subjects"), _SUBJECT_AHEAD)


def had_done(one: Utterance, section: str) -> bool:
    """Whether such a subject had done it before, or had it done to it: "we had heard", "he had been told"."""
    lexicon = load_lexicon("reversals")
    whose = lexicon.word_set("subjects") | lexicon.word_set("owners")
    return _follows(one, section, whose, _SUBJECT_AHEAD) and _follows(one, section, frozenset({"had"}), _HAD_AHEAD)


def hardly_knew(one: Utterance) -> bool:
    """Whether the speaker has hardly known somebody: "we met only once"."""
    return any(_is_hardly(one.spoken, at) for at in _acquaintance(one))


def knew_well(one: Utterance) -> bool:
    """Whether the speaker has known somebody: "he had known her for years"."""
    return any(not _is_hardly(one.spoken, at) for at in _acquaintance(one)) and has_done(one, "acquaintance")


def nonexistent(one: Utterance) -> list[str]:
    """Return the nouns for what is said not to exist: "no such list"."""
    spoken = one.spoken
    return [spoken[at + 2] for at in range(len(spoken) - 2) if spoken[at : at + 2] == ("no", "such")]


def speaks_of(one: Utterance, noun: str) -> bool:
    """Whether a thing is spoken of as one that is there: "the list", not "the so-called list" or "no list".

    A document that is the speaker's, or was in the speaker's hands, may be called by another name: "the draft".
    """
    lexicon = load_lexicon("reversals")
    definite, unreal = lexicon.word_set("definite"), lexicon.word_set("unreal")
    words, papers = one.saying.words, lexicon.word_set("papers")
    for at, word in enumerate(words):
        ahead = {each.lower for each in words[max(0, at - _DEFINITE_AHEAD) : at]}
        is_it = meaning_of(word.lower) == meaning_of(noun) or (is_of_its_own(one) and {word.lower, noun} <= papers)
        if is_it and ahead & definite and not ahead & unreal:
            return not is_denied(words[max(0, at - _DENIED_AHEAD) : at])
    return False


def _acquaintance(one: Utterance) -> list[int]:
    listed = load_lexicon("reversals").word_set("acquaintance")
    return [at for at, word in enumerate(one.spoken) if word in listed]


def _is_hardly(spoken: Sequence[str], at: int) -> bool:
    lexicon = load_lexicon("reversals")
    behind = f" {' '.join(spoken[at + 1 : at + 1 + _HARDLY_BEHIND])} "
    ahead = spoken[max(0, at - _HARDLY_AHEAD) : at]
    return not lexicon.word_set("hardly").isdisjoint(ahead) or any(
        f" {phrase} " in behind for phrase in lexicon.words("hardly_behind")
    )


def is_of_its_own(one: Utterance) -> bool:
    """Whether somebody speaks of what is theirs."""
    return not load_lexicon("reversals").word_set("own").isdisjoint(one.spoken)


def _follows(one: Utterance, section: str, ahead: frozenset[str], reach: int) -> bool:
    """Whether a word of a section that is not denied stands shortly after one of some words."""
    listed, words = load_lexicon("reversals").word_set(section), one.saying.words
    return any(
        word.lower in listed
        and not ahead.isdisjoint(each.lower for each in words[max(0, at - reach) : at])
        and not is_denied(words[max(0, at - _DENIED_AHEAD) : at])
        for at, word in enumerate(words)
    )


@cache
def _phrases() -> tuple[str, ...]:
    lexicon = load_lexicon("reversals")
    taken = [f"{unable} {assured}" for unable in lexicon.words("unable") for assured in lexicon.words("assurances")]
    return (*taken, *lexicon.words("doubts"))
