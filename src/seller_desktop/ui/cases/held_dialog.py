"""The question of the clock gate: is the computer's clock right?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.format import Formatter


class HeldDialog(Dialog):
    """Accepted: the clock is right, carry out what is held. Rejected, and by plain Enter: not now.

    A clock that was put back cannot be confirmed: there the dialog only tells, and is always rejected.
    """

    def __init__(
        self,
        last_seen_at: int | None,
        now_ms: int,
        held: int,
        formatter: Formatter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Is the computer's clock right?"), parent)
        behind = last_seen_at is not None and last_seen_at > now_ms
        self.add_text(
            self.tr(
                "The computer's clock shows a time that was over already when it was last seen. Nothing "
                "happens by itself until that time is passed again."
            )
            if behind
            else self.tr(
                "The computer's clock has moved on further than this program can explain. What cannot be "
                "undone does not happen by itself until you say that the time is right."
            )
        )
        facts = Form()
        if last_seen_at is not None:
            facts.add(self.tr("Clock last seen at"), _fact(formatter.moment(last_seen_at, now_ms)))
        facts.add(self.tr("It shows now"), _fact(formatter.moment(now_ms, now_ms), strong=True))
        if not behind:
            told = _fact(formatter.count(held), strong=True)
            facts.add(self.tr("Decisions that would be taken"), told)
        self.body.addWidget(facts)
        self.add_text(
            self.tr("If the time is wrong, set the computer's clock.")
            if behind
            else self.tr(
                "If the time is wrong, set the computer's clock. Importing a newer file from Seller Center "
                "settles it as well."
            ),
            role="muted",
        )
        self.body.addStretch()
        later = QPushButton(self.tr("Close") if behind else self.tr("Not now"))
        self.buttons.addButton(later, QDialogButtonBox.ButtonRole.RejectRole)
        if not behind:
            confirm = QPushButton(self.tr("The time is right: carry them out"))
            confirm.setAutoDefault(False)
            self.buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        later.setDefault(True)
        later.setFocus()
        self.resize(520, self.sizeHint().height())


def _fact(text: str, *, strong: bool = False) -> PlainLabel:
    label = PlainLabel(text, selectable=True)
    if strong:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    label.setAccessibleDescription(text)  # its name is that of the field
    return label
