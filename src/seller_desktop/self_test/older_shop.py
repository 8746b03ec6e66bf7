"""An encrypted shop as the first version left it, with an order in it: to be migrated through every step.

What it holds is told here in the words of the first schema, which never change again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.storage.database import APPLICATION_ID, DATABASE_NAME, writing_engine
from seller_desktop.storage.migrations import upgrade

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    Row = dict[str, str | int]

FIRST: Final = "0001"
ORDER_NO: Final = "577000000000000001"
PRODUCT: Final = "Kerupuk Udang Sidoarjo"


def make_older_shop(folder: Path, key: str, now_ms: int) -> None:
    """Make it in a folder that is there."""
    engine = writing_engine(folder / DATABASE_NAME, key)
    try:
        upgrade(engine, FIRST)
        with engine.connect() as connection:
            raw: Any = connection.connection.driver_connection
            raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        with engine.begin() as db:
            _fill(db, now_ms)
    finally:
        engine.dispose()


def _fill(db: Connection, now_ms: int) -> None:
    status: Row = {"status": "to_ship", "status_text": "Perlu dikirim"}
    order: Row = {"id": 2, "account_id": 1, "order_no": ORDER_NO, "channel": "tiktok", **status}
    sums: Row = {"snapshot_at": now_ms, "quantity": 2, "line_count": 1, "amount_idr": 50_000}
    fact: Row = {"order_id": 2, "source_row": 2}
    known: dict[str, Row] = {
        "meta": {"key": "practice", "value": "1"},
        "account": {"id": 1, "name": "Toko Lama", "marketplace": "tiktok", "created_at": now_ms},
        "orders": {**order, **sums, "created_at": now_ms, "goods": PRODUCT},
        "order_fact": {**fact, **status, "created_at": now_ms, "recipient": "Siti Rahma"},
        "line": {**fact, "sku_id": "1729", "product": PRODUCT, "quantity": 2, "subtotal_idr": 50_000},
        "history": {
            "id": 3,
            "order_id": 2,
            "at": now_ms,
            "recorded_at": now_ms,
            "what": "created",
            "detail": "[]",
        },
        "status_count": {"account_id": 1, "status": "to_ship", "orders": 1},
    }
    for table, row in known.items():
        _insert(db, table, row)


def _insert(db: Connection, table: str, known: Row) -> None:
    """A row with these values; of what else must be there, nothing: 0 and empty texts."""
    row: dict[str, Any] = {}
    for _, name, kind, needed, default, key in db.exec_driver_sql(f"PRAGMA table_info({table})").all():
        if name in known:
            row[name] = known[name]
        elif (needed or key) and default is None:
            row[name] = {"TEXT": "", "BLOB": b""}.get(kind, 0)
    assert set(row) >= set(known)
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    db.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))  # noqa: S608 - names of our own tables
