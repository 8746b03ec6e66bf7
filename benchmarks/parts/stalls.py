"""How long the window stands still while something large goes on in it: a timer of 5 ms tells.

Searching, a sweep of some thousand deadlines, an act on ten thousand orders, an import of 50,000 lines. There
is no backup yet. Stalls are the window's own: where the system tells it, the time its thread was ready to run
and had no processor is not counted.
"""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Final

from PySide6.QtTest import QTest

from benchmarks import exports
from benchmarks.import_in_window import Merges, take_in
from benchmarks.measuring import Figure, copy_of, main
from benchmarks.parts._window import CALM_S, in_application, window_on
from benchmarks.watching import Watch
from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import HOUR_MS, StoppedClock, SystemClock
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import View
from seller_desktop.services import flags, keeper, notes, queries, undo
from seller_desktop.services.case_models import NewRequest
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Writing
    from seller_desktop.ui.main_window import MainWindow

_ROWS: Final = 50_000
_DUE: Final = 5_000
_MANY: Final = 10_000
_TYPED: Final = ("kaos polos", "rahma", "0812", "jakarta selatan")
_KEY_S: Final = 0.12
_TWO_DAYS_MS: Final = 48 * HOUR_MS
_MOST_MS: Final = 50


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """In the real window, on a copy of the shop."""
    del orders
    file = exports.export(_ROWS, "xlsx")
    clock = StoppedClock(max(SystemClock().now_ms(), exports.now_ms()))
    with copy_of(shop_dir, "stalls") as copy, closing(Shop.open(copy, clock, writable=True)) as shop:
        to_ship = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), _DUE).result()
        asked = [row.order_no for row in shop.read(queries.order_rows, to_ship).result()]
        shop.write(_ask_to_cancel, asked).result()
        stalls: dict[str, float] = in_application(lambda: _watched(shop, clock, file))
    return [
        Figure(f"longest stall of the window, {name}", "ms", one, most=_MOST_MS)
        for name, one in stalls.items()
    ]


async def _watched(shop: Shop, clock: StoppedClock, file: Path) -> dict[str, float]:
    window, watch = await window_on(shop), Watch()
    watch.begin("search")
    await _type(window)
    clock.advance(_TWO_DAYS_MS)
    watch.begin("sweep")
    await asyncio.wrap_future(shop.write(keeper.sweep))
    await asyncio.sleep(CALM_S)
    watch.begin("bulk")
    ids = list(await asyncio.wrap_future(shop.read(queries.first_ids, OrderQuery(), _MANY)))
    await asyncio.wrap_future(shop.write(flags.set_flags, ids, {Flag.RED}))
    await asyncio.wrap_future(shop.write(notes.add_notes, ids, "Kirim sebelum pukul 15"))
    await asyncio.wrap_future(shop.write(undo.undo))
    await asyncio.sleep(CALM_S)
    before = len(watch.phases)
    await take_in(shop, window, file, watch, Merges())
    watch.stop()
    window.close()
    await tasks.stop_all()
    longest = {phase.name: phase.longest_own for phase in watch.phases[:before]}
    return {
        "searching": longest["search"],
        f"sweep of {_DUE:,}": longest["sweep"],
        f"acts on {_MANY:,}": longest["bulk"],
        **{f"import: {phase.name}": phase.longest_own for phase in watch.phases[before:]},
    }


async def _type(window: MainWindow) -> None:
    """Letter by letter, as somebody types who knows what she wants."""
    window.head.focus_search()
    field = window.focusWidget()
    assert field is not None
    for words in _TYPED:
        for letter in words:
            QTest.keyClicks(field, letter)
            await asyncio.sleep(_KEY_S)
        await asyncio.sleep(CALM_S)
        window.head.focus_search()  # what stands there is chosen, and typed over
    window.show_filter("")
    await asyncio.sleep(CALM_S)


def _ask_to_cancel(writing: Writing, order_nos: Sequence[str]) -> None:
    for order_no in order_nos:
        open_request(writing, NewRequest(order_no, CaseKind.CANCELLATION, "Ada harga lebih murah"))


if __name__ == "__main__":
    main(measure)
