"""Rows of buyers' rights: who is meant, what is restricted or corrected, what may be erased, what left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, text

from seller_desktop.domain.filters import Word
from seller_desktop.storage import order_search
from seller_desktop.storage.privacy_schema import correction, erased_order, restriction
from seller_desktop.storage.schema import operator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

_THESE: Final = "(SELECT value FROM json_each(:ids))"
_ENDED: Final = (
    "max(o.created_at, coalesce(f.paid_at, 0), coalesce(f.shipped_at, 0), coalesce(f.delivered_at, 0),"
    " coalesce(f.cancelled_at, 0),"
    " coalesce((SELECT d.effective_at FROM order_decision d WHERE d.order_id = o.id), 0),"
    " CASE WHEN o.case_id IS NULL THEN 0 ELSE coalesce((SELECT max(t.at) FROM case_step t"
    " JOIN cases c ON c.id = t.case_id WHERE c.order_id = o.id), 0) END)"
)
"""SQL: the last thing that is known to have happened with an order, UTC ms."""
_WAITS: Final = (
    "EXISTS (SELECT 1 FROM cases c WHERE c.order_id = o.id AND (c.is_open OR c.undo_until > :now))"
    " OR EXISTS (SELECT 1 FROM outbox x WHERE x.order_id = o.id AND x.state IN ('planned', 'contradicted'))"
)
"""SQL: something about the order is to be decided, may be taken back, or has to be entered elsewhere."""
_OVER: Final = ("completed", "cancelled")


def orders_of(db: Connection, order_ids: Iterable[int], now_ms: int) -> list[Row[Any]]:
    """What is needed to tell whose these orders are and what stands against erasing them, newest first."""
    return list(
        db.execute(
            text(
                "SELECT o.id, o.order_no, o.channel, o.status, o.created_at, o.amount_idr, o.account_id,"
                " a.name AS account, a.marketplace, f.buyer_username AS username, f.recipient, f.phone,"
                f" f.address, f.city, {_ENDED} AS ended_at, ({_WAITS}) AS waits,"
                " (SELECT r.at FROM restriction r WHERE r.order_id = o.id) AS restricted_at,"
                " (SELECT e.at FROM erased_order e WHERE e.order_id = o.id) AS erased_at"
                " FROM orders o JOIN order_fact f ON f.order_id = o.id JOIN account a ON a.id = o.account_id"
                f" WHERE o.id IN {_THESE} ORDER BY o.created_at DESC, o.id DESC"
            ),
            {"ids": json.dumps(sorted(set(order_ids))), "now": now_ms},
        )
    )


def orders_with_words(db: Connection, words: str, limit: int) -> list[int]:
    """The newest orders in which these words occur somewhere, one after the other."""
    return list(order_search.first_found(db, [Word(words)], limit))


def orders_bought_by(db: Connection, names: Iterable[str]) -> list[int]:
    """Orders whose list shows one of these names as the buyer, however few signs it has."""
    return list(
        db.execute(
            text(
                "SELECT o.id FROM account a CROSS JOIN (SELECT DISTINCT status FROM status_count) s"
                " CROSS JOIN orders o ON o.account_id = a.id AND o.status = s.status"
                " AND o.buyer IN (SELECT value FROM json_each(:names))"
            ),
            {"names": json.dumps(sorted(set(names)))},
        ).scalars()
    )


def replaced_by(db: Connection, order_ids: Iterable[int]) -> set[int]:
    """The replacements of these orders, and the orders they replace: the same buyer's."""
    told = {"ids": json.dumps(sorted(set(order_ids)))}
    found = db.execute(
        text(
            "SELECT c.replacement_order_id FROM cases c WHERE c.replacement_order_id IS NOT NULL"
            f" AND c.order_id IN {_THESE}"
            f" UNION SELECT c.order_id FROM cases c WHERE c.replacement_order_id IN {_THESE}"
        ),
        told,
    )
    return set(found.scalars())


def over_since(db: Connection, before_ms: int, now_ms: int, limit: int) -> list[int]:
    """Orders whose buyer the rule of retention erases: over, nothing open, last heard of before a time, and
    neither restricted nor erased; the oldest first.
    """
    return list(
        db.execute(
            text(
                "SELECT o.id FROM orders o JOIN order_fact f ON f.order_id = o.id"
                f" WHERE o.created_at < :before AND o.status IN {_OVER} AND {_ENDED} < :before"
                f" AND NOT ({_WAITS})"
                " AND NOT EXISTS (SELECT 1 FROM erased_order e WHERE e.order_id = o.id)"
                " AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.order_id = o.id)"
                " ORDER BY o.created_at, o.id LIMIT :most"
            ),
            {"before": before_ms, "now": now_ms, "most": limit},
        ).scalars()
    )


def erased_among(db: Connection, order_ids: Iterable[int]) -> set[int]:
    """Those of the orders whose buyer was erased."""
    return _among(db, "erased_order", order_ids)


def restricted_among(db: Connection, order_ids: Iterable[int]) -> set[int]:
    """Those of the orders whose buyer's data may not be used."""
    return _among(db, "restriction", order_ids)


def mark_erased(db: Connection, order_ids: Iterable[int], **values: Any) -> None:  # noqa: ANN401 - one value a column
    rows = [{"order_id": order_id, **values} for order_id in order_ids]
    if rows:
        db.execute(insert(erased_order), rows)


def restrict(db: Connection, order_ids: Iterable[int], **values: Any) -> None:  # noqa: ANN401 - one value a column
    rows = [{"order_id": order_id, **values} for order_id in order_ids]
    if rows:
        db.execute(insert(restriction), rows)


def release(db: Connection, order_ids: Iterable[int]) -> None:
    db.execute(
        text(f"DELETE FROM restriction WHERE order_id IN {_THESE}"), {"ids": json.dumps(list(order_ids))}
    )


def restriction_of(db: Connection, order_id: int) -> Any:  # noqa: ANN401 - a row of named columns, or None
    """Since when, by whom and why an order is restricted."""
    return db.execute(
        select(restriction.c.at, restriction.c.reason, operator.c.name.label("who"))
        .outerjoin(operator, operator.c.id == restriction.c.operator_id)
        .where(restriction.c.order_id == order_id)
    ).one_or_none()


def erasure_of(db: Connection, order_id: int) -> Any:  # noqa: ANN401 - a row of named columns, or None
    """When, by whom and why the buyer of an order was erased."""
    return db.execute(
        select(erased_order.c.at, erased_order.c.why, erased_order.c.reason, operator.c.name.label("who"))
        .outerjoin(operator, operator.c.id == erased_order.c.operator_id)
        .where(erased_order.c.order_id == order_id)
    ).one_or_none()


def corrections_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """What was corrected of an order's buyer, by the names of the facts."""
    return list(
        db.execute(
            select(correction, operator.c.name.label("who"))
            .outerjoin(operator, operator.c.id == correction.c.operator_id)
            .where(correction.c.order_id == order_id)
            .order_by(correction.c.field)
        )
    )


def put_correction(db: Connection, order_id: int, field: str, **values: Any) -> None:  # noqa: ANN401 - one value a column
    """In place of what was corrected before; what the sources said stays what it was."""
    mine = (correction.c.order_id == order_id) & (correction.c.field == field)
    stated = db.execute(select(correction.c.stated).where(mine)).scalar()
    db.execute(delete(correction).where(mine))
    if stated is not None:
        values["stated"] = stated
    if values["stated"] != values["value"]:  # else it is withdrawn
        db.execute(insert(correction).values(order_id=order_id, field=field, **values))


def set_fact(db: Connection, order_id: int, field: str, value: str) -> None:
    """Let an order's fact, one of `sqlite_privacy.CORRECTABLE`, be another; lists follow."""
    told = {"id": order_id, "value": value}
    db.execute(text(f"UPDATE order_fact SET {field} = :value WHERE order_id = :id"), told)
    db.execute(
        text(
            "UPDATE orders SET city = f.city,"
            " buyer = CASE WHEN f.buyer_username <> '' THEN f.buyer_username ELSE f.recipient END"
            " FROM order_fact f WHERE f.order_id = orders.id AND orders.id = :id"
        ),
        told,
    )


def _among(db: Connection, table: str, order_ids: Iterable[int]) -> set[int]:
    return set(
        db.execute(
            text(f"SELECT order_id FROM {table} WHERE order_id IN {_THESE}"),
            {"ids": json.dumps(sorted(set(order_ids)))},
        ).scalars()
    )


def ids_of_number(db: Connection, order_no: str) -> list[int]:
    """The orders with this number, one an account."""
    return list(
        db.execute(text("SELECT id FROM orders WHERE order_no = :no ORDER BY id"), {"no": order_no}).scalars()
    )


def sources_of(db: Connection, order_ids: Iterable[int]) -> list[Row[Any]]:
    """The files whose rows stated something of these orders, oldest first: order, file, snapshot, row."""
    return list(
        db.execute(
            text(
                "SELECT DISTINCT s.order_id, i.name, i.snapshot_at, i.imported_at, s.row FROM ("
                " SELECT order_id, first_file_id AS file, first_row AS row FROM order_fact"
                f" WHERE order_id IN {_THESE}"
                " UNION SELECT order_id, import_file_id, source_row FROM order_fact"
                f" WHERE order_id IN {_THESE}"
                " UNION SELECT order_id, import_file_id, source_row FROM line"
                f" WHERE order_id IN {_THESE}"
                " UNION SELECT order_id, import_file_id, source_row FROM history"
                f" WHERE order_id IN {_THESE} UNION SELECT c.order_id, t.import_file_id, t.source_row"
                f" FROM case_stated t JOIN cases c ON c.id = t.case_id WHERE c.order_id IN {_THESE}) s"
                " JOIN import_file i ON i.id = s.file ORDER BY i.imported_at, i.id, s.row"
            ),
            {"ids": json.dumps(list(order_ids))},
        )
    )


def counts_of(db: Connection, order_ids: Iterable[int]) -> Row[Any]:
    """How many notes, pictures and pages of labels these orders have."""
    return db.execute(
        text(
            f"SELECT (SELECT count(*) FROM note WHERE order_id IN {_THESE}) AS notes,"
            " (SELECT count(*) FROM case_picture p JOIN cases c ON c.id = p.case_id"
            f" WHERE c.order_id IN {_THESE}) AS pictures,"
            f" (SELECT count(*) FROM label_page WHERE order_id IN {_THESE}) AS label_pages"
        ),
        {"ids": json.dumps(list(order_ids))},
    ).one()


def erased_marks(db: Connection) -> list[Row[Any]]:
    """Every order whose buyer was erased: id, when, why."""
    return list(db.execute(select(erased_order.c.order_id, erased_order.c.at, erased_order.c.why)))


def pictures_of(db: Connection, order_ids: Iterable[int]) -> list[Row[Any]]:
    """The pictures of these orders' cases: order, case, name, what of, when, and the picture itself."""
    return list(
        db.execute(
            text(
                "SELECT c.order_id, p.case_id, p.name, p.about, p.added_at, p.data FROM case_picture p"
                f" JOIN cases c ON c.id = p.case_id WHERE c.order_id IN {_THESE} ORDER BY p.id"
            ),
            {"ids": json.dumps(list(order_ids))},
        )
    )


def label_files_of(db: Connection, order_ids: Iterable[int]) -> dict[int, dict[int, int]]:
    """The labels files with pages of these orders: for each all of its pages that have an order, with it."""
    files: dict[int, dict[int, int]] = {}
    for row in db.execute(
        text(
            "SELECT q.label_file_id, q.page, q.order_id FROM label_page q WHERE q.label_file_id IN"
            f" (SELECT p.label_file_id FROM label_page p WHERE p.order_id IN {_THESE})"
        ),
        {"ids": json.dumps(list(order_ids))},
    ):
        files.setdefault(row.label_file_id, {})[row.page] = row.order_id
    return files


def drop_label_pages(db: Connection, file_id: int, pages: Iterable[int], data: bytes | None) -> None:
    """Take pages of a labels file from their orders. `data`: the file without them; None: it goes whole."""
    told = {"file": file_id, "pages": json.dumps(list(pages)), "data": data}
    if data is None:
        db.execute(text("DELETE FROM label_page WHERE label_file_id = :file"), told)
        db.execute(text("DELETE FROM label_file WHERE id = :file"), told)
        return
    db.execute(
        text(
            "DELETE FROM label_page WHERE label_file_id = :file"
            " AND page IN (SELECT value FROM json_each(:pages))"
        ),
        told,
    )
    db.execute(text("UPDATE label_file SET data = :data WHERE id = :file"), told)


def texts_of_filters(db: Connection) -> list[Row[Any]]:
    """Every saved filter: id, name and text."""
    return list(db.execute(text("SELECT id, name, text FROM saved_filter ORDER BY position, id")))


def drop_filters(db: Connection, filter_ids: Iterable[int]) -> None:
    db.execute(text(f"DELETE FROM saved_filter WHERE id IN {_THESE}"), {"ids": json.dumps(list(filter_ids))})


def label_data(db: Connection, file_id: int) -> bytes:
    """A labels file itself."""
    return bytes(db.execute(text("SELECT data FROM label_file WHERE id = :id"), {"id": file_id}).scalar_one())
