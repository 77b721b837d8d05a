"""Proposals: quotations before they are numbered, and how competing ones are settled."""

from dataclasses import dataclass

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.kinds import kind_of
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Certainty, Quotation
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quotation found in block `block`.

    `ranges` are text ranges of the content, `cue` the word indices of the cue in its block (None without a
    cue), `relays` text ranges of those who pass it on.
    """

    block: int
    ranges: tuple[tuple[int, int], ...]
    verbatim: bool
    cue: tuple[int, int] | None
    voice: Voice | None
    lemma: str
    relays: tuple[tuple[int, int], ...] = ()
    speaker_block: int | None = None

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.ranges[-1][1]


def keep_best(found: list[Proposal]) -> list[Proposal]:
    """Drop proposals that say again what another says: the same words, verbatim before clause."""
    ordered = sorted(found, key=lambda one: (one.start, -one.end, not one.verbatim))
    kept: list[Proposal] = []
    for one in ordered:
        twin = any(
            other.ranges == one.ranges
            or (
                other.voice == one.voice
                and other.start <= one.start
                and one.end <= other.end
                and _shares(other, one) > 0.8
            )
            for other in kept
        )
        if not twin:
            kept.append(one)
    return [one for one in kept if not _is_thought_inside(one, kept)]


def _is_thought_inside(one: Proposal, kept: list[Proposal]) -> bool:
    """Whether a pronoun's words lie inside words already reported: the speaker speaks of herself."""
    if one.voice is None or one.voice.kind != "pronoun" or one.verbatim:
        return False
    return any(
        other is not one and not other.verbatim and other.start < one.start and one.end <= other.end for other in kept
    )


def _shares(one: Proposal, other: Proposal) -> float:
    return (other.end - other.start) / max(1, one.end - one.start)


def to_quotations(article: Article, views: list[BlockView], proposals: list[Proposal]) -> tuple[Quotation, ...]:
    """Return the proposals as numbered records in text order."""
    by_index = {view.index: view for view in views}
    records: list[Quotation] = []
    for number, one in enumerate(sorted(proposals, key=lambda each: (each.start, each.end)), 1):
        view = by_index[one.block]
        content = tuple(article.anchor(start, end) for start, end in one.ranges)
        records.append(
            Quotation(
                id=f"{article.id}.q{number}",
                article=article.id,
                kind=kind_of(view, one.ranges),
                content=content,
                cue=_cue_anchor(article, view, one),
                speaker_words=_voice_anchor(article, by_index, one),
                relays=tuple(article.anchor(start, end) for start, end in one.relays),
                certainty=_certainty(view, one),
                sentence=view.sentence_of(one.start).id,
            )
        )
    return tuple(records)


def _cue_anchor(article: Article, view: BlockView, one: Proposal) -> Anchor | None:
    if one.cue is None:
        return None
    return article.anchor(view.words[one.cue[0]].start, view.words[one.cue[1]].end)


def _voice_anchor(article: Article, by_index: dict[int, BlockView], one: Proposal) -> Anchor | None:
    if one.voice is None:
        return None
    view = by_index[one.block if one.speaker_block is None else one.speaker_block]
    return article.anchor(view.words[one.voice.first].start, view.words[one.voice.last].end)


def _certainty(view: BlockView, one: Proposal) -> Certainty:
    lexicon = load_lexicon("cues")
    near = view.words[max(0, one.cue[0] - 2) : one.cue[1] + 3] if one.cue is not None else []
    if any(word.lower in {"reportedly", "allegedly", "apparently", "purportedly"} for word in near):
        return "reportedly"
    if one.lemma in lexicon.word_set("denied"):
        return "denied"
    return "claimed" if one.lemma in lexicon.word_set("claimed") else "said"
