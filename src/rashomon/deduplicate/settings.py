"""Settings of the stage: what counts as reuse, and how much of it makes which kind of derivation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """Thresholds; words are a text's own, that is outside quotation marks.

    Attributes:
        shingle: length, in words, of the runs that the index holds.
        shared_shingles: runs two articles must share to be compared at all.
        most_holders: an article is compared with so many holders of one run at most, the earliest ones.
        passage: own words a shared passage needs to count.
        copied: own words all counted passages need together for a reprint.
        shared: the same for shared text.
        reprint_share: part of an article's own words, in [0, 1], from which on it is a reprint.
        text_share: part from which on two articles share text.
        parent_gain: part of an article a second parent must add to what the first explains.
        credited: weight of clues from which on also a smaller part is stated, as only a credit can weigh.
        direction: weight of clues from which on a direction is stated; see `direction`.

    Tuned on the agency reprints among the 2017 news of Giveme5W1H (Hamborg 2019) and, for what must not be found,
    on the triples of independent reports of BASIL (Fan et al. 2019).
    """

    shingle: int = 5
    shared_shingles: int = 6
    most_holders: int = 20
    passage: int = 8
    copied: int = 25
    shared: int = 40
    reprint_share: float = 0.6
    text_share: float = 0.25
    parent_gain: float = 0.2
    direction: float = 2.0
    credited: float = 4.0


AS_TUNED = ReuseSettings()
