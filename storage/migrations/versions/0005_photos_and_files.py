"""What people send is kept: the bytes in a table of their own, and how fetching them went."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the content out, say what was found of each file, and let it go with its message."""
    op.create_table(
        "attachment_content",
        sa.Column("attachment_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"],
            ["attachment.id"],
            name="fk_attachment_content_attachment_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attachment_id", name="pk_attachment_content"),
    )
    # Photos, sound and PDFs are packed already: packing them once more costs and brings nothing.
    op.execute("ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL")
    op.drop_column("attachment", "content")
    for column in (
        sa.Column("true_type", sa.Text(), server_default="", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
    ):
        op.add_column("attachment", column)
    for column_name, table in (("inbox_id", "inbox"), ("case_id", "case")):
        name = f"fk_attachment_{column_name}"
        op.drop_constraint(name, "attachment", type_="foreignkey")
        op.create_foreign_key(name, "attachment", table, [column_name], ["id"], ondelete="CASCADE")
    op.create_table(
        "fetch_count",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("times", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("channel", "outcome", name="pk_fetch_count"),
    )
