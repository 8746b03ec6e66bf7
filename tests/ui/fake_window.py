"""A window with nothing in it, for tests of what a window does: it only notes what is said and shown."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from seller_desktop.domain.errors import SellerError
from seller_desktop.ui import tasks
from seller_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from PySide6.QtWidgets import QDialog

    from tests.ui.fake_shop import FakeShop


class FakeWindow(QWidget):
    """`said`: the status bar; `complaints`: codes of failures told; `shown`: dialogs, none ever opened."""

    def __init__(self, shop: FakeShop) -> None:
        super().__init__()
        self.shop = shop
        self.state = WindowState(None)
        self.said: list[str] = []
        self.complaints: list[str] = []
        self.shown: list[QDialog] = []
        self.selected: list[int] = []
        self.current: int | None = None
        self.flag_names: list[object] = []
        self.footer = SimpleNamespace(say=self.said.append)
        self.errands = SimpleNamespace(show=self._show, carry_out=self._carry_out)
        self.orders = SimpleNamespace(
            selection=SimpleNamespace(selected_ids=lambda: list(self.selected)),
            model=SimpleNamespace(set_flag_names=self.flag_names.append),
            current_order_id=None,
        )

    def complain(self, failure: SellerError) -> None:
        self.complaints.append(failure.code)

    def _show(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        self.shown.append(dialog)
        if accepted is not None:
            dialog.accepted.connect(accepted)

    def _carry_out(self, work: Future[Any], said: str) -> None:
        async def wait() -> None:
            try:
                await asyncio.wrap_future(work)
            except SellerError as failure:
                self.complain(failure)
            else:
                self.said.append(said)

        tasks.start(wait())
