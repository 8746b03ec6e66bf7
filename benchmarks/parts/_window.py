"""The program's own window and views on a copy of a shop, for the parts that measure what is seen."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, Final

import qasync
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from seller_desktop import desktop
from seller_desktop.domain.orders import View
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.shop import Shop
from seller_desktop.texts import language
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.orders.stack import OrdersStack
from seller_desktop.ui.theme import ThemeChoice
from seller_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractItemView

    from seller_desktop.ui.orders.model import OrderListModel

SIZE: Final = (1280, 800)
ALL: Final = OrderQuery(view=View.ALL, sort=SortKey.CREATED, descending=True)
CALM_S: Final = 2.0
NOTCH: Final = 120
"""What one notch of a wheel says, in eighths of a degree."""


def in_application(work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:  # noqa: ANN401 - what the work gives
    """Run a coroutine in an application dressed as the program dresses its own."""
    app = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    desktop.share_time()
    language.install(app, "id")
    theme.apply(app, ThemeChoice.LIGHT)
    loop = qasync.QEventLoop(app)
    with loop:
        return loop.run_until_complete(work())


async def window_on(shop: Shop) -> MainWindow:
    """The program's own window when it has stood there for a while."""
    window = MainWindow(shop, WindowState(None))
    window.show()
    window.begin()
    window.show_view(ALL.view)
    await asyncio.sleep(CALM_S)
    desktop.collect_garbage()
    return window


class OrdersOnScreen:
    """The list and the cards of a shop, 1280 x 800, as the window shows them."""

    def __init__(self, folder: Path) -> None:
        self.shop = Shop.open(folder, writable=True)
        self.stack = OrdersStack(self.shop, Formatter("id", self.shop.zone))
        self.stack.resize(*SIZE)

    async def open(self) -> None:
        self.stack.show()
        self.stack.set_query(ALL)
        await self.whole()

    async def whole(self) -> None:
        """Until nothing is under way."""
        while not (self.stack.model.settled and self.stack.model.whole):  # noqa: ASYNC110 - as the tests do
            await asyncio.sleep(0.005)

    async def close(self) -> None:
        self.stack.stop()
        self.stack.close()
        await tasks.stop_all()
        await asyncio.to_thread(self.shop.close)


class Frames(QObject):
    """Sees each repaint of a view to its end, and whether all that is in sight stands there in words."""

    def __init__(self, view: QAbstractItemView, model: OrderListModel) -> None:
        super().__init__(view)
        self._viewport = view.viewport()
        self._model = model
        self._shown: asyncio.Future[None] | None = None
        self._words_came = False
        self._viewport.installEventFilter(self)
        model.dataChanged.connect(self._note_words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._viewport and event.type() is QEvent.Type.Paint and self._shown is not None:
            self._words_came = False
            asyncio.get_running_loop().call_soon(self._painted)  # comes when this painting has ended
        return False

    def _note_words(self) -> None:
        self._words_came = True

    def _painted(self) -> None:
        in_words = len(self._model.rows_in_sight()) == self._model.page_rows > 0
        # Words that came after the painting will be painted next.
        if self._shown is not None and in_words and not self._words_came:
            self._shown.set_result(None)
            self._shown = None

    async def after(self, act: Callable[[], object]) -> float:
        """How many ms from an act until what it brought into sight has been painted, in words."""
        shown = self._shown = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        act()
        await shown
        return (time.perf_counter() - began) * 1000


def wheel(view: QAbstractItemView, notches: int = -1) -> None:
    """Turn the wheel over a view; down is negative."""
    middle = QPointF(view.viewport().rect().center())
    told = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, NOTCH * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), told)
