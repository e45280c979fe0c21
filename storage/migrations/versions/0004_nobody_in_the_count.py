"""Unhappiness counted without anybody in it, and addresses where only answers are safe."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the count, and since when an address is not safe."""
    op.create_table(
        "trend",
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("landlord", "month", "category", "topic", name="pk_trend"),
    )
    op.add_column("address", sa.Column("unsafe_at", sa.DateTime(timezone=True)))
