"""Lists of cases and of clocks: what the window, the command line and the keeper ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, insert, or_, select

from seller_desktop.storage.case_schema import case_picture, case_stated, case_step, cases
from seller_desktop.storage.schema import deadline, import_file, operator, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Select

HOUR_MS: Final = 3_600_000


def ids_of_kind(db: Connection, kind: str) -> list[int]:
    """The cases of a kind: open ones first, by when they run out, then the newest."""
    return list(
        db.execute(
            select(cases.c.id)
            .outerjoin(deadline, deadline.c.id == cases.c.clock_id)
            .where(cases.c.kind == kind)
            .order_by(
                cases.c.is_open.desc(),
                (~cases.c.is_open) | deadline.c.due_at.is_(None),
                deadline.c.due_at,
                cases.c.recorded_at.desc(),
                cases.c.id.desc(),
            )
        ).scalars()
    )


def ids_of_order(db: Connection, order_id: int) -> list[int]:
    """The cases of an order, newest first."""
    return list(
        db.execute(
            select(cases.c.id)
            .where(cases.c.order_id == order_id)
            .order_by(cases.c.recorded_at.desc(), cases.c.id.desc())
        ).scalars()
    )


def find(db: Connection, kind: str, words: str, number: int | None) -> list[int]:
    """The cases meant by an id, a return number or an order number: open ones alone where there are any."""
    by_order = select(orders.c.id).where(orders.c.order_no == words)
    found = db.execute(
        select(cases.c.id, cases.c.is_open)
        .where(
            cases.c.kind == kind,
            or_(
                cases.c.id == (number if number is not None else -1),
                (cases.c.return_no == words) & (cases.c.return_no != ""),
                cases.c.order_id.in_(by_order),
            ),
        )
        .order_by(cases.c.recorded_at.desc(), cases.c.id.desc())
    ).all()
    return [row.id for row in found if row.is_open] or [row.id for row in found]


def are_open(db: Connection, case_ids: Sequence[int]) -> bool:
    """Whether all of these cases are open."""
    wanted = select(func.count()).where(cases.c.id.in_(bindparam("ids", expanding=True)), cases.c.is_open)
    return db.execute(wanted, {"ids": list(case_ids)}).scalar_one() == len(case_ids)


def by_tracking(db: Connection, words: str) -> list[int]:
    """The open returns a parcel may belong to: by its tracking number, return number or order number."""
    by_order = select(orders.c.id).where(or_(orders.c.order_no == words, orders.c.tracking_no == words))
    return list(
        db.execute(
            select(cases.c.id)
            .where(
                cases.c.kind == "return",
                cases.c.is_open,
                or_(
                    (cases.c.tracking_no == words) & (cases.c.tracking_no != ""),
                    (cases.c.return_no == words) & (cases.c.return_no != ""),
                    cases.c.order_id.in_(by_order),
                ),
            )
            .order_by(cases.c.recorded_at)
        ).scalars()
    )


def steps(db: Connection, case_ids: Sequence[int]) -> list[Row[Any]]:
    """The steps of these cases, newest first, with the names of who took them."""
    return list(
        db.execute(
            select(case_step, operator.c.name.label("who"))
            .outerjoin(operator, operator.c.id == case_step.c.operator_id)
            .where(case_step.c.case_id.in_(bindparam("ids", expanding=True)))
            .order_by(case_step.c.id.desc()),
            {"ids": list(case_ids)},
        )
    )


def stated(db: Connection, case_ids: Sequence[int]) -> dict[int, Any]:
    """What return exports say of these cases, with the file's name."""
    found: dict[int, Any] = {}
    for row in db.execute(
        select(case_stated, import_file.c.name.label("file"))
        .join(import_file, import_file.c.id == case_stated.c.import_file_id)
        .where(case_stated.c.case_id.in_(bindparam("ids", expanding=True))),
        {"ids": list(case_ids)},
    ):
        found[row.case_id] = row
    return found


def pictures(db: Connection, case_ids: Sequence[int]) -> list[Row[Any]]:
    """The pictures of these cases without their bytes, in the order they came."""
    columns = (case_picture.c.id, case_picture.c.case_id, case_picture.c.name)
    return list(
        db.execute(
            select(*columns, case_picture.c.added_at, case_picture.c.about)
            .where(case_picture.c.case_id.in_(bindparam("ids", expanding=True)))
            .order_by(case_picture.c.id),
            {"ids": list(case_ids)},
        )
    )


def picture(db: Connection, picture_id: int) -> Row[Any] | None:
    return db.execute(select(case_picture).where(case_picture.c.id == picture_id)).one_or_none()


def add_picture(db: Connection, **values: Any) -> None:  # noqa: ANN401 - one value a column
    db.execute(insert(case_picture).values(**values))


def remove_picture(db: Connection, picture_id: int) -> None:
    db.execute(delete(case_picture).where(case_picture.c.id == picture_id))


def buyers_orders(db: Connection, order_id: int) -> list[Row[Any]]:
    """The other orders of the buyer of an order: id, status. None where the buyer is masked or unknown."""
    me = db.execute(select(orders.c.buyer, orders.c.account_id).where(orders.c.id == order_id)).one_or_none()
    if me is None or not me.buyer or "*" in me.buyer:
        return []
    return list(
        db.execute(
            select(orders.c.id, orders.c.status).where(
                orders.c.buyer == me.buyer, orders.c.account_id == me.account_id, orders.c.id != order_id
            )
        )
    )


def case_facts(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """Kind, refund and who asked, of the cases of these orders."""
    return list(
        db.execute(
            select(cases.c.kind, cases.c.refund_idr, cases.c.by_seller).where(
                cases.c.order_id.in_(bindparam("ids", expanding=True))
            ),
            {"ids": list(order_ids)},
        )
    )


def waiting_for_seller(db: Connection, account_id: int | None) -> list[int]:
    """The cases on which it is the seller's turn, by when they run out; those without a time last."""
    wanted = (
        select(cases.c.id)
        .join(orders, orders.c.id == cases.c.order_id)
        .outerjoin(deadline, (deadline.c.id == cases.c.clock_id) & cases.c.clock_runs)
        .where(cases.c.is_open, cases.c.state.in_(("requested", "received", "inspected")))
        .order_by(deadline.c.due_at.is_(None), deadline.c.due_at, cases.c.recorded_at, cases.c.id)
    )
    if account_id is not None:
        wanted = wanted.where(orders.c.account_id == account_id)
    return list(db.execute(wanted).scalars())


def open_deadlines(
    db: Connection, until_ms: int | None, account_id: int | None, since_ms: int | None = None
) -> list[Row[Any]]:
    """Clocks that run, by when they run out. An order whose status was decided here has only its cases'."""
    wanted = _running(
        select(deadline, orders.c.order_no, cases.c.kind.label("case_kind")), until_ms, account_id, since_ms
    )
    return list(db.execute(wanted.order_by(deadline.c.due_at, deadline.c.id)))


def due_by_hour(
    db: Connection, start_ms: int, until_ms: int, account_id: int | None
) -> list[tuple[int, str, int]]:
    """How many clocks run out per hour after `start_ms`: the hour's number, the kind, how many."""
    hour = ((deadline.c.due_at - start_ms) // HOUR_MS).label("hour")
    wanted = _running(select(hour, deadline.c.kind, func.count()), until_ms, account_id, start_ms)
    return [(h, kind, n) for h, kind, n in db.execute(wanted.group_by(hour, deadline.c.kind))]


def fired(db: Connection, after_ms: int) -> list[Row[Any]]:
    """Clocks that acted after a moment, in due order."""
    return list(
        db.execute(
            select(deadline, orders.c.order_no, orders.c.amount_idr, cases.c.refund_idr)
            .join(orders, orders.c.id == deadline.c.order_id)
            .outerjoin(cases, cases.c.id == deadline.c.case_id)
            .where(deadline.c.fired_at > after_ms)
            .order_by(deadline.c.due_at, deadline.c.id)
        )
    )


def _running(
    wanted: Select[Any], until_ms: int | None, account_id: int | None, since_ms: int | None
) -> Select[Any]:
    wanted = (
        wanted.join(orders, orders.c.id == deadline.c.order_id)
        .outerjoin(cases, cases.c.id == deadline.c.case_id)
        .where(deadline.c.state == "open", or_(deadline.c.case_id.is_not(None), ~orders.c.overruled))
    )
    if until_ms is not None:
        wanted = wanted.where(deadline.c.due_at <= until_ms)
    if since_ms is not None:
        wanted = wanted.where(deadline.c.due_at >= since_ms)
    if account_id is not None:
        wanted = wanted.where(orders.c.account_id == account_id)
    return wanted
