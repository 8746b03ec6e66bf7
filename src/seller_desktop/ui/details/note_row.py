"""One note: what it says, who wrote that and when, what it said before; or a field to edit it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.details.parts import SMALL_BUTTON, IconButton, breakable, value_label

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Note
    from seller_desktop.texts.format import Formatter

_EDIT_HEIGHT = 88
_INDENT = 10


def is_ctrl_enter(event: QEvent) -> bool:
    """The key that saves what is being written."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )


class NoteRow(QWidget):
    """Told a note, and the text it is being edited to; tells what is wanted of it."""

    draft_changed = Signal(object, object)
    """The note's id, and what it is being edited to; None: it is not any more."""
    saved = Signal(object, str)
    """The note's id, and what it is to say."""
    remove_wanted = Signal(object)
    """The note's id."""
    earlier_toggled = Signal(object)
    """The note's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._build_shown()
        self._build_edited()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._shown)
        column.addWidget(self._edited)

    def _build_shown(self) -> None:
        self._shown = QWidget()
        self._text = value_label("")
        self._meta = value_label("", role="small")
        self._edit = IconButton("pencil-simple")
        self._edit.clicked.connect(self._begin)
        self._remove = IconButton("trash")
        self._remove.clicked.connect(self._want_removal)
        self._more = QPushButton()
        self._more.setStyleSheet(SMALL_BUTTON)
        self._more.clicked.connect(self._toggle_earlier)
        self._earlier = value_label("", role="small")
        self._earlier.setContentsMargins(_INDENT, 4, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._text, 1)
        for button in (self._edit, self._remove):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._meta)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._earlier)

    def _build_edited(self) -> None:
        self._edited = QWidget()
        self._field = QPlainTextEdit()
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(_EDIT_HEIGHT)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._keep)
        self._cancel = QPushButton()
        self._cancel.clicked.connect(self._give_up)
        self._save = QPushButton()
        self._save.clicked.connect(self._finish)
        bar = QHBoxLayout()
        bar.addStretch()
        bar.addWidget(self._cancel)
        bar.addWidget(self._save)
        column = QVBoxLayout(self._edited)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addLayout(bar)

    def tell(
        self, note: Note, draft: str | None, formatter: Formatter, now_ms: int, *, earlier: bool
    ) -> None:
        """The note; `draft`: what it is being edited to, if it is; `earlier`: show what it said before."""
        self._note = note
        self._edit.tell(self.tr("Edit note"))
        self._remove.tell(self.tr("Remove note"))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save note"))
        self._field.setAccessibleName(self.tr("Note being edited"))
        self._text.setText(breakable(note.text))
        self._meta.setText(self._about(note, formatter, now_ms))
        self._more.setVisible(bool(note.versions))
        self._more.setText(self.tr("Hide earlier") if earlier else self.tr("Show earlier"))
        self._earlier.setVisible(earlier and bool(note.versions))
        told = (
            f"{breakable(one.text)}\n{_who(one.author, formatter.short_moment(one.written_at, now_ms))}"
            for one in note.versions
        )
        self._earlier.setText("\n\n".join(told))
        self._shown.setVisible(draft is None)
        self._edited.setVisible(draft is not None)
        if draft is not None and draft != self._field.toPlainText():
            self._field.setPlainText(draft)

    def _about(self, note: Note, formatter: Formatter, now_ms: int) -> str:
        about = _who(note.author, formatter.short_moment(note.created_at, now_ms))
        if note.edited_at is None:
            return about
        said = self.tr("edited {time} by {name}") if note.edited_by else self.tr("edited {time}")
        time = formatter.short_moment(note.edited_at, now_ms)
        return f"{about} · {said.format(time=time, name=note.edited_by)}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_ctrl_enter(event):
            self._finish()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            unchanged = self._note is not None and self._field.toPlainText() == self._note.text
            if event.key() == Qt.Key.Key_Escape and unchanged:
                self._give_up()
                return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        if self._note is not None:
            self._field.setPlainText(self._note.text)
            self._swap(editing=True)
            self._field.moveCursor(QTextCursor.MoveOperation.End)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.draft_changed.emit(self._note.id, self._note.text)

    def _keep(self) -> None:
        self._save.setEnabled(bool(self._field.toPlainText().strip()))
        if self._note is not None and not self._edited.isHidden():
            self.draft_changed.emit(self._note.id, self._field.toPlainText())

    def _give_up(self) -> None:
        if self._note is not None:
            self._swap(editing=False)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.draft_changed.emit(self._note.id, None)

    def _finish(self) -> None:
        text = self._field.toPlainText().strip()
        if self._note is None or not text:
            return
        note = self._note
        self._give_up()
        if text != note.text:
            self.saved.emit(note.id, text)

    def _swap(self, *, editing: bool) -> None:
        self._shown.setVisible(not editing)
        self._edited.setVisible(editing)

    def _want_removal(self) -> None:
        if self._note is not None:
            self.remove_wanted.emit(self._note.id)

    def _toggle_earlier(self) -> None:
        if self._note is not None:
            self.earlier_toggled.emit(self._note.id)


def _who(name: str, when: str) -> str:
    return " · ".join(part for part in (name, when) if part)
