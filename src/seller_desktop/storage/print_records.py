"""What documents are made of beside the stated facts, what was printed, and the attached labels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, text, update

from seller_desktop.storage.desk_schema import label_file, label_page, printed, printed_order
from seller_desktop.storage.schema import operator

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row

_WANTED: Final = "(SELECT value FROM json_each(:ids))"


def heads(db: Connection, order_ids: Sequence[int]) -> dict[int, Row[Any]]:
    """What `orders` and its account tell of these orders, by id."""
    found = db.execute(
        text(
            "SELECT o.id, o.order_no, o.status, o.courier, o.tracking_no, o.ship_by_at, o.arranged,"
            " a.name AS account FROM orders o JOIN account a ON a.id = o.account_id"
            f" WHERE o.id IN {_WANTED}"
        ),
        {"ids": json.dumps(list(order_ids))},
    )
    return {row.id: row for row in found}


def notes_of(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """The private notes of these orders, oldest first."""
    return list(
        db.execute(
            text(
                "SELECT n.id, n.order_id, n.text, n.created_at, p.name AS author FROM note n"
                f" LEFT JOIN operator p ON p.id = n.operator_id WHERE n.order_id IN {_WANTED}"
                " ORDER BY n.order_id, n.id"
            ),
            {"ids": json.dumps(list(order_ids))},
        )
    )


def add_print(db: Connection, order_ids: Sequence[int], **values: Any) -> None:  # noqa: ANN401 - one value a column
    """Note that a document was printed, and of which orders."""
    db.execute(insert(printed).values(orders=len(order_ids), **values))
    db.execute(
        text(
            "INSERT INTO printed_order (printed_id, order_id)"
            " SELECT DISTINCT :printed_id, value FROM json_each(:ids)"
        ),
        {"printed_id": values["id"], "ids": json.dumps(list(order_ids))},
    )


def last_print(db: Connection, order_ids: Sequence[int], kind: str) -> Row[Any] | None:
    """The last time this kind of document was printed of one of these orders."""
    return db.execute(
        text(
            "SELECT d.kind, d.at, d.target, p.name AS who FROM printed d"
            " LEFT JOIN operator p ON p.id = d.operator_id WHERE d.kind = :kind AND d.id IN"
            f" (SELECT printed_id FROM printed_order WHERE order_id IN {_WANTED})"
            " ORDER BY d.at DESC, d.id DESC LIMIT 1"
        ),
        {"kind": kind, "ids": json.dumps(list(order_ids))},
    ).one_or_none()


def prints_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """What was printed of an order, newest first."""
    return list(
        db.execute(
            select(printed.c.kind, printed.c.at, printed.c.target, operator.c.name.label("who"))
            .join(printed_order, printed_order.c.printed_id == printed.c.id)
            .outerjoin(operator, operator.c.id == printed.c.operator_id)
            .where(printed_order.c.order_id == order_id)
            .order_by(printed.c.at.desc(), printed.c.id.desc())
        )
    )


def label_file_id(db: Connection, sha256: str) -> int | None:
    """The file of this content, where it is kept already."""
    return db.execute(select(label_file.c.id).where(label_file.c.sha256 == sha256)).scalar()


def add_label_file(db: Connection, **values: Any) -> None:  # noqa: ANN401 - one value a column
    db.execute(insert(label_file).values(**values))


def renew_label_file(db: Connection, file_id: int, now_ms: int) -> None:
    """It was attached once more: of several files of an order, the one attached last counts."""
    db.execute(update(label_file).where(label_file.c.id == file_id).values(added_at=now_ms))


def put_label_pages(db: Connection, file_id: int, pages: Mapping[int, int]) -> set[int]:
    """Say which page of a file belongs to which order, in place of what was said before.

    Gives the orders that had a page of this file until now.
    """
    before = select(label_page.c.order_id).where(label_page.c.label_file_id == file_id)
    had = set(db.execute(before).scalars())
    db.execute(delete(label_page).where(label_page.c.label_file_id == file_id))
    if pages:
        db.execute(
            insert(label_page),
            [{"label_file_id": file_id, "page": page, "order_id": one} for page, one in pages.items()],
        )
    return had


def label_pages(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """The pages attached to these orders: of each only those of the file that was attached last."""
    return list(
        db.execute(
            text(
                "SELECT p.order_id, p.label_file_id, p.page FROM label_page p"
                f" WHERE p.order_id IN {_WANTED} AND p.label_file_id = (SELECT f.id FROM label_page q"
                " JOIN label_file f ON f.id = q.label_file_id WHERE q.order_id = p.order_id"
                " ORDER BY f.added_at DESC, f.id DESC LIMIT 1) ORDER BY p.order_id, p.page"
            ),
            {"ids": json.dumps(list(order_ids))},
        )
    )


def label_data(db: Connection, file_ids: Iterable[int]) -> dict[int, bytes]:
    """The files themselves, by id."""
    wanted = select(label_file.c.id, label_file.c.data).where(label_file.c.id.in_(set(file_ids)))
    return {row.id: row.data for row in db.execute(wanted)}


def orders_by_number(db: Connection, numbers: Iterable[str]) -> list[tuple[str, int, str]]:
    """Orders with one of these order or tracking numbers (in capitals): the number, id and order number.

    Those found by their own number come first.
    """
    wanted = "(SELECT value FROM json_each(:numbers))"
    rows = db.execute(
        text(
            "SELECT o.order_no AS number, o.id, o.order_no, 0 AS rank FROM orders o"
            f" WHERE o.order_no IN {wanted}"
            f" UNION SELECT o.tracking_no, o.id, o.order_no, 1 FROM orders o WHERE o.tracking_no IN {wanted}"
            " UNION SELECT p.tracking_no, o.id, o.order_no, 1 FROM package p JOIN orders o"
            f" ON o.id = p.order_id WHERE p.tracking_no IN {wanted} ORDER BY rank"
        ),
        {"numbers": json.dumps(list(numbers))},
    )
    return [(row.number, row.id, row.order_no) for row in rows]
