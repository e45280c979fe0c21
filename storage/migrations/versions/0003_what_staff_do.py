"""What staff do to a case after acknowledging it: stage 2, extensions, refusals, promises."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN = "state in ('open', 'answered, actions open')"
MOMENT = sa.DateTime(timezone=True)
JSON = postgresql.JSONB(astext_type=sa.Text())


def upgrade() -> None:
    """Add the columns and tables, and index every case at which somebody still owes something."""
    _columns()
    _happening()
    _promise()
    _decision()
    _involved()
    op.drop_index("ix_case_queue", "case")
    op.create_index(
        "ix_case_queue",
        "case",
        ["landlord", sa.literal_column("danger desc"), "next_due", "id"],
        postgresql_where=sa.text(OPEN),
    )


def _columns() -> None:
    for column in (
        sa.Column("responded_by", sa.BigInteger()),
        sa.Column("extension_wd", sa.Integer(), server_default="0", nullable=False),
        sa.Column("update_every_wd", sa.Integer()),
        sa.Column("direct_to_stage_2", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("stage2_requested_at", MOMENT),
        sa.Column("stage2_acknowledged_at", MOMENT),
        sa.Column("stage2_responded_at", MOMENT),
        sa.Column("stage2_agreed_longer_wd", sa.Integer(), server_default="0", nullable=False),
        sa.Column("stage2_extension_wd", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reviewer_id", sa.BigInteger()),
        sa.Column("refused_at", MOMENT),
        sa.Column("previous_case_id", sa.BigInteger()),
        sa.Column("told_dates", JSON, server_default="{}", nullable=False),
        sa.Column("only_for", sa.Text(), server_default="", nullable=False),
        sa.Column("learning", JSON, server_default="{}", nullable=False),
        sa.Column("legal_hold", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("tenancy_ended_on", sa.Date()),
    ):
        op.add_column("case", column)
    for column_name, table in (
        ("responded_by", "staff"),
        ("reviewer_id", "staff"),
        ("previous_case_id", "case"),
    ):
        op.create_foreign_key(f"fk_case_{column_name}", "case", table, [column_name], ["id"])


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False)


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _happening() -> None:
    op.create_table(
        "happening",
        _id(),
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("data", JSON, nullable=False),
        sa.Column("noted_by", sa.BigInteger()),
        sa.Column("done_at", MOMENT),
        sa.Column("done_by", sa.BigInteger()),
        _to("happening", "case_id", "case"),
        _to("happening", "noted_by", "staff"),
        _to("happening", "done_by", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_happening"),
    )
    op.create_index("ix_happening_case_id", "happening", ["case_id"])


def _promise() -> None:
    op.create_table(
        "promise",
        _id(),
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.Integer()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("first_due_on", sa.Date(), nullable=False),
        sa.Column("promised_at", MOMENT, nullable=False),
        sa.Column("promised_by", sa.BigInteger()),
        sa.Column("done_at", MOMENT),
        sa.Column("done_by", sa.BigInteger()),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        _to("promise", "case_id", "case"),
        _to("promise", "promised_by", "staff"),
        _to("promise", "done_by", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_promise"),
    )
    op.create_index("ix_promise_case_id", "promise", ["case_id"])


def _decision() -> None:
    op.create_table(
        "decision",
        _id(),
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("stage", sa.Integer()),
        sa.Column("form", JSON, nullable=False),
        sa.Column("needs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("approvals", JSON, nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        _to("decision", "case_id", "case"),
        _to("decision", "proposed_by", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_index("ix_decision_case_id", "decision", ["case_id"])


def _involved() -> None:
    op.create_table(
        "involved",
        _id(),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        _to("involved", "case_id", "case"),
        _to("involved", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_involved"),
        sa.UniqueConstraint("case_id", "staff_id", name="uq_involved_case_id_staff_id"),
    )
    op.create_index("ix_involved_staff_id", "involved", ["staff_id"])
