"""Subjects: whose words a cue reports."""

from dataclasses import replace

from rashomon.annotate.quotations.before_commas import before_commas, named_before
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import number_words
from rashomon.annotate.quotations.cues import Cue, helping_words, is_listed
from rashomon.annotate.quotations.inverted import closes_aside, find_inverted, quote_ends_at
from rashomon.annotate.quotations.main_subject import main_subject, unlisted_name
from rashomon.annotate.quotations.past_asides import (
    before_bracket,
    before_medium,
    before_participle,
    owner_of,
    past_relative,
    whose_body,
)
from rashomon.annotate.quotations.plain_phrases import plain_phrase, plain_some
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon today yesterday "
    "january february march april june july august september october november december".split()
)
_CLAUSE_WORDS = frozenset({"that", "which", "because", "if", "when", "while", "where", "after", "before", "as", "than"})


def find_subject(view: BlockView, cue: Cue) -> Subject | None:
    """Return who is said to speak by a cue, or None where the cue reports nobody's words."""
    at = skip_left(view, cue.first - 1)
    if _only_cites(view, cue):
        return None
    if at < 0 or _is_noun_use(view, cue, at):
        return find_inverted(view, cue) if at < 0 else None
    low, _ = view.sentence_words(cue.first)
    word = view.words[at]
    if at < low:
        return find_inverted(view, cue)
    if _is_passive(view, cue, at):
        return None
    if word.lower == "to" or (cue.shape == "base" and word.lower in {"a", "the"}):
        return None
    aside = find_inverted(view, cue) if word.text == "," and cue.first == at + 1 else None
    if aside is not None and closes_aside(view, cue, aside):
        return _with_dash(view, aside)
    found = _left(view, cue, at, low) or find_inverted(view, cue)
    return _with_dash(view, found) if found is not None else None


def subject_before(view: BlockView, cue: Cue) -> Subject | None:
    """Return who stands before a cue as its subject, whatever follows it: "Ms Vu, a minister, quoted"."""
    at = skip_left(view, cue.first - 1)
    low, _ = view.sentence_words(cue.first)
    return _left(view, cue, at, low) if at >= low else None


def _with_dash(view: BlockView, subject: Subject) -> Subject:
    """Take in a dash between quoted words and their speaker: `"The road is closed," – Ms Vu said`."""
    dash = subject.first - 1
    if dash < 1 or view.words[dash].text not in {"-", "–", "—"}:
        return subject
    before = dash - 1 if view.words[dash - 1].text != "," or dash < 2 else dash - 2
    quoted = view.quoted_at(view.words[before].start) is not None
    return replace(subject, first=dash) if quoted else subject


def _only_cites(view: BlockView, cue: Cue) -> bool:
    """Whether a participle only names who was asked: "the mayor, citing engineers, said ..."."""
    if cue.shape != "participle" or not is_listed("citing", cue):
        return False
    at = cue.last + 1
    works = load_lexicon("speakers").word_set("own_work") | load_lexicon("speakers").word_set("spoken")
    return view.voice_beginning(at) is not None or any(word.lower in works for word in view.words[at : at + 3])


def says_nothing(view: BlockView, cue: Cue, subject: Subject) -> bool:
    """Whether words are imagined, asked for or not said: "if Ms Vu says", "did not say", "none of the officials said".

    Thoughts may be negative: who does not believe something tells what she believes.
    """
    before = view.words[subject.first - 1].lower if subject.first else ""
    if before == "of" and subject.first >= 2 and view.words[subject.first - 2].lower in {"none", "neither"}:
        return True
    between = {word.lower for word in view.words[skip_left(view, cue.first - 1) + 1 : cue.first]}
    negated = bool(between & {"not", "n't", "never"}) and not is_listed("weak", cue)
    return negated or before in load_lexicon("cues").word_set("unreal_openers")


def _is_passive(view: BlockView, cue: Cue, at: int) -> bool:
    """Whether the words between subject and cue make it passive: "Mr Tolk was accused of ...", said by others."""
    between = [word.lower for word in view.words[at + 1 : cue.first]]
    forms = load_lexicon("cues").word_set("passive_auxiliaries")
    return cue.shape == "finite" and not is_listed("citing", cue) and any(word in forms for word in between)


def skip_left(view: BlockView, at: int) -> int:
    """Return the nearest word at or before `at` that is no auxiliary, adverb or time word."""
    helping = helping_words()
    while at >= 0:
        lower = view.words[at].lower
        if lower in _TIME_WORDS and _ends_a_name(view, at):
            break
        if lower in helping or lower in _TIME_WORDS:
            at -= 1
        elif lower == "at" and at + 1 < len(view.words) and view.words[at + 1].lower in {"first", "last", "once"}:
            at -= 1
        elif lower in {"on", "late", "early"} and at + 1 < len(view.words) and view.words[at + 1].lower in _TIME_WORDS:
            at -= 1
        else:
            break
    return at


def _ends_a_name(view: BlockView, at: int) -> bool:
    """Whether a time word is the last word of a name: "Ostrel Today"."""
    voice = view.voice_ending(at)
    return voice is not None and voice.first < at


def _left(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    word = view.words[at]
    voice = view.voice_ending(at)
    if voice is not None and voice.first >= low:
        voice = before_medium(view, voice, low)
        voice = _with_conjuncts(view, before_participle(view, owner_of(view, voice), low), low)
        if (
            view.words[voice.first].lower == "it"
            and at < cue.first - 1
            and view.words[at + 1].lower in {"was", "is", "has"}
        ):
            return None
        if cue.shape == "participle":
            return None if voice.kind != "pronoun" and view.words[cue.first - 1].text != "," else _plain(voice, cue)
        return None if _is_object(view, voice, cue) else _plain(voice, cue)
    if word.text == ",":
        return _after_comma(view, cue, at, low)
    if word.text == ")":
        return before_bracket(view, cue, at, low)
    opening = unlisted_name(view, low) if cue.shape == "finite" and cue.first <= low + 3 else None
    if opening is not None and opening.last + 1 >= at:
        return _plain(opening, cue)
    if word.lower in {"and", "but", "or", "then", "yet"}:
        return _coordinated(view, cue, at, low)
    if word.lower in {"who", "which"}:
        before = at - 2 if at >= 1 and view.words[at - 1].text == "," else at - 1
        relative = view.voice_ending(before)
        if word.lower == "who" and relative is not None:
            relative = whose_body(view, relative, low)
            relative = named_before(view, relative, low) or relative
        return _plain(relative, cue) if relative is not None else None
    before_relative = past_relative(view, cue, at, low)
    if before_relative is not None:
        return before_relative
    some = plain_some(view, at, low) if cue.shape == "finite" and not is_listed("weak", cue) else None
    if some is not None:
        return _plain(some, cue)
    if word.lower in {"by"} or not is_listed("always_speech", cue):
        return None
    plain = plain_phrase(view, at, low) if cue.shape == "finite" else None
    return _plain(plain, cue) if plain is not None else _loose(view, cue, at, low)


def _with_conjuncts(view: BlockView, voice: Voice, low: int) -> Voice:
    """Widen "Ms Vu" to "the mayor and Ms Vu" where both speak together."""
    at = voice.first - 1
    while at > low and view.words[at].lower in {"a", "number", "of", "other", "several"} | number_words():
        at -= 1
    if at <= low or view.words[at].lower != "and":
        return voice
    at -= 2 if view.words[at - 1].text == "," else 1
    other = view.voice_ending(at)
    if (
        other is None
        or other.first < low
        or (other.kind == "pronoun" and not _opens_as_subject(view, other, low))
        or any(one.first in range(other.first, voice.first) for one in view.cues)
    ):
        return voice
    return Voice(other.first, voice.last, "group")


def _opens_as_subject(view: BlockView, pronoun: Voice, low: int) -> bool:
    """Whether a pronoun opens its clause: "..., she and four other residents said"."""
    opens = pronoun.first == low or view.words[pronoun.first - 1].text == ","
    return opens and view.words[pronoun.first].lower in {"he", "she", "they"}


def _plain(voice: Voice, cue: Cue) -> Subject:
    return Subject(voice, min(voice.first, cue.first), max(voice.last, cue.last), inverted=False)


def _is_noun_use(view: BlockView, cue: Cue, at: int) -> bool:
    before = view.words[cue.first - 1].lower
    return before in load_lexicon("cues").word_set("before_nouns")


def _is_object(view: BlockView, voice: Voice, cue: Cue) -> bool:
    """Whether the voice before a cue is governed by a preposition or verb, so that it is no subject."""
    before = view.words[voice.first - 1].lower if voice.first else ""
    if before in {"of", "with", "by", "from", "for", "to", "against", "between", "at", "in", "on"}:
        return is_listed("weak", cue) or before in {"by", "with", "between", "against"}
    return False


def _after_comma(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    if cue.shape == "participle":
        return _of_earlier_cue(view, cue, at, low)
    found = before_commas(view, cue, at, low)
    if found is not None or quote_ends_at(view, at) or cue.shape != "finite":
        return found
    return _coordinated(view, cue, at, low) if at > low and view.words[at + 1].lower in {"and", "but", "then"} else None


def _coordinated(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    return None if cue.shape == "base" else _of_earlier_cue(view, cue, at, low)


def _of_earlier_cue(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    """Return the subject of the nearest finite cue before this one in the sentence, else the main subject."""
    earlier = [one for one in view.cues if low <= one.first < at]
    for one in reversed(earlier):
        if one.shape != "finite":
            continue
        found = find_subject(view, one)
        if found is not None:
            return Subject(found.voice, cue.first, cue.last, inverted=False)
    main = main_subject(view, cue.first)
    return Subject(main, cue.first, cue.last, inverted=False) if main is not None else None


def _loose(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    """Look a few words further left, past a prepositional phrase that belongs to the subject."""
    for index in range(at, max(low, at - 9) - 1, -1):
        word = view.words[index]
        if (
            word.text in ",;:\u2014\u2013"
            or word.lower in _CLAUSE_WORDS
            or any(one.first <= index <= one.last for one in view.cues)
        ):
            return None
        voice = view.voice_ending(index)
        if voice is not None and voice.kind != "pronoun" and voice.first >= low and not _is_object(view, voice, cue):
            return Subject(voice, voice.first, cue.last, inverted=False)
    return None
