"""Forms shared by many records."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.model.spans import Anchor, Span

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Object = dict[str, Json]


def anchor_form(anchor: Anchor | None) -> Json:
    """An anchor: `exact` stands at code points [start, end) of the article's text."""
    if anchor is None:
        return None
    return {"article": anchor.article, "start": anchor.start, "end": anchor.end, "exact": anchor.exact}


def anchor_forms(anchors: Iterable[Anchor]) -> list[Json]:
    """Anchors in the order given."""
    return [anchor_form(anchor) for anchor in anchors]


def span_form(span: Span | None) -> Json:
    """A span of the decoded page, as [start, end]."""
    return None if span is None else [span.start, span.end]
