"""The tables of a case, as SQLAlchemy Core describes them: the same for every database.

Evidence: `blobs` (bytes by SHA-256), `pages`, `page_paths`. Results: `stage_results` says which stage of
which version made results for which item from which input; one table for each kind of record holds them, with
columns for what is looked up and the whole record as JSON in `payload`. `runs` lists the audits, `snapshots` keeps what
the latest of them found (`remembered.py`), `judgements` what people decided.

A change here needs a migration in `migrations/versions`; a test compares the two.
"""

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from rashomon.model import annotations, articles, links, provenance, stories

metadata = MetaData()

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String(64), ForeignKey("blobs.sha256"), nullable=False),
    Column("path", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("encoding", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("basis", String, nullable=False),
    Column("skip", Integer, nullable=False),
    Column("undecodable", Integer, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("url", Text),
    Column("captured_at", String),
    Column("escapes", Text),
    Column("partial", Text),
    Column("carrier", JSON),
    Column("stage", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("input_sha256", String(64), nullable=False),
)

page_paths = Table(
    "page_paths",
    metadata,
    Column("page", String, ForeignKey("pages.id", ondelete="CASCADE"), primary_key=True),
    Column("path", Text, primary_key=True),
)

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("started", String, nullable=False),
    Column("payload", JSON, nullable=False),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("run", Integer, ForeignKey("runs.number", ondelete="CASCADE"), primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("payload", JSON, nullable=False),
)

stage_results = Table(
    "stage_results",
    metadata,
    Column("stage", String, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("input_sha256", String(64), nullable=False),
    Column("shape_sha256", String(64), nullable=False),
)


def _records(name: str, *more: Column[str]) -> Table:
    """One kind of record; `position` is its place among those its stage made of the item."""
    return Table(
        name,
        metadata,
        Column("row", Integer, primary_key=True),
        Column("stage", String, nullable=False),
        Column("item", Text, nullable=False),
        Column("position", Integer, nullable=False),
        Column("version", Integer, nullable=False),
        Column("input_sha256", String(64), nullable=False),
        Column("id", String),
        Column("article", String),
        Column("kind", String),
        Column("start", Integer),
        Column("end", Integer),
        Column("exact", Text),
        *more,
        Column("payload", JSON, nullable=False),
        ForeignKeyConstraint(["stage", "item"], ["stage_results.stage", "stage_results.item"], ondelete="CASCADE"),
        UniqueConstraint("stage", "item", "position"),
        Index(f"{name}_by_id", "id"),
        Index(f"{name}_by_article", "article"),
    )


TABLES: dict[type[object], Table] = {
    articles.Article: _records("articles", Column("page", String), Column("title", Text), Column("text", Text)),
    annotations.Sentence: _records("sentences"),
    annotations.Mention: _records("mentions"),
    annotations.TimeExpression: _records("time_expressions"),
    annotations.Quotation: _records("quotations"),
    annotations.Figure: _records("figures"),
    annotations.Wording: _records("wording"),
    links.Entity: _records("entities"),
    links.Attribution: _records("attributions"),
    links.ReferenceDate: _records("reference_dates"),
    links.Timex: _records("timexes"),
    links.FigureContext: _records("figure_contexts"),
    stories.Derivation: _records("derivations"),
    stories.Story: _records("stories"),
    stories.Thread: _records("threads"),
    stories.OriginGroup: _records("origins"),
    stories.Claim: _records("claims"),
    stories.ToldDifferently: _records("told_differently"),
    stories.QuotationGroup: _records("quotation_groups"),
    stories.Event: _records("events"),
    stories.Omission: _records("omissions"),
    stories.StorySummary: _records("summaries"),
    stories.StoryQuestion: _records("questions"),
    provenance.Issue: _records("issues"),
}
"""The table of each kind of record."""
