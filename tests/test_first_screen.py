"""The window as far as its first screen needs it, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.parts import Parts
from seller_desktop.ui.window_state import WindowState
from tests.making import export
from tests.services.importing import take

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

PARTS = frozenset(Parts.__annotations__)


@pytest.fixture
def shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    take(shop, export(tmp_path, [{}] * 3))
    yield shop
    shop.close()


@pytest.fixture
def window(
    shop: Shop, qtbot: QtBot, qapp: QApplication, loop: asyncio.AbstractEventLoop
) -> Iterator[MainWindow]:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    window = MainWindow(shop, WindowState(None))
    yield window
    window.close()
    stopping = loop.create_task(tasks.stop_all())
    qtbot.waitUntil(stopping.done)
    window.deleteLater()


def made(window: MainWindow) -> frozenset[str]:
    return PARTS & vars(window).keys()


def test_it_makes_nothing_it_does_not_show(window: MainWindow) -> None:
    assert not made(window)
    assert window.menuBar().actions()


def test_everything_follows_once_the_orders_are_there(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.begin()
    assert not made(window)
    qtbot.waitUntil(lambda: window.settled)
    assert made(window) == PARTS
    assert window.details.isVisible() is window.beside.isVisible()
    assert window.actions_["list"].isChecked()


def test_what_is_asked_for_before_is_made_at_once(window: MainWindow) -> None:
    assert window.actions_["import"].isEnabled()
    assert not window.furnished.is_set()


def test_it_can_be_closed_before_everything_is_there(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: bool(made(window)))
    window.close()
    assert made(window) != PARTS
