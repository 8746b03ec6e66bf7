"""What the window does with notes: keeps, edits and removes them, and keeps what is half written."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import notes
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from seller_desktop.ui.details.notes import NotesSection
    from seller_desktop.ui.main_window import MainWindow

_DRAFTS = "drafts"


class NoteErrands(QObject):
    """Carries out what is asked in the notes of the order shown."""

    def __init__(self, window: MainWindow, section: NotesSection) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._section = section
        section.restore_drafts(window.state.text(_DRAFTS))
        section.drafts_changed.connect(self._keep_drafts)
        section.note_added.connect(self.add)
        section.note_edited.connect(self.edit)
        section.note_removed.connect(self.remove)

    def write(self) -> None:
        """Lead to the field for a new note."""
        self._window.show_details(shown=True)
        self._window.details.focus_note()

    def add(self, order_id: int, text: str) -> None:
        """Keep a note; what could not be saved is put back where it was written."""
        tasks.start(self._add(order_id, text))

    def edit(self, order_id: int, note_id: int, text: str) -> None:
        """Let a note say something else; what could not be saved is being written again."""
        tasks.start(self._edit(order_id, note_id, text))

    def remove(self, note_id: int) -> None:
        """Take a note away. Nobody is asked: it can be undone."""
        window = self._window
        window.errands.carry_out(
            self._shop.write(notes.remove_note, note_id), self.tr("Note removed; it can be undone")
        )

    async def _add(self, order_id: int, text: str) -> None:
        try:
            await asyncio.wrap_future(self._shop.write(notes.add_note, order_id, text))
        except SellerError as failure:
            self._section.take_back(order_id, text)
            self._window.complain(failure)
        else:
            self._window.footer.say(self.tr("Note saved"))

    async def _edit(self, order_id: int, note_id: int, text: str) -> None:
        try:
            await asyncio.wrap_future(self._shop.write(notes.edit_note, note_id, text))
        except SellerError as failure:
            self._section.take_edit_back(order_id, note_id, text)
            self._window.complain(failure)
        else:
            self._window.footer.say(self.tr("Note saved"))

    def _keep_drafts(self) -> None:
        self._window.state.put(_DRAFTS, self._section.drafts())
