"""Private notes on an order, and the field to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.details.note_drafts import NoteDrafts
from seller_desktop.ui.details.note_row import NoteRow, is_ctrl_enter
from seller_desktop.ui.details.parts import Section
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Note
    from seller_desktop.texts.format import Formatter

_FIELD_HEIGHT = 56


class _Told(NamedTuple):
    notes: tuple[Note, ...]
    formatter: Formatter
    now_ms: int


class NotesSection(QWidget):
    """The notes, and below them what is being written. What is half written stays with its order, whatever
    is shown meanwhile, until it is saved or given up.
    """

    note_added = Signal(object, str)
    """Order id and text."""
    note_edited = Signal(object, object, str)
    """Order id, note id, and what the note is to say."""
    note_removed = Signal(object)
    """Note id."""
    drafts_changed = Signal()
    """Something half written is another than before; `drafts` tells it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order_id: int | None = None
        self._told: _Told | None = None
        self._drafts = NoteDrafts()
        self._earlier: set[int] = set()
        self._list = Section()
        self._rows: dict[int, NoteRow] = {}
        self._spare: list[NoteRow] = []
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
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
        column.addLayout(self._notes)
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
        self._field.setPlaceholderText(self.tr("Add a private note, which no buyer sees…"))
        self._field.setAccessibleName(self.tr("New note"))
        self._add.setText(self.tr("Add note"))
        self._list.begin(self.tr("Notes"))
        if marketplace_note:
            self._list.add_text(marketplace_note)
            self._list.add_text(self.tr("Note from Seller Center"), role="small")
        self._list.end(keep=True)
        self._told = _Told(notes, formatter, now_ms)
        if order_id != self._order_id:
            self._order_id = order_id
            self._field.setPlainText(self._drafts.new.get(order_id, ""))
        self._tell_notes(order_id, self._told)

    def drafts(self) -> str:
        """Everything half written, of all orders, to be kept for `restore_drafts`; "" for nothing."""
        return self._drafts.save()

    def restore_drafts(self, saved: str) -> None:
        """What `drafts` gave when the window was left."""
        self._drafts.restore(saved)
        if self._order_id is not None and self._told is not None:
            self._field.setPlainText(self._drafts.new.get(self._order_id, ""))
            self._tell_notes(self._order_id, self._told)

    def take_back(self, order_id: int, text: str) -> None:
        """A note that could not be saved stands in its field again, before what was written since."""
        self._drafts.put_new(order_id, "\n".join(filter(None, (text, self._drafts.new.get(order_id, "")))))
        if order_id == self._order_id:
            self._field.setPlainText(self._drafts.new[order_id])
        self.drafts_changed.emit()

    def take_edit_back(self, order_id: int, note_id: int, text: str) -> None:
        """An edit that could not be saved is being written again; if its note is gone, as a new note."""
        self._drafts.put_edit(order_id, note_id, text)
        if order_id == self._order_id and self._told is not None:
            self._tell_notes(order_id, self._told)
        self.drafts_changed.emit()

    def focus_field(self) -> QWidget:
        """The field, now with the focus."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_ctrl_enter(event):
            self._save()
            return True
        return super().eventFilter(watched, event)

    def _tell_notes(self, order_id: int, told: _Told) -> None:
        edits = self._drafts.edits_of(order_id)
        for note_id in edits.keys() - {note.id for note in told.notes}:  # removed meanwhile, perhaps undone
            self._drafts.put_edit(order_id, note_id, None)
            self.take_back(order_id, edits[note_id])
        # A row stays with its note, so that one being edited keeps the cursor when others come and go.
        gone = [note_id for note_id in self._rows if note_id not in {note.id for note in told.notes}]
        for note_id in gone:
            row = self._rows.pop(note_id)
            row.hide()
            self._spare.append(row)
        for place, note in enumerate(told.notes):
            row = self._rows.get(note.id) or self._take_row(note.id)
            if self._notes.indexOf(row) != place:
                self._notes.insertWidget(place, row)
            earlier = note.id in self._earlier
            row.tell(note, edits.get(note.id), told.formatter, told.now_ms, earlier=earlier)
            row.show()

    def _take_row(self, note_id: int) -> NoteRow:
        if self._spare:
            row = self._spare.pop()
        else:
            row = NoteRow(self)
            row.draft_changed.connect(self._keep_edit)
            row.saved.connect(self._save_edit)
            row.remove_wanted.connect(self.note_removed)
            row.earlier_toggled.connect(self._toggle_earlier)
        self._rows[note_id] = row
        return row

    def _keep(self) -> None:
        text = self._field.toPlainText()
        self._add.setEnabled(bool(text.strip()))
        if self._order_id is not None and text != self._drafts.new.get(self._order_id, ""):
            self._drafts.put_new(self._order_id, text)
            self.drafts_changed.emit()

    def _save(self) -> None:
        text = self._field.toPlainText().strip()
        if self._order_id is None or not text:
            return
        self._field.clear()
        self.note_added.emit(self._order_id, text)

    def _keep_edit(self, note_id: int, text: str | None) -> None:
        if self._order_id is not None and text != self._drafts.edits_of(self._order_id).get(note_id):
            self._drafts.put_edit(self._order_id, note_id, text)
            self.drafts_changed.emit()

    def _save_edit(self, note_id: int, text: str) -> None:
        if self._order_id is not None:
            self.note_edited.emit(self._order_id, note_id, text)

    def _toggle_earlier(self, note_id: int) -> None:
        self._earlier ^= {note_id}
        if self._order_id is not None and self._told is not None:
            self._tell_notes(self._order_id, self._told)
