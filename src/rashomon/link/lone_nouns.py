"""Lone nouns: "The League" with a capital takes up a body named before, as "the league" does."""

from dataclasses import replace

from rashomon.lexicons import load_lexicon
from rashomon.link.bodies import plain_name
from rashomon.model.annotations import Mention
from rashomon.text.words import fold

_LEAST = 2
"""Words of a name that its noun alone may take up."""


def take_for_descriptions(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a case, names that are only a body's noun as descriptions where one may be meant.

    It is meant if the article has named a body of that noun in full before: "the League of Lakes ... The League".
    """
    nouns = load_lexicon("bodies").word_set("short_heads") | load_lexicon("bodies").word_set("capital_heads")
    named: set[tuple[str, str]] = set()
    found: list[Mention] = []
    for one in mentions:
        words = fold(plain_name(one.name)).split()
        is_name = one.kind != "person" and not one.described
        if is_name and len(words) == 1 and words[0] in nouns and (one.anchor.article, words[0]) in named:
            found.append(replace(one, described=True, kind="organisation"))
            continue
        if is_name and len(words) >= _LEAST:
            heads = {words[-1], words[words.index("of") - 1] if "of" in words[1:] else words[-1]}
            named |= {(one.anchor.article, head) for head in heads}
        found.append(one)
    return found
