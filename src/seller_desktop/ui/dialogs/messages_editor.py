"""The shop's own words to its buyers, with a live example of what they become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from seller_desktop.domain.buyer_messages import LANGUAGES, PLACEHOLDERS, MessageKey, check, fill
from seller_desktop.domain.errors import Refused
from seller_desktop.texts import buyer_messages as words
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}
_KEYS_WIDTH = 232


class MessagesDialog(Dialog):
    """Templates by message and language in, and out. `shipped`: the program's; `examples`: per language the
    values of a made-up order.
    """

    def __init__(
        self,
        messages: Mapping[MessageKey, Mapping[str, str]],
        shipped: Mapping[MessageKey, Mapping[str, str]],
        examples: Mapping[str, Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Messages to buyers"), parent)
        self._messages = {key: dict(messages[key]) for key in MessageKey}
        self._shipped = shipped
        self._examples = examples
        self.add_text(
            self.tr(
                "What stands in braces is filled in from the order. A sentence whose value is not known "
                "is left out of the message."
            )
        )
        self._keys = QListWidget()
        self._keys.setAccessibleName(self.tr("Messages"))
        self._keys.setFixedWidth(_KEYS_WIDTH)
        self._keys.setSpacing(3)
        for key in MessageKey:
            item = QListWidgetItem(words.name(key))
            item.setData(Qt.ItemDataRole.UserRole, key)
            self._keys.addItem(item)
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language of the message"))
        for language in LANGUAGES:
            self._language.addItem(LANGUAGE_NAMES[language], language)
        self._insert = QComboBox()
        self._insert.setAccessibleName(self.tr("Insert a value"))
        self._insert.addItem(self.tr("Insert a value…"), "")
        for name in PLACEHOLDERS:
            self._insert.addItem(f"{words.placeholder_name(name)}  {{{name}}}", name)
        self._back = QPushButton(self.tr("Back to the program's text"))
        self._back.setAutoDefault(False)
        self._edit = QPlainTextEdit()
        self._edit.setAccessibleName(self.tr("Text of the message"))
        self._edit.setTabChangesFocus(True)
        self._example = PlainLabel(selectable=True)
        self._lay_out()
        self.add_buttons(self.tr("Save"), safe=True)
        self._keys.currentRowChanged.connect(self._show_text)
        self._language.currentIndexChanged.connect(self._show_text)
        self._insert.activated.connect(self._insert_value)
        self._back.clicked.connect(lambda: self._edit.setPlainText(self._shipped_text()))
        self._edit.textChanged.connect(self._take)
        self._keys.setCurrentRow(0)
        self.setMinimumSize(820, 520)
        self.resize(900, 600)

    def value(self) -> dict[MessageKey, dict[str, str]]:
        """All templates as they are now."""
        return {key: dict(texts) for key, texts in self._messages.items()}

    def accept(self) -> None:
        for key, texts in self._messages.items():
            for language, text in texts.items():
                try:
                    check(text)
                except Refused as refused:
                    self._lead_to(key, language)
                    self.complain(error_sentence(refused), self._edit)
                    return
        super().accept()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self._language)
        bar.addWidget(self._insert)
        bar.addStretch()
        bar.addWidget(self._back)
        self._example.setWordWrap(True)
        self._example.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._example.setContentsMargins(12, 8, 12, 8)
        self._example.setMinimumWidth(1)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(Scroll(self._example))
        right = QVBoxLayout()
        right.addLayout(bar)
        right.addWidget(self._edit, 1)
        right.addWidget(PlainLabel(self.tr("Example"), role="h2"))
        right.addWidget(card, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._keys)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def _key(self) -> MessageKey:
        item = self._keys.currentItem()
        return MessageKey(item.data(Qt.ItemDataRole.UserRole))

    def _lead_to(self, key: MessageKey, language: str) -> None:
        self._keys.setCurrentRow(list(MessageKey).index(key))
        self._language.setCurrentIndex(self._language.findData(language))

    def _shipped_text(self) -> str:
        return self._shipped[self._key()][self._language.currentData()]

    def _show_text(self) -> None:
        self._edit.setPlainText(self._messages[self._key()][self._language.currentData()])

    def _take(self) -> None:
        language, text = self._language.currentData(), self._edit.toPlainText()
        self._messages[self._key()][language] = text
        self._back.setEnabled(text.strip() != self._shipped_text())
        self._tell(text, language)

    def _tell(self, text: str, language: str) -> None:
        """The example, or what is wrong with the text."""
        try:
            check(text)
        except Refused as refused:
            self._example.clear()
            self.complain(error_sentence(refused))
        else:
            self._example.setText(fill(text, self._examples[language]))
            self.complain("")

    def _insert_value(self) -> None:
        if name := self._insert.currentData():
            self._edit.insertPlainText(f"{{{name}}}")
            self._edit.setFocus()
        self._insert.setCurrentIndex(0)
