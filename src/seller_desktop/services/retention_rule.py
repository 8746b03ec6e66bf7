"""The rule by which buyers are erased in time: how many months after an order's end; off until it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.buyers import DEFAULT_KEEP_MONTHS, MOST_MONTHS
from seller_desktop.domain.errors import Refused
from seller_desktop.services.buyer_models import Retention
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Writing

_MONTHS: Final = "retention_months"
_KEEP: Final = "retention_keep_months"
RAN: Final = "retention_ran"
TOLD: Final = "retention_told"


def retention(reading: Reading) -> Retention:
    """The rule as it is."""
    told = records.settings(reading.db)
    ran = told.get(RAN)
    return Retention(
        months=int(told.get(_MONTHS) or 0) or None,
        keep_months=int(told.get(_KEEP, DEFAULT_KEEP_MONTHS)),
        ran_at=None if ran is None else int(ran),
        told=told.get(TOLD) == "1",
    )


def set_retention(writing: Writing, months: int | None, keep_months: int) -> None:
    """Erase buyers so many months after an order's end, None: never; and keep them at least so many where
    somebody asks. What the rule does now has to be told before it does it the first time.

    Raises Refused: `retention_wrong`, `retention_too_short`.
    """
    for number in (keep_months, months or 1):
        if not 0 <= number <= MOST_MONTHS:
            raise Refused("retention_wrong", limit=MOST_MONTHS)
    if months is not None and months < max(1, keep_months):
        raise Refused("retention_too_short", months=months, keep=keep_months)
    before = retention(writing)
    records.put_setting(writing.db, _MONTHS, "" if months is None else str(months))
    records.put_setting(writing.db, _KEEP, str(keep_months))
    if months != before.months:
        records.put_setting(writing.db, TOLD, "0")
    writing.concerns(frame=True)
