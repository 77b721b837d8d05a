"""Contents: which words a cue reports, where they begin and where they end."""

from dataclasses import dataclass

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.marks import Quoted
from rashomon.annotate.quotations.subjects import Subject
from rashomon.lexicons import load_lexicon

_FAR = 12
"""Words that may stand between a cue and its "that" (addressee, place, time)."""


@dataclass(frozen=True, slots=True)
class Content:
    """Text ranges that are reported; `verbatim` where they lie between quotation marks."""

    ranges: tuple[tuple[int, int], ...]
    verbatim: bool


def find_content(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """Return what a cue reports, or None where it reports nothing in this block."""
    after = _after(view, cue, subject)
    before = _quoted_before(view, subject)
    if before is not None and after is not None and _is_own_sentence(view, before, subject):
        before = None
    clause = _clause_before(view, cue, subject) if before is None else None
    if clause is not None and after is not None and after.verbatim:
        return Content(clause.ranges + after.ranges, verbatim=False)
    if before is not None:
        tail = after if after is not None and after.verbatim else None
        return Content(before.ranges + (tail.ranges if tail else ()), verbatim=before.verbatim)
    return after or clause or _around(view, cue, subject)


def _around(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """Return a clause that voice and cue stand inside of: `The road, Ms Vu said, was closed.`"""
    low, high = view.sentence_words(cue.first)
    first, last = subject.first - 1, max(subject.last, cue.last) + 1
    if "clause" not in cue.frames or not low < first < low + _FAR or last + 2 >= high:
        return None
    if view.words[first].text != "," or view.words[last].text != "," or not _is_verb(view.words[last + 1].lower):
        return None
    if _has_verb(view, low - 1, first) or view.words[low].lower in load_lexicon("cues").word_set("setting_openers"):
        return None
    rest = _clause(view, cue, last + 1, high)
    start = view.words[low].start
    return Content(((start, _trim(view, start, view.words[first - 1].end)), *rest.ranges), False) if rest else None


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
        return Content(((start, _trim(view, start, quoted.end)),), verbatim=False)
    return Content(((quoted.inner_start, _trim(view, quoted.inner_start, quoted.inner_end)),), verbatim=True)


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
    that = _find_that(view, cue, start, high)
    if that is not None:
        return _clause(view, cue, that + 1, high)
    return _without_that(view, cue, start, high)


def _relative_end(view: BlockView, cue: Cue, subject: Subject, start: int, high: int) -> int:
    """Return where a relative clause ends: `Ms Vu, who said the road was closed, left`; else `high`."""
    relatives = {"who", "which"}
    before = view.words[subject.first - 1].lower if subject.first else ""
    within = [word.lower for word in view.words[subject.voice.last + 1 : cue.first]]
    if before not in relatives and not relatives & set(within):
        return high
    commas = (at for at in range(start + 1, high - 1) if view.words[at].text == ",")
    return next((at for at in commas if _is_verb(view.words[at + 1].lower)), high)


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
            return Content(((quoted.inner_start, _trim(view, quoted.inner_start, quoted.inner_end)),), verbatim=True)
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


def _find_that(view: BlockView, cue: Cue, start: int, high: int) -> int | None:
    if "clause" not in cue.frames and "addressee" not in cue.frames:
        return None
    for at in range(start, min(high, start + _FAR)):
        word = view.words[at]
        if view.quoted_at(word.start) is not None or word.text in {":", ";"}:
            return None
        if word.lower == "that" and at + 1 < high and _is_relative(view.words[at + 1].lower):
            return None
        if word.lower == "that" and (at == start or _can_lead_to_that(view, cue, start, at)):
            return at
        if any(one.first == at for one in view.cues) and one_is_finite(view, at):
            return None
    return None


def _is_relative(after: str) -> bool:
    return after in {
        "would",
        "will",
        "is",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "could",
        "can",
        "may",
        "might",
        "should",
        "must",
        "killed",
        "left",
    }


def one_is_finite(view: BlockView, at: int) -> bool:
    """Whether a finite cue begins at that word."""
    return any(one.first == at and one.shape == "finite" for one in view.cues)


def _can_lead_to_that(view: BlockView, cue: Cue, start: int, at: int) -> bool:
    opener = view.words[start].lower
    if opener in {
        "on",
        "in",
        "at",
        "to",
        "during",
        "after",
        "by",
        "from",
        "via",
        "late",
        "earlier",
        "again",
        "also",
        "later",
        "through",
        ",",
        "however",
        "over",
        "this",
        "last",
    }:
        return True
    if opener in _time_words() or "addressee" in cue.frames:
        return True
    return all(
        word.text == "," or word.lower in load_lexicon("cues").word_set("adverbs") for word in view.words[start:at]
    )


def _time_words() -> frozenset[str]:
    return frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later".split())


def _without_that(view: BlockView, cue: Cue, start: int, high: int) -> Content | None:
    at = _skip_setting(view, start, high)
    if at >= high:
        return None
    opener = view.words[at].lower
    if "infinitive" in cue.frames and _leads_to_infinitive(view, start, high):
        return _clause(view, cue, start, high)
    if "addressee" in cue.frames and cue.lemma in {"tell", "assure", "inform", "remind"}:
        past = _skip_addressee(view, at)
        return _clause(view, cue, past, high) if past is not None and _begins_clause(view, past, high) else None
    needs_that = cue.lemma in load_lexicon("cues").word_set("needs_that")
    bare_clause = "clause" in cue.frames and (not needs_that or view.words[start].text == ":")
    if bare_clause and opener not in {"to", "of", "by", "and", "as"} and _begins_clause(view, at, high):
        return _clause(view, cue, at, high)
    if "noun" in cue.frames:
        particles = load_lexicon("cues").groups("particles").get(cue.lemma, ())
        if opener in particles:
            at += 1
        return _clause(view, cue, at, high) if _begins_noun_phrase(view, at, high) else None
    return None


def _skip_setting(view: BlockView, start: int, high: int) -> int:
    """Skip time words and adverbs right after a cue: "said on Monday ..."."""
    at = start
    adverbs = load_lexicon("cues").word_set("adverbs")
    while at < high:
        lower = view.words[at].lower
        following = view.words[at + 1].lower if at + 1 < high else ""
        if lower in _time_words() or lower in {"morning", "evening", "night", "afternoon"}:
            at += 1
        elif lower == "on" and following in _time_words():
            at += 2
        elif lower in adverbs and lower not in {"both", "all", "each", "only", "even", "not", "no"}:
            at += 1
        else:
            break
    return at


def _skip_addressee(view: BlockView, at: int) -> int | None:
    voice = view.voice_beginning(at)
    if voice is not None:
        return _skip_setting(view, voice.last + 1, len(view.words))
    lower = view.words[at].lower
    if lower in {
        "reporters",
        "journalists",
        "him",
        "her",
        "them",
        "us",
        "me",
        "lawmakers",
        "parliament",
        "viewers",
    }:
        return _skip_setting(view, at + 1, len(view.words))
    if lower in {"the", "a"} and at + 2 < len(view.words):
        return _skip_setting(view, at + 2, len(view.words))
    return None


def _leads_to_infinitive(view: BlockView, start: int, high: int) -> bool:
    for at in range(start, min(high - 1, start + 7)):
        word = view.words[at]
        if word.lower == "to" and view.words[at + 1].text in {"\u201c", '"', "\u2018", "\u00ab"}:
            return True
        if word.lower == "to" and view.words[at + 1].is_word and not view.words[at + 1].is_capitalised:
            following = view.words[at + 1].lower
            return following not in {"the", "a", "an", "his", "her", "their", "its", "this"}
        if word.text in ",;:." or word.lower in {"that", "and", "for"}:
            return False
    return False


def _begins_clause(view: BlockView, at: int, high: int) -> bool:
    """Whether a clause can begin here: enough words, and a verb among the next ones."""
    if high - at < 3 or (not view.words[at].is_word and view.quoted_at(view.words[at].start) is None):
        return False
    opener = view.words[at].lower
    if opener in {"about", "around", "over", "at", "under", "up", "between"} and _counts_next(view, at):
        return _has_verb(view, at, high)
    if opener in {
        "on",
        "in",
        "at",
        "during",
        "by",
        "from",
        "with",
        "about",
        "after",
        "before",
        "against",
        "of",
        "for",
        "until",
        "here",
        "as",
    }:
        return (
            any(word.text == "," for word in view.words[at : at + 9])
            and opener in {"after", "in", "if", "at", "with", "on", "before", "for"}
            and _has_verb(view, at, high)
        )
    return _has_verb(view, at, high)


def _counts_next(view: BlockView, at: int) -> bool:
    """Whether a number follows within two words: "about 450", "at least nine"."""
    numbers = load_lexicon("numbers")
    known = {
        word
        for section in numbers.sections
        for word in (numbers.table(section) if isinstance(numbers.sections[section], dict) else ())
    }
    return any(word.text[0].isdigit() or word.lower in known for word in view.words[at + 1 : at + 4])


def _is_verb(word: str) -> bool:
    """Whether a lower-case word is a verb for sure, or looks like a past form."""
    return word in load_lexicon("cues").word_set("clause_verbs") or (word.endswith("ed") and len(word) > 4)


def _has_verb(view: BlockView, at: int, high: int) -> bool:
    if any(_is_verb(word.lower) for word in view.words[at + 1 : min(high, at + 22)]):
        return True
    tail = view.words[at + 1 : min(high, at + 6)]
    return any(
        word.lower.endswith("s") and not word.is_capitalised and word.lower not in {"as", "its", "his", "this", "us"}
        for word in tail
    )


def _begins_noun_phrase(view: BlockView, at: int, high: int) -> bool:
    if high - at < 2:
        return False
    word = view.words[at]
    if view.quoted_at(word.start) is not None or (
        word.lower == "as" and view.quoted_at(view.words[at + 1].start) is not None
    ):
        return True
    bad = {
        "on",
        "in",
        "at",
        "by",
        "and",
        "or",
        "but",
        "to",
        "from",
        "with",
        "for",
        "after",
        "as",
        "of",
        "up",
        "out",
        "off",
        "it",
        "him",
        "them",
    }
    return word.is_word and word.lower not in bad


def _clause(view: BlockView, cue: Cue, at: int, high: int) -> Content | None:
    """Return the words from `at` to the end of what this cue reports."""
    while at < high and view.words[at].text == ",":
        at += 1
    if at >= high:
        return None
    end = _stop(view, cue, at, high)
    start = view.words[at].start
    stop = _trim(view, start, view.words[end - 1].end)
    if stop - start < 3:
        return None
    first = view.quoted_at(start)
    if first is not None and first.start == start and first.end >= stop - 1:
        return Content(((first.inner_start, _trim(view, first.inner_start, first.inner_end)),), verbatim=True)
    return Content(((start, stop),), verbatim=False)


def _stop(view: BlockView, cue: Cue, at: int, high: int) -> int:
    """Return the word after the last reported one: the sentence's end, or where the same voice goes on."""
    stops = load_lexicon("cues").word_set("content_stops")
    for index in range(at + 2, high):
        word = view.words[index]
        if view.quoted_at(word.start) is not None:
            continue
        if word.text == "," and index + 1 < high and view.words[index + 1].lower in stops:
            return index
        if _next_cue_takes_over(view, cue, index, at):
            return _back_over_links(view, index, at)
        if word.text == "," and _new_voice_speaks(view, index):
            return index
    return high


def _new_voice_speaks(view: BlockView, comma: int) -> bool:
    """Whether after a comma another voice begins to speak: ", and the union said ..."."""
    if comma + 2 >= len(view.words) or view.words[comma + 1].lower not in {"and", "but", "while"}:
        return False
    voice = view.voice_beginning(comma + 2)
    if voice is None or voice.kind == "pronoun":
        return False
    return any(one.first in (voice.last + 1, voice.last + 2) and one.shape == "finite" for one in view.cues)


def _next_cue_takes_over(view: BlockView, cue: Cue, index: int, at: int) -> bool:
    following = next((one for one in view.cues if one.first == index), None)
    if following is None or following.shape == "base":
        return False
    back = index - 1
    adverbs = (*load_lexicon("cues").words("adverbs"), *load_lexicon("cues").words("auxiliaries"))
    while back > at and view.words[back].lower in adverbs:
        back -= 1
    link = view.words[back]
    if following.shape == "participle":
        return link.text == "," and following.lemma not in {
            "expect",
            "hope",
            "fear",
            "charge",
            "continue",
            "hold",
            "find",
            "raise",
            "put",
            "rule",
            "order",
            "call",
            "agree",
            "indicate",
            "suggest",
            "demand",
            "request",
            "refuse",
            "reveal",
        }
    if link.lower not in {"and", "but"} or ("clause" not in following.frames and "noun" not in following.frames):
        return False
    weak = load_lexicon("cues").word_set("weak")
    after = view.words[following.last + 1].lower if following.last + 1 < len(view.words) else ""
    return following.lemma not in weak or after in {"that"}


def _back_over_links(view: BlockView, index: int, at: int) -> int:
    links = {
        ",",
        "and",
        "but",
        *load_lexicon("cues").words("adverbs"),
        *load_lexicon("cues").words("auxiliaries"),
    }
    while index > at + 1 and view.words[index - 1].lower in links:
        index -= 1
    return index


def _clause_before(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """A clause that ends in a comma before voice and cue: `The road is closed, police said.`"""
    low, _ = view.sentence_words(cue.first)
    if subject.first - 1 <= low or view.words[subject.first - 1].text != ",":
        return None
    if ("clause" not in cue.frames and "addressee" not in cue.frames) or cue.shape == "participle":
        return None
    if not _has_verb(view, low, subject.first) or subject.first - low < 4:
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
    return Content(((start, _trim(view, start, view.words[subject.first - 2].end)),), verbatim=False)


def _comma_between(view: BlockView, low: int, high: int) -> bool:
    return any(word.text == "," for word in view.words[low:high])


def _trim(view: BlockView, start: int, end: int) -> int:
    text = view.article.text
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return end
