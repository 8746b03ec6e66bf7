"""Small records of a shop: settings, operators, accounts, files, notes, history, status words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from seller_desktop.domain.imports import RETURNS_PROFILE
from seller_desktop.storage.history_chain import append
from seller_desktop.storage.schema import (
    account,
    deadline,
    history,
    history_personal,
    import_file,
    meta,
    operator,
    order_fact,
    orders,
    status_count,
    status_word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

CLOCK_SEEN: Final = "clock_seen"
"""The setting that holds the latest time at which the computer's clock was believed, UTC ms."""


def setting(db: Connection, key: str) -> str | None:
    return db.execute(select(meta.c.value).where(meta.c.key == key)).scalar()


def settings(db: Connection) -> dict[str, str]:
    return dict(db.execute(select(meta.c.key, meta.c.value)).all())


def put_setting(db: Connection, key: str, value: str) -> None:
    if not db.execute(update(meta).where(meta.c.key == key).values(value=value)).rowcount:
        db.execute(insert(meta).values(key=key, value=value))


def operator_id(db: Connection, name: str) -> int | None:
    return db.execute(select(operator.c.id).where(operator.c.name == name)).scalar()


def add_operator(db: Connection, new_id: int, name: str, now_ms: int) -> None:
    db.execute(insert(operator).values(id=new_id, name=name, created_at=now_ms))


def operator_names(db: Connection) -> list[str]:
    return list(db.execute(select(operator.c.name).order_by(operator.c.name)).scalars())


def account_named(db: Connection, name: str) -> Row[Any] | None:
    """The account of this name, however it is capitalised."""
    wanted = name.casefold()
    return next((one for one in db.execute(select(account)) if one.name.casefold() == wanted), None)


def account_by_id(db: Connection, account_id: int) -> Row[Any]:
    return db.execute(select(account).where(account.c.id == account_id)).one()


def add_account(db: Connection, new_id: int, name: str, marketplace: str, now_ms: int) -> None:
    db.execute(
        insert(account).values(id=new_id, name=name, marketplace=marketplace, mall=False, created_at=now_ms)
    )


def change_account(db: Connection, account_id: int, name: str, *, mall: bool) -> None:
    db.execute(update(account).where(account.c.id == account_id).values(name=name, mall=mall))


def add_import_file(db: Connection, **values: Any) -> None:  # noqa: ANN401 - one value a column
    db.execute(insert(import_file).values(**values))


def mark_import_undone(db: Connection, file_id: int, at: int | None) -> None:
    """Say that a file states nothing any more, or (None) that it does again."""
    db.execute(update(import_file).where(import_file.c.id == file_id).values(undone_at=at))


def newest_snapshot(db: Connection) -> int | None:
    """The time of the newest file there is."""
    holds = import_file.c.undone_at.is_(None)
    return db.execute(select(func.max(import_file.c.snapshot_at)).where(holds)).scalar()


def stalest_snapshot(db: Connection, account_id: int | None) -> int | None:
    """As of when the marketplace's orders are known: of several accounts, the one known the longest ago."""
    newest = (
        select(func.max(import_file.c.snapshot_at).label("at"))
        .where(import_file.c.profile != RETURNS_PROFILE, import_file.c.undone_at.is_(None))
        .group_by(import_file.c.account_id)
    )
    if account_id is not None:
        newest = newest.where(import_file.c.account_id == account_id)
    return db.execute(select(func.min(newest.subquery().c.at))).scalar()


def has_orders(db: Connection) -> bool:
    return db.execute(select(orders.c.id).limit(1)).first() is not None


def deadlines_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """The open clocks of an order, the next one first."""
    return list(
        db.execute(
            select(deadline)
            .where(deadline.c.order_id == order_id, deadline.c.state == "open")
            .order_by(deadline.c.due_at, deadline.c.kind)
        )
    )


def add_history(
    db: Connection,
    rows: Sequence[dict[str, Any]],
    personal: Sequence[dict[str, Any]] = (),
) -> None:
    """Add entries to the histories of orders; `personal`: `history_id` and `detail` of personal parts."""
    append(db, rows, [(one["history_id"], one["detail"]) for one in personal])


def history_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """What was recorded of an order, newest first, with the names of files and people."""
    return list(
        db.execute(
            select(
                history,
                import_file.c.name.label("file"),
                operator.c.name.label("person"),
                history_personal.c.detail.label("personal"),
            )
            .outerjoin(import_file, import_file.c.id == history.c.import_file_id)
            .outerjoin(operator, operator.c.id == history.c.operator_id)
            .outerjoin(history_personal, history_personal.c.history_id == history.c.id)
            .where(history.c.order_id == order_id)
            .order_by(history.c.recorded_at.desc(), history.c.seq.desc())
        )
    )


def first_source(db: Connection, order_id: int) -> Any:  # noqa: ANN401 - a row of the named columns
    """Which file and row, or who, first stated the order, and when that was recorded."""
    first, person = import_file.alias("first"), operator.alias("person")
    return db.execute(
        select(
            first.c.name.label("file"),
            first.c.snapshot_at.label("file_snapshot"),
            order_fact.c.first_row,
            order_fact.c.first_recorded_at,
            person.c.name.label("person"),
        )
        .select_from(order_fact)
        .outerjoin(first, first.c.id == order_fact.c.first_file_id)
        .outerjoin(person, person.c.id == order_fact.c.operator_id)
        .where(order_fact.c.order_id == order_id)
    ).one()


def put_status_word(db: Connection, word: str, status: str, operator_id: int | None, now_ms: int) -> None:
    values = {"status": status, "operator_id": operator_id, "mapped_at": now_ms}
    if not db.execute(update(status_word).where(status_word.c.word == word).values(**values)).rowcount:
        db.execute(insert(status_word).values(word=word, **values))


def orders_with_word(db: Connection, words: Sequence[str], but: str) -> dict[int, tuple[int, str]]:
    """Account and status of the orders whose status is one of these words, except those of status `but`."""
    found = db.execute(
        select(orders.c.id, orders.c.account_id, orders.c.status).where(
            orders.c.status_text.in_(words), orders.c.status != but
        )
    )
    return {order_id: (account_id, status) for order_id, account_id, status in found}


def open_order_ids(db: Connection) -> list[int]:
    """Orders on which a clock may run."""
    return list(
        db.execute(
            select(orders.c.id).where(orders.c.status.in_(("pending", "to_ship", "shipped")))
        ).scalars()
    )


def accounts_of(db: Connection, order_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Account and snapshot time of each of these orders."""
    found = db.execute(
        select(orders.c.id, orders.c.account_id, orders.c.snapshot_at).where(orders.c.id.in_(order_ids))
    )
    return {order_id: (account_id, snapshot_at) for order_id, account_id, snapshot_at in found}


def mall_accounts(db: Connection) -> set[int]:
    return set(db.execute(select(account.c.id).where(account.c.mall)).scalars())


def replace_rule_deadlines(
    db: Connection, order_ids: Sequence[int], rows: Sequence[dict[str, Any]], unknown: Sequence[int]
) -> None:
    """Put newly computed clocks in the place of the computed ones; stated, typed and fired ones stay, and
    those of cases.
    """
    db.execute(
        delete(deadline).where(
            deadline.c.order_id.in_(order_ids),
            deadline.c.basis == "rule",
            deadline.c.case_id.is_(None),
            deadline.c.state != "fired",
        )
    )
    kept = set(
        db.execute(select(deadline.c.order_id, deadline.c.kind).where(deadline.c.order_id.in_(order_ids)))
    )
    wanted = [row for row in rows if (row["order_id"], row["kind"]) not in kept]
    if wanted:
        db.execute(insert(deadline), wanted)
    db.execute(
        update(orders).where(orders.c.id.in_(order_ids)).values(deadline_unknown=orders.c.id.in_(unknown))
    )


def set_status(db: Connection, order_ids: Sequence[int], status: str) -> None:
    """Say what the orders' status is, in the derived row and in the fact that names it."""
    db.execute(update(orders).where(orders.c.id.in_(order_ids)).values(status=status))
    db.execute(update(order_fact).where(order_fact.c.order_id.in_(order_ids)).values(status=status))


def move_count(db: Connection, account_id: int, status: str, by: int) -> None:
    """Change the kept count of an account's status."""
    where = (status_count.c.account_id == account_id) & (status_count.c.status == status)
    changed = db.execute(update(status_count).where(where).values(orders=status_count.c.orders + by))
    if not changed.rowcount:
        db.execute(insert(status_count).values(account_id=account_id, status=status, orders=by))


def accounts_in(db: Connection, marketplace: str) -> list[Row[Any]]:
    return list(
        db.execute(select(account).where(account.c.marketplace == marketplace).order_by(account.c.id))
    )
