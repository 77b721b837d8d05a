"""Term uses: where an article uses one of the names for a contested thing, and whether it surely stands for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from rashomon.compare.wording.told_alike import Sentences, sentence_number
from rashomon.lexicons.contested_names import ContestedNames, load_contested_names
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.text.words import Word, fold, split_words, stem

LIKE = 6
"""Letters by which words are one name: "deported" and "deportations", "protest" and "protesters"."""

_REACH = 40  # characters to either side of a name in which the name of its owner stands
_ALIKE = 4  # letters by which names of owners are one: "Chinese" and "China", "Ruritanian" and "Ruritania"
_LINKS = frozenset({"of", "in"})
_OPENING_MARKS, _CLOSING_MARKS = "“\"«„‘'", "”\"»“’'"


@dataclass(frozen=True, slots=True)
class TermUse:
    """One use of a name for a contested thing.

    Attributes:
        wording: the use as annotated.
        term: the name by its stems, in marks where it is held at a distance.
        sentence: number of its sentence in the article, from nought.
        is_telling: whether it is not the ordinary name, or is held at a distance.
        is_sure: whether it stands for the thing by itself, not only beside a report that tells the same.
        told: ids of the rows and utterances that its sentence is a telling of.
        owner: the first letters of the names right beside it, whose it is: "the Ruritanian government".
    """

    wording: Wording
    term: str
    sentence: int
    is_telling: bool
    is_sure: bool
    told: frozenset[str]
    owner: frozenset[str] = frozenset()

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the name's words, cut to the letters by which words are one name."""
        return tuple(self.term.strip("“”").split())


def find_term_uses(
    case: Case, found: list[Wording], distant: Mapping[str, list[Wording]], told: Sentences
) -> Iterator[TermUse]:
    """Yield the uses among `found`; `distant` are the scare quotes of each article.

    Parts of names are none; of concepts that need a word beside them to tell which is meant, that one is.
    """
    names = load_contested_names()
    listed = [one for one in found if one.kind == "term_choice" and one.concept in names]
    company = {one.id: names[one.concept or ""].company_of(_name(one)) for one in listed}
    is_told = {one.id: _has_company(case, one, company[one.id]) for one in listed}
    told_which = {_place(one) for one in listed if is_told[one.id]}
    for one in listed:
        is_other = bool(company[one.id]) and _place(one) in told_which and not is_told[one.id]
        if not is_other and not _is_part_of_name(case, one):
            is_distant = is_marked(case, one) or any(one.anchor.overlaps(mark.anchor) for mark in distant[one.article])
            is_clear = not company[one.id] or is_told[one.id]
            yield _use(case, one, names[one.concept or ""], told, is_distant=is_distant, is_clear=is_clear)


def is_marked(case: Case, one: Wording) -> bool:
    """Whether the words stand alone between quotation marks."""
    text = case.article_by_id[one.article].told
    before, after = text[one.anchor.start - 1 : one.anchor.start], text[one.anchor.end : one.anchor.end + 1]
    return before != "" and before in _OPENING_MARKS and after != "" and after in _CLOSING_MARKS


def find_owner(case: Case, one: Wording) -> frozenset[str]:
    """Return the first letters of the words of the owner's name: right before a name, or behind "of" or "in" after it.

    A word that is written large because a sentence begins with it is none.
    """
    article, annotations = case.article_by_id[one.article], case.annotations_of[one.article]
    at = sentence_number(case, one.anchor)
    opening = annotations.sentences[at].anchor.start if at >= 0 else 0
    before = split_words(article.told, max(opening, one.anchor.start - _REACH), one.anchor.start)
    after = split_words(article.told, one.anchor.end, one.anchor.end + _REACH)
    named = [*takewhile(is_name, reversed(before))]
    if not named and after and after[0].lower in _LINKS:
        named = [*takewhile(is_name, (word for word in after[1:] if word.lower != "the"))]
    return frozenset(fold(word.text)[:_ALIKE] for word in named if word.start != opening)


def is_name(word: Word) -> bool:
    """Whether a word is written large."""
    return word.is_word and word.is_capitalised


def stems_of(text: str) -> list[str]:
    """Return the stems of the words of a text, in order."""
    return [stem(fold(word.text)) for word in split_words(text) if word.is_word]


def _is_part_of_name(case: Case, one: Wording) -> bool:
    """Whether the words stand in a longer name and are written large as it is: "the Liberation Front"."""
    if not one.anchor.exact[0].isupper():
        return False
    longer = [each.anchor for each in case.annotations_of[one.article].mentions if each.anchor.overlaps(one.anchor)]
    return any(each.start < one.anchor.start or one.anchor.end < each.end for each in longer)


def _place(one: Wording) -> tuple[str, int]:
    return one.article, one.anchor.start


def _name(one: Wording) -> str:
    return fold(" ".join(one.anchor.exact.split()))


def _use(
    case: Case, one: Wording, names: ContestedNames, told: Sentences, *, is_distant: bool, is_clear: bool
) -> TermUse:
    """Return the use; `is_clear` tells that the name needs no word beside it, or has one."""
    name = _name(one)
    term = " ".join(each[:LIKE] for each in stems_of(one.anchor.exact))
    at = sentence_number(case, one.anchor)
    return TermUse(
        wording=one,
        term=f"“{term}”" if is_distant else term,
        sentence=at,
        is_telling=is_distant or name not in names.ordinary,
        is_sure=is_marked(case, one) or (is_clear and name not in names.vague),
        told=told.get((one.article, at), frozenset()),
        owner=find_owner(case, one),
    )


def _has_company(case: Case, one: Wording, company: frozenset[str]) -> bool:
    """Whether the sentence has one of the words outside the name, alone or joined to another by a hyphen."""
    at = sentence_number(case, one.anchor)
    if not company or at < 0:
        return False
    anchor = case.annotations_of[one.article].sentences[at].anchor
    words = split_words(case.article_by_id[one.article].text, anchor.start, anchor.end)
    others = [word.lower for word in words if not one.anchor.start <= word.start < one.anchor.end]
    return any(not company.isdisjoint((word, *word.split("-"))) for word in others)
