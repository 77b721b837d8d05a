"""Kinds of names in another language: from lists, neighbours and the rest of the article."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.gazetteer import place_length
from rashomon.annotate.other_languages.inflection import ends_in, stem, stems_of
from rashomon.annotate.other_languages.names.candidates import Candidate
from rashomon.annotate.other_languages.names.known import known_bodies
from rashomon.annotate.other_languages.names.pieces import known_body_length
from rashomon.annotate.other_languages.names.runs import given_stems, is_acronym, looks_like_adjective
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import MentionKind
from rashomon.text.tokens import Token

_SLAVIC = frozenset({"ru", "uk"})
_LONGEST_PERSON = 5  # tokens


def settle_kinds_in(found: Sequence[Candidate], language: str) -> list[MentionKind]:
    """Return the kind of each name: what it shows by itself, else what the article's other names show."""
    first: list[MentionKind | None] = [kind_of(one, language) for one in found]
    surnames: set[str] = set()
    known: dict[str, MentionKind] = {}
    for one, kind in zip(found, first, strict=True):
        if kind is not None:
            known.setdefault(name_key(one.words, language), kind)
        if kind == "person":
            surnames.add(stem(one.words[-1].text, language))
    return [kind or kind_from_article(one, language, surnames, known) for one, kind in zip(found, first, strict=True)]


def kind_of(one: Candidate, language: str) -> MentionKind | None:
    """Return the kind that the name, lists and its role show, None where only the article can tell."""
    words = one.words
    if one.piece.known == "place":
        return "place"
    if one.piece.known == "organisation" or _is_body(one, language):
        return "organisation"
    if len(words) == place_length(one.tokens, one.piece.start, language):
        return "place"
    if len(words) == 1 and is_acronym(words[0]):
        return "other" if is_generic_acronym(words[0], language) else "organisation"
    if one.quoted:
        return "other"
    if _is_person(one, language):
        return "person"
    return None


def _is_body(one: Candidate, language: str) -> bool:
    words = one.words
    if " ".join(stem(token.text, language) for token in words) in known_bodies(language):
        return True
    nouns = stems_of("organisations", language, "nouns")
    if language == "fr":
        return stem(words[0].text, language) in nouns and (len(words) > 1 or known_body_length(words, 0, language) > 0)
    return any(stem(token.text, language) in nouns for token in words)


def _is_person(one: Candidate, language: str) -> bool:
    words = one.words
    if len(words) > _LONGEST_PERSON or any(token.is_digits for token in words):
        return False
    if one.role is not None and words[0].text[0].isalpha():
        return not looks_like_adjective(words[0], language) or len(words) > 1
    first = stem(words[0].text, language)
    if len(words) >= 2 and (first in given_stems(language) or words[1].text == "."):
        return True
    return any(ends_in(token.lower, language, "patronymics") for token in words[1:])


def kind_from_article(one: Candidate, language: str, surnames: set[str], known: dict[str, MentionKind]) -> MentionKind:
    """Return the kind that the article's other names show; two unknown words in Cyrillic are mostly a person."""
    words = one.words
    name = name_key(words, language)
    if name in known:
        return known[name]
    if len(words) == 1 and not one.quoted and stem(words[0].text, language) in surnames:
        return "person"
    if (
        len(words) == 1
        and language != "de"
        and not one.quoted
        and stem(words[0].text, language) in given_stems(language)
    ):
        return "person"
    if language == "fr" and _is_place_gone_to(one):
        return "place"
    if len(words) == 2 and _speaks(one, language):
        return "person"
    plain = all(token.is_word and token.text[0].isalpha() for token in words)
    if language in _SLAVIC and len(words) == 2 and plain and _is_cyrillic(words) and not one.quoted:
        return "other" if looks_like_adjective(words[0], language) else "person"
    return "other"


def _is_place_gone_to(one: Candidate) -> bool:
    """Whether a name the world's lists hold as a place stands after "à" or "en"."""
    start = one.piece.start
    before = one.tokens[start - 1].lower if start else ""
    return before in ("à", "en", "au") and len(one.words) == 1 and load_gazetteer().is_place(one.words[0].text)


def _speaks(one: Candidate, language: str) -> bool:
    """Whether a reporting verb stands right after the name, or after its auxiliary."""
    cues, after = load_lexicon("cues", language), one.tokens[one.piece.end : one.piece.end + 2]
    if not after or not after[0].is_word:
        return False
    if after[0].lower in cues.word_set("auxiliaries"):
        return len(after) > 1 and "participles" in cues and after[1].lower in cues.word_set("participles")
    return after[0].lower in cues.word_set("finite") or after[0].lower in cues.word_set("clause")


def _is_cyrillic(words: Sequence[Token]) -> bool:
    return all("\u0400" <= char <= "\u052f" or not char.isalpha() for token in words for char in token.text)


def is_generic_acronym(token: Token, language: str) -> bool:
    """Whether an acronym is no name: the media, a company's legal form, gross domestic product."""
    return token.lower in load_lexicon("organisations", language).word_set("generic")


def name_key(words: Sequence[Token], language: str) -> str:
    """Return a name without its case endings, to find it again in another case."""
    return " ".join(stem(token.text, language) for token in words)
