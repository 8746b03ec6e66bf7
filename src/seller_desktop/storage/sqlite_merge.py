"""Takes a compared file over into the shop: one short transaction of whole-table statements.

Everything slow (reading, comparing, computing clocks and changes) was done before, in the scratch
database that is attached here as `stage`. While this runs, a decision waits; so it must be short.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS
from seller_desktop.storage.history_chain import append
from seller_desktop.storage.schema import BUYER_FACTS
from seller_desktop.storage.sqlite_search import (
    MERGE_IN_PASSING,
    MERGE_LATER,
    PUT_IN_NEW,
    give_places,
    put_in,
    take_out,
)
from seller_desktop.storage.sqlite_shipping import refresh_shipping
from seller_desktop.storage.sqlite_stage import facts_version, masked
from seller_desktop.storage.sqlite_staged_rows import LISTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from seller_desktop.domain.imports import ImportTally

CLOCK_COLUMNS: Final = "order_no, kind, anchor_at, due_at, rule_id, rule_version, state, acts"
UNKNOWN_COLUMNS: Final = "order_no"
HISTORY_COLUMNS: Final = "order_no, at, what, source_row, detail, personal"


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """Who brings the facts: a file (id) or a person, for which account, as of when, recorded when."""

    account_id: int
    snapshot_at: int
    recorded_at: int
    import_file_id: int | None
    operator_id: int | None
    first_deadline_id: int
    first_history_id: int
    presuming_rules: tuple[str, ...]
    """Rules whose clocks presume a change of state: a later snapshot with the old state proves them wrong."""


_PORTION: Final = 250
"""Orders that go over by one statement. The pages it changes are kept in memory as they were until it ends,
for it might fail: of 150,000 new orders in a large shop those are 800 MB.
"""
_ENTRIES: Final = 1_000
"""Entries of the history that go over at once: between them others may be let go first."""
_MANY: Final = 500
"""So many new orders are left unmerged in the search index."""
_IN_PORTION: Final = "r.place BETWEEN :first AND :last AND +r.kind ="
"""The sign keeps the index of kinds out of it."""

_ARRANGED_HERE: Final = (
    "SELECT r.id FROM stage.staged_row r JOIN shipment s ON s.order_id = r.id WHERE r.kind = 'changed'"
)
"""What the seller arranged shows through again where the file still states nothing of it."""
_FOUND_ANEW: Final = "SELECT id FROM stage.staged_search"
_PLACES_TAKEN: Final = "SELECT 1 FROM stage.staged_words w JOIN orders o ON o.search_id = w.place LIMIT 1"
"""A replacement may have been made since, which has the place in the search index meant for another."""


def merge(
    db: Connection, facts: MergeFacts, based_on: str, tally: ImportTally, make_way: Callable[[], None]
) -> bool:
    """Take the stage over; False, with nothing done, where the shop has other facts now than compared.

    `make_way` is called between the statements; what it raises leaves the shop as it was.
    """
    if facts_version(db) != based_on or (tally.new and db.exec_driver_sql(_PLACES_TAKEN).first()):
        return False
    values = {
        "account": facts.account_id,
        "snapshot": facts.snapshot_at,
        "recorded": facts.recorded_at,
        "file": facts.import_file_id,
        "operator": facts.operator_id,
        "deadline": facts.first_deadline_id,
        "history": facts.first_history_id,
        "presuming": json.dumps(facts.presuming_rules),
    }
    _add_history(db, values, make_way)
    portions = [
        {"first": first, "last": first + _PORTION - 1}
        for first in range(1, tally.new + tally.changed + tally.unchanged + 1, _PORTION)
    ]
    many = tally.new >= _MANY
    index_new = (MERGE_LATER, PUT_IN_NEW, MERGE_IN_PASSING) if many else (PUT_IN_NEW,)
    for wanted, statements in (
        (tally.changed or tally.older, (take_out(_FOUND_ANEW),)),
        (tally.new, _new_orders()),
        (tally.changed, _changed_orders()),
        (tally.unchanged, _confirmed_orders()),
        (tally.older, _revealed_buyers()),
        (tally.changed, (refresh_shipping(_ARRANGED_HERE),)),
        (tally.changed, (give_places(f"{_FOUND_ANEW} WHERE kind = 'changed'"),)),
        (True, _clocks()),
        (tally.changed or tally.older, (put_in(_FOUND_ANEW),)),
        (tally.new, index_new),
    ):
        for statement in statements if wanted else ():
            for portion in portions if ":first" in statement else ({},):
                make_way()
                told = values | portion
                db.exec_driver_sql(statement, {k: v for k, v in told.items() if f":{k}" in statement})
    bump_facts_version(db)
    return True


def bump_facts_version(db: Connection) -> None:
    """Say that stated facts have changed, so that a comparison made before is made again."""
    db.exec_driver_sql(
        "INSERT INTO meta VALUES ('facts_version', '1')"
        " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
    )


def refresh_clocks(which: str) -> str:
    """SQL: copy the next deadline and the moments of Action Needed onto these orders."""
    return f"UPDATE orders SET {next_clocks('orders')} WHERE id IN ({which})"


def next_clocks(of: str) -> str:
    """SQL: the next deadline and the moments of Action Needed of an order, for an UPDATE to set. `of`: an
    alias that tells its `id`, `case_id`, `case_group`, and whether it is `arranged` and `overruled`.
    """
    # An order whose status was decided here has left the state its own clocks are about.
    open_ = (
        f"FROM deadline d WHERE d.order_id = {of}.id AND d.state = 'open'"
        f" AND (d.case_id IS NOT NULL OR NOT {of}.overruled)"
    )
    # 86400000: a day in ms. An order whose shipment is arranged needs action only once it is late; one whose
    # case waits for the seller needs it since ever.
    return (
        "(due_at, due_kind, due_basis, due_anchor_at) ="
        " (SELECT coalesce(d.warn_at, d.due_at), d.kind, d.basis, d.anchor_at"
        f" {open_} ORDER BY 1, 2 LIMIT 1),"
        " (case_due_at, case_due_kind, case_due_basis, case_due_anchor_at) ="
        " (SELECT coalesce(d.warn_at, d.due_at), d.kind, d.basis, d.anchor_at"
        f" {open_} AND d.case_id = {of}.case_id ORDER BY 1, 2 LIMIT 1),"
        f" (ship_by_at, auto_cancel_at, action_at) = (SELECT min(d.due_at) FILTER (WHERE d.kind = 'ship_by'),"
        " min(d.due_at) FILTER (WHERE d.kind = 'ship_auto_cancel'),"
        f" CASE WHEN {of}.case_group IS NOT NULL THEN 0"
        f" ELSE min(CASE WHEN d.kind = 'ship_by' AND {of}.arranged THEN d.due_at"
        " WHEN d.kind IN ('ship_by', 'ship_auto_cancel') THEN d.due_at - 86400000 END) END"
        f" {open_})"
    )


def refresh_clocks_of(db: Connection, order_ids: Sequence[int]) -> None:
    """Copy the next deadline and the moments of Action Needed onto these orders."""
    db.execute(
        text(refresh_clocks("SELECT value FROM json_each(:ids)")), {"ids": json.dumps(list(order_ids))}
    )


def _new_orders() -> tuple[str, ...]:
    facts = ", ".join(ORDER_FACTS)
    listed = ", ".join(LISTED)
    return (
        (
            f"INSERT INTO orders (id, account_id, order_no, search_id, {listed})"
            f" SELECT id, :account, order_no, search_id, {listed} FROM stage.staged_row r"
            f" WHERE {_IN_PORTION} 'new'"
        ),
        (
            "INSERT INTO order_fact (order_id, import_file_id, source_row, operator_id,"
            f" first_file_id, first_row, first_recorded_at, {facts})"
            " SELECT s.order_id, :file, s.first_row, :operator, :file, s.first_row,"
            f" :recorded, {', '.join(f's.{name}' for name in ORDER_FACTS)} FROM stage.staged_order s"
            " WHERE s.kind = 'new'"
        ),
        *_parts("new"),
        _count("+", "stage.staged_row", "kind = 'new'"),
    )


def _changed_orders() -> tuple[str, ...]:
    changed = "SELECT id FROM stage.staged_row WHERE kind = 'changed'"
    return (
        _count("-", "orders", f"id IN ({changed})"),
        (
            f"UPDATE orders SET {', '.join(f'{name} = r.{name}' for name in LISTED)}"
            " FROM stage.staged_row r WHERE r.id = orders.id AND r.kind = 'changed'"
        ),
        _count("+", "orders", f"id IN ({changed})"),
        (
            "UPDATE order_fact SET import_file_id = :file, operator_id = :operator,"
            f" source_row = s.first_row, {', '.join(f'{name} = s.{name}' for name in ORDER_FACTS)}"
            " FROM stage.staged_row r JOIN stage.staged_order s ON s.order_no = r.order_no"
            " WHERE r.id = order_fact.order_id AND r.kind = 'changed'"
        ),
        f"DELETE FROM line WHERE order_id IN ({changed})",
        f"DELETE FROM package WHERE order_id IN ({changed})",
        *_parts("changed"),
        (
            "DELETE FROM deadline WHERE basis <> 'manual' AND case_id IS NULL AND state <> 'fired'"
            f" AND order_id IN ({changed})"
        ),
    )


def _parts(kind: str) -> tuple[str, ...]:
    lines = ", ".join(("sku_id", "package_no", *LINE_FACTS, "source_row", "cells"))
    packages = ", ".join(("package_no", *PACKAGE_FACTS))
    # CROSS JOIN keeps the order of the file, in which the ids were given: rows are appended, not sorted in.
    return (
        (
            f"INSERT INTO line (order_id, import_file_id, {lines})"
            f" SELECT s.order_id, :file, {_of('p', lines)} FROM stage.staged_line p"
            " CROSS JOIN stage.staged_order s ON s.order_no = p.order_no"
            f" WHERE s.kind = '{kind}'"
        ),
        (
            f"INSERT INTO package (order_id, {packages})"
            f" SELECT s.order_id, {_of('p', packages)} FROM stage.staged_package p"
            " CROSS JOIN stage.staged_order s ON s.order_no = p.order_no"
            f" WHERE s.kind = '{kind}'"
        ),
    )


def _confirmed_orders() -> tuple[str, ...]:
    """Unchanged orders: the newer file confirms them, and its cells are now the newest."""
    return (
        (
            "UPDATE line SET import_file_id = :file, source_row = p.source_row, cells = p.cells"
            " FROM stage.staged_row r JOIN stage.staged_line p ON p.order_no = r.order_no"
            " JOIN orders o ON o.id = r.id"
            f" WHERE {_IN_PORTION} 'unchanged'"
            " AND o.snapshot_at < :snapshot AND line.order_id = r.id"
            " AND line.sku_id = p.sku_id AND line.package_no = p.package_no AND line.cells <> p.cells"
        ),
        (
            "UPDATE deadline SET state = 'void'"
            " WHERE state = 'open' AND basis = 'rule' AND case_id IS NULL AND due_at < :snapshot"
            " AND rule_id IN (SELECT value FROM json_each(:presuming))"
            " AND order_id IN (SELECT id FROM stage.staged_row WHERE kind = 'unchanged')"
        ),
        (
            "UPDATE orders SET snapshot_at = :snapshot WHERE snapshot_at < :snapshot AND id IN"
            f" (SELECT r.id FROM stage.staged_row r WHERE {_IN_PORTION} 'unchanged')"
        ),
    )


def _revealed_buyers() -> tuple[str, ...]:
    """An older file moves nothing back, but a buyer's fact it still shows in full is kept."""
    from_older = "stage.staged_order s WHERE s.kind = 'older' AND s.reveals"
    return (
        "UPDATE order_fact SET "
        + ", ".join(
            f"{n} = CASE WHEN {masked(f'order_fact.{n}')} AND NOT {masked(f's.{n}')} THEN s.{n}"
            f" ELSE order_fact.{n} END"
            for n in BUYER_FACTS
        )
        + f" FROM {from_older} AND order_fact.order_id = s.order_id",
        (
            "UPDATE orders SET buyer = (SELECT CASE WHEN f.buyer_username <> '' THEN f.buyer_username"
            " ELSE f.recipient END FROM order_fact f WHERE f.order_id = orders.id)"
            f" WHERE id IN (SELECT s.order_id FROM {from_older})"
        ),
    )


def _clocks() -> tuple[str, ...]:
    return (
        (
            "INSERT INTO deadline"
            " (id, order_id, kind, anchor_at, due_at, basis, rule_id, rule_version, state, acts)"
            " SELECT :deadline + c.rowid - 1, s.order_id, c.kind, c.anchor_at, c.due_at, 'rule', c.rule_id,"
            " c.rule_version, c.state, c.acts FROM stage.staged_clock c"
            " JOIN stage.staged_order s ON s.order_no = c.order_no"
            " WHERE NOT EXISTS (SELECT 1 FROM deadline d"
            "  WHERE d.order_id = s.order_id AND d.kind = c.kind)"
        ),
        (
            "UPDATE orders SET deadline_unknown = order_no IN (SELECT order_no FROM stage.staged_unknown)"
            " WHERE id IN (SELECT id FROM stage.staged_row WHERE kind = 'changed'"
            "  UNION ALL SELECT r.id FROM stage.staged_row r"
            "  WHERE r.kind = 'new' AND r.order_no IN (SELECT order_no FROM stage.staged_unknown))"
        ),
        refresh_clocks(
            "SELECT r.id FROM stage.staged_row r WHERE r.kind = 'changed'"
            " OR (r.kind = 'new' AND r.status IN ('pending', 'to_ship', 'shipped'))"
            " OR (r.kind = 'unchanged' AND r.id IN (SELECT order_id FROM deadline WHERE state = 'void'))"
        ),
    )


def _add_history(db: Connection, values: dict[str, Any], make_way: Callable[[], None]) -> None:
    """Chain the entries that lie beside the stage onto the histories of their orders."""
    last = 0
    while True:
        make_way()
        found = db.exec_driver_sql(_LAID_OUT, (last, _ENTRIES)).all()
        if not found:
            return
        last = found[-1].place
        same = {
            "recorded_at": values["recorded"],
            "import_file_id": values["file"],
            "operator_id": values["operator"],
        }
        names = ("order_id", "at", "what", "source_row", "detail")
        first = values["history"] - 1
        append(
            db,
            [
                same | {"id": first + row.place} | {name: getattr(row, name) for name in names}
                for row in found
            ],
            [(first + row.place, row.personal) for row in found if row.personal != "[]"],
        )


_LAID_OUT: Final = (
    "SELECT h.rowid AS place, s.order_id, h.at, h.what, h.source_row, h.detail, h.personal"
    " FROM stage.staged_history h JOIN stage.staged_order s ON s.order_no = h.order_no"
    " WHERE h.rowid > ? ORDER BY h.rowid LIMIT ?"
)


def _count(sign: str, source: str, where: str) -> str:
    """SQL: add (or take away) orders to the counts kept per status."""
    account = "account_id" if source == "orders" else ":account"
    return (
        f"INSERT INTO status_count (account_id, status, orders) SELECT {account}, status, {sign}count(*)"
        f" FROM {source} WHERE {where} GROUP BY 1, 2"
        " ON CONFLICT (account_id, status) DO UPDATE SET orders = orders + excluded.orders"
    )


def _of(alias: str, names: str) -> str:
    return ", ".join(f"{alias}.{name}" for name in names.split(", "))
