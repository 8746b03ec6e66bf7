from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget

from seller_desktop.domain.clock import HOUR_MS, iso
from seller_desktop.domain.orders import Status
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.about import AboutDialog
from seller_desktop.ui.dialogs.account import AccountDialog, AccountValue
from seller_desktop.ui.dialogs.as_of import AsOfDialog
from seller_desktop.ui.dialogs.crash_report import CrashReportDialog
from seller_desktop.ui.dialogs.file_help import FileHelpDialog
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.dialogs.operator import OperatorDialog
from seller_desktop.ui.dialogs.shortcuts import Bound, ShortcutsDialog
from seller_desktop.ui.dialogs.status_mapping import StatusMappingDialog
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.dialogs.dialog import Dialog

EN = Formatter("en", WIB)


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Callable[[Dialog], None]:
    def open_(dialog: Dialog) -> None:
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()

    return open_


def enter(qtbot: QtBot, dialog: Dialog) -> None:
    focused: QWidget | None = dialog.focusWidget()
    qtbot.keyClick(dialog if focused is None else focused, Qt.Key.Key_Return)


def test_the_operator_is_typed_and_confirmed_by_enter(
    qtbot: QtBot, open_dialog: Callable[[Dialog], None]
) -> None:
    dialog = OperatorDialog(("Rina", "Budi"), "Rina")
    open_dialog(dialog)
    qtbot.keyClicks(dialog._name, "  Sari ")
    with qtbot.waitSignal(dialog.accepted):
        enter(qtbot, dialog)
    assert dialog.value() == "Sari"


def test_an_operator_without_a_name_is_refused_in_words(
    qtbot: QtBot, open_dialog: Callable[[Dialog], None]
) -> None:
    dialog = OperatorDialog((), "")
    open_dialog(dialog)
    enter(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Please type a name."
    assert dialog.focusWidget() is dialog._name
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_an_account_name_is_taken_once(qtbot: QtBot, open_dialog: Callable[[Dialog], None]) -> None:
    dialog = AccountDialog(AccountValue("Kirana", mall=True), taken=("Kirana Official",))
    open_dialog(dialog)
    assert dialog.value() == AccountValue("Kirana", mall=True)
    dialog._name.setText("kirana official")
    enter(qtbot, dialog)
    assert dialog.problem.text() == "There is a shop of this name already."
    dialog._name.setText("Kirana Dua")
    with qtbot.waitSignal(dialog.accepted):
        enter(qtbot, dialog)


def test_a_contradicting_file_proposes_the_latest_time_inside(
    qtbot: QtBot, open_dialog: Callable[[Dialog], None]
) -> None:
    inside = NOW_MS - HOUR_MS
    dialog = AsOfDialog("a.xlsx", iso(inside - HOUR_MS, WIB), iso(inside, WIB), NOW_MS, EN, WIB)
    open_dialog(dialog)
    assert dialog.value() == inside
    dialog._choices.button(1).click()
    dialog._edit.setDateTime(QDateTime.fromString("2026-11-23T12:30:00", Qt.DateFormat.ISODate))
    dialog.accept()
    assert dialog.problem.text() == "The file cannot be older than what stands in it."
    dialog._edit.setDateTime(QDateTime.fromString("2026-11-23T13:30:00", Qt.DateFormat.ISODate))
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert dialog.value() == NOW_MS - HOUR_MS // 2, "typed in the shop's zone, whatever the computer's"


def test_a_file_without_any_time_is_not_from_the_future(open_dialog: Callable[[Dialog], None]) -> None:
    dialog = AsOfDialog("a.csv", "", "", NOW_MS, EN, WIB)
    open_dialog(dialog)
    assert dialog.value() == NOW_MS
    dialog._edit.setDateTime(QDateTime.fromString("2026-11-24T13:30:00", Qt.DateFormat.ISODate))
    dialog.accept()
    assert dialog.problem.text() == "This time lies in the future."


def test_words_are_mapped_only_where_a_meaning_was_chosen(open_dialog: Callable[[Dialog], None]) -> None:
    dialog = StatusMappingDialog([("Diproses", 3), ("<b>Lain</b>", 1200)], EN, wanted="<b>Lain</b>")
    open_dialog(dialog)
    assert dialog.value() == {}
    assert not dialog._yes.isEnabled()
    box = dialog._boxes["<b>Lain</b>"]
    assert dialog.focusWidget() is box
    box.setCurrentIndex(box.findData(Status.SHIPPED))
    assert dialog.value() == {"<b>Lain</b>": Status.SHIPPED}
    assert "“Shipped” now: 1,200" in dialog._outcomes["<b>Lain</b>"].text()
    assert box.accessibleName() == "“<b>Lain</b>” · orders: 1,200"


def test_what_is_for_good_is_not_done_by_plain_enter(
    qtbot: QtBot, open_dialog: Callable[[Dialog], None]
) -> None:
    dialog = StatusMappingDialog([("Diproses", 3)], EN)
    open_dialog(dialog)
    dialog._boxes["Diproses"].setCurrentIndex(1)
    with qtbot.waitSignal(dialog.rejected):
        enter(qtbot, dialog)


def test_keys_are_found_by_a_word(open_dialog: Callable[[Dialog], None], qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(
        [
            Bound("import", "Import orders", ("Ctrl+I",), ("Ctrl+I",)),
            Bound("find", "Find", ("Ctrl+F",), ("Ctrl+F",)),
        ]
    )
    open_dialog(dialog)
    qtbot.keyClicks(dialog._filter, "impo")
    shown = [row for row in range(dialog._table.rowCount()) if not dialog._table.isRowHidden(row)]
    assert shown == [0]
    dialog._filter.setText("column")
    hidden = [dialog._table.isRowHidden(row) for row in range(dialog._table.rowCount())]
    assert hidden.count(False) == 2, "keys that are in no menu are told as well"


def test_a_crash_report_can_be_copied(open_dialog: Callable[[Dialog], None], qtbot: QtBot) -> None:
    dialog = CrashReportDialog("Traceback <x>", "/data/crash.txt")
    open_dialog(dialog)
    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback <x>"
    assert "/data/crash.txt" in [label.text() for label in dialog.findChildren(QLabel)]


def test_about_names_version_and_folder(open_dialog: Callable[[Dialog], None]) -> None:
    dialog = AboutDialog({"version": "0.1.0", "kind": "checkout"}, "/data")
    open_dialog(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("Version: 0.1.0\nCame as: checkout") for text in texts)
    assert "/data" in texts
    dialog._copy.click()
    assert QGuiApplication.clipboard().text().startswith("Seller Desktop\nVersion: 0.1.0")
    assert dialog._notices.toPlainText() == "", "licences are read when they are looked at"
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(1)
    assert "SQLAlchemy" in dialog._notices.toPlainText()


def test_the_first_page_has_three_ways_in_by_keyboard(qtbot: QtBot) -> None:
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.setFocus()
    ways = (
        (page.import_button, page.import_wanted),
        (page.practice_button, page.practice_wanted),
        (page.empty_button, page.empty_wanted),
    )
    for button, signal in ways:
        assert page.focusWidget() is button
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            with qtbot.waitSignal(signal):
                qtbot.keyClick(button, key)
        page.focusNextChild()


def test_files_dropped_on_the_first_page_are_given_as_paths(qtbot: QtBot) -> None:
    page = FirstRunPage()
    qtbot.addWidget(page)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/rina/Semua pesanan.xlsx"), QUrl("https://example.com/a.csv")])
    drop = QDropEvent(
        QPointF(1, 1),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(drop)
    assert dropped.args == [[Path("/home/rina/Semua pesanan.xlsx")]]


def test_no_dialog_is_narrower_than_what_it_holds(open_dialog: Callable[[Dialog], None]) -> None:
    dialog = FileHelpDialog()
    open_dialog(dialog)
    assert dialog.width() >= dialog.minimumSizeHint().width()


@pytest.mark.parametrize(
    "make",
    [
        lambda: OperatorDialog(("Rina",), "Rina"),
        lambda: AccountDialog(AccountValue("Kirana")),
        lambda: AsOfDialog("a.csv", "", iso(NOW_MS, WIB), NOW_MS, EN, WIB),
        lambda: StatusMappingDialog([("Diproses", 3)], EN),
        lambda: CrashReportDialog("x", "/x"),
        lambda: ShortcutsDialog([Bound("x", "x", ("F2",), ())]),
        lambda: AboutDialog({"version": "1"}, "/x"),
    ],
    ids=["operator", "account", "as_of", "mapping", "crash", "shortcuts", "about"],
)
def test_every_stop_of_the_tab_key_has_a_name_and_runs_downwards(
    make: Callable[[], Dialog], open_dialog: Callable[[Dialog], None]
) -> None:
    dialog = make()
    open_dialog(dialog)
    stops = tab_stops(dialog)
    assert [stop for stop in stops if not spoken_name(stop)] == []
    heights = [stop.mapTo(dialog, stop.rect().topLeft()).y() for stop in stops]
    assert heights == sorted(heights)
    assert dialog.height() <= 640


def tab_stops(dialog: QWidget) -> list[QWidget]:
    """From the first field on; texts one can select are left out, they speak for themselves."""
    stops, at = [], dialog.nextInFocusChain()
    while at is not None and at is not dialog:
        usable = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and at.isEnabled()
        if usable and not isinstance(at, QLabel):
            stops.append(at)
        at = at.nextInFocusChain()
    return stops


def spoken_name(widget: QWidget) -> str:
    proxied = widget.parentWidget()
    if widget.accessibleName():
        return widget.accessibleName()
    if hasattr(widget, "text") and isinstance(widget.text(), str) and widget.text():
        return str(widget.text())
    return proxied.accessibleName() if proxied is not None and not isinstance(widget, QPushButton) else ""
