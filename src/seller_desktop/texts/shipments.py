"""What is said about shipments: what is odd about a tracking number, how far a parcel is, who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.services.read_models import ShipState
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.domain.tracking import Doubt
    from seller_desktop.services.read_models import OrderDetail, Shipment
    from seller_desktop.texts.format import Formatter

CONTEXT = "Shipments"

WARNINGS = {
    "tracking_unlike": QT_TRANSLATE_NOOP(
        "Shipments", "Unlike the numbers of {courier}, which look like {like}. Check it."
    ),
    "tracking_zeros_lost": QT_TRANSLATE_NOOP(
        "Shipments", "Zeros may be missing at the beginning: numbers of {courier} look like {like}."
    ),
    "tracking_return_leg": QT_TRANSLATE_NOOP(
        "Shipments", "J&T numbers with JX belong to parcels on their way back. Check it."
    ),
    "tracking_of_other": QT_TRANSLATE_NOOP("Shipments", "This looks like a number of {other}."),
    "tracking_may_be_rounded": QT_TRANSLATE_NOOP(
        "Shipments", "A spreadsheet program may have rounded this number. Check its last digits."
    ),
    "shared_parcel": QT_TRANSLATE_NOOP("Shipments", "In one parcel with the order {other}."),
    "replaces_noted": QT_TRANSLATE_NOOP("Shipments", "Takes the place of {courier} {tracking_no}."),
    "was_handed_over": QT_TRANSLATE_NOOP("Shipments", "The parcel is handed over already."),
    "marketplace_says": QT_TRANSLATE_NOOP("Shipments", "Seller Center says {courier} {tracking_no}."),
    "courier_differs": QT_TRANSLATE_NOOP("Shipments", "Seller Center names {courier} as the courier."),
}
STATES = {
    ShipState.PACKED: QT_TRANSLATE_NOOP("Shipments", "Packed"),
    ShipState.HANDED_OVER: QT_TRANSLATE_NOOP("Shipments", "Handed over"),
}


def warning(doubt: Doubt) -> str:
    """What is odd, as a sentence."""
    code, facts = doubt
    # Values are empty where the marketplace states a number without a courier.
    return " ".join(_translated(WARNINGS[code]).format(**facts).split())


def state(value: ShipState) -> str:
    return _translated(STATES[value])


def since(shipment: Shipment, formatter: Formatter, now_ms: int) -> str:
    """When, and by whom: `23 Nov, 14:02 · Rina`."""
    at = shipment.packed_at if shipment.handed_at is None else shipment.handed_at
    return " · ".join(filter(None, (formatter.moment(at, now_ms), shipment.who)))


def difference(detail: OrderDetail) -> str:
    """Where the marketplace states another number or courier than was noted; "" where it does not."""
    noted = detail.shipment
    if noted is None:
        return ""
    stated = [package for package in detail.packages if package.tracking_no]
    numbers = {package.tracking_no for package in stated}
    if not stated or noted.tracking_no in numbers:
        return ""
    here = f"{noted.courier} {noted.tracking_no}"
    there = ", ".join(f"{one.courier} {one.tracking_no}".strip() for one in stated)
    told = QCoreApplication.translate("Shipments", "You noted {here}; Seller Center says {there}.")
    return told.format(here=here, there=there)


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
