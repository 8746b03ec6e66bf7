"""Answers to what the dialogs of shipping ask, as `services.ship_checks` would give them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from seller_desktop.services.ship_models import NewShipment, ShipCheck

if TYPE_CHECKING:
    from seller_desktop.domain.tracking import Doubt

NO, OTHER = "577912345678900017", "577912345678900042"
COURIERS = ("J&T Express", "JNE Reguler", "SiCepat")
ODD: Doubt = ("tracking_unlike", {"courier": "J&T Express", "like": "JY1234567890"})


def check(
    order_no: str = NO,
    courier: str = "JNE Reguler",
    tracking_no: str = "012340056789",
    **more: Any,  # noqa: ANN401 - any field of a check
) -> ShipCheck:
    known = ShipCheck(NewShipment(order_no, courier, tracking_no, 9), 9, "siti_rahma", "Kaos Polos")
    return replace(known, **more)


def refused(code: str, order_no: str = NO, **facts: str) -> ShipCheck:
    return check(order_no, refusal=(code, {"order_no": order_no} | facts))
