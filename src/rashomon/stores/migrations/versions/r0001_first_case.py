"""The first form of a case."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

RECORD_TABLES = (
    "sentences",
    "mentions",
    "time_expressions",
    "quotations",
    "figures",
    "wording",
    "entities",
    "attributions",
    "reference_dates",
    "timexes",
    "figure_contexts",
    "derivations",
    "stories",
    "threads",
    "origins",
    "claims",
    "told_differently",
    "quotation_groups",
    "events",
    "omissions",
    "summaries",
    "issues",
)

FULL_TEXT = (
    "CREATE VIRTUAL TABLE article_search USING fts5("
    "title, text, content='articles', content_rowid='row', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER article_search_add AFTER INSERT ON articles BEGIN "
    "INSERT INTO article_search(rowid, title, text) VALUES (new.row, new.title, new.text); END",
    "CREATE TRIGGER article_search_drop AFTER DELETE ON articles BEGIN "
    "INSERT INTO article_search(article_search, rowid, title, text) "
    "VALUES ('delete', old.row, old.title, old.text); END",
)


def upgrade() -> None:
    """Make all tables, and on SQLite the full-text index."""
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "pages",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("blobs.sha256"), nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("media_type", sa.String, nullable=False),
        sa.Column("encoding", sa.String, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("basis", sa.String, nullable=False),
        sa.Column("skip", sa.Integer, nullable=False),
        sa.Column("undecodable", sa.Integer, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("captured_at", sa.String),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("input_sha256", sa.String(64), nullable=False),
    )
    op.create_table(
        "page_paths",
        sa.Column("page", sa.String, sa.ForeignKey("pages.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
    )
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("payload", sa.JSON, nullable=False),
    )
    op.create_table(
        "stage_results",
        sa.Column("stage", sa.String, primary_key=True),
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("input_sha256", sa.String(64), nullable=False),
        sa.Column("shape_sha256", sa.String(64), nullable=False),
    )
    _create_record_table(
        "articles", sa.Column("page", sa.String), sa.Column("title", sa.Text), sa.Column("text", sa.Text)
    )
    for name in RECORD_TABLES:
        _create_record_table(name)
    for statement in FULL_TEXT:
        only_sqlite = sa.DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
        only_sqlite("articles", op.get_bind())


def _create_record_table(name: str, *more: sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("input_sha256", sa.String(64), nullable=False),
        sa.Column("id", sa.String),
        sa.Column("article", sa.String),
        sa.Column("kind", sa.String),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("exact", sa.Text),
        *more,
        sa.Column("payload", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(["stage", "item"], ["stage_results.stage", "stage_results.item"], ondelete="CASCADE"),
        sa.UniqueConstraint("stage", "item", "position"),
    )
    op.create_index(f"{name}_by_id", name, ["id"])
    op.create_index(f"{name}_by_article", name, ["article"])
