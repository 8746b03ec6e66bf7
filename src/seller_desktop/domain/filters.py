"""What a list of orders can be narrowed by: conditions on fields, and words. All of a filter must hold.

A filter is kept and typed as text (`domain.filter_text`). Its values are texts too, in one canonical
spelling each, and stay relative ("7d"): what they mean is worked out when the orders are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import ActionGroup, Channel, Status, Substatus


class Field(StrEnum):
    """What a condition is about; the value is its word in the text."""

    STATUS = "status"
    SUBSTATUS = "substatus"
    CHANNEL = "channel"
    CREATED = "created"
    PAID = "paid"
    SHIP_BY = "ship_by"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    AMOUNT = "amount"
    COD = "cod"
    COURIER = "courier"
    CITY = "city"
    PROVINCE = "province"
    PRODUCT = "product"
    SKU = "sku"
    REASON = "reason"
    CANCELLED_BY = "cancelled_by"
    HAS = "has"
    FLAG = "flag"
    TRACKING = "tracking"
    DEADLINE = "deadline"
    NEEDS = "needs"
    PRINTED = "printed"
    SHIPMENT = "shipment"


class Kind(StrEnum):
    """What the values of a field look like."""

    CHOICE = "choice"
    """One of CHOICES."""
    DAYS = "days"
    """A day `2026-11-01`, days `2026-11-01..2026-11-23`, `>2026-11-01` (also >=, <, <=), or a preset."""
    AMOUNT = "amount"
    """Rupiah: `50000`, `50000..100000`, `>50000` (also >=, <, <=)."""
    DEADLINE = "deadline"
    """`4h`: runs out within so many hours from now; `overdue`: has run out."""
    FLAG = "flag"
    """The colour of a flag, or the name the shop has given it."""
    TEXT = "text"
    """Any text; the order's must hold it or, with EXACTLY in front, be it, whatever the case of letters."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A field has any of the values; negated: none of them."""

    field: Field
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase to be found anywhere in the order; negated: nowhere."""

    text: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions and all words must hold. The empty filter lets every order through."""

    conditions: tuple[Condition, ...] = ()
    words: tuple[Word, ...] = ()


class Has(StrEnum):
    """What `has:` can ask for."""

    NOTE = "note"
    TRACKING = "tracking"
    FLAG = "flag"
    CASE = "case"


class CancelledBy(StrEnum):
    """Who cancelled an order; the marketplace's own words for it differ from file to file."""

    BUYER = "buyer"
    SELLER = "seller"
    SYSTEM = "system"


YES: Final = "yes"
NO: Final = "no"
NO_SHIPMENT: Final = "none"
NOBODY: Final = "none"
"""Cancelled by nobody whom we know."""
EXACTLY: Final = "="
"""Before a text: the order's must be this and no more; alone: must be empty."""
OVERDUE: Final = "overdue"

CHOICES: Final[dict[Field, tuple[str, ...]]] = {
    Field.STATUS: tuple(Status),
    Field.SUBSTATUS: tuple(Substatus),
    Field.CHANNEL: tuple(Channel),
    Field.COD: (YES, NO),
    Field.CANCELLED_BY: (*CancelledBy, NOBODY),
    Field.HAS: tuple(Has),
    Field.NEEDS: tuple(ActionGroup),
    Field.PRINTED: (YES, NO),
    Field.SHIPMENT: ("packed", "handed_over", NO_SHIPMENT),
}
"""The values a field can have, where they can be listed."""

DAY_PRESETS: Final = ("today", "yesterday", "7d", "30d", "this_month", "last_month", "tomorrow")
"""Days relative to today, in the shop's zone; `7d` is today and the six days before, and so for any number.

`tomorrow` is for deadlines.
"""
DEADLINE_PRESETS: Final = (OVERDUE, "4h", "24h")
FLAG_VALUES: Final = tuple(flag.name.lower() for flag in Flag)

_DAYS: Final = {
    *(Field.CREATED, Field.PAID, Field.SHIP_BY),
    *(Field.SHIPPED, Field.DELIVERED, Field.CANCELLED),
}


def kind_of(field: Field) -> Kind:
    """What the values of a field look like."""
    if field in CHOICES:
        return Kind.CHOICE
    if field in _DAYS:
        return Kind.DAYS
    match field:
        case Field.AMOUNT:
            return Kind.AMOUNT
        case Field.DEADLINE:
            return Kind.DEADLINE
        case Field.FLAG:
            return Kind.FLAG
        case _:
            return Kind.TEXT


def suggestions(field: Field) -> tuple[str, ...]:
    """The values offered first for a field; of texts none, the shop's own orders tell those."""
    match kind_of(field):
        case Kind.CHOICE:
            return CHOICES[field]
        case Kind.DAYS:
            return DAY_PRESETS
        case Kind.DEADLINE:
            return DEADLINE_PRESETS
        case Kind.FLAG:
            return FLAG_VALUES
        case _:
            return ()
