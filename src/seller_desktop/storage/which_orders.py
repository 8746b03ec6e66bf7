"""Which orders a list has, as conditions of SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Select, select, true

from seller_desktop.storage.action_groups import action_group
from seller_desktop.storage.filter_sql import where
from seller_desktop.storage.schema import orders
from seller_desktop.storage.sqlite_among import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.storage.filter_sql import Narrowed

CASE_VIEWS: Final = {
    ("cancellations", False): orders.c.cancel_open,
    ("cancellations", True): orders.c.cancel_state,
    ("returns", False): orders.c.return_open,
    ("returns", True): orders.c.return_state,
}
"""Which orders stand under buyers' requests, without and with those that are over."""
_STATUS_VIEWS: Final = frozenset({"to_ship", "shipped", "completed", "pending", "cancelled"})


@dataclass(frozen=True, slots=True)
class Which:
    """`view` and what narrows it: a group of Action Needed, an account, a filter, the ids of `only` these."""

    view: str
    now_ms: int
    group: str | None = None
    account_id: int | None = None
    narrowed: Narrowed | None = None
    with_closed: bool = False
    only: Sequence[int] | None = None

    @property
    def status(self) -> str | None:
        """The status that the view shows; None where it shows more or something else."""
        return self.view if self.view in _STATUS_VIEWS else None

    @property
    def broad(self) -> bool:
        """Whether the view is so large that what is found by words is found in it too, often enough."""
        return self.view == "all" or self.status is not None

    @property
    def by_request(self) -> bool:
        """Whether the view is one of buyers' requests, whose clocks are those of the requests."""
        return (self.view, self.with_closed) in CASE_VIEWS

    def select(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """These columns of the orders."""
        wanted = self.select_before_filter(*columns)
        return wanted if self.narrowed is None else wanted.where(*where(self.narrowed, self.now_ms))

    def select_before_filter(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """The same as if there were no filter."""
        return select(*columns).select_from(orders).where(*self.conditions())

    def conditions(self) -> list[ColumnElement[bool]]:
        """What is true of the orders, whatever the filter."""
        told = [self._in_view()]
        if self.account_id is not None:
            told.append(orders.c.account_id == self.account_id)
        if self.only is not None:
            told.append(orders.c.id.in_(listed(self.only)))
        return told

    def _in_view(self) -> ColumnElement[bool]:
        if self.view == "action_needed":
            acting = orders.c.action_at <= self.now_ms
            return acting if self.group is None else acting & (action_group(self.now_ms) == self.group)
        if self.by_request:
            return CASE_VIEWS[self.view, self.with_closed].is_not(None)
        return true() if self.view == "all" else orders.c.status == self.view
