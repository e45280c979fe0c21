"""Which calendar was last counted with, and leave to erase what has been kept long enough."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ERASING = """
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('redress.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'the ledger is added to, never edited';
end
$$;
"""
"""Only for its own transaction, and only to blank what a case that is erased had said."""


def upgrade() -> None:
    """Add a table and a column, and let retention blank the ledger's words."""
    op.create_table(
        "calendar_seen",
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("closed_days", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("landlord", name="pk_calendar_seen"),
    )
    op.add_column("case", sa.Column("erased_at", sa.DateTime(timezone=True)))
    connection = op.get_bind().connection.driver_connection
    assert connection is not None
    connection.execute(ERASING)
