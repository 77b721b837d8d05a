"""Pointed denials: what a voice disputes without repeating it, beside what another was just reported to say.

"The envoy disputed that"; "her office confirmed nothing of the kind"; "the board denied that a single gate had moved".
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rashomon.compare.cells import claim_id, shorten, speaker_key
from rashomon.compare.origins import origin_at
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, Story
from rashomon.text.words import Word, fold, split_words

_REACH = 3
"""Sentences before a denial in which what it points back to may stand."""
_RIGHT_BEFORE = 1
"""The same for a denial that says what it denies, by other words."""
_DIVIDERS = frozenset(",;:")
_NEAR = 4
"""Words after what points back in which it is called untrue: "that was simply a lie"."""
_SHORTEST = 4
"""Words of a statement that can be disputed: "frank" cannot."""


def claim_pointed_denials(
    case: Case, story: Story, origin_of: Mapping[str, int], known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each thing that one voice says and another disputes by pointing back to it.

    Both stand in one article that is no copy, and the two are called by different names. What another report words
    alike is put beside it by `claim_refutations`.

    Args:
        known: the claims of the story so far; what they contest already is not contested once more.
    """
    taken = [cell.anchor for claim in known if claim.status == "contested" for cell in claim.cells]
    found: dict[str, Claim] = {}
    for article in story.articles:
        annotations = case.annotations_of.get(article, Annotations(article))
        for stated, denial in _pairs(case, annotations) if article not in case.copies else ():
            claim = _claim(case, story, annotations, stated, denial, origin_of)
            if claim is not None and not any(c.anchor.overlaps(one) for c in claim.cells for one in taken):
                found.setdefault(claim.id, claim)
                taken += [cell.anchor for cell in claim.cells]
    return list(found.values())


def _pairs(case: Case, annotations: Annotations) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield what a voice states and the denial of another that follows it, in text order."""
    place = {one.id: at for at, one in enumerate(annotations.sentences)}
    quotations = sorted(annotations.quotations, key=lambda one: (one.content[0].start, -one.length))
    opening = {one.sentence: one.id for one in reversed(quotations)}
    for denial in quotations:
        answers = opening[denial.sentence] == denial.id and _denies_any(denial) and _is_told_at_once(case, denial)
        reach = _REACH if _points_back(case, denial) else _RIGHT_BEFORE if answers else 0
        here = place[denial.sentence]
        before = [
            one
            for one in quotations
            if one.content[-1].end <= denial.content[0].start
            and here - reach <= place[one.sentence] <= here
            and _is_statement(one)
            and _are_apart(case, one, denial)
        ]
        if reach and before:
            nearest = place[before[-1].sentence]
            yield max((one for one in before if place[one.sentence] == nearest), key=lambda one: one.length), denial


def _points_back(case: Case, quotation: Quotation) -> bool:
    """Whether words dispute what was said without saying what: "that", "no such thing", dismissed "these claims"."""
    lexicon = load_lexicon("clauses")
    words = _words_of(quotation)
    if any(run in _phrases("nothing_such", size) for size in (2, 3) for run in _runs(words, size)):
        return True
    told = [*_object_of(case, quotation), *words]
    pointing, things = lexicon.word_set("pointing_back"), lexicon.word_set("disputed_things")
    is_named = len(told) > 1 and told[1] in things and (told[0] in pointing or told[0] == "the")
    if not is_named and told[0] not in pointing:
        return False
    rest = told[2 if is_named else 1 :]
    if "as" in rest[:_NEAR]:
        return False  # what is only belittled is not denied
    if not lexicon.word_set("untruths").isdisjoint(rest[:_NEAR]):
        return True
    disputes = quotation.cue is not None and quotation.cue.exact.lower() in lexicon.word_set("disputing")
    return quotation.certainty == "denied" and not rest and (is_named or disputes)


def _object_of(case: Case, quotation: Quotation) -> list[str]:
    """Return the words between a cue and the words quoted after it: dismissed "that as", called "the report"."""
    if quotation.kind != "direct" or quotation.cue is None or quotation.cue.end > quotation.content[0].start:
        return []
    text = case.article_by_id[quotation.article].text
    between = split_words(text, quotation.cue.end, quotation.content[0].start)
    return [word.lower for word in between if word.is_word]


def _denies_any(quotation: Quotation) -> bool:
    """Whether a denial is of the least of something, as one who answers denies: "any limit", "a single soldier"."""
    words = _words_of(quotation)
    least = load_lexicon("clauses").word_set("least")
    singled = any(pair in _phrases("least", 2) for pair in pairwise(words))
    return quotation.certainty == "denied" and (singled or not least.isdisjoint(words))


def _is_told_at_once(case: Case, denial: Quotation) -> bool:
    """Whether a sentence comes to the denial at once: "the board denied", not "the board, which had denied"."""
    start = case.sentence_by_id[denial.sentence].anchor.start
    end = denial.cue.start if denial.cue is not None else denial.content[0].start
    text = case.article_by_id[denial.article].text
    return start <= end and not any(word.text in _DIVIDERS for word in split_words(text, start, end))


def _is_statement(quotation: Quotation) -> bool:
    """Whether words say something that can be disputed; "about the crane" is what somebody spoke of."""
    words = _words_of(quotation)
    topical = load_lexicon("clauses").word_set("topical")
    return quotation.certainty != "denied" and len(words) >= _SHORTEST and words[0] not in topical


def _are_apart(case: Case, one: Quotation, other: Quotation) -> bool:
    """Whether two voices are surely not one: both are called by words of their own, and none of a name is shared."""
    mine, its = _called(case, one), _called(case, other)
    return bool(mine) and bool(its) and mine.isdisjoint(its)


def _called(case: Case, quotation: Quotation) -> frozenset[str]:
    """Return the words by which a report calls a speaker, and those of its name; none for a pronoun left open."""
    attribution = case.attribution_of.get(quotation.id)
    if attribution is None or attribution.speaker is None:
        return frozenset()
    entity = case.entity_by_id.get(attribution.speaker.entity or "")
    closed = load_lexicon("function_words").word_set("closed")
    text = f"{attribution.speaker.text} {entity.name if entity is not None else ''}"
    words = [word for word in split_words(text) if word.is_word and word.lower not in closed]
    return frozenset(fold(word.text) for word in words)


def _words_of(quotation: Quotation) -> list[str]:
    words: list[Word] = [word for anchor in quotation.content for word in split_words(anchor.exact)]
    return [word.lower for word in words if word.is_word]


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _phrases(section: str, size: int) -> frozenset[tuple[str, ...]]:
    told = (tuple(one.split()) for one in load_lexicon("clauses").words(section))
    return frozenset(one for one in told if len(one) == size)


def _claim(
    case: Case,
    story: Story,
    annotations: Annotations,
    stated: Quotation,
    denial: Quotation,
    origin_of: Mapping[str, int],
) -> Claim | None:
    sentence = case.sentence_by_id[denial.sentence]
    whole = denial.content[0] if len(_words_of(denial)) >= _SHORTEST else sentence.anchor
    told = [(stated, stated.content[0]), (denial, whole)]
    backing = _backing(case, annotations, denial)
    if backing is not None and not backing.content[0].overlaps(whole):
        told.append((backing, backing.content[0]))
    cells = tuple(_cell(case, one, anchor, origin_of) for one, anchor in told)
    reason = f"{_name(case, denial)} disputes what {_name(case, stated)} is reported to say just before"
    text, origins = shorten(cells[0].anchor.exact), len({cell.origin for cell in cells})
    return Claim(claim_id("statement", cells), story.id, text, "statement", "contested", origins, reason, cells)


def _backing(case: Case, annotations: Annotations, denial: Quotation) -> Quotation | None:
    """Return what the denier says next, in the same sentence or the one after."""
    place = {one.id: at for at, one in enumerate(annotations.sentences)}
    after = [one for one in annotations.quotations if one.content[0].start > denial.content[-1].end]
    following = min(after, key=lambda one: one.content[0].start, default=None)
    if following is None or place[following.sentence] - place[denial.sentence] > 1:
        return None
    voice = speaker_key(case, denial.id)
    return following if voice is not None and speaker_key(case, following.id) == voice else None


def _cell(case: Case, quotation: Quotation, anchor: Anchor, origin_of: Mapping[str, int]) -> Cell:
    voice = speaker_key(case, quotation.id)
    return Cell(quotation.article, origin_at(case, anchor, dict(origin_of)), anchor, None, quotation.id, None, voice)


def _name(case: Case, quotation: Quotation) -> str:
    attribution = case.attribution_of[quotation.id]
    speaker = attribution.speaker
    entity = case.entity_by_id.get(speaker.entity or "") if speaker is not None else None
    return entity.name if entity is not None else speaker.text if speaker is not None else ""
