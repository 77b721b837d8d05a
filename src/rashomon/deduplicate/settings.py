"""Settings of the stage: what counts as reuse, and how much of it makes which kind of derivation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseSettings:
    """Thresholds; words are a text's own, that is outside quotation marks.

    Attributes:
        shingle: length, in words, of the runs that the index holds.
        window: of so many neighbouring runs at least one is held, so that of `shingle + window - 1` words in a row
            that two articles share, one run at least is found.
        shared_shingles: runs so held that two articles must share to be compared at all.
        shared_part: part of the runs held of the article with fewer of them, in [0, 1], that they must be.
        most_holders: an article is compared with so many holders of one run at most, the earliest ones.
        passage: own words a shared passage needs to count.
        copied: own words all counted passages need together for a reprint.
        shared: the same for shared text.
        reprint_share: part of an article's own words, in [0, 1], from which on it is a reprint.
        tailed_share: part from which on it is one where the other text comes after the copied one,
        lead_share: and the copied one is so much of what stands before that.
        text_share: part from which on two articles share text.
        parent_gain: part of an article a second parent must add to what the first explains.
        credited: weight of clues from which on also a smaller part is stated, as only a credit can weigh.
        direction: weight of clues from which on a direction is stated; see `direction`.

    Tuned on the agency reprints among the 2017 news of Giveme5W1H (Hamborg 2019) and, for what must not be found,
    on the triples of independent reports of BASIL (Fan et al. 2019).
    """

    shingle: int = 5
    window: int = 8
    shared_shingles: int = 2
    shared_part: float = 0.03
    most_holders: int = 20
    passage: int = 8
    copied: int = 25
    shared: int = 40
    reprint_share: float = 0.6
    tailed_share: float = 0.4
    lead_share: float = 0.85
    text_share: float = 0.25
    parent_gain: float = 0.2
    direction: float = 2.0
    credited: float = 4.0


AS_TUNED = ReuseSettings()
