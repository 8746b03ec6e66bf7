"""What belongs to the shop: its name, zone, cut-off hour, working days. Kept as words in `meta`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from seller_desktop.domain.errors import Refused
from seller_desktop.storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.services.shop import Writing

_NOON = 12


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """`zone` is an IANA name; `days_off` ISO dates. Defaults as the marketplace's rules for Indonesia."""

    name: str = ""
    zone: str = "Asia/Jakarta"
    cutoff_hour: int = _NOON
    saturday_works: bool = False
    joint_leave_off: bool = False
    days_off: tuple[str, ...] = ()


def read_settings(told: Mapping[str, str]) -> ShopSettings:
    """The settings as kept; what was never set has its default."""
    return ShopSettings(
        name=told.get("shop_name", ""),
        zone=told.get("zone", "Asia/Jakarta"),
        cutoff_hour=int(told.get("cutoff_hour", _NOON)),
        saturday_works=told.get("saturday_works") == "1",
        joint_leave_off=told.get("joint_leave_off") == "1",
        days_off=tuple(json.loads(told.get("days_off", "[]"))),
    )


def save_settings(writing: Writing, settings: ShopSettings) -> int:
    """Keep the settings and time every open order anew; the number of orders timed.

    Raises Refused("setting_wrong") for a zone or an hour that does not exist.
    """
    from seller_desktop.services.order_clocks import retime_open_orders  # noqa: PLC0415 - it needs a Shop's types

    try:
        ZoneInfo(settings.zone)
    except (ZoneInfoNotFoundError, ValueError) as wrong:
        raise Refused("setting_wrong", value=settings.zone) from wrong
    if not 0 <= settings.cutoff_hour <= 24:  # noqa: PLR2004 - hours of a day
        raise Refused("setting_wrong", value=settings.cutoff_hour)
    for key, value in (
        ("shop_name", settings.name),
        ("zone", settings.zone),
        ("cutoff_hour", str(settings.cutoff_hour)),
        ("saturday_works", "1" if settings.saturday_works else "0"),
        ("joint_leave_off", "1" if settings.joint_leave_off else "0"),
        ("days_off", json.dumps(settings.days_off)),
    ):
        records.put_setting(writing.db, key, value)
    writing.concerns(everything=True, frame=True)
    return retime_open_orders(writing, settings)
