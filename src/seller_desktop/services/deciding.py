"""All that a dialog needs to record a request or decide it, read in one consistent state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from seller_desktop.domain.case_clocks import CaseClocks
from seller_desktop.domain.cases import CaseKind, ReasonList, Step
from seller_desktop.domain.clock import MINUTE_MS
from seller_desktop.domain.orders import Status, Substatus
from seller_desktop.services.case_queries import buyer_history, eligibility
from seller_desktop.services.case_settings import read_case_settings
from seller_desktop.services.order_clocks import shop_calendar, timer
from seller_desktop.services.order_details import order_detail
from seller_desktop.services.queries import order_rows
from seller_desktop.services.reasons import reasons_of
from seller_desktop.services.rule_packs import current_pack
from seller_desktop.storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.orders import ClockKind, StatedOrder
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import BuyerHistory, Eligibility
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.shop import Reading


@dataclass(frozen=True, slots=True)
class Means:
    """What belongs to the shop, whichever order it is about. `grace_ms`: how long a step can be undone."""

    reasons: Mapping[ReasonList, tuple[Reason, ...]]
    grace_ms: int
    clocks: CaseClocks

    def undo_until(self, now_ms: int) -> int | None:
        """Until when a decision taken now can be taken back (UTC ms); its deadline may come before."""
        return now_ms + self.grace_ms if self.grace_ms else None


@dataclass(frozen=True, slots=True)
class Deciding:
    """An order with its cases and its buyer. `window_ends_at`: until when its buyer may usually complain."""

    order: OrderDetail
    buyer: BuyerHistory
    means: Means
    window_ends_at: int | None

    def due_from(self, kind: ClockKind, anchor_at: int) -> int | None:
        """When a clock of this order runs out that starts at `anchor_at` (UTC ms)."""
        clock = self.means.clocks.clock(kind, anchor_at, self.order.row.channel)
        return None if clock is None else clock.due_at


@dataclass(frozen=True, slots=True)
class DecidingMany:
    """Several orders that are to be decided in one go: on which each step is possible."""

    kind: CaseKind
    eligible: Mapping[Step, Sequence[Eligibility]]
    means: Means


def deciding_many(reading: Reading, order_ids: Sequence[int]) -> DecidingMany:
    """What a decision on all these orders needs; it is about requests of the kind most of them have."""
    kinds = [row.case_kind for row in order_rows(reading, order_ids) if row.case_kind is not None]
    returns = sum(kind is CaseKind.RETURN for kind in kinds) * 2 > len(kinds)
    return DecidingMany(
        kind=CaseKind.RETURN if returns else CaseKind.CANCELLATION,
        eligible={step: eligibility(reading, order_ids, step) for step in (Step.APPROVE, Step.REJECT)},
        means=means(reading),
    )


def means(reading: Reading) -> Means:
    """What belongs to the shop."""
    told = records.settings(reading.db)
    return Means(
        reasons={which: reasons_of(told, which) for which in ReasonList},
        grace_ms=read_case_settings(told).grace_minutes * MINUTE_MS,
        clocks=CaseClocks(shop_calendar(reading.settings, reading.now_ms), current_pack(told)),
    )


def deciding(reading: Reading, order_id: int) -> Deciding | None:
    """An order with all a decision needs; None where there is no such order."""
    detail = order_detail(reading, order_id)
    if detail is None:
        return None
    return Deciding(
        order=detail,
        buyer=buyer_history(reading, order_id),
        means=means(reading),
        window_ends_at=_window_ends_at(reading, detail.facts, detail.row.account_id),
    )


def _window_ends_at(reading: Reading, facts: StatedOrder, account_id: int) -> int | None:
    """The end of the clock by which a delivered order completes: until then the buyer may complain."""
    if facts.delivered_at is None:
        return None
    pack = current_pack(records.settings(reading.db))
    delivered = replace(facts, status=Status.SHIPPED, substatus=Substatus.DELIVERED)
    mall = bool(records.account_by_id(reading.db, account_id).mall)
    clocks = timer(reading.settings, reading.now_ms, pack)(delivered, 0, mall)
    return max((one.due_at for one in clocks.deadlines), default=None)
