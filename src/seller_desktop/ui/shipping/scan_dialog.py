"""Order number, tracking number, next order: the desk where parcels are packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from seller_desktop.services.ship_models import NewShipment
from seller_desktop.ui.dialogs.dialog import Form
from seller_desktop.ui.shipping.fields import CourierBox
from seller_desktop.ui.shipping.scanning import ScanningDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.texts.format import Formatter


class ScanDialog(ScanningDialog):
    """`order_wanted` asks about an order number and is told by `show_order`; `shipment_wanted` asks to note
    a shipment and is told by `show_noted`. Each is noted at once: nothing is lost where the light goes out.
    """

    order_wanted = Signal(str)
    shipment_wanted = Signal(object)
    """`NewShipment`."""

    def __init__(
        self,
        couriers: Sequence[str],
        formatter: Formatter,
        courier: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", formatter, parent)
        self.setWindowTitle(self.tr("Note tracking numbers by scanning"))
        self._order: ShipCheck | None = None
        self._courier = CourierBox(couriers, courier)
        self._courier.activated.connect(lambda _at: self.field.setFocus())
        form = Form()
        form.add(
            self.tr("Courier"), self._courier, self.tr("Holds for orders that name no courier themselves.")
        )
        self.assemble(form)
        self._await_order()
        self.say(self.tr("Scan the order number, then the tracking number. Each parcel is noted at once."))

    def courier(self) -> str:
        """What was chosen last, to begin with the next time."""
        return self._courier.value()

    def take(self, text: str) -> None:
        if self._order is None:
            self.order_wanted.emit(text)
        else:
            known = self._order
            courier = known.shipment.courier or self._courier.value()
            self.shipment_wanted.emit(NewShipment(known.order_no, courier, text, known.order_id))

    def show_order(self, check: ShipCheck) -> None:
        """What is known of the order scanned."""
        if check.refusal is not None:
            self.forget_rest()
            self.refuse_check(check)
        else:
            self._order = check
            self.prompt.setText(self.tr("2. Scan the tracking number"))
            self.field.setAccessibleName(self.prompt.text())
            self.say(" · ".join(filter(None, (check.order_no, check.buyer, check.goods))), "blue")
            self.field.setFocus()
        self.go_on()

    def show_noted(self, check: ShipCheck) -> None:
        """What came of the shipment scanned. Where another order was scanned, that one is begun."""
        if check.refusal is None:
            told = f"{check.order_no} · {check.shipment.tracking_no}"
            self.recorded(check, self.tr("Noted: {number}").format(number=told))
            self._await_order()
        elif check.refusal[0] == "tracking_is_order_no":
            self._order = None
            self.take(check.shipment.tracking_no)
            return
        else:
            self.forget_rest()
            self.refuse_check(check)
        self.go_on()

    def failed(self, reason: str) -> None:
        """It could not be carried out; the same may be scanned again."""
        self.forget_rest()
        self.refuse(reason)
        self.go_on()

    def count_sentence(self, count: str) -> str:
        return self.tr("Noted in this round: {count}").format(count=count)

    def _await_order(self) -> None:
        self._order = None
        self.prompt.setText(self.tr("1. Scan the order number"))
        self.field.setAccessibleName(self.prompt.text())
