"""Tags: who a sentence says it has a number from, where no quotation was found around it.

"Nine people were hurt in the crush, the fire brigade said on Monday, leaving 4 in hospital."
"""

from collections.abc import Iterator, Sequence

from rashomon.compare.cells import UNNAMED
from rashomon.compare.figures.beside import words_beside
from rashomon.compare.figures.counters import voice_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import POSSESSIVE_MARKS, Word

_SUBJECT = 10
"""Most words of who said it: "the head of the emergency department of the district hospital"."""
_NAME = 4
"""Most words of a name."""
_SET_TIME = 8
"""Most words of when and where it was said, before what goes on: "said on Monday in a first statement,"."""
_OF_WHOM = 6
"""Words between "acknowledged by" and the end of a name."""
_OWN = frozenset({"its", "their"})
_STOPS = frozenset({";", ":", "“", "”", '"', "«", "»", "(", ")"})


def tag_voice(case: Case, figure: Figure, sentence: Sentence) -> str | None:
    """Return the key of whom a sentence credits with all it says; None where it names nobody so."""
    before, after = words_beside(figure, sentence)
    subject = _acknowledging(case, after, sentence) or _opening(before)
    found = voice_of(case, subject, sentence) if subject else None
    if found is not None:
        return found
    subject = next((one for one, _ in _tags(after)), None) or _gone_on_from(before)
    return voice_of(case, subject, sentence) if subject else None


def head_voice(case: Case, figure: Figure, sentence: Sentence) -> str | None:
    """Return the key of who speaks for a body that has a number: "the clinic had 46, according to its head, Ms Orr"."""
    _, after = words_beside(figure, sentence)
    told = [word.lower for word in after]
    at = next((at for at in range(len(told) - 2) if told[at : at + 2] == ["according", "to"]), None)
    if at is None or told[at + 2] not in _OWN:
        return None
    for end in range(at + 4, min(len(after), at + 4 + _SUBJECT) + 1):
        found = voice_of(case, after[at + 2 : end], sentence) if after[end - 1].is_word else None
        if found is not None and not found.startswith(UNNAMED):
            return found
    return None


def _tags(words: Sequence[Word]) -> Iterator[tuple[Sequence[Word], int]]:
    """Yield subject and end of each "…, the ministry said" in words up to a quotation or a semicolon."""
    for at, word in enumerate(words):
        if word.text in _STOPS:
            return
        if word.text == ",":
            inside = at > 0 and words[at - 1].lower in load_lexicon("quantities").word_set("no_tags")
            verb = None if inside else _verb_after(words, at + 1)
            if verb is not None:
                end = verb - 1 if words[verb - 1].text == "," else verb
                yield words[at + 1 : end], verb + 1


def _verb_after(words: Sequence[Word], begin: int) -> int | None:
    """Return the place of a reporting verb that ends a clause of nothing but its subject."""
    lexicon = load_lexicon("quantities")
    verbs, followers = lexicon.word_set("tag_verbs"), lexicon.word_set("after_tags")
    if begin >= len(words) or words[begin].lower in lexicon.word_set("no_tags"):
        return None
    for at in range(begin, min(begin + _SUBJECT + 1, len(words))):
        word = words[at]
        if at > begin and word.lower in verbs:
            after = words[at + 1] if at + 1 < len(words) else None
            return at if after is None or after.text in {".", ","} or after.lower in followers else None
        if word.text == "," and (verb := _verb_after_name(words, at)) is not None:
            return verb
        if not word.is_word and word.lower not in POSSESSIVE_MARKS:
            return None
    return None


def _verb_after_name(words: Sequence[Word], comma: int) -> int | None:
    """Return the place of the verb where what somebody is goes before their name: ", the minister, Ana Orr, told"."""
    verbs = load_lexicon("quantities").word_set("tag_verbs")
    end = next((at for at in range(comma + 1, min(comma + _NAME + 2, len(words))) if words[at].text == ","), None)
    if end is None or end + 1 >= len(words) or words[end + 1].lower not in verbs:
        return None
    return end + 1 if all(word.is_capitalised for word in words[comma + 1 : end]) else None


def _gone_on_from(before: Sequence[Word]) -> Sequence[Word] | None:
    """Return who said what a number goes on from: "…, the brigade said, leaving 4 in hospital"."""
    for subject, end in reversed([*_tags(before)]):
        comma = next((at for at in range(end, min(end + _SET_TIME, len(before))) if before[at].text == ","), None)
        if comma is None or comma + 1 >= len(before) or not before[comma + 1].lower.endswith("ing"):
            continue
        if all(word.text not in _STOPS and word.text != "," for word in before[comma + 1 :]):
            return subject
    return None


def _acknowledging(case: Case, after: Sequence[Word], sentence: Sentence) -> Sequence[Word] | None:
    """Return by whom a number is told to be given right after it: "the nine dead acknowledged by the ministry"."""
    given = load_lexicon("quantities").word_set("given_by")
    if len(after) < 3 or after[0].lower not in given or after[1].lower != "by":
        return None
    for end in range(3, min(len(after), 2 + _OF_WHOM) + 1):
        if not after[end - 1].is_word and after[end - 1].lower not in POSSESSIVE_MARKS:
            return None
        if voice_of(case, after[2:end], sentence) is not None:
            return after[2:end]
    return None


def _opening(before: Sequence[Word]) -> Sequence[Word] | None:
    """Return whose account a sentence opens with: "By the ministry's information, nine people died"."""
    if not before or before[0].lower != "by":
        return None
    accounts = load_lexicon("quantities").word_set("accounts")
    comma = next((at for at, word in enumerate(before[: _SUBJECT + 2]) if word.text == ","), None)
    if comma is None or comma < 3 or before[comma - 1].lower not in accounts:
        return None
    owner = comma - 2
    return before[1 : owner + 1] if before[owner].lower in POSSESSIVE_MARKS else None
