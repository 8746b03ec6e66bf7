"""Indexes for every column a list can be sorted by: a million orders show their first screen at once."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

_THEN = "created_at DESC, id DESC, status, account_id"


def upgrade() -> None:
    op.drop_index("ix_orders_due_at", "orders")
    op.drop_index("ix_orders_action_at", "orders")
    for statement in (
        f"CREATE INDEX ix_orders_due_at ON orders (due_at, {_THEN}) WHERE due_at IS NOT NULL",
        (
            "CREATE INDEX ix_orders_action_at ON orders (action_at, ship_by_at, arranged, auto_cancel_at,"
            " case_group, account_id) WHERE action_at IS NOT NULL"
        ),
        (
            "CREATE INDEX ix_orders_acting ON orders (action_at, created_at, id, due_at, order_no, status,"
            " channel, buyer, goods, quantity, amount_idr, courier, tracking_no, account_id, ship_by_at,"
            " arranged, auto_cancel_at, case_group) WHERE action_at IS NOT NULL"
        ),
        # A part of the index is written anew as it is merged with others, not whenever a tenth of it is
        # outdated: that held up whoever changed the words of some orders.
        "INSERT INTO order_search (order_search, rank) VALUES ('deletemerge', 0)",
        "CREATE INDEX ix_orders_notes ON orders (created_at, id) WHERE note_count > 0",
        f"CREATE INDEX ix_orders_by_order_no ON orders (order_no, {_THEN})",
        f"CREATE INDEX ix_orders_by_channel ON orders (channel, {_THEN})",
        f"CREATE INDEX ix_orders_by_buyer ON orders (buyer, {_THEN})",
        f"CREATE INDEX ix_orders_by_goods ON orders (goods, {_THEN})",
        f"CREATE INDEX ix_orders_by_quantity ON orders (quantity, {_THEN})",
        f"CREATE INDEX ix_orders_by_amount_idr ON orders (amount_idr, {_THEN})",
        f"CREATE INDEX ix_orders_by_courier ON orders (courier, tracking_no, {_THEN})",
        f"CREATE INDEX ix_orders_by_tracking_no ON orders (tracking_no, {_THEN})",
        "CREATE INDEX ix_orders_by_account ON orders (account_id, created_at, id, status)",
    ):
        op.get_bind().exec_driver_sql(statement)
