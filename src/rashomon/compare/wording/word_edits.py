"""Word edits: what a copier did to the words of one passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.cautions import find_cautions, holds_attribution
from rashomon.model.annotations import Wording, WordingKind
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.text.alignment import Edit, find_edits
from rashomon.text.words import Word, fold, split_words

_MARKS = frozenset("“”„«»\"‘’'")
_STOPS = frozenset({".", "!", "?"})
_NEAR = 3  # words; edits with fewer between them are one edit
_LONGEST = 12  # words; more that stand for others are another text, not an edit
_MARKED = 6  # words between marks; more are a quotation
_REACH = 4  # words shown after an edit, so that a number stands with what limits it


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a passage: its words, and the same folded, every quotation mark written alike."""

    article: Article
    words: tuple[Word, ...]
    folded: tuple[str, ...]

    def text(self, start: int, end: int) -> str:
        return self.article.text[self.words[start].start : self.words[end - 1].end] if start < end else ""

    def anchor(self, start: int, end: int) -> Anchor:
        return self.article.anchor(self.words[start].start, self.words[end - 1].end)


def find_word_edits(copy: Article, parent: Article, here: Anchor, there: Anchor) -> Iterator[Wording]:
    """Yield the edits between two aligned passages, in text order; ids are left empty.

    What only spelling, punctuation or small words tell apart is no edit.
    """
    new, old = _side(copy, here), _side(parent, there)
    for edit in _joined(find_edits(old.folded, new.folded), new):
        yield from _judge(edit, old, new)


def _side(article: Article, anchor: Anchor) -> _Side:
    words = tuple(split_words(article.text, anchor.start, anchor.end))
    return _Side(article, words, tuple('"' if word.text in _MARKS else fold(word.text) for word in words))


def _joined(edits: Sequence[Edit], new: _Side) -> list[Edit]:
    """Return the edits with those that few words, and no full stop, lie between made one."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        between = new.folded[last.second[1] : edit.second[0]] if last is not None else ()
        if last is not None and len(between) < _NEAR and _STOPS.isdisjoint(between):
            merged = (last.first[0], edit.first[1]), (last.second[0], edit.second[1])
            joined[-1] = Edit("replaced", *merged)
        else:
            joined.append(edit)
    return joined


def _judge(edit: Edit, old: _Side, new: _Side) -> Iterator[Wording]:
    """Yield what one edit amounts to; nothing if it is a trifle."""
    was, now = old.folded[slice(*edit.first)], new.folded[slice(*edit.second)]
    if max(len(was), len(now)) > _LONGEST and min(len(was), len(now)) > _NEAR:
        return
    plain_was, plain_now = [word for word in was if word != '"'], [word for word in now if word != '"']
    if plain_was == plain_now:
        yield from _marks(edit, old, new)
        return
    phrase = _as_phrase(edit, old, new)
    if _lost_caution(edit, old, new):
        yield _wording(phrase, old, new, "hedge_lost", "caution", "drops or weakens a caution of its original")
    elif holds_attribution(was) and not holds_attribution(_clause(edit, new)):
        yield _wording(
            phrase, old, new, "hedge_lost", "attribution", "no longer says who says so, as its original does"
        )
    elif (had := _content(plain_was)) != (has := _content(plain_now)):
        shown = edit if had and has else phrase
        yield _wording(shown, old, new, "reprint_edit", "words", "has other words than its original")


def _marks(edit: Edit, old: _Side, new: _Side) -> Iterator[Wording]:
    """Yield an edit for marks put round words; marks that only differ in kind, or of a quotation, are none."""
    was, now = old.folded[slice(*edit.first)].count('"'), new.folded[slice(*edit.second)].count('"')
    between = edit.second[1] - edit.second[0] - now
    if now < was + 2 or not 0 < between <= _MARKED:
        return
    anchor, against = new.anchor(*edit.second), old.anchor(*edit.first) if edit.first[0] < edit.first[1] else None
    reason = f"the reprint puts quotation marks round {anchor.exact}, which its original does not"
    yield Wording("", new.article.id, "reprint_edit", "quotation_marks", anchor, against, reason)


def _lost_caution(edit: Edit, old: _Side, new: _Side) -> bool:
    return _count_cautions(edit.second, new) < _count_cautions(edit.first, old)


def _count_cautions(place: tuple[int, int], side: _Side) -> int:
    """Return how many cautions begin in the range; the words after it tell whether they limit a number."""
    start, end = place
    return sum(begin < end - start for begin, _ in find_cautions(side.folded[start : end + _REACH]))


def _clause(edit: Edit, new: _Side) -> list[str]:
    """Return the words of the copy's sentence in which the edit lies, as far as the passage goes."""
    start, end = edit.second
    while start > 0 and new.folded[start - 1] not in _STOPS:
        start -= 1
    while end < len(new.folded) and new.folded[end] not in _STOPS:
        end += 1
    return list(new.folded[start:end])


def _content(words: Sequence[str]) -> list[str]:
    """Return the words that say something: no small words, but for those that turn or weigh what is said."""
    small = load_lexicon("function_words").word_set("closed") - load_lexicon("cautions").word_set("weighing")
    return [word.replace("-", "") for word in words if word not in small and word[0].isalnum()]


def _wording(shown: Edit, old: _Side, new: _Side, kind: WordingKind, concept: str, told: str) -> Wording:
    anchor, against = new.anchor(*shown.second), old.anchor(*shown.first)
    reason = f"the reprint {told}: “{against.exact}” became “{anchor.exact}”"
    return Wording("", new.article.id, kind, concept, anchor, against, reason)


def _as_phrase(edit: Edit, old: _Side, new: _Side) -> Edit:
    """Return the edit with a word before it and a few after it on both sides, so that each reads as a phrase."""
    return Edit(edit.kind, _widen(edit.first, old), _widen(edit.second, new))


def _widen(place: tuple[int, int], side: _Side) -> tuple[int, int]:
    start, end = place
    return max(start - 1, 0), max(_reach(end, side), min(end + 1, len(side.folded)))


def _reach(start: int, side: _Side) -> int:
    """Return where the words shown after an edit end: before a full stop, or behind a number and what it counts.

    A number with its commas is one word.
    """
    left = _REACH - 1
    for at in range(start, len(side.folded)):
        if at > start and _is_one_number(side.words[at - 1], side.words[at]):
            continue
        if left == 0 or side.folded[at] in _STOPS:
            return at
        left = 1 if side.folded[at].isdecimal() else left - 1
    return len(side.folded)


def _is_one_number(word: Word, following: Word) -> bool:
    """Whether both are parts of one number: digits and a comma, without a space between."""
    return word.end == following.start and all(one.text == "," or one.text.isdecimal() for one in (word, following))
