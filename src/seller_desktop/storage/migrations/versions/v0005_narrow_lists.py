"""Indexes that begin with account and status, and indexes for what filters ask about.

Lists of few orders among many had to be sought along an index of all orders; filters that few orders match
read all orders through.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

_NEWEST_FIRST = "created_at DESC, id DESC"
_SORTED_BY = (
    *("due_at", "order_no", "channel", "buyer", "goods", "quantity", "amount_idr", "courier", "tracking_no"),
)
_FEW = {
    "case_id": "case_id IS NOT NULL",
    "cod": "cod = 1",
    "printed_at": "printed_at IS NOT NULL",
    "ship_state": "ship_state IS NOT NULL",
}


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for name in (
        "ix_orders_due_at",
        "ix_orders_by_account",
        *(f"ix_orders_by_{name}" for name in _SORTED_BY),
    ):
        run(f"DROP INDEX IF EXISTS {name}")
    run(f"CREATE INDEX ix_orders_by_created_at ON orders (account_id, status, {_NEWEST_FIRST})")
    for name in _SORTED_BY:
        run(f"CREATE INDEX ix_orders_by_{name} ON orders (account_id, status, {name}, {_NEWEST_FIRST})")
    for name in ("due_at", "ship_by_at"):
        run(f"CREATE INDEX ix_orders_{name} ON orders ({name}, created_at) WHERE {name} IS NOT NULL")
    run("CREATE INDEX ix_orders_city ON orders (city, created_at)")
    for name, where in _FEW.items():
        run(f"CREATE INDEX ix_orders_{name} ON orders (created_at, id) WHERE {where}")
    for name in ("paid_at", "shipped_at", "delivered_at", "cancelled_at"):
        run(f"CREATE INDEX ix_order_fact_{name} ON order_fact ({name}, created_at) WHERE {name} IS NOT NULL")
    run("CREATE INDEX ix_line_sku_id ON line (sku_id)")
    run("CREATE INDEX ix_line_seller_sku ON line (seller_sku)")
    run("CREATE INDEX ix_package_courier ON package (courier)")
