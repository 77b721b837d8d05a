"""The body that opens a sentence, and so is what the sentence is about: "The inquiry settled ..."."""

from rashomon.lexicons import load_lexicon
from rashomon.link.article_view import ArticleView
from rashomon.model.annotations import Sentence
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor
from rashomon.text.words import Word, split_words

_OPENING = 40
"""Characters from the start of a sentence within which a body is its subject."""

_LONGEST = 6
"""Words a description that opens a sentence may have before its head."""


def opening_body(view: ArticleView, sentence: Sentence) -> ChainLink | None:
    """Return the organisation, or the described body, that a sentence opens with; None where it opens otherwise."""
    for mention in view.annotations.mentions:
        inside = sentence.anchor.covers(mention.anchor) and mention.anchor.start - sentence.anchor.start < _OPENING
        if inside and mention.kind == "organisation" and mention.id in view.entity_of:
            return ChainLink(mention.anchor.exact, mention.anchor, view.entity_of[mention.id])
    described = _described(sentence.anchor)
    if described is None or described.anchor is None:
        return None
    named = [
        one for one in view.annotations.mentions if described.anchor.covers(one.anchor) and one.id in view.entity_of
    ]
    whole = [one for one in named if one.anchor.end == described.anchor.end and one.kind != "person"]
    return ChainLink(described.text, described.anchor, view.entity_of[whole[0].id]) if whole else described


def _described(sentence: Anchor) -> ChainLink | None:
    """Return the noun phrase that opens a sentence where its head is a body: "Ms Vu's office", "The inquiry"."""
    words = split_words(sentence.exact)
    end = _head_end(words)
    if end is None:
        return None
    start, stop = words[0].start, words[end].end
    anchor = Anchor(sentence.article, sentence.start + start, sentence.start + stop, sentence.exact[start:stop])
    return ChainLink(anchor.exact, anchor, None)


def _head_end(words: list[Word]) -> int | None:
    bodies = load_lexicon("roles").word_set("bodies")
    closed = load_lexicon("function_words").word_set("closed")
    for at, word in enumerate(words[: _LONGEST + 1]):
        opens = at == 0 and word.lower in {"the", "a", "an", "its", "his", "her", "their"}
        if opens or word.lower in {"'s", "'"}:
            continue
        if not word.is_word or (at > 0 and word.lower in closed):
            return None
        if at > 0 and word.lower in bodies and (at + 1 == len(words) or words[at + 1].lower not in bodies):
            return at
    return None
