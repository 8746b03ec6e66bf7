"""Frozen rows about shipping: what is to be noted, and what is known of it before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from seller_desktop.services.desk_models import Outcome

if TYPE_CHECKING:
    from seller_desktop.domain.tracking import Doubt
    from seller_desktop.services.read_models import ShipState


@dataclass(frozen=True, slots=True)
class NewShipment:
    """Courier and tracking number to be noted for an order, named by its number or its id.

    Without a courier the one is taken that the order has already.
    """

    order_no: str
    courier: str
    tracking_no: str
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShipCheck:
    """What is known of a shipment to be noted, or of a parcel to be handed over. Nothing was written.

    `shipment` is what would be kept: numbers cleaned, the courier filled in. `order_id` is 0 where there is
    no such order. `refusal`: code and facts of a sentence of `texts.errors`; `warnings`: of
    `texts.shipments`, none of which forbids anything.
    """

    shipment: NewShipment
    order_id: int = 0
    buyer: str = ""
    goods: str = ""
    by_hand: bool = False
    """No marketplace stands behind the order, so nothing has to be entered in Seller Center."""
    refusal: tuple[str, dict[str, Any]] | None = None
    warnings: tuple[Doubt, ...] = ()
    state: ShipState | None = None
    """How far the shipment is that is noted already; None where none is."""
    unchanged: bool = False
    """It is noted so already."""

    @property
    def order_no(self) -> str:
        return self.shipment.order_no

    @property
    def outcome(self) -> Outcome:
        replaces = any(code == "replaces_noted" for code, _ in self.warnings)
        note = "unchanged" if self.unchanged else "replaced" if replaces else ""
        return Outcome(self.order_id, self.order_no, self.refusal, note)
