"""Names of articles in other languages: who and what they speak of, at the level rules reach."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.inflection import ends_in
from rashomon.annotate.other_languages.names.candidates import Candidate, find_candidates
from rashomon.annotate.other_languages.names.german import find_german_names
from rashomon.annotate.other_languages.names.kinds import is_generic_acronym, settle_kinds_in
from rashomon.annotate.other_languages.tokens import split_tokens_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, MentionKind, Sentence
from rashomon.model.articles import Article

__all__ = ["find_mentions_in"]


def find_mentions_in(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[Mention, ...]:
    """Return the article's names in text order; `name` stays in the case it is written in.

    German writes every noun with a capital: there only names with a given name, a role or a list behind them
    are found. Descriptions without a name are not found.
    """
    worded = [split_tokens_of(article.text, one.anchor.start, one.anchor.end, language) for one in sentences]
    found = find_german_names(worded) if language == "de" else find_candidates(worded, language)
    kinds = settle_kinds_in(found, language)
    kept: list[tuple[Candidate, MentionKind]] = [
        (one, kind) for one, kind in zip(found, kinds, strict=True) if not _is_no_name(one, kind, language)
    ]
    written = {article.text[one.words[0].start : one.words[-1].end] for one, _ in kept if language == "de"}
    return tuple(_mention(article, one, kind, number, written) for number, (one, kind) in enumerate(kept, 1))


def _is_no_name(one: Candidate, kind: MentionKind, language: str) -> bool:
    """Whether nothing shows that German nouns, or a ministry's field in French, are a name."""
    if kind != "other":
        return False
    if len(one.words) == 1 and is_generic_acronym(one.words[0], language):
        return True
    return language == "de" or (language == "fr" and _is_french_noun(one))


def _is_french_noun(one: Candidate) -> bool:
    """Whether a lone word is a ministry's field or the people of a place, which French writes with a capital."""
    lower = one.words[0].lower
    if len(one.words) > 1:
        return False
    return lower in load_lexicon("roles", "fr").word_set("fields") or ends_in(lower, "fr", "adjectives")


def _mention(article: Article, one: Candidate, kind: MentionKind, number: int, written: set[str]) -> Mention:
    anchor = article.anchor(one.words[0].start, one.words[-1].end)
    bare = anchor.exact.removesuffix("s")
    name = bare if bare in written else anchor.exact
    role = _role(article, one) if kind == "person" else None
    return Mention(f"{article.id}.m{number}", kind, anchor, name, role)


def _role(article: Article, one: Candidate) -> str | None:
    if one.role is None:
        return None
    low, high = one.role
    return article.text[one.tokens[low].start : one.tokens[high - 1].end]
