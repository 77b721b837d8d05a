"""Proposals from the trained encoder's spans: which of its attributions are quotations, and in what words."""

from bisect import bisect_left
from dataclasses import replace

import regex

from rashomon.annotate.encoder.reading import ReportedSpan, TextRange
from rashomon.annotate.quotations.blocks import BlockView
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
_SUBORDINATE = regex.compile(r"(?:that|as|how|whether|if)\s+", regex.IGNORECASE)


def find_tagged(views: list[BlockView], reported: tuple[ReportedSpan, ...]) -> list[Proposal]:
    """Return proposals for the attributions that report speech or writing, in text order.

    The encoder also marks thoughts and plans ("wants", "is ready to"); they count where the cue lexicon lists
    their word or the content holds quotation marks. A content between quotation marks that runs over several
    blocks gives one proposal for each; a clause is told in its cue's block or not at all.
    """
    found: list[Proposal] = []
    for one in reported:
        home = _view_of(views, one)
        if home is not None and _is_told(views, home, one):
            made = [_propose(views, home, view, one) for view in views if _content(view, one.content)[0]]
            found += [each for each in made if each.verbatim or each.block == home.index]
    return found


def _view_of(views: list[BlockView], one: ReportedSpan) -> BlockView | None:
    """Return the block the attribution is told in: its cue's, else its first content's."""
    at = one.cue[0][0] if one.cue else min((start for start, _ in one.content), default=-1)
    return next((view for view in views if view.start <= at < view.end), None)


def _is_told(views: list[BlockView], home: BlockView, one: ReportedSpan) -> bool:
    """Whether an attribution tells of words said or written, not of a thought or a plan."""
    cue = _cue_words(home, one.cue)
    pieces = [_content(view, one.content) for view in views]
    ranges = tuple(piece for found, _ in pieces for piece in found)
    if not ranges:
        return False
    if cue is None:
        return all(verbatim for found, verbatim in pieces if found)
    return _listed_cue(home, cue) is not None or _is_quoted(views, ranges) or _is_phrase(home, cue)


def _propose(views: list[BlockView], home: BlockView, view: BlockView, one: ReportedSpan) -> Proposal:
    """Return the part of an attribution that lies in block `view`; its cue counts in its own block alone."""
    ranges, verbatim = _content(view, one.content)
    cue = _cue_words(home, one.cue)
    listed = _listed_cue(home, cue) if cue is not None else None
    voice_view, voice = _voice(views, home, one.speaker)
    return Proposal(
        view.index,
        ranges,
        verbatim,
        cue if view is home else None,
        voice,
        listed.lemma if listed is not None else "",
        speaker_block=voice_view.index if voice_view is not None and voice_view is not view else None,
    )


def _content(view: BlockView, content: tuple[TextRange, ...]) -> tuple[tuple[TextRange, ...], bool]:
    """Return the content's ranges inside a block, and whether all of them stand between quotation marks."""
    ranges: list[TextRange] = []
    verbatim: list[bool] = []
    for start, end in content:
        low, high = max(start, view.start), min(end, view.end)
        if low >= high:
            continue
        piece, quoted = _piece(view, low, high)
        if piece[1] - piece[0] >= _LEAST_CONTENT:
            ranges.append(piece)
            verbatim.append(quoted)
    return tuple(sorted(ranges)), bool(verbatim) and all(verbatim)


def _piece(view: BlockView, start: int, end: int) -> tuple[TextRange, bool]:
    text = view.article.text
    while start < end and text[start] in _EDGE:
        start += 1
    that = _SUBORDINATE.match(text, start, end)
    if that is not None and that.group().lower().startswith("that"):
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


def _is_phrase(view: BlockView, cue: tuple[int, int] | None) -> bool:
    """Whether the cue is a noun or phrase of saying: "according to", "in the words of", "a statement"."""
    if cue is None:
        return False
    known = load_lexicon("cues").word_set("speaking_things") | {"according"}
    return any(word.lower in known for word in view.words[cue[0] : cue[1] + 1])


def _is_quoted(views: list[BlockView], ranges: tuple[TextRange, ...]) -> bool:
    return any(
        not quoted.nested and start <= quoted.inner_start < end
        for start, end in ranges
        for view in views
        if view.start <= start < view.end
        for quoted in view.quoted
    )


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
        twins = [at for at, other in enumerate(tagged) if _same_words(one, other)]
        used.update(twins)
        best = max(twins, key=lambda at: _shared(one, tagged[at]), default=None)
        joined.append(one if best is None else _settle(one, tagged[best]))
    joined += [other for at, other in enumerate(tagged) if at not in used and _stands_alone(views, other)]
    return joined


def _settle(one: Proposal, other: Proposal) -> Proposal:
    voice = one if one.voice is not None else other
    return replace(one, voice=voice.voice, speaker_block=voice.speaker_block)


def _shared(one: Proposal, other: Proposal) -> int:
    return sum(max(0, min(end, high) - max(start, low)) for start, end in one.ranges for low, high in other.ranges)


def _same_words(one: Proposal, other: Proposal) -> bool:
    smaller = min(sum(end - start for start, end in each.ranges) for each in (one, other))
    return _shared(one, other) > 0.5 * smaller
