"""What earlier audits found, and the questions that no article of a story answers."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add both tables; of audits before this one nothing was kept."""
    op.create_table(
        "snapshots",
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.number", ondelete="CASCADE"), primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "questions",
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
        sa.Column("payload", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(["stage", "item"], ["stage_results.stage", "stage_results.item"], ondelete="CASCADE"),
        sa.UniqueConstraint("stage", "item", "position"),
    )
    op.create_index("questions_by_id", "questions", ["id"])
    op.create_index("questions_by_article", "questions", ["article"])
