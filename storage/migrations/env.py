"""Alembic's way into our schema; called by `storage.migrate` with a connection."""

from alembic import context

from storage.tables import metadata


def mine(name: str | None, type_: str, parents: object) -> bool:
    """Leave Procrastinate's own tables alone when comparing."""
    return not (type_ == "table" and str(name).startswith("procrastinate_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=mine,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
