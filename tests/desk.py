"""The real window on a shop, with the hands of a seller, for tests that go from end to end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui import tasks
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.orders import columns
from seller_desktop.ui.window_state import FILE_NAME, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.shop import Shop

D = TypeVar("D", bound=QDialog)
PATIENCE_MS = 20_000


class Desk:
    """A window on a shop, with the hands of a seller."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.shop = shop
        self.qtbot = qtbot
        self.window = MainWindow(shop, WindowState(shop.data_dir / FILE_NAME))
        started = tasks.start(self.window.keeper.start())
        self.wait(started.done)
        self.window.show()
        self.window.begin()
        self.settle()

    def settle(self) -> None:
        self.wait(lambda: self.window.settled)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=PATIENCE_MS)

    def do(self, action: str) -> None:
        """As one would from the menu: once it can be chosen."""
        self.wait(self.window.actions_[action].isEnabled)
        self.window.actions_[action].trigger()
        self.settle()

    def wait_for_rows(self, count: int) -> None:
        self.wait(lambda: self.window.orders.model.rowCount() == count)

    def listed(self) -> list[str]:
        """The order numbers in the list, as shown."""
        model = self.window.orders.model
        self.wait(lambda: model.settled)
        column = columns.INDEX[SortKey.ORDER_NO]
        return [str(model.index(row, column).data()) for row in range(min(model.rowCount(), 20))]

    def close(self) -> None:
        """As the program does: what still runs is stopped before the window goes."""
        if self.shop.writable:
            # What is on its way to the disk is announced first: later the window would ask a closed shop.
            self.shop.write(lambda _writing: None).result()
            QApplication.processEvents()
        self.window.close()
        stopping = asyncio.get_running_loop().create_task(tasks.stop_all())
        self.wait(stopping.done)
        self.window.deleteLater()

    def dialog(self, kind: type[D]) -> D:
        """The dialog of this kind that has come up."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found
