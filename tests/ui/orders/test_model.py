from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.clock import SECOND_MS
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import ActionGroup, Status, View
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.columns import COLUMNS, INDEX
from seller_desktop.ui.orders.model import KEPT_ROWS, PREPARED_ROLE, OrderListModel
from seller_desktop.ui.orders.wanted_rows import CHUNK_ROWS, FIRST_ROWS
from tests.ui.fake_shop import NOW_MS, WIB, FakeShop, order_row
from tests.ui.orders.models import LAST, a_model, emissions, settle, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderRow


def test_it_keeps_the_rules_of_qt(shop: FakeShop, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = OrderListModel(shop, Formatter("en", WIB))
    qtmodeltester.check(model)
    model.set_query(OrderQuery())
    settle(model, qtbot)
    qtmodeltester.check(model)
    model.set_query(OrderQuery(view=View.SHIPPED))
    settle(model, qtbot)
    model.refresh(shop.put(order_row(1000, status=Status.SHIPPED)))
    settle(model, qtbot)
    qtmodeltester.check(model)


def test_rows_as_a_person_reads_them(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    assert model.rowCount() == 200
    assert texts(model, 1) == [
        "",
        "577912345678900002",
        "Completed",
        "TikTok Shop",
        "dewi88",
        "Sepatu Lari Angin · 41",
        "3",
        "Rp51.900",
        "SiCepat",
        "JY1200000002",
        "23 Nov, 13:00",
    ]
    right = [
        column.key
        for place, column in enumerate(COLUMNS)
        if model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        & Qt.AlignmentFlag.AlignRight
    ]
    assert right == [SortKey.QUANTITY, SortKey.TOTAL]


def test_one_sentence_for_a_screen_reader_and_no_markup_in_a_tip(qtbot: QtBot) -> None:
    shop = FakeShop([order_row(1, goods="<b>Kaos</b>")])
    model = a_model(shop, qtbot, OrderQuery())
    goods = model.index(0, INDEX[SortKey.GOODS])
    assert goods.data() == "<b>Kaos</b> +2"
    assert goods.data(Qt.ItemDataRole.ToolTipRole) == "&lt;b&gt;Kaos&lt;/b&gt; +2"
    assert goods.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Order 577912345678900001, Shipped, ")


def test_action_needed_says_the_reason_and_titles_the_column_so(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery(sort=SortKey.TIME_LEFT, descending=False))
    status = INDEX[SortKey.STATUS]

    def shown() -> tuple[str, str]:
        title = model.headerData(status, Qt.Orientation.Horizontal)
        return title, model.index(0, status).data()

    assert shown() == ("Status", "Pending")
    model.set_query(OrderQuery(View.ACTION_NEEDED, sort=SortKey.TIME_LEFT, descending=False))
    settle(model, qtbot)
    assert shown() == ("Action", "Shipping overdue")
    model.set_query(OrderQuery(View.TO_SHIP, sort=SortKey.TIME_LEFT, descending=False))
    settle(model, qtbot)
    assert shown() == ("Status", "To Ship")


def test_the_first_screen_is_shown_before_the_rest_is_known(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot)
    resets, inserts = QSignalSpy(model.modelReset), QSignalSpy(model.rowsInserted)
    shop.hold()
    model.set_query(OrderQuery())
    assert model.loading
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(shop.held))
        shop.release(1)
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    assert (model.rowCount(), model.whole, model.loading) == (FIRST_ROWS, False, False)
    assert texts(model, 99)[1] == "577912345678900100"
    shop.release()
    settle(model, qtbot)
    assert (model.rowCount(), model.whole) == (200, True)
    assert (resets.count(), inserts.count()) == (1, 1)
    assert inserts.at(0)[1:] == [FIRST_ROWS, 199]
    assert shop.names() == ["first_ids", "order_rows", "order_ids"]


def test_a_list_of_one_screen_is_asked_for_once(qtbot: QtBot) -> None:
    shop = FakeShop(order_row(number) for number in range(1, 51))
    model = a_model(shop, qtbot, OrderQuery())
    assert model.whole
    assert shop.names() == ["first_ids", "order_rows"]


def test_where_the_rest_does_not_continue_the_first_screen_the_list_is_replaced(
    shop: FakeShop, qtbot: QtBot
) -> None:
    model = a_model(shop, qtbot)
    resets = QSignalSpy(model.modelReset)
    shop.hold()
    model.set_query(OrderQuery())
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(shop.held))
        shop.release(1)
    qtbot.waitUntil(lambda: bool(shop.held))
    shop.put(order_row(0, created_at=NOW_MS + SECOND_MS))
    shop.release()
    settle(model, qtbot)
    assert resets.count() == 2
    assert model.keeps_place
    assert model.order_id(0) == 0


def test_a_newer_query_supersedes_one_under_way(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot)
    resets = QSignalSpy(model.modelReset)
    shop.hold()
    model.set_query(OrderQuery(View.SHIPPED))
    qtbot.waitUntil(lambda: len(shop.held) == 1)
    model.set_query(OrderQuery(View.COMPLETED))
    qtbot.waitUntil(lambda: len(shop.held) == 2)
    assert shop.held[0].future.cancelled()
    shop.release()
    settle(model, qtbot)
    assert resets.count() == 1
    assert {row.status for row in shown_rows(model)} == {Status.COMPLETED}


def test_an_answer_that_comes_after_a_newer_query_is_never_shown(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot)
    shop.hold()
    model.set_query(OrderQuery(View.SHIPPED))
    qtbot.waitUntil(lambda: len(shop.held) == 1)
    shop.release(1)  # the answer is on its way to the window
    model.set_query(OrderQuery(View.COMPLETED))
    shop.release()
    settle(model, qtbot)
    assert {row.status for row in shown_rows(model)} == {Status.COMPLETED}
    asked = [call.args[0] for call in shop.calls if call.name == "order_rows"]
    assert len(asked) == 1


def shown_rows(model: OrderListModel) -> list[OrderRow]:
    model.show_rows(0, model.rowCount() - 1)
    return model.rows_in_sight()


def test_rows_not_seen_yet_are_asked_for_at_once_their_neighbours_after_them_and_announced_exactly(
    shop: FakeShop, qtbot: QtBot
) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    shop.calls.clear()
    changed = QSignalSpy(model.dataChanged)
    model.show_rows(150, 169)
    for row in range(150, 170):
        assert model.index(row, 1).data() == "…"
        assert model.index(row, 1).data(PREPARED_ROLE) is None
    assert shop.names() == ["order_rows"]
    settle(model, qtbot)
    assert shop.names() == ["order_rows"] * 3
    asked = [list(cast("Sequence[int]", call.args[0])) for call in shop.calls]
    assert asked[0] == model.order_ids(range(150, 170))
    assert asked[1:] == [model.order_ids(range(170, 200)), model.order_ids(range(100, 150))]
    assert emissions(changed) == [(150, 0, 169, LAST), (170, 0, 199, LAST), (100, 0, 149, LAST)]
    assert model.index(150, 1).data() == "577912345678900151"


def test_what_was_scrolled_past_is_not_asked_for(qtbot: QtBot) -> None:
    shop = FakeShop(order_row(number) for number in range(1, 5001))
    model = a_model(shop, qtbot, OrderQuery())
    shop.calls.clear()
    shop.hold()
    model.show_rows(1000, 1019)
    qtbot.waitUntil(lambda: len(shop.held) == 1)
    for first in range(1500, 4500, 100):
        model.show_rows(first, first + 19)
    shop.release()
    settle(model, qtbot)
    asked = [set(cast("Sequence[int]", call.args[0])) for call in shop.calls]
    near = set(model.order_ids(range(4400 - CHUNK_ROWS, 4420 + CHUNK_ROWS)))
    assert asked[0] == set(model.order_ids(range(1000, 1020)))
    assert set().union(*asked[1:]) <= near
    assert model.index(4400, 1).data(PREPARED_ROLE) is not None


def test_a_row_asked_for_out_of_sight_comes_too(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    model.show_rows(0, 19)
    assert model.index(199, 1).data() == "…"
    settle(model, qtbot)
    assert model.index(199, 1).data() == "577912345678900200"


def test_an_order_that_is_gone_is_not_asked_for_for_ever(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    del shop.rows[180]
    shop.calls.clear()
    model.show_rows(170, 189)
    settle(model, qtbot)
    asked = len(shop.names())
    assert model.index(179, 1).data() == "…"
    settle(model, qtbot)
    assert len(shop.names()) == asked


def test_no_more_rows_are_kept_than_agreed(qtbot: QtBot) -> None:
    shop = FakeShop(order_row(number) for number in range(1, KEPT_ROWS + 1001))
    model = a_model(shop, qtbot, OrderQuery())
    for first in range(0, KEPT_ROWS + 1000, 64):
        model.show_rows(first, min(first + 63, model.rowCount() - 1))
        settle(model, qtbot)
    assert len(model._store) == KEPT_ROWS


def test_another_language_says_everything_anew_without_asking(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    shop.calls.clear()
    model.set_formats(Formatter("id", WIB))
    assert texts(model, 0)[INDEX[SortKey.CREATED]] == "23 Nov, 13.30"
    assert not shop.calls


def test_a_million_orders_are_opened_by_three_questions(qtbot: QtBot) -> None:
    million = array("q", range(1, 1_000_001))
    shop = FakeShop()
    answers: dict[str, Callable[..., Any]] = {
        "first_ids": lambda _query, limit: million[:limit],
        "order_ids": lambda _query: million,
        "order_rows": lambda ids: [order_row(order_id) for order_id in ids],
    }
    shop.answers.update(answers)
    model = a_model(shop, qtbot, OrderQuery())
    assert model.rowCount() == 1_000_000
    assert shop.names() == ["first_ids", "order_rows", "order_ids"]
    assert model._ids is million
    model.show_rows(999_980, 999_999)
    settle(model, qtbot)
    assert shop.names()[3:] == ["order_rows", "order_rows"]
    assert texts(model, 999_999)[1] == str(577_912_345_678_900_000 + 1_000_000)


def test_a_group_of_action_needed_is_a_query_like_any(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery(View.ACTION_NEEDED, group=ActionGroup.OVERDUE))
    assert {row.group for row in shown_rows(model)} == {ActionGroup.OVERDUE}


def test_a_table_has_no_rows_within_rows(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize("fails_at", ["first_ids", "order_ids"])
def test_a_question_that_fails_ends_the_wait(
    shop: FakeShop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fails_at: str
) -> None:
    bugs: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *bug: bugs.append(bug))

    def fail(*_: object) -> None:
        raise OSError("disk full")

    shop.answers[fails_at] = fail
    model = a_model(shop, qtbot)
    model.set_query(OrderQuery())
    qtbot.waitUntil(lambda: bool(bugs))
    settle(model, qtbot)
    assert not model.loading


def test_rows_are_made_anew_when_other_words_are_looked_for(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery())
    before = model.prepared(0)
    assert before is not None
    assert not before.hits
    model.set_query(OrderQuery(search="rahma"))
    settle(model, qtbot)
    found = model.prepared(0)
    assert found is not None
    assert found.hits["siti_rahma"] == [(5, 10)]
    assert found.serial != before.serial
    model.set_query(OrderQuery())
    settle(model, qtbot)
    assert all(not row.hits for row in map(model.prepared, range(20)) if row is not None)


def test_the_rows_of_the_former_list_stay_as_they_are_until_the_new_one_is_there(
    shop: FakeShop, qtbot: QtBot
) -> None:
    model = a_model(shop, qtbot, OrderQuery(search="rahma"))
    before = model.prepared(0)
    shop.hold()
    model.set_query(OrderQuery(search="siti"))
    assert model.prepared(0) is before
    shop.release()
    settle(model, qtbot)
    after = model.prepared(0)
    assert after is not None
    assert after.hits["siti_rahma"] == [(0, 4)]


def test_the_same_words_keep_the_rows_that_are_there(shop: FakeShop, qtbot: QtBot) -> None:
    model = a_model(shop, qtbot, OrderQuery(search="rahma"))
    before = len(model._store)
    model.set_query(OrderQuery(search="rahma", descending=False))
    settle(model, qtbot)
    assert len(model._store) >= before


def test_names_given_to_flags_are_told_at_once(shop: FakeShop, qtbot: QtBot) -> None:
    shop.put(order_row(1, flags=1))
    model = a_model(shop, qtbot, OrderQuery())
    first = model.index(0, INDEX[SortKey.GOODS])
    assert first.data(Qt.ItemDataRole.ToolTipRole).endswith("flags: Red")
    spy = QSignalSpy(model.dataChanged)
    model.set_flag_names({Flag.RED: "Hadiah"})
    assert spy.count() == 1
    assert first.data(Qt.ItemDataRole.ToolTipRole).endswith("flags: Hadiah")
    assert "flags: Hadiah" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_flag_names({Flag.RED: "Hadiah"})
    assert spy.count() == 1
