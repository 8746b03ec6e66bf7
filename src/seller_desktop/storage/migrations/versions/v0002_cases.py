"""Cases: buyers' requests, what happened to them, what is to be entered; deadlines that act."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _make_tables()
    _change_tables()


def _make_tables() -> None:
    op.create_table(
        "cases",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("requested_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("buyer_note", sa.Text(), nullable=False),
        sa.Column("by_seller", sa.Boolean(), nullable=False),
        sa.Column("clock_id", sa.BigInteger(), nullable=True),
        sa.Column("clock_runs", sa.Boolean(), nullable=False),
        sa.Column("paused_id", sa.BigInteger(), nullable=True),
        sa.Column("deadline_unknown", sa.Boolean(), nullable=False),
        sa.Column("decision_reason", sa.Text(), nullable=False),
        sa.Column("decision_comment", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("effective_at", sa.BigInteger(), nullable=True),
        sa.Column("undo_until", sa.BigInteger(), nullable=True),
        sa.Column("refund_idr", sa.BigInteger(), nullable=True),
        sa.Column("offer_idr", sa.BigInteger(), nullable=True),
        sa.Column("return_no", sa.Text(), nullable=False),
        sa.Column("tracking_no", sa.Text(), nullable=False),
        sa.Column("self_arranged", sa.Boolean(), nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=True),
        sa.Column("received_at", sa.BigInteger(), nullable=True),
        sa.Column("replacement_order_id", sa.BigInteger(), nullable=True),
        sa.Column("conflict", sa.Text(), nullable=False),
        sa.Column("whole_order", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_cases_order_id_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_kind_cases_is_open"), "cases", ["kind", "is_open"], unique=False)
    op.create_index(op.f("ix_cases_order_id"), "cases", ["order_id"], unique=False)
    op.create_index(
        "ix_cases_return_no", "cases", ["return_no"], unique=False, sqlite_where=sa.text("return_no != ''")
    )
    op.create_index(
        "ix_cases_tracking_no",
        "cases",
        ["tracking_no"],
        unique=False,
        sqlite_where=sa.text("tracking_no != ''"),
    )

    op.create_table(
        "waiting_return",
        sa.Column("return_no", sa.Text(), nullable=False),
        sa.Column("account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("snapshot_at", sa.BigInteger(), nullable=False),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_waiting_return_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_waiting_return_import_file_id_import_file")
        ),
        sa.PrimaryKeyConstraint("return_no", "account_id", name=op.f("pk_waiting_return")),
    )
    op.create_index(op.f("ix_waiting_return_order_no"), "waiting_return", ["order_no"], unique=False)

    op.create_table(
        "case_inspection",
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sku_id", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_inspection_case_id_cases")),
        sa.PrimaryKeyConstraint("case_id", "position", name=op.f("pk_case_inspection")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "case_line",
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("sku_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("variation", sa.Text(), nullable=False),
        sa.Column("unit_idr", sa.BigInteger(), nullable=False),
        sa.Column("paid_idr", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_line_case_id_cases")),
        sa.PrimaryKeyConstraint("case_id", "sku_id", name=op.f("pk_case_line")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "case_picture",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_picture_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_case_picture_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_picture")),
    )
    op.create_index(op.f("ix_case_picture_case_id"), "case_picture", ["case_id"], unique=False)

    op.create_table(
        "case_stated",
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("snapshot_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("type_text", sa.Text(), nullable=False),
        sa.Column("status_text", sa.Text(), nullable=False),
        sa.Column("substatus_text", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.BigInteger(), nullable=True),
        sa.Column("refunded_at", sa.BigInteger(), nullable=True),
        sa.Column("refund_idr", sa.BigInteger(), nullable=True),
        sa.Column("reason_text", sa.Text(), nullable=False),
        sa.Column("tracking_no", sa.Text(), nullable=False),
        sa.Column("dispute_text", sa.Text(), nullable=False),
        sa.Column("appeal_text", sa.Text(), nullable=False),
        sa.Column("compensation_text", sa.Text(), nullable=False),
        sa.Column("compensation_idr", sa.BigInteger(), nullable=True),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_stated_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_case_stated_import_file_id_import_file")
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_stated")),
    )
    op.create_table(
        "case_step",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("deadline_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("amount_idr", sa.BigInteger(), nullable=True),
        sa.Column("undo_until", sa.BigInteger(), nullable=True),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("undone_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_step_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_case_step_import_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_case_step_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["undone_by"], ["operator.id"], name=op.f("fk_case_step_undone_by_operator")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_step")),
    )
    op.create_index(op.f("ix_case_step_case_id"), "case_step", ["case_id"], unique=False)
    op.create_index(
        "ix_case_step_undo_until",
        "case_step",
        ["undo_until"],
        unique=False,
        sqlite_where=sa.text("undone_at IS NULL AND undo_until IS NOT NULL"),
    )

    op.create_table(
        "order_decision",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("effective_at", sa.BigInteger(), nullable=False),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("deadline_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_order_decision_case_id_cases")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_decision_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_decision")),
    )
    op.create_table(
        "outbox",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("step_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reverses", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("amount_idr", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("idempotency_key", sa.Text(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("entered_at", sa.BigInteger(), nullable=True),
        sa.Column("entered_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_outbox_case_id_cases")),
        sa.ForeignKeyConstraint(["entered_by"], ["operator.id"], name=op.f("fk_outbox_entered_by_operator")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_outbox_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_outbox_order_id_orders")),
        sa.ForeignKeyConstraint(["step_id"], ["case_step.id"], name=op.f("fk_outbox_step_id_case_step")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("idempotency_key", name=op.f("uq_outbox_idempotency_key")),
    )
    op.create_index(op.f("ix_outbox_case_id"), "outbox", ["case_id"], unique=False)
    op.create_index(op.f("ix_outbox_order_id"), "outbox", ["order_id"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["not_before"],
        unique=False,
        sqlite_where=sa.text("state IN ('planned', 'contradicted')"),
    )


def _change_tables() -> None:
    with op.batch_alter_table("deadline") as batch_op:
        batch_op.add_column(sa.Column("acts", sa.Boolean(), server_default=sa.text("0"), nullable=False))
        batch_op.add_column(sa.Column("case_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("warn_at", sa.BigInteger(), nullable=True))
        batch_op.add_column(
            sa.Column("at_the_latest", sa.Boolean(), server_default=sa.text("0"), nullable=False)
        )
        batch_op.add_column(sa.Column("left_ms", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("fired_at", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("effect", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("reminded_h", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("snoozed_until", sa.BigInteger(), nullable=True))
        batch_op.create_check_constraint("state", sa.text("state IN ('open', 'void', 'paused', 'fired')"))
        batch_op.create_index(
            "ix_deadline_acting_due_at",
            ["due_at", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'open' AND acts = 1"),
        )
        batch_op.create_index(
            "ix_deadline_case_id", ["case_id"], unique=False, sqlite_where=sa.text("case_id IS NOT NULL")
        )
        batch_op.create_index(
            "ix_deadline_fired_at", ["fired_at"], unique=False, sqlite_where=sa.text("fired_at IS NOT NULL")
        )

    op.add_column("history", sa.Column("rule_id", sa.Text(), nullable=True))

    op.add_column("orders", sa.Column("case_id", sa.BigInteger(), nullable=True))
    op.add_column("orders", sa.Column("case_kind", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_type", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_state", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_reason", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_group", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("cancel_state", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("cancel_open", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("return_state", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("return_open", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_due_at", sa.BigInteger(), nullable=True))
    op.add_column("orders", sa.Column("case_due_kind", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_due_basis", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("case_due_anchor_at", sa.BigInteger(), nullable=True))
    op.add_column("orders", sa.Column("overruled", sa.Boolean(), server_default=sa.text("0"), nullable=False))
    op.add_column("orders", sa.Column("conflict", sa.Boolean(), server_default=sa.text("0"), nullable=False))
    op.create_index(
        "ix_orders_cancel_open",
        "orders",
        ["created_at", "id"],
        unique=False,
        sqlite_where=sa.text("cancel_open IS NOT NULL"),
    )
    op.create_index(
        "ix_orders_cancel_state",
        "orders",
        ["created_at", "id"],
        unique=False,
        sqlite_where=sa.text("cancel_state IS NOT NULL"),
    )
    op.create_index(
        "ix_orders_return_open",
        "orders",
        ["created_at", "id"],
        unique=False,
        sqlite_where=sa.text("return_open IS NOT NULL"),
    )
    op.create_index(
        "ix_orders_return_state",
        "orders",
        ["created_at", "id"],
        unique=False,
        sqlite_where=sa.text("return_state IS NOT NULL"),
    )

    # From now on the clocks of orders made by hand act, as far as they presume a change of state.
    op.execute(
        "UPDATE deadline SET acts = 1"
        " WHERE kind IN ('payment', 'ship_auto_cancel', 'self_delivery', 'completion')"
        " AND order_id IN (SELECT id FROM orders WHERE channel = 'manual')"
    )
