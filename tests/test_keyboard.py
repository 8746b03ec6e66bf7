"""The desk by keyboard alone: everything is found in the palette, done, and undone by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QProgressBar, QPushButton, QWidget

from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import View
from seller_desktop.services import order_details, practice, queries
from seller_desktop.services.flags import check_set_flags, set_flags
from seller_desktop.services.notes import add_note, notes_of
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.actions import SPECS
from seller_desktop.ui.bulk.dialog import ManyDialog, ManyWords
from seller_desktop.ui.palette import Palette
from tests.desk import Desk
from tests.ui.find import child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.shop import Shop

CTRL = Qt.KeyboardModifier.ControlModifier
LEAVES_THE_WINDOW = {"quit", "other_shop"}
pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture
def desk(practice_shop: Shop, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    practice.open_sample_cases(practice_shop)
    desk = Desk(practice_shop, qtbot)
    desk.window.show_view(View.TO_SHIP)
    desk.settle()
    desk.window.orders.setFocus()
    yield desk
    desk.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    desk.window.activateWindow()
    desk.wait(lambda: desk.window.isActiveWindow() and QApplication.focusWidget() is not None)
    QTest.keyClick(focused(), key, modifiers)
    desk.settle()
    # What can be done with an order can be done once it is shown.
    desk.wait(lambda: desk.window.details.order_id() == desk.window.orders.current_order_id)


def palette(desk: Desk, text: str) -> None:
    """Ctrl+K, a few letters, Enter."""
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    dialog = desk.dialog(Palette)
    field = child(dialog, QLineEdit)
    field.setText(text)  # typed letter by letter elsewhere
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.wait(lambda: not dialog.isVisible())


def close_all() -> bool:
    """Close the dialog in front, if there is one."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return False
    dialog.close()
    return True


def undo_button(dialog: ManyDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == "Undo all of it")


def current(desk: Desk) -> OrderDetail:
    order_id = desk.window.orders.current_order_id
    assert order_id is not None
    found = desk.shop.read(order_details.order_detail, order_id).result()
    assert found is not None
    return found


def test_the_palette_reaches_everything_that_can_be_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    actions = desk.window.actions_
    names = actions.names()
    walked = []
    for spec in SPECS:
        if spec.id in LEAVES_THE_WINDOW or not actions[spec.id].isEnabled() or spec.id == "palette":
            continue
        done: list[str] = []
        connection = actions[spec.id].triggered.connect(lambda _on=False, done=done: done.append("done"))
        palette(desk, names[spec.id])
        desk.wait(lambda: not close_all() and not tasks.under_way())
        desk.settle()
        actions[spec.id].triggered.disconnect(connection)
        assert done == ["done"], spec.id
        walked.append(spec.id)
    assert len(walked) > 40


def test_a_morning_by_keys_and_all_of_it_undone_by_name(desk: Desk) -> None:
    window = desk.window
    first = desk.shop.read(
        queries.first_ids, OrderQuery(view=View.TO_SHIP, search="shipment:none"), 9
    ).result()
    order_id = next(one for one in first if one)
    window.orders.select_order(order_id)
    desk.wait(lambda: window.details.order_id() == order_id)

    press(desk, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: current(desk).row.flags == 1 << Flag.RED)

    press(desk, Qt.Key.Key_N)
    desk.wait(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    QTest.keyClicks(focused(), "Titip ke tetangga")
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: bool(desk.shop.read(notes_of, order_id).result()))
    window.orders.setFocus()

    undo = window.actions_["undo"]
    desk.wait(lambda: "Note on order" in undo.text())
    press(desk, Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: not desk.shop.read(notes_of, order_id).result())
    desk.wait(lambda: "Flag on order" in undo.text())
    assert "Note on order" in window.actions_["redo"].text()
    press(desk, Qt.Key.Key_Y, CTRL)
    desk.wait(lambda: bool(desk.shop.read(notes_of, order_id).result()))


def test_many_orders_are_flagged_after_a_dry_run_and_unflagged_by_one_undo(desk: Desk) -> None:
    window = desk.window
    press(desk, Qt.Key.Key_A, CTRL)
    count = window.orders.model.rowCount()
    assert window.orders.selection.count() == count > 1
    assert not window.selection_bar.isHidden()
    press(desk, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog(ManyDialog)
    assert len(dialog.able_ids()) == count
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.wait(lambda: not dialog.isVisible())
    flagged = OrderQuery(search="flag:orange")
    assert desk.shop.read(queries.total, flagged).result() == 0, "plain Enter does nothing"

    press(desk, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog(ManyDialog)
    dialog.accept()
    desk.wait(lambda: desk.shop.read(queries.total, flagged).result() == count)
    dialog.undo_wanted.emit()
    desk.wait(lambda: desk.shop.read(queries.total, flagged).result() == 0)
    dialog.close()
    assert window.orders.selection.count() == count, "the selection is still there"


def test_what_is_selected_can_be_acted_on_though_no_order_was_current(desk: Desk) -> None:
    window = desk.window
    desk.wait(lambda: window.orders.model.whole)
    window.orders.selection.rows.clear()
    desk.wait(lambda: window.details.order_id() is None)
    window.actions_["select_all"].trigger()
    desk.wait(window.actions_["flag_orange"].isEnabled)
    assert window.orders.current_order_id == window.orders.model.order_id(0)
    assert window.orders.selection.count() == window.orders.model.rowCount()


def test_undoing_many_undoes_them_and_nothing_else(desk: Desk) -> None:
    """Neither what was done since, nor what was done before where the many were so already."""
    window = desk.window
    flagged, noted = OrderQuery(search="flag:orange"), OrderQuery(search="has:note")

    def flag_all() -> ManyDialog:
        desk.wait(lambda: desk.window.orders.model.whole and desk.window.orders.model.settled)
        press(desk, Qt.Key.Key_A, CTRL)
        window.actions_["flag_orange"].trigger()
        return desk.dialog(ManyDialog)

    dialog = flag_all()
    able = dialog.able_ids()
    dialog.accept()
    undo = undo_button(dialog)
    desk.wait(undo.isVisible)
    desk.shop.write(add_note, able[0], "Lewat baris perintah").result()
    undo.click()
    desk.wait(lambda: desk.shop.read(queries.total, flagged).result() == 0)
    assert desk.shop.read(queries.total, noted).result() == 1

    desk.shop.write(set_flags, able, {Flag.ORANGE}).result()
    checks = desk.shop.read(check_set_flags, able, {Flag.ORANGE})
    window.bulk.run(
        ManyWords("Flag", "Flag", "gets it", "has it"),
        checks,
        lambda ids, watch: desk.shop.write(set_flags, ids, {Flag.ORANGE}, watch),
    )
    dialog = desk.dialog(ManyDialog)
    dialog.accept()
    desk.wait(lambda: not child(dialog, QProgressBar).isVisible())
    desk.wait(lambda: not tasks.under_way())
    assert not undo_button(dialog).isVisible(), "nothing was changed"
    dialog.close()


def test_a_scan_brings_its_order_up_wherever_the_keyboard_is(desk: Desk) -> None:
    window = desk.window
    shipped = desk.shop.read(queries.first_ids, OrderQuery(view=View.SHIPPED), 1).result()[0]
    row = desk.shop.read(queries.order_rows, [shipped]).result()[0]
    window.head.focus_search()
    QTest.keyClicks(focused(), row.tracking_no)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    desk.wait(lambda: window.details.order_id() == shipped)
    assert window.head.search_text() == ""
