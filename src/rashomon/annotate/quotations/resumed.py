"""Resumed contents: words reported on both sides of voice and cue: `The road, Ms Vu told the Gazette, was closed.`"""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import has_verb, is_verb, time_words
from rashomon.annotate.quotations.clauses import Content, read_clause, trim_end, voice_speaks
from rashomon.annotate.quotations.cues import Cue, finite_forms, helping_words
from rashomon.annotate.quotations.subject import Subject
from rashomon.lexicons import load_lexicon

_LONGEST_ASIDE = 12
"""Words after a cue that may tell whom, where and when, before the comma behind which its content goes on."""

_LONGEST_SUBJECT = 16
"""Words that may stand before voice and cue as the subject of what goes on behind them."""

_WHOSE = 6
"""Words between "whose" and the comma before voice and cue, with what somebody has: "whose three tugs"."""

_OPEN_ENDED = frozenset("is are was were be been being will would must should may might".split())
"""Words that no clause ends with: "It was, Ms Vu said, a gift"."""

_PARTS = frozenset({"including", "among"})
_RELATIVE = frozenset({"who", "which", "where", "whom", "that"})
_LINKS = frozenset({"and", "but"})
_PRESENT = frozenset({"is", "are", "has", "have", "will", "would", "can", "could", "may", "might", "must", "should"})
"""Auxiliaries that after "and" go on with what is reported: what a voice itself did then is told in the past."""


def find_interrupted(view: BlockView, cue: Cue, subject: Subject) -> Content | None:
    """Return a clause that voice and cue stand inside of, in two pieces; None where they do not.

    Its verb comes right after them, or they stand after a word that only opens it: "a fund which, Ms Vu said, nobody
    has seen". The piece before such a word is then the report's own. Or only its setting stands before them: "On
    Monday, Ms Vu said, the road was closed".
    """
    low, high = view.sentence_words(cue.first)
    comma = subject.first - 1
    low = next((at + 1 for at in range(comma - 1, low, -1) if view.words[at].text == ";"), low)
    at = _resumes_at(view, cue, subject, high)
    if at is None or comma <= low or view.words[comma].text != "," or "clause" not in cue.frames:
        return None
    opener = view.words[comma - 1].lower
    if opener in load_lexicon("cues").word_set("clause_openers"):
        return read_clause(view, cue, at, high)
    first = low
    relative = next((at for at in range(comma - 1, max(low, comma - _WHOSE), -1) if _is_whose(view, at)), None)
    if opener in _RELATIVE:
        first = comma - 1
    elif relative is not None:
        first = relative
    elif (
        opener not in _OPEN_ENDED
        and not _is_divided(view, low, comma, at)
        and not _is_setting(view, (low, comma), at, high)
    ):
        return None
    rest = read_clause(view, cue, at, high)
    start = view.words[first].start
    return Content(((start, trim_end(view, start, view.words[comma - 1].end)), *rest.ranges), False) if rest else None


def _is_whose(view: BlockView, at: int) -> bool:
    """Whether a relative opens a clause at a word: "the crews, whose work, Ms Vu said, had saved the town"."""
    return view.words[at].lower in {"whose", "which"} and view.words[at - 1].text == ","


def with_second_clause(view: BlockView, cue: Cue, subject: Subject, content: Content) -> Content:
    """Return a content with what its voice goes on to say: `The road was closed, Ms Vu said, and nobody was hurt.`

    Words between quotation marks end where those do: what follows them is the report's own.
    """
    _, high = view.sentence_words(cue.first)
    at = _resumes_at(view, cue, subject, high)
    before = content.ranges[-1][1] <= view.words[subject.first].start
    if at is None or not before or content.verbatim or high - at < 3:
        return content
    start = _goes_on_at(view, cue, subject, at, high)
    if start is None or voice_speaks(view, start):
        return content
    rest = read_clause(view, cue, start, high)
    return Content((*content.ranges, *rest.ranges), False) if rest is not None and not rest.verbatim else content


def _goes_on_at(view: BlockView, cue: Cue, subject: Subject, at: int, high: int) -> int | None:
    """Return where the words behind the aside's comma go on with what is reported; None where they are the report's.

    They do after "and" with a subject of their own, or with a verb in another tense than the cue's; after "because"
    and the like; after a relative that cannot mean who was told; and where they tell of a part of what was counted.
    """
    lexicon = load_lexicon("cues")
    word = view.words[at].lower
    if word in _LINKS:
        is_past = view.words[cue.last].lower.endswith("d") or view.words[cue.last].lower in {"told", "went"}
        is_other_tense = is_past and (view.words[at + 1].lower in _PRESENT or _is_past_perfect(view, at + 1, high))
        return at + 1 if is_other_tense or _begins_own_clause(view, at + 1, high) else None
    if view.words[at - 1].text == ";":
        return at if _begins_own_clause(view, at, high) else None
    if word in lexicon.word_set("reasons_and_conditions"):
        return at
    if _tells_of_part(view, at, high):
        return at
    is_bare = at == max(subject.last, cue.last) + 2
    leads = view.words[at : at + 4]
    relative = any(one.lower in {"which", "whom", "whose"} for one in leads) and all(one.is_word for one in leads)
    return at if is_bare and relative else None


def _tells_of_part(view: BlockView, at: int, high: int) -> bool:
    """Whether words tell of a part: "including three nurses", "most of them children", "with 40 of them hurt"."""
    word, ones = view.words[at].lower, load_lexicon("numbers").table("ones")
    if word in _PARTS:
        return True
    behind = [one.lower for one in view.words[at + 1 : at + 3]]
    if behind[:1] == ["of"] and behind[-1] in {"them", "whom", "which"}:
        return True
    numbers = (one.text[0].isdigit() or one.lower in ones for one in view.words[at + 1 : high])
    return word == "with" and any(numbers)


def _past_apposition(view: BlockView, cue: Cue, subject: Subject, high: int) -> int:
    """Return the last word of voice and cue, with what tells of the voice behind them: "said Ana Ruiz, the mayor"."""
    last = max(subject.last, cue.last)
    if not subject.inverted or last + 2 >= high or view.words[last + 1].text != ",":
        return last
    told = view.voice_beginning(last + 2)
    if told is None or told.kind == "pronoun" or told.last + 1 >= high or voice_speaks(view, last + 2):
        return last
    return told.last if view.words[told.last + 1].text in {",", ";"} else last


def _is_past_perfect(view: BlockView, at: int, high: int) -> bool:
    """Whether "had" and a participle stand at a word: what a voice itself did next is told in the plain past."""
    if view.words[at].lower != "had" or at + 2 >= high:
        return False
    after = next((word.lower for word in view.words[at + 1 : high] if word.lower not in helping_words()), "")
    return view.words[at + 1].lower == "been" or is_verb(after) or after.endswith("en")


def _resumes_at(view: BlockView, cue: Cue, subject: Subject, high: int) -> int | None:
    """Return the word after the mark that closes voice and cue, with whom they tell and when; None without one."""
    last = _past_apposition(view, cue, subject, high)
    is_led = last + 1 < high and view.words[last + 1].lower in {"in", "at", "on"}
    auxiliaries = load_lexicon("cues").word_set("auxiliaries")
    for at in range(last + 1, min(last + _LONGEST_ASIDE, high - 2)):
        word = view.words[at]
        if word.text in {",", ";"}:
            return at + 1
        acts = word.lower in auxiliaries if is_led else is_verb(word.lower)
        is_aside = word.is_word and word.lower != "that" and not acts
        if not is_aside or view.quoted_at(word.start) is not None or word.lower in finite_forms():
            return None
    return None


def _is_divided(view: BlockView, low: int, comma: int, at: int) -> bool:
    """Whether the words before the comma can be the subject of the verb at `at`, which follows voice and cue."""
    if view.words[at].lower in load_lexicon("cues").word_set("auxiliaries"):
        return True
    opener = view.words[low].lower
    settings = load_lexicon("cues").word_set("setting_openers")
    if comma - low > _LONGEST_SUBJECT or opener in settings or opener in time_words():
        return False
    is_plain = all(word.text != "," and not is_verb(word.lower) for word in view.words[low:comma])
    return is_plain and _may_follow_subject(view.words[at].lower)


def _is_setting(view: BlockView, before: tuple[int, int], at: int, high: int) -> bool:
    """Whether the words before voice and cue only set the scene of the clause behind them: "By noon", "If it rains"."""
    low, comma = before
    lexicon = load_lexicon("cues")
    opener = view.words[low].lower
    openers = lexicon.word_set("setting_openers")
    if opener not in openers or view.words[at].lower in openers or not _begins_own_clause(view, at, high):
        return False
    if view.quoted_at(view.words[comma - 1].start) is not None:
        return False
    is_clause = opener in lexicon.word_set("reasons_and_conditions")
    return is_clause or not any(is_verb(word.lower) for word in view.words[low:comma])


def _may_follow_subject(word: str) -> bool:
    """Whether a lower-case word is a verb, or looks like one in the present after a subject: "makes"."""
    closed = load_lexicon("function_words").word_set("closed")
    return is_verb(word) or (word.endswith("s") and len(word) > 3 and word not in closed)


def _begins_own_clause(view: BlockView, at: int, high: int) -> bool:
    """Whether a clause with a subject of its own begins: "seven were missing", not "left the town"."""
    word = view.words[at]
    return word.is_word and not is_verb(word.lower) and high - at > 2 and has_verb(view, at, high)
