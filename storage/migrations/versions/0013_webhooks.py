"""How far each landlord's own system has been told what happened."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One number for each landlord with a webhook."""
    op.create_table(
        "webhook",
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("told_up_to", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("landlord", name="pk_webhook"),
    )


def downgrade() -> None:
    """Without it, each begins again with what happens next."""
    op.drop_table("webhook")
