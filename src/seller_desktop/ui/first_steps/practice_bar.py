"""The line over a practice shop's orders: what this is, the way to one's own shop, and how it goes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from seller_desktop.services.practice_folder import NAME, holds_own_work, remove_practice
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.waiting import WorkBetween

if TYPE_CHECKING:
    from seller_desktop.domain.progress import Told
    from seller_desktop.ui.main_window import MainWindow


class PracticeBar(QFrame):
    """Stands there for as long as the window does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._shop = window.shop
        self.setProperty("role", "selection-bar")
        text = self.tr("Practice shop: these orders are made up. Try everything.")
        self.setAccessibleName(text)
        label = PlainLabel(text)
        label.setWordWrap(True)
        folder = self._shop.data_dir
        self.go_button = QPushButton(
            self.tr("Go to my shop") if Shop.exists(folder.parent) else self.tr("Set up my own shop")
        )
        self.go_button.clicked.connect(self._go)
        self.go_button.setVisible(folder.name == NAME)  # elsewhere it is nobody's second shop
        self.remove_button = QPushButton(self.tr("Remove the practice shop"))
        self.remove_button.setEnabled(self._shop.writable)
        self.remove_button.clicked.connect(lambda: tasks.start(self._remove()))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(label, 1)
        row.addWidget(self.go_button)
        row.addWidget(self.remove_button)

    def _go(self) -> None:
        self._window.actions_["other_shop"].trigger()

    async def _remove(self) -> None:
        """At once; what somebody brought here himself is asked about."""
        if await asyncio.wrap_future(self._shop.read(holds_own_work)) and not await Messages.ask(
            self._window,
            self.tr("Remove the practice shop?"),
            self.tr(
                "You have imported files or entered orders of your own here. They are removed with the "
                "practice shop, with their notes and backups, and cannot be brought back."
            ),
            self.tr("Remove everything"),
            self.tr("Cancel"),
        ):
            return
        folder, key = self._shop.data_dir, self._shop.key

        def do(_told: Told) -> None:
            remove_practice(folder, key)

        window = self._window
        window.between = WorkBetween(self.tr("Removing the practice shop…"), do, lambda _done: "")
        window.reopen = folder.parent if folder.name == NAME else folder
        window.close()
