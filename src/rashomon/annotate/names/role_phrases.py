"""Role phrases: "Foreign Minister", "the company's spokeswoman", "mayor of the old town"."""

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.text.words import Word

_LONGEST_APPOSITION = 14
_LONGEST_OF = 8


def is_role(word: str) -> bool:
    """Whether a lower-case word names one person's role."""
    roles = load_lexicon("roles")
    return word in roles.word_set("singular") or word in roles.word_set("honorifics")


def _stands_before_role(word: str) -> bool:
    gazetteer = load_gazetteer()
    return word in load_lexicon("roles").word_set("modifiers") or word in gazetteer.demonyms or is_role(word)


def split_leading_role(words: list[Word], start: int, end: int) -> tuple[str | None, int]:
    """Split "Foreign Minister Ana Ruiz" into its role words and the index where the name begins.

    A sequence that is all role words has no name: the index is `end` then.
    """
    cut = start
    while cut < end and (_stands_before_role(words[cut].lower) or words[cut].text == "." or _is_country(words[cut])):
        cut += 1
    while cut > start and not is_role(words[cut - 1].lower) and words[cut - 1].text != ".":
        cut -= 1
    if cut < end and cut > start and words[cut].lower == "of":
        return None, end
    if cut < end and cut > start and words[cut].lower in {"'s", "'"}:
        return None, start  # "Queen's Bridge" is a name
    if start < cut < end and _is_agency(words, cut, end) and not is_role(words[cut - 1].lower):
        return None, cut
    if cut == end or cut == start:
        adjectives = start
        while adjectives < end and _is_adjective(words[adjectives].lower):
            adjectives += 1
        if start < adjectives < end and _is_agency(words, adjectives, end):
            return None, adjectives
        inner = _role_inside(words, start, end)
        if inner is not None:
            return " ".join(word.text for word in words[start:inner]), inner
        all_role = cut == end and is_role(words[end - 1].lower)
        only_demonyms = all(_is_adjective(words[i].lower) for i in range(start, end))
        return None, end if all_role or only_demonyms else start
    return " ".join(word.text for word in words[start:cut] if word.text != "."), cut


def _role_inside(words: list[Word], start: int, end: int) -> int | None:
    """Return where the name begins after "Ruritanian Prime Minister", whose first word no list knows, or None."""
    organisations = load_lexicon("organisations")
    at = next((i for i in range(start + 1, min(start + 4, end - 1)) if is_role(words[i].lower)), None)
    if at is None:
        return None
    while at + 1 < end - 1 and is_role(words[at + 1].lower):
        at += 1
    rest = [word.lower for word in words[at + 1 : end]]
    plain = all(word not in organisations.word_set("nouns") and word not in {"of", "'s"} for word in rest)
    return at + 1 if plain and 1 <= len(rest) <= 3 else None


def _is_country(word: Word) -> bool:
    return word.is_capitalised and load_gazetteer().countries.get(word.lower.replace(".", "")) is not None


def _is_agency(words: list[Word], start: int, end: int) -> bool:
    organisations = load_lexicon("organisations")
    name = " ".join(word.lower for word in words[start:end])
    return name in organisations.word_set("agencies") or name in organisations.word_set("known")


def _is_adjective(word: str) -> bool:
    plural = word.removesuffix("s")
    demonyms = load_gazetteer().demonyms
    return word in demonyms or plural in demonyms or word in load_lexicon("places").word_set("adjectives")


def role_before(words: list[Word], start: int, end: int) -> str | None:
    """Return the role words that stand right before the name of words [start, end), or None."""
    at = start
    if at >= 1 and words[at - 1].text == ",":
        at -= 1
    elif at >= 2 and words[at - 1].text == "." and is_role(words[at - 2].lower):
        at -= 1
    closes = end >= len(words) or not words[end].is_word
    if at < start and not closes and _is_told_by(words, at):
        return None
    if at == 0 or not is_role(words[at - 1].lower):
        return _role_with_of(words, at if closes else start)
    low = at - 1
    while low > 0 and _belongs_to_role(words, low - 1):
        low -= 1
    if words[low].lower == "justice":
        low = _outer_role(words, low)
    while words[low].lower in {"'s", "'"}:
        low += 1  # whose it is does not belong to the name: "the plant's manager"
    return " ".join(word.text for word in words[low:at])


def _is_told_by(words: list[Word], comma: int) -> bool:
    """Whether a comma only closes a phrase that opens its sentence: "According to the mayor, Ana Ruiz left".

    Such a phrase calls nobody mayor; the role in it stands behind a preposition.
    """
    at = comma - 1
    while at > 0 and (
        _stands_before_role(words[at].lower) or words[at].lower in {"the", "a", "an", "his", "her", "its"}
    ):
        at -= 1
    opens = not any(word.text in {",", ";", ":"} for word in words[:at])
    return opens and words[at].lower in {"to", "of", "for", "by", "with", "unlike", "like"}


def _role_with_of(words: list[Word], start: int) -> str | None:
    """Return "minister of trade of Ruritania" that ends before word `start`, or None."""
    closed = load_lexicon("function_words").word_set("closed")
    low = max(0, start - _LONGEST_OF)
    last_of = next((at for at in range(start - 2, low, -1) if words[at].lower == "of"), None)
    if last_of is None or not _names_a_field(words[last_of + 1 : start]):
        return None
    for at in range(last_of, low, -1):
        lower = words[at].lower
        if not words[at].is_word or (lower in closed and lower not in {"of", "the"}):
            return None
        if lower == "of" and is_role(words[at - 1].lower):
            return " ".join(word.text for word in words[_outer_role(words, at - 1) : start])
    return None


def _outer_role(words: list[Word], at: int) -> int:
    """Return where a role begins that is of an office: "press secretary of the head of the state Ana Ruiz"."""
    low = at - 2 if at >= 2 and words[at - 1].lower == "the" else at - 1
    if low < 1 or words[low].lower != "of":
        return at
    if words[at].lower == "justice" and is_role(words[low - 1].lower):
        return low - 1  # "minister of justice"
    spoken_for = load_lexicon("roles").groups("classes")["spokesperson"]
    pair = f"{words[low - 2].lower} {words[low - 1].lower}" if low >= 2 else ""
    if pair in spoken_for:
        return low - 2
    return low - 1 if words[low - 1].lower in spoken_for else at


def _names_a_field(words: list[Word]) -> bool:
    """Whether the words after "of" can only say of what: a name, "trade", "internal affairs"; no verb among them."""
    rest = words[1:] if words and words[0].lower == "the" else words
    if [word.lower for word in rest] in (["state"], ["government"]):
        return True
    closed = load_lexicon("function_words").word_set("closed")
    if not rest or not all(word.is_word and word.lower not in closed for word in rest):
        return False
    modifiers = load_lexicon("roles").word_set("modifiers")
    if rest[-1].is_capitalised and all(word.is_capitalised or word.lower in modifiers for word in rest):
        return True
    return len(words) == 1 or (len(words) == 2 and rest is words and words[1].lower.endswith("s"))


def _belongs_to_role(words: list[Word], index: int) -> bool:
    word = words[index]
    if _stands_before_role(word.lower) or word.lower in {"'s", "'"}:
        return True
    closed = load_lexicon("function_words").word_set("closed")
    return word.is_word and word.is_capitalised and word.lower not in closed


def role_after(words: list[Word], end: int) -> str | None:
    """Return the apposition after a name ("Ana Ruiz, the port's director, ...") if it names a role."""
    if end >= len(words) or words[end].text != ",":
        return None
    piece: list[Word] = []
    for word in words[end + 1 : end + 1 + _LONGEST_APPOSITION]:
        if word.text in ',.;:\u201d"\u2014\u2013':
            break
        piece.append(word)
    if piece and piece[0].text.isdigit():
        return None if len(piece) > 1 else role_after(words, end + 2)
    head = next((i for i, word in enumerate(piece[:7]) if is_role(word.lower)), None)
    opens = piece[0].lower if piece else ""
    if (
        opens in {"his", "her", "their", "its"}
        and end >= 2
        and words[end - 2].lower in {"in", "at", "from", "to", "near"}
    ):
        return None
    if head is None or not (
        opens in {"the", "a", "an", "who", "its", "their", "his", "her"} or head <= 2 or piece[head - 1].lower == "'s"
    ):
        return None
    if opens in {"who", "which", "whose"} or any(word.lower in {"said", "told", "says"} for word in piece):
        return None
    return " ".join(word.text for word in piece)
