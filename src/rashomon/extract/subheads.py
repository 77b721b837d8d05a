"""Run-on subheads: heading words that a page glued to the sentence after them."""

from itertools import islice

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’\-]*")
_LONGEST = 12  # words of such a heading
# After a heading these, in capitals, begin the sentence; before a lower-case word they begin no name.
_OPENERS = frozenset(
    "The This That These Those There He She It They We In On At After Before But When While As If Although "
    "Despite For From With Under Some Many Most Several".split()
)
_LINKING = frozenset(
    "a an the and or but of in on at to for from with by as than that which who when where while if not no "
    "his her its their is are was were be been has have had will would said says".split()
)

_VERBS = frozenset(
    "has had have is was were are will would said says told also did does can could may must called warned "
    "urged added promised denied declared threatened made went came".split()
)


def run_on_heading(paragraph: str) -> int | None:
    """Return the length of the heading that a paragraph begins with by mistake, or None.

    Two signs count: the heading's first word (its subject) comes again after a word that cannot lead up to it,
    and begins the sentence; or a capital article or pronoun stands after a plain word without a stop.
    """
    if not paragraph[:1].isupper():
        return None
    words = list(islice(_WORD.finditer(paragraph, 0, 160), _LONGEST + 3))
    if len(words) < 6 or words[0].start() or not words[0].group()[0].isupper() or words[0].group() == "I":
        return None
    for index in range(3, min(len(words) - 2, _LONGEST + 1)):
        word, before, after = words[index].group(), words[index - 1], words[index + 1].group()
        if paragraph[before.end() : words[index].start()] != " " or not before.group()[-1].islower():
            continue
        if not before.group()[0].islower() or before.group() in _LINKING or not after[0].islower():
            continue
        again = index >= 3 and word == words[0].group() and after in _VERBS
        if again or word in _OPENERS:
            return before.end()
    return None
