"""Capitalised sequences: where a name begins and ends, and the role words that stand with it."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from rashomon.annotate.names.role_phrases import is_role, role_after, role_before, split_leading_role
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.articles import Article
from rashomon.text.words import Word, split_words

_TITLE_CASE_SHARE = 0.6
_LIKE_KNOWN_NAME = 85
"""Least rapidfuzz ratio of a sentence's first word to a name of the article for it to be that name, misspelt."""
_SECOND_PARTICLES = frozenset({"der", "den", "de", "la", "los", "las"})
_OPENING_MARKS = frozenset("\"\u201c\u2018'(:\u2014\u2013-\u00ab\u2022")


@dataclass(frozen=True, slots=True)
class NameSequence:
    """A possible name with what stands around it.

    `role` are the role words before or after; `before`, `after` and `then` (the second word after) are the
    neighbouring words in lower case;
    `opens` whether it opens its sentence and is one word long; `firm` whether its being a name is certain.
    """

    name: str
    start: int
    end: int
    role: str | None
    before: str
    after: str
    then: str
    opens: bool
    has_article: bool


def find_sequences(article: Article, sentences: tuple[Sentence, ...]) -> list[NameSequence]:
    """Return the name sequences of all sentences but headlines in title case, in text order."""
    usable = [words for words, heading in _worded(article, sentences) if not (heading and is_title_case(words))]
    mid = {word.lower for words in usable for index, word in enumerate(words) if _is_mid(words, index)}
    plain = {word.lower for words in usable for word in words if word.is_word and not word.is_capitalised}
    found: list[NameSequence] = []
    for words in usable:
        found.extend(_in_sentence(article.text, words, mid, plain))
    return found


def _worded(article: Article, sentences: tuple[Sentence, ...]) -> list[tuple[list[Word], bool]]:
    headings = {"headline", "subhead", "caption"}
    return [
        (
            split_words(article.text, one.anchor.start, one.anchor.end),
            article.blocks[one.block].kind in headings,
        )
        for one in sentences
    ]


def is_title_case(words: list[Word]) -> bool:
    """Whether a sentence is written like a headline, with most of its longer words capitalised."""
    content = [word for word in words if word.is_word and len(word.text) > 3 and word.text[0].isalpha()]
    lower = [word for word in content if not word.is_capitalised]
    return len(content) >= 4 and 1 - len(lower) / len(content) > _TITLE_CASE_SHARE


def known_in_headline(article: Article, sentences: tuple[Sentence, ...], named: list[Mention]) -> list[Mention]:
    """Return mentions in title-case sentences of names that the rest of the article holds."""
    known: dict[str, Mention] = {}
    for one in named:
        known.setdefault(one.name, one)
        if one.kind == "person":
            known.setdefault(one.name.split()[-1], one)
    found: list[Mention] = []
    for words, heading in _worded(article, sentences):
        if heading and is_title_case(words):
            found.extend(_match_known(article, words, known))
    return found


def _match_known(article: Article, words: list[Word], known: dict[str, Mention]) -> list[Mention]:
    found: list[Mention] = []
    index = 0
    while index < len(words):
        for length in (5, 4, 3, 2, 1):
            piece = words[index : index + length]
            text = article.text[piece[0].start : piece[-1].end]
            if len(piece) == length and text in known:
                found.append(Mention("", known[text].kind, article.anchor(piece[0].start, piece[-1].end), text))
                index += length - 1
                break
        index += 1
    return found


def _is_mid(words: list[Word], index: int) -> bool:
    word = words[index]
    if not word.is_word or not word.is_capitalised or index == 0:
        return False
    return words[index - 1].text not in _OPENING_MARKS | {"."} or _follows_short_title(words, index)


def _follows_short_title(words: list[Word], index: int) -> bool:
    """Whether "Mr." or "Gen." stands right before a word."""
    return index >= 2 and words[index - 1].text == "." and is_role(words[index - 2].lower)


def _in_sentence(text: str, words: list[Word], mid: set[str], plain: set[str]) -> list[NameSequence]:
    found: list[NameSequence] = []
    index = 0
    while index < len(words):
        length = _length_at(words, index, mid, plain)
        if length == 0:
            index += 1
            continue
        found.extend(_cut_sequence(text, words, index, index + length))
        index += length
    return found


def _length_at(words: list[Word], index: int, mid: set[str], plain: set[str]) -> int:
    """Return how many words a name that begins at `index` has, 0 if none begins there."""
    if not _may_begin(words, index, mid, plain):
        return 0
    particles = load_lexicon("names").word_set("particles")
    end = index + 1
    while end < len(words):
        word = words[end]
        if _continues(word, words, end):
            end += 1
        elif word.text == "." and _is_cut_short(words[end - 1]) and _capital_follows(words, end):
            end += 1
        elif word.lower in particles and word.lower not in {"y", "e", "do", "la", "le"} and _name_goes_on(words, end):
            end += 1
        elif word.text == "&" and _capital_follows(words, end):
            end += 1
        elif word.lower in {"'s", "'"} and _capital_follows(words, end) and _is_body_noun(words[end + 1]):
            end += 1
        elif word.lower == "of" and _joins_of(words, index, end):
            end += 2 if words[end + 1].lower == "the" else 1
        else:
            break
    return end - index


def _is_body_noun(word: Word) -> bool:
    return word.lower in load_lexicon("organisations").word_set("owned_bodies")


def _continues(word: Word, words: list[Word], end: int) -> bool:
    closed = load_lexicon("function_words").word_set("closed")
    if _is_initialism(word) or _is_particled(word):
        return True
    if not word.is_word or not (word.is_capitalised or (word.text[0].isdigit() and words[end - 1].text.isupper())):
        return False
    return not (
        word.lower in closed
        and word.lower
        not in {
            "may",
            "march",
            "april",
            "june",
            "august",
            "police",
            "new",
            "emergency",
            "people",
            "first",
        }
    )


def _is_initialism(word: Word) -> bool:
    letters = word.text.replace(".", "")
    return len(letters) >= 2 and letters.isalpha() and letters.isupper()


def _is_cut_short(word: Word) -> bool:
    """Whether a full stop after the word belongs to it: an initial, or "St." in a place's name."""
    return len(word.text) == 1 or word.lower in {"st", "ste", "mt", "ft"}


def _is_particled(word: Word) -> bool:
    """Whether a word is a name with its particle: "al-Hadid"."""
    head, hyphen, tail = word.text.partition("-")
    return bool(hyphen) and tail[:1].isupper() and head in load_lexicon("names").word_set("particles")


def _is_hyphened_adjective(word: Word) -> bool:
    head, hyphen, tail = word.text.partition("-")
    return bool(hyphen) and tail.islower() and head.lower() in load_gazetteer().demonyms


def _capital_follows(words: list[Word], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].is_capitalised and words[index + 1].is_word


def _is_month(words: list[Word], index: int) -> bool:
    """Whether "May" is the month: "in May", "late May", "since last May"."""
    times = set("in since until till by of from early late mid last this next during".split())
    return words[index].lower in {"may", "april", "june"} and words[index - 1].lower in times


def _name_goes_on(words: list[Word], at: int) -> bool:
    """Whether a capital follows a particle, or follows another one after it: "van der Vu"."""
    further = at + 1 if at + 1 < len(words) and words[at + 1].lower in _SECOND_PARTICLES else at
    return _capital_follows(words, further)


def _joins_of(words: list[Word], start: int, at: int) -> bool:
    heads = load_lexicon("organisations").word_set("of_nouns")
    if words[at - 1].lower not in heads or at + 1 >= len(words):
        return False
    after = words[at + 2] if words[at + 1].lower == "the" and at + 2 < len(words) else words[at + 1]
    return after.is_capitalised and after.is_word and at - start <= 4


def _may_begin(words: list[Word], index: int, mid: set[str], plain: set[str]) -> bool:
    word = words[index]
    if not word.is_word or not word.is_capitalised:
        return False
    closed = load_lexicon("function_words").word_set("closed")
    if _is_hyphened_adjective(word):
        return False
    if word.lower in closed and not _is_initialism(word):
        if word.lower in _given_names() and _capital_follows(words, index) and words[index + 1].lower not in closed:
            return True
        keeps = word.lower in {
            "new",
            "first",
            "police",
            "people",
            "emergency",
            "local",
            "west",
            "may",
            "april",
            "june",
        }
        return keeps and _is_mid(words, index) and _capital_follows(words, index) and not _is_month(words, index)
    if _is_mid(words, index):
        return True
    return _opening_word_is_name(words, index, mid, plain)


def _opening_word_is_name(words: list[Word], index: int, mid: set[str], plain: set[str]) -> bool:
    word = words[index]
    gazetteer = load_gazetteer()
    roles = load_lexicon("roles")
    if _is_initialism(word) or (word.lower in mid and word.lower not in plain):
        return True
    if word.lower in roles.word_set("plural") or word.lower in plain:
        return _capital_follows(words, index) and word.lower in roles.word_set("singular")
    if word.lower in roles.word_set("singular"):
        return _capital_follows(words, index)
    if len(word.text) > 1 and word.text.isupper():
        return True
    if word.lower in _given_names() or (_follows(words, index, "of") and _joins_of(words, index, index + 1)):
        return True
    if gazetteer.country_of(word.text) or gazetteer.is_place(word.text) or word.lower in mid:
        return True
    if _capital_follows(words, index):
        return True
    if index + 1 < len(words) and _speaks(words[index + 1]):
        return True
    return len(word.text) >= 5 and any(
        fuzz.ratio(word.lower, other) >= _LIKE_KNOWN_NAME for other in sorted(mid - plain)
    )


def _follows(words: list[Word], index: int, lower: str) -> bool:
    return index + 1 < len(words) and words[index + 1].lower == lower


def _given_names() -> frozenset[str]:
    names = load_lexicon("names")
    return names.word_set("female") | names.word_set("male")


def _speaks(word: Word) -> bool:
    forms = {
        "said",
        "says",
        "told",
        "'s",
        "added",
        "has",
        "insisted",
        "denied",
        "warned",
        "was",
        "is",
        "had",
        "announced",
    }
    return word.lower in forms


def _cut_sequence(text: str, words: list[Word], start: int, end: int) -> list[NameSequence]:
    """Split a run of capitalised words into names: a known place before a person, roles before names."""
    pieces: list[NameSequence] = []
    for low, high in _split_places(words, start, end):
        role, name_start = split_leading_role(words, low, high)
        if name_start >= high:
            continue
        before = role_before(words, name_start, high)
        if role is None or (before is not None and before.endswith(role)):
            role = before
        role = role or role_after(words, high)
        pieces.append(_sequence(text, words, name_start, high, role))
    return pieces


def _split_places(words: list[Word], start: int, end: int) -> list[tuple[int, int]]:
    gazetteer = load_gazetteer()
    if _place_before_person(words, start, end):
        return [(start, start + 1), (start + 1, end)]
    for cut in range(end - 1, start, -1):
        name = " ".join(word.text for word in words[start:cut])
        rest_is_person = _begins_person(words, cut, end)
        known = gazetteer.countries.get(name.lower()) or gazetteer.seats.get(name.lower())
        if known and rest_is_person:
            return [(start, cut), (cut, end)]
    return [(start, end)]


def _place_before_person(words: list[Word], start: int, end: int) -> bool:
    """Whether a run is a place with a person behind it: "the head of the service of Ruritania Ana Ruiz"."""
    if end - start < 3 or start < 2 or words[start - 1].lower != "of" or _begins_person(words, start, end):
        return False
    return (is_role(words[start - 2].lower) or end - start == 3) and _plain_names(words, start, end)


def _plain_names(words: list[Word], start: int, end: int) -> bool:
    """Whether no word of a run names a kind of body or place: "Ruritania Ana Ruiz", not "Ruritania State Bank"."""
    organisations, places = load_lexicon("organisations"), load_lexicon("places")
    known = organisations.word_set("nouns") | organisations.word_set("of_nouns") | places.word_set("features")
    return not any(word.lower in known or not word.is_word for word in words[start:end])


def _begins_person(words: list[Word], start: int, end: int) -> bool:
    return end - start >= 2 and words[start].lower in _given_names()


def _sequence(text: str, words: list[Word], start: int, end: int, role: str | None) -> NameSequence:
    before = words[start - 1].lower if start else ""
    after = words[end].lower if end < len(words) else ""
    then = words[end + 1].lower if end + 1 < len(words) else ""
    begin, stop = words[start].start, words[end - 1].end
    opens = start == 0 or words[start - 1].text in _OPENING_MARKS
    return NameSequence(text[begin:stop], begin, stop, role, before, after, then, opens, before == "the")
