"""Cases, their clocks, steps and outbox lines: loaded whole, written whole, and what follows for orders."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, or_, select, update

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
from seller_desktop.storage.history_chain import append
from seller_desktop.storage.many_rows import insert_many, update_many
from seller_desktop.storage.schema import deadline, order_fact, orders
from seller_desktop.storage.sqlite_among import among, these

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row

_PARTS: Final = frozenset({"clock", "paused", "lines", "inspected"})
"""The fields of a Case that have rows of their own."""
_PLAIN: Final = tuple(field.name for field in fields(Case) if field.name not in _PARTS)
"""The columns that are fields of a Case as they are."""
_CLOCK: Final = tuple(field.name for field in fields(Clock))
_VALUES: Final = attrgetter(*_PLAIN)
_CASE_COLUMNS: Final = (*_PLAIN, "is_open", "clock_id", "paused_id")
_NONE: Final[Mapping[int, Any]] = {}


def load(db: Connection, case_ids: Sequence[int]) -> dict[int, Case]:
    """The cases with these ids, in four statements."""
    told = these(case_ids)
    wanted = select(*(cases.c[name] for name in (*_PLAIN, "clock_id", "paused_id")))
    rows = db.execute(wanted.where(among(cases.c.id)), told).all()
    if not rows:
        return {}
    clocks = _clocks(db, [one for row in rows for one in row[-2:] if one is not None])
    lines = _lines(db, told)
    inspected = _inspected(db, told)
    found = {}
    for row in rows:
        *own, clock_id, paused_id = row
        facts = dict(zip(_PLAIN, own, strict=True))
        facts["kind"] = CaseKind(facts["kind"])
        facts["type"] = ReturnType(facts["type"]) if facts["type"] else None
        facts["state"] = CaseState(facts["state"])
        found[facts["id"]] = Case(
            **facts,
            clock=clocks.get(clock_id),
            paused=clocks.get(paused_id),
            lines=tuple(lines.get(facts["id"], ())),
            inspected=tuple(inspected.get(facts["id"], ())),
        )
    return found


def _clocks(db: Connection, ids: Sequence[int]) -> dict[int | None, Clock]:
    wanted = select(*(deadline.c[name] for name in _CLOCK)).where(among(deadline.c.id))
    found: dict[int | None, Clock] = {}
    for row in db.execute(wanted, these(ids)).all():
        facts = dict(zip(_CLOCK, row, strict=True))
        facts["kind"], facts["basis"] = ClockKind(facts["kind"]), Basis(facts["basis"])
        found[facts["id"]] = Clock(**facts)
    return found


def _lines(db: Connection, told: dict[str, str]) -> dict[int, list[CaseLine]]:
    found: dict[int, list[CaseLine]] = defaultdict(list)
    wanted = select(case_line.c.case_id, *(case_line.c[field.name] for field in fields(CaseLine)))
    for case_id, *facts in db.execute(wanted.where(among(case_line.c.case_id)), told).all():
        found[case_id].append(CaseLine(*facts))
    return found


def _inspected(db: Connection, told: dict[str, str]) -> dict[int, list[Inspected]]:
    found: dict[int, list[Inspected]] = defaultdict(list)
    for row in db.execute(
        select(case_inspection)
        .where(among(case_inspection.c.case_id))
        .order_by(case_inspection.c.case_id, case_inspection.c.position),
        told,
    ):
        stock = Stock(row.stock) if row.stock else None
        found[row.case_id].append(Inspected(row.sku_id, Condition(row.condition), row.quantity, stock))
    return found


def _case_values(case: Case) -> tuple[Any, ...]:
    """The row of `cases` for a case whose clocks have their rows."""
    clock_id = case.clock.id if case.clock else None
    return (*_VALUES(case), case.state in OPEN_STATES, clock_id, case.paused.id if case.paused else None)


def _columns(of: Sequence[Case]) -> Sequence[tuple[Any, ...]]:
    """The rows of these cases, column by column."""
    return tuple(zip(*map(_case_values, of), strict=True)) or ((),) * len(_CASE_COLUMNS)


def clock_row(clock: Clock, case: Case) -> dict[str, Any]:
    """The row of `deadline` for a clock of a case that begins to run."""
    return {name: getattr(clock, name) for name in _CLOCK} | {
        "order_id": case.order_id,
        "state": "open",
        "acts": True,
        "case_id": case.id,
    }


def add_cases(db: Connection, new: Sequence[Case]) -> None:
    insert_many(db, cases, [dict(zip(_CASE_COLUMNS, _case_values(case), strict=True)) for case in new])
    insert_many(db, case_line, [asdict(line) | {"case_id": case.id} for case in new for line in case.lines])


def change_cases(db: Connection, changed: Sequence[Case], known: Mapping[int, Case] = _NONE) -> None:
    """Write cases as they are now; their lines never change.

    `known`: as they stand in the table, where that is known: then only the columns are written in which any
    of them differs, and no index is touched that has none of these.
    """
    before = [known[case.id] for case in changed if case.id in known]
    whole = len(before) < len(changed)
    differ = {
        name: after
        for name, after, was in zip(_CASE_COLUMNS, _columns(changed), _columns(before), strict=True)
        if name != "id" and (whole or after != was)
    }
    if differ:
        ids = [case.id for case in changed]
        update_many(db, cases, tuple(differ), zip(*differ.values(), ids, strict=True))


def put_inspections(db: Connection, inspected: Sequence[Case]) -> None:
    """Write what was found at the inspection of these cases in the place of what stood there."""
    if not inspected:
        return
    db.execute(
        case_inspection.delete().where(among(case_inspection.c.case_id)),
        these(case.id for case in inspected),
    )
    rows = [
        asdict(one) | {"case_id": case.id, "position": position}
        for case in inspected
        for position, one in enumerate(case.inspected)
    ]
    insert_many(db, case_inspection, rows)


def add_clocks(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    insert_many(db, deadline, rows)


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
    alike: dict[str, list[int]] = defaultdict(list)
    for one, effect in fired:
        alike[effect].append(one)
    found = 0
    for effect, ids in alike.items():
        found += db.execute(
            update(deadline)
            .where(among(deadline.c.id), deadline.c.state == "open", deadline.c.due_at <= now_ms)
            .values(state="fired", fired_at=now_ms, effect=effect),
            these(ids),
        ).rowcount
    return found


def add_steps(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    insert_many(db, case_step, rows)


def add_outbox(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    insert_many(db, outbox, rows)


def add_history(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    append(db, rows)


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
        insert_many(db, order_decision, rows)


def withdraw_decisions(db: Connection, order_ids: Sequence[int]) -> None:
    """From now on what is stated holds again for these orders."""
    if order_ids:
        db.execute(order_decision.delete().where(among(order_decision.c.order_id)), these(order_ids))


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
            among(cases.c.order_id),
            or_(cases.c.refund_idr.is_not(None), cases.c.state == CaseState.OFFERED),
            cases.c.kind == CaseKind.RETURN,
        ),
        these(order_ids),
    ):
        found[order_id][case_id] = idr
    return found


def cases_of(db: Connection, order_ids: Sequence[int], *, open_only: bool = False) -> list[Row[Any]]:
    """Id, order, kind, type and state of the cases of these orders, newest first."""
    columns = (cases.c.id, cases.c.order_id, cases.c.kind, cases.c.type, cases.c.state, cases.c.recorded_at)
    wanted = select(*columns).where(among(cases.c.order_id))
    if open_only:
        wanted = wanted.where(cases.c.is_open)
    return list(db.execute(wanted.order_by(cases.c.recorded_at.desc(), cases.c.id.desc()), these(order_ids)))


def order_heads(db: Connection, order_ids: Sequence[int]) -> dict[int, Any]:
    """What a step on a case needs to know of its order."""
    found = db.execute(
        select(
            *(orders.c.id, orders.c.order_no, orders.c.account_id, orders.c.channel, orders.c.status),
            *(orders.c.amount_idr, orders.c.buyer, orders.c.snapshot_at, orders.c.cod),
            *(order_fact.c.paid_at, order_fact.c.shipped_at, order_fact.c.delivered_at),
            order_fact.c.status.label("stated"),
        )
        .join(order_fact, order_fact.c.order_id == orders.c.id)
        .where(among(orders.c.id)),
        these(order_ids),
    )
    return {row.id: row for row in found.all()}


def next_acting_due(db: Connection) -> int | None:
    """When the next clock that acts runs out."""
    return db.execute(
        select(func.min(deadline.c.due_at)).where(deadline.c.state == "open", deadline.c.acts)
    ).scalar()


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
