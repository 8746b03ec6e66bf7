"""What a buyer may ask for: restriction, correction, erasure, and a record of what left the shop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "restriction",
        _order_id(),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _operator_id(),
        sa.Column("reason", sa.Text(), nullable=False),
        *_of_order_and_operator("restriction"),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_restriction")),
    )
    op.create_table(
        "correction",
        _order_id(),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _operator_id(),
        *_of_order_and_operator("correction"),
        sa.PrimaryKeyConstraint("order_id", "field", name=op.f("pk_correction")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "erased_order",
        _order_id(),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _operator_id(),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_of_order_and_operator("erased_order"),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_erased_order")),
    )
    op.create_table(
        "left_shop",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _operator_id(),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("order_ids", sa.LargeBinary(), nullable=False),
        sa.Column("first_id", sa.BigInteger(), nullable=False),
        sa.Column("last_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_left_shop_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_left_shop")),
    )
    op.create_index(op.f("ix_left_shop_at"), "left_shop", ["at"], unique=False)
    # Tells whose a backup is where several shops have a folder in common.
    op.execute("INSERT INTO meta (key, value) VALUES ('shop_id', lower(hex(randomblob(8))))")


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _order_id() -> sa.Column[int]:
    return sa.Column("order_id", _id(), autoincrement=False, nullable=False)


def _operator_id() -> sa.Column[int]:
    return sa.Column("operator_id", _id(), nullable=True)


def _of_order_and_operator(table: str) -> tuple[sa.ForeignKeyConstraint, sa.ForeignKeyConstraint]:
    return (
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f(f"fk_{table}_order_id_orders")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f(f"fk_{table}_operator_id_operator")
        ),
    )
