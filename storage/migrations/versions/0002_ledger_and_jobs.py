"""What autogeneration cannot see: the ledger can only grow, a key between two tables that name each
other, and the job queue's own tables."""

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = """
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is added to, never edited';
end
$$;
create trigger ledger_is_append_only before update or delete or truncate on ledger
    for each statement execute function refuse_change();
"""


def upgrade() -> None:
    """Add what autogeneration cannot see."""
    connection = op.get_bind().connection.driver_connection
    assert connection is not None
    connection.execute(APPEND_ONLY)
    # Checked at the commit: a turn opens the case before it keeps the message.
    op.create_foreign_key(
        "fk_case_first_inbox_id",
        "case",
        "inbox",
        ["first_inbox_id"],
        ["id"],
        initially="DEFERRED",
        deferrable=True,
    )
    connection.execute(SchemaManager.get_schema().encode())
