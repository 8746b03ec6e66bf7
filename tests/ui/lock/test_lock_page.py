"""What the page of the lock says, and the dialog in which the PIN is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from seller_desktop.domain.clock import SECOND_MS
from seller_desktop.domain.pin import PinStatus, PinWish
from seller_desktop.texts.waits import wait_words
from seller_desktop.ui.lock.dialog import PinDialog
from seller_desktop.ui.lock.page import LockPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock


@pytest.fixture
def page(qtbot: QtBot, stopped_clock: StoppedClock) -> Iterator[LockPage]:
    page = LockPage(stopped_clock, "Toko <b>Maju</b>", "Dewi", "/toko", encrypted=True)
    qtbot.addWidget(page)
    page.show()
    yield page
    page.stop()


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text)


def test_it_names_the_shop_and_who_works_and_takes_figures_only(page: LockPage) -> None:
    given: list[str] = []
    page.pin_given.connect(given.append)
    assert "Toko <b>Maju</b>\nLocked. Working: Dewi" in said(page)
    assert not button(page, "Unlock").isEnabled()
    field = page._pin
    QTest.keyClicks(field, "12x-34567890123456")
    assert field.text() == "123456789012"
    assert field.displayText() != field.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert given == ["123456789012"]


def test_it_counts_the_wait_down_in_words(page: LockPage, stopped_clock: StoppedClock) -> None:
    given: list[str] = []
    page.pin_given.connect(given.append)
    page.refuse("This is not the PIN.", 30 * SECOND_MS)
    for seconds in (30, 29, 1):
        stopped_clock.advance(30 * SECOND_MS - seconds * SECOND_MS - (stopped_clock.elapsed_ms()))
        page.tick()
        assert f"You can try again in {wait_words(seconds * SECOND_MS)}." in said(page)
        QTest.keyClicks(page._pin, "2")
        QTest.keyClick(page._pin, Qt.Key.Key_Return)
    assert given == []
    stopped_clock.advance(SECOND_MS)
    page.tick()
    assert "try again in" not in said(page)
    QTest.keyClick(page._pin, Qt.Key.Key_Return)
    assert given == ["222"]


def test_the_ways_out_are_told_when_asked_for(page: LockPage) -> None:
    assert "The ways out" not in said(page)
    button(page, "Forgotten PIN…").click()
    assert "recovery key" in said(page)
    assert page._command.toPlainText() == 'seller-desktop --data "/toko" pin remove'


def fields(dialog: PinDialog) -> list[QLineEdit]:
    found = [one for one in dialog.findChildren(QLineEdit) if one.isVisibleTo(dialog)]
    return [one for one in found if one.echoMode() is QLineEdit.EchoMode.Password]


def test_the_dialog_gives_what_was_asked_for_once_it_fits_together(qtbot: QtBot) -> None:
    dialog = PinDialog(PinStatus(is_set=True, idle_min=5))
    qtbot.addWidget(dialog)
    dialog.show()
    wishes: list[PinWish] = []
    removals: list[str] = []
    dialog.save_wanted.connect(wishes.append)
    dialog.remove_wanted.connect(removals.append)
    assert "It does not protect the shop's file" in said(dialog)
    present, new, again = fields(dialog)
    new.setText("7413")
    again.setText("7414")
    dialog.accept()
    assert "not the same" in said(dialog)
    again.setText("7413")
    dialog.accept()
    button(dialog, "Take the PIN away").click()
    assert (wishes, removals) == ([], [])
    assert "present PIN" in dialog.problem.text()
    present.setText("2580")
    dialog.accept()
    assert wishes == [PinWish("2580", "7413", 5, at_start=True)]
    assert dialog.isVisible()
    dialog.refuse("This is not the PIN.", current=True)
    assert (present.text(), present.hasFocus() or not dialog.isActiveWindow()) == ("", True)
    present.setText("2580")
    button(dialog, "Take the PIN away").click()
    assert removals == ["2580"]
    dialog.done_well()
    assert not dialog.isVisible()
