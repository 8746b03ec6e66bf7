"""A locked window: nothing of an order is seen, heard or reached, and all is back once the PIN is right."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDragEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.orders import ClockKind, View
from seller_desktop.domain.pin import PinWish
from seller_desktop.domain.reminders import Reminder
from seller_desktop.services import pin
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks
from seller_desktop.ui.dialogs.operator import OperatorDialog
from seller_desktop.ui.lock.dialog import PinDialog
from seller_desktop.ui.lock.page import LockPage
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.window_state import WindowState
from tests.desk import Desk
from tests.making import at, export, order_no
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

_SAID = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value
PIN = "258013"
"""As long as a number that a scanner reads, and typed as fast."""
BUYER = ("Siti Rahma", "siti_rahma", "Jl. Mawar", "57791234", "Kaos Polos")
"""What every order of the shop says of its buyer, and of itself."""


@pytest.fixture(scope="module", autouse=True)
def _cheap() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pin, "_COST", (2, 1, 1))
        yield


@pytest.fixture(scope="module")
def real_shop(tmp_path_factory: pytest.TempPathFactory, _cheap: None) -> Iterator[Shop]:
    folder = tmp_path_factory.mktemp("lock")
    shop = Shop.create(folder / "toko", StoppedClock(at("2026-11-23T14:00:00")), practice=False)
    take(shop, export(folder, [{}] * 5))
    shop.run(lambda: None).result()  # its threads are there before the first test
    yield shop
    shop.close()


@pytest.fixture
def desk(real_shop: Shop, qtbot: QtBot) -> Iterator[Desk]:
    real_shop.write(pin.remove_by_owner).result()
    pin.save(real_shop, PinWish("", PIN, 5, at_start=True))
    desk = Desk(real_shop, qtbot)
    desk.window.show_view(View.ALL)
    desk.window.show_order(order_no(0))
    desk.wait(lambda: desk.window.details.order_id() is not None)
    desk.settle()
    yield desk
    desk.close()


def page(desk: Desk) -> LockPage:
    found = desk.window.centralWidget()
    assert isinstance(found, LockPage)
    return found


def lock(desk: Desk) -> LockPage:
    desk.window.actions_["lock"].trigger()
    desk.wait(lambda: desk.window.lock.locked)
    desk.wait(lambda: desk.shop.read(pin.status, desk.shop.clock).result().locked)
    return page(desk)


def field(page: LockPage) -> QLineEdit:
    return page.findChildren(QLineEdit)[0]


def type_pin(page: LockPage, typed: str) -> None:
    QTest.keyClicks(field(page), typed)
    QTest.keyClick(field(page), Qt.Key.Key_Return)


def unlock(desk: Desk) -> None:
    type_pin(page(desk), PIN)
    desk.wait(lambda: not desk.window.lock.locked)
    desk.settle()


def said_by(interface: object, told: list[str]) -> list[str]:
    """Everything a screen reader finds from here on, also what it would skip for being hidden."""
    assert isinstance(interface, QAccessibleInterface)
    if interface.isValid():
        told += [interface.text(kind) for kind in _SAID]
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is not None:
                said_by(child, told)
    return told


def heard(qapp: QObject) -> str:
    return "\n".join(said_by(QAccessible.queryAccessibleInterface(qapp), []))


def seen() -> str:
    """The words of all widgets on the screen, and the titles of their windows."""
    told = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and not window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            told.append(window.windowTitle())
            for widget in (window, *window.findChildren(QWidget)):
                if widget.isVisible():
                    told += [str(widget.property(name)) for name in ("text", "plainText", "title", "toolTip")]
    return "\n".join(told)


def names_a_buyer(text: str) -> list[str]:
    return [word for word in BUYER if word in text]


def on_screen() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def can_be_dropped(desk: Desk, files: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(desk.window, event)
    return event.isAccepted()


def test_nothing_of_a_buyer_is_on_the_screen_or_for_a_screen_reader(desk: Desk, qapp: QApplication) -> None:
    window = desk.window
    desk.do("message")
    dialog = desk.dialog(QDialog)
    text = dialog.findChildren(QPlainTextEdit)[0]
    text.setFocus()
    text.insertPlainText("half a sentence for Siti Rahma")
    before, title, place = heard(qapp), dialog.windowTitle(), dialog.geometry()
    assert names_a_buyer(before)
    assert names_a_buyer(seen())

    lock(desk)
    assert names_a_buyer(heard(qapp)) == []
    assert names_a_buyer(seen()) == []
    assert on_screen() == [window]
    assert title not in [one.title() for one in QGuiApplication.topLevelWindows()]
    assert window.windowTitle() == "My shop – Seller Desktop"
    assert "Locked: My shop" in heard(qapp)
    walked = {window.focusWidget()}
    for _ in range(10):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        walked.add(window.focusWidget())
    assert all(page(desk).isAncestorOf(widget) for widget in walked)

    unlock(desk)
    assert (dialog.windowTitle(), dialog.geometry(), dialog.isVisible()) == (title, place, True)
    assert "half a sentence" in text.toPlainText()
    assert (QApplication.activeModalWidget(), dialog.focusWidget()) == (dialog, text)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert set(before.split("\n")) <= set(heard(qapp).split("\n"))
    assert window.menuBar().isVisible()
    assert window.statusBar().isVisible()
    dialog.reject()
    desk.wait(lambda: on_screen() == [window])


def test_what_comes_up_meanwhile_waits_and_what_ends_meanwhile_is_gone(
    desk: Desk, qapp: QApplication
) -> None:
    window = desk.window
    ends = OperatorDialog((), "Siti Rahma", window)
    ends.finished.connect(lambda: ended.append(True))
    ended: list[bool] = []
    ends.open()
    menu = QMenu("Siti Rahma", window)
    menu.addAction("Siti Rahma")
    menu.popup(QPoint(10, 10))

    lock(desk)
    assert not menu.isVisible()
    ends.accept()
    answer = Messages.tell(window, "Siti Rahma", "Import of Siti Rahma is done")
    answered: list[None] = []
    answer.then(answered.append)
    later = QMenu(window)
    later.addAction("Siti Rahma")
    later.popup(QPoint(10, 10))
    desk.wait(lambda: on_screen() == [window])
    assert ended == [True]
    assert names_a_buyer(seen()) == []
    assert names_a_buyer(heard(qapp)) == []

    unlock(desk)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert on_screen() in ([window, box], [box, window])
    assert (box.windowTitle(), answered) == ("Siti Rahma", [])
    box.findChildren(QPushButton)[0].click()
    desk.wait(lambda: on_screen() == [window])
    assert answered == [None]
    for one in (ends, menu, later):
        one.deleteLater()


def test_while_it_is_locked_nothing_reaches_the_desk(desk: Desk) -> None:
    window, shop = desk.window, desk.shop
    done: list[str] = []
    for name in ("settings", "undo", "quit", "label", "flag_red", "lock"):
        window.actions_[name].triggered.connect(lambda _on=False, name=name: done.append(name))
    window.scanner.scanned.connect(done.append)
    view, order_id = window.query.view, window.orders.current_order_id
    assert order_id is not None
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(export(shop.data_dir, [{}])))])
    assert can_be_dropped(desk, files)

    locked = lock(desk)
    done.clear()
    control, alt, shift = (
        getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift")
    )
    for key, held in (
        (Qt.Key.Key_Comma, control),
        (Qt.Key.Key_Z, control),
        (Qt.Key.Key_Q, control),
        (Qt.Key.Key_1, alt | shift),
        (Qt.Key.Key_3, alt),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_L, control | alt),
    ):
        QTest.keyClick(field(locked), key, held)
        QTest.keyClick(window, key, held)
        QTest.keyClick(window.orders, key, held)
    field(locked).clear()
    type_pin(locked, order_no(1)[:12])  # a scanner
    desk.wait(lambda: "not the PIN" in seen())
    assert not can_be_dropped(desk, files)
    window.reminders._show()
    window.reminders.snooze()
    QTest.keyClick(window.orders.list_view, Qt.Key.Key_Down)
    assert window.orders.current_order_id == order_id
    assert (done, window.query.view, on_screen()) == ([], view, [window])
    assert window.findChildren(QDialog) == []
    assert not window.isHidden()

    # Commands of the owner of the account are carried out all the same, and deadlines kept.
    told = window.reminders
    told._tell((Reminder(ClockKind.SHIP_BY, 4, 3, (order_no(0),), 0),))
    told._tell_urgent(3)
    assert "3 order" in seen()
    assert names_a_buyer(seen()) == []
    assert window.keeper._awake

    shop.write(pin.remove_by_owner).result()
    desk.wait(lambda: not window.lock.locked)
    desk.settle()
    window.actions_["lock"].trigger()  # no PIN is set any more: one is asked for
    dialog = desk.dialog(PinDialog)
    first, second = [
        one
        for one in dialog.findChildren(QLineEdit)
        if one.isVisibleTo(dialog) and one.echoMode() is QLineEdit.EchoMode.Password
    ]
    first.setText("7413")
    second.setText("7413")
    dialog.accept()
    desk.wait(lambda: window.lock.locked)
    type_pin(page(desk), "7413")
    desk.wait(lambda: not window.lock.locked)


def test_a_shop_that_starts_locked_paints_nothing_before_the_pin(
    real_shop: Shop, qtbot: QtBot, qapp: QApplication
) -> None:
    real_shop.write(pin.remove_by_owner).result()
    pin.save(real_shop, PinWish("", PIN, 0, at_start=False))
    real_shop.write(pin.note_locked).result()  # it was locked when it was closed, or killed
    window = MainWindow(real_shop, WindowState(None))
    for start in (window.keeper.start(), window.listed(), window.lock.at_start()):
        qtbot.waitUntil(tasks.start(start).done)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    assert isinstance(window.centralWidget(), LockPage)
    assert names_a_buyer(heard(qapp)) == []
    assert names_a_buyer(seen()) == []
    assert not window.orders.isVisible()
    assert window.keeper._awake
    window.close()
    stopping = asyncio.get_running_loop().create_task(tasks.stop_all())
    qtbot.waitUntil(stopping.done)
    window.deleteLater()
    assert real_shop.read(pin.status, real_shop.clock).result().locked
