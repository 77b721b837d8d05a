"""What only looks like a time: papers, people, verbs, counts of four digits."""

from collections.abc import Sequence

from rashomon.annotate.timexes.length_traps import is_no_length
from rashomon.annotate.timexes.trap_words import ENDS, TrapWords, trap_words
from rashomon.text.phrases import Match
from rashomon.text.tokens import Token, glued

_MONEY = frozenset("$ € £ ¥ ₽ ₴ ₹ #".split())
_MONTH_LINKS = frozenset({"to", "-", "–", "and", "until", "till", "through"})
_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1500, 2100
_OLD_YEARS = 1800
_FIRST_LIKELY_YEAR, _LAST_LIKELY_YEAR = 1950, 2035
_LIKELY_COUNTS = frozenset({1900, 2000, 2100, 1800})


def is_trap(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the tokens of the match are no time after all, judged by the words around them."""
    words = trap_words()
    if _in_phrase(tokens, match, words):
        return True
    if match.form == "weekday":
        return _is_paper(tokens, match, words)
    if match.form == "duration":
        return is_no_length(tokens, match, words)
    if match.form in ("set", "vague"):
        return _is_name_or_filler(tokens, match, words)
    if match.form == "month":
        return _is_no_month(tokens, match, words)
    if match.form == "year" and match.end - match.start == 1:
        return not _is_year(tokens, match, words)
    if match.form == "chain":
        return _counts_from_event(tokens, match, words)
    if match.form == "season" and tokens[match.start].lower == "the" and match.end - match.start == 2:
        return not _is_season(tokens, match, words)
    if match.form == "quarter" and len(match.fields) == 1:
        return _is_no_quarter(tokens, match, words)
    if match.form == "day_part":
        return match.end < len(tokens) and tokens[match.end].lower not in ENDS | words.after_part
    if match.form == "named_day":
        return _is_another_day(tokens, match, words)
    if match.form == "decade":
        return _is_age_or_degree(tokens, match)
    if match.form in ("day", "day_range", "clock"):
        return _belongs_to_word(tokens, match)
    return False


def _in_phrase(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    for first in range(max(match.start - words.longest + 1, 0), match.end):
        for phrase in words.phrases.get(tokens[first].lower, ()):
            last = first + len(phrase)
            if last > match.start and tuple(token.lower for token in tokens[first:last]) == phrase:
                return True
    return False


def _is_paper(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    following = tokens[match.end] if match.end < len(tokens) else None
    return following is not None and following.is_capitalised and following.lower in words.papers


def _is_no_month(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether a bare month is a verb, a person or a place: `May said`, `April Smith`."""
    names = {name for name, _ in match.fields}
    if names - {"month"}:
        return False
    before = tokens[match.start - 1] if match.start else None
    after = tokens[match.end] if match.end < len(tokens) else None
    if before is not None and before.lower.rstrip(".") in words.before_person:
        return True
    name = tokens[match.start].lower.rstrip(".")
    if name in words.short_months:
        return not (_is_beside_month(tokens, match, words) or _is_short_month(before, after, words))
    if name not in words.ambiguous_months:
        return False
    if before is None or before.lower not in words.before_month:
        return True
    if after is not None and after.lower in words.after_person and before.lower in ("and", "or", "of", "for", "like"):
        return True
    return after is not None and after.is_word and after.is_capitalised and before.lower not in ("in", "since", "last")


def _is_short_month(before: Token | None, after: Token | None, words: TrapWords) -> bool:
    """Whether a month cut short is one: `in Sept.`, `since Dec`; "for Jan", "and Jan said" may be a person."""
    named = after is not None and after.is_word and (after.is_capitalised or after.lower in words.after_person)
    return before is not None and before.lower in words.before_short_month and not named


def _is_beside_month(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether a range joins it with another month: `from Sep to Nov`."""
    around = [tokens[at] for at in (match.start - 2, match.end + 1) if 0 <= at < len(tokens)]
    links = [tokens[at].lower for at in (match.start - 1, match.end) if 0 <= at < len(tokens)]
    months = any(token.is_capitalised and token.lower.rstrip(".") in words.months for token in around)
    return months and not _MONTH_LINKS.isdisjoint(links)


def _is_season(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether "the spring" is a time: after a preposition of time, and no name, no water and no "fall of" anything."""
    before = tokens[match.start - 1].lower if match.start else ""
    following = tokens[match.end] if match.end < len(tokens) else None
    if following is not None and (following.lower == "of" or (following.is_word and following.is_capitalised)):
        return False
    return before in words.before_season


def _is_no_quarter(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether "the third quarter" is of a game, a moon or a town: no quarter beyond the fourth, nor "Latin quarter"."""
    following = tokens[match.end].lower if match.end < len(tokens) else "."
    number = dict(match.fields)["quarter"]
    return following in words.after_quarter or following == "of" or number not in ("1", "2", "3", "4", "last")


def _is_another_day(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether the words around a named day make it a season ("Christmas sales") or another country's day."""
    if match.end < len(tokens) and tokens[match.end].lower in words.after_named_day:
        return True
    if match.start == 0 or not tokens[match.start].is_capitalised:
        return False
    before = tokens[match.start - 1]
    return before.lower == "'s" or (before.is_word and before.is_capitalised and match.start > 1)


def _counts_from_event(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether it is counted from an event told next, not from a day told before: `two days after the vote`."""
    if tokens[match.end - 1].lower not in ("before", "after", "on", "prior"):
        return False
    if match.end == len(tokens) or tokens[match.end].lower in words.after_day_before:
        return False
    return tokens[match.end].lower not in ENDS


def _is_name_or_filler(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether it is a paper's name ("the Daily …"), a "now" that tells no time, or "the past" of something."""
    word, last = tokens[match.start], tokens[match.end - 1]
    following = tokens[match.end] if match.end < len(tokens) else None
    if last.lower == "past":
        return following is not None and following.lower not in ENDS | words.after_the_past
    if match.end - match.start > 1:
        return False
    if word.is_capitalised and (match.start or (following is not None and following.is_capitalised)):
        return True
    return word.lower == "now" and following is not None and following.lower in ("that", ",", "-")


def _is_age_or_degree(tokens: Sequence[Token], match: Match) -> bool:
    """Whether two digits are no decade: `in his 30s`, `the mid-30s`; `the 80s` is one."""
    pieces = [token.text for token in tokens[match.start : match.end]]
    short = next((piece for piece in pieces if len(piece) == 3 and piece[0].isdecimal()), None)
    if short is None:
        return False
    return tokens[match.start].lower != "the" or short[0] < "5"


def _is_year(tokens: Sequence[Token], match: Match, words: TrapWords) -> bool:
    """Whether four bare digits are a year: by the word before, and unless they count what follows."""
    value = int(tokens[match.start].text)
    before = tokens[match.start - 1] if match.start else None
    after = tokens[match.end] if match.end < len(tokens) else None
    if not _FIRST_BARE_YEAR <= value <= _LAST_BARE_YEAR or _belongs_to_word(tokens, match):
        return False
    if before is not None and (before.lower in _MONEY or before.lower in words.before_number):
        return False
    if value < _OLD_YEARS and (before is None or before.lower not in ("in", "since", "of", "until", "from", "by")):
        return False
    if after is None or after.lower in ENDS:
        return before is not None and (before.lower in words.before_year or before.is_word)
    counts = after.is_word and not after.is_capitalised and after.lower.endswith("s") and len(after.lower) > 3
    if after.lower in words.never_after_year:
        return False
    if before is not None and before.lower == "the" and value not in _LIKELY_COUNTS:
        return True
    if before is not None and before.lower in words.owners:
        return value not in _LIKELY_COUNTS and (not counts or before.lower == "'s")
    if counts and (value % 50 == 0 or not _FIRST_LIKELY_YEAR <= value <= _LAST_LIKELY_YEAR):
        return False
    return before is None or before.lower in words.before_year


def _belongs_to_word(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the match is glued to letters or digits beyond it: `AK-2000`, `3:10:2`."""
    first, last = tokens[match.start], tokens[match.end - 1]
    if match.start > 1 and tokens[match.start - 1].text in "-/." and glued(tokens[match.start - 1], first):
        outer = tokens[match.start - 2]
        if glued(outer, tokens[match.start - 1]) and outer.is_word and outer.text.isupper():
            return True
    following = tokens[match.end] if match.end < len(tokens) else None
    return following is not None and glued(last, following) and (following.is_digits or following.text in "%°")
