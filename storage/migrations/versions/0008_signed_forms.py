"""Which file a resident's consent was signed on."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A column; the consent outlives the file, which goes with its message."""
    op.add_column("consent", sa.Column("attachment_id", sa.BigInteger()))
    op.create_foreign_key(
        "fk_consent_attachment_id",
        "consent",
        "attachment",
        ["attachment_id"],
        ["id"],
        ondelete="SET NULL",
    )
