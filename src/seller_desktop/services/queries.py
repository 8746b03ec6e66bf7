"""Questions a window or a command line asks. Each is answered in a fixed number of statements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType
from seller_desktop.domain.orders import ActionGroup, Basis, Channel, ClockKind, Status, Substatus, View
from seller_desktop.services.filters import narrowed
from seller_desktop.services.read_models import (
    Account,
    Counts,
    Deadline,
    OrderQuery,
    OrderRow,
    ShipState,
    ShopInfo,
)
from seller_desktop.storage import order_lists, outbox_records, records
from seller_desktop.storage.which_orders import Which

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from seller_desktop.services.shop import Reading


def counts(reading: Reading, account_id: int | None = None) -> Counts:
    """True counts of every sidebar entry and of the groups of Action Needed."""
    by_status, by_group = order_lists.counts(reading.db, account_id, reading.now_ms)
    by_view = {view: by_status.get(view, 0) for view in View}
    by_view[View.ALL] = sum(by_status.values())
    by_view |= {
        View(view): count for view, count in order_lists.open_requests(reading.db, account_id).items()
    }
    by_view[View.ACTION_NEEDED] = sum(by_group.values())
    return Counts(by_view, {group: by_group.get(group, 0) for group in ActionGroup})


def order_ids(reading: Reading, query: OrderQuery) -> array[int]:
    """All ids of a list, in its order."""
    return _ids(reading, query, None)


def first_ids(reading: Reading, query: OrderQuery, limit: int) -> array[int]:
    """The first ids of a list: what a screen needs before the rest is there."""
    return _ids(reading, query, limit)


def total(reading: Reading, query: OrderQuery) -> int:
    """How many orders a list has."""
    return order_lists.total(reading.db, _which(reading, query))


def counts_of(reading: Reading, queries: Sequence[OrderQuery]) -> list[int]:
    """How many orders each of these lists has, all as of one moment."""
    return [total(reading, query) for query in queries]


def order_rows(reading: Reading, ids: Sequence[int]) -> list[OrderRow]:
    """What a list shows of these orders, in their order; missing ones are left out."""
    return [_row(found) for found in order_lists.rows(reading.db, ids, reading.now_ms)]


def request_rows(reading: Reading, ids: Sequence[int]) -> list[OrderRow]:
    """The same for the lists of buyers' requests: with the clock of the request, not the order's next one."""
    return [
        replace(_row(found), deadline=None if found.case_due_at is None else _case_deadline(found))
        for found in order_lists.rows(reading.db, ids, reading.now_ms)
    ]


def order_id_of(reading: Reading, order_no: str) -> int | None:
    """The id of an order number; None where the shop does not have it."""
    return order_lists.find(reading.db, order_no.strip())


def unmapped_statuses(reading: Reading) -> list[tuple[str, int]]:
    """Status words nobody has explained, with the number of their orders."""
    return order_lists.unmapped_words(reading.db)


def explained_statuses(reading: Reading) -> list[tuple[str, Status, int]]:
    """Status words the seller has explained: what each means, and the number of its orders."""
    return [(word, Status(status), count) for word, status, count in order_lists.explained_words(reading.db)]


def shop_info(reading: Reading, account_id: int | None = None) -> ShopInfo:
    """What the frame of the window shows."""
    told = records.settings(reading.db)
    due = order_lists.next_due(reading.db, account_id, reading.now_ms)
    return ShopInfo(
        name=told.get("shop_name", ""),
        practice=told.get("practice") == "1",
        zone=reading.settings.zone,
        operator=told.get("operator", ""),
        operators=tuple(records.operator_names(reading.db)),
        accounts=tuple(
            Account(one.id, one.name, one.marketplace, one.mall, int(one.order_count))
            for one in order_lists.accounts_with_counts(reading.db)
        ),
        data_as_of=records.stalest_snapshot(reading.db, account_id),
        next_deadline=(due.order_no, _deadline(due)) if due else None,
        outbox_count=outbox_records.waiting(reading.db, reading.now_ms),
    )


def _ids(reading: Reading, query: OrderQuery, limit: int | None) -> array[int]:
    return order_lists.ids(reading.db, _which(reading, query), query.sort, query.descending, limit)


def _which(reading: Reading, query: OrderQuery) -> Which:
    return Which(
        query.view,
        reading.now_ms,
        query.group,
        query.account_id,
        narrowed(reading, query.search),
        query.with_closed,
        query.only,
    )


def _deadline(found: Any) -> Deadline:  # noqa: ANN401 - a row of named columns
    return Deadline(ClockKind(found.due_kind), found.due_at, found.due_anchor_at, Basis(found.due_basis))


def _case_deadline(found: Any) -> Deadline:  # noqa: ANN401 - a row of named columns
    kind, basis = ClockKind(found.case_due_kind), Basis(found.case_due_basis)
    return Deadline(kind, found.case_due_at, found.case_due_anchor_at, basis)


def _row(found: Any) -> OrderRow:  # noqa: ANN401 - a row of named columns
    return OrderRow(
        id=found.id,
        order_no=found.order_no,
        channel=Channel(found.channel),
        status=Status(found.status),
        status_text=found.status_text,
        substatus=Substatus(found.substatus) if found.substatus else None,
        substatus_text=found.substatus_text,
        created_at=found.created_at,
        deadline=None if found.due_at is None else _deadline(found),
        deadline_unknown=found.deadline_unknown,
        group=ActionGroup(found.action_group) if found.action_group else None,
        arranged=found.arranged,
        buyer=found.buyer,
        city=found.city,
        goods=found.goods,
        line_count=found.line_count,
        quantity=found.quantity,
        amount_idr=found.amount_idr,
        cod=found.cod,
        courier=found.courier,
        tracking_no=found.tracking_no,
        package_count=found.package_count,
        note_count=found.note_count,
        snapshot_at=found.snapshot_at,
        account_id=found.account_id,
        case_id=found.case_id,
        case_kind=CaseKind(found.case_kind) if found.case_kind else None,
        case_type=ReturnType(found.case_type) if found.case_type else None,
        case_state=CaseState(found.case_state) if found.case_state else None,
        case_reason=found.case_reason or "",
        overruled=found.overruled,
        conflict=found.conflict,
        flags=found.flags,
        ship_state=ShipState(found.ship_state) if found.ship_state else None,
        printed_at=found.printed_at,
    )
