"""Term choices: what a story's articles call the same thing, kept only where they call it differently."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.wording.event_names import find_event_names
from rashomon.compare.wording.named_governments import find_named_governments
from rashomon.compare.wording.second_names import find_second_names
from rashomon.compare.wording.term_uses import LIKE, TermUse, find_term_uses, is_marked, stems_of
from rashomon.compare.wording.told_alike import find_told_alike, sentence_number
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Claim, QuotationGroup, Story
from rashomon.text.words import split_words

_LEAST_SHARED = 12.0
"""Rarity that two sentences with their neighbours, one of each article, must share beside the terms to be taken for
telling of one thing: three words that one report in fifty has. With 9 one more of 275 keyed names of 22 stories is
found, and six more marks, four of them no choice between names for one thing."""

_NEXT = 1
"""Sentences to either side that are read with the one a term stands in: a report names the thing in one of them."""

_DEFINITE = frozenset({"the", "this", "these"})
_BEFORE = 25  # characters before a term that hold a definite determiner and one word
_OPENING = 3
"""Sentences, the headline among them, in which a report tells of what its story is about."""

_REASON = "a name in quotation marks; other reports use it without them, or another name"


@dataclass(slots=True)
class _Naming:
    """How one article names one thing: its terms by their stems, and the stems around each of its uses.

    `telling` are the terms that are not the ordinary name, or stand between marks of distance. `opens` says whether
    one stands in the headline or the first sentences: there a report tells of what its story is about.
    """

    terms: set[str] = field(default_factory=set[str])
    telling: set[str] = field(default_factory=set[str])
    words: set[str] = field(default_factory=set[str])
    around: list[set[str]] = field(default_factory=list[set[str]])
    opens: bool = False


def choose_terms(
    case: Case, stories: Sequence[Story], claims: Sequence[Claim] = (), groups: Sequence[QuotationGroup] = ()
) -> tuple[Wording, ...]:
    """Return the case's wording: scare quotes and loaded terms as found, term choices only where they differ.

    A name that differs and stands alone between quotation marks is a scare quote too, unless a person is said to use
    it: what one report calls “volunteers” others call so without marks, or otherwise.

    Two articles differ where their sentences with the terms tell of one thing, and one of them has a term that the
    other has not; of ordinary names for it ("protest", "rally") one must be set against another kind of name. Names
    with other uses count where their sentence has a word that tells which, or where it is one telling, with another
    article's, of a row of `claims` or of an utterance of `groups`.
    """
    told = find_told_alike(case, claims, groups)
    kept: list[Wording] = []
    for story in stories:
        here = [one for article in story.articles for one in _of(case, article)]
        distant: defaultdict[str, list[Wording]] = defaultdict(list)
        for mark in here:
            if mark.kind == "scare_quote":
                distant[mark.article].append(mark)
        differing = {use.wording.id for use in _differing(case, [*find_term_uses(case, here, distant, told)])}
        chosen = [one for one in here if one.kind != "term_choice" or one.id in differing]
        kept += [*chosen, *_held_at_distance(case, chosen), *find_named_governments(case, story, here)]
        kept += [*_not_all_chosen([*find_event_names(case, story)], chosen), *find_second_names(case, story)]
    unlike = {one.id: one for one in kept}.values()
    return tuple(sorted(unlike, key=lambda one: (one.article, one.anchor.start, one.anchor.end, one.kind)))


def _not_all_chosen(named: list[Wording], chosen: list[Wording]) -> list[Wording]:
    """Return the names for what happened, none if the lexicon's concepts show each of their places already."""
    shown = [one for one in chosen if one.kind == "term_choice"]
    known = (any(each.article == one.article and each.anchor.overlaps(one.anchor) for each in shown) for one in named)
    return [] if all(known) else named


def _of(case: Case, article: str) -> tuple[Wording, ...]:
    annotations = case.annotations_of.get(article)
    return annotations.wording if annotations is not None else ()


def _held_at_distance(case: Case, chosen: list[Wording]) -> Iterator[Wording]:
    """Yield a scare quote for each chosen name between marks that is in none yet."""
    known = {(one.article, one.anchor.start) for one in chosen if one.kind == "scare_quote"}
    for one in chosen:
        start, end = one.anchor.start - 1, one.anchor.end + 1
        if one.kind != "term_choice" or (one.article, start) in known or not is_marked(case, one):
            continue
        if not _is_persons(case, one):
            known.add((one.article, start))
            anchor = case.article_by_id[one.article].anchor(start, end)
            yield Wording(f"{one.id}q", one.article, "scare_quote", None, anchor, None, _REASON)


def _is_persons(case: Case, one: Wording) -> bool:
    """Whether a person named in full is said to have used the word, and the sentence has no verb of calling."""
    annotations = case.annotations_of[one.article]
    sentence = annotations.sentences[sentence_number(case, one.anchor)].anchor
    words = {word.lower for word in split_words(case.article_by_id[one.article].text, sentence.start, sentence.end)}
    if not words.isdisjoint(load_lexicon("distance").word_set("naming")):
        return False
    people = [each.anchor for each in annotations.mentions if each.kind == "person" and " " in each.anchor.exact]
    return any(
        each.speaker_words is not None
        and any(content.overlaps(one.anchor) for content in each.content)
        and any(map(each.speaker_words.overlaps, people))
        for each in annotations.quotations
    )


def _differing(case: Case, uses: list[TermUse]) -> Iterator[TermUse]:
    """Yield the uses that name otherwise what another article of the story names, with the other's; some twice."""
    by_concept: defaultdict[str | None, list[TermUse]] = defaultdict(list)
    for use in uses:
        by_concept[use.wording.concept].append(use)
    for same in by_concept.values():
        sure = [use for use in same if use.is_sure]
        articles = _differing_articles(_namings(case, sure))
        found = [use for use in sure if use.wording.article in articles]
        yield from _of_one_owner([*found, *_differing_tellings(same)])


def _of_one_owner(uses: list[TermUse]) -> Iterator[TermUse]:
    """Yield the uses beside which another article has another name that may stand for the same owner's thing."""
    owned = load_lexicon("terms").word_set("owned")
    for use in uses:
        others = (other for other in uses if other.wording.article != use.wording.article)
        if use.wording.concept not in owned or any(_have_one_owner(use, other) for other in others):
            yield use


def _have_one_owner(use: TermUse, other: TermUse) -> bool:
    """Whether two different names, one of them telling, have one owner beside them, or neither has any."""
    if use.term == other.term or not (use.is_telling or other.is_telling):
        return False
    return use.owner == other.owner or not use.owner.isdisjoint(other.owner)


def _differing_articles(namings: Mapping[str, _Naming]) -> set[str]:
    """Return the articles that another one, telling the same, differs from."""
    kept: set[str] = set()
    for article, second in combinations(namings, 2):
        one, other = namings[article], namings[second]
        if not {article, second} <= kept and _differ(one, other) and _tell_of_one_thing(one, other):
            kept |= {article, second}
    return kept


def _differing_tellings(uses: list[TermUse]) -> Iterator[TermUse]:
    """Yield the uses in sentences of two articles that are set side by side already and have different names."""
    side_by_side: defaultdict[str, defaultdict[str, list[TermUse]]] = defaultdict(lambda: defaultdict(list))
    for use in uses:
        for each in use.told:
            side_by_side[each][use.wording.article].append(use)
    for by_article in side_by_side.values():
        for one, other in combinations(by_article.values(), 2):
            yield from _apart(one, other)


def _apart(one: list[TermUse], other: list[TermUse]) -> list[TermUse]:
    """Return the uses whose names the other sentence has not, where both have such, one tells and one is sure."""
    mine, its = {use.term for use in one}, {use.term for use in other}
    apart = [use for use in (*one, *other) if use.term in mine ^ its]
    is_choice = bool(mine - its and its - mine) and any(use.is_telling for use in apart)
    return apart if is_choice and any(use.is_sure for use in (*one, *other)) else []


def _namings(case: Case, uses: list[TermUse]) -> dict[str, _Naming]:
    named: defaultdict[str, _Naming] = defaultdict(_Naming)
    for use in uses:
        naming = named[use.wording.article]
        naming.terms.add(use.term)
        naming.words.update(use.stems)
        if use.is_telling:
            naming.telling.add(use.term)
        naming.opens |= use.sentence < _OPENING or _is_definite(case, use.wording)
        naming.around.append(_stems_around(case, use))
    return named


def _differ(one: _Naming, other: _Naming) -> bool:
    return bool((one.terms ^ other.terms) & (one.telling | other.telling))


def _tell_of_one_thing(one: _Naming, other: _Naming) -> bool:
    if one.opens and other.opens:
        return True
    names = one.words | other.words
    return any(_rarity(mine & its, names) >= _LEAST_SHARED for mine in one.around for its in other.around)


def _rarity(shared: set[str], names: set[str]) -> float:
    return sum(load_rarity().of(each) for each in shared if each[:LIKE] not in names)


def _is_definite(case: Case, use: Wording) -> bool:
    text = case.article_by_id[use.article].told
    before = split_words(text, max(0, use.anchor.start - _BEFORE), use.anchor.start)
    return any(word.lower in _DEFINITE for word in before[-2:])


def _stems_around(case: Case, use: TermUse) -> set[str]:
    """Return the stems of the sentence a term stands in, and of those next to it."""
    sentences = case.annotations_of[use.wording.article].sentences
    near = sentences[max(0, use.sentence - _NEXT) : use.sentence + _NEXT + 1]
    return {each for one in near for each in stems_of(one.anchor.exact)}
