"""First rows after a click on a status, a column's title or a filter."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main, milliseconds, opened, p95
from benchmarks.parts import _peers
from seller_desktop.domain.orders import View
from seller_desktop.services import queries
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.storage.database import DATABASE_NAME
from seller_desktop.ui.orders.wanted_rows import FIRST_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Shop

_BROAD: Final = {
    "all": OrderQuery(),
    "completed": OrderQuery(view=View.COMPLETED),
    "by total": OrderQuery(sort=SortKey.TOTAL),
    "by buyer": OrderQuery(sort=SortKey.BUYER, descending=False),
}
"""`_peers` asks Qt the same."""
FILTERS: Final = (
    "status:to_ship",
    "created:7d",
    "created:30d channel:tokopedia",
    "courier:jne",
    "cod:yes",
    "total:>1000000",
    "city:bandung",
    "has:note",
    "flag:red",
    "product:kaos",
    "sku:kaos",
    "shipped:7d",
    "paid:today",
    "province:jawa",
    "cancelled_by:buyer",
    "-courier:jne status:completed",
    "needs:overdue",
    "deadline:4h",
    "reason:murah",
    "province:papua",
    "city:jawa",
    "courier:nowhere",
    "product:bandung",
    "shipped:2025-12-01..2025-12-03",
    "budi status:to_ship",
    "courier:jne city:bandung",
)
"""Of many orders, of few, of none; by what an index holds, and by words that stand elsewhere."""


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """Every list once in the order a seller would hardly go, so that nothing is warm but what always is."""
    del orders
    with opened(shop_dir) as shop:
        _first_rows(shop, OrderQuery())
        by_click = {
            f"{view} by {sort}{' down' if descending else ''}": _first_rows(
                shop, OrderQuery(view=view, sort=sort, descending=descending)
            )
            for sort in SortKey
            for view in View
            for descending in (False, True)
        }
        by_filter = {text: _first_rows(shop, OrderQuery(search=text)) for text in FILTERS}
        broad = {name: _first_rows(shop, query) for name, query in _BROAD.items()}
    for told in (by_click, by_filter):
        for name, took in sorted(told.items(), key=lambda one: -one[1])[:10]:
            print(f"  {took:8.1f} ms  {name}", file=sys.stderr)
    with copy_of(shop_dir, "lists") as folder:
        peer = _peers.run("lists", folder / DATABASE_NAME)
    return (
        Figure("first rows, any status by any column", "ms", p95(by_click.values()), most=50),
        Figure("first rows, the slowest of these", "ms", max(by_click.values()), most=50),
        Figure("first rows, any filter", "ms", p95(by_filter.values()), most=50),
        Figure("first rows, the slowest filter", "ms", max(by_filter.values()), most=50),
        Figure(
            "first rows, lists of more than 100,000",
            "ms",
            p95(broad.values()),
            p95(peer["first"]),
            ratio=0.01,
        ),
    )


def _first_rows(shop: Shop, query: OrderQuery) -> float:
    def ask() -> None:
        ids = shop.read(queries.first_ids, query, FIRST_ROWS).result()
        shop.read(queries.order_rows, ids).result()

    return milliseconds(ask)


if __name__ == "__main__":
    main(measure)
