"""Who said what: quotations gathered by speaker, the same utterance once, different accounts side by side."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rashomon.model.annotations import Certainty, Quotation
from rashomon.model.links import Attribution, ChainLink, Entity
from rashomon.model.spans import Anchor
from rashomon.model.stories import Story, ToldDifferently
from rashomon.present.report.differences import Piece, own_words
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark
from rashomon.text.words import fold

CERTAINTIES: dict[Certainty, str | None] = {
    "said": None, "claimed": "claimed", "denied": "denied", "reportedly": "reportedly",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """One quotation: its words, how it is told, and through whom it reached the article.

    `relays` are those who pass it on, from the article inwards, to `speaker`; `written` is how the article names
    the speaker where that has no word in common with the name; `reason` says how that was resolved; `also` are
    other places of the same origin with the same words, told the same way.
    """

    content: tuple[Mark, ...]
    kind: str
    certainty: str | None
    cue: str | None
    relays: tuple[str, ...]
    speaker: str | None
    written: str | None
    reason: str | None
    origin: int | None
    also: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sayings of several articles that report one utterance (or a single one, without `reason`)."""

    sayings: tuple[Saying, ...]
    reason: str | None

    @property
    def origins(self) -> int:
        """How many origins report it."""
        return len({one.origin for one in self.sayings})

    @property
    def articles(self) -> int:
        """How many articles report it."""
        marks = [mark for one in self.sayings for mark in (one.content[0], *one.also)]
        return len({mark.anchor.article for mark in marks})


@dataclass(frozen=True, slots=True)
class Version:
    """One account in a comparison: each unbroken stretch with its words in pieces, those no other account has
    marked as its own.
    """

    stretches: tuple[tuple[Mark, tuple[Piece, ...]], ...]
    origin: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one speaker is reported to have said, differently."""

    key: str
    about: str
    reason: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with everything the story's articles report as theirs; `name` is None where nobody is named.

    `known` tells that the name is an entity's, not only words of one article.
    """

    name: str | None
    variants: tuple[str, ...]
    known: bool
    stands_for: str | None
    comparisons: tuple[Comparison, ...]
    utterances: tuple[Utterance, ...]

    @property
    def sayings(self) -> int:
        """The number of quotations."""
        return sum(len(one.sayings) for one in self.utterances)


def build_voices(index: Index, story: Story) -> tuple[Voice, ...]:
    """Return the story's speakers with what the reports have them say.

    Those told differently come first, then entities, then voices known only by words of one article; each by
    number of quotations and name.
    """
    quotations = [
        one
        for article in story.articles
        if (found := index.case.annotations_of.get(article))
        for one in found.quotations
    ]
    spoken: defaultdict[str | None, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        spoken[_speaker_key(index, quotation.id)].append(quotation)
    compared: defaultdict[str, list[ToldDifferently]] = defaultdict(list)
    for one in index.case.told_differently:
        if one.story == story.id:
            compared[one.speaker].append(one)
    keys = [*spoken, *(key for key in compared if key not in spoken)]
    voices = [_voice(index, story, key, spoken.get(key, []), compared.get(key or "", [])) for key in keys]
    return tuple(sorted(voices, key=_reading_order))


def _reading_order(voice: Voice) -> tuple[bool, bool, int, tuple[bool, str]]:
    return not voice.comparisons, not voice.known, -voice.sayings, (voice.name is None, voice.name or "")


def _speaker_key(index: Index, quotation: str) -> str | None:
    attribution = index.case.attribution_of.get(quotation)
    if attribution is None or attribution.speaker is None:
        return None
    return attribution.speaker.entity or attribution.speaker.text


def _voice(
    index: Index, story: Story, key: str | None, quotations: list[Quotation], compared: list[ToldDifferently]
) -> Voice:
    entity = index.case.entity_by_id.get(key or "")
    name = entity.name if entity else (compared[0].speaker_name if compared else key)
    return Voice(
        name=name,
        variants=_variants(entity) if entity else (),
        known=entity is not None,
        stands_for=index.entity_name(entity.stands_for) if entity else None,
        comparisons=tuple(_comparison(index, one) for one in compared),
        utterances=_utterances(index, story, name, quotations),
    )


def _variants(entity: Entity) -> tuple[str, ...]:
    """Return up to four other spellings; capital letters, accents and a leading article are no difference."""
    spelled = {fold(one).removeprefix("the "): one for one in reversed(entity.variants)}
    spelled.pop(fold(entity.name).removeprefix("the "), None)
    return tuple(map(_within_a_line, reversed(spelled.values())))[:4]


def _within_a_line(described: str) -> str:
    """Return a description with its article as it stands within a sentence: `The minister` → `the minister`."""
    article, _, rest = described.partition(" ")
    return f"the {rest}" if article == "The" and rest[:1].islower() else described


def _utterances(index: Index, story: Story, name: str | None, quotations: Iterable[Quotation]) -> tuple[Utterance, ...]:
    """Gather by quotation group; most widely reported first, else in the order of the articles."""
    grouped = {one: group for group in index.case.quotation_groups for one in group.quotations}
    gathered: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        group = grouped.get(quotation.id)
        gathered.setdefault(group.id if group else quotation.id, []).append(quotation)
    utterances = [
        Utterance(
            _gather_alike([_saying(index, story, name, one) for one in found]),
            grouped[found[0].id].reason if len(found) > 1 else None,
        )
        for found in gathered.values()
    ]
    return tuple(sorted(utterances, key=lambda one: (-one.origins, -len(one.sayings))))


def _gather_alike(sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Show the same words, told the same way in the same origin, once."""
    alike: dict[tuple[object, ...], Saying] = {}
    for one in sayings:
        words = tuple(fold(mark.words) for mark in one.content)
        key = (one.origin, words, one.kind, one.certainty, one.relays)
        first = alike.get(key)
        alike[key] = replace(first, also=(*first.also, one.content[0])) if first else one
    return tuple(alike.values())


def _saying(index: Index, story: Story, name: str | None, quotation: Quotation) -> Saying:
    attribution = index.case.attribution_of.get(quotation.id)
    alone = len(quotation.content) == 1 and quotation.kind != "direct"
    return Saying(
        content=tuple(index.mark(one, around=alone) for one in quotation.content),
        kind=quotation.kind,
        certainty=CERTAINTIES[quotation.certainty],
        cue=quotation.cue.exact if quotation.cue else None,
        relays=_relays(index, attribution),
        speaker=name,
        written=_as_written(name, attribution),
        reason=attribution.reason if attribution else None,
        origin=index.origin_of(story.id, quotation.article),
    )


def _relays(index: Index, attribution: Attribution | None) -> tuple[str, ...]:
    """Return the names of those who pass a saying on; nobody relays himself."""
    if attribution is None:
        return ()
    chain, speaker = attribution.chain, attribution.speaker
    if speaker and chain and chain[-1] == speaker:
        chain = chain[:-1]
    return tuple(
        _link_name(index, one) for one in chain if not (speaker and speaker.entity and one.entity == speaker.entity)
    )


def _link_name(index: Index, link: ChainLink) -> str:
    return index.entity_name(link.entity) or link.text


def _as_written(name: str | None, attribution: Attribution | None) -> str | None:
    """Return the words that name the speaker, unless the name itself or a stated reason says as much."""
    speaker = attribution.speaker if attribution else None
    if attribution is None or speaker is None or attribution.reason or not name:
        return None
    common = set(fold(speaker.text).split()) & set(fold(name).split())
    return None if common else speaker.text


def _comparison(index: Index, told: ToldDifferently) -> Comparison:
    accounts: defaultdict[object, list[Mark]] = defaultdict(list)
    for anchor in told.anchors:
        accounts[_quotation_around(index, told, anchor)].append(index.mark(anchor))
    return Comparison(
        told.id,
        told.about,
        told.reason,
        tuple(_version(index, told, marks, accounts.values()) for marks in accounts.values()),
    )


def _quotation_around(index: Index, told: ToldDifferently, anchor: Anchor) -> object:
    """Return the id of the compared quotation an anchor belongs to, else the anchor itself."""
    for one in told.quotations:
        quotation = index.case.quotation_by_id.get(one)
        if quotation and any(piece.overlaps(anchor) for piece in quotation.content):
            return one
    return anchor


def _version(index: Index, told: ToldDifferently, marks: list[Mark], accounts: Iterable[list[Mark]]) -> Version:
    others = [mark.words for account in accounts if account is not marks for mark in account]
    stretches = tuple((mark, own_words(mark.words, others)) for mark in marks)
    return Version(stretches, index.origin_of(told.story, marks[0].anchor.article))
