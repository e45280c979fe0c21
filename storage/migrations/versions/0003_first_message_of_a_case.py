"""A case's first message is one of the inbox: autogeneration left this key out of the first schema,
since the two tables name each other."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Checked at the commit: a turn opens the case before it keeps the message."""
    op.create_foreign_key(
        "fk_case_first_inbox_id",
        "case",
        "inbox",
        ["first_inbox_id"],
        ["id"],
        initially="DEFERRED",
        deferrable=True,
    )
