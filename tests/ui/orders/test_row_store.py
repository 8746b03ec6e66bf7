"""The rows that are kept: prepared when first shown, and said anew when that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.services.read_models import Deadline
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.prepared import prepare
from seller_desktop.ui.orders.row_store import RowStore
from tests.ui.fake_shop import NOW_MS, WIB, order_row

if TYPE_CHECKING:
    from seller_desktop.services.read_models import OrderRow
    from seller_desktop.ui.orders.prepared import PreparedRow

FORMATS = Formatter("en", WIB)


class Kept:
    """A store of three rows at most, and which were prepared."""

    def __init__(self) -> None:
        self.prepared: list[int] = []
        self.store = RowStore(3, self._prepare)

    def _prepare(self, row: OrderRow) -> PreparedRow:
        self.prepared.append(row.id)
        return prepare(row, NOW_MS, FORMATS)


@pytest.fixture
def kept() -> Kept:
    made = Kept()
    made.store.put([1, 2, 3], [order_row(one) for one in (1, 2, 3)])
    return made


def test_a_row_is_prepared_once_when_it_is_first_shown(kept: Kept) -> None:
    assert kept.prepared == []
    first = kept.store.get(2)
    assert first is not None
    assert kept.store.get(2) is first
    assert kept.store.get(9) is None
    assert kept.prepared == [2]


def test_said_anew_it_is_prepared_again_when_it_is_shown(kept: Kept) -> None:
    before = kept.store.get(1)
    kept.store.rewrite()
    assert kept.prepared == [1]
    after = kept.store.get(1)
    assert after is not None
    assert before is not None
    assert after.row is before.row
    assert after.serial != before.serial
    assert kept.prepared == [1, 1]


def test_the_rows_shown_longest_ago_give_way(kept: Kept) -> None:
    kept.store.get(1)
    kept.store.put([4], [order_row(4)])
    assert [one for one in (1, 2, 3, 4) if kept.store.get(one) is not None] == [1, 3, 4]
    assert kept.store.lacks(2)


def test_time_is_told_anew_of_those_that_look_different(kept: Kept) -> None:
    clocks = {5: HOUR_MS, 10: 90 * HOUR_MS}  # runs out, and turns urgent meanwhile; is far away
    for order_id, left in clocks.items():
        due = Deadline(ClockKind.SHIP_BY, NOW_MS + left, NOW_MS - HOUR_MS, Basis.RULE)
        kept.store.put([order_id], [order_row(order_id, deadline=due)])
    numbered = [(0, 1), (1, 5), (2, 10), (3, 99)]
    assert kept.store.tell_time(numbered, NOW_MS, FORMATS) == ([], [])
    assert kept.store.tell_time(numbered, NOW_MS + HOUR_MS // 2, FORMATS) == ([1, 2], [])
    assert kept.store.tell_time(numbered, NOW_MS + 70 * HOUR_MS, FORMATS) == ([1], [2])
