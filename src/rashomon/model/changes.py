"""Changes: what an audit found otherwise than an earlier audit into the same case."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.spans import Anchor, Span

ChangeKind = Literal[
    "new_story",
    "stories_joined",
    "story_gone",
    "new_article",
    "article_saved_again",
    "article_moved",
    "article_gone",
    "new_origin",
    "origins_joined",
    "origin_divided",
    "row_status",
    "row_values",
    "row_origins",
    "new_row",
    "row_gone",
    "told_differently",
    "told_alike",
    "quotation_gone",
    "speaker_changed",
    "date_changed",
    "question_answered",
    "question_open",
]

Cause = Literal["new_pages", "program", "judgements", "unclear"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in a saved page: code points `page_span` of its decoded text.

    `anchor` is None where today's text of the article no longer holds them at that place, and `article` may then
    be an article the case no longer has; the page is always there.
    """

    article: str
    page: str
    page_span: Span
    words: str
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise than before; `text` is one sentence.

    `story` is the id of the story now (of the earlier audit, where there is none any more), `record` the id of
    the row, article or quotation now. `before` and `now` say what was and is, where that fits into a few words;
    `passages_before` and `passages_now` are the words either rests on.
    """

    kind: ChangeKind
    story: str | None
    record: str | None
    text: str
    cause: Cause
    before: str | None
    now: str | None
    passages_before: tuple[Passage, ...]
    passages_now: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What changed since the audit that began at `since` (ISO 8601 UTC).

    `methods` says, one sentence each, in what the two audits differ besides pages: program, stages, settings and
    judgements. `new_pages` counts the pages that came with articles since. `changes` are by story, as the case
    orders them, then by kind.
    """

    since: str
    methods: tuple[str, ...]
    new_pages: int
    changes: tuple[Change, ...]
