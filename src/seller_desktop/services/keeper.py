"""The deadline keeper: whatever runs out happens, exactly once, never before its time, at last always.

Each clock that acts is fired by a guarded update in the same transaction as its effect, in due order, and
the effect holds from the due time on however late it was noticed (clocks.md). Clocks of orders the platform
knows only warn and presume; they are not swept.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.case_moves import BY_CLOCK, target
from seller_desktop.domain.cases import Case, CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.clock_gate import GateReason, judge
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.services.case_book import Act, CaseBook
from seller_desktop.services.case_models import Effect, Fired, HourDue, OpenDeadline, Swept
from seller_desktop.services.history import to_json as changes_json
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import case_lists, case_records, records, sqlite_due

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Writing

READ: Final = "away_read"
BEHIND: Final = "clock_behind"
"""Set while the computer's clock stands before the mark; then it must pass the mark itself."""
_BATCH: Final = 500
TURN: Final = 100
"""So many at once where others want to write too: what a seller decides waits about a tenth of a second.
Each turn is kept by itself, which costs: a hundred of them take twice as long as all at once.
"""
_URGENT_MS: Final = 4 * HOUR_MS

_ORDER_EFFECTS: Final = {
    ClockKind.PAYMENT: (Status.PENDING, Status.CANCELLED, Effect.ORDER_CANCELLED),
    ClockKind.SHIP_AUTO_CANCEL: (Status.TO_SHIP, Status.CANCELLED, Effect.ORDER_CANCELLED),
    ClockKind.SELF_DELIVERY: (Status.SHIPPED, Status.CANCELLED, Effect.ORDER_CANCELLED),
    ClockKind.COMPLETION: (Status.SHIPPED, Status.COMPLETED, Effect.ORDER_COMPLETED),
}
"""What a clock makes of an order made by hand: from which status to which."""
_CASE_EFFECTS: Final = {
    Step.OFFER_LAPSED: Effect.OFFER_LAPSED,
    Step.CLOSE_BY_CLOCK: Effect.CASE_CLOSED,
    Step.REFUND_BY_CLOCK: Effect.REFUNDED,
}
_APPROVED_EFFECTS: Final = {
    ReturnType.REFUND: Effect.REFUNDED,
    ReturnType.RETURN: Effect.RETURN_APPROVED,
    ReturnType.REPLACEMENT: Effect.REPLACEMENT_GRANTED,
}


def sweep(
    writing: Writing,
    *,
    gated: bool = False,
    confirm: bool = False,
    drift_ms: int = 0,
    running: bool = False,
    most: int | None = None,
) -> Swept:
    """Let everything act that is due now.

    `gated`: hold automatic decisions while the computer's clock is in doubt (`domain.clock_gate`).
    `confirm`: a person says that the clock is right; held ones go, and from now on it is believed.
    `drift_ms`, `running`: as `clock_gate.judge` has them.
    `most`: take only so many clocks, those that ran out first, and what follows from them till then; whoever
    asks for the next ones in a transaction of their own lets others write in between.
    """
    db, now_ms = writing.db, writing.now_ms
    seen = _seen(writing)
    until = now_ms
    if gated and not confirm:
        was_behind = records.setting(db, BEHIND) == "1"
        newest = records.newest_snapshot(db)
        verdict = judge(now_ms, seen, newest, drift_ms, running=running, was_behind=was_behind)
        until = min(now_ms, verdict.trusted_until_ms)
        if was_behind != (verdict.reason is GateReason.BEHIND):
            records.put_setting(db, BEHIND, "0" if was_behind else "1")
    else:
        verdict = None
    fired, unfinished = _fire_batch(writing, until, most or _BATCH)
    while unfinished and most is None:
        more, unfinished = _fire_batch(writing, until, _BATCH)
        fired += more
    held = sqlite_due.count_due_to_act(db, until, now_ms) if until < now_ms else 0
    if confirm or seen is None or (until == now_ms and now_ms > seen):
        records.put_setting(db, records.CLOCK_SEEN, str(now_ms))
    last_seen = seen if verdict and verdict.holds else None
    return Swept(tuple(fired), held, case_records.next_acting_due(db), last_seen, unfinished)


def see_clock(writing: Writing) -> None:
    """Note that the program was at work and its clock is believed: as a sweep would, without firing."""
    seen = _seen(writing)
    verdict = judge(writing.now_ms, seen, records.newest_snapshot(writing.db), 0)
    if not verdict.holds and writing.now_ms > (seen or 0):
        records.put_setting(writing.db, records.CLOCK_SEEN, str(writing.now_ms))


def next_acting_due(reading: Reading) -> int | None:
    """When the next clock acts (UTC ms); None where none runs."""
    return case_records.next_acting_due(reading.db)


def open_deadlines(
    reading: Reading, within_ms: int | None = None, account_id: int | None = None
) -> list[OpenDeadline]:
    """Clocks that run, by when they run out: those that run out within so long, past ones included."""
    until = None if within_ms is None else reading.now_ms + within_ms
    return [
        _open_deadline(row, reading.now_ms)
        for row in case_lists.open_deadlines(reading.db, until, account_id)
    ]


def due_in_hour(reading: Reading, start_at: int, account_id: int | None = None) -> list[OpenDeadline]:
    """The clocks that run out in the hour from `start_at` on."""
    rows = case_lists.open_deadlines(reading.db, start_at + HOUR_MS - 1, account_id, start_at)
    return [_open_deadline(row, reading.now_ms) for row in rows]


def due_by_hour(reading: Reading, hours: int = 48, account_id: int | None = None) -> list[HourDue]:
    """How much falls due in each of the next hours; the first one began at the last full hour."""
    start = reading.now_ms // HOUR_MS * HOUR_MS
    found: dict[int, dict[ClockKind, int]] = {hour: {} for hour in range(hours)}
    for hour, kind, count in case_lists.due_by_hour(
        reading.db, start, start + hours * HOUR_MS - 1, account_id
    ):
        found[hour][ClockKind(kind)] = count
    return [HourDue(start + hour * HOUR_MS, by_kind) for hour, by_kind in found.items()]


def away_report(reading: Reading) -> list[Fired]:
    """What clocks did since the report was last read, in due order."""
    read = int(records.setting(reading.db, READ) or 0)
    return [
        Fired(
            deadline_id=row.id,
            order_id=row.order_id,
            order_no=row.order_no,
            case_id=row.case_id,
            kind=ClockKind(row.kind),
            due_at=row.due_at,
            effective_at=row.due_at,
            fired_at=row.fired_at,
            effect=Effect(row.effect),
            amount_idr=row.amount_idr if row.refund_idr is None else row.refund_idr,
        )
        for row in case_lists.fired(reading.db, read)
    ]


def report_read(writing: Writing, until_ms: int) -> None:
    """The seller has read what clocks did until then (UTC ms)."""
    records.put_setting(writing.db, READ, str(until_ms))


def _seen(reading: Reading) -> int | None:
    found = records.setting(reading.db, records.CLOCK_SEEN)
    return None if found is None else int(found)


@dataclass(frozen=True, slots=True)
class _Due:
    """A clock that ran out."""

    due_at: int
    id: int
    order_id: int
    case_id: int | None
    kind: ClockKind
    rule_id: str


def _fire_batch(writing: Writing, until_ms: int, most: int) -> tuple[list[Fired], bool]:
    """Fire those that ran out first, and whether there may be more; a clock that an effect starts takes its
    place among them.
    """
    rows = sqlite_due.due_to_act(writing.db, until_ms, most)
    if not rows:
        return [], False
    told: list[Fired] = []
    full = len(rows) == most
    # Of those that ran out at one moment the one that was started last acts last.
    horizon = rows[-1].due_at if full else until_ms + 1
    book = CaseBook(writing)
    book.load([row.case_id for row in rows if row.case_id], [row.order_id for row in rows])
    # In the order in which they act; already sorted, so it is a heap.
    due = [(row.due_at, row.id, _due(row)) for row in rows]
    while due:
        fired, started = _fire(writing, book, heapq.heappop(due)[-1])
        told += [fired] if fired else []
        for one in started:
            if one.due_at < horizon:
                heapq.heappush(due, (one.due_at, one.id, one))
    book.flush()
    return told, full


def _fire(writing: Writing, book: CaseBook, due: _Due) -> tuple[Fired | None, list[_Due]]:
    """Let one clock act; what it did, and the clocks that run from then on."""
    started: list[_Due] = []
    if due.case_id is None:
        effect = _act_on_order(writing, book, due)
    else:
        effect, case = _act_on_case(book, due)
        if case is not None and case.clock is not None and case.clock_runs:
            clock = case.clock
            started = [_Due(clock.due_at, clock.id, due.order_id, case.id, clock.kind, clock.rule_id)]
        elif effect is Effect.REPLACEMENT_GRANTED and case is not None and case.replacement_order_id:
            rows = case_records.acting_clocks_of(writing.db, case.replacement_order_id)
            started = [_due(row) for row in rows]
    if effect is None:
        book.void(due.id)
        return None, []
    book.fire(due.id, effect)
    head = book.head(due.order_id)
    case_refund = book.case(due.case_id).refund_idr if due.case_id else None
    return (
        Fired(
            deadline_id=due.id,
            order_id=due.order_id,
            order_no=head.order_no,
            case_id=due.case_id,
            kind=due.kind,
            due_at=due.due_at,
            effective_at=due.due_at,
            fired_at=writing.now_ms,
            effect=effect,
            amount_idr=head.amount_idr if case_refund is None else case_refund,
        ),
        started,
    )


def _act_on_case(book: CaseBook, due: _Due) -> tuple[Effect | None, Case | None]:
    """What the clock makes of its case; nothing where it is not the case's clock any more."""
    assert due.case_id is not None
    case, step = book.case(due.case_id), BY_CLOCK[due.kind]
    if target(case, step) is None or case.clock is None or case.clock.id != due.id or not case.clock_runs:
        return None, None
    effect = _CASE_EFFECTS.get(step)
    if effect is None:
        cancels = case.kind is CaseKind.CANCELLATION or case.type is None
        effect = (
            Effect.CANCELLATION_APPROVED if cancels or case.type is None else _APPROVED_EFFECTS[case.type]
        )
    case = book.act(case, Act(step, at=due.due_at, deadline_id=due.id))
    return effect, case


def _act_on_order(writing: Writing, book: CaseBook, due: _Due) -> Effect | None:
    """What the clock makes of an order made by hand; nothing where the order has moved on."""
    wanted, status, effect = _ORDER_EFFECTS[due.kind]
    if book.status(due.order_id) is not wanted:
        return None
    book.decide_order(due.order_id, status, due.due_at, None, due.id)
    cancelled = status is Status.CANCELLED
    book.note(
        due.order_id,
        {
            "at": due.due_at,
            "what": Happened.CLOCK_CANCELLED if cancelled else Happened.CLOCK_COMPLETED,
            "rule_id": due.rule_id,
            "detail": changes_json([FieldChange("status", wanted, status)]),
        },
    )
    if cancelled:
        _close_requests(writing, book, due)
    return effect


def _close_requests(writing: Writing, book: CaseBook, due: _Due) -> None:
    """A request to cancel what is cancelled already has nothing left to be decided."""
    for row in case_records.cases_of(writing.db, [due.order_id], open_only=True):
        case = book.case(row.id)
        if case.kind is CaseKind.CANCELLATION and case.state is CaseState.REQUESTED:
            act = Act(Step.SETTLE_BY_MARKETPLACE, at=due.due_at, deadline_id=due.id, rule_id=due.rule_id)
            book.act(case, act)


def _due(row: Any) -> _Due:  # noqa: ANN401 - a row of named columns
    return _Due(row.due_at, row.id, row.order_id, row.case_id, ClockKind(row.kind), row.rule_id)


def _open_deadline(row: Any, now_ms: int) -> OpenDeadline:  # noqa: ANN401 - a row of named columns
    left = row.due_at - now_ms
    urgency = "later"
    if left <= 0:
        urgency = "overdue"
    elif left < _URGENT_MS:
        urgency = "urgent"
    elif left < DAY_MS:
        urgency = "soon"
    return OpenDeadline(
        id=row.id,
        order_id=row.order_id,
        order_no=row.order_no,
        case_id=row.case_id,
        case_kind=CaseKind(row.case_kind) if row.case_kind else None,
        kind=ClockKind(row.kind),
        due_at=row.due_at,
        basis=Basis(row.basis),
        urgency=urgency,
    )
