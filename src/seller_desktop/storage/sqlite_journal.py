"""Keeps, row by row, what an act changed, and puts it back: by triggers that live for one transaction.

A row of the journal is an image of a row before and after, as JSON in the order of `_captured`. Two kinds
stand for many rows at once, so that an import stays short: `orders:new`, the orders it brought (a range of
ids), and `orders:snapshot`, the orders it merely confirmed, with the time they were known as of before.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import LargeBinary, Table

from seller_desktop.storage import case_schema, desk_schema, order_search, schema
from seller_desktop.storage.sqlite_desk import order_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

NEW_ORDERS: Final = "orders:new"
SNAPSHOT: Final = "orders:snapshot"

_AT_THE_DESK: Final = (
    schema.note,
    desk_schema.note_version,
    desk_schema.order_flags,
    desk_schema.flag_name,
    desk_schema.shipment,
    desk_schema.saved_filter,
    desk_schema.label_page,
)
_FACTS: Final = (schema.orders, schema.order_fact, schema.line, schema.package, schema.deadline)
_CASES: Final = (
    case_schema.cases,
    case_schema.case_line,
    case_schema.case_inspection,
    case_schema.case_step,
    case_schema.case_stated,
    case_schema.order_decision,
    case_schema.outbox,
    case_schema.waiting_return,
)
_PERSONAL: Final = (schema.history_personal,)
"""Of the history, what is about people: it goes with its order. The entries themselves stay for ever."""
_TABLES: Final = {one.name: one for one in (*_AT_THE_DESK, *_FACTS, *_CASES, *_PERSONAL)}

_DERIVED: Final = frozenset(
    {
        *("note_count", "flags", "ship_state", "printed_at", "search_id", "snapshot_at"),
        *("due_at", "due_kind", "due_basis", "due_anchor_at", "ship_by_at", "auto_cancel_at", "action_at"),
        *("case_id", "case_kind", "case_type", "case_state", "case_reason", "case_group"),
        *("cancel_state", "cancel_open", "return_state", "return_open"),
        *("case_due_at", "case_due_kind", "case_due_basis", "case_due_anchor_at", "overruled", "conflict"),
    }
)
_LEFT_OUT: Final = {"orders": _DERIVED, "deadline": frozenset({"reminded_h", "snoozed_until"})}
"""What is derived anew after an act is put back, or says nothing of what a person did."""


class Overtaken(Exception):  # noqa: N818 - not an error: the seller is told so
    """A row is not any more as the act left it; nothing may be put back."""


@contextmanager
def captured(
    db: Connection, entry_id: int, *, facts: bool, new_orders: tuple[int, int] | None = None
) -> Iterator[None]:
    """Write every change of the journalled tables into the entry, within the present transaction.

    `facts`: also those of orders and cases. `new_orders`: the ids (first and last) of orders that this act
    brings; their own rows are not written one by one.
    """
    tables = (*_AT_THE_DESK, *_FACTS, *_CASES, *_PERSONAL) if facts else _AT_THE_DESK
    made = [name for table in tables for name in _make_triggers(db, table, entry_id, new_orders)]
    try:
        yield
    finally:
        for name in made:
            db.exec_driver_sql(f"DROP TRIGGER IF EXISTS temp.{name}")


def put_special(db: Connection, entry_id: int, name: str, before: object, after: object) -> None:
    """Write a row that stands for many."""
    db.exec_driver_sql(
        "INSERT INTO journal_row (journal_id, table_name, before, after) VALUES (?, ?, ?, ?)",
        (entry_id, name, json.dumps(before), json.dumps(after)),
    )


def remember_snapshots(db: Connection, entry_id: int, snapshot_at: int) -> None:
    """Before a stage is taken over: as of when the known orders of the file were known until now."""
    db.exec_driver_sql(
        "INSERT INTO journal_row (journal_id, table_name, before, after)"
        f" SELECT ?, '{SNAPSHOT}', json_array(o.snapshot_at, json_group_array(o.id)), json_array(?)"
        " FROM stage.staged_row r JOIN orders o ON o.id = r.id"
        " WHERE r.kind IN ('changed', 'unchanged') AND o.snapshot_at < ? GROUP BY o.snapshot_at",
        (entry_id, snapshot_at, snapshot_at),
    )


def orders_in(db: Connection, entry_id: int) -> set[int]:
    """The orders whose own rows an entry changed; not those it merely confirmed."""
    found: set[int] = set()
    for name, table in _TABLES.items():
        if (at := _order_column(table)) is not None:
            wanted = f"SELECT json_extract(coalesce(after, before), '$[{at}]') {_OF_TABLE}"
            found.update(db.exec_driver_sql(wanted, (entry_id, name)).scalars().all())
    for after in db.exec_driver_sql(f"SELECT after {_OF_TABLE}", (entry_id, NEW_ORDERS)).scalars().all():
        found.update(db.exec_driver_sql(_IN_RANGE, tuple(json.loads(after))).scalars().all())
    return found


@dataclass(frozen=True, slots=True)
class PutBack:
    """The orders concerned; those of them that are there now, that went (with their numbers), that came back;
    and whether stated facts or cases changed.
    """

    orders: set[int]
    left: list[int]
    gone: dict[int, str]
    back: list[int]
    facts: bool


def order_columns() -> dict[str, int]:
    """Where in its images a row of each table says whose it is; of those that do."""
    found = {name: _order_column(table) for name, table in _TABLES.items()}
    return {name: at for name, at in found.items() if at is not None}


def put_back(db: Connection, entry_id: int) -> PutBack:
    """Put back what the entry changed, newest change first.

    The entry's rows are then those of putting back, so that calling it again does the act once more.
    Raises Overtaken, and the transaction must be given up, where a row was changed since.
    """
    runs = _runs(db, entry_id)
    facts = any(run.name not in _DESK_NAMES for run in runs)
    concerned = orders_in(db, entry_id)
    before = order_numbers(db, concerned)
    if facts:
        order_search.forget(db, sorted(concerned))
    newest = db.exec_driver_sql("SELECT max(id) FROM journal_row").scalar_one() or 0
    with captured(db, entry_id, facts=facts):
        for run in reversed(runs):
            if run.name == NEW_ORDERS:
                _remove_orders(db, entry_id, *json.loads(run.after or "[]"))
            elif run.name == SNAPSHOT:
                _put_snapshot_back(
                    db, entry_id, json.loads(run.before or "[]"), json.loads(run.after or "[]")
                )
            else:
                _put_run_back(db, _TABLES[run.name], (entry_id, run.first, run.last))
    db.exec_driver_sql("DELETE FROM journal_row WHERE journal_id = ? AND id <= ?", (entry_id, newest))
    concerned |= orders_in(db, entry_id)
    after = order_numbers(db, concerned)
    return PutBack(
        concerned,
        sorted(after),
        {order_id: order_no for order_id, order_no in before.items() if order_id not in after},
        sorted(after.keys() - before.keys()),
        facts,
    )


def count_anew(db: Connection) -> None:
    """Count the orders of every account and status."""
    db.exec_driver_sql("DELETE FROM status_count")
    db.exec_driver_sql(
        "INSERT INTO status_count (account_id, status, orders)"
        " SELECT account_id, status, count(*) FROM orders GROUP BY 1, 2"
    )


_DESK_NAMES: Final = frozenset(table.name for table in _AT_THE_DESK)
_OF_TABLE: Final = "FROM journal_row WHERE journal_id = ? AND table_name = ?"
_IN_RANGE: Final = "SELECT id FROM orders WHERE id BETWEEN ? AND ?"


@dataclass(slots=True)
class _Run:
    """Rows of the journal, first to last, that are about different rows of one table, so that they can be put
    back together. `before` and `after` are those of a row that stands for many, which is a run of its own.
    """

    name: str
    first: int
    last: int
    before: str | None = None
    after: str | None = None


def _runs(db: Connection, entry_id: int) -> list[_Run]:
    runs: list[_Run] = []
    seen: set[Any] = set()
    for row_id, name, key, before, after in db.exec_driver_sql(_NAMED_ROWS, (entry_id,)).all():
        if name in {NEW_ORDERS, SNAPSHOT}:
            runs.append(_Run(name, row_id, row_id, before, after))
            seen.clear()
            continue
        if not runs or runs[-1].name != name or key in seen:
            runs.append(_Run(name, row_id, row_id))
            seen.clear()
        seen.add(key)
        runs[-1].last = row_id
    return runs


def _captured(table: Table) -> list[str]:
    left_out = _LEFT_OUT.get(table.name, frozenset())
    return [column.name for column in table.columns if column.name not in left_out]


def _image(table: Table, of: str) -> str:
    """SQL: a row as JSON."""
    parts = [
        f'hex({of}"{name}")' if isinstance(table.c[name].type, LargeBinary) else f'{of}"{name}"'
        for name in _captured(table)
    ]
    return f"json_array({', '.join(parts)})"


def _order_column(table: Table) -> int | None:
    """Where in its image a row says whose it is."""
    name = "id" if table.name == "orders" else "order_id"
    columns = _captured(table)
    return columns.index(name) if name in columns else None


def _make_triggers(
    db: Connection, table: Table, entry_id: int, new_orders: tuple[int, int] | None
) -> Iterator[str]:
    old, new = _image(table, "OLD."), _image(table, "NEW.")
    for event, before, after, row in (
        ("INSERT", "NULL", new, "NEW"),
        ("UPDATE", old, new, "NEW"),
        ("DELETE", old, "NULL", "OLD"),
    ):
        if event != "DELETE" and table in _PERSONAL:
            continue  # the record is only added to; this part of it goes where its order goes
        unless = ""
        if new_orders is not None and table in _FACTS:
            column = "id" if table.name == "orders" else "order_id"
            unless = f"WHEN {row}.{column} NOT BETWEEN {new_orders[0]:d} AND {new_orders[1]:d}"
            if table.name == "deadline":
                unless += f" OR {row}.case_id IS NOT NULL"
        if event == "UPDATE":
            unless = f"{unless or 'WHEN 1'} AND {old} IS NOT {new}"
        name = f"journal_{table.name}_{event.lower()}"
        db.exec_driver_sql(
            f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table.name} {unless} BEGIN"
            " INSERT INTO journal_row (journal_id, table_name, before, after)"
            f" VALUES ({entry_id:d}, '{table.name}', {before}, {after}); END"
        )
        yield name


def _put_run_back(db: Connection, table: Table, run: tuple[int, int, int]) -> None:
    """Put the rows of one table back that a run of the journal (entry, first, last) changed."""
    names = _captured(table)
    of_run = "journal_id = ? AND id BETWEEN ? AND ?"
    key = [column.name for column in table.primary_key.columns]
    same = " AND ".join(
        f"t.\"{name}\" = json_extract(coalesce(r.after, r.before), '$[{names.index(name)}]')" for name in key
    )
    changed = db.exec_driver_sql(
        f"SELECT 1 FROM journal_row r WHERE r.{of_run.replace(' id', ' r.id')}"
        f" AND (SELECT {_image(table, 't.')} FROM {table.name} t WHERE {same}) IS NOT r.after LIMIT 1",
        run,
    )
    if changed.first():
        raise Overtaken(table.name)
    listed = ", ".join(f'"{name}"' for name in key)
    was = ", ".join(f"json_extract(after, '$[{names.index(name)}]')" for name in key)
    if table.name == "orders":
        gone = f"(SELECT {was} FROM journal_row WHERE {of_run} AND before IS NULL)"
        _remove_traces(db, gone, run)
    db.exec_driver_sql(
        f"DELETE FROM {table.name} WHERE ({listed}) IN"
        f" (SELECT {was} FROM journal_row WHERE {of_run} AND before IS NULL)",
        run,
    )
    changes = ", ".join(f'"{name}" = {_value(table, name)}' for name in names)
    same = " AND ".join(
        f"{table.name}.\"{name}\" = json_extract(r.after, '$[{names.index(name)}]')" for name in key
    )
    db.exec_driver_sql(
        f"UPDATE {table.name} SET {changes} FROM journal_row r WHERE r.{of_run.replace(' id', ' r.id')}"
        f" AND r.before IS NOT NULL AND r.after IS NOT NULL AND {same}",
        run,
    )
    columns, values = [f'"{name}"' for name in names], [_value(table, name) for name in names]
    if table.name == "orders":  # as of when it is known is not part of the image, but indispensable
        columns, values = [*columns, "snapshot_at"], [*values, "0"]
    db.exec_driver_sql(
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {', '.join(values)} FROM journal_row r"
        f" WHERE r.{of_run.replace(' id', ' r.id')} AND r.after IS NULL ORDER BY r.id DESC",
        run,
    )


def _remove_traces(db: Connection, gone: str, told: tuple[int, ...]) -> None:
    """What was done to orders that go, and taken back since, leaves a record and empty flags, no more. The
    flags go with their orders, and of the record what is about people. `gone`: SQL giving the ids of these,
    with the values `told`.
    """
    history = f"SELECT id FROM history WHERE order_id IN {gone}"
    db.exec_driver_sql(f"DELETE FROM history_personal WHERE history_id IN ({history})", told)
    db.exec_driver_sql(f"DELETE FROM order_flags WHERE flags = 0 AND order_id IN {gone}", told)


def _value(table: Table, name: str) -> str:
    """SQL: a column as an image before the act has it."""
    value = f"json_extract(r.before, '$[{_captured(table).index(name)}]')"
    return f"unhex({value})" if isinstance(table.c[name].type, LargeBinary) else value


def _put_snapshot_back(db: Connection, entry_id: int, before: list[Any], after: list[Any]) -> None:
    """Let orders be known as of an earlier (or, doing it again, the later) time."""
    at, ids = before
    wanted = json.dumps(ids)
    changed = db.exec_driver_sql(
        "UPDATE orders SET snapshot_at = ? WHERE snapshot_at = ? AND id IN (SELECT value FROM json_each(?))",
        (at, after[0], wanted),
    )
    if changed.rowcount != len(ids):
        raise Overtaken(SNAPSHOT)
    put_special(db, entry_id, SNAPSHOT, [after[0], ids], [at])


def _remove_orders(db: Connection, entry_id: int, first: int, last: int) -> None:
    """Take out orders that an import brought; whatever was added to them since forbids it."""
    span = (first, last)
    for table in _HOLD_FAST:
        if db.exec_driver_sql(f"SELECT 1 FROM {table} WHERE order_id BETWEEN ? AND ? LIMIT 1", span).first():
            raise Overtaken(table)
    flagged = "SELECT 1 FROM order_flags WHERE flags <> 0 AND order_id BETWEEN ? AND ? LIMIT 1"
    if db.exec_driver_sql(flagged, span).first():
        raise Overtaken("order_flags")
    seen = db.exec_driver_sql(
        "SELECT count(DISTINCT o.snapshot_at), count(DISTINCT f.import_file_id) FROM orders o"
        " JOIN order_fact f ON f.order_id = o.id WHERE o.id BETWEEN ? AND ?",
        span,
    ).one()
    fired = db.exec_driver_sql(
        "SELECT 1 FROM deadline WHERE order_id BETWEEN ? AND ? AND (state = 'fired' OR basis = 'manual')",
        span,
    ).first()
    if max(seen, default=0) > 1 or fired:
        raise Overtaken("orders")
    snapshot_at = db.exec_driver_sql("SELECT max(snapshot_at) FROM orders WHERE id BETWEEN ? AND ?", span)
    ids = list(db.exec_driver_sql(_IN_RANGE, span).scalars())
    put_special(db, entry_id, SNAPSHOT, [snapshot_at.scalar_one(), ids], [0])
    db.exec_driver_sql(
        "DELETE FROM history_personal WHERE history_id IN"
        " (SELECT id FROM history WHERE order_id BETWEEN ? AND ?)",
        span,
    )
    for table in ("order_flags", "deadline", "package", "line", "order_fact"):
        db.exec_driver_sql(f"DELETE FROM {table} WHERE order_id BETWEEN ? AND ?", span)
    db.exec_driver_sql("DELETE FROM orders WHERE id BETWEEN ? AND ?", span)


_HOLD_FAST: Final = (
    *("note", "shipment", "cases", "order_decision", "label_page", "printed_order"),
    *("restriction", "correction", "erased_order"),
)
"""What a person or a later file may have added to an order; then it has to stay."""


def _key(table: Table) -> str:
    """SQL: the key of a row, from its image."""
    names = _captured(table)
    paths = ", ".join(f"'$[{names.index(column.name)}]'" for column in table.primary_key.columns)
    return f"json_extract(coalesce(after, before), {paths})"


_WHOLE: Final = f"table_name IN ('{NEW_ORDERS}', '{SNAPSHOT}')"
_NAMED_ROWS: Final = (
    "SELECT id, table_name, CASE table_name "
    + " ".join(f"WHEN '{table.name}' THEN {_key(table)}" for table in _TABLES.values())
    + f" END, CASE WHEN {_WHOLE} THEN before END, CASE WHEN {_WHOLE} THEN after END"
    " FROM journal_row WHERE journal_id = ? ORDER BY id"
)
"""The rows of an entry, with their keys and, where one stands for many, what it says."""
