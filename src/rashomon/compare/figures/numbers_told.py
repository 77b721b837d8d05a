"""Numbers as reports tell them: a quantity with whose it is, the day it is for and the moment it was told."""

from dataclasses import dataclass

from rashomon.compare.cells import UNNAMED
from rashomon.compare.figures.counted import ABOARD
from rashomon.compare.figures.quantity import Quantity
from rashomon.compare.origins.shared_text import Passage
from rashomon.compare.origins.spoken_for import NO_SIDE, SpokenFor


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity with whose number it is (a voice's key), its day and the moment its article appeared.

    `named` are the keys of all voices its sentence names: an unattributed number beside one may be that voice's.
    `credits` are the keys of all named voices its article credits with anything. `is_moved` tells that the words
    beside it say that the number was another before. `witness` is the key of who has it at first hand, where nobody
    named is credited with it; `is_relayed` tells that the speaker is an agency or outlet, whose copy others may print.
    `side` says for which body or state the speaker speaks. `is_hearsay` tells that nobody is credited with it, but that
    it "was said to" be so; `passage` are the words of its sentence, None where they are not known. `against` are the
    numbers that some report of the story gives for the same thing, `beside` all those of its sentence. `is_reached`
    tells that some report of the row says that the count rose to it.
    """

    quantity: Quantity
    origin: int
    speaker: str | None
    as_of: str | None
    published: str | None
    named: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    is_moved: bool = False
    witness: str | None = None
    is_relayed: bool = False
    side: SpokenFor = NO_SIDE
    is_hearsay: bool = False
    passage: Passage | None = None
    against: frozenset[float] = frozenset()
    beside: frozenset[float] = frozenset()
    is_reached: bool = False


def says(one: Told) -> tuple[object, ...]:
    """Return what numbers have in common that say the same: number, bounds, voice, day and article."""
    quantity = one.quantity
    return quantity.figure.article, quantity.value, quantity.low, quantity.high, one.speaker, one.as_of


def are_of_one_voice(one: Told, other: Told) -> bool:
    """Whether one voice gives both numbers."""
    return one.speaker is not None and one.speaker == other.speaker


def are_of_two_voices(one: Told, other: Told) -> bool:
    """Whether two different voices give the numbers, both named: who is only described may be anyone."""
    if one.speaker is None or other.speaker is None or one.speaker == other.speaker:
        return False
    return not one.speaker.startswith(UNNAMED) and not other.speaker.startswith(UNNAMED)


def may_be_one_voice(one: Told, other: Told) -> bool:
    """Whether who is only described beside one number may be whom the other is of: "a statement" of the firm named."""
    return any(
        here.speaker is not None and here.speaker.startswith(UNNAMED) and there.speaker in here.named
        for here, there in ((one, other), (other, one))
    )


def is_toll(one: Told, other: Told) -> bool:
    """Whether what became of people is counted: killed, missing."""
    return bool((one.quantity.outcomes | other.quantity.outcomes) - ABOARD)


def is_fixed(one: Told, other: Told) -> bool:
    """Whether those on board are counted: how many they were does not change from day to day."""
    return one.quantity.outcomes == other.quantity.outcomes == ABOARD
