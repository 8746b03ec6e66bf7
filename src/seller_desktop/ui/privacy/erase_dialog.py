"""The last question before a buyer is erased: what goes, what stands against it, what holds him still.

It cannot be undone, so a word has to be typed, plain Enter cancels, and no button stands where another stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from seller_desktop.texts import privacy as words
from seller_desktop.texts.errors import sentence
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from seller_desktop.services.buyer_models import Erasure
    from seller_desktop.texts.format import Formatter

_MOST_AGAINST = 5


class EraseDialog(Dialog):
    """Gives out whether notes are kept, and the reason where something stands against it."""

    def __init__(self, plan: Erasure, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Erase a buyer for ever"), parent)
        self._plan = plan
        self._word = self.tr("ERASE")
        head = self.add_text(
            self.tr("Erase the buyer's data of %n order(s)?", None, len(plan.order_ids)),
            "h1",
        )
        head.setAccessibleName(head.text())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for text in (", ".join(plan.order_nos[:20]), *words.erasure_before(plan, formatter)):
            label = PlainLabel(text, selectable=True)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
        scroll = Scroll(inside)
        scroll.setMinimumHeight(200)
        self.body.addWidget(scroll, 1)
        self._keep = QCheckBox(self.tr("Keep my notes about these orders (they may name the buyer)"))
        self._keep.setVisible(plan.notes > 0)
        self.body.addWidget(self._keep)
        self._reason = QLineEdit()
        self._typed = QLineEdit()
        form = Form()
        if plan.against:
            self._add_against(plan)
            form.add(self.tr("Why it must be now"), self._reason)
        form.add(
            self.tr("To confirm, type {word}").format(word=self._word),
            self._typed,
            self.tr("This cannot be undone."),
        )
        self.body.addWidget(form)
        self._yes = self.add_buttons(self.tr("Erase for ever"), safe=False)
        theme.set_role(self._yes, "danger-text")
        self._yes.setEnabled(False)
        self._typed.textChanged.connect(self._follow)
        self._reason.textChanged.connect(self._follow)
        self.resize(680, 600)
        self._typed.setFocus()

    def wish(self) -> tuple[str, bool]:
        """Why it must be now, "" where nothing stands against it; and whether notes are kept."""
        return self._reason.text().strip(), self._keep.isChecked()

    def accept(self) -> None:
        if self._ready():
            super().accept()

    def _add_against(self, plan: Erasure) -> None:
        title = TonedLabel(selectable=True)
        title.set_tone("red")
        title.setWordWrap(True)
        told = [sentence(*why) for why in list(plan.against.values())[:_MOST_AGAINST]]
        title.setText("\n".join(told))
        self.body.addWidget(title)

    def _ready(self) -> bool:
        typed = self._typed.text().strip().casefold() == self._word.casefold()
        return typed and (not self._plan.against or bool(self.wish()[0]))

    def _follow(self) -> None:
        self._yes.setEnabled(self._ready())
