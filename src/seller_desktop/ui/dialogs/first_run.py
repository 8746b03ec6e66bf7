"""The first page of an empty shop: the ways in, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.texts.language import current
from seller_desktop.ui.first_steps.scrolled import scroll_by_key, scrolled
from seller_desktop.ui.importing.choose_page import dropped_files
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

CARD_WIDTH = 250
"""Less in a narrow window."""
_SIDES = 24
_BETWEEN = 16


class FirstRunPage(QWidget):
    """Import export files, open a practice shop, or start empty. Files can also be dropped here."""

    import_wanted = Signal()
    files_dropped = Signal(list)
    """Their paths."""
    practice_wanted = Signal()
    empty_wanted = Signal()
    restore_wanted = Signal()
    file_help_wanted = Signal()
    """Where the file is to be had."""
    language_chosen = Signal(str)
    """`id` or `en`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        content = QWidget()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(_SIDES, 24, _SIDES, 24)
        outer.setSpacing(8)
        self._add_languages(outer)
        outer.addStretch(2)
        title = PlainLabel(self.tr("Welcome to your order desk"), role="h1")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence = PlainLabel(
            self.tr("Every order with the time left, in one window. It works without the internet."),
            role="muted",
        )
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence.setWordWrap(True)
        outer.addWidget(title)
        outer.addWidget(sentence)
        outer.addSpacing(20)
        cards = QHBoxLayout()
        cards.setSpacing(_BETWEEN)
        cards.addStretch()
        self.import_button = _way(
            cards,
            self.tr("Import my orders"),
            self.tr(
                "Open the order file that you export in Seller Center, as XLSX or CSV. "
                "You see what it holds before anything is saved."
            ),
            self.tr("Begin…"),
        )
        self.import_button.setProperty("role", "primary")
        self.practice_button = _way(
            cards,
            self.tr("Look around first"),
            self.tr(
                "Open a practice shop with sample orders. "
                "It is kept apart from your own shop and clearly marked."
            ),
            self.tr("Open practice shop"),
        )
        self.empty_button = _way(
            cards,
            self.tr("Start empty"),
            self.tr("Begin without any orders. Enter them by hand, or import files later."),
            self.tr("Start an empty shop"),
        )
        cards.addStretch()
        outer.addLayout(cards)
        outer.addSpacing(16)
        hint = PlainLabel(self.tr("You can also drop export files on this window."), role="small")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(hint)
        self._add_file_help(outer)
        self._add_restore(outer)
        outer.addStretch(3)
        self.import_button.clicked.connect(self.import_wanted)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.empty_button.clicked.connect(self.empty_wanted)
        self.setFocusProxy(self.import_button)
        self._scroll = scrolled(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def set_busy(self, *, busy: bool) -> None:
        """While the practice shop is made, which takes a moment."""
        self.setEnabled(not busy)
        self.practice_button.setText(self.tr("One moment…") if busy else self.tr("Open practice shop"))

    def focus_language(self) -> None:
        """Where somebody was who has just changed it."""
        self._languages[current()].setFocus()

    def _add_languages(self, outer: QVBoxLayout) -> None:
        """Each is called by its own name, so that it is found by whoever cannot read the other."""
        self._languages = {"id": QPushButton("Bahasa Indonesia"), "en": QPushButton("English")}
        choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch()
        for (code, button), role in zip(self._languages.items(), ("seg-left", "seg-right"), strict=True):
            button.setProperty("role", role)
            button.setCheckable(True)
            button.setChecked(code == current())
            button.setAccessibleDescription(self.tr("Language of the program"))
            button.clicked.connect(lambda _on, code=code: self.language_chosen.emit(code))
            choice.addButton(button)
            row.addWidget(button)
        outer.addLayout(row)

    def _add_file_help(self, outer: QVBoxLayout) -> None:
        self.file_help_button = QPushButton(self.tr("Where do I get the file?"))
        self.file_help_button.setProperty("role", "link")
        self.file_help_button.clicked.connect(self.file_help_wanted)
        outer.addWidget(self.file_help_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_restore(self, outer: QVBoxLayout) -> None:
        self.restore_button = QPushButton(self.tr("Restore a backup…"))
        self.restore_button.setAccessibleDescription(
            self.tr("Bring back a shop from a backup file, for example from another computer")
        )
        self.restore_button.clicked.connect(self.restore_wanted)
        outer.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in a dialog."""
        button = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QPushButton):
            button.click()
        elif not scroll_by_key(self._scroll, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ways stand beside each other as long as what they hold lets them."""
        super().resizeEvent(event)
        buttons = (self.import_button, self.practice_button, self.empty_button)
        free = self.width() - self._scroll.verticalScrollBar().sizeHint().width() - 2 * (_SIDES + _BETWEEN)
        for card in filter(None, (button.parentWidget() for button in buttons)):
            card.setFixedWidth(max(card.minimumSizeHint().width(), min(CARD_WIDTH, free // len(buttons))))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(files)


def _way(row: QHBoxLayout, title: str, sentence: str, action: str) -> QPushButton:
    card = QFrame()
    card.setProperty("role", "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(20, 20, 20, 20)
    inside.setSpacing(8)
    head = PlainLabel(title)
    font = head.font()
    font.setBold(True)
    head.setFont(font)
    text = PlainLabel(sentence, role="muted")
    text.setWordWrap(True)
    button = QPushButton(action)
    button.setAccessibleDescription(sentence)
    inside.addWidget(head)
    inside.addWidget(text)
    inside.addStretch()
    inside.addSpacing(12)
    inside.addWidget(button)
    row.addWidget(card)
    return button
