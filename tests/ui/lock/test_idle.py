"""Idle is time that goes by without hands on the program, whether or not the computer slept meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from seller_desktop.domain.clock import MINUTE_MS, StoppedClock
from seller_desktop.ui.lock.idle import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Watched:
    """A field under a watch of five minutes."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = StoppedClock(0)
        self.field = QLineEdit()
        qtbot.addWidget(self.field)
        self.field.show()
        self.times = 0
        self.watch = IdleWatch(self.clock)
        self.watch.idle.connect(self._count)
        self.watch.watch(5)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.watch.watch(0)


def test_it_is_idle_when_nobody_touched_it_for_so_long(watched: Watched) -> None:
    watched.clock.advance(5 * MINUTE_MS - 1)
    watched.watch.look()
    assert watched.times == 0
    watched.clock.advance(1)
    watched.watch.look()
    watched.clock.advance(60 * MINUTE_MS)
    watched.watch.look()
    assert watched.times == 1


def test_keys_and_the_mouse_begin_it_anew(watched: Watched) -> None:
    watched.clock.advance(4 * MINUTE_MS)
    QTest.keyClick(watched.field, Qt.Key.Key_A)
    watched.clock.advance(4 * MINUTE_MS)
    QTest.mouseMove(watched.field)
    watched.clock.advance(4 * MINUTE_MS)
    QTest.mouseClick(watched.field, Qt.MouseButton.LeftButton)
    watched.clock.advance(4 * MINUTE_MS)
    watched.watch.look()
    assert watched.times == 0


def test_the_key_that_wakes_the_computer_locks_and_is_not_typed(watched: Watched) -> None:
    watched.clock.advance(60 * MINUTE_MS)
    QTest.keyClick(watched.field, Qt.Key.Key_A)
    assert (watched.times, watched.field.text()) == (1, "")


def test_setting_the_clock_is_not_going_by_of_time(watched: Watched) -> None:
    watched.clock.jump(60 * MINUTE_MS)
    watched.watch.look()
    assert watched.times == 0


def test_off_it_never_is_idle(watched: Watched) -> None:
    watched.watch.watch(0)
    watched.clock.advance(600 * MINUTE_MS)
    watched.watch.look()
    assert watched.times == 0
