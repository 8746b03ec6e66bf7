"""Lists and counts of orders. Sorting, filtering and counting happen here, in SQL; ids travel packed."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import BigInteger, ColumnElement, bindparam, func, select

from seller_desktop.storage.action_groups import action_group
from seller_desktop.storage.filter_indexes import narrowest
from seller_desktop.storage.narrowed_lists import first_narrowed
from seller_desktop.storage.schema import account, orders, status_count, status_word
from seller_desktop.storage.sorted_lists import SORT_COLUMNS, first_sorted, without_index
from seller_desktop.storage.which_orders import CASE_VIEWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

    from seller_desktop.storage.which_orders import Which

SELLERS_CLOCKS: Final = (
    *("ship_by", "ship_auto_cancel", "self_delivery"),
    *("cancel_response", "return_response", "inspection"),
)
"""All others are the buyer's and the platform's to wait for."""


_ROWS: Final = select(
    orders, action_group(bindparam("now_ms", type_=BigInteger)).label("action_group")
).where(orders.c.id.in_(bindparam("ids", expanding=True)))
"""Made once: to make it takes as long as to carry it out for the rows of a screen."""


def ids(db: Connection, which: Which, sort: str, descending: bool, limit: int | None = None) -> array[int]:
    """The ids of the orders of a list, in its order; one whose number was searched for comes first."""
    narrowed = which.narrowed
    words = [] if narrowed is None else [word.text for word in narrowed.filter.words if not word.negated]
    # Looked up first: only where there is such an order must the list be sorted by more than an index has.
    exact = db.scalars(select(orders.c.id).where(orders.c.order_no.in_(words))).all() if words else ()
    if limit is not None and not exact and which.only is None:
        if narrowed is None and which.broad and sort != "created":
            return first_sorted(db, which.status, which.account_id, sort, descending, limit)
        if narrowed is not None and sort == "created":
            return first_narrowed(db, which, descending, limit)
    wanted = which.select(orders.c.id)
    if narrowed is None and which.status and which.account_id is None and sort != "created":
        # The indexes by column begin with the account.
        wanted = wanted.where(orders.c.account_id.in_(select(account.c.id)))
    if narrowed is not None and (way := narrowest(db, which)):
        wanted = wanted.where(orders.c.id.in_(way.ids()))
    by_index = narrowed is None and which.only is None and which.broad and sort == "created"
    ordering = _ordering(sort, descending, by_request=which.by_request, by_index=by_index)
    if exact:
        ordering.insert(0, orders.c.id.in_(exact).desc())
    wanted = wanted.order_by(*ordering)
    if limit is not None:
        return array("q", db.scalars(wanted.limit(limit)))
    # The ids cross over as one blob made inside SQL: a million Python numbers would hold up the painting.
    each = func.printf("%016x", wanted.subquery().c.id)
    packed: bytes | None = db.execute(select(func.unhex(func.group_concat(each, "")))).scalar_one()
    found = array("q", packed or b"")
    if sys.byteorder == "little":
        found.byteswap()
    return found


def rows(db: Connection, wanted: Sequence[int], now_ms: int) -> list[Row[Any]]:
    """What lists show of these orders, in the order asked for; missing ones are left out."""
    found = {row.id: row for row in db.execute(_ROWS, {"ids": list(wanted), "now_ms": now_ms})}
    return [found[one] for one in wanted if one in found]


def total(db: Connection, which: Which) -> int:
    """How many orders a list has."""
    wanted = which.select(func.count())
    if which.narrowed is not None and (way := narrowest(db, which)):
        wanted = wanted.where(orders.c.id.in_(way.ids()))
    return db.scalar(wanted) or 0


def open_requests(db: Connection, account_id: int | None) -> dict[str, int]:
    """Orders with an open case, per view of buyers' requests (few rows, counted)."""
    per_view = []
    for view in ("cancellations", "returns"):
        wanted = select(func.count()).where(CASE_VIEWS[view, False].is_not(None))
        if account_id is not None:
            wanted = wanted.where(orders.c.account_id == account_id)
        per_view.append(wanted.scalar_subquery().label(view))
    return dict(db.execute(select(*per_view)).mappings().one())


def counts(db: Connection, account_id: int | None, now_ms: int) -> tuple[dict[str, int], dict[str, int]]:
    """Orders per status (kept counts) and per group of Action Needed (few rows, counted)."""
    kept = select(status_count.c.status, func.sum(status_count.c.orders)).group_by(status_count.c.status)
    reason = action_group(now_ms).label("reason")
    acting = select(reason, func.count()).where(orders.c.action_at <= now_ms).group_by(reason)
    if account_id is not None:
        kept = kept.where(status_count.c.account_id == account_id)
        acting = acting.where(orders.c.account_id == account_id)
    by_status: dict[str, int] = defaultdict(int, {s: int(n) for s, n in db.execute(kept)})
    by_group: dict[str, int] = defaultdict(int, {g: n for g, n in db.execute(acting) if g is not None})
    return by_status, by_group


def find(db: Connection, order_no: str) -> int | None:
    """The id of an order number (of the newest, where several accounts have it)."""
    return db.execute(
        select(orders.c.id).where(orders.c.order_no == order_no).order_by(orders.c.created_at.desc()).limit(1)
    ).scalar()


def find_many(db: Connection, order_nos: Sequence[str]) -> dict[str, int]:
    """The ids of order numbers, those that are known (of the newest, where several accounts have one)."""
    found = db.execute(
        select(orders.c.order_no, orders.c.id)
        .where(orders.c.order_no.in_(bindparam("nos", expanding=True)))
        .order_by(orders.c.created_at),
        {"nos": list(order_nos)},
    )
    return dict(found.all())


def next_due(db: Connection, account_id: int | None, now_ms: int) -> Any:  # noqa: ANN401 - a row of the named columns, or None
    """The order whose clock runs out next, of the clocks a seller can do something about."""
    wanted = (
        select(
            orders.c.order_no, orders.c.due_at, orders.c.due_kind, orders.c.due_basis, orders.c.due_anchor_at
        )
        .where(orders.c.due_at > now_ms, orders.c.due_kind.in_(SELLERS_CLOCKS))
        .order_by(orders.c.due_at)
        .limit(1)
    )
    if account_id is not None:
        wanted = wanted.where(orders.c.account_id == account_id)
    return db.execute(wanted).one_or_none()


def unmapped_words(db: Connection) -> list[tuple[str, int]]:
    """The marketplace's words for a status that nobody has explained, with their orders."""
    found = db.execute(
        select(orders.c.status_text, func.count())
        .where(orders.c.status == "unmapped")
        .group_by(orders.c.status_text)
        .order_by(func.count().desc(), orders.c.status_text)
    )
    return [(word, count) for word, count in found]


def explained_words(db: Connection) -> list[tuple[str, str, int]]:
    """The words the seller has explained, as spelled by the marketplace: meaning and orders."""
    meanings = {row.word: row.status for row in db.execute(select(status_word))}
    if not meanings:
        return []
    spelled = db.execute(
        select(orders.c.status_text, func.count())
        .where(orders.c.status_text != "", orders.c.status != "unmapped")
        .group_by(orders.c.status_text)
    )
    return [
        (word, meanings[word.casefold()], count) for word, count in spelled if word.casefold() in meanings
    ]


def accounts_with_counts(db: Connection) -> list[Row[Any]]:
    """The accounts in order of name, each with its number of orders."""
    return list(
        db.execute(
            select(account, func.coalesce(func.sum(status_count.c.orders), 0).label("order_count"))
            .outerjoin(status_count, status_count.c.account_id == account.c.id)
            .group_by(account.c.id)
            .order_by(account.c.name)
        )
    )


def _ordering(sort: str, descending: bool, *, by_request: bool, by_index: bool) -> list[ColumnElement[Any]]:
    """`by_request`: the time left is that of the request. `by_index`: one may be walked for the order."""
    column = orders.c.case_due_at if sort == "time_left" and by_request else SORT_COLUMNS[sort]
    ordering: list[ColumnElement[Any]] = []
    if sort == "time_left":  # orders without a clock come last, whichever way
        ordering.append(column.is_(None))
    if not by_index:
        column = without_index(column)
    ordering.append(column.desc() if descending else column.asc())
    if sort != "created":
        ordering.append(orders.c.created_at.desc())
    ordering.append(orders.c.id.desc() if descending or sort != "created" else orders.c.id.asc())
    return ordering
