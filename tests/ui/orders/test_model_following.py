"""The model follows changes and the time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.clock import SECOND_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.services.read_models import Changes, Deadline, OrderQuery
from seller_desktop.ui.orders.columns import TIME
from seller_desktop.ui.orders.wanted_rows import FIRST_ROWS
from tests.ui.fake_shop import NOW_MS, FakeShop, order_row
from tests.ui.orders.models import LAST, a_model, emissions, settle, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderRow


def test_a_change_that_moves_nothing_announces_its_rows_alone(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    model.show_rows(0, 19)
    changed, resets = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.refresh(shop.put(*(replace(shop.rows[order_id], buyer="baru") for order_id in (3, 4, 9))))
    settle(model, qtbot)
    assert emissions(changed) == [(2, 0, 3, LAST), (8, 0, 8, LAST)]
    assert resets.count() == 0
    assert [texts(model, row)[4] for row in (2, 3, 8)] == ["baru"] * 3


def test_until_the_new_words_have_come_the_old_ones_stand(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    model.show_rows(0, 19)
    shop.hold()
    model.refresh(shop.put(replace(shop.rows[3], buyer="baru")))
    assert texts(model, 2)[4] == "agus_p"
    shop.release()
    settle(model, qtbot)
    assert texts(model, 2)[4] == "baru"


def test_a_change_that_concerns_no_order_asks_nothing(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    shop.calls.clear()
    model.refresh(Changes(frame=True))
    assert model.settled
    assert not shop.calls


def test_words_read_before_a_change_are_not_shown_after_it(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    shop.hold()
    model.show_rows(150, 169)
    qtbot.waitUntil(lambda: len(shop.held) == 1)
    shop.release(1)  # read, and on its way
    model.refresh(shop.put(replace(shop.rows[160], buyer="baru")))
    shop.release()
    settle(model, qtbot)
    assert texts(model, 159)[4] == "baru"


def test_a_change_while_the_list_still_grows_begins_it_anew(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot)
    shop.hold()
    model.set_query(OrderQuery())
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(shop.held))
        shop.release(1)
    qtbot.waitUntil(lambda: model.rowCount() == FIRST_ROWS)
    model.refresh(shop.put(order_row(0, created_at=NOW_MS + SECOND_MS)))
    shop.release()
    settle(model, qtbot)
    assert model.rowCount() == 201
    assert model.order_id(0) == 0


def test_time_passes_in_sight_only_and_only_where_it_shows(qtbot: QtBot) -> None:
    def due(order_id: int, ms: int) -> OrderRow:
        deadline = Deadline(ClockKind.SHIP_BY, NOW_MS + ms, NOW_MS - 864 * 10**5, Basis.RULE)
        return order_row(order_id, deadline=deadline, created_at=-order_id)

    hour = 3600 * SECOND_MS
    rows = [due(1, 5 * hour), due(2, 30 * hour + 60_000), order_row(3, deadline=None, created_at=-3)]
    rows += [due(4, 4 * hour), due(5, 6 * hour), due(6, 7 * hour)]
    shop = FakeShop(rows)
    model = a_model(shop, qtbot, OrderQuery())
    model.show_rows(0, 4)
    changed = QSignalSpy(model.dataChanged)
    model.tick(NOW_MS)
    assert changed.count() == 0
    model.tick(NOW_MS + SECOND_MS)
    # Row 3 became urgent: its pill may change as well. Rows 1 and 2 look the same, row 5 is out of sight.
    assert emissions(changed) == [(0, TIME, 0, TIME), (4, TIME, 4, TIME), (3, 0, 3, LAST)]
    assert [texts(model, row)[TIME] for row in (0, 3)] == ["04:59:59", "03:59:59"]
    shop.clock.advance(SECOND_MS)
    model.show_rows(1, 5)
    assert texts(model, 5)[TIME] == "06:59:59"
