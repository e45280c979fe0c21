"""A file may be added to a case by staff, without a message that brought it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Who added it, in place of the message."""
    op.add_column("attachment", sa.Column("added_by", sa.BigInteger()))
    op.create_foreign_key("fk_attachment_added_by", "attachment", "staff", ["added_by"], ["id"])
    op.alter_column("attachment", "inbox_id", nullable=True)


def downgrade() -> None:
    """Files without a message have no place in the tables of before: they go."""
    op.execute("DELETE FROM attachment WHERE inbox_id IS NULL")
    op.alter_column("attachment", "inbox_id", nullable=False)
    op.drop_column("attachment", "added_by")
