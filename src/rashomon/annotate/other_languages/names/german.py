"""Names in German, where every noun has a capital: a list, a given name or a role has to stand behind each."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.gazetteer import place_length
from rashomon.annotate.other_languages.inflection import stem, stems_of
from rashomon.annotate.other_languages.names.candidates import Candidate, surround
from rashomon.annotate.other_languages.names.pieces import Piece, is_role_word, known_body_length
from rashomon.annotate.other_languages.names.runs import given_stems, is_acronym, is_shouted
from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token

_LANGUAGE = "de"
_MOST_GIVEN = 4  # given names of one person
_MOST_AFTER_ROLE = 2  # words of a name that only the role before it shows


def find_german_names(worded: Sequence[Sequence[Token]]) -> list[Candidate]:
    """Return the names in the tokens of an article's sentences, in text order."""
    sentences = [tokens for tokens in worded if not is_shouted(tokens)]
    pieces = [(tokens, _pieces(tokens, frozenset())) for tokens in sentences]
    surnames = {
        stem(tokens[piece.end - 1].text, _LANGUAGE)
        for tokens, found in pieces
        for piece in found
        if piece.known is None and not is_acronym(tokens[piece.end - 1])
    }
    again = ((tokens, _pieces(tokens, frozenset(surnames))) for tokens in sentences)
    return [surround(tokens, piece, _LANGUAGE) for tokens, found in again for piece in found]


def _pieces(tokens: Sequence[Token], surnames: frozenset[str]) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece = _piece_at(tokens, at, surnames)
        if piece is not None:
            found.append(piece)
        at = piece.end if piece is not None else at + 1
    return found


def _piece_at(tokens: Sequence[Token], at: int, surnames: frozenset[str]) -> Piece | None:
    token = tokens[at]
    if not token.is_word or not token.is_capitalised:
        return None
    person = _person_end(tokens, at)
    if person > at:
        return Piece(at, person)
    body = known_body_length(tokens, at, _LANGUAGE)
    if body or stem(token.text, _LANGUAGE) in stems_of("organisations", _LANGUAGE, "nouns"):
        return Piece(at, at + max(body, 1), "organisation")
    place = place_length(tokens, at, _LANGUAGE)
    if place:
        return Piece(at, at + place, "place")
    if is_acronym(token):
        return Piece(at, at + 1)
    named = stem(token.text, _LANGUAGE) in surnames or _follows_role(tokens, at)
    return Piece(at, at + _length_after_role(tokens, at)) if named else None


def _person_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the person's name ends that begins with given names here, `at` if none does."""
    end = at
    stop = min(len(tokens), at + _MOST_GIVEN)
    while end < stop and tokens[end].is_capitalised and tokens[end].lower in given_stems(_LANGUAGE):
        end += 1
    if end == at:
        return at
    particles = load_lexicon("names", _LANGUAGE).word_set("particles")
    last = end
    while last < len(tokens) and tokens[last].lower in particles and not tokens[last].is_capitalised:
        last += 1
    return last + 1 if _may_name(tokens, last) else (end if end - at > 1 else at)


def _may_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital stands here that no list knows as anything but a name."""
    if at >= len(tokens) or not tokens[at].is_word or not tokens[at].is_capitalised or len(tokens[at].text) < 2:
        return False
    closed = load_lexicon("function_words", _LANGUAGE).word_set("closed")
    return tokens[at].lower not in closed and not is_role_word(tokens[at], _LANGUAGE)


def _follows_role(tokens: Sequence[Token], at: int) -> bool:
    """Whether a role stands right before ("Ministerin Vu"); after an article "Frau" and "Herr" are nouns."""
    if not at or not is_role_word(tokens[at - 1], _LANGUAGE) or not _may_name(tokens, at):
        return False
    if not tokens[at - 1].is_capitalised:
        return False
    polite = tokens[at - 1].lower in ("herr", "herrn", "frau")
    articles = {"die", "eine", "der", "einer", "ein", "diese", "dieser", "junge", "ihre", "seine"}
    return not (polite and at > 1 and tokens[at - 2].lower in articles)


def _length_after_role(tokens: Sequence[Token], at: int) -> int:
    if not _follows_role(tokens, at):
        return 1
    length = 1
    while length < _MOST_AFTER_ROLE and _may_name(tokens, at + length):
        length += 1
    return length
