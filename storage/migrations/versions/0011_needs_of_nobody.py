"""What people asked for is still counted when they are taken out."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Counts of adjustments by month, in which there is nobody to trace."""
    op.create_table(
        "adjustment_count",
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("landlord", "month", "code", "status", name="pk_adjustment_count"),
    )


def downgrade() -> None:
    """Without the counts."""
    op.drop_table("adjustment_count")
