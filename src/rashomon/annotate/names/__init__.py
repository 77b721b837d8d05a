"""Names: which words stand for a person, a place, a body, and what they are called beside the name."""

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder.reading import NameSpan
from rashomon.annotate.names.descriptions import find_descriptions
from rashomon.annotate.names.kinds import classify
from rashomon.annotate.names.sequences import NameSequence, find_sequences, known_in_headings, part_headings
from rashomon.annotate.names.tagged import join_tagged
from rashomon.model.annotations import Mention
from rashomon.model.articles import Article

__all__ = ["find_mentions"]


def find_mentions(divided: DividedArticle, names: tuple[NameSpan, ...] | None = None) -> tuple[Mention, ...]:
    """Return the article's mentions in text order: names, and descriptions such as "the Foreign Minister".

    Rules over general lexicons and the article's own evidence, joined with the `names` the encoder marks (None
    without one); a headline in title case only yields names that the body holds as well.
    """
    article = divided.article
    running, titled = part_headings(divided)
    sequences = find_sequences(article.text, running)
    hints: list[str | None] | None = None
    if names is not None:
        hinted = join_tagged(article.text, running, sequences, names)
        sequences, hints = [one for one, _ in hinted], [hint for _, hint in hinted]
    kinds = classify(sequences, hints)
    named = [_mention(article, one, kind) for one, kind in zip(sequences, kinds, strict=True) if kind is not None]
    named += known_in_headings(article, titled, named)
    described = find_descriptions(divided, named)
    ordered = sorted((*named, *described), key=lambda one: (one.anchor.start, one.anchor.end))
    return tuple(_numbered(article.id, number, one) for number, one in enumerate(ordered, 1))


def _mention(article: Article, one: NameSequence, kind: str) -> Mention:
    anchor = article.anchor(one.start, one.end)
    if kind == "person":
        return Mention("", "person", anchor, one.name, one.role)
    if kind == "organisation":
        return Mention("", "organisation", anchor, one.name, None)
    return Mention("", "place" if kind == "place" else "other", anchor, one.name, None)


def _numbered(article: str, number: int, one: Mention) -> Mention:
    return Mention(f"{article}.m{number}", one.kind, one.anchor, one.name, one.role, one.described)
