"""Lists and counts of orders. Sorting, filtering and counting happen here, in SQL; ids travel packed."""

from __future__ import annotations

import json
import sys
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Select, bindparam, func, select, text

from seller_desktop.storage.action_groups import action_group
from seller_desktop.storage.filter_sql import could_hold, status_asked_for, where
from seller_desktop.storage.order_search import first_found
from seller_desktop.storage.schema import account, orders, status_count, status_word
from seller_desktop.storage.sorted_lists import SORT_COLUMNS, first_sorted, without_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

    from seller_desktop.storage.filter_sql import Narrowed

SELLERS_CLOCKS: Final = (
    *("ship_by", "ship_auto_cancel", "self_delivery"),
    *("cancel_response", "return_response", "inspection"),
)
"""All others are the buyer's and the platform's to wait for."""

_WALKED: Final = (10_000, 40_000, 160_000)
"""So many orders at a time are looked at in the order of an index before the rest is read through."""

_CASE_VIEWS: Final = {
    ("cancellations", False): orders.c.cancel_open,
    ("cancellations", True): orders.c.cancel_state,
    ("returns", False): orders.c.return_open,
    ("returns", True): orders.c.return_state,
}
"""Which orders stand under buyers' requests, without and with those that are over."""


_BROAD_VIEWS: Final = frozenset({"all", "to_ship", "shipped", "completed", "pending", "cancelled"})
"""Views so large that what is found by words is found in them too, often enough."""


def ids(
    db: Connection,
    *,
    view: str,
    group: str | None,
    account_id: int | None,
    narrowed: Narrowed | None,
    with_closed: bool,
    only: Sequence[int] | None,
    sort: str,
    descending: bool,
    now_ms: int,
    limit: int | None = None,
) -> array[int]:
    """The ids of the orders of a list, in its order; one whose number was searched for comes first."""
    if limit is not None and narrowed is None and only is None and view in _BROAD_VIEWS:
        status = None if view == "all" else view
        walked = first_sorted(db, status, account_id, sort, descending, limit)
        if walked is not None:
            return walked
    wanted = _listed(select(orders.c.id), view, group, account_id, narrowed, with_closed, now_ms)
    wanted = _only(wanted, only)
    words = [] if narrowed is None else [word.text for word in narrowed.filter.words if not word.negated]
    # Looked up first: only where there is such an order must the list be sorted by more than an index has.
    exact = db.scalars(select(orders.c.id).where(orders.c.order_no.in_(words))).all() if words else ()
    if narrowed is not None and limit is not None and sort == "created" and not exact and only is None:
        asked = status_asked_for(narrowed) if view == "all" else None
        among = _listed(
            select(orders.c.created_at), asked or view, group, account_id, None, with_closed, now_ms
        )
        if descending and narrowed.by_words_alone and view in _BROAD_VIEWS:
            broad = () if among.whereclause is None else (among.whereclause,)
            return first_found(db, narrowed.filter.words, limit, narrowed.reasons, broad)
        if asked is not None:
            wanted = wanted.where(orders.c.status == asked)
        return _first_created(db, wanted, among, could_hold(narrowed), descending, limit)
    by_case = (view, with_closed) in _CASE_VIEWS
    outright = narrowed is not None or only is not None or view == "action_needed"
    outright |= sort != "created" and (limit is not None or view not in _BROAD_VIEWS)
    ordering = _ordering(sort, descending, by_case=by_case, scanned=outright)
    if exact:
        ordering.insert(0, orders.c.id.in_(exact).desc())
    wanted = wanted.order_by(*ordering)
    if limit is not None:
        return array("q", db.scalars(wanted.limit(limit)))
    # The ids cross over as one blob made inside SQL: a million Python numbers would hold up the painting.
    inner = wanted.subquery()
    each = func.printf("%016x", inner.c.id)
    packed: bytes | None = db.execute(select(func.unhex(func.group_concat(each, "")))).scalar_one()
    found = array("q", packed or b"")
    if sys.byteorder == "little":
        found.byteswap()
    return found


def rows(db: Connection, wanted: Sequence[int], now_ms: int) -> list[Row[Any]]:
    """What lists show of these orders, in the order asked for; missing ones are left out."""
    found = {
        row.id: row
        for row in db.execute(
            select(orders, action_group(now_ms).label("action_group")).where(
                orders.c.id.in_(bindparam("ids", expanding=True))
            ),
            {"ids": list(wanted)},
        )
    }
    return [found[one] for one in wanted if one in found]


def total(
    db: Connection,
    *,
    view: str,
    group: str | None,
    account_id: int | None,
    narrowed: Narrowed | None,
    with_closed: bool,
    only: Sequence[int] | None,
    now_ms: int,
) -> int:
    """How many orders a list has."""
    wanted = _listed(select(func.count()), view, group, account_id, narrowed, with_closed, now_ms)
    return db.scalar(_only(wanted, only)) or 0


def open_requests(db: Connection, account_id: int | None) -> dict[str, int]:
    """Orders with an open case, per view of buyers' requests (few rows, counted)."""
    per_view = []
    for view in ("cancellations", "returns"):
        wanted = select(func.count()).where(_CASE_VIEWS[view, False].is_not(None))
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


def _ordering(sort: str, descending: bool, *, by_case: bool, scanned: bool) -> list[ColumnElement[Any]]:
    """`by_case`: the time left is that of the request. `scanned`: no index is to be walked for the order."""
    columns = SORT_COLUMNS[sort]
    due_at = orders.c.due_at
    if sort == "time_left" and by_case:
        due_at = orders.c.case_due_at
        columns = (due_at,)
    if scanned:
        columns = tuple(without_index(column) for column in columns)
    ordering: list[ColumnElement[Any]] = []
    if sort == "time_left":  # orders without a clock come last, whichever way
        ordering.append(due_at.is_(None))
    ordering += [column.desc() if descending else column.asc() for column in columns]
    if sort != "created":
        ordering.append(orders.c.created_at.desc())
    ordering.append(orders.c.id.desc() if descending or sort != "created" else orders.c.id.asc())
    return ordering


def _first_created(
    db: Connection,
    wanted: Select[Any],
    among: Select[Any],
    could_be: Sequence[ColumnElement[bool]],
    descending: bool,
    limit: int,
) -> array[int]:
    """The first of a list that conditions narrow. What they ask about stands in no index.

    Most often there are enough among the first orders of the index; walking all of it, row by row across
    the file, would take five times as long as reading the file through, which is what is done for the rest.
    """
    created_at = orders.c.created_at
    walk = _ordering("created", descending, by_case=False, scanned=False)
    found = array("q")
    near = wanted
    for walked in _WALKED:
        edge = db.scalar(among.order_by(walk[0]).offset(walked).limit(1))
        within = () if edge is None else (created_at >= edge if descending else created_at <= edge,)
        found.extend(db.scalars(near.where(*within).order_by(*walk).limit(limit - len(found))))
        if edge is None or len(found) == limit:
            return found
        beyond = created_at < edge if descending else created_at > edge
        near, among = wanted.where(beyond), among.where(beyond)
    anywhere = without_index(created_at)
    rest = wanted.where(anywhere < edge if descending else anywhere > edge, *could_be)
    scanned = _ordering("created", descending, by_case=False, scanned=True)
    found.extend(db.scalars(rest.order_by(*scanned).limit(limit - len(found))))
    return found


def _only(wanted: Select[Any], order_ids: Sequence[int] | None) -> Select[Any]:
    """Of a list no other orders than these."""
    if order_ids is None:
        return wanted
    told = text("orders.id IN (SELECT value FROM json_each(:only))").bindparams(
        only=json.dumps(list(order_ids))
    )
    return wanted.where(told)


def _listed(
    wanted: Select[Any],
    view: str,
    group: str | None,
    account_id: int | None,
    narrowed: Narrowed | None,
    with_closed: bool,
    now_ms: int,
) -> Select[Any]:
    wanted = wanted.select_from(orders)
    if view == "action_needed":
        wanted = wanted.where(orders.c.action_at <= now_ms)
        if group is not None:
            wanted = wanted.where(action_group(now_ms) == group)
    elif (view, with_closed) in _CASE_VIEWS:
        wanted = wanted.where(_CASE_VIEWS[view, with_closed].is_not(None))
    elif view != "all":
        wanted = wanted.where(orders.c.status == view)
    if account_id is not None:
        wanted = wanted.where(orders.c.account_id == account_id)
    return wanted if narrowed is None else wanted.where(*where(narrowed, now_ms))
