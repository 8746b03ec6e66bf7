"""Carries out one act on many orders: dry run, progress, report, and one undo for all of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import notes
from seller_desktop.services.bulk import plain_outcomes
from seller_desktop.services.desk_models import Cancelled, Outcome
from seller_desktop.services.undo import acts_to_undo
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.bulk.dialog import ManyDialog, ManyWords
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from seller_desktop.services.desk_models import JournalEntry, Watch
    from seller_desktop.ui.main_window import MainWindow

    Do = Callable[[list[int], Watch], Future[list[Outcome]]]


class BulkErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def note(self) -> None:
        """The same note on all selected orders."""
        form = NoteForm(self.tr("Private note"))
        words = ManyWords(
            self.tr("Add a note to several orders"),
            self.tr("Add the note"),
            self.tr("gets the note"),
            self.tr("has the note now"),
        )
        ids = self._window.orders.selection.selected_ids()
        self.run(
            words,
            self._shop.read(plain_outcomes, ids),
            lambda able, watch: self._shop.write(notes.add_notes, able, form.text(), watch),
            form,
        )

    def run(
        self, words: ManyWords, check: Future[list[Outcome]], do: Do, form: QWidget | None = None
    ) -> None:
        """Show what `check` says would happen, and let `do` do it once the seller agrees."""
        tasks.start(self._run(words, check, do, form))

    async def _run(
        self, words: ManyWords, check: Future[list[Outcome]], do: Do, form: QWidget | None
    ) -> None:
        outcomes = await asyncio.wrap_future(check)
        if not outcomes:
            self._window.footer.say(self.tr("No order is selected"))
            return
        dialog = ManyDialog(words, outcomes, self._window.formatter, form=form, parent=self._window)
        carried: list[asyncio.Task[JournalEntry | None]] = []
        dialog.wanted.connect(
            lambda ids, watch: carried.append(tasks.start(self._carry_out(dialog, do, ids, watch)))
        )
        dialog.undo_wanted.connect(lambda: tasks.start(self._undo(carried[-1])))
        self._window.errands.show(dialog)

    async def _carry_out(
        self, dialog: ManyDialog, do: Do, ids: list[int], watch: Watch
    ) -> JournalEntry | None:
        """Do it and tell the dialog, if it is still there, what came of it; the act it was, if it was one."""
        tell: Callable[[], Any]
        act = None
        before = await self._last_act()
        try:
            outcomes = await asyncio.wrap_future(do(ids, watch))
        except Cancelled:
            tell = dialog.show_stopped
        except SellerError as failure:
            sentence = error_sentence(failure)

            def tell() -> None:
                dialog.show_failure(sentence)
        else:
            after = await self._last_act()
            # Where all was so already nothing was done, and the last act is one of before.
            act = after if after and (before is None or after.id > before.id) else None

            def tell() -> None:
                dialog.show_result(outcomes, undoable=act is not None)

        if isValid(dialog):
            tell()
        return act

    async def _last_act(self) -> JournalEntry | None:
        return next(iter(await asyncio.wrap_future(self._shop.read(acts_to_undo, 1))), None)

    async def _undo(self, carried: asyncio.Task[JournalEntry | None]) -> None:
        """Undo this act, whatever else was done since."""
        act = await carried
        if act is not None:
            self._window.undo.undo_act(act)


class NoteForm(QWidget):
    """The text of a note for many orders."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._field = QPlainTextEdit()
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(72)
        self._field.setAccessibleName(label)
        self.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(label))
        column.addWidget(self._field)

    def text(self) -> str:
        return self._field.toPlainText()

    def problem(self) -> str:
        return "" if self.text().strip() else self.tr("Write the note first.")
