"""The first orders of broad lists, found by walking an index, beside all orders sorted by Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.orders import View
from seller_desktop.services import practice, queries
from seller_desktop.services.read_models import OrderQuery, OrderRow, SortKey
from seller_desktop.services.shop import Shop
from tests.services.plain_filter import NOW
from tests.services.plain_sort import SORTED_BY
from tests.services.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.services.shop import Reading


BROAD = (View.ALL, View.TO_SHIP, View.SHIPPED, View.COMPLETED, View.PENDING, View.CANCELLED)
BY_COLUMN = [sort for sort in SORTED_BY if sort is not SortKey.CREATED]


@pytest.fixture(scope="module")
def everyone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, list[OrderRow]]]:
    shop = Shop.create(tmp_path_factory.mktemp("sorted") / "toko", StoppedClock(NOW), practice=True)
    practice.fill_with_samples(shop, 400, 7)
    ids = shop.read(queries.order_ids, OrderQuery()).result()
    yield shop, shop.read(queries.order_rows, ids).result()
    shop.close()


@pytest.mark.parametrize("limit", [1, 7, 90])
@pytest.mark.parametrize("sort", BY_COLUMN)
def test_the_first_are_the_first_of_all_when_sorted(
    everyone: tuple[Shop, list[OrderRow]], sort: SortKey, limit: int
) -> None:
    shop, rows = everyone
    account = shop.read(queries.shop_info).result().accounts[0].id
    for view in BROAD:
        for descending in (False, True):
            listed = [row for row in rows if view is View.ALL or row.status.value == view.value]
            listed.sort(key=lambda row: (row.created_at, row.id), reverse=True)
            timed = [row for row in listed if SORTED_BY[sort](row) is not None]
            timed.sort(key=SORTED_BY[sort], reverse=descending)
            listed = timed + [row for row in listed if SORTED_BY[sort](row) is None]
            for account_id in (None, account):
                query = OrderQuery(view=view, sort=sort, descending=descending, account_id=account_id)
                found = shop.read(queries.first_ids, query, limit).result()
                assert list(found) == [row.id for row in listed[:limit]], (view, descending)


def test_the_first_ids_begin_the_whole_list(everyone: tuple[Shop, list[OrderRow]]) -> None:
    shop, _ = everyone
    for sort in BY_COLUMN:
        for view in View:
            for descending in (False, True):
                query = OrderQuery(view=view, sort=sort, descending=descending)
                whole = shop.read(queries.order_ids, query).result()
                assert shop.read(queries.first_ids, query, 50).result() == whole[:50], (sort, view)


def test_the_number_of_statements_is_fixed(everyone: tuple[Shop, list[OrderRow]]) -> None:
    shop, _ = everyone

    def asked(sort: SortKey, limit: int) -> int:
        return statements(shop, lambda: shop.read(queries.first_ids, OrderQuery(sort=sort), limit).result())

    for sort in (SortKey.TOTAL, SortKey.BUYER, SortKey.TIME_LEFT):
        assert asked(sort, 100) <= asked(sort, 1) + 1 <= 4


def test_no_list_is_sorted_to_show_its_first_orders(everyone: tuple[Shop, list[OrderRow]]) -> None:
    """Each part of it is walked along an index that has all it takes; orders of one value may be sorted."""
    shop, _ = everyone

    def plans(reading: Reading) -> Iterator[str]:
        asked: list[tuple[str, Any]] = []
        note = lambda _conn, _cursor, statement, parameters, *_: asked.append((statement, parameters))  # noqa: E731
        event.listen(reading.db.engine, "before_cursor_execute", note)
        try:
            for sort in BY_COLUMN:
                for descending in (False, True):
                    queries.first_ids(reading, OrderQuery(sort=sort, descending=descending), 20)
        finally:
            event.remove(reading.db.engine, "before_cursor_execute", note)
        for statement, parameters in asked:
            told = reading.db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            yield from (row[3] for row in told)

    steps = shop.read(lambda reading: list(plans(reading))).result()
    assert any("MERGE (UNION ALL)" in one for one in steps)
    searched = [one for one in steps if "orders" in one and one.startswith(("SEARCH", "SCAN"))]
    assert [one for one in searched if "COVERING INDEX ix_orders_by_" not in one] == []
    assert [one for one in steps if one == "USE TEMP B-TREE FOR ORDER BY"] == []
