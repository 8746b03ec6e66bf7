"""A small shop's database with histories, and hands that tamper with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from seller_desktop.storage import history_chain, sqlite_audit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from seller_desktop.domain.audit import Break

NOW: Final = 1_795_417_200_000
_FACTS: Final = (
    "(account_id, order_no, channel, status, status_text, substatus_text, created_at, snapshot_at,"
)
_MORE: Final = " quantity, line_count, amount_idr, cod, arranged, buyer, city, goods, courier, tracking_no,"


def add_orders(db: Connection, *order_ids: int) -> None:
    db.execute(text("INSERT OR IGNORE INTO account VALUES (1, 'Toko', 'tiktok', 0, :now)"), {"now": NOW})
    for order_id in order_ids:
        db.execute(
            text(
                f"INSERT INTO orders (id, {_FACTS[1:]}{_MORE} package_count) VALUES (:id, 1, :no, 'tiktok',"  # noqa: S608 - names of its own
                " 'to_ship', '', '', :now, :now, 1, 1, 1, 0, 0, '', '', '', '', '', 1)"
            ),
            {"id": order_id, "no": f"NO-{order_id}", "now": NOW},
        )


def tell(db: Connection, *entries: tuple[int, int, str], personal: str = "") -> None:
    """Add entries: id, order, kind. `personal`: JSON kept apart with each of them."""
    rows = [
        {"id": one, "order_id": order_id, "at": NOW + one, "recorded_at": NOW, "what": what, "detail": "[]"}
        for one, order_id, what in entries
    ]
    history_chain.append(db, rows, [(one, personal) for one, _, _ in entries] if personal else [])


def unguarded(db: Connection) -> None:
    """As somebody would who means it."""
    for name in db.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
        db.exec_driver_sql(f"DROP TRIGGER {name}")


def run(db: Connection, *statements: str) -> None:
    for statement in statements:
        db.exec_driver_sql(statement)


def first_break(db: Connection) -> Break | None:
    walked = sqlite_audit.walk(db, sqlite_audit.FIRST, 100)
    return walked.found or sqlite_audit.missing_whole(db)


def rows(db: Connection, statement: str) -> Sequence[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(text(statement))]
