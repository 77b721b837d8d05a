"""Speakers: the words that name a speaker, resolved to an entity; and the chain of those who pass words on."""

from rashomon.lexicons import load_lexicon
from rashomon.link.antecedents import resolve_description
from rashomon.link.article_view import ArticleView
from rashomon.link.chains import complete_chains
from rashomon.link.entities import EntityTable
from rashomon.link.owned import office_of_person
from rashomon.link.pronouns import read_pronoun, resolve_pronoun
from rashomon.link.voice_kinds import head_word, is_generic, kind_of_phrase
from rashomon.model.annotations import Mention, Quotation
from rashomon.model.case import Case
from rashomon.model.links import Attribution, ChainLink
from rashomon.model.spans import Anchor

_STATE_MEDIA = ["state", "media"]
"""Several outlets with one voice: that of their country."""

_SEVERAL = frozenset({"a", "an", "two", "several", "some"})


def attribute_quotations(case: Case, table: EntityTable) -> tuple[Attribution, ...]:
    """Return one attribution for each quotation of the case, in case order.

    A voice nobody names ("two survivors", "the ministry") stays as written, without an entity.
    """
    entity_of = table.by_mention()
    by_id = {one.id: one for one in table.entities}
    found: list[Attribution] = []
    for annotations in case.annotations:
        view = ArticleView(annotations, table, entity_of, by_id)
        made = [_attribute(view, one) for one in annotations.quotations]
        found.extend(complete_chains(view, made))
    return tuple(found)


def _attribute(view: ArticleView, quotation: Quotation) -> Attribution:
    speaker, reason = _speaker(view, quotation)
    if speaker is not None and quotation.speaker_words is not None:
        view.note(quotation, quotation.speaker_words, speaker)
    relays = tuple(_relay(view, quotation, anchor) for anchor in quotation.relays)
    chain = (*relays, speaker) if speaker is not None else relays
    return Attribution(quotation.id, speaker, chain, reason)


def _speaker(view: ArticleView, quotation: Quotation) -> tuple[ChainLink | None, str | None]:
    words = quotation.speaker_words
    if words is None:
        return None, None
    pronoun = read_pronoun(words.exact)
    if pronoun is not None:
        return resolve_pronoun(view, quotation, words, pronoun)
    link = _link(view, words)
    if link.entity is not None and not is_generic(view.name(link.entity)):
        return link, None
    office = office_of_person(view, words) if link.entity is None else None
    return office or resolve_description(view, quotation, link)


def _relay(view: ArticleView, quotation: Quotation, words: Anchor) -> ChainLink:
    pronoun = read_pronoun(words.exact)
    return resolve_pronoun(view, quotation, words, pronoun)[0] if pronoun is not None else _link(view, words)


def _link(view: ArticleView, words: Anchor) -> ChainLink:
    inside = [one for one in view.annotations.mentions if words.covers(one.anchor) and one.id in view.entity_of]
    chosen = _head_mention(words, inside)
    return ChainLink(words.exact, words, view.entity_of[chosen.id] if chosen is not None else None)


def _head_mention(words: Anchor, inside: list[Mention]) -> Mention | None:
    """Return the mention a phrase is about: its named person, else what ends it, else a body in it."""
    if not inside:
        return None
    named = [one for one in inside if one.kind == "person" and not one.described and not _is_of_another(words, one)]
    if " and " in words.exact and len(named) != 1:
        return None
    if named:
        return named[-1]
    kind = kind_of_phrase(words.exact)
    if kind == "body":
        inside = [one for one in inside if one.kind != "person"]  # "the press service of the president"
    whole = [one for one in inside if one.described and one.anchor.end == words.end]
    whole = [one for one in whole if kind != "person" or one.kind == "person"]  # "a spokesman for the ministry"
    whole = [one for one in whole if kind != "person" or not _is_of_another(words, one)]  # "... for the mayor"
    if whole:
        return max(whole, key=lambda one: one.anchor.end - one.anchor.start)
    parts = words.exact.lower().split()
    is_several = kind != "body" and parts[-1] in load_lexicon("roles").word_set("plural") and parts[-2:] != _STATE_MEDIA
    if is_several or parts[0] in _SEVERAL:
        return None
    described = [one for one in inside if one.described]
    if kind == "person" and not any(one.kind == "person" for one in described):
        return None
    if kind == "body":
        inside = [one for one in inside if not _is_whereabouts(words, one)]
    bodies = [one for one in inside if one.kind in {"organisation", "place", "other"} and not one.described]
    if described and described[0].kind == "person":
        return described[0]
    return bodies[-1] if bodies else described[0] if described else None


def _is_of_another(words: Anchor, mention: Mention) -> bool:
    """Whether a name only says whose voice it is: "Ana Ruiz's press service", "a spokesman for Ana Ruiz"."""
    head = head_word(words.exact)
    start, end = mention.anchor.start - words.start, mention.anchor.end - words.start
    if head is None or start <= head.start < end:
        return False
    before = words.exact[:start].lower().split()
    if before == ["the"] and words.exact[end : head.start] == " " and mention.role is None:
        return True  # "the Ostrel coach"
    owns = words.exact[end:].startswith(("'s ", "\u2019s ", "\u2019 ", "' ")) and end <= head.start
    return owns or (start >= head.end and not before[-1].endswith(",") and _is_ruled(before))


def _is_ruled(before: list[str]) -> bool:
    """Whether the words before a name end in "of" or "for", with what the name is called behind it.

    What somebody is minister of ends before the name: "the minister of internal affairs Ana Ruiz".
    """
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in {"of", "for"}), None)
    between = before[at + 1 :] if at is not None else [","]
    roles = load_lexicon("roles")
    titles = roles.word_set("singular") | roles.word_set("honorifics")
    determiners = load_lexicon("function_words").word_set("determiners")
    plain = [word for word in between if word not in determiners]
    if any(word.endswith(",") for word in between):
        return False
    return not plain or any(word.rstrip(".") in titles for word in plain)


def _is_whereabouts(words: Anchor, mention: Mention) -> bool:
    """Whether a mention only says where a body is: "the Energy Ministry in Ostrel"."""
    head = head_word(words.exact)
    before = words.exact[: mention.anchor.start - words.start].lower().split()
    return head is not None and mention.anchor.start >= words.start + head.end and before[-1:] in (["in"], ["at"])
