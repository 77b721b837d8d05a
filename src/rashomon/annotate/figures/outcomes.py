"""What became of those counted: killed, injured, arrested …, from the verbs and tolls around the number."""

from collections.abc import Sequence

from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_AUXILIARIES = frozenset(
    "were was are is have has had been being be who that got left found reported reportedly also feared believed"
    " confirmed said presumed still now all later since among ,".split()
)
_AND = frozenset({"and", "or", "&", "/"})
_OBJECT_LINKS = frozenset("the lives life of death deaths some up an its their his total bodies at least".split())
_TOLL_REACH = 16
_AHEAD = 7


def outcome_after(tokens: Sequence[Token], end: int, words: FigureVocabulary) -> tuple[tuple[str, ...], int]:
    """Return the outcomes told right after token `end` ("12 people were killed") and where their words end."""
    index = end
    while index < len(tokens) and index - end < _AHEAD and tokens[index].lower in _AUXILIARIES:
        index += 1
    if index > end and tokens[index - 1].lower == "among":
        index += index < len(tokens) and tokens[index].lower in ("the", "those")
    if index >= len(tokens) or tokens[index].lower not in words.outcomes:
        return (), end
    if index == end and tokens[index].lower.endswith("ing"):
        return (), end
    found = [words.outcomes[tokens[index].lower]]
    stop = index + 1
    if stop + 1 < len(tokens) and tokens[stop].lower in _AND and tokens[stop + 1].lower in words.outcomes:
        found.append(words.outcomes[tokens[stop + 1].lower])
        stop += 2
    return tuple(dict.fromkeys(found)), stop if index == end else end


def outcome_before(tokens: Sequence[Token], start: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcomes whose verb has the number as its object ("killing at least 45")."""
    index = start - 1
    while index >= 0 and start - index <= 6 and tokens[index].lower in _OBJECT_LINKS:
        if tokens[index].lower in ("lives", "life", "deaths", "death", "bodies"):
            return ("killed",)
        index -= 1
    if index < 0 or tokens[index].lower not in words.outcomes or tokens[index].lower == "dead":
        return ()
    found = [words.outcomes[tokens[index].lower]]
    if index >= 2 and tokens[index - 1].lower in _AND and tokens[index - 2].lower in words.outcomes:
        found.insert(0, words.outcomes[tokens[index - 2].lower])
    return tuple(dict.fromkeys(found))


def outcome_of_toll(tokens: Sequence[Token], start: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the outcome of a toll that the number is the value of ("the death toll rose to 15")."""
    before = tokens[start - 1].lower if start else ""
    if before not in words.toll_links:
        return ()
    for index in range(start - 1, max(start - _TOLL_REACH, -1), -1):
        if tokens[index].lower in (";", ".", "but"):
            return ()
        found = words.toll_heads.ending_at(tokens, index + 1)
        if found is not None:
            return (found[0],)
    return ()
