"""Parcels given to the courier: one scan each while he waits, or all that are packed for him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from seller_desktop.texts.errors import sentence
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.shipping.scanning import ScanningDialog

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.texts.format import Formatter


class HandOverDialog(ScanningDialog):
    """`parcel_wanted` asks to hand over what a label shows and is told by `show_parcel`; `all_wanted` wants
    the packed parcels of a courier (or of all) handed over, and the dialog ends.
    """

    parcel_wanted = Signal(str)
    all_wanted = Signal(object)
    """Order ids."""

    def __init__(
        self, packed: Mapping[str, Sequence[int]], formatter: Formatter, parent: QWidget | None = None
    ) -> None:
        super().__init__("", formatter, parent)
        self.setWindowTitle(self.tr("Hand over to the courier"))
        self._asked = ""
        self._which = QComboBox()
        self._which.setAccessibleName(self.tr("Packed parcels"))
        self._all = QPushButton(self.tr("Hand these over"))
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self._want_all)
        self._waiting = PlainLabel()
        self._waiting.setBuddy(self._which)
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._waiting)
        inside.addWidget(self._which, 1)
        inside.addWidget(self._all)
        self.assemble(line)
        self.prompt.setText(self.tr("Scan each parcel"))
        self.field.setAccessibleName(self.prompt.text())
        self._which.activated.connect(lambda _at: self.field.setFocus())
        self.set_packed(packed)
        self.say(
            self.tr("Its tracking number or order number. A parcel that must not go is stopped here, in red.")
        )

    def set_packed(self, packed: Mapping[str, Sequence[int]]) -> None:
        """The packed parcels that wait, per courier."""
        chosen = self._which.currentIndex()
        everything = [one for ids in packed.values() for one in ids]
        count = self._formatter.count
        self._which.clear()
        if len(packed) > 1:
            self._which.addItem(self.tr("All couriers ({count})").format(count=count(len(everything))))
            self._which.setItemData(0, everything)
        for courier, ids in packed.items():
            self._which.addItem(f"{courier} ({count(len(ids))})", list(ids))
        self._which.setCurrentIndex(max(0, min(chosen, self._which.count() - 1)))
        self._which.setVisible(bool(packed))
        self._all.setVisible(bool(packed))
        self._waiting.setText(
            self.tr("Packed and waiting:") if packed else self.tr("No packed parcel waits for a courier.")
        )

    def take(self, text: str) -> None:
        self._asked = text
        self.parcel_wanted.emit(text)

    def show_parcel(self, found: Sequence[ShipCheck]) -> None:
        """What came of the parcel scanned: the orders in it, handed over unless one of them is refused."""
        refusals = [sentence(*check.refusal) for check in found if check.refusal is not None]
        if not found:
            unknown = self.tr("No order has the number {number}. Look at the label again.")
            refusals = [unknown.format(number=self._asked)]
        if refusals:
            self.failed("\n".join(refusals))
            return
        for check in found:
            self.recorded(check, self.tr("Handed over: {number}").format(number=check.order_no))
        self.go_on()

    def failed(self, reason: str) -> None:
        """The parcel scanned stays here; those scanned since have their turn."""
        self.refuse(reason)
        self.list_refused(reason)
        self.go_on()

    def count_sentence(self, count: str) -> str:
        return self.tr("Handed over in this round: {count}").format(count=count)

    def _want_all(self) -> None:
        self.all_wanted.emit(self._which.currentData())
        self.accept()
