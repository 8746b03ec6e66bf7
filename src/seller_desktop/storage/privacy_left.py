"""Rows about what left the shop: files, with the orders they were about, and prints."""

from __future__ import annotations

import json
import zlib
from array import array
from bisect import bisect_left
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select, text

from seller_desktop.storage.privacy_schema import left_shop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

_THESE: Final = "(SELECT value FROM json_each(:ids))"


def packed(order_ids: Iterable[int]) -> bytes:
    """Ids as bytes: sorted, and each as what it lies above the one before."""
    ids = sorted(set(order_ids))
    return zlib.compress(array("q", map(sub, ids, [0, *ids[:-1]])).tobytes(), 1)


def unpacked(data: bytes) -> list[int]:
    return list(accumulate(array("q", zlib.decompress(data))))


def add_left(db: Connection, order_ids: Iterable[int], **values: Any) -> None:  # noqa: ANN401 - one value a column
    """Note that a file about these orders left the shop."""
    ids = sorted(set(order_ids))
    db.execute(
        insert(left_shop).values(
            orders=len(ids),
            order_ids=packed(ids),
            first_id=ids[0] if ids else 0,
            last_id=ids[-1] if ids else 0,
            **values,
        )
    )


def left(db: Connection, order_ids: Sequence[int] | None, limit: int) -> list[Row[Any]]:
    """What left the shop, files and prints, newest first; of some orders, or (None) of any."""
    among = (
        ""
        if order_ids is None
        else f"WHERE p.id IN (SELECT printed_id FROM printed_order WHERE order_id IN {_THESE})"
    )
    lowest, highest = (min(order_ids), max(order_ids)) if order_ids else (0, 0)
    span = "" if order_ids is None else "WHERE l.first_id <= :highest AND l.last_id >= :lowest"
    found = db.execute(
        text(
            "SELECT l.id, l.at, l.kind, l.target, l.filter, l.orders, w.name AS who, l.order_ids"
            f" FROM left_shop l LEFT JOIN operator w ON w.id = l.operator_id {span}"
            " UNION ALL SELECT p.id, p.at, p.kind, p.target, '', p.orders, w.name, NULL"
            f" FROM printed p LEFT JOIN operator w ON w.id = p.operator_id {among}"
            " ORDER BY 2 DESC, 1 DESC"
        ),
        {"ids": json.dumps(list(order_ids or ())), "lowest": lowest, "highest": highest},
    )
    told = []
    for row in found:
        if order_ids is None or row.order_ids is None or _holds(unpacked(row.order_ids), order_ids):
            told.append(row)
        if len(told) == limit:
            break
    found.close()
    return told


def orders_left(db: Connection, left_id: int) -> list[int]:
    """Which orders a file, or a print, was about."""
    data = db.execute(select(left_shop.c.order_ids).where(left_shop.c.id == left_id)).scalar()
    if data is not None:
        return unpacked(data)
    return list(
        db.execute(
            text("SELECT order_id FROM printed_order WHERE printed_id = :id"), {"id": left_id}
        ).scalars()
    )


def texts_that_left(db: Connection) -> list[Row[Any]]:
    """Texts people chose for what left the shop: table, id, name of the file or printer, filter."""
    return list(
        db.execute(
            text(
                "SELECT 'left_shop' AS origin, id, target, filter FROM left_shop"
                " UNION ALL SELECT 'printed', id, target, '' FROM printed"
            )
        )
    )


def blank_texts_that_left(db: Connection, table: str, row_id: int) -> None:
    """A file's name or a filter that names a buyer who is erased; that something left stays on record."""
    blank = "target = '', filter = ''" if table == "left_shop" else "target = ''"
    db.execute(text(f"UPDATE {table} SET {blank} WHERE id = :id"), {"id": row_id})


def _holds(ids: Sequence[int], wanted: Iterable[int]) -> bool:
    for one in wanted:
        at = bisect_left(ids, one)
        if at < len(ids) and ids[at] == one:
            return True
    return False
