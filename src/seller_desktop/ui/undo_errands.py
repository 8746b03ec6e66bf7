"""Undo and redo in the window: what they would take back stands by name in the Edit menu."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from seller_desktop.services import undo
from seller_desktop.services.desk_models import Did
from seller_desktop.texts.journal import act_name
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.desk_models import JournalEntry
    from seller_desktop.ui.main_window import MainWindow

_LISTED = 10


class UndoErrands(QObject):
    """Knows what can be undone and done again, and carries it out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._done: Sequence[JournalEntry] = ()
        self._undone: JournalEntry | None = None
        self.menu = QMenu(window)

    async def follow(self) -> None:
        """Ask what can be undone now, and name it in the menu."""
        self._done = await asyncio.wrap_future(self._shop.read(undo.acts_to_undo, _LISTED))
        self._undone = await asyncio.wrap_future(self._shop.read(undo.act_to_redo))
        self.tell()

    def tell(self) -> None:
        """Name the acts in the menu."""
        actions, writable = self._window.actions_, self._shop.writable
        first = act_name(self._done[0]) if self._done else ""
        again = act_name(self._undone) if self._undone else ""
        actions["undo"].setText(
            self.tr("&Undo: {act}").format(act=_plain(first)) if first else self.tr("&Undo")
        )
        actions["redo"].setText(
            self.tr("&Redo: {act}").format(act=_plain(again)) if again else self.tr("&Redo")
        )
        actions["undo"].setEnabled(writable and bool(first))
        actions["redo"].setEnabled(writable and bool(again))
        self.menu.setTitle(self.tr("Und&o several"))
        self.menu.setEnabled(writable and len(self._done) > 1)
        self.menu.clear()
        for count, entry in enumerate(self._done, start=1):
            action = self.menu.addAction(_plain(act_name(entry)))
            action.triggered.connect(lambda _checked=False, count=count: tasks.start(self._undo(count)))

    def undo_now(self) -> None:
        """Take the last act back; where that is much, or stands in Seller Center already, it is asked."""
        tasks.start(self._undo(1))

    def undo_act(self, entry: JournalEntry) -> None:
        """Take this act back, though it need not be the last."""
        self._window.errands.carry_out(
            self._shop.write(undo.undo, entry.id), self.tr("Undone: {act}").format(act=act_name(entry))
        )

    def redo_now(self) -> None:
        """Do again what was undone last."""
        if (entry := self._undone) is not None:
            self._window.errands.carry_out(
                self._shop.write(undo.redo, entry.id),
                self.tr("Done again: {act}").format(act=act_name(entry)),
            )

    async def _undo(self, count: int) -> None:
        await self.follow()  # what the menu says may be older than the last act
        if not self._done:
            self._window.footer.say(self.tr("Nothing to undo yet: what you change here can be taken back"))
        for entry in self._done[:count]:
            if entry.what is Did.DECIDED and len(entry.facts["cases"]) == 1:
                self._window.cases.take_back(entry.facts["cases"][0])
                continue
            if entry.what is Did.IMPORTED and not await self._sure(entry):
                return
            self.undo_act(entry)

    async def _sure(self, entry: JournalEntry) -> bool:
        return await Messages.ask(
            self._window,
            self.tr("Undo the import?"),
            self.tr(
                "“{file}”: its new orders are taken out again, and the orders it changed are as they were"
                " before. You can do it again afterwards."
            ).format(file=entry.facts.get("file", "")),
            self.tr("Undo the import"),
            self.tr("Cancel"),
        )


def _plain(text: str) -> str:
    """A menu takes what follows an ampersand for a key."""
    return text.replace("&", "&&")
