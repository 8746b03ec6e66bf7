"""Many numbers pasted from a spreadsheet or a chat: the orders behind them, and those that are not here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.orders import Status
from seller_desktop.domain.tracking import is_scientific, seems_rounded
from seller_desktop.storage.number_lookup import orders_behind

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading

MOST_NUMBERS: Final = 50_000
"""Of what is pasted beyond these, nothing is looked up."""

_NUMBER: Final = re.compile(
    # A number a spreadsheet has rounded; an invoice; else letters, digits and the signs inside of numbers.
    r"\d+(?:[.,]\d+)?[eE]\+\d+|INV(?:/[A-Za-z0-9]+)+|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*",
    re.ASCII | re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d", re.ASCII)
_MISSED_FROM: Final = 9
"""Digits: what has fewer is a price, a date, a word, unless an order has that very number."""


class MatchedBy(StrEnum):
    """Which of an order's numbers was typed."""

    ORDER_NO = "order_no"
    TRACKING = "tracking"
    INVOICE = "invoice"
    RETURN = "return"
    """The number of a return of it, or of the parcel that comes back."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """An order behind a number."""

    number: str
    order_id: int
    order_no: str
    status: Status
    matched_by: MatchedBy


@dataclass(frozen=True, slots=True)
class NumbersFound:
    """What became of pasted numbers, each list in the order typed."""

    found: tuple[NumberFound, ...] = ()
    """Each order once; of an ambiguous number all its orders."""
    missing: tuple[str, ...] = ()
    rounded: tuple[str, ...] = ()
    """Numbers a spreadsheet has rounded: nobody can tell any more which they were."""
    doubled: tuple[str, ...] = ()
    """Numbers typed more than once, and further numbers of an order that is already there."""
    ambiguous: tuple[str, ...] = ()
    """Numbers that several orders have."""
    left_out: int = 0
    """Numbers beyond the most that are looked up."""

    @property
    def order_ids(self) -> tuple[int, ...]:
        """The orders found, in the order typed."""
        return tuple(one.order_id for one in self.found)


def numbers_in(text: str) -> Counter[str]:
    """What may be a number in a text, in capitals, in the order typed, and how often each was."""
    return Counter(one.upper() for one in _NUMBER.findall(text) if _DIGIT.search(one))


def find_numbers(reading: Reading, text: str) -> NumbersFound:
    """The orders behind the numbers in a text, with any separators and other words around them."""
    typed = numbers_in(text)
    looked_up = list(typed)[:MOST_NUMBERS]
    behind: dict[str, dict[int, NumberFound]] = {}
    invoices = any(one.startswith("INV/") for one in looked_up)
    for row in orders_behind(reading.db, looked_up, invoices=invoices):
        found = NumberFound(
            row.number, row.order_id, row.order_no, Status(row.status), MatchedBy(row.matched_by)
        )
        known = behind.setdefault(row.number, {}).get(row.order_id)
        if known is None or _RANK[found.matched_by] < _RANK[known.matched_by]:
            behind[row.number][row.order_id] = found
    listed: dict[int, NumberFound] = {}
    missing: list[str] = []
    rounded: list[str] = []
    doubled: list[str] = []
    ambiguous: list[str] = []
    for number in looked_up:
        orders = behind.get(number, {})
        again = [one for one in orders if one in listed]
        if again or (typed[number] > 1 and (orders or _is_number(number))):
            doubled.append(number)
        if len(orders) > 1:
            ambiguous.append(number)
        if not orders and (is_scientific(number) or seems_rounded(number)):
            rounded.append(number)
        elif not orders and _is_number(number):
            missing.append(number)
        listed |= {one: found for one, found in orders.items() if one not in listed}
    return NumbersFound(
        found=tuple(listed.values()),
        missing=tuple(missing),
        rounded=tuple(rounded),
        doubled=tuple(doubled),
        ambiguous=tuple(ambiguous),
        left_out=len(typed) - len(looked_up),
    )


_RANK: Final = {kind: rank for rank, kind in enumerate(MatchedBy)}


def _is_number(text: str) -> bool:
    return text.startswith("INV/") or len(_DIGIT.findall(text)) >= _MISSED_FROM
