"""Why orders need action now, in SQL; `domain.clocks.action_group` says the same of one order."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, and_, case

from seller_desktop.storage.schema import orders

DAY_MS: Final = 86_400_000


def action_group(now_ms: int | ColumnElement[int]) -> ColumnElement[str | None]:
    """Why an order needs action now: the most urgent reason only, None where there is none."""
    soon = now_ms + DAY_MS
    return case(
        (orders.c.ship_by_at <= now_ms, "overdue"),
        (and_(orders.c.ship_by_at <= soon, ~orders.c.arranged), "ship_soon"),
        (orders.c.auto_cancel_at <= soon, "auto_cancel_soon"),
        else_=orders.c.case_group,
    )
