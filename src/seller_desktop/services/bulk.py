"""What acts on many orders have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services.desk_models import Outcome
from seller_desktop.storage.sqlite_desk import order_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.shop import Reading


def plain_outcomes(reading: Reading, order_ids: Sequence[int]) -> list[Outcome]:
    """The dry run of an act that every order there is can take: a note, a flag."""
    numbers = order_numbers(reading.db, order_ids)
    return [Outcome(order_id, numbers[order_id]) for order_id in order_ids if order_id in numbers]
