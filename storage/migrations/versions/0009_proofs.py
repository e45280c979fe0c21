"""Whoever writes from a new address can prove that they are somebody we know."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table of codes; who has proved who they are shares a person with their first address."""
    op.create_table(
        "proof",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("address_id", sa.BigInteger(), nullable=False),
        sa.Column("case_id", sa.BigInteger()),
        sa.Column("sent_to_id", sa.BigInteger()),
        sa.Column("person_before", sa.BigInteger()),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("proved_at", sa.DateTime(timezone=True)),
        sa.Column("refused_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_proof"),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name="fk_proof_address_id"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_proof_case_id"),
        sa.ForeignKeyConstraint(["sent_to_id"], ["address.id"], name="fk_proof_sent_to_id"),
        sa.ForeignKeyConstraint(["person_before"], ["person.id"], name="fk_proof_person_before"),
    )
    for column in ("address_id", "case_id", "sent_to_id"):
        op.create_index(f"ix_proof_{column}", "proof", [column])
