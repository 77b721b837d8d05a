"""Candidates: pieces of sentences that may be names, with the role and marks around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.other_languages.inflection import ends_in
from rashomon.annotate.other_languages.names.pieces import Piece, cut_run, is_role_word
from rashomon.annotate.other_languages.names.roles import role_after, role_before
from rashomon.annotate.other_languages.names.runs import ArticleWords, find_runs, is_body_noun, read_article_words
from rashomon.text.tokens import Token

_OPENERS, _CLOSERS = frozenset('«„“"'), frozenset('»“”"')

_LONGEST_TITLE = 5  # further tokens of a name in quotation marks


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of a sentence with what stands around it: its role, and whether quotation marks hold it alone."""

    piece: Piece
    tokens: Sequence[Token]
    role: tuple[int, int] | None
    quoted: bool

    @property
    def words(self) -> Sequence[Token]:
        """The tokens of the name."""
        return self.tokens[self.piece.start : self.piece.end]


def find_candidates(worded: Sequence[Sequence[Token]], language: str) -> list[Candidate]:
    """Return what may be names in the tokens of an article's sentences, in text order."""
    words = read_article_words(worded, language)
    found: list[Candidate] = []
    for tokens in worded:
        end = 0
        for piece in _pieces(tokens, words):
            if piece.start >= end:
                found.append(surround(tokens, piece, language))
                end = found[-1].piece.end
    return found


def _pieces(tokens: Sequence[Token], words: ArticleWords) -> list[Piece]:
    """Return the pieces of all runs; one that reaches beyond its run ("Côte d'Ivoire") takes in the next."""
    found: list[Piece] = []
    for start, end in find_runs(tokens, words):
        at = max(start, found[-1].end if found else 0)
        if at < end:
            found.extend(cut_run(tokens, at, end, words.language))
    return found


def surround(tokens: Sequence[Token], piece: Piece, language: str) -> Candidate:
    """Return a piece with its role; a quoted one is a body's where a word before it says so ("газета «…»")."""
    start, end = piece.start, piece.end
    opened = bool(start) and tokens[start - 1].text in _OPENERS
    if opened and piece.known is None and start > 1 and is_body_noun(tokens[start - 2], language):
        closed = next((at for at in range(end, min(end + _LONGEST_TITLE, len(tokens))) if _closes(tokens[at])), None)
        if closed is not None:
            return Candidate(Piece(start, closed, "organisation"), tokens, None, True)
    quoted = opened and end < len(tokens) and _closes(tokens[end])
    role = None if quoted else role_before(tokens, start, language) or role_after(tokens, end, language)
    if language == "fr" and end - start == 1 and role is not None and role[0] < start and _names_field(tokens, start):
        role = None
    return Candidate(piece, tokens, role, quoted)


def _closes(token: Token) -> bool:
    return token.text in _CLOSERS


def _names_field(tokens: Sequence[Token], start: int) -> bool:
    """Whether a noun stands between a role and a lone word in French: "professeur à l'université Korda"."""
    before = tokens[start - 1]
    if before.is_capitalised or not before.is_word or is_role_word(before, "fr"):
        return False
    return not ends_in(before.lower, "fr", "adjectives")
