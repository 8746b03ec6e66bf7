"""Where a file's orders, or returns, stand between reading and taking: a scratch database of their own.

The reader adds fragments (one row of the file each); `finish` looks at the whole: repeated lines,
rounded identifiers, and every order, or order's returns, of which one row is bad. Memory stays flat
whatever the length. The scratch file is always SQLite, whatever the shop is kept in.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict, fields
from math import exp, lgamma, log, log1p
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver

from seller_desktop.domain.cells import pack
from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.returns import StatedReturn, StatedReturnLine
from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS
from seller_desktop.storage.raw import connect_raw, driver_failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from seller_desktop.domain.orders import RejectedRow, StatedOrder

_BATCH: Final = 2000
_EXACT_DIGITS: Final = 15
"""A spreadsheet keeps fifteen digits of a number and fills the rest with zeros."""
_CHANCE: Final = 1e-6
"""So unlikely must it be that so many genuine identifiers end in zeros before they count as rounded."""

_WORDS: Final = ("channel", "status", "substatus", "preorder", "cod")
"""Columns whose values are of types of our own, or bool: the driver looks for an adapter of each such
value, which made writing an order take twice as long, so they are made plain before.
"""
_PLAIN: Final = ("order_no", *(name for name in ORDER_FACTS if name not in _WORDS))
_ORDER_COLUMNS: Final = (*_WORDS, *_PLAIN)
_LINE_COLUMNS: Final = ("order_no", "sku_id", "package_no", *LINE_FACTS, "source_row", "cells")
_PACKAGE_COLUMNS: Final = ("order_no", "package_no", *PACKAGE_FACTS)
RETURN_COLUMNS: Final = tuple(one.name for one in fields(StatedReturn) if one.name not in {"lines", "absent"})
RETURN_LINE_COLUMNS: Final = ("return_no", "order_no", *(one.name for one in fields(StatedReturnLine)))
_RETURN_FACTS: Final = tuple(name for name in RETURN_COLUMNS if name != "source_row")
_REJECTED_COLUMNS: Final = ("row_no", "order_no", "reason", "facts", "cells")
_PRAGMAS: Final = (
    "page_size=16384",  # rows are long: measured a quarter faster than 4096
    "journal_mode=OFF",
    "synchronous=OFF",
    "cache_size=-32768",
    "temp_store=MEMORY",
)
_NOTE_DISAGREEMENT: Final = (
    " ON CONFLICT ({key}) DO UPDATE SET disagrees = disagrees OR digest <> excluded.digest"
)
_REPEATED: Final = (
    ("line_repeated", "staged_line", ("order_no", "sku_id", "package_no")),
    ("return_line_repeated", "staged_return_line", ("return_no", "sku_id")),
)
"""What may stand in a file only once: the reason, and the columns of the table of lines."""
_LONG_NUMBERS: Final = (
    ("order_no_rounded", "staged_order", "order_no", "staged_line"),
    ("sku_rounded", "staged_line", "sku_id", "staged_line"),
    ("package_rounded", "staged_line", "package_no", "staged_line"),
    ("return_no_rounded", "staged_return", "return_no", "staged_return_line"),
    ("order_no_rounded", "staged_return", "order_no", "staged_return_line"),
    ("sku_rounded", "staged_return_line", "sku_id", "staged_return_line"),
)
"""Identifiers a spreadsheet may have rounded: the reason, where they are counted, and whose rows go."""

_SCHEMA: Final = f"""
CREATE TABLE staged_order (
  {", ".join(_ORDER_COLUMNS)}, first_row INTEGER, digest INTEGER, disagrees INTEGER DEFAULT 0,
  PRIMARY KEY (order_no)
);
CREATE TABLE staged_line ({", ".join(_LINE_COLUMNS)});
CREATE TABLE staged_package ({", ".join(_PACKAGE_COLUMNS)}, PRIMARY KEY (order_no, package_no));
CREATE TABLE staged_return (
  {", ".join(RETURN_COLUMNS)}, digest INTEGER, disagrees INTEGER DEFAULT 0, PRIMARY KEY (return_no)
);
CREATE TABLE staged_return_line ({", ".join(RETURN_LINE_COLUMNS)});
CREATE TABLE rejected ({", ".join(_REJECTED_COLUMNS)});
CREATE TABLE file_facts (facts TEXT);
"""


@contextmanager
def in_sellers_terms() -> Iterator[None]:
    """Tell a disk that fails under a staging file as `storage.database` does under the shop's."""
    try:
        yield
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure


class StagingWriter:
    """Takes what a reader finds. Used by one thread of one process; `finish` or `discard` ends it."""

    def __init__(self, path: Path, key: str | None = None) -> None:
        """`key`: of the encrypted shop it is for; what is staged holds buyers' data too."""
        self._path = path
        path.unlink(missing_ok=True)
        self._db = connect_raw(path, "rwc", key)
        for pragma in _PRAGMAS if key is None else _PRAGMAS[1:]:  # encrypted pages have one size
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(_SCHEMA)
        self._db.execute("BEGIN")
        self._orders: list[tuple[object, ...]] = []
        self._lines: list[tuple[object, ...]] = []
        self._packages: list[tuple[object, ...]] = []
        self._returns: list[tuple[object, ...]] = []
        self._return_lines: list[tuple[object, ...]] = []
        self._rejected: list[tuple[object, ...]] = []
        self._order_values = attrgetter(*_PLAIN)
        self._line_values = attrgetter(*_LINE_COLUMNS[1:])
        self._package_values = attrgetter(*_PACKAGE_COLUMNS[1:])
        self._return_values = attrgetter(*RETURN_COLUMNS)
        self._return_facts = attrgetter(*_RETURN_FACTS)
        self._return_line_values = attrgetter(*RETURN_LINE_COLUMNS[2:])

    def add(self, order: StatedOrder) -> None:
        """Take an order, or a fragment of one: of several fragments the first states the order's facts."""
        values = (
            str(order.channel),
            str(order.status),
            order.substatus and str(order.substatus),
            int(order.preorder),
            int(order.cod),
            *self._order_values(order),
        )
        first_row = min([line.source_row for line in order.lines], default=0)
        self._orders.append((*values, first_row, hash(values)))
        no = order.order_no
        self._lines.extend((no, *self._line_values(line)) for line in order.lines)
        self._packages.extend((no, *self._package_values(package)) for package in order.packages)
        if len(self._orders) >= _BATCH:
            self._flush()

    def add_columns(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Take many orders of one line each, as the values of their fields: what `add` does for each of them.

        The fields of lines and packages begin with `line.` and `package.`; words are str and truths int.
        """
        facts = [columns[name] for name in _ORDER_COLUMNS]
        digests = map(hash, zip(*facts, strict=True))
        self._orders.extend(zip(*facts, columns["line.source_row"], digests, strict=True))
        order_nos = columns["order_no"]
        self._lines.extend(
            zip(order_nos, *(columns[f"line.{name}"] for name in _LINE_COLUMNS[1:]), strict=True)
        )
        packages = zip(order_nos, *(columns[f"package.{name}"] for name in _PACKAGE_COLUMNS[1:]), strict=True)
        self._packages.extend(package for package in packages if package[1] or package[2] or package[3])
        if len(self._orders) >= _BATCH:
            self._flush()

    def add_return(self, stated: StatedReturn) -> None:
        """Take a return, or a fragment of one: of several fragments the first states the return's facts."""
        self._returns.append((*self._return_values(stated), hash(self._return_facts(stated))))
        keys = stated.return_no, stated.order_no
        self._return_lines.extend((*keys, *self._return_line_values(line)) for line in stated.lines)
        if len(self._returns) >= _BATCH:
            self._flush()

    def reject(self, row: RejectedRow) -> None:
        """Keep a row that could not be taken; the rest of its order goes with it at `finish`."""
        self._rejected.append((row.row_no, row.order_no, row.reason, json.dumps(row.facts), pack(row.cells)))
        if len(self._rejected) >= _BATCH:
            self._flush()

    def finish(self, facts: FileFacts) -> None:
        """Judge the whole and close."""
        self._flush()
        execute = self._db.execute
        for reason, table, key in _REPEATED:
            execute(f"CREATE INDEX {table}_key ON {table} ({', '.join(key)})")
            execute(
                "INSERT INTO rejected"
                f" SELECT source_row, order_no, '{reason}', '{{}}', cells FROM {table} l WHERE rowid >"
                f" (SELECT min(rowid) FROM {table} f WHERE {' AND '.join(f'f.{n} = l.{n}' for n in key)})"
            )
        execute(
            "INSERT INTO rejected SELECT source_row, order_no, 'return_of_two_orders', '{}', cells"
            " FROM staged_return_line WHERE return_no IN (SELECT return_no FROM staged_return_line"
            "  GROUP BY return_no HAVING min(order_no) <> max(order_no))"
        )
        for one in _LONG_NUMBERS:
            self._reject_rounded(*one)
        self._reject_orders_with_a_bad_row()
        # A row may be bad twice; it is one row, and its first reason names it.
        execute("DELETE FROM rejected WHERE rowid NOT IN (SELECT min(rowid) FROM rejected GROUP BY row_no)")
        execute("INSERT INTO file_facts VALUES (?)", (facts_to_json(facts),))
        execute("COMMIT")
        self._db.close()

    def discard(self) -> None:
        """Leave nothing behind."""
        self._db.close()
        self._path.unlink(missing_ok=True)

    def _flush(self) -> None:
        for table, columns, rows, conflict in (
            (
                "staged_order",
                (*_ORDER_COLUMNS, "first_row", "digest"),
                self._orders,
                _NOTE_DISAGREEMENT.format(key="order_no"),
            ),
            ("staged_line", _LINE_COLUMNS, self._lines, ""),
            ("staged_package", _PACKAGE_COLUMNS, self._packages, " ON CONFLICT DO NOTHING"),
            (
                "staged_return",
                (*RETURN_COLUMNS, "digest"),
                self._returns,
                _NOTE_DISAGREEMENT.format(key="return_no"),
            ),
            ("staged_return_line", RETURN_LINE_COLUMNS, self._return_lines, ""),
            ("rejected", _REJECTED_COLUMNS, self._rejected, ""),
        ):
            if rows:
                marks = ", ".join("?" * len(columns))
                self._db.executemany(
                    f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}){conflict}",
                    rows,
                )
                rows.clear()

    def _reject_rounded(self, reason: str, table: str, column: str, lines: str) -> None:
        """Reject the rows whose identifier lost its last digits in a spreadsheet.

        A genuine identifier may end in zeros by chance, so they count as rounded only where more end so
        than chance allows, per length of the identifier.
        """
        for length, total in self._db.execute(
            f"SELECT length({column}), count(DISTINCT {column}) FROM {table}"
            f" WHERE length({column}) > {_EXACT_DIGITS} GROUP BY 1"
        ).fetchall():
            zeros = "0" * (length - _EXACT_DIGITS)
            where = f"length({column}) = {length} AND {column} LIKE '%{zeros}'"
            (suspects,) = self._db.execute(
                f"SELECT count(DISTINCT {column}) FROM {table} WHERE {where}"
            ).fetchone()
            if suspects and chance_of_at_least(suspects, total, 10.0 ** -len(zeros)) < _CHANCE:
                self._db.execute(
                    f"INSERT INTO rejected SELECT source_row, order_no, ?, '{{}}', cells FROM {lines}"
                    f" WHERE {where}",
                    (reason,),
                )

    def _reject_orders_with_a_bad_row(self) -> None:
        execute = self._db.execute
        execute("CREATE INDEX rejected_order ON rejected (order_no)")
        bad = "IN (SELECT order_no FROM rejected WHERE order_no <> '')"
        for _, lines, _ in _REPEATED:
            execute(
                f"INSERT INTO rejected SELECT source_row, order_no, 'sibling_rejected', '{{}}', cells"
                f" FROM {lines} WHERE order_no {bad}"
                " AND source_row NOT IN (SELECT row_no FROM rejected)"
            )
        for table in ("staged_line", "staged_package", "staged_order", "staged_return_line", "staged_return"):
            execute(f"DELETE FROM {table} WHERE order_no {bad}")


def chance_of_at_least(found: int, total: int, share: float) -> float:
    """How likely it is that at least `found` of `total` things have a property each has with `share`."""
    if found <= total * share:
        return 1.0

    def exactly(count: int) -> float:
        ways = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
        return exp(ways + count * log(share) + (total - count) * log1p(-share))

    # Above the mean each further term is smaller; a few hundred are more than a float can tell apart.
    return sum(exactly(count) for count in range(found, min(total, found + 300) + 1))


def facts_to_json(facts: FileFacts) -> str:
    return json.dumps(asdict(facts) | {"absent": sorted(facts.absent)})


def facts_from_json(text: str) -> FileFacts:
    return facts_as_told(json.loads(text))


def facts_as_told(told: dict[str, Any]) -> FileFacts:
    """The facts from what `facts_to_json` wrote, once parsed."""
    return FileFacts(**told | {"header": tuple(told["header"]), "absent": frozenset(told["absent"])})
