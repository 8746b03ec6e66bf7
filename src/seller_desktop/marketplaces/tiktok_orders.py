"""The order export of TikTok Shop and Tokopedia: one row is one line of an order."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from operator import call, itemgetter
from typing import TYPE_CHECKING, Any, ClassVar, Final

from seller_desktop.domain.cells import pack
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import ORDERS_PROFILE
from seller_desktop.domain.orders import Line, Package, StatedOrder
from seller_desktop.marketplaces import tiktok_words as words
from seller_desktop.marketplaces.tiktok_batches import BatchReader
from seller_desktop.marketplaces.tiktok_columns import TIKTOK_COLUMNS
from seller_desktop.marketplaces.tiktok_rows import (
    EARLY_JUDGEMENT,
    TEXT_MARK,
    BadCellError,
    Reader,
    TikTokRows,
    identifier,
    is_scientific,
)
from seller_desktop.marketplaces.values import Memo, count, grams, money_idr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.orders import RejectedRow
    from seller_desktop.marketplaces.columns import Header, KnownColumns, Row
    from seller_desktop.marketplaces.tiktok_batches import Columns

_FIELDS: Final = tuple(column.field for column in TIKTOK_COLUMNS.columns)
_MONEY: Final = tuple(field for field in _FIELDS if field.endswith("_idr"))
_TIMES: Final = tuple(field for field in _FIELDS if field.endswith("_at"))
_CONVERTED: Final = {
    *("order_no", "channel", "preorder"),
    *("line.sku_id", "line.quantity", "line.returned_quantity"),
    *("package.package_no", "package.tracking_no", "package.courier", "package.weight_g"),
}
_TEXTS: Final = tuple(field for field in _FIELDS if field not in {*_MONEY, *_TIMES, *_CONVERTED})
_DERIVED: Final = {
    "cod": "payment_method",
    "substatus": "substatus_text",
    "line.package_no": "package.package_no",
}
"""Fields that are absent together with the column they are read from."""

_ORDER_MONEY: Final = tuple(field for field in _MONEY if "." not in field)
_LINE_NUMBERS: Final = (
    *("line.quantity", "line.returned_quantity"),
    *(field for field in _MONEY if "." in field),
)

_ORDER_NAMES: Final = tuple(field.name for field in fields(StatedOrder))
_ORDER_NO, _LINES, _PACKAGES, _CREATED = map(
    _ORDER_NAMES.index, ("order_no", "lines", "packages", "created_at")
)
_STATED_TIMES: Final = itemgetter(*(_ORDER_NAMES.index(field) for field in _TIMES))
_LINE_NAMES: Final = tuple(field.name for field in fields(Line))
_SKU, _PACKAGE, _SOURCE_ROW, _CELLS = map(_LINE_NAMES.index, ("sku_id", "package_no", "source_row", "cells"))

_SHOWN: Final = 40


class _Values:
    """The values of a domain type, in the order of its fields: a row is read by one pass of C code.

    A field that no cell tells is left at "" for the caller to fill in.
    """

    def __init__(self, of: type, prefix: str, readers: dict[str, Reader]) -> None:
        found = [readers.get(prefix + field.name, (-1, str)) for field in fields(of)]
        self._cells = itemgetter(*(at for at, _ in found))
        self._convert = tuple(convert for _, convert in found)

    def read(self, row: tuple[str, ...]) -> list[Any]:
        """Raises ValueError where a cell cannot be read."""
        return list(map(call, self._convert, self._cells(row)))


def recognise(head: Sequence[Row], file: str, zone: ZoneInfo) -> TikTokOrders | None:
    """A reader for the table that begins with these rows, None where it is not this export."""
    header = TIKTOK_COLUMNS.find(head)
    return TikTokOrders(header, file, zone) if header else None


class TikTokOrders(TikTokRows[StatedOrder]):
    """Turns the rows of one file into orders of one line each, or into rejected rows."""

    profile = ORDERS_PROFILE
    _columns: ClassVar[KnownColumns] = TIKTOK_COLUMNS

    def __init__(self, header: Header, file: str, zone: ZoneInfo) -> None:
        super().__init__(header, file, zone)
        self._to_grams = Memo(grams)
        self._is_foreign = Memo(words.is_foreign)
        self._order_values = _Values(StatedOrder, "", self._readers)
        self._line_values = _Values(Line, "line.", self._readers)
        self._package_texts = itemgetter(self._at["package.tracking_no"], self._at["package.courier"])
        self._batches = BatchReader(self._at, self._width, self._readers, self._time_forms)
        self._countries: Counter[str] = Counter()
        self._domestic = 0

    @property
    def absent(self) -> frozenset[str]:
        """Fields this file has no column for."""
        absent = super().absent
        return absent | {field for field, source in _DERIVED.items() if source in absent}

    @property
    def latest_inside(self) -> int | None:
        """The latest time any row states, taken or not, UTC milliseconds."""
        return max(self._latest, self._batches.latest) or None

    def read_many(self, rows: Sequence[Row]) -> Iterator[StatedOrder | RejectedRow | Columns]:
        """What `read` makes of each of these rows, in their order; plain ones together, as columns."""
        begin = 0
        while begin < len(rows):
            # The row at which the file is judged early is read by itself, once those before it are read.
            before = EARLY_JUDGEMENT - 1 - self.rows
            end = len(rows) if before < 0 else begin + max(before, 1)
            for found in self._batches.read(rows[begin:end]) if before else rows[begin:end]:
                if isinstance(found, dict):
                    self.rows += len(found["order_no"])
                    yield found
                elif one := self.read(*found):
                    yield one
            begin = end

    def judge(self) -> None:
        """Raise also `wrong_country` where most rows that state a country state another one."""
        if self._countries.total() > self._domestic + self._batches.domestic:
            country = self._countries.most_common(1)[0][0]
            raise SellerError("wrong_country", file=self._file, country=country[:_SHOWN])
        super().judge()

    def _how_to_read(self) -> dict[str, Reader]:
        to_time, to_money = Memo(self._time_forms).__getitem__, Memo(money_idr).__getitem__
        converted: dict[str, tuple[str, Callable[[str], Any]]] = {
            **{field: (field, str) for field in _TEXTS},
            **{field: (field, to_time) for field in _TIMES},
            **{field: (field, to_money) for field in _MONEY},
            "channel": ("channel", Memo(words.channel).__getitem__),
            "status": ("status_text", Memo(words.status).__getitem__),
            "substatus": ("substatus_text", Memo(words.substatus).__getitem__),
            "preorder": ("preorder", Memo(words.is_preorder).__getitem__),
            "cod": ("payment_method", Memo(words.is_cod).__getitem__),
            "line.quantity": ("line.quantity", Memo(_sold).__getitem__),
            "line.returned_quantity": ("line.returned_quantity", Memo(_returned).__getitem__),
        }
        return {field: (self._at[source], convert) for field, (source, convert) in converted.items()}

    def _stated(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> StatedOrder:
        at = self._at
        country = row[at["country"]]
        if self._is_foreign[country]:
            self._countries[country] += 1
            raise BadCellError("foreign_row", "country")
        self._domestic += bool(country)
        order_no = identifier(row[at["order_no"]], "order_no", "order_no", "no_order_no")
        package = self._package(row)
        line = self._line(row_no, cells, row)
        values = self._order_facts(row)
        self._latest = max(self._latest, *filter(None, _STATED_TIMES(values)))
        values[_ORDER_NO] = order_no
        values[_LINES] = (line,)
        values[_PACKAGES] = (package,) if package.package_no or package.tracking_no or package.courier else ()
        return StatedOrder(*values)

    def _order_facts(self, row: tuple[str, ...]) -> list[Any]:
        try:
            values = self._order_values.read(row)
        except ValueError:
            self._check(row, _TIMES)
            if row[self._at["created_at"]]:
                self._check(row, _ORDER_MONEY)
                raise
        else:
            if values[_CREATED] is not None:
                return values
        raise BadCellError("time_missing", "created_at")

    def _line(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> Line:
        sku_id = identifier(row[self._at["line.sku_id"]], "line.sku_id", "sku", "sku_missing")
        try:
            values = self._line_values.read(row)
        except ValueError:
            self._check(row, _LINE_NUMBERS)
            raise
        values[_SKU] = sku_id
        values[_PACKAGE] = row[self._at["package.package_no"]].removeprefix(TEXT_MARK)
        values[_SOURCE_ROW] = row_no
        values[_CELLS] = pack(cells)
        return Line(*values)

    def _package(self, row: tuple[str, ...]) -> Package:
        package_no = row[self._at["package.package_no"]]
        if is_scientific(package_no):
            raise BadCellError("package_scientific", "package.package_no")
        tracking_no, courier = self._package_texts(row)
        if is_scientific(tracking_no):
            raise BadCellError("tracking_scientific", "package.tracking_no")
        weight_g = self._to_grams[row[self._at["package.weight_g"]]]
        return Package(package_no.removeprefix(TEXT_MARK), tracking_no, courier, weight_g)


def _sold(text: str) -> int:
    pieces = _returned(text)
    if not pieces:
        raise ValueError(text)
    return pieces


def _returned(text: str) -> int:
    return count(text or "0")
