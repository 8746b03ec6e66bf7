"""A read file of returns beside the shop it may go into."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.returns import StatedReturn, StatedReturnLine
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.staging import RETURN_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.domain.imports import ImportTally

_LINE_FIELDS: Final = tuple(one.name for one in fields(StatedReturnLine))
_COLUMNS: Final = (*(f"r.{name}" for name in RETURN_COLUMNS), *(f"l.{name}" for name in _LINE_FIELDS))


class ReturnStage(Stage):
    """One read file of returns: no orders are in it, all else is as with any read file.

    What its returns mean for the cases of the shop the shop's own transaction says.
    """

    def returns(self, limit: int = -1) -> Iterator[StatedReturn]:
        """The returns in the order of the file, each with all its lines."""
        absent, width = self.facts.absent, len(RETURN_COLUMNS)
        with self.begin() as db:
            rows = db.exec_driver_sql(
                f"SELECT {', '.join(_COLUMNS)} FROM (SELECT * FROM staged_return ORDER BY rowid LIMIT ?) r"
                " JOIN staged_return_line l ON l.return_no = r.return_no ORDER BY r.source_row, l.source_row",
                (limit,),
            )
            for _, of_one in groupby(rows, itemgetter(0)):
                told = list(of_one)
                facts = dict(zip(RETURN_COLUMNS, told[0], strict=False))
                lines = tuple(StatedReturnLine(*row[width:]) for row in told)
                yield StatedReturn(**facts, lines=lines, absent=absent)

    def order_nos(self) -> list[str]:
        """The orders the returns are of, each once."""
        with self.begin() as db:
            found = db.exec_driver_sql("SELECT order_no FROM staged_return GROUP BY 1 ORDER BY min(rowid)")
            return [order_no for (order_no,) in found]

    def familiar(self, account_id: int | None) -> bool:
        """Whether any of the orders is this account's, or it has none yet."""
        with self.begin() as db:
            has_orders, knows_one = db.exec_driver_sql(
                "SELECT EXISTS (SELECT 1 FROM shop.orders WHERE account_id = ?),"
                " EXISTS (SELECT 1 FROM staged_return r JOIN shop.orders o"
                "  ON o.order_no = r.order_no AND o.account_id = ?)",
                (account_id, account_id),
            ).one()
        return bool(knows_one or not has_orders)

    def tally(self) -> ImportTally:
        """What can be said of the rows alone: those rejected, and returns whose rows disagree."""
        with self.begin() as db:
            found = db.exec_driver_sql("SELECT count(*) FROM staged_return WHERE disagrees")
            return replace(super().tally(), disagreements=found.scalar_one())
