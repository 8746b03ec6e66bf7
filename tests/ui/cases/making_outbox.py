"""Makes lines of the outbox, clocks that ran out and hours, believable where nothing is said."""

from __future__ import annotations

from dataclasses import replace

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.services.case_models import (
    Effect,
    Fired,
    HourDue,
    OpenDeadline,
    OutboxLine,
    OutboxState,
    OutboxWhat,
)
from tests.ui.fake_shop import NOW_MS

FIRST_NO = 577_912_345_678_900_000


def outbox_line(line_id: int, **changed: object) -> OutboxLine:
    """A cancellation approved an hour ago, to be entered; with a higher id there is longer time for it."""
    line = OutboxLine(
        id=line_id,
        order_id=line_id,
        order_no=str(FIRST_NO + line_id),
        case_id=line_id,
        what=OutboxWhat.APPROVE_CANCELLATION,
        reverses=None,
        state=OutboxState.TO_ENTER,
        reason="",
        comment="",
        amount_idr=160_500,
        decided_at=NOW_MS - HOUR_MS,
        not_before=NOW_MS - 50 * MINUTE_MS,
        due_at=NOW_MS + line_id * HOUR_MS,
        who="Rina",
    )
    return replace(line, **changed)  # type: ignore[arg-type] # a wrong field or value is the test's own bug


def fired(deadline_id: int, **changed: object) -> Fired:
    """A cancellation request answered by its clock, noticed three hours later."""
    due_at = NOW_MS - 5 * HOUR_MS + deadline_id
    one = Fired(
        deadline_id=deadline_id,
        order_id=deadline_id,
        order_no=str(FIRST_NO + deadline_id),
        case_id=deadline_id,
        kind=ClockKind.CANCEL_RESPONSE,
        due_at=due_at,
        effective_at=due_at,
        fired_at=due_at + 3 * HOUR_MS,
        effect=Effect.CANCELLATION_APPROVED,
        amount_idr=10_000,
    )
    return replace(one, **changed)  # type: ignore[arg-type] # as above


def hour(number: int, **by_kind: int) -> HourDue:
    """So many hours after now, which is a full hour; kinds by their names in lower case."""
    kinds = {ClockKind(kind): count for kind, count in by_kind.items()}
    return HourDue(NOW_MS + number * HOUR_MS, kinds)


def open_deadline(deadline_id: int, due_at: int, kind: ClockKind = ClockKind.SHIP_BY) -> OpenDeadline:
    order_no = str(FIRST_NO + deadline_id)
    return OpenDeadline(deadline_id, deadline_id, order_no, None, None, kind, due_at, Basis.RULE, "later")
