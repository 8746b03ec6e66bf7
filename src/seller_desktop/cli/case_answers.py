"""The JSON of cases, of what clocks did and of those that run. Times ISO 8601 with offset, money rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import iso

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from seller_desktop.services.case_models import CaseRow, Fired, OpenDeadline, Swept


def case_json(row: CaseRow, now_ms: int, zone: ZoneInfo) -> dict[str, Any]:
    """A case: what cancellations and returns have in common, then what only one of them has."""
    case = row.case
    # Of a case that is over, the clock that ran last; an open one may have none that runs.
    clock = case.clock if case.clock_runs or not case.is_open else None
    undo_until = case.undo_until if case.undo_until is not None and case.undo_until > now_ms else None
    told: dict[str, Any] = {
        "id": case.id,
        "order_no": row.order_no,
        "kind": case.kind.value,
        "state": case.state.value,
        "requested_at": _iso(case.requested_at, zone),
        "due_at": None if clock is None else iso(clock.due_at, zone),
        "basis": None if clock is None else clock.basis.value,
        "deadline_unknown": case.deadline_unknown,
        "decided_at": _iso(case.decided_at, zone),
        "effective_at": _iso(case.effective_at, zone),
        "undo_until": _iso(undo_until, zone),
        "reason": case.reason or None,
        "conflict": case.conflict or None,
    }
    if case.kind is CaseKind.CANCELLATION:
        return told | {"by_seller": case.by_seller}
    return told | {
        "type": None if case.type is None else case.type.value,
        "refund_idr": case.refund_idr,
        "offer_idr": case.offer_idr,
        "replacement_order_no": row.replacement_order_no,
        "return_no": case.return_no or None,
        "tracking_no": case.tracking_no or None,
    }


def swept_json(swept: Swept, zone: ZoneInfo) -> dict[str, Any]:
    """What a sweep did, in due order."""
    return {
        "fired": [_fired_json(fired, zone) for fired in swept.fired],
        "held": swept.held,
        "next_due_at": _iso(swept.next_due_at, zone),
    }


def deadline_json(deadline: OpenDeadline, zone: ZoneInfo) -> dict[str, Any]:
    """A clock that runs."""
    return {
        "order_no": deadline.order_no,
        "case_id": deadline.case_id,
        "kind": deadline.kind.value,
        "due_at": iso(deadline.due_at, zone),
        "basis": deadline.basis.value,
        "urgency": deadline.urgency,
    }


def _fired_json(fired: Fired, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "order_no": fired.order_no,
        "case_id": fired.case_id,
        "kind": fired.kind.value,
        "due_at": iso(fired.due_at, zone),
        "effective_at": iso(fired.effective_at, zone),
        "fired_at": iso(fired.fired_at, zone),
        "effect": fired.effect.value,
    }


def _iso(at_ms: int | None, zone: ZoneInfo) -> str | None:
    return None if at_ms is None else iso(at_ms, zone)
