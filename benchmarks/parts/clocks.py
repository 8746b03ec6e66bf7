"""The next deadline, and ten thousand of them that run out together."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main, median, milliseconds, p95
from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import HOUR_MS, StoppedClock, SystemClock
from seller_desktop.domain.orders import View
from seller_desktop.services import keeper, queries
from seller_desktop.services.case_models import NewRequest
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Writing

_TIMES: Final = 200
_DUE: Final = 10_000
_IN_TURNS: Final = 2_000
_TWO_DAYS_MS: Final = 48 * HOUR_MS


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """On a copy, in which the buyers of so many orders ask to cancel, and nobody answers for two days.

    The first of them are swept in turns, as the window does it, the others at once, as the command line does.
    """
    del orders
    clock = StoppedClock(SystemClock().now_ms())
    with copy_of(shop_dir, "clocks") as copy, closing(Shop.open(copy, clock, writable=True)) as shop:
        to_ship = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), _IN_TURNS + _DUE).result()
        order_nos = [row.order_no for row in shop.read(queries.order_rows, to_ship).result()]
        shop.write(_ask_to_cancel, order_nos[:_IN_TURNS]).result()
        clock.advance(HOUR_MS)
        shop.write(_ask_to_cancel, order_nos[_IN_TURNS:]).result()
        asked = [milliseconds(lambda: shop.read(keeper.next_acting_due).result()) for _ in range(_TIMES)]
        clock.advance(_TWO_DAYS_MS - HOUR_MS)
        turns = [milliseconds(lambda: shop.write(keeper.sweep, most=keeper.TURN).result())]
        while shop.read(keeper.next_acting_due).result() == clock.now_ms():
            turns.append(milliseconds(lambda: shop.write(keeper.sweep, most=keeper.TURN).result()))
        clock.advance(HOUR_MS)
        swept = milliseconds(lambda: shop.write(keeper.sweep).result())
    return (
        Figure("next due deadline", "ms", median(asked), most=1),
        Figure(f"sweep of up to {_DUE:,} due at once", "ms", swept, most=2000),
        Figure(
            f"a turn of a sweep ({keeper.TURN} clocks), for which a decision waits",
            "ms",
            p95(turns),
            most=100,
        ),
    )


def _ask_to_cancel(writing: Writing, order_nos: Sequence[str]) -> None:
    for order_no in order_nos:
        open_request(writing, NewRequest(order_no, CaseKind.CANCELLATION, "Ada harga lebih murah"))


if __name__ == "__main__":
    main(measure)
