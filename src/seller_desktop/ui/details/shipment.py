"""The shipment as it was arranged here, beside what the marketplace states; and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from seller_desktop.domain.orders import Status
from seller_desktop.services.read_models import ShipState
from seller_desktop.texts import shipments as words
from seller_desktop.ui.details.parts import SMALL_BUTTON, Section, breakable
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter


class ShipmentSection(Section):
    """Shown while there is something to arrange, or something was. Signals carry nothing: the panel knows
    whose details it shows.
    """

    arrange_wanted = Signal()
    hand_over_wanted = Signal()
    drop_wanted = Signal()

    def tell(
        self, detail: OrderDetail, formatter: Formatter, now_ms: int, copy: Callable[[str], None]
    ) -> None:
        noted, to_ship = detail.shipment, detail.row.status is Status.TO_SHIP
        self.begin(self.tr("Shipment, noted here"))
        if noted is None and not to_ship:
            self.end()
            return
        if noted is not None:
            tracking_no = noted.tracking_no
            self.add_fact(self.tr("Courier"), noted.courier)
            self.add_fact(
                self.tr("Tracking number"),
                breakable(tracking_no),
                copy=lambda: copy(tracking_no),
                copy_text=self.tr("Copy tracking number"),
            )
            self.add_fact(words.state(noted.state), words.since(noted, formatter, now_ms))
        else:
            self.add_text(self.tr("Nothing noted yet."), role="small")
        if differs := words.difference(detail):
            label = self.row("differs", _Differs)
            label.setText(differs)
        stated = any(package.tracking_no for package in detail.packages)
        handed = noted is not None and noted.state is ShipState.HANDED_OVER
        self.row("buttons", self._buttons).tell(
            arrange=to_ship,
            again=noted is not None,
            hand_over=to_ship and not handed and (noted is not None or stated),
            drop=noted is not None,
        )
        self.end()

    def _buttons(self) -> _Buttons:
        buttons = _Buttons()
        buttons.arrange.clicked.connect(self.arrange_wanted)
        buttons.hand_over.clicked.connect(self.hand_over_wanted)
        buttons.drop.clicked.connect(self.drop_wanted)
        return buttons


class _Differs(TonedLabel):
    """Two numbers for one parcel: neither is hidden."""

    def __init__(self) -> None:
        super().__init__(selectable=True)
        self.setWordWrap(True)
        self.set_tone("amber")


class _Buttons(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.arrange, self.hand_over, self.drop = QPushButton(), QPushButton(), QPushButton()
        line = FlowLayout(self)
        for button in (self.arrange, self.hand_over, self.drop):
            button.setAutoDefault(False)
            button.setStyleSheet(SMALL_BUTTON)
            line.addWidget(button)

    def tell(self, *, arrange: bool, again: bool, hand_over: bool, drop: bool) -> None:
        change, first = self.tr("Change…"), self.tr("Courier and tracking number…")
        self.arrange.setText(change if again else first)
        self.hand_over.setText(self.tr("Hand over"))
        self.drop.setText(self.tr("Remove"))
        for button, shown in ((self.arrange, arrange), (self.hand_over, hand_over), (self.drop, drop)):
            button.setVisible(shown)
