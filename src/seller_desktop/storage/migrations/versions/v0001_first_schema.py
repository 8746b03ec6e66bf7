"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("marketplace", sa.Text(), nullable=False),
        sa.Column("mall", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "operator",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operator")),
        sa.UniqueConstraint("name", name=op.f("uq_operator_name")),
    )
    op.create_table(
        "import_file",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("snapshot_at", sa.BigInteger(), nullable=False),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("tally", sa.Text(), nullable=False),
        sa.Column("rejected_file", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_import_file_account_id_account")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_import_file_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_file")),
    )
    op.create_index(
        op.f("ix_import_file_account_id_import_file_snapshot_at"),
        "import_file",
        ["account_id", "snapshot_at"],
        unique=False,
    )
    op.create_table(
        "orders",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_text", sa.Text(), nullable=False),
        sa.Column("substatus", sa.Text(), nullable=True),
        sa.Column("substatus_text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("snapshot_at", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("amount_idr", sa.BigInteger(), nullable=False),
        sa.Column("cod", sa.Boolean(), nullable=False),
        sa.Column("arranged", sa.Boolean(), nullable=False),
        sa.Column("buyer", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("goods", sa.Text(), nullable=False),
        sa.Column("courier", sa.Text(), nullable=False),
        sa.Column("tracking_no", sa.Text(), nullable=False),
        sa.Column("package_count", sa.Integer(), nullable=False),
        sa.Column("note_count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("due_kind", sa.Text(), nullable=True),
        sa.Column("due_basis", sa.Text(), nullable=True),
        sa.Column("due_anchor_at", sa.BigInteger(), nullable=True),
        sa.Column("ship_by_at", sa.BigInteger(), nullable=True),
        sa.Column("auto_cancel_at", sa.BigInteger(), nullable=True),
        sa.Column("action_at", sa.BigInteger(), nullable=True),
        sa.Column("deadline_unknown", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_orders_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("order_no", "account_id", name=op.f("uq_orders_order_no_account_id")),
    )
    op.create_index(
        "ix_orders_action_at",
        "orders",
        ["action_at"],
        unique=False,
        sqlite_where=sa.text("action_at IS NOT NULL"),
    )
    op.create_index(op.f("ix_orders_created_at_orders_id"), "orders", ["created_at", "id"], unique=False)
    op.create_index(
        "ix_orders_due_at", "orders", ["due_at"], unique=False, sqlite_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index(
        op.f("ix_orders_status_orders_created_at_orders_id"),
        "orders",
        ["status", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "status_count",
        sa.Column("account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_status_count_account_id_account")
        ),
        sa.PrimaryKeyConstraint("account_id", "status", name=op.f("pk_status_count")),
    )
    op.create_table(
        "status_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("mapped_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_status_word_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_status_word")),
    )
    op.create_table(
        "deadline",
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
        sa.Column("anchor_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("rule_version", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'void')", name=op.f("ck_deadline_state")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_deadline_order_id_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
    )
    op.create_index(
        "ix_deadline_open_due_at",
        "deadline",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
    )
    op.create_index(op.f("ix_deadline_order_id"), "deadline", ["order_id"], unique=False)
    op.create_table(
        "history",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_history_import_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_history_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_history_order_id_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index(op.f("ix_history_order_id"), "history", ["order_id"], unique=False)
    op.create_table(
        "line",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("sku_id", sa.Text(), nullable=False),
        sa.Column("package_no", sa.Text(), nullable=False),
        sa.Column("seller_sku", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("variation", sa.Text(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("returned_quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price_idr", sa.BigInteger(), nullable=False),
        sa.Column("subtotal_before_idr", sa.BigInteger(), nullable=False),
        sa.Column("platform_discount_idr", sa.BigInteger(), nullable=False),
        sa.Column("seller_discount_idr", sa.BigInteger(), nullable=False),
        sa.Column("subtotal_idr", sa.BigInteger(), nullable=False),
        sa.Column("cancel_return_type", sa.Text(), nullable=False),
        sa.Column("warehouse", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_line_import_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_line_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", "sku_id", "package_no", name=op.f("pk_line")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "note",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operator.id"], name=op.f("fk_note_operator_id_operator")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_note_order_id_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index(op.f("ix_note_order_id"), "note", ["order_id"], unique=False)
    op.create_table(
        "order_fact",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("import_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("first_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("first_row", sa.Integer(), nullable=False),
        sa.Column("first_recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_text", sa.Text(), nullable=False),
        sa.Column("substatus", sa.Text(), nullable=True),
        sa.Column("substatus_text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("preorder", sa.Boolean(), nullable=False),
        sa.Column("paid_at", sa.BigInteger(), nullable=True),
        sa.Column("arranged_at", sa.BigInteger(), nullable=True),
        sa.Column("shipped_at", sa.BigInteger(), nullable=True),
        sa.Column("delivered_at", sa.BigInteger(), nullable=True),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.Column("cancel_by", sa.Text(), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("fulfillment_type", sa.Text(), nullable=False),
        sa.Column("delivery_option", sa.Text(), nullable=False),
        sa.Column("payment_method", sa.Text(), nullable=False),
        sa.Column("cod", sa.Boolean(), nullable=False),
        sa.Column("order_channel", sa.Text(), nullable=False),
        sa.Column("creator", sa.Text(), nullable=False),
        sa.Column("invoice_no", sa.Text(), nullable=False),
        sa.Column("marketplace_note", sa.Text(), nullable=False),
        sa.Column("checked_status", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=False),
        sa.Column("buyer_message", sa.Text(), nullable=False),
        sa.Column("buyer_username", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("zipcode", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("address_extra", sa.Text(), nullable=False),
        sa.Column("order_amount_idr", sa.BigInteger(), nullable=False),
        sa.Column("refund_idr", sa.BigInteger(), nullable=False),
        sa.Column("shipping_fee_idr", sa.BigInteger(), nullable=False),
        sa.Column("shipping_original_idr", sa.BigInteger(), nullable=False),
        sa.Column("shipping_seller_discount_idr", sa.BigInteger(), nullable=False),
        sa.Column("shipping_platform_discount_idr", sa.BigInteger(), nullable=False),
        sa.Column("distance_shipping_fee_idr", sa.BigInteger(), nullable=False),
        sa.Column("distance_fee_idr", sa.BigInteger(), nullable=False),
        sa.Column("payment_discount_idr", sa.BigInteger(), nullable=False),
        sa.Column("buyer_service_fee_idr", sa.BigInteger(), nullable=False),
        sa.Column("handling_fee_idr", sa.BigInteger(), nullable=False),
        sa.Column("shipping_insurance_idr", sa.BigInteger(), nullable=False),
        sa.Column("item_insurance_idr", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_file_id"], ["import_file.id"], name=op.f("fk_order_fact_first_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_order_fact_import_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_order_fact_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_fact_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_fact")),
    )
    op.create_table(
        "package",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("package_no", sa.Text(), nullable=False),
        sa.Column("tracking_no", sa.Text(), nullable=False),
        sa.Column("courier", sa.Text(), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_package_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", "package_no", name=op.f("pk_package")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "history_personal",
        sa.Column(
            "history_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["history_id"], ["history.id"], name=op.f("fk_history_personal_history_id_history")
        ),
        sa.PrimaryKeyConstraint("history_id", name=op.f("pk_history_personal")),
    )
