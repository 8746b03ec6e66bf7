"""A read file beside the shop it may go into: what is new, changed, unchanged, older.

Works on the scratch database that `staging` filled, with the shop attached read-only as `shop`. The
comparison is SQL over whole tables, so that 200,000 rows cost a second and no Python.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, text

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.imports import FileFacts, ImportTally
from seller_desktop.domain.orders import STATUS_RANK, RejectedRow, StatedOrder, Status
from seller_desktop.storage.database import DATABASE_NAME, scratch_engine
from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.schema import BUYER_FACTS
from seller_desktop.storage.sqlite_privacy import keep_private
from seller_desktop.storage.staging import facts_from_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Connection

_COMPARED: Final = tuple(name for name in ORDER_FACTS if name not in {"status_text", "substatus_text"})
_CHUNK: Final = 500


class Stage:
    """One read file, compared with the shop. Used by one thread at a time; `close` deletes the file."""

    def __init__(self, path: Path, data_dir: Path, key: str | None = None) -> None:
        self.path = path
        self._engine = scratch_engine(path, shop=data_dir / DATABASE_NAME, key=key)
        with self._engine.begin() as db:
            self.facts: FileFacts = facts_from_json(_scalar(db, "SELECT facts FROM file_facts"))
            for column in ("kind TEXT", "order_id INTEGER", "reveals INTEGER DEFAULT 0"):
                db.exec_driver_sql(f"ALTER TABLE staged_order ADD COLUMN {column}")

    def close(self) -> None:
        """Forget the file; a stage is never needed twice."""
        self._engine.dispose()
        self.path.unlink(missing_ok=True)

    def begin(self) -> AbstractContextManager[Connection]:
        """A transaction on the scratch database."""
        return self._engine.begin()

    def resembles(self, account_id: int) -> bool:
        """Whether the account has orders and something in the file looks like them."""
        with self._engine.begin() as db:
            known = _scalar(db, "SELECT EXISTS (SELECT 1 FROM shop.orders WHERE account_id = ?)", account_id)
        return bool(known) and self.familiar(account_id)

    def apply_status_words(self) -> None:
        """Give statuses the marketplace's words that the seller has explained before."""
        with self._engine.begin() as db:
            words: dict[str, str] = dict(
                db.exec_driver_sql("SELECT word, status FROM shop.status_word").all()
            )
            for (word,) in db.exec_driver_sql(
                "SELECT DISTINCT status_text FROM staged_order WHERE status = 'unmapped'"
            ).all():
                if status := words.get(word.casefold()):
                    db.exec_driver_sql(
                        "UPDATE staged_order SET status = ? WHERE status = 'unmapped' AND status_text = ?",
                        (status, word),
                    )

    def compare(self, account_id: int | None, snapshot_at: int) -> str:
        """Sort the orders into new, changed, unchanged and older; the version of the facts compared with.

        An order is older where the shop knows a later snapshot of it, or one of the same time in which it
        was further along. What the file does not say, or says masked, is filled in from what is known.
        """
        with self._engine.begin() as db:
            version = facts_version(db, "shop.")
            _find_stored(db, account_id, snapshot_at)
            if _scalar(db, "SELECT EXISTS (SELECT 1 FROM staged_order WHERE order_id IS NOT NULL)"):
                keep_private(db)
                self._fill_in(db)
                _mark_changed(db)
        return version

    def tally(self) -> ImportTally:
        """Count what the file holds."""
        with self._engine.begin() as db:
            kinds: dict[str, int] = dict(
                db.exec_driver_sql("SELECT kind, count(*) FROM staged_order GROUP BY kind").all()
            )
            lines, pieces = db.exec_driver_sql(
                "SELECT count(*), coalesce(sum(quantity), 0) FROM staged_line"
            ).one()
            unknown = db.exec_driver_sql(
                "SELECT status_text, count(*) FROM staged_order WHERE status = 'unmapped'"
                " GROUP BY 1 ORDER BY 2 DESC, 1"
            ).all()
            reasons = db.exec_driver_sql(
                "SELECT reason, count(*) FROM rejected GROUP BY 1 ORDER BY 2 DESC, 1"
            ).all()
            disagreements = _scalar(db, "SELECT count(*) FROM staged_order WHERE disagrees")
        return ImportTally(
            new=kinds.get("new", 0),
            changed=kinds.get("changed", 0),
            unchanged=kinds.get("unchanged", 0),
            older=kinds.get("older", 0),
            orders=sum(kinds.values()),
            lines=lines,
            pieces=pieces,
            rejected_rows=sum(count for _, count in reasons),
            unknown_status_orders=sum(count for _, count in unknown),
            unknown_statuses=tuple((word, count) for word, count in unknown),
            rejected_by_reason=tuple((reason, count) for reason, count in reasons),
            disagreements=disagreements,
        )

    def familiar(self, account_id: int | None) -> bool:
        """Whether anything in the file looks like this account's: an order, or a product seen of late."""
        with self._engine.begin() as db:
            known = _scalar(db, "SELECT EXISTS (SELECT 1 FROM shop.orders WHERE account_id = ?)", account_id)
            return not known or bool(
                _scalar(
                    db,
                    "SELECT EXISTS (SELECT 1 FROM staged_order s CROSS JOIN shop.orders o"
                    "  ON o.order_no = s.order_no AND o.account_id = ?)"
                    " OR EXISTS (SELECT 1 FROM shop.line l WHERE l.order_id IN ("
                    "   SELECT id FROM shop.orders WHERE account_id = ? ORDER BY id DESC LIMIT 5000)"
                    "  AND (l.sku_id IN (SELECT sku_id FROM staged_line)"
                    "   OR (l.seller_sku <> '' AND l.seller_sku IN (SELECT seller_sku FROM staged_line))"
                    "   OR l.product IN (SELECT product FROM staged_line)))",
                    account_id,
                    account_id,
                )
            )

    def orders_of_kind(self, limit: int) -> list[tuple[str, str]]:
        """Order numbers with their kind, those that change something first."""
        with self._engine.begin() as db:
            found = db.exec_driver_sql(
                "SELECT order_no, kind FROM staged_order WHERE kind <> 'unchanged'"
                " ORDER BY kind <> 'changed', kind, order_no LIMIT ?",
                (limit,),
            )
            return [(no, kind) for no, kind in found]

    def before_and_after(self, order_nos: Sequence[str]) -> list[tuple[StatedOrder | None, StatedOrder]]:
        """The orders as the shop knows them (None for a new one) and as the file states them."""
        with self._engine.begin() as db:
            after = stated_orders(db, "staged", order_nos)
            ids: dict[str, int | None] = dict(
                db.execute(
                    text("SELECT order_no, order_id FROM staged_order WHERE order_no IN :nos").bindparams(
                        bindparam("nos", list(order_nos), expanding=True)
                    )
                ).all()
            )
            before = stated_orders(db, "shop", [one for one in ids.values() if one is not None])
        return [(before.get(ids[no]), after[no]) for no in order_nos if no in after]

    def rejected(self, limit: int = -1) -> Iterator[RejectedRow]:
        """The rejected rows in the order of the file."""
        with self._engine.begin() as db:
            for row_no, order_no, reason, facts, cells in db.exec_driver_sql(
                "SELECT row_no, order_no, reason, facts, cells FROM rejected ORDER BY row_no LIMIT ?",
                (limit,),
            ):
                yield RejectedRow(row_no, order_no, reason, unpack(cells), json.loads(facts))

    def orders_to_time(self) -> Iterator[StatedOrder]:
        """The new and changed orders on which a clock may run: open ones."""
        with self._engine.begin() as db:
            nos = [
                no
                for (no,) in db.exec_driver_sql(
                    "SELECT order_no FROM staged_order WHERE kind IN ('new', 'changed')"
                    " AND status IN ('pending', 'to_ship', 'shipped')"
                )
            ]
            for start in range(0, len(nos), _CHUNK):
                yield from stated_orders(db, "staged", nos[start : start + _CHUNK]).values()

    def orders_that_change(self) -> Iterator[tuple[StatedOrder, StatedOrder]]:
        """Before and after of every order whose history gains an entry."""
        with self._engine.begin() as db:
            nos = [
                no
                for (no,) in db.exec_driver_sql(
                    "SELECT order_no FROM staged_order WHERE kind = 'changed' OR reveals"
                )
            ]
        for start in range(0, len(nos), _CHUNK):
            for before, after in self.before_and_after(nos[start : start + _CHUNK]):
                if before is not None:
                    yield before, after

    def put(self, table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Lay prepared rows beside the orders, for the merge to take over by SQL."""
        with self._engine.begin() as db:
            db.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
            db.exec_driver_sql(f"CREATE TABLE {table} ({columns})")
            if rows:
                db.exec_driver_sql(
                    f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})",
                    list(rows),
                )

    def number(self, first_id: int) -> None:
        """Give the new orders their ids, from `first_id` on, in the order of the file."""
        with self._engine.begin() as db:
            db.exec_driver_sql(
                "UPDATE staged_order SET order_id = ? + numbered.n FROM (SELECT rowid AS at,"
                " row_number() OVER (ORDER BY rowid) - 1 AS n FROM staged_order"
                " WHERE kind = 'new') AS numbered WHERE numbered.at = staged_order.rowid",
                (first_id,),
            )

    def _fill_in(self, db: Connection) -> None:
        """Take from the shop what the file has no column for, and what it only shows masked."""
        absent = self.facts.absent
        wanted = [f"{name} = f.{name}" for name in ORDER_FACTS if name in absent and name not in BUYER_FACTS]
        wanted += [f"{name} = {better(f'staged_order.{name}', f'f.{name}')}" for name in BUYER_FACTS]
        db.exec_driver_sql(
            "UPDATE staged_order SET reveals = 1 FROM shop.order_fact f"
            " WHERE f.order_id = staged_order.order_id AND kind = 'older' AND ("
            + " OR ".join(f"({masked(f'f.{n}')} AND NOT {masked(f'staged_order.{n}')})" for n in BUYER_FACTS)
            + ")"
        )
        db.exec_driver_sql(
            f"UPDATE staged_order SET {', '.join(wanted)} FROM shop.order_fact f"
            " WHERE f.order_id = staged_order.order_id AND kind = 'unchanged'"
        )
        if "line.package_no" in absent:
            _fill_in_package_numbers(db)
        for part, names, key in (
            ("line", LINE_FACTS, "t.sku_id = p.sku_id AND t.package_no = p.package_no"),
            ("package", PACKAGE_FACTS, "t.package_no = p.package_no"),
        ):
            missing = [name for name in names if f"{part}.{name}" in absent]
            if missing:
                db.exec_driver_sql(
                    f"UPDATE staged_{part} AS p SET {', '.join(f'{n} = t.{n}' for n in missing)}"
                    f" FROM shop.{part} t, staged_order s"
                    f" WHERE s.order_no = p.order_no AND t.order_id = s.order_id AND {key}"
                )


def facts_version(db: Connection, schema: str = "") -> str:
    """A word that changes whenever stated facts of the shop do."""
    found = db.exec_driver_sql(f"SELECT value FROM {schema}meta WHERE key = 'facts_version'").scalar()
    return str(found or "0")


def masked(column: str) -> str:
    """SQL: whether a buyer's fact is hidden by asterisks, or missing."""
    return f"({column} = '' OR instr({column}, '*') > 0)"


def better(new: str, known: str) -> str:
    """SQL: the new value unless it is masked and the known one says more."""
    says_more = f"{known} <> '' AND NOT ({masked(known)} AND {new} <> '')"
    return f"CASE WHEN {masked(new)} AND {says_more} THEN {known} ELSE {new} END"


def _find_stored(db: Connection, account_id: int | None, snapshot_at: int) -> None:
    ranks = " ".join(f"WHEN '{status}' THEN {rank}" for status, rank in STATUS_RANK.items())
    db.exec_driver_sql("UPDATE staged_order SET kind = 'new', order_id = NULL, reveals = 0")
    db.exec_driver_sql(
        "UPDATE staged_order SET order_id = o.id, kind = CASE"
        "  WHEN o.snapshot_at > ? THEN 'older'"
        f" WHEN o.snapshot_at = ? AND CASE staged_order.status {ranks} END < CASE o.status {ranks} END"
        "  THEN 'older' ELSE 'unchanged' END"
        # CROSS JOIN: the file's orders are looked up in the shop, which may be much longer.
        " FROM (SELECT s.rowid AS at, k.id, k.snapshot_at, k.status FROM staged_order s"
        "  CROSS JOIN shop.orders k ON k.order_no = s.order_no AND k.account_id = ?) o"
        " WHERE o.at = staged_order.rowid",
        (snapshot_at, snapshot_at, account_id),
    )


def _fill_in_package_numbers(db: Connection) -> None:
    """A file without package numbers states the known packages: else each line would look like another."""
    known = (
        "FROM shop.{part} t JOIN staged_order s ON s.order_id = t.order_id"
        " WHERE s.order_no = staged_{part}.order_no"
    )
    lines, packages = known.format(part="line"), known.format(part="package")
    db.exec_driver_sql(
        f"UPDATE staged_line SET package_no = coalesce((SELECT t.package_no {lines}"
        " AND t.sku_id = staged_line.sku_id LIMIT 1), '')"
    )
    db.exec_driver_sql(
        f"UPDATE staged_package SET package_no = (SELECT t.package_no {packages})"
        f" WHERE (SELECT count(*) {packages}) = 1"
    )
    # Of several packages the file cannot say which it means: they stay as they are known.
    db.exec_driver_sql(f"DELETE FROM staged_package WHERE (SELECT count(*) {packages}) > 1")
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO staged_package (order_no, package_no, {', '.join(PACKAGE_FACTS)})"
        f" SELECT s.order_no, t.package_no, {', '.join(f't.{name}' for name in PACKAGE_FACTS)}"
        " FROM shop.package t JOIN staged_order s ON s.order_id = t.order_id"
        " WHERE NOT EXISTS (SELECT 1 FROM staged_package p WHERE p.order_no = s.order_no)"
    )


def _mark_changed(db: Connection) -> None:
    """Turn `unchanged` into `changed` where any fact, line or package differs."""
    differs = " OR ".join(f"s.{name} IS NOT f.{name}" for name in _COMPARED)
    db.exec_driver_sql(
        "UPDATE staged_order AS s SET kind = 'changed' FROM shop.order_fact f, shop.orders o"
        " WHERE f.order_id = s.order_id AND o.id = s.order_id AND s.kind = 'unchanged' AND ("
        f"{differs} OR s.channel IS NOT o.channel"
        f" OR (s.status = '{Status.UNMAPPED}' AND s.status_text <> f.status_text)"
        " OR (s.substatus IS NULL AND s.substatus_text <> f.substatus_text))"
    )
    for part, names, key in (
        ("line", LINE_FACTS, "t.sku_id = p.sku_id AND t.package_no = p.package_no"),
        ("package", PACKAGE_FACTS, "t.package_no = p.package_no"),
    ):
        differs = " OR ".join(f"p.{name} IS NOT t.{name}" for name in names)
        db.exec_driver_sql(
            "UPDATE staged_order SET kind = 'changed' WHERE kind = 'unchanged' AND (order_no IN ("
            f"SELECT s.order_no FROM staged_{part} p JOIN staged_order s ON s.order_no = p.order_no"
            f" LEFT JOIN shop.{part} t ON t.order_id = s.order_id AND {key}"
            f" WHERE s.kind = 'unchanged' AND (t.order_id IS NULL OR {differs}))"
            f" OR (SELECT count(*) FROM shop.{part} t WHERE t.order_id = staged_order.order_id)"
            f" <> (SELECT count(*) FROM staged_{part} p WHERE p.order_no = staged_order.order_no))"
        )


def _scalar(db: Connection, statement: str, *values: object) -> Any:  # noqa: ANN401 - whatever the statement yields
    return db.exec_driver_sql(statement, values).scalar_one()
