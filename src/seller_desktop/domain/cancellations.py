"""Cancelled orders: who cancelled, by the words the files use for it, and what a report says of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.filters import CancelledBy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

WORDS: Final[dict[CancelledBy, tuple[str, ...]]] = {
    CancelledBy.BUYER: ("buyer", "pembeli", "customer", "pelanggan", "user", "pengguna"),
    CancelledBy.SELLER: ("seller", "penjual", "merchant"),
    CancelledBy.SYSTEM: ("system", "sistem", "platform", "tiktok", "tokopedia"),
}
"""What the column "Cancel By" says, in Indonesian and English; longer ones ("Dibatalkan oleh pembeli") hold
one of them. In small letters; the first that is found counts."""


def cancelled_by(stated: str) -> CancelledBy | None:
    """Who is meant by a file's word; None where it names nobody we know."""
    told = stated.lower()
    return next((who for who, words in WORDS.items() if any(word in told for word in words)), None)


class Grouping(StrEnum):
    """By what a report of cancellations counts."""

    REASON = "reason"
    WHO = "who"
    PRODUCT = "product"
    COURIER = "courier"


@dataclass(frozen=True, slots=True)
class CancelledGroup:
    """Cancelled orders that have something in common.

    `key`: a reason's code (where the shop has none: the words of the file), a value of `CancelledBy`, a
    product or a courier; "" where none is stated. An order of several products counts for each of them,
    with what was paid for that product.
    """

    key: str
    orders: int
    amount_idr: int
    before: int | None
    """Orders in the period before of equal length; None where the period is open."""
    filter: str
    """Which orders these are, in the language of `domain.filter_text`."""


@dataclass(frozen=True, slots=True)
class CancellationReport:
    """Cancelled orders of some days. `first` and `last` day: None where the period is open on that side."""

    first: date | None
    last: date | None
    orders: int
    amount_idr: int
    before: int | None
    amount_before_idr: int | None
    groups: Mapping[Grouping, tuple[CancelledGroup, ...]]
    """Each largest first."""
    filter: str
