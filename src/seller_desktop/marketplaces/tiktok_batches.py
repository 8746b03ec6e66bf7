"""Many rows of the order export at once, a column at a time: a plain row costs no Python call a cell.

What is not plain (a cell that cannot be read, a damaged identifier, a row of descriptions) is left to the
reading of single rows, which alone knows what to say of it.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from seller_desktop.domain.cells import pack
from seller_desktop.marketplaces import tiktok_words as words
from seller_desktop.marketplaces.values import Memo, grams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from seller_desktop.marketplaces.columns import Row
    from seller_desktop.marketplaces.tiktok_rows import Reader
    from seller_desktop.marketplaces.values import Times

Columns: TypeAlias = "dict[str, Sequence[Any]]"
"""Orders of one line each, as the values of every field; `line.*` and `package.*` as in `TIKTOK_COLUMNS`.

The values are those of `StatedOrder`, but words as str and truths as int.
"""

_NO_IDENTIFIER: Final = re.compile(r"(?!\d{10,25}\Z)", re.ASCII).match
_ODD_NUMBER: Final = re.compile(r"'|\d(?:[.,]\d+)?E\+?\d+\Z", re.ASCII | re.IGNORECASE).match


class BatchReader:
    """Reads the rows that are plain; `at` and `readers` as in `TikTokRows`."""

    def __init__(
        self, at: Mapping[str, int], width: int, readers: Mapping[str, Reader], times: Times
    ) -> None:
        self.latest = 0
        """The latest time any plain row states, UTC milliseconds."""
        self.domestic = 0
        """Plain rows that state a country."""
        self._at = at
        self._width = width
        self._times = times
        self._time_fields = tuple(field for field in at if field.endswith("_at"))
        self._converted = {
            field: (place, convert)
            for field, (place, convert) in readers.items()
            if convert is not str and field not in self._time_fields
        }
        for field in ("channel", "status", "substatus", "preorder", "cod"):
            place, convert = readers[field]
            self._converted[field] = place, Memo(_plain(convert)).__getitem__
        self._converted["package.weight_g"] = at["package.weight_g"], Memo(grams).__getitem__
        self._read_time = {field: readers[field][1] for field in self._time_fields}
        self._texts = {field: place for field, (place, convert) in readers.items() if convert is str} | {
            field: at[field]
            for field in (
                "order_no",
                "line.sku_id",
                "package.package_no",
                "package.tracking_no",
                "package.courier",
            )
        }
        self._doubts: tuple[tuple[int, Callable[[str], object]], ...] = (
            (at["order_no"], _NO_IDENTIFIER),
            (at["line.sku_id"], _NO_IDENTIFIER),
            (at["package.package_no"], _ODD_NUMBER),
            (at["package.tracking_no"], _ODD_NUMBER),
            (at["country"], Memo(words.is_foreign).__getitem__),
        )

    def read(self, rows: Sequence[Row]) -> Iterator[Columns | Row]:
        """The rows in their order: the plain ones together as columns, each other one as it came."""
        begin = 0
        for end in (*sorted(self._doubtful(rows)), len(rows)):
            if begin < end:
                yield from self._plain(rows[begin:end])
            if end < len(rows):
                yield rows[end]
            begin = end + 1

    def _doubtful(self, rows: Sequence[Row]) -> set[int]:
        """Which rows are not plain by their form; what they hold is not looked at any further."""
        columns = self._columns(rows)
        width = self._width
        doubtful = {number for number, (_, cells) in enumerate(rows) if len(cells) > width}
        for place, is_odd in self._doubts:
            if any(map(is_odd, columns[place])):
                doubtful.update(number for number, text in enumerate(columns[place]) if is_odd(text))
        return doubtful

    def _plain(self, rows: Sequence[Row]) -> Iterator[Columns | Row]:
        columns = self._columns(rows)
        failing: set[int] = set()
        found: Columns = {field: columns[place] for field, place in self._texts.items()}
        for field, (place, convert) in self._converted.items():
            found[field] = _values(columns[place], convert, failing)
        for field in self._time_fields:
            found[field] = self._moments(columns[self._at[field]], self._read_time[field], failing)
        if None in found["created_at"]:
            failing.update(number for number, value in enumerate(found["created_at"]) if value is None)
        found["line.package_no"] = found["package.package_no"]
        found["line.source_row"] = [row_no for row_no, _ in rows]
        found["line.cells"] = [b"" if number in failing else pack(row[1]) for number, row in enumerate(rows)]
        if not failing:
            yield self._noted(found)
            return
        begin = 0
        for end in (*sorted(failing), len(rows)):
            if begin < end:
                yield self._noted({field: values[begin:end] for field, values in found.items()})
            if end < len(rows):
                yield rows[end]
            begin = end + 1

    def _noted(self, found: Columns) -> Columns:
        for field in self._time_fields:
            self.latest = max(self.latest, max(filter(None, found[field]), default=0))
        self.domestic += sum(map(bool, found["country"]))
        return found

    def _columns(self, rows: Sequence[Row]) -> list[Sequence[str]]:
        """The columns, and an empty one behind them for the fields the file has no column for."""
        width = self._width
        padded = (
            cells if len(cells) >= width else (*cells, *repeat("", width - len(cells))) for _, cells in rows
        )
        return [*zip(*padded), ("",) * len(rows)]  # noqa: B905 - a row too wide is read by itself

    def _moments(
        self, texts: Sequence[str], one: Callable[[str], int | None], failing: set[int]
    ) -> Sequence[int | None]:
        try:
            return self._times.plain(texts)
        except ValueError:
            return _values(texts, one, failing)


def _values(texts: Sequence[str], convert: Callable[[str], Any], failing: set[int]) -> list[Any]:
    """The values of a column; where one cannot be read, None, and the number of its row among the failing."""
    try:
        return list(map(convert, texts))
    except ValueError:
        pass
    values = []
    for number, text in enumerate(texts):
        try:
            values.append(convert(text))
        except ValueError:
            failing.add(number)
            values.append(None)
    return values


def _plain(convert: Callable[[str], Any]) -> Callable[[str], str | int | None]:
    """The same conversion, to a value that the driver of a database takes without asking what it is."""

    def plain(text: str) -> str | int | None:
        value = convert(text)
        if value is None:
            return None
        return int(value) if isinstance(value, bool) else str(value)

    return plain
