"""When the clocks of a case run out (clocks.md: the clocks that answer a case)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import Clock
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.clocks import due_time
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.domain.rules import OnExpiry, OrderKind, Rule

if TYPE_CHECKING:
    from seller_desktop.domain.calendar import WorkingCalendar
    from seller_desktop.domain.orders import Channel
    from seller_desktop.domain.rules import RulePack

CASE_CLOCKS: Final = frozenset(
    {
        ClockKind.CANCEL_RESPONSE,
        ClockKind.RETURN_RESPONSE,
        ClockKind.PARTIAL_OFFER,
        ClockKind.BUYER_SHIPS_BACK,
        ClockKind.INSPECTION,
        ClockKind.BUYER_REFILE,
    }
)
"""The clocks that act on a case; all others are about the order itself."""


@dataclass(frozen=True, slots=True)
class CaseClocks:
    """Tells when a case's clocks run out, by the shop's calendar and the rules in force."""

    calendar: WorkingCalendar
    pack: RulePack

    def clock(
        self, kind: ClockKind, anchor_at: int, channel: Channel, *, self_arranged: bool = False
    ) -> Clock | None:
        """The clock started at `anchor_at` (UTC ms); None where the rules have none or cannot tell."""
        kinds = (OrderKind.SELF_ARRANGED, OrderKind.ANY) if self_arranged else (OrderKind.ANY,)
        day = self.calendar.day_of(anchor_at)
        rows = [row for row in self.pack.candidates(kind, channel, kinds) if row.applies_from <= day]
        acting = next((row for row in rows if row.on_expiry is not OnExpiry.WARN), None)
        if acting is None:
            return None
        due_at = self._due(acting, anchor_at)
        if due_at is None:
            return None
        earlier = next((row for row in rows if row.on_expiry is OnExpiry.WARN), None)
        warn_at = None if earlier is None else self._due(earlier, anchor_at)
        if warn_at is not None:  # two sources disagree: warn by the earlier reading, act by the later
            warn_at, due_at = min(warn_at, due_at), max(warn_at, due_at)
        return Clock(
            kind=kind,
            anchor_at=anchor_at,
            due_at=due_at,
            basis=Basis.RULE,
            rule_id=acting.id,
            rule_version=self.pack.version,
            warn_at=None if warn_at == due_at else warn_at,
        )

    def _due(self, rule: Rule, anchor_at: int) -> int | None:
        try:
            return due_time(rule, anchor_at, to_local(anchor_at, self.calendar.zone), self.calendar, 0)
        except OverflowError:  # a time typed for the year 9999
            return None


def case_clock(
    kind: ClockKind,
    anchor_at: int,
    calendar: WorkingCalendar,
    pack: RulePack,
    channel: Channel,
    *,
    self_arranged: bool = False,
) -> Clock | None:
    """The clock of a case started at `anchor_at` (UTC ms), by a calendar and a pack."""
    return CaseClocks(calendar, pack).clock(kind, anchor_at, channel, self_arranged=self_arranged)
