from __future__ import annotations

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders.columns import COLUMNS, INDEX, fitting, titles

WIDTHS = [100] * len(COLUMNS)


def shown(room: int) -> list[SortKey]:
    return [COLUMNS[index].key for index in sorted(fitting(room, WIDTHS))]


def test_every_way_to_sort_is_a_column_with_a_title() -> None:
    assert set(INDEX) == set(SortKey) == set(titles())
    assert len(set(titles().values())) == len(COLUMNS)


def test_without_room_the_indispensable_columns_remain() -> None:
    least = [SortKey.TIME_LEFT, SortKey.ORDER_NO, SortKey.STATUS, SortKey.GOODS, SortKey.TOTAL]
    assert shown(0) == least
    assert shown(599) == least


def test_more_room_shows_more_columns_by_rank_in_their_places() -> None:
    assert SortKey.BUYER in shown(600)
    assert SortKey.COURIER not in shown(600)
    assert SortKey.COURIER in shown(700)
    assert shown(1100) == [column.key for column in COLUMNS]
