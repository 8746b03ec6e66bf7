"""A message to the buyer, ready to be copied into the marketplace's chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from seller_desktop.domain.buyer_messages import CASE_KEYS, LANGUAGES, MessageKey, fill, possible_keys
from seller_desktop.domain.orders import Substatus
from seller_desktop.texts import buyer_messages as words
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.dialogs.messages_editor import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.buyer_messages import Wording
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Language

Texts = dict[MessageKey, dict[str, str]]

_LANGUAGES: tuple[Language, ...] = ("id", "en")


def ready_messages(
    wording: Wording, detail: OrderDetail, case: CaseDetail | None, zone: ZoneInfo, now_ms: int
) -> Texts:
    """The messages that fit an order and its case, the best one first, in both languages."""
    facts = detail.facts
    delivered = facts.delivered_at is not None or detail.row.substatus is Substatus.DELIVERED
    texts: Texts = {
        key: {} for key in possible_keys(detail.row.status, case.case if case else None, delivered=delivered)
    }
    for language in _LANGUAGES:
        formatter = Formatter(language, zone)
        for key in texts:
            about = case if key in CASE_KEYS or (case is not None and case.case.by_seller) else None
            values = words.values_of(
                detail, about, wording.shop_name, formatter, now_ms, reasons=wording.reasons
            )
            texts[key][language] = fill(wording.messages[key][language], values)
    return texts


class CopyMessageDialog(Dialog):
    """Shows a message; it can be changed for this once and copied. `value` is the text that was copied."""

    def __init__(
        self,
        texts: Mapping[MessageKey, Mapping[str, str]],
        chosen: MessageKey,
        language: str = LANGUAGES[0],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Message to the buyer"), parent)
        self._texts = {key: dict(both) for key, both in texts.items()}
        self._key = QComboBox()
        for key in texts:
            self._key.addItem(words.name(key), key)
        self._key.setCurrentIndex(max(0, self._key.findData(chosen)))
        self._language = QComboBox()
        for one in LANGUAGES:
            self._language.addItem(LANGUAGE_NAMES[one], one)
        self._language.setCurrentIndex(self._language.findData(language))
        form = Form()
        form.add(self.tr("Message"), self._key)
        form.add(self.tr("Language"), self._language)
        self.body.addWidget(form)
        self._edit = QPlainTextEdit()
        self._edit.setAccessibleName(self.tr("Text of the message"))
        self._edit.setTabChangesFocus(True)
        self.body.addWidget(self._edit, 1)
        self.add_text(
            self.tr("Copy it, and paste it into the chat with the buyer. Changes hold for this once."),
            role="small",
        )
        copy = self.add_buttons(self.tr("Copy"), safe=True)
        for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            combination = QKeyCombination(Qt.KeyboardModifier.ControlModifier, enter)
            QShortcut(QKeySequence(combination), self, self.accept)
        copy.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        self._key.currentIndexChanged.connect(self._show_text)
        self._language.currentIndexChanged.connect(self._show_text)
        self._edit.textChanged.connect(self._take)
        self._show_text()
        self.setMinimumSize(520, 400)
        self.resize(560, 440)
        self._edit.setFocus()

    def value(self) -> str:
        return self._edit.toPlainText().strip()

    def accept(self) -> None:
        if not self.value():
            self.complain(self.tr("There is nothing to copy. Please write something."), self._edit)
            return
        QGuiApplication.clipboard().setText(self.value())
        super().accept()

    def _show_text(self) -> None:
        self._edit.setPlainText(self._texts[self._key.currentData()][self._language.currentData()])

    def _take(self) -> None:
        self._texts[self._key.currentData()][self._language.currentData()] = self._edit.toPlainText()
        self.complain("")
