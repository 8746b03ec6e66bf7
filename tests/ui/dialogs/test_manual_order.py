from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Channel, StatedOrder, Status, Substatus
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.manual_order import ManualOrderDialog
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
NUMBER = "M-20261123-001"


def opened(qtbot: QtBot, existing: StatedOrder | None = None, now_ms: int = NOW_MS) -> ManualOrderDialog:
    dialog = ManualOrderDialog(NUMBER, now_ms, EN, WIB, existing)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> ManualOrderDialog:
    return opened(qtbot)


def put_line(
    dialog: ManualOrderDialog, row: int, product: str, pieces: int, price: int, sku: str = ""
) -> None:
    table = dialog._lines._table
    for column, value in ((0, product), (2, sku), (3, pieces), (4, price)):
        item = table.item(row, column)
        assert item is not None
        item.setData(Qt.ItemDataRole.EditRole, value)


def fill_in(dialog: ManualOrderDialog) -> None:
    dialog._recipient.setText(" Siti ")
    put_line(dialog, 0, "Kaos", 2, 42000)


def test_a_new_order_comes_out_as_stated(dialog: ManualOrderDialog) -> None:
    fill_in(dialog)
    dialog._shipping_fee.setValue(10000)
    order = dialog.value()
    assert (order.order_no, order.channel, order.status) == (NUMBER, Channel.MANUAL, Status.TO_SHIP)
    assert order.recipient == "Siti"
    assert order.created_at == order.paid_at
    assert order.order_amount_idr == 94000
    (line,) = order.lines
    assert (line.sku_id, line.product, line.quantity, line.subtotal_idr) == ("1", "Kaos", 2, 84000)
    assert line.package_no == order.packages[0].package_no


def test_the_total_follows_until_another_is_typed(dialog: ManualOrderDialog) -> None:
    fill_in(dialog)
    assert dialog._total.value() == 84000
    dialog._total.setValue(80000)
    put_line(dialog, 0, "Kaos", 3, 42000)
    assert dialog.value().order_amount_idr == 80000


def test_each_thing_missing_is_named(dialog: ManualOrderDialog) -> None:
    dialog._number.clear()
    dialog.accept()
    assert dialog.problem.text() == "Please type an order number."
    dialog._number.setText(NUMBER)
    dialog.accept()
    assert dialog.problem.text() == "Please type who bought: a name or a username."
    dialog._recipient.setText("Siti")
    dialog.accept()
    assert dialog.problem.text() == "Please enter at least one product."
    put_line(dialog, 0, "Kaos", 1, 1000, "A")
    dialog._lines._add_row()
    put_line(dialog, 1, "", 1, 1000)
    dialog.accept()
    assert dialog.problem.text() == "Every line needs the product's name."
    put_line(dialog, 1, "Topi", 1, 1000, "A")
    dialog.accept()
    assert "same SKU" in dialog.problem.text()
    put_line(dialog, 1, "Topi", 1, 1000, "B")
    dialog.accept()
    assert not dialog.isVisible()


def test_an_order_is_not_from_the_future(dialog: ManualOrderDialog) -> None:
    fill_in(dialog)
    dialog._created.setDateTime(QDateTime.fromString("2026-11-23T15:00:00", Qt.DateFormat.ISODate))
    dialog.accept()
    assert dialog.problem.text() == "The order cannot have been made in the future."


def test_goods_are_typed_by_keyboard(dialog: ManualOrderDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    table = dialog._lines._table
    dialog._lines.focus_lines()
    qtbot.keyClicks(table, "K")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "aos")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._lines.value() != ())
    assert dialog._lines.value()[0].product == "Kaos"
    assert dialog.isVisible(), "Enter in a cell is not Enter in the dialog"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.state() is QAbstractItemView.State.EditingState


def test_a_line_can_be_removed_and_the_last_one_leaves_an_empty_row(dialog: ManualOrderDialog) -> None:
    fill_in(dialog)
    dialog._lines._table.setCurrentCell(0, 0)
    dialog._lines._remove_row()
    assert dialog._lines.value() == ()
    assert dialog._lines._table.rowCount() == 1


def test_lines_without_sku_get_numbers_no_sku_has(dialog: ManualOrderDialog) -> None:
    put_line(dialog, 0, "Kaos", 1, 1000, "1")
    dialog._lines._add_row()
    put_line(dialog, 1, "Topi", 1, 1000)
    assert [line.sku_id for line in dialog._lines.value()] == ["1", "2"]


def test_editing_shows_the_order_and_changes_nothing_by_itself(
    dialog: ManualOrderDialog, qtbot: QtBot
) -> None:
    fill_in(dialog)
    before = replace(dialog.value(), created_at=NOW_MS - 90_061, paid_at=NOW_MS - 90_061)
    edit = opened(qtbot, before, NOW_MS + HOUR_MS)
    assert edit._number.isReadOnly()
    assert edit.value() == before


def test_a_step_taken_in_an_edit_happened_now(dialog: ManualOrderDialog, qtbot: QtBot) -> None:
    fill_in(dialog)
    before = dialog.value()
    later = NOW_MS + HOUR_MS
    edit = opened(qtbot, before, later)
    edit._status.setCurrentIndex(edit._status.findData(Status.SHIPPED))
    edit._tracking.setText("JY1")
    shipped = edit.value()
    assert (shipped.shipped_at, shipped.arranged_at, shipped.paid_at) == (later, later, before.paid_at)
    assert [line.package_no for line in shipped.lines] == [line.package_no for line in before.lines]
    back = opened(qtbot, shipped, later)
    back._status.setCurrentIndex(back._status.findData(Status.TO_SHIP))
    assert back.value().shipped_at is None
    assert back.value().substatus is Substatus.AWAITING_COLLECTION


def test_cod_is_not_paid_before_it_is_completed(dialog: ManualOrderDialog) -> None:
    fill_in(dialog)
    dialog._cod.setChecked(True)
    assert dialog.value().paid_at is None
    dialog._status.setCurrentIndex(dialog._status.findData(Status.COMPLETED))
    assert dialog.value().paid_at is not None


def test_cancelling_keeps_what_happened_before(dialog: ManualOrderDialog, qtbot: QtBot) -> None:
    fill_in(dialog)
    before = dialog.value()
    edit = opened(qtbot, before, NOW_MS + HOUR_MS)
    edit._status.setCurrentIndex(edit._status.findData(Status.CANCELLED))
    order = edit.value()
    assert (order.paid_at, order.cancelled_at) == (before.paid_at, NOW_MS + HOUR_MS)
