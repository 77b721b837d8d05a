"""Lengths of time: what is an age or a share instead, and the length in a time counted from an event."""

from collections.abc import Sequence

from rashomon.annotate.timexes.trap_words import ENDS, TrapWords
from rashomon.text.phrases import Match
from rashomon.text.tokens import Token


def length_before_event(tokens: Sequence[Token], match: Match) -> Match | None:
    """Return the length in a time counted from an event ("two days" of "two days after the vote"), or None."""
    fields = dict(match.fields)
    if match.form != "chain" or "count" not in fields or tokens[match.start].lower == "the":
        return None
    length = (("count", fields["count"]), ("unit", fields["unit"]))
    return Match("duration", length, match.start, match.end - 1)


def is_no_length(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether it is an age, a share, an ordinal or a mere "a day", not a length of time."""
    if _is_followed_by_age(tokens, match, words):
        return True
    first = tokens[match.start].lower
    before = tokens[match.start - 1].lower if match.start else ""
    after = tokens[match.end].lower if match.end < len(tokens) else "."
    fields = dict(match.fields)
    if tokens[match.end - 1].is_capitalised and match.start and not tokens[match.start].is_capitalised:
        return True
    if before == "aged" or (fields["unit"] == "quarter" and after == "of"):
        return True
    if match.end - match.start == 1:
        return before not in words.before_lengths
    bare = match.end - match.start == 2 and fields["count"] == "1" and tokens[match.start + 1].text != "-"
    if bare and (first in ("a", "an") or tokens[match.start + 1].lower == "day"):
        return before not in words.before_length or (fields["unit"] in ("second", "quarter") and after not in ENDS)
    return False


def _is_followed_by_age(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    following = [token.lower for token in tokens[match.end : match.end + 2]]
    if following[:1] == ["-"]:
        following = following[1:]
    return following[:1] != [] and (following[0] in words.after_age or " ".join(following) in words.after_age)
