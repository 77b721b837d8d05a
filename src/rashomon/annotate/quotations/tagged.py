"""Proposals from the trained encoder's spans: which of its attributions are quotations, and in what words."""

from bisect import bisect_left
from dataclasses import dataclass, replace

import regex

from rashomon.annotate.encoder.attributions import ReportedSpan, TextRange
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.claimed import CLAIMED
from rashomon.annotate.quotations.clause_starts import has_verb
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.cues import Cue, find_cues
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LEAST_CONTENT = 3
_LEAST_CLAUSE = 4
_OWNERS = frozenset({"his", "her", "their", "its"})
_WORDS = frozenset({"words", "account", "view", "opinion", "version"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NO_STATEMENT = frozenset({"who", "what", "whether", "how", "if", "why", "when", "where", "which", "to"})
_EDGE = " \t\u00a0,;:–—-("
_NAMELESS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which", "that"})
_THAT = regex.compile(r"that\s+", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """What an attribution reports in one block; `verbatim` where all of it stands between quotation marks."""

    view: BlockView
    ranges: tuple[TextRange, ...]
    verbatim: bool


def find_tagged(views: list[BlockView], reported: tuple[ReportedSpan, ...]) -> list[Proposal]:
    """Return proposals for the attributions that report speech or writing, in text order.

    The encoder also marks thoughts and plans ("wants", "is ready to"); they count where the cue lexicon lists
    their word or the content holds quotation marks. A content between quotation marks that runs over several
    blocks gives one proposal for each; a clause is told in its cue's block or not at all.
    """
    return [
        proposal
        for one in reported
        if (home := _home_of(views, one)) is not None
        for proposal in _propose(views, home, one)
    ]


def _home_of(views: list[BlockView], one: ReportedSpan) -> BlockView | None:
    """Return the block the attribution is told in: its cue's, else its first content's."""
    at = one.cue[0][0] if one.cue else min((start for start, _ in one.content), default=-1)
    return next((view for view in views if view.start <= at < view.end), None)


def _propose(views: list[BlockView], home: BlockView, one: ReportedSpan) -> list[Proposal]:
    """Return a proposal for each block an attribution reports words of; its cue counts in its own block alone."""
    parts = _parts(views, one.content)
    cue = _cue_words(home, one.cue)
    listed = _listed_cue(home, cue) if cue is not None else None
    if not _is_told(home, cue, listed, parts):
        return []
    voice_view, voice = _voice(views, home, one.speaker)
    if voice is not None and cue is not None and _is_heard(home, voice, cue):
        voice_view, voice = None, None
    return [
        Proposal(
            part.view.index,
            part.ranges,
            part.verbatim,
            cue if part.view is home else None,
            voice,
            listed.lemma if listed is not None else "",
            speaker_block=voice_view.index if voice_view is not None and voice_view is not part.view else None,
        )
        for part in parts
        if part.verbatim or part.view is home
    ]


def _is_heard(home: BlockView, voice: Voice, cue: tuple[int, int]) -> bool:
    """Whether who stands before a passive of telling hears: "residents were told", but "it is told in the message"."""
    if voice.last >= cue[0] or voice.kind == "pronoun":
        return False
    lexicon = load_lexicon("cues")
    forms, before = lexicon.word_set("passive_auxiliaries"), home.words[max(cue[0] - 1, 0) : cue[1]]
    return home.words[cue[1]].lower in lexicon.word_set("heard") and any(word.lower in forms for word in before)


def _is_told(home: BlockView, cue: tuple[int, int] | None, listed: Cue | None, parts: list[_Part]) -> bool:
    """Whether an attribution tells of words said or written, not of a thought or a plan."""
    if not parts:
        return False
    if cue is None:
        return all(part.verbatim for part in parts)
    return listed is not None or any(map(_holds_quoted, parts)) or _is_phrase(home, cue)


def _parts(views: list[BlockView], content: tuple[TextRange, ...]) -> list[_Part]:
    low, high = min((start for start, _ in content), default=0), max((end for _, end in content), default=0)
    inside = [_part(view, content) for view in views if view.start < high and low < view.end]
    return [part for part in inside if part.ranges]


def _part(view: BlockView, content: tuple[TextRange, ...]) -> _Part:
    pieces = [
        _piece(view, max(start, view.start), min(end, view.end))
        for start, end in content
        if start < view.end and view.start < end
    ]
    kept = [(piece, quoted) for piece, quoted in pieces if piece[1] - piece[0] >= _LEAST_CONTENT]
    return _Part(view, tuple(sorted(piece for piece, _ in kept)), all(quoted for _, quoted in kept))


def _piece(view: BlockView, start: int, end: int) -> tuple[TextRange, bool]:
    text = view.article.text
    while start < end and text[start] in _EDGE:
        start += 1
    that = _THAT.match(text, start, end)
    if that is not None:
        start = that.end()
    quoted = view.quoted_at(start)
    stop = trim_end(view, start, end)
    if quoted is not None and quoted.start <= start <= quoted.inner_start and stop <= quoted.end + 1:
        if stop >= quoted.inner_end - 1 or not quoted.open_end:
            inner = min(stop, quoted.inner_end)
            return (quoted.inner_start, trim_end(view, quoted.inner_start, inner)), True
    return (start, stop), False


def _cue_words(view: BlockView, cue: tuple[TextRange, ...]) -> tuple[int, int] | None:
    if not cue:
        return None
    first = view.word_at(cue[0][0])
    last = bisect_left(view.words, cue[0][1], key=lambda word: word.start) - 1
    return (first, max(first, last)) if first < len(view.words) else None


def _listed_cue(view: BlockView, cue: tuple[int, int]) -> Cue | None:
    near = next((one for one in view.cues if one.first <= cue[1] and cue[0] <= one.last), None)
    if near is not None:
        return near
    words = view.words[cue[0] : cue[1] + 1]
    return next(iter(find_cues(words, [False] * len(words))), None)


def _is_phrase(view: BlockView, cue: tuple[int, int]) -> bool:
    """Whether the cue is a noun or phrase of saying: "according to", "in the words of", "a statement"."""
    things = load_lexicon("cues").word_set("speaking_things")
    return any(word.lower == "according" or word.lower in things for word in view.words[cue[0] : cue[1] + 1])


def _holds_quoted(part: _Part) -> bool:
    return any(start <= one.inner_start < end for start, end in part.ranges for one in part.view.outer)


def _voice(
    views: list[BlockView], view: BlockView, speaker: tuple[TextRange, ...]
) -> tuple[BlockView | None, Voice | None]:
    """Return the voice the speaker's words name: one the rules know where it lies in them, else their own words."""
    for start, end in speaker:
        home = next((one for one in (view, *views) if one.start <= start < one.end), None)
        if home is None:
            continue
        first = home.word_at(start)
        last = bisect_left(home.words, min(end, home.end), key=lambda word: word.start) - 1
        while first < last and not home.words[first].is_word:
            first += 1
        while last > first and not home.words[last].is_word:
            last -= 1
        if first >= len(home.words):
            continue
        return home, _best_voice(home, first, last)
    return None, None


def _best_voice(home: BlockView, first: int, last: int) -> Voice:
    """Return the voice among words [first, last]: a name, at their end where a role opens them; else the words."""
    opener, closer = home.words[first].lower, home.words[last].lower
    if opener in _OWNERS and closer in _WORDS:
        return Voice(first, first, "pronoun")  # "according to his words"
    known = [one for one in home.voices if first <= one.first and one.last <= last]
    named = [one for one in known if one.kind == "name"]
    if named:
        role_first = opener == "the" or not home.words[first].is_capitalised
        return named[-1] if role_first and named[-1].last == last else named[0]
    if known and known[0].first <= first + 1:
        return known[0]
    if first == last and opener in _NAMELESS:
        return Voice(first, last, "pronoun")
    return Voice(first, last, "name" if home.words[last].is_capitalised else "description")


def _stands_alone(views: list[BlockView], one: Proposal) -> bool:
    """Whether a quotation that no rule found says something by somebody: a voice, and a clause or quoted words."""
    by_index = {view.index: view for view in views}
    view = by_index[one.block]
    if one.voice is None:
        return False
    spoken_in = view if one.speaker_block is None else by_index[one.speaker_block]
    if spoken_in.words[one.voice.first].lower in _RELATIVE:
        return False
    first, last = view.word_at(one.start), view.word_at(one.end - 1)
    if last - first + 1 < _LEAST_CLAUSE:
        return False
    return one.verbatim or (view.words[first].lower not in _NO_STATEMENT and has_verb(view, first - 1, last + 1))


def join_tagged(views: list[BlockView], ruled: list[Proposal], tagged: list[Proposal]) -> list[Proposal]:
    """Return the rules' proposals and the encoder's, one of each pair that reports the same words.

    The rules' bounds stand where both found it; a voice that one of them misses is taken from the other. What only
    the encoder found must stand alone: a fragment of a clause says nothing.
    """
    joined: list[Proposal] = []
    used: set[int] = set()
    for one in ruled:
        twins = [at for at, other in enumerate(tagged) if _same_words(one, other) and not _holds_cue(views, other, one)]
        used.update(twins)
        best = max(twins, key=lambda at: _shared(one, tagged[at]), default=None)
        joined.append(one if best is None else _settle(one, tagged[best]))
    joined += [other for at, other in enumerate(tagged) if at not in used and _stands_alone(views, other)]
    return joined


def _holds_cue(views: list[BlockView], outer: Proposal, inner: Proposal) -> bool:
    """Whether one report tells of the other: "She dismissed the claim by Ms Vu that the road was closed"."""
    if inner.cue is None or outer.cue is None or inner.lemma != CLAIMED:
        return False
    view = next(view for view in views if view.index == inner.block)
    at = view.words[inner.cue[0]].start
    return any(start <= at < end for start, end in outer.ranges)


def _settle(one: Proposal, other: Proposal) -> Proposal:
    voice = one if one.voice is not None else other
    return replace(one, voice=voice.voice, speaker_block=voice.speaker_block)


def _shared(one: Proposal, other: Proposal) -> int:
    return sum(max(0, min(end, high) - max(start, low)) for start, end in one.ranges for low, high in other.ranges)


def _same_words(one: Proposal, other: Proposal) -> bool:
    smaller = min(sum(end - start for start, end in each.ranges) for each in (one, other))
    return _shared(one, other) > 0.5 * smaller
