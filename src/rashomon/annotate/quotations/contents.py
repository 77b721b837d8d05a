"""Contents: which words a cue reports, where they begin and where they end."""

from functools import cache

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.according import according_length
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import (
    begins_clause,
    begins_noun_phrase,
    has_verb,
    is_verb,
    leads_to_infinitive,
    skip_addressee,
    skip_setting,
)
from rashomon.annotate.quotations.clauses import Content, read_clause, trim_end
from rashomon.annotate.quotations.cues import Cue, is_listed
from rashomon.annotate.quotations.resumed import find_interrupted, with_second_clause
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.that_clauses import find_that
from rashomon.lexicons import load_lexicon

_FAR = 12
"""Words that may stand between a cue and its "that" (addressee, place, time)."""


def find_content(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """Return what a cue reports, or None where it reports nothing in this block."""
    interrupted = find_interrupted(view, cue, subject)
    if interrupted is not None:
        return interrupted
    inside = _inside_relative(view, cue, subject)
    if inside is not None:
        return inside
    after = _after(view, cue, subject)
    before = _quoted_before(view, subject)
    goes_on = after is not None or _says_more(view, cue, subject)
    if before is not None and goes_on and _is_own_sentence(view, before, subject):
        before = None
    clause = _clause_before(view, cue, subject) if before is None else None
    if clause is not None and after is not None and after.verbatim:
        return Content(clause.ranges + after.ranges, verbatim=False)
    if before is not None:
        tail = after if after is not None and after.verbatim else None
        found = Content(before.ranges + (tail.ranges if tail else ()), verbatim=before.verbatim)
        return found if tail else with_second_clause(view, cue, subject, found)
    if clause is not None and (after is None or _only_tells_where(view, after, subject)):
        return with_second_clause(view, cue, subject, clause)
    return after or clause


def _inside_relative(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """Return what is told inside a relative clause: "a man who, they say, ...", "the man whom police say was armed"."""
    at, (_, high) = cue.last + 1, view.sentence_words(cue.first)
    before = view.words[subject.first - 1].lower if subject.first else ""
    if before not in {"who", "which", "whom"} or "clause" not in cue.frames or cue.shape != "finite" or at + 1 >= high:
        return None
    if not is_verb(view.words[at].lower) or subject.last > cue.last:
        return None
    end = next((index for index in range(at, high) if view.words[index].text in {",", ";", ":"}), high)
    start = view.words[at].start
    return Content(((start, trim_end(view, start, view.words[end - 1].end)),), verbatim=False)


def _only_tells_where(view: BlockView, after: Content, subject: Subject) -> bool:
    """Whether what follows a cue only says where it was said: `The road is closed, Ms Vu said in a statement.`"""
    words = view.article.text[after.ranges[0][0] : after.ranges[-1][1]].lower().split()
    settled = {"in", "at", "on", "during"}
    return bool(words) and words[0] in settled and not subject.inverted


def _says_more(view: BlockView, cue: Cue, subject: Subject) -> bool:
    """Whether a cue that seldom stands alone has words behind it: `"..." Her aunt had shouted at him to run`."""
    _, high = view.sentence_words(cue.first)
    behind = view.words[max(cue.last, subject.last) + 1 : high]
    return not is_listed("always_speech", cue) and sum(word.is_word for word in behind) > 2


def _is_own_sentence(view: BlockView, before: Content, subject: Subject) -> bool:
    """Whether quoted words are a whole sentence before the cue's: `"It is closed." She said the bridge was, too.`"""
    _, end = before.ranges[-1]
    sentence = view.sentence_of(view.words[subject.first].start)
    return before.verbatim and sentence.anchor.start >= end and view.article.text[end : end + 1] == "."


def _quoted_before(view: BlockView, subject: Subject) -> Content | None:
    """Quoted words that end right before the cue: `"...," she said`."""
    at = subject.first - 1
    while at >= 0 and view.words[at].text == ",":
        at -= 1
    if at < 0:
        return None
    quoted = view.quoted_at(view.words[at].start)
    if quoted is None or quoted.end - quoted.start < 4:
        return None
    return _whole_or_quoted(view, quoted)


def _whole_or_quoted(view: BlockView, quoted: Quoted) -> Content:
    """Take the clause that leads up to a closing fragment as well: `The talks were "useful," he said`."""
    first = view.word_at(quoted.start)
    low, _ = view.sentence_words(first)
    if first - low >= 2 and not _ends_with_full_stop(view, first - 1):
        start = view.words[low].start
        return Content(((start, trim_end(view, start, quoted.end)),), verbatim=False)
    return Content(((quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end)),), verbatim=True)


def _ends_with_full_stop(view: BlockView, word: int) -> bool:
    return view.words[word].text in {".", "?", "!", ":"}


def _after(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    start = (subject.last if subject.inverted else cue.last) + 1
    _, high = view.sentence_words(cue.first)
    high = _relative_end(view, cue, subject, start, high)
    quoted = _quoted_next(view, start, high)
    if quoted is not None:
        return quoted
    if start >= high:
        return None
    if subject.inverted and view.words[start].text != ":":
        return None
    that = find_that(view, cue, start, high)
    if that is not None:
        return read_clause(view, cue, that + 1, high)
    return _without_that(view, cue, start, high)


def _relative_end(view: BlockView, cue: Cue, subject: Subject, start: int, high: int) -> int:
    """Return where a relative clause ends: `Ms Vu, who said the road was closed, left`; else `high`."""
    relatives = {"who", "which"}
    before = view.words[subject.first - 1].lower if subject.first else ""
    within = [word.lower for word in view.words[subject.voice.last + 1 : cue.first]]
    at = next((at for at in range(len(within) - 1, -1, -1) if within[at] in relatives), None)
    is_inside = at is not None and "," not in within[at:]  # "Ms Vu, who left early, said" is none
    if before not in relatives and not is_inside:
        return high
    commas = (at for at in range(start + 1, high - 1) if view.words[at].text == ",")
    return next((at for at in commas if is_verb(view.words[at + 1].lower)), high)


def _quoted_next(view: BlockView, start: int, high: int) -> Content | None:
    """Quoted words that begin after the cue, at most a few words on: `he said on Monday: "..."`."""
    at = start
    while at < min(len(view.words), start + _FAR) and at < high + 1:
        quoted = view.quoted_at(view.words[at].start)
        if quoted is not None:
            previous = view.words[at - 1]
            attached = at == start or previous.text in {":", ","} or previous.lower in {"that", "as", "of"}
            words = len(view.article.text[quoted.inner_start : quoted.inner_end].split())
            whole = words >= 3 or previous.text == ":"
            if not attached or not whole or not _reaches_clause_end(view, quoted, high):
                return None
            return Content(((quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end)),), verbatim=True)
        if (
            view.words[at].lower == "that"
            and at + 1 < len(view.words)
            and view.quoted_at(view.words[at + 1].start) is None
        ):
            return None
        at += 1
    return None


def _reaches_clause_end(view: BlockView, quoted: Quoted, high: int) -> bool:
    after = view.word_at(quoted.end - 1) + 1
    if after >= len(view.words) or after >= high:
        return True
    text = view.article.text[quoted.inner_start : quoted.inner_end].rstrip()
    return text[-1:] in ".,?!" or view.words[after].text in {".", ",", ";"}


def _without_that(view: BlockView, cue: Cue, start: int, high: int) -> Content | None:
    at = skip_setting(view, start, high)
    if at >= high:
        return None
    opener = view.words[at].lower
    is_apart = is_listed("bare_infinitive", cue) and opener != "to"
    if "infinitive" in cue.frames and not is_apart and leads_to_infinitive(view, start, high):
        return read_clause(view, cue, start, high)
    if "addressee" in cue.frames and cue.lemma in {"tell", "assure", "inform", "remind"}:
        past = skip_addressee(view, at)
        return read_clause(view, cue, past, high) if past is not None and begins_clause(view, past, high) else None
    needs_that = cue.lemma in load_lexicon("cues").word_set("needs_that")
    bare_clause = "clause" in cue.frames and (not needs_that or view.words[start].text == ":")
    if bare_clause and opener not in {"to", "of", "by", "and", "as"} and begins_clause(view, at, high):
        return read_clause(view, cue, at, high)
    if "noun" in cue.frames:
        if opener in _particles().get(cue.lemma, ()):
            at += 1
        high = next((index for index in range(at, high) if view.words[index].text == ";"), high)
        return read_clause(view, cue, at, high) if begins_noun_phrase(view, at, high) else None
    return None


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    return load_lexicon("cues").groups("particles")


def _clause_before(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """A clause that ends in a comma before voice and cue: `The road is closed, police said.`"""
    low, _ = view.sentence_words(cue.first)
    if subject.first - 1 <= low or view.words[subject.first - 1].text != ",":
        return None
    if ("clause" not in cue.frames and "addressee" not in cue.frames) or cue.shape == "participle":
        return None
    low = _past_colon(view, subject, low)
    named = view.voice_beginning(low + according_length(view, low)) if according_length(view, low) else None
    if named is not None and named.last >= subject.first - 2:
        return None  # "By the words of the minister, the envoy agreed": who is named is nothing said
    auxiliaries = load_lexicon("cues").word_set("auxiliaries")
    is_short = subject.first - low == 3 and view.words[low + 1].lower in auxiliaries  # "They could, Ms Vu said"
    if not is_short and (not _has_verb(view, low, subject.first) or subject.first - low < 4):
        return None
    opener = view.words[low].lower
    if opener in {
        "after",
        "before",
        "when",
        "while",
        "as",
        "during",
        "since",
        "following",
        "asked",
    } and not _comma_between(view, low, subject.first - 1):
        return None
    start = view.words[low].start
    return Content(((start, trim_end(view, start, view.words[subject.first - 2].end)),), verbatim=False)


def _past_colon(view: BlockView, subject: Subject, low: int) -> int:
    """Return where a clause begins that a colon parts from whom its pronoun means: "Ms Vu did: it was, she said"."""
    colon = next((at for at in range(subject.first - 2, low, -1) if view.words[at].text == ":"), None)
    if colon is None or subject.voice.kind != "pronoun":
        return low
    named = any(low <= one.first and one.last < colon and one.kind != "pronoun" for one in view.voices)
    return colon + 1 if named else low


def _has_verb(view: BlockView, low: int, high: int) -> bool:
    auxiliaries = load_lexicon("cues").word_set("auxiliaries")
    return has_verb(view, low, high) or any(word.lower in auxiliaries for word in view.words[low:high])


def _comma_between(view: BlockView, low: int, high: int) -> bool:
    return any(word.text == "," for word in view.words[low:high])
