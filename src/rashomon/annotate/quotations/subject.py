"""A subject: who is said to speak by a cue, and where the words for it stand."""

from dataclasses import dataclass

from rashomon.annotate.quotations.voices import Voice


@dataclass(frozen=True, slots=True)
class Subject:
    """A voice, and the words [first, last] that cue and voice take together."""

    voice: Voice
    first: int
    last: int
    inverted: bool
