"""Orders as a file: a list or a selection, with the columns chosen, written as it is read."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import MINUTE_MS, to_local
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.export_columns import Holds
from seller_desktop.domain.flags import flags_in
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.buyer_rights import restricted
from seller_desktop.services.desk_models import UNWATCHED, Cancelled
from seller_desktop.services.left_log import note_left
from seller_desktop.services.sheet_files import (
    CSV_SUFFIX,
    XLSX_SUFFIX,
    CellKind,
    SheetColumn,
    write_sheet,
)
from seller_desktop.storage import export_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.export_columns import ExportColumn, ExportWords
    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.desk_models import Watch
    from seller_desktop.services.sheet_files import Cell
    from seller_desktop.services.shop import Reading, Shop

log = logging.getLogger(__name__)

BATCH: Final = 500
"""Orders read at a time."""
_KINDS: Final = {
    Holds.NUMBER_LIKE: CellKind.NUMBER_LIKE,
    Holds.COUNT: CellKind.COUNT,
    Holds.MONEY: CellKind.MONEY,
    Holds.MOMENT: CellKind.MOMENT,
}
_QUARTER_MS: Final = 15 * MINUTE_MS
_BEGIN: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - the shop's own wall clock, whose zone is told apart


def export_orders(
    shop: Shop,
    order_ids: Sequence[int],
    columns: Sequence[ExportColumn],
    path: Path,
    words: ExportWords,
    *,
    separator: str = ";",
    per_line: bool = False,
    watch: Watch = UNWATCHED,
    filter_text: str = "",
    with_restricted: bool = False,
) -> int:
    """Write these orders in their order; the number of those that were there. For the job lane (`shop.run`).

    One row an order, or one a line where `per_line` or any of the columns is about a line; what adds up is
    then told in the first row of an order only. Read in batches, never all at once; orders that go
    meanwhile are left out, and so are restricted ones unless `with_restricted`. That the file leaves the
    shop is kept before it is there; `filter_text`: by which its orders were chosen.
    Raises Cancelled where the watch or the end of the shop stops it, Refused("export_suffix") for a name
    that ends in neither .xlsx nor .csv, SellerError("export_failed") where the file cannot be written. What
    lay at `path` is then still there.
    """
    if path.suffix.lower() not in {XLSX_SUFFIX, CSV_SUFFIX}:
        raise Refused("export_suffix", file=path.name)
    if not with_restricted:
        held = shop.read(restricted, order_ids).result()
        order_ids = [order_id for order_id in order_ids if order_id not in held]
    export = _Export(shop, order_ids, columns, words, per_line or any(one.of_line for one in columns), watch)
    export.told = path.name, filter_text
    try:
        write_sheet(path, words.sheet, export.sheet_columns(), export.rows(), separator)
    except OSError as failure:
        raise SellerError("export_failed", file=path.name, folder=str(path.parent)) from failure
    log.info("exported %d orders in %d columns", export.written, len(columns))
    return export.written


def column_values(
    reading: Reading, order_ids: Sequence[int], columns: Sequence[ExportColumn]
) -> list[list[Any]]:
    """What the columns hold of these orders, as it is kept: times UTC milliseconds, money rupiah, codes."""
    keys = [one.key for one in columns]
    per_line = any(one.of_line for one in columns)
    return [list(row[1:]) for row in export_rows.rows(reading.db, order_ids, keys, per_line=per_line)]


class _Export:
    """An export under way."""

    def __init__(
        self,
        shop: Shop,
        order_ids: Sequence[int],
        columns: Sequence[ExportColumn],
        words: ExportWords,
        per_line: bool,
        watch: Watch,
    ) -> None:
        self._shop = shop
        self._ids = order_ids
        self._columns = columns
        self._words = words
        self._per_line = per_line
        self._watch = watch
        self.written = 0
        self.told = "", ""
        """The file's name and the filter, for the log of what left the shop."""

    def sheet_columns(self) -> list[SheetColumn]:
        return [
            SheetColumn(
                self._words.titles.get(one.key, one.key), one.width, _KINDS.get(one.holds, CellKind.TEXT)
            )
            for one in self._columns
        ]

    def rows(self) -> Iterator[Sequence[Cell]]:
        keys = [one.key for one in self._columns]
        telling = list(enumerate(self._tellers(), start=1))
        # Of an order's further lines what adds up is left empty.
        further = [
            (at, _nothing if one.adds_up else tell)
            for (at, tell), one in zip(telling, self._columns, strict=True)
        ]
        last = None
        for start in range(0, len(self._ids), BATCH):
            batch = self._ids[start : start + BATCH]
            for row in self._shop.read(_read, batch, keys, per_line=self._per_line).result():
                first = row[0] != last
                last = row[0]
                self.written += first
                yield [
                    row[at] if tell is None else tell(row[at]) for at, tell in (telling if first else further)
                ]
            if self._shop.closing.is_set():
                raise Cancelled
            self._watch.step(min(start + BATCH, len(self._ids)))
        name, filter_text = self.told
        self._shop.write(note_left, Left.EXPORT, name, self._ids, filter_text).result()

    def _tellers(self) -> Iterator[Callable[[Any], Cell] | None]:
        """For each column what makes a cell of a value; None where the value is the cell."""
        wall = wall_clock(self._shop.zone)
        for column in self._columns:
            if column.holds is Holds.MOMENT:
                yield wall
            elif column.holds is Holds.FLAGS:
                yield _flags(self._words.flags)
            elif (called := self._words.values.get(column.holds)) is not None:
                yield _called(called)
            else:
                yield None


def wall_clock(zone: ZoneInfo) -> Callable[[int | None], datetime | None]:
    """What turns UTC milliseconds into the zone's own wall clock, without a zone: spreadsheets know none."""
    offsets: dict[int, timedelta] = {}

    def local(at_ms: int | None) -> datetime | None:
        if at_ms is None:
            return None
        # Zones change their offset at whole quarters of an hour; asking for each cell takes long.
        quarter = at_ms // _QUARTER_MS
        offset = offsets.get(quarter)
        if offset is None:
            offset = offsets[quarter] = to_local(at_ms, zone).utcoffset() or timedelta()
        return _BEGIN + timedelta(milliseconds=at_ms) + offset

    return local


def _read(reading: Reading, ids: Sequence[int], keys: Sequence[str], *, per_line: bool) -> Sequence[Any]:
    return export_rows.rows(reading.db, ids, keys, per_line=per_line)


def _called(names: Mapping[str, str]) -> Callable[[str | None], str | None]:
    return lambda value: None if value is None else names.get(value, value)


def _flags(names: Mapping[Flag, str]) -> Callable[[int], str]:
    return lambda bits: ", ".join(names.get(flag, flag.name.lower()) for flag in flags_in(bits))


def _nothing(_value: object) -> None:
    return None
