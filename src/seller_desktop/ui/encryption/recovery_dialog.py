"""Shows the recovery key once, and goes on only when part of it was typed from what was printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from seller_desktop.domain.recovery_key import SIGNS, is_group, recovery_key
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

_ACROSS: Final = 5


class RecoveryKeyDialog(Dialog):
    """`asked`: the group that must be typed, from 0. Accepted means that it was."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, key: str, asked: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The recovery key of this shop"), parent)
        self._key = key
        self._asked = asked
        self.add_text(
            self.tr(
                "This key opens the shop when this computer's keyring or your passphrase is lost. It is "
                "shown only now. Print it or save it on a USB stick, and keep it away from this computer: "
                "whoever has it and a copy of the shop can read everything in it."
            )
        )
        self._shown = QWidget()
        self._shown.setLayout(self._groups())
        self.body.addWidget(self._shown)
        self._keeping = FlowLayout()
        self._typed = QLineEdit()
        self._typed.setMaxLength(SIGNS * 3)
        self._proof = form = Form()
        form.add(
            self.tr("Type group {number}").format(number=asked + 1),
            self._typed,
            self.tr("From the sheet or the file, so that you know it can be read."),
        )
        form.hide()
        self._said = self.add_text("", role="muted")
        self._said.hide()
        self.body.addWidget(form)
        self.body.addLayout(self._keeping)
        self._again = QPushButton(self.tr("Show the key again"))
        for button, wanted in (
            (QPushButton(self.tr("Print…")), self.print_wanted),
            (QPushButton(self.tr("Save as a text file…")), self.save_wanted),
            (self._again, lambda: self._prove(proving=False)),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
            self._keeping.addWidget(button)
        self._again.hide()
        self._done = self.add_buttons(self.tr("I have kept it"), safe=True)
        self.resize(660, 340)

    def say(self, said: str) -> None:
        """What was printed or saved."""
        self.complain("")
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _prove(self, *, proving: bool) -> None:
        """The key is hidden while a group of it is typed: it must be there somewhere else."""
        self._shown.setHidden(proving)
        self._proof.setVisible(proving)
        self._again.setVisible(proving)
        self._done.setText(self.tr("Done") if proving else self.tr("I have kept it"))
        self.complain("")
        (self._typed if proving else self._done).setFocus()

    def accept(self) -> None:
        if self._proof.isHidden():
            self._prove(proving=True)
            return
        if is_group(self._key, self._asked, self._typed.text()):
            super().accept()
            return
        self.complain(
            self.tr(
                "That is not group {number}. Look at the sheet: the groups are numbered from the left, "
                "line by line."
            ).format(number=self._asked + 1),
            self._typed,
        )

    def _groups(self) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(18)
        font.setBold(True)
        for place, group in enumerate(recovery_key(self._key)):
            cell = QWidget()
            number = PlainLabel(str(place + 1), role="small")
            signs = PlainLabel(group)
            signs.setFont(font)
            signs.setAccessibleName(
                self.tr("Group {number}: {signs}").format(number=place + 1, signs=" ".join(group))
            )
            inside = QGridLayout(cell)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(number, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBaseline)
            inside.addWidget(signs, 0, 1, Qt.AlignmentFlag.AlignBaseline)
            number.setMinimumWidth(18)
            grid.addWidget(cell, place // _ACROSS, place % _ACROSS)
        grid.setColumnStretch(_ACROSS, 1)
        return grid
