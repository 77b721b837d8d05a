"""Pages out of archives, feeds and tables: how they are written there, what is said of them, the way to them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what a page has besides its bytes; pages stored before have none of it."""
    op.add_column("pages", sa.Column("escapes", sa.Text))
    op.add_column("pages", sa.Column("partial", sa.Text))
    op.add_column("pages", sa.Column("carrier", sa.JSON))
