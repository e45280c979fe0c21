"""When staff were last mailed about somebody in danger."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A moment on each task; the few that wait and are danger have an index of their own."""
    op.add_column("task", sa.Column("alerted_at", sa.DateTime(timezone=True)))
    op.create_index(
        "ix_task_danger",
        "task",
        ["id"],
        postgresql_where=sa.text("kind = 'danger' and done_at is null and claimed_by is null"),
    )


def downgrade() -> None:
    """Without it, nobody knows what was mailed."""
    op.drop_index("ix_task_danger", "task")
    op.drop_column("task", "alerted_at")
