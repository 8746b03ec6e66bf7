"""The first orders of broad lists, found by walking an index, beside all orders sorted by Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.orders import View
from seller_desktop.services import practice, queries
from seller_desktop.services.read_models import OrderQuery, OrderRow, SortKey
from seller_desktop.services.shop import Shop
from seller_desktop.storage import sorted_lists
from tests.services.plain_filter import NOW
from tests.services.plain_sort import SORTED_BY
from tests.services.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator


BROAD = (View.ALL, View.TO_SHIP, View.SHIPPED, View.COMPLETED, View.PENDING, View.CANCELLED)
BY_COLUMN = [sort for sort in SORTED_BY if sort is not SortKey.CREATED]


@pytest.fixture(scope="module")
def everyone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, list[OrderRow]]]:
    shop = Shop.create(tmp_path_factory.mktemp("sorted") / "toko", StoppedClock(NOW), practice=True)
    practice.fill_with_samples(shop, 400, 7)
    ids = shop.read(queries.order_ids, OrderQuery()).result()
    yield shop, shop.read(queries.order_rows, ids).result()
    shop.close()


def walk_all(monkeypatch: pytest.MonkeyPatch, few: int = 0) -> None:
    for name in ("FEW", "FEW_SHIPPED"):
        monkeypatch.setattr(sorted_lists, name, few)


@pytest.mark.parametrize("limit", [1, 7, 90])
@pytest.mark.parametrize("sort", BY_COLUMN)
def test_the_first_are_the_first_of_all_when_sorted(
    everyone: tuple[Shop, list[OrderRow]], monkeypatch: pytest.MonkeyPatch, sort: SortKey, limit: int
) -> None:
    shop, rows = everyone
    account = shop.read(queries.shop_info).result().accounts[0].id
    walk_all(monkeypatch)
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


def test_walking_and_sorting_outright_find_the_same(
    everyone: tuple[Shop, list[OrderRow]], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, _ = everyone
    for sort in BY_COLUMN:
        for view in View:
            for descending in (False, True):
                query = OrderQuery(view=view, sort=sort, descending=descending)
                walk_all(monkeypatch, few=1_000_000)
                outright = shop.read(queries.first_ids, query, 50).result()
                walk_all(monkeypatch)
                assert shop.read(queries.first_ids, query, 50).result() == outright, (sort, view)


def test_the_number_of_statements_is_fixed(
    everyone: tuple[Shop, list[OrderRow]], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, _ = everyone
    walk_all(monkeypatch)

    def asked(sort: SortKey, limit: int) -> int:
        return statements(shop, lambda: shop.read(queries.first_ids, OrderQuery(sort=sort), limit).result())

    for sort in (SortKey.TOTAL, SortKey.BUYER, SortKey.TIME_LEFT):
        assert asked(sort, 100) <= asked(sort, 1) + 1 <= 4
