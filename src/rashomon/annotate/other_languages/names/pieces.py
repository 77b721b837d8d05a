"""Pieces of a run: roles, places and bodies that stand before a person's name, each a name of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.other_languages.gazetteer import place_length
from rashomon.annotate.other_languages.inflection import ends_in, stem, stems_of
from rashomon.annotate.other_languages.names.known import known_bodies
from rashomon.annotate.other_languages.names.runs import given_stems, is_acronym, is_role, looks_like_adjective
from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens [start, end) that are one name; `known` says what lists alone show it to be."""

    start: int
    end: int
    known: str | None = None


def cut_run(tokens: Sequence[Token], start: int, end: int, language: str) -> list[Piece]:
    """Return the names in a run of capitalised words, role words left out."""
    pieces: list[Piece] = []
    at = start
    if _is_place_before_person(tokens, start, end, language):
        pieces.append(Piece(start, start + 1, "place"))
        at += 1
    while at < end:
        if is_role_word(tokens[at], language):
            at += 1
            continue
        piece = _piece_at(tokens, at, end, language)
        pieces.append(piece)
        at = piece.end
    return pieces


def _is_place_before_person(tokens: Sequence[Token], start: int, end: int, language: str) -> bool:
    """Whether three unknown words follow a role: a place's name and a person's ("мэра Тавина Ильдара Карсова")."""
    if language not in ("ru", "uk") or end - start != 3 or not _follows_role(tokens, start, language):
        return False
    words = tokens[start:end]
    plain = all(token.is_word and not _is_given(token, language) and not is_acronym(token) for token in words)
    return plain and not ends_in(words[1].lower, language, "patronymics")


def _follows_role(tokens: Sequence[Token], start: int, language: str) -> bool:
    """Whether a role stands before, at most one word in lower case between ("министр обороны")."""
    for at in (start - 1, start - 2):
        if at < 0 or not tokens[at].is_word:
            return False
        if is_role_word(tokens[at], language):
            return True
    return False


def _piece_at(tokens: Sequence[Token], at: int, end: int, language: str) -> Piece:
    body = known_body_length(tokens, at, language)
    if body:
        return Piece(at, at + body, "organisation")
    place = place_length(tokens, at, language)
    person = next((cut for cut in range(at + 1, end) if _begins_person(tokens, cut, end, language)), end)
    named = end if person - at == 1 and _is_given(tokens[at], language) else person
    if place and (at + place >= named or (not _is_given(tokens[at], language))):
        return Piece(at, at + place, "place")
    if named == at + 1 < end and at and is_role_word(tokens[at - 1], language) and not is_acronym(tokens[at]):
        return Piece(at, named, "place")
    if is_acronym(tokens[at]) and at + 1 < named:
        return Piece(at, at + 1, None)
    return Piece(at, max(named, at + 1))


def _begins_person(tokens: Sequence[Token], at: int, end: int, language: str) -> bool:
    """Whether a given name with another word after it stands inside a run, and no given name before it."""
    if at + 1 >= end or not _is_given(tokens[at], language) or _is_given(tokens[at - 1], language):
        return False
    return tokens[at + 1].is_capitalised and len(tokens[at - 1].text) > 1 and tokens[at - 1].text != "."


def _is_given(token: Token, language: str) -> bool:
    return stem(token.text, language) in given_stems(language)


def known_body_length(tokens: Sequence[Token], at: int, language: str) -> int:
    """Return how many tokens the listed body's name that begins here has, 0 if none does.

    Also an adjective with a capital and a body's noun: "Европейская комиссия", "Europäische Kommission".
    """
    for length in range(min(4, len(tokens) - at), 0, -1):
        name = " ".join(stem(token.text, language) for token in tokens[at : at + length])
        if name in known_bodies(language):
            return length
    return 2 if at + 1 < len(tokens) and _is_described_body(tokens[at], tokens[at + 1], language) else 0


def _is_described_body(one: Token, other: Token, language: str) -> bool:
    """Whether noun and adjective, in the order of the language, name a body: "Parlement européen"."""
    if language == "fr":
        adjectives = load_lexicon("organisations", "fr").word_set("adjectives")
        return stem(one.text, "fr") in stems_of("organisations", "fr", "nouns") and other.lower in adjectives
    section = "heads" if language == "de" else "nouns"
    is_noun = other.is_word and stem(other.text, language) in stems_of("organisations", language, section)
    return is_noun and looks_like_adjective(one, language)


def is_role_word(token: Token, language: str) -> bool:
    """Whether a word names a role; of a compound the last part counts ("экс-президент", "Außenminister")."""
    root = stem(token.text, language)
    if is_role(root, language) or is_role(stem(root.rpartition("-")[2], language), language):
        return True
    return language == "de" and len(root) > 7 and token.is_capitalised and _ends_in_role(root)


def _ends_in_role(word: str) -> bool:
    return any(len(role) > 4 and word.endswith(role) for role in stems_of("roles", "de", "singular"))
