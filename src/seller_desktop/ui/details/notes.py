"""Private notes on an order, and the field to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.details.parts import Section
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Note
    from seller_desktop.texts.format import Formatter

_FIELD_HEIGHT = 56


class NotesSection(QWidget):
    """The notes, and below them what is being written: kept per order until it is saved."""

    note_added = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order_id: int | None = None
        self._drafts: dict[int, str] = {}
        self._list = Section()
        self._field = QPlainTextEdit()
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(_FIELD_HEIGHT)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._keep)
        self._hint = PlainLabel("Ctrl+Enter", role="small")
        self._add = QPushButton()
        self._add.setEnabled(False)
        self._add.clicked.connect(self._save)
        bar = QHBoxLayout()
        bar.addStretch()
        bar.addWidget(self._hint)
        bar.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._field)
        column.addLayout(bar)

    def tell(
        self,
        order_id: int,
        notes: tuple[Note, ...],
        marketplace_note: str,
        formatter: Formatter,
        now_ms: int,
    ) -> None:
        self._field.setPlaceholderText(self.tr("Add a private note…"))
        self._field.setAccessibleName(self.tr("New note"))
        self._add.setText(self.tr("Add note"))
        self._list.begin(self.tr("Notes"))
        if marketplace_note:
            self._list.add_text(marketplace_note)
            self._list.add_text(self.tr("Note from Seller Center"), role="small")
        for note in notes:
            self._list.add_text(note.text)
            when = formatter.short_moment(note.created_at, now_ms)
            self._list.add_text(" · ".join(part for part in (note.author, when) if part), role="small")
        self._list.end(keep=True)
        if order_id != self._order_id:
            self._order_id = order_id
            self._field.setPlainText(self._drafts.get(order_id, ""))

    def take_back(self, order_id: int, text: str) -> None:
        """A note that could not be saved stands in its field again, before what was written since."""
        self._drafts[order_id] = "\n".join(part for part in (text, self._drafts.get(order_id, "")) if part)
        if order_id == self._order_id:
            self._field.setPlainText(self._drafts[order_id])

    def focus_field(self) -> QWidget:
        """The field, now with the focus."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._save()
                return True
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        text = self._field.toPlainText()
        self._add.setEnabled(bool(text.strip()))
        if self._order_id is not None:
            if text:
                self._drafts[self._order_id] = text
            else:
                self._drafts.pop(self._order_id, None)

    def _save(self) -> None:
        text = self._field.toPlainText().strip()
        if self._order_id is None or not text:
            return
        self._field.clear()
        self.note_added.emit(self._order_id, text)
