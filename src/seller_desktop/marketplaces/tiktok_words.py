"""The words TikTok Shop and Tokopedia files use, in Indonesian and English."""

from __future__ import annotations

import re
from typing import Final

from seller_desktop.domain.orders import Channel, Status, Substatus
from seller_desktop.marketplaces.columns import normalised

_STATUSES: Final = {
    "belum dibayar": Status.PENDING,
    "unpaid": Status.PENDING,
    "on hold": Status.PENDING,
    "perlu dikirim": Status.TO_SHIP,
    "to ship": Status.TO_SHIP,
    "dikirim": Status.SHIPPED,
    "shipped": Status.SHIPPED,
    "selesai": Status.COMPLETED,
    "completed": Status.COMPLETED,
    "dibatalkan": Status.CANCELLED,
    "canceled": Status.CANCELLED,
    "cancelled": Status.CANCELLED,
}
_SUBSTATUSES: Final = {
    "belum dibayar": Substatus.UNPAID,
    "unpaid": Substatus.UNPAID,
    "on hold": Substatus.ON_HOLD,
    "menunggu pengiriman": Substatus.AWAITING_SHIPMENT,
    "awaiting shipment": Substatus.AWAITING_SHIPMENT,
    "menunggu pengambilan": Substatus.AWAITING_COLLECTION,
    "awaiting collection": Substatus.AWAITING_COLLECTION,
    "dalam perjalanan": Substatus.IN_TRANSIT,
    "dalam pengiriman": Substatus.IN_TRANSIT,
    "in transit": Substatus.IN_TRANSIT,
    "terkirim": Substatus.DELIVERED,
    "delivered": Substatus.DELIVERED,
    "selesai": Substatus.COMPLETED,
    "completed": Substatus.COMPLETED,
    "dibatalkan": Substatus.CANCELLED,
    "canceled": Substatus.CANCELLED,
    "cancelled": Substatus.CANCELLED,
}
_INDONESIA: Final = frozenset({"indonesia", "id", "idn", "republic of indonesia", "republik indonesia"})
_PREORDER: Final = frozenset({"pre-order", "preorder", "pre order"})
_COD: Final = re.compile(r"bayar di tempat|cash on delivery|\bcod\b", re.IGNORECASE)


def status(text: str) -> Status:
    """UNMAPPED for a word nobody has explained yet."""
    return _STATUSES.get(normalised(text), Status.UNMAPPED)


def substatus(text: str) -> Substatus | None:
    return _SUBSTATUSES.get(normalised(text))


def channel(text: str) -> Channel:
    """TikTok where the file is silent: Tokopedia orders came into it only with the column."""
    return Channel.TOKOPEDIA if normalised(text) == "tokopedia" else Channel.TIKTOK


def is_preorder(text: str) -> bool:
    return normalised(text) in _PREORDER


def is_cod(payment_method: str) -> bool:
    return bool(_COD.search(payment_method))


def is_foreign(country: str) -> bool:
    """Whether a stated country is another one; a masked or empty one states nothing."""
    return bool(country) and "*" not in country and normalised(country) not in _INDONESIA


_NOT_DELIVERED: Final = (
    *("pengiriman paket gagal", "paket ditolak", "paket gagal", "gagal kirim", "returned_to_shipper"),
    *("package delivery failed", "delivery failed", "package rejected", "failed delivery"),
)
"""How the system's reason of a cancellation reads where the parcel could not be delivered and comes back
(`returned_to_shipper_refused`, `returned_to_shipper_other`)."""


def is_failed_delivery(reason: str) -> bool:
    """Whether an order was cancelled because its parcel was refused or could not be delivered."""
    told = normalised(reason)
    return any(words in told for words in _NOT_DELIVERED)
