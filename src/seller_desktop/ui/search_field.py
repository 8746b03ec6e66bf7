"""The field in which the list is searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from seller_desktop.ui.plain_label import PlainLabel


class SearchField(QLineEdit):
    """A search field that shows its key while empty and is emptied by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self._key = PlainLabel(
            QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText),
            role="small",
        )
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._key)
        self.textChanged.connect(self._make_room)
        self._make_room("")

    def tell(self, what: str) -> None:
        self.setPlaceholderText(what)
        self.setAccessibleName(what)
        self.setToolTip(what)  # there may be no room for all of it

    def _make_room(self, text: str) -> None:
        self._key.setVisible(not text)
        self.setTextMargins(0, 0, 0 if text else self._key.sizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)
