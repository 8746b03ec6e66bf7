"""Cases, their clocks, steps and outbox lines: loaded whole, written whole, and what follows for orders."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, insert, or_, select, update

from seller_desktop.domain.cases import (
    OPEN_STATES,
    Case,
    CaseKind,
    CaseLine,
    CaseState,
    Clock,
    Condition,
    Inspected,
    ReturnType,
    Stock,
)
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.storage.case_schema import (
    case_inspection,
    case_line,
    case_step,
    cases,
    order_decision,
    outbox,
)
from seller_desktop.storage.schema import deadline, history, order_fact, orders

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row

_PLAIN: Final = (
    *("id", "order_id", "recorded_at", "requested_at", "reason", "buyer_note", "by_seller", "clock_runs"),
    *("deadline_unknown", "decision_reason", "decision_comment", "decided_at", "effective_at", "undo_until"),
    *("refund_idr", "offer_idr", "return_no", "tracking_no", "self_arranged", "arrived_at", "received_at"),
    *("replacement_order_id", "conflict", "whole_order"),
)
"""The columns that are fields of a Case as they are."""
_CLOCK: Final = (
    "anchor_at",
    "due_at",
    "rule_id",
    "rule_version",
    "warn_at",
    "at_the_latest",
    "left_ms",
    "id",
)


_NONE: Final[Mapping[int, int | None]] = {}


def load(db: Connection, case_ids: Sequence[int]) -> dict[int, Case]:
    """The cases with these ids, in four statements."""
    found = list(db.execute(select(cases).where(cases.c.id.in_(_ids())), {"ids": list(case_ids)}))
    if not found:
        return {}
    wanted = [row.clock_id for row in found] + [row.paused_id for row in found]
    clocks = _clocks(db, [one for one in wanted if one is not None])
    lines: dict[int, list[CaseLine]] = defaultdict(list)
    for row in db.execute(select(case_line).where(case_line.c.case_id.in_(_ids())), {"ids": list(case_ids)}):
        lines[row.case_id].append(
            CaseLine(row.sku_id, row.quantity, row.product, row.variation, row.unit_idr, row.paid_idr)
        )
    inspected: dict[int, list[Inspected]] = defaultdict(list)
    for row in db.execute(
        select(case_inspection)
        .where(case_inspection.c.case_id.in_(_ids()))
        .order_by(case_inspection.c.case_id, case_inspection.c.position),
        {"ids": list(case_ids)},
    ):
        stock = Stock(row.stock) if row.stock else None
        inspected[row.case_id].append(Inspected(row.sku_id, Condition(row.condition), row.quantity, stock))
    return {
        row.id: Case(
            kind=CaseKind(row.kind),
            type=ReturnType(row.type) if row.type else None,
            state=CaseState(row.state),
            clock=clocks.get(row.clock_id),
            paused=clocks.get(row.paused_id),
            lines=tuple(lines[row.id]),
            inspected=tuple(inspected[row.id]),
            **{name: getattr(row, name) for name in _PLAIN},
        )
        for row in found
    }


def _clocks(db: Connection, ids: Sequence[int]) -> dict[int | None, Clock]:
    return {
        row.id: Clock(
            kind=ClockKind(row.kind),
            basis=Basis(row.basis),
            **{name: getattr(row, name) for name in _CLOCK},
        )
        for row in db.execute(select(deadline).where(deadline.c.id.in_(_ids())), {"ids": list(ids)})
    }


def case_row(case: Case) -> dict[str, Any]:
    """The row of `cases` for a case whose clocks have their rows."""
    return {name: getattr(case, name) for name in _PLAIN} | {
        "kind": case.kind,
        "type": case.type,
        "state": case.state,
        "is_open": case.state in OPEN_STATES,
        "clock_id": case.clock.id if case.clock else None,
        "paused_id": case.paused.id if case.paused else None,
    }


def clock_row(clock: Clock, case: Case) -> dict[str, Any]:
    """The row of `deadline` for a clock of a case that begins to run."""
    return {name: getattr(clock, name) for name in _CLOCK} | {
        "order_id": case.order_id,
        "kind": clock.kind,
        "basis": clock.basis,
        "state": "open",
        "acts": True,
        "case_id": case.id,
    }


def add_cases(db: Connection, new: Sequence[Case]) -> None:
    if new:
        db.execute(insert(cases), [case_row(case) for case in new])
        lines = [asdict(line) | {"case_id": case.id} for case in new for line in case.lines]
        if lines:
            db.execute(insert(case_line), lines)


def change_cases(db: Connection, changed: Sequence[Case]) -> None:
    """Write cases as they are now; their lines never change."""
    if not changed:
        return
    rows = [case_row(case) for case in changed]
    names = [name for name in rows[0] if name != "id"]
    db.execute(
        update(cases)
        .where(cases.c.id == bindparam("row_id"))
        .values({name: bindparam(f"new_{name}") for name in names}),
        [{"row_id": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows],
    )


def put_inspections(db: Connection, inspected: Sequence[Case]) -> None:
    """Write what was found at the inspection of these cases in the place of what stood there."""
    if not inspected:
        return
    db.execute(
        case_inspection.delete().where(case_inspection.c.case_id.in_(_ids())),
        {"ids": [case.id for case in inspected]},
    )
    rows = [
        asdict(one) | {"case_id": case.id, "position": position}
        for case in inspected
        for position, one in enumerate(case.inspected)
    ]
    if rows:
        db.execute(insert(case_inspection), rows)


def add_clocks(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        db.execute(insert(deadline), list(rows))


def end_clocks(db: Connection, states: Mapping[int, str], left_ms: Mapping[int, int | None] = _NONE) -> None:
    """Clocks that stop running without having acted: `void` or `paused`; or run again: `open`.

    `left_ms`: what was left of those that are paused.
    """
    if states:
        db.execute(
            update(deadline)
            .where(deadline.c.id == bindparam("row_id"), deadline.c.state != "fired")
            .values(state=bindparam("new_state"), left_ms=bindparam("new_left_ms")),
            [
                {"row_id": one, "new_state": state, "new_left_ms": left_ms.get(one)}
                for one, state in states.items()
            ],
        )


def fire_clocks(db: Connection, fired: Sequence[tuple[int, str]], now_ms: int) -> int:
    """Mark open clocks as fired with their effect; how many were open: exactly those have fired now."""
    if not fired:
        return 0
    result = db.execute(
        update(deadline)
        .where(deadline.c.id == bindparam("row_id"), deadline.c.state == "open", deadline.c.due_at <= now_ms)
        .values(state="fired", fired_at=now_ms, effect=bindparam("new_effect")),
        [{"row_id": one, "new_effect": effect} for one, effect in fired],
    )
    return result.rowcount


def add_steps(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        db.execute(insert(case_step), list(rows))


def add_outbox(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        db.execute(insert(outbox), list(rows))


def add_history(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        db.execute(insert(history), list(rows))


def last_step(db: Connection, case_id: int) -> Row[Any] | None:
    """The newest step of a case that was not taken back."""
    return db.execute(
        select(case_step)
        .where(case_step.c.case_id == case_id, case_step.c.undone_at.is_(None))
        .order_by(case_step.c.id.desc())
        .limit(1)
    ).one_or_none()


def last_step_of_all(db: Connection, now_ms: int) -> Row[Any] | None:
    """The newest step of all that can still be taken back: the last one of its case."""
    later = case_step.alias("later")
    overtaken = (
        select(later.c.id)
        .where(later.c.case_id == case_step.c.case_id, later.c.undone_at.is_(None))
        .where(later.c.id > case_step.c.id)
        .exists()
    )
    return db.execute(
        select(case_step)
        .where(
            ~overtaken,
            case_step.c.undone_at.is_(None),
            case_step.c.undo_until.is_not(None),
            case_step.c.undo_until > now_ms,
        )
        .order_by(case_step.c.id.desc())
        .limit(1)
    ).one_or_none()


def mark_undone(db: Connection, step_id: int, now_ms: int, operator_id: int | None) -> None:
    db.execute(
        update(case_step)
        .where(case_step.c.id == step_id, case_step.c.undone_at.is_(None))
        .values(undone_at=now_ms, undone_by=operator_id)
    )


def decide_orders(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Give orders the status a decision or a clock of ours has for them."""
    if rows:
        withdraw_decisions(db, [row["order_id"] for row in rows])
        db.execute(insert(order_decision), list(rows))


def withdraw_decisions(db: Connection, order_ids: Sequence[int]) -> None:
    """From now on what is stated holds again for these orders."""
    if order_ids:
        db.execute(
            order_decision.delete().where(order_decision.c.order_id.in_(_ids())), {"ids": list(order_ids)}
        )


def withdraw_decisions_of(db: Connection, case_id: int) -> None:
    """What the case meant for its order no longer holds."""
    db.execute(order_decision.delete().where(order_decision.c.case_id == case_id))


def set_conflict(db: Connection, case_id: int, stated: str) -> None:
    """What the marketplace says otherwise of a case; "" where it agrees."""
    db.execute(update(cases).where(cases.c.id == case_id).values(conflict=stated))


def clock_ids(db: Connection, case_id: int) -> list[int]:
    """All clocks a case ever had."""
    return list(db.execute(select(deadline.c.id).where(deadline.c.case_id == case_id)).scalars())


def refunded_elsewhere(db: Connection, order_ids: Sequence[int]) -> dict[int, dict[int, int]]:
    """Per order, what each of its cases has refunded, or has on offer to the buyer, in rupiah."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for order_id, case_id, idr in db.execute(
        select(cases.c.order_id, cases.c.id, func.coalesce(cases.c.refund_idr, cases.c.offer_idr)).where(
            cases.c.order_id.in_(_ids()),
            or_(cases.c.refund_idr.is_not(None), cases.c.state == CaseState.OFFERED),
            cases.c.kind == CaseKind.RETURN,
        ),
        {"ids": list(order_ids)},
    ):
        found[order_id][case_id] = idr
    return found


def cases_of(db: Connection, order_ids: Sequence[int], *, open_only: bool = False) -> list[Row[Any]]:
    """Id, order, kind, type and state of the cases of these orders, newest first."""
    columns = (cases.c.id, cases.c.order_id, cases.c.kind, cases.c.type, cases.c.state, cases.c.recorded_at)
    wanted = select(*columns).where(cases.c.order_id.in_(_ids()))
    if open_only:
        wanted = wanted.where(cases.c.is_open)
    return list(
        db.execute(wanted.order_by(cases.c.recorded_at.desc(), cases.c.id.desc()), {"ids": list(order_ids)})
    )


def order_heads(db: Connection, order_ids: Sequence[int]) -> dict[int, Any]:
    """What a step on a case needs to know of its order."""
    heads: dict[int, Any] = {}
    for row in db.execute(
        select(
            *(orders.c.id, orders.c.order_no, orders.c.account_id, orders.c.channel, orders.c.status),
            *(orders.c.amount_idr, orders.c.buyer, orders.c.snapshot_at, orders.c.cod),
            *(order_fact.c.paid_at, order_fact.c.shipped_at, order_fact.c.delivered_at),
            order_fact.c.status.label("stated"),
        )
        .join(order_fact, order_fact.c.order_id == orders.c.id)
        .where(orders.c.id.in_(_ids())),
        {"ids": list(order_ids)},
    ):
        heads[row.id] = row
    return heads


def next_acting_due(db: Connection) -> int | None:
    """When the next clock that acts runs out."""
    return db.execute(
        select(func.min(deadline.c.due_at)).where(deadline.c.state == "open", deadline.c.acts)
    ).scalar()


def due_to_act(db: Connection, until_ms: int, limit: int) -> list[Row[Any]]:
    """Clocks that ran out and have to act, in due order."""
    return list(
        db.execute(
            select(deadline)
            .where(deadline.c.state == "open", deadline.c.acts, deadline.c.due_at <= until_ms)
            .order_by(deadline.c.due_at, deadline.c.id)
            .limit(limit)
        )
    )


def acting_clocks_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """The clocks about an order itself that run and will act."""
    return list(
        db.execute(
            select(deadline).where(
                deadline.c.order_id == order_id,
                deadline.c.state == "open",
                deadline.c.acts,
                deadline.c.case_id.is_(None),
            )
        )
    )


def count_due_to_act(db: Connection, after_ms: int, until_ms: int) -> int:
    return db.execute(
        select(func.count()).where(
            deadline.c.state == "open",
            deadline.c.acts,
            deadline.c.due_at > after_ms,
            deadline.c.due_at <= until_ms,
        )
    ).scalar_one()


def _ids() -> Any:  # noqa: ANN401 - a bound list, whatever the column
    return bindparam("ids", expanding=True)
