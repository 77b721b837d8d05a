"""One article while its speakers are resolved: who spoke so far, whom its sentences name."""

from bisect import bisect_right
from dataclasses import dataclass, field

from rashomon.link.entities import EntityTable
from rashomon.link.gender import Gender, gender_of
from rashomon.link.voice_kinds import VoiceKind, is_generic, kind_of_phrase
from rashomon.model.annotations import Annotations, Mention, Quotation, Sentence
from rashomon.model.links import ChainLink, Entity
from rashomon.model.spans import Anchor


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice that has spoken: where its words stand, what it is called most fully, and what kind it is."""

    quotation: Quotation
    anchor: Anchor
    link: ChainLink
    kind: VoiceKind


@dataclass(frozen=True)
class ArticleView:
    """Annotations of one article, the entities of the case, and the voices resolved so far, in text order."""

    annotations: Annotations
    table: EntityTable
    entity_of: dict[str, str]
    entity_by_id: dict[str, Entity]
    spoken: list[Spoken] = field(default_factory=list[Spoken])
    genders: dict[str, Gender] = field(default_factory=dict[str, Gender])

    def name(self, entity: str) -> str:
        """Return the name of an entity."""
        return self.entity_by_id[entity].name

    def sentence_index(self, offset: int) -> int:
        """Return the index of the sentence that holds an offset, or of the nearest one before it."""
        return max(0, bisect_right(self.annotations.sentences, offset, key=lambda one: one.anchor.start) - 1)

    def sentence(self, index: int) -> Sentence:
        """Return a sentence by its index."""
        return self.annotations.sentences[index]

    def note(self, quotation: Quotation, words: Anchor, link: ChainLink) -> None:
        """Remember who spoke."""
        self.spoken.append(Spoken(quotation, words, link, self.kind_of(link)))

    def kind_of(self, link: ChainLink) -> VoiceKind:
        """Return what kind of voice a link is, by its entity where that says so, else by its words."""
        if link.entity is None:
            return kind_of_phrase(link.text)
        if link.entity in self.table.person_of_entity:
            return "person"
        entity = self.entity_by_id[link.entity]
        if entity.kind in {"organisation", "place"} or entity.country is not None:
            return "body"
        phrase = kind_of_phrase(link.text)
        if phrase != "unknown":
            return phrase
        return "person" if len(entity.name.split()) > 1 and not is_generic(entity.name) else "unknown"

    def remember_gender(self, link: ChainLink, gender: Gender) -> None:
        """Remember by which pronoun the article took up a person first."""
        if link.entity is not None:
            self.genders.setdefault(link.entity, gender)

    def gender(self, link: ChainLink) -> Gender | None:
        """Return the gender that a link's person or words show, else that of the pronoun that took them up first."""
        person = self.table.person_of_entity.get(link.entity or "")
        if person is not None:
            return gender_of(list(person.names), person.roles) or self.genders.get(link.entity or "")
        names = [self.name(link.entity)] if link.entity is not None else []
        return gender_of(names, [link.text])

    def spoken_in(self, sentence: Sentence) -> list[Spoken]:
        """Return those whose words or name stand in a sentence, last first."""
        found = [
            one
            for one in self.spoken
            if one.anchor.overlaps(sentence.anchor) or any(a.overlaps(sentence.anchor) for a in one.quotation.content)
        ]
        return list(reversed(found))

    def named_in(self, start: int, end: int, quotation: Quotation) -> list[Mention]:
        """Return mentions with an entity in [start, end), quoted words left out, first named first."""
        direct = [a for one in self.annotations.quotations if one.kind == "direct" for a in one.content]
        return [
            one
            for one in self.annotations.mentions
            if start <= one.anchor.start
            and one.anchor.end <= end
            and one.id in self.entity_of
            and not any(a.covers(one.anchor) for a in (*direct, *quotation.content))
        ]
