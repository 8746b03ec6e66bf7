"""The flags of one order as a row of chips, each with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from seller_desktop.domain.flags import flags_in
from seller_desktop.ui.flags.picture import SIZE, flag_icon
from seller_desktop.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from seller_desktop.domain.flags import Flag
    from seller_desktop.texts.flags import FlagWords

_HEIGHT = 26
"""Less would be too little for the round ends of a chip."""
_GAP = 5
"""Around the icon: the button itself leaves too little between icon and name."""


class FlagChips(QWidget):
    """Hidden where there are none. A click on one asks for the menu of flags."""

    menu_wanted = Signal(QPoint)
    """Where on the screen the menu is to stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QPushButton] = []
        self._told: tuple[tuple[Flag, str, str], ...] = ()
        self._flow = FlowLayout(self, spacing=4)
        self.hide()

    def tell(self, bits: int, words: FlagWords) -> None:
        """The flags of the order; nothing is made anew where nothing has changed."""
        told = tuple((flag, words.names[flag], words.letters[flag]) for flag in flags_in(bits))
        if told == self._told:
            return
        self._told = told
        self.setAccessibleName(self.tr("Flags"))
        while len(self._chips) < len(told):
            self._chips.append(self._make_chip())
        while len(self._chips) > len(told):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for chip, (flag, name, letter) in zip(self._chips, told, strict=True):
            chip.setIcon(flag_icon(flag, letter))
            chip.setText(name.replace("&", "&&"))
            chip.setAccessibleName(self.tr("Flag {name}").format(name=name))
        self.setVisible(bool(told))
        self.updateGeometry()

    def _make_chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("role", "chip")
        chip.setMinimumHeight(_HEIGHT)
        chip.setIconSize(QSize(SIZE.width() + _GAP, SIZE.height()))
        chip.clicked.connect(lambda: self.menu_wanted.emit(chip.mapToGlobal(QPoint(0, chip.height()))))
        self._flow.addWidget(chip)
        chip.show()
        return chip
