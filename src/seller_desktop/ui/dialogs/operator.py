"""Who is at the desk: asked once, switchable later, kept on every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

LONGEST_NAME = 60


class OperatorDialog(Dialog):
    """Asks the operator's name; names used before can be chosen."""

    def __init__(self, names: Sequence[str], current: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who is working here?"), parent)
        self.add_text(
            self.tr(
                "Your name is kept with every note and change you make, "
                "so that colleagues can see who did what. "
                "It stays on this computer."
            )
        )
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.addItems(list(names))
        self._name.setCurrentText(current)
        line = self._name.lineEdit()
        if line is not None:  # an editable box has one
            line.setMaxLength(LONGEST_NAME)
            line.selectAll()
        form = Form()
        form.add(self.tr("Name"), self._name)
        self.body.addWidget(form)
        self.add_buttons(self.tr("Use this name"), safe=True)
        self._name.setFocus()

    def value(self) -> str:
        """The name, without spaces around it."""
        return self._name.currentText().strip()

    def accept(self) -> None:
        if not self.value():
            self.complain(self.tr("Please type a name."), self._name)
            return
        super().accept()
