"""Looks whether the database is whole. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from seller_desktop.storage.schema import orders, status_count

if TYPE_CHECKING:
    from sqlalchemy import Connection


def sqlite_version(db: Connection) -> str:
    return str(db.execute(text("SELECT sqlite_version()")).scalar_one())


def schema(db: Connection) -> str:
    return str(db.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def damage(db: Connection, *, thorough: bool = False) -> str:
    """What the quick check (or the thorough one, which also holds each index against its table) finds wrong;
    "" for a whole file.
    """
    # A connection that has read the search index before takes pages another one has freed since for damaged,
    # unless it looks into the index first.
    db.execute(text("SELECT rowid FROM order_search WHERE order_search MATCH 'abc' LIMIT 1")).all()
    check = "integrity_check" if thorough else "quick_check"
    found = list(db.execute(text(f"PRAGMA {check}(5)")).scalars())
    return "" if found == ["ok"] else "; ".join(map(str, found))


def broken_references(db: Connection) -> int:
    """Rows that point to a row that is not there."""
    return len(db.execute(text("PRAGMA foreign_key_check")).all())


def miscounted(db: Connection) -> list[str]:
    """Statuses whose kept count is not the true one."""
    true = {
        (account, status): count
        for account, status, count in db.execute(
            select(orders.c.account_id, orders.c.status, func.count()).group_by(
                orders.c.account_id, orders.c.status
            )
        )
    }
    kept = {
        (account, status): count
        for account, status, count in db.execute(select(status_count).where(status_count.c.orders != 0))
    }
    return sorted(
        {
            status
            for (account, status) in true.keys() | kept.keys()
            if true.get((account, status)) != kept.get((account, status))
        }
    )
