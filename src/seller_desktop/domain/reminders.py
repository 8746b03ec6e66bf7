"""What a reminder tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seller_desktop.domain.orders import ClockKind


@dataclass(frozen=True, slots=True)
class Reminder:
    """So many clocks of a kind run out within so many hours, the first of them at `due_at` (UTC ms).

    `order_nos`: a few of their orders, the most urgent first.
    """

    kind: ClockKind
    hours: int
    count: int
    order_nos: tuple[str, ...]
    due_at: int
