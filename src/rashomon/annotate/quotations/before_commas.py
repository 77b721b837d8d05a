"""Subjects before commas: who speaks where what tells of them stands before the cue: "Ana Ruiz, the mayor, said"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue, is_listed
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.phrase_words import determiners
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST_APPOSITION = 22
_BREAKS = frozenset({";", "\u2014", "\u2013"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_OPENS_CLAUSE = frozenset({",", "and", "but", "while", "that", ":", ";"})


def before_commas(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    """Return the voice that an apposition or relative clause, closed by the comma at word `at`, parts from its cue."""
    for index in range(at - 1, max(low, at - _LONGEST_APPOSITION) - 1, -1):
        if view.words[index].text in _BREAKS:
            break
        if view.words[index].text != ",":
            continue
        voice = view.voice_ending(index - 1)
        if voice is None and index - 1 == low and is_medium(view.words[low].text):
            voice = Voice(low, low, "name")
        if voice is not None and (_is_cited(view, voice, low) or _is_in_relative(view, voice, low)):
            continue
        voice = voice or _plain_before_age(view, index, low)
        apposed = _apposed_name(view, index + 1, at - 1)
        if apposed is not None and (voice is None or voice.kind in {"description", "group", "thing"}):
            named = named_before(view, voice, low) if voice is not None and _ends_in_a_body(view, voice) else None
            if named is not None:
                return Subject(named, named.first, cue.last, inverted=False)
            first = voice.first if voice is not None and voice.first >= low else apposed.first
            return Subject(apposed, min(first, _phrase_start(view, index - 1, low)), cue.last, inverted=False)
        if voice is not None and voice.first >= low and not _inside_quotes(view, voice):
            named = named_before(view, voice, low) or voice
            return Subject(named, named.first, cue.last, inverted=False)
    return None


def named_before(view: BlockView, voice: Voice, low: int) -> Voice | None:
    """Return the name that a description tells more of: "Ana Ruiz, the mayor, who ..."; None for other voices.

    The name opens its clause: in "after a visit to Ana Ruiz, the mayor, who ..." it does not.
    """
    comma = voice.first - 1
    if voice.kind not in {"description", "thing"} or comma <= low or view.words[comma].text != ",":
        return None
    name = view.voice_ending(comma - 1)
    if name is None or name.kind != "name" or name.first < low:
        return None
    opens = name.first == low or view.words[name.first - 1].lower in _OPENS_CLAUSE
    return name if opens else None


def _ends_in_a_body(view: BlockView, voice: Voice) -> bool:
    """Whether a description ends in a body that a name behind it may be: "the leader of the party, Harbour First"."""
    last = view.words[voice.last].lower
    return last in load_lexicon("roles").word_set("bodies") and any(
        word.lower in {"of", "for", "at"} for word in view.words[voice.first : voice.last]
    )


def _is_in_relative(view: BlockView, voice: Voice, low: int) -> bool:
    """Whether a voice stands in a relative clause that a comma opens: "Lakeland, which keeps troops in Ostrel, ..."."""
    for at in range(voice.first - 1, low, -1):
        if view.words[at].text == "," or not (view.words[at].is_word or view.words[at].text == "'"):
            return False
        if view.words[at].lower in _RELATIVES and view.words[at - 1].text == ",":
            return at < voice.first - 1 or not _has_own_subject(view, at)
    return False


def _has_own_subject(view: BlockView, at: int) -> bool:
    """Whether a relative at a word is not the subject of its clause: "where Ana Ruiz, the mayor, said"."""
    following = view.words[at + 1]
    return view.words[at].lower in {"where", "whose"} or following.is_capitalised or following.lower in determiners()


def _is_cited(view: BlockView, voice: Voice, low: int) -> bool:
    """Whether a voice is only whom another one cites: "the mayor, citing engineers, said"."""
    at = voice.first - 1
    while at > low and view.words[at].lower in {"the", "a", "an"}:
        at -= 1
    return any(cue.last == at and cue.shape == "participle" and is_listed("citing", cue) for cue in view.cues)


def _apposed_name(view: BlockView, first: int, last: int) -> Voice | None:
    """Return the named voice that fills words [first, last]: "the mayor, Ana Ruiz, said"."""
    voice = view.voice_beginning(first)
    is_name = voice is not None and voice.kind == "name" and not _tells_age(view, first, last + 1)
    return voice if voice is not None and is_name and voice.last == last else None


def _tells_age(view: BlockView, first: int, last: int) -> bool:
    return any(word.lower.endswith("-year-old") for word in view.words[first:last])


def _plain_before_age(view: BlockView, comma: int, low: int) -> Voice | None:
    """Return an article and a plain noun that open the sentence before somebody's age: "The cook, a 41-year-old"."""
    is_plain = comma == low + 2 and view.words[low].lower in determiners() and not view.words[low + 1].is_capitalised
    return Voice(low, low + 1, "description") if is_plain and _tells_age(view, comma + 1, comma + 3) else None


def _phrase_start(view: BlockView, last: int, low: int) -> int:
    """Return where the phrase that ends at word `last` begins: after the nearest mark before it."""
    first = last
    while first > low and view.words[first - 1].is_word and view.quoted_at(view.words[first - 1].start) is None:
        first -= 1
    return first


def _inside_quotes(view: BlockView, voice: Voice) -> bool:
    return view.quoted_at(view.words[voice.first].start) is not None
