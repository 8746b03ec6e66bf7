"""A shop over a list in memory, for tests of the window: same doors as `services.shop.Shop`, no database."""

from __future__ import annotations

from array import array
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from seller_desktop.domain.cases import OPEN_STATES, CaseKind
from seller_desktop.domain.clock import HOUR_MS, StoppedClock
from seller_desktop.domain.orders import ActionGroup, Basis, Channel, ClockKind, Status, View
from seller_desktop.services.read_models import Changes, Counts, Deadline, OrderQuery, OrderRow, SortKey
from tests.services.plain_sort import SORTED_BY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NOW_MS = 1_795_417_200_000
"""2026-11-23T14:00:00+07:00, a Monday."""
WIB = ZoneInfo("Asia/Jakarta")

_STATUSES = (Status.TO_SHIP, Status.SHIPPED, Status.COMPLETED, Status.PENDING, Status.CANCELLED)
_GOODS = (
    "Kaos Polos Katun Combed · Hitam, L",
    "Panci Granit 24 cm",
    "Sepatu Lari Angin · 41",
    "Charger 33W",
    "Gamis Rayon · XL",
    "Botol Minum 1 L",
    "Lampu LED 12W",
    "Tas Selempang Kanvas",
    "Blender Mini Portable USB Isi Ulang dengan Enam Mata Pisau · Hijau Tosca",
    "Serum Vitamin C 20 ml",
)
_BUYERS = ("budi.w", "siti_rahma", "dewi88", "agus_p", "putri.l", "eka_s", "andi.h", "nur_k", "c***pliss")
_CITIES = ("Bandung", "Kota Administrasi Jakarta Selatan", "Surabaya", "Medan", "", "Yogyakarta")
_COURIERS = ("J&T Express", "JNE Reguler", "SiCepat", "")
# Hours from now at which the clocks of successive orders to ship run out.
_HOURS_LEFT = (-3.17, 1.7019, 6.2611, 9.97, 17.0622, 26.03, 35.2, 44.3)


def order_row(order_id: int, now_ms: int = NOW_MS, **changed: object) -> OrderRow:
    """A believable order, always the same for the same id; any field may be given another value."""
    status = _STATUSES[order_id % 5] if order_id % 9 else Status.TO_SHIP
    due_at = now_ms + round(_HOURS_LEFT[order_id % 8] * HOUR_MS)
    deadline = None
    if status in {Status.TO_SHIP, Status.PENDING}:
        kind = ClockKind.SHIP_BY if status is Status.TO_SHIP else ClockKind.PAYMENT
        deadline = Deadline(kind, due_at, due_at - 48 * HOUR_MS, Basis.RULE)
    group = None
    if deadline is not None and deadline.kind is ClockKind.SHIP_BY and due_at - now_ms < 24 * HOUR_MS:
        group = ActionGroup.OVERDUE if due_at <= now_ms else ActionGroup.SHIP_SOON
    sent = status in {Status.SHIPPED, Status.COMPLETED}
    row = OrderRow(
        id=order_id,
        order_no=str(577_912_345_678_900_000 + order_id),
        channel=(Channel.TIKTOK, Channel.TOKOPEDIA)[order_id % 3 == 0],
        status=status,
        status_text="Perlu dikirim",
        substatus=None,
        substatus_text="",
        created_at=now_ms - order_id * HOUR_MS // 2,
        deadline=deadline,
        deadline_unknown=status is Status.TO_SHIP and order_id % 11 == 0,
        group=group,
        arranged=False,
        buyer=_BUYERS[order_id % 9],
        city=_CITIES[order_id % 6],
        goods=_GOODS[order_id % 10],
        line_count=1 + (order_id % 4 == 1) * 2,
        quantity=1 + order_id % 4,
        amount_idr=24_500 + order_id * 13_700 % 900_000,
        cod=order_id % 5 == 2,
        courier=_COURIERS[order_id % 4],
        tracking_no=f"JY{1_200_000_000 + order_id}" if sent else "",
        package_count=1,
        note_count=int(order_id % 7 == 3),
        snapshot_at=now_ms - HOUR_MS,
        account_id=1,
    )
    return replace(row, **changed)  # type: ignore[arg-type] # a wrong field or value is the test's own bug


_IN_VIEW: dict[View, Callable[[OrderRow], bool]] = {
    View.ALL: lambda _row: True,
    View.ACTION_NEEDED: lambda row: row.group is not None,
    View.CANCELLATIONS: lambda row: row.case_kind is CaseKind.CANCELLATION,
    View.RETURNS: lambda row: row.case_kind is CaseKind.RETURN,
    **{
        View(status.value): (lambda row, status=status: row.status is status)  # type: ignore[misc] # mypy cannot infer a lambda with a default
        for status in Status
    },
}
_REQUESTS = (View.CANCELLATIONS, View.RETURNS)
_SORTED_BY = SORTED_BY | {
    SortKey.TIME_LEFT: lambda row: row.deadline.due_at if row.deadline else 1 << 62,
}


@dataclass
class Call:
    """One thing asked of the shop: through which door, what, and its arguments."""

    door: str
    name: str
    args: tuple[object, ...]
    run: Callable[[], object] = field(repr=False)
    future: Future[Any] = field(default_factory=Future, repr=False)


class FakeShop:
    """Answers at once, unless `hold()` was called: then `release()` answers what was asked, in order.

    A service function is answered by the entry of `answers` under its name: the order queries are
    there, a test puts in whatever else it needs. Any other function is simply called.
    """

    def __init__(self, rows: Iterable[OrderRow] = (), now_ms: int = NOW_MS) -> None:
        self.clock = StoppedClock(now_ms)
        self.zone = WIB
        self.practice = True
        self.writable = True
        self.data_dir = Path("shop")
        self.rows = {row.id: row for row in rows}
        self.calls: list[Call] = []
        self.held: list[Call] = []
        self.answers: dict[str, Callable[..., object]] = {
            "order_ids": self._order_ids,
            "first_ids": lambda query, limit: self._order_ids(query)[:limit],
            "order_rows": self._order_rows,
            "request_rows": self._order_rows,
            "counts": self._counts,
            "order_id_of": lambda order_no: next(
                (row.id for row in self.rows.values() if row.order_no == order_no), None
            ),
        }
        self._holding = False
        self._listeners: list[Callable[[Changes], None]] = []

    def read(self, fn: Callable[..., Any], *args: object) -> Future[Any]:
        return self._asked("read", fn, args, reading=True)

    def write(self, fn: Callable[..., Any], *args: object) -> Future[Any]:
        return self._asked("write", fn, args, reading=True)

    def run(self, fn: Callable[..., Any], *args: object) -> Future[Any]:
        return self._asked("run", fn, args, reading=False)

    def on_change(self, callback: Callable[[Changes], None]) -> None:
        self._listeners.append(callback)

    def put(self, *rows: OrderRow) -> Changes:
        """Add or replace orders, as a write would; returns what would be announced."""
        for row in rows:
            self.rows[row.id] = row
        return Changes(orders=frozenset(row.id for row in rows))

    def announce(self, changes: Changes) -> None:
        for callback in self._listeners:
            callback(changes)

    def hold(self) -> None:
        self._holding = True

    def release(self, count: int | None = None) -> None:
        """Answer the first `count` held calls that nobody has given up, or all and stop holding."""
        if count is None:
            self._holding = False
        for call in self.held[:count]:
            self._answer(call)
        del self.held[:count]

    def names(self) -> list[str]:
        """The functions asked for so far, in order."""
        return [call.name for call in self.calls]

    def _asked(
        self, door: str, fn: Callable[..., Any], args: tuple[object, ...], *, reading: bool
    ) -> Future[Any]:
        name = getattr(fn, "__name__", repr(fn))
        known = self.answers.get(name)

        def run() -> object:
            if known is not None:
                return known(*args)
            return fn(self, *args) if reading else fn(*args)

        call = Call(door, name, args, run)
        self.calls.append(call)
        if self._holding:
            self.held.append(call)
        else:
            self._answer(call)
        return call.future

    @staticmethod
    def _answer(call: Call) -> None:
        if not call.future.set_running_or_notify_cancel():
            return
        try:
            call.future.set_result(call.run())
        except Exception as error:  # noqa: BLE001 - as the lanes do: whatever fails is the caller's to see
            call.future.set_exception(error)

    def _order_ids(self, query: OrderQuery) -> array[int]:
        wanted = [
            row
            for row in self.rows.values()
            if _IN_VIEW[query.view](row)
            and (query.view not in _REQUESTS or query.with_closed or row.case_state in OPEN_STATES)
            and (query.group is None or row.group is query.group)
            and query.search.casefold() in f"{row.order_no} {row.buyer} {row.goods}".casefold()
        ]
        wanted.sort(key=_SORTED_BY[query.sort], reverse=query.descending)
        return array("q", [row.id for row in wanted])

    def _order_rows(self, ids: Sequence[int]) -> list[OrderRow]:
        return [self.rows[one] for one in ids if one in self.rows]

    def _counts(self, _account_id: int | None = None) -> Counts:
        rows = self.rows.values()
        by_view = {view: sum(map(fits, rows)) for view, fits in _IN_VIEW.items()}
        for view in _REQUESTS:
            by_view[view] = sum(_IN_VIEW[view](row) and row.case_state in OPEN_STATES for row in rows)
        return Counts(
            by_view=by_view,
            by_group={group: sum(row.group is group for row in rows) for group in ActionGroup},
        )
