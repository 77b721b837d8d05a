"""Words cut to fit a line: at the end of a word, where possible of a clause, with a mark for what was left out."""

_CLAUSE_ENDS = (",", ";", ":", " –", " —")
_SHORT = 40  # characters; where no more are kept, even an early clause reads better than half of the next
_LITTLE = 3  # letters of a word that leads on to the next more often than it ends a phrase


def one_line(text: str) -> str:
    """Return `text` with each run of white space as one blank, none at the ends."""
    return " ".join(text.split())


def shorten(text: str, limit: int) -> str:
    """Return `text` on one line, cut at a word's end to at most `limit` characters, with an ellipsis where cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[:limit]
    cut = head.rfind(" ")
    return (_ended(head[:cut]) if cut > limit // 2 else head) + " …"


def keep_end(text: str, limit: int) -> str:
    """Return the last whole words of a line, at most `limit` characters of them, after an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text.find(" ", len(text) - limit - 1)
    kept = text[cut + 1 :] if cut >= 0 else text[len(text) - limit :]
    return f"…\N{NO-BREAK SPACE}{kept}" if limit > 0 and kept else "…"


def keep_start(text: str, limit: int) -> str:
    """Return the first words of a line, at most `limit` characters of them, up to a clause's end if one is near."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    cut = max((head.rfind(mark + " ") for mark in _CLAUSE_ENDS), default=-1)
    if cut < (limit // 2 if limit > _SHORT else 1):
        cut = head.rfind(" ")
    kept = _ended(text[:cut]) if cut > 0 else text[:limit].rstrip()
    return f"{kept}\N{NO-BREAK SPACE}…" if kept else "…"


def _ended(text: str) -> str:
    """Return cut words without what cannot end a line: marks, and little words such as "of" and "the"."""
    text = text.rstrip(" ,;:–—")
    while (last := text.rpartition(" "))[1] and len(last[2]) <= _LITTLE and last[2].isalpha() and last[2].islower():
        text = last[0].rstrip(" ,;:–—")
    return text


def quote(words: str) -> str:
    """Return words in quotation marks, those inside them as single ones."""
    inner = words.replace("“", "‘").replace("”", "’")
    if inner.count('"') % 2 == 0:
        while '"' in inner:
            inner = inner.replace('"', "‘", 1).replace('"', "’", 1)
    return f"“{inner}”"
