"""Papers: documents that hold the words of others and are voices themselves ("the charge sheet", "court documents")."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word


def is_paper(words: list[Word], at: int) -> bool:
    """Whether a word ends the name of such a paper, alone or with the word before it.

    "minutes of" counts by the word after it: "minutes" alone are a time.
    """
    word = words[at].lower
    if word not in _parts() or word == "of":
        return False
    papers = load_lexicon("speakers").word_set("papers")
    if word in papers or (at > 0 and f"{words[at - 1].lower} {word}" in papers):
        return True
    return at + 1 < len(words) and f"{word} {words[at + 1].lower}" in papers and not words[at - 1].text.isdigit()


@cache
def _parts() -> frozenset[str]:
    """Return every word that a paper's name is made of."""
    return frozenset(part for name in load_lexicon("speakers").words("papers") for part in name.split())
