"""Media: whether a name is an outlet, an agency or a platform, as far as its words and the page show it."""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.text.words import fold


@cache
def agency_words() -> tuple[str, ...]:
    """Return single-word names of news agencies, in lower case."""
    return tuple(
        name for name in load_lexicon("organisations").word_set("agencies") if " " not in name and len(name) > 3
    )


def is_medium(words: str) -> bool:
    """Whether words name a medium: a listed agency, a word or ending that media names have, an acronym."""
    organisations = load_lexicon("organisations")
    folded = fold(words).removeprefix("the ")
    parts = folded.split()
    if folded in organisations.word_set("agencies") or any(
        part in organisations.word_set("media_nouns") for part in parts
    ):
        return True
    if len(parts) > 1 and parts[0] in load_lexicon("speakers").word_set("media_prefixes"):
        return True
    acronym = len(parts) == 1 and words.removeprefix("the ").isupper() and len(parts[0]) >= 3
    if acronym and parts[0] in load_lexicon("speakers").word_set("forums"):
        return False
    return bool(parts) and (
        parts[-1] in load_lexicon("cues").word_set("press_names")
        or acronym
        or _has_media_ending(words)
        or any(part in agency_words() for part in parts)
    )


def _has_media_ending(words: str) -> bool:
    last = words.split()[-1]
    return last[:1].isupper() and any(
        last.lower().endswith(ending) and len(last) > len(ending) + 1
        for ending in load_lexicon("speakers").word_set("media_endings")
    )


def is_addressed_medium(view: BlockView, words: str) -> bool:
    """Whether the one who is told something is a medium: by its name, by the page's credits, or as "the NAME"."""
    if is_medium(words):
        return True
    name = fold(words).removeprefix("the ")
    signed = [view.article.outlet or "", *(credit.name for credit in view.article.credits if credit.kind != "person")]
    if any(name in (fold(one), fold(one).split(" ")[0] if one else "") for one in signed if one):
        return True
    return words[:4].lower() == "the " and _is_plain_name(words[4:])


def _is_plain_name(name: str) -> bool:
    """Whether a name after "the" is neither a gathering, a people, a place nor somebody's office."""
    parts = name.split()
    forums = load_lexicon("speakers").word_set("forums")
    gazetteer = load_gazetteer()
    if not parts or not all(part[:1].isupper() for part in parts) or len(parts) > 3:
        return False
    folded = [fold(part) for part in parts]
    if any(part in _role_words() or part in forums or part in gazetteer.demonyms for part in folded):
        return False
    whole = " ".join(folded)
    is_place = whole in gazetteer.countries or whole in gazetteer.capitals or whole in gazetteer.seats
    return not is_place and not (folded[-1].endswith("s") and not is_medium(name))


@cache
def _role_words() -> frozenset[str]:
    roles = load_lexicon("roles")
    return roles.word_set("bodies") | roles.word_set("singular") | roles.word_set("plural")
