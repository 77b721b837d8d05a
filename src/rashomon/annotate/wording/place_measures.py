"""Measures of a quoted place: what speaks for the article's own distance, and what for somebody's words or a name."""

from bisect import bisect_left
from collections.abc import Callable, Mapping

from rashomon.annotate.encoder import Syntax
from rashomon.annotate.wording.governing import find_root, find_teller, is_statement
from rashomon.annotate.wording.quoted_places import QuotedPlace
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.model.articles import Article
from rashomon.text.words import Word

_MENTION_REACH = 4
"""Words before a quoted one in which a word says that it is only mentioned."""

_NEXT_REACH = 2
"""Words before a quoted one in which a word of mentioning leaves no doubt."""

_NAMING_REACH = 12
"""Words before a quoted one in which a verb of calling says whose word it is."""

_JOINING = frozenset({"", "and", "or", "and a", "and an", "or a", "or an"})
_GLOSSES = frozenset({"-", "—", "–", "―", "("})
_GLOSSING = frozenset({"or", "the", "a", "an", "meaning"})
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def measure_place(article: Article, place: QuotedPlace, syntax: tuple[Syntax, ...]) -> dict[str, bool]:
    """Return what is so of a place, by name, in the order of `training.wording.scare`'s weights.

    Without syntax, only words tell who speaks.
    """
    inside = _inside(place, syntax)
    return (
        {name: measure(place) for name, measure in _OF_WORDS.items()}
        | _of_syntax(article, place, syntax, inside)
        | _of_voices(article, place, syntax)
    )


def is_name(place: QuotedPlace) -> bool:
    """Whether the words are a title or name by their capitals, or hold nothing but function words."""
    closed = load_lexicon("function_words").word_set("closed")
    nouns = load_lexicon("distance").word_set("nouns")
    content = [word for word in place.words if word.lower not in closed or word.lower in nouns]
    if not content:
        return True
    if not all(word.is_capitalised or word.text[0].isdigit() for word in content):
        return False
    return len(place.words) > 1 or not place.is_headline or _is_written_small(place)


def _is_written_small(place: QuotedPlace) -> bool:
    """Whether most words around the marks begin small, so that a capital says something."""
    others = [word for word in (*place.before[1:], *place.after) if word.text[0].isalpha()]
    return 2 * sum(not word.is_capitalised for word in others) > len(others) > 0


def is_mentioned(before: tuple[Word, ...]) -> bool:
    """Whether a word before the marks says that what follows is only mentioned, or whose name for something it is."""
    lexicon = load_lexicon("distance")
    if before and before[-1].lower == "as":
        return True
    if any(word.lower in lexicon.word_set("mention") for word in before[-_MENTION_REACH:]):
        return True
    return any(word.lower in lexicon.word_set("naming") for word in before[-_NAMING_REACH:])


def is_introduced(place: QuotedPlace) -> bool:
    """Whether a word next to the marks gives the words as a name, a saying, an inscription, or they are one letter."""
    lexicon = load_lexicon("distance")
    is_letter = len(place.words) == 1 and len(place.words[0].text) == 1
    if is_letter or place.first_after in lexicon.word_set("kinds_of_words"):
        return True
    if any(word.lower in lexicon.word_set("mention") for word in place.before[-_NEXT_REACH:]):
        return True
    return any(word.lower in lexicon.word_set("introducing") for word in place.before[-_MENTION_REACH:])


def speaks(quotation: Quotation) -> bool:
    """Whether a quotation has a speaker other than the writer or nobody in particular."""
    voice = quotation.speaker_words
    return voice is not None and voice.exact.lower() not in load_lexicon("distance").word_set("no_speakers")


def _is_polled(place: QuotedPlace) -> bool:
    asking = load_lexicon("distance").word_set("asking")
    around = (*place.before, *place.after)
    return any(word.lower in asking for word in place.before) or any(word.text == "%" for word in around)


def _is_glossed(place: QuotedPlace) -> bool:
    """Whether the sentence says what the words mean, behind a dash, in brackets or after “or”."""
    if place.last_before in _GLOSSES or place.first_after in _GLOSSES:
        return True
    words = [word.lower for word in place.after[:3]]
    return (words[:1] == [","] and words[1:2] != [] and words[1] in _GLOSSING) or words == ["one", ",", "meaning"]


def _is_joined_to_next(place: QuotedPlace) -> bool:
    between: list[str] = []
    for word in place.after:
        if word.text in {'"', "“", "‘", "'", "''"}:
            return any(one.start >= word.start for one in place.beside)
        if word.is_word:
            between.append(word.lower)
        if " ".join(between) not in _JOINING:
            return False
    return False


_OF_WORDS: Mapping[str, Callable[[QuotedPlace], bool]] = {
    "one_word": lambda place: len(place.words) == 1,
    "two_words": lambda place: len(place.words) == 2,
    "four_words": lambda place: len(place.words) > 3,
    "names_only": is_name,
    "holds_name": lambda place: place.holds_name,
    "begins_large": lambda place: place.words[0].is_capitalised,
    "nothing_before": lambda place: not place.before,
    "mentioned": lambda place: is_mentioned(place.before),
    "polled": _is_polled,
    "glossed": _is_glossed,
    "preposition_after": lambda place: place.first_after in {"of", "in", "to", "for"},
    "joined_to_next": _is_joined_to_next,
    "others_quoted": lambda place: bool(place.beside),
    "person_in_sentence": lambda place: place.has_person,
    "written_plain": lambda place: place.is_written_plain,
    "unheld": lambda place: not place.holders,
    "speech_in_sentence": lambda place: any(speaks(one) for one in place.told),
    "cue_after": lambda place: any(one.cue is not None and one.cue.start >= place.quoted.end for one in place.told),
}


def _inside(place: QuotedPlace, syntax: tuple[Syntax, ...]) -> tuple[Syntax, ...]:
    first = bisect_left(syntax, place.quoted.inner_start, key=lambda one: one.start)
    end = bisect_left(syntax, place.quoted.inner_end, key=lambda one: one.start)
    return tuple(one for one in syntax[first:end] if one.upos != "PUNCT")


def _of_syntax(
    article: Article, place: QuotedPlace, syntax: tuple[Syntax, ...], inside: tuple[Syntax, ...]
) -> dict[str, bool]:
    text, quoted = article.text, place.quoted
    before = next((_syntax_of(word, syntax) for word in reversed(place.before) if word.is_word), None)
    after = _syntax_of(place.after[0], syntax) if place.after and place.after[0].is_word else None
    root = find_root(quoted, syntax)
    head = syntax[syntax[root].head] if root is not None else None
    return {
        "single_marks": text[quoted.start] in "'‘",
        "ends_in_mark": text[quoted.inner_start : quoted.inner_end].rstrip("'’")[-1:] in {".", ",", "!", "?"},
        "after_possessive": text[max(0, quoted.start - 4) : quoted.start].rstrip()[-2:] in _POSSESSIVES,
        "only_nouns": bool(inside) and all(one.upos in {"NOUN", "ADJ"} for one in inside),
        "holds_determiner": any(one.upos == "DET" for one in inside),
        "begins_with_determiner": inside[:1] != () and inside[0].upos == "DET",
        "holds_pronoun": any(one.upos == "PRON" for one in inside),
        "after_adjective": before is not None and before.upos == "ADJ",
        "after_auxiliary": before is not None and before.upos == "AUX",
        "verb_after": after is not None and after.upos in {"VERB", "AUX"},
        "before_noun": root is not None
        and head is not None
        and head.start >= quoted.end
        and head.upos == "NOUN"
        and syntax[root].relation.partition(":")[0] in {"amod", "compound", "nmod", "nummod"},
    }


def _syntax_of(word: Word, syntax: tuple[Syntax, ...]) -> Syntax | None:
    at = bisect_left(syntax, word.start, key=lambda one: one.start)
    return syntax[at] if at < len(syntax) and syntax[at].start == word.start else None


def _of_voices(article: Article, place: QuotedPlace, syntax: tuple[Syntax, ...]) -> dict[str, bool]:
    teller = find_teller(article, place.quoted, syntax)
    return {
        "teller": teller is not None,
        "named_teller": teller is not None and teller.upos in {"PROPN", "PRON"},
        "statement": is_statement(place.quoted, syntax),
    }
