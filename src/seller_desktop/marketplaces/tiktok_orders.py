"""The order export of TikTok Shop and Tokopedia: one row is one line of an order."""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cells import pack
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import Line, Package, RejectedRow, StatedOrder
from seller_desktop.marketplaces import tiktok_words as words
from seller_desktop.marketplaces.tiktok_columns import TIKTOK_COLUMNS
from seller_desktop.marketplaces.values import ForeignMoneyError, Memo, Times, count, grams, money_idr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.marketplaces.columns import Header, Row

PROFILE: Final = "tiktok-orders"

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

_IDENTIFIER: Final = re.compile(r"\d{10,25}", re.ASCII)
_SCIENTIFIC: Final = re.compile(r"\d([.,]\d+)?E\+?\d+", re.ASCII | re.IGNORECASE)
_TEXT_MARK: Final = "'"
"""What people put before a number to keep a spreadsheet's hands off it."""
_DESCRIPTION: Final = "platform unique"
_SHOWN: Final = 40
_EARLY_JUDGEMENT: Final = 1000  # rows: a file of another country need not be read to its end


class _BadCellError(Exception):
    """A row cannot be taken: the reason, and the field whose cell is to blame."""

    def __init__(self, reason: str, field: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


class _Group:
    """Columns that are read alike: the names of their fields, and their cells out of a row."""

    def __init__(self, at: dict[str, int], fields: Sequence[str]) -> None:
        self.fields = fields
        self.names = tuple(field.rpartition(".")[2] for field in fields)
        self.cells = itemgetter(*(at[field] for field in fields))

    def texts(self, row: tuple[str, ...]) -> dict[str, Any]:
        return dict(zip(self.names, self.cells(row), strict=True))

    def values(self, row: tuple[str, ...], convert: Memo[Any], reason: str) -> dict[str, Any]:
        """The cells converted, by field name; raises _BadCellError for the first that cannot be."""
        try:
            return dict(zip(self.names, map(convert.__getitem__, self.cells(row)), strict=True))
        except ValueError as failure:
            raise _BadCellError(reason, self._bad_field(row, convert)) from failure

    def _bad_field(self, row: tuple[str, ...], convert: Memo[Any]) -> str:
        for field, text in zip(self.fields, self.cells(row), strict=True):
            try:
                convert[text]
            except ValueError:
                return field
        raise AssertionError("a cell that could not be read can now")


def recognise(head: Sequence[Row], file: str, zone: ZoneInfo) -> TikTokOrders | None:
    """A reader for the table that begins with these rows, None where it is not this export."""
    header = TIKTOK_COLUMNS.find(head)
    return TikTokOrders(header, file, zone) if header else None


class TikTokOrders:
    """Turns the rows of one file into orders of one line each, or into rejected rows."""

    profile = PROFILE

    def __init__(self, header: Header, file: str, zone: ZoneInfo) -> None:
        self.header = header
        self.rows = 0
        self._latest = 0
        self._file = file
        self._width = len(header.cells)
        # An absent field reads the empty cell that is put behind every row.
        self._at = {field: header.index.get(field, self._width) for field in _FIELDS}
        self._texts = _Group(self._at, [field for field in _TEXTS if "." not in field])
        self._times = _Group(self._at, _TIMES)
        self._money = _Group(self._at, [field for field in _MONEY if "." not in field])
        self._line_texts = _Group(self._at, [field for field in _TEXTS if "." in field])
        self._line_money = _Group(self._at, [field for field in _MONEY if "." in field])
        self._package_texts = itemgetter(self._at["package.tracking_no"], self._at["package.courier"])
        self._time_forms = Times(zone)
        self._to_time = Memo(self._time_forms)
        self._to_money = Memo(money_idr)
        self._to_count = Memo(count)
        self._to_grams = Memo(grams)
        self._to_status = Memo(words.status)
        self._to_substatus = Memo(words.substatus)
        self._to_channel = Memo(words.channel)
        self._is_preorder = Memo(words.is_preorder)
        self._is_cod = Memo(words.is_cod)
        self._is_foreign = Memo(words.is_foreign)
        self._countries: Counter[str] = Counter()
        self._currencies: Counter[str] = Counter()
        self._domestic = 0

    @property
    def absent(self) -> frozenset[str]:
        """Fields this file has no column for."""
        absent = {field for field in _FIELDS if field not in self.header.index}
        return frozenset(absent | {field for field, source in _DERIVED.items() if source in absent})

    @property
    def latest_inside(self) -> int | None:
        """The latest time of any row taken, UTC milliseconds."""
        return self._latest or None

    def read(self, row_no: int, cells: tuple[str, ...]) -> StatedOrder | RejectedRow | None:
        """One row; None for the row of descriptions, and for a header that comes again.

        Raises SellerError as `judge` does, once that is evident.
        """
        row = (*cells, *[""] * (self._width + 1 - len(cells)))
        order_no = row[self._at["order_no"]]
        if order_no[: len(_DESCRIPTION)].casefold() == _DESCRIPTION or cells == self.header.cells:
            return None
        self.rows += 1
        if self.rows == _EARLY_JUDGEMENT:
            self.judge()
        if len(cells) > self._width:  # an unquoted delimiter has pushed cells into the wrong columns
            return RejectedRow(row_no, order_no, "row_too_wide", cells)
        try:
            return self._order(row_no, cells, row)
        except _BadCellError as bad:
            at = self._at[bad.field]
            known = at < self._width
            facts = {"column": self.header.cells[at], "value": row[at][:_SHOWN]} if known else {}
            return RejectedRow(row_no, order_no, bad.reason, cells, facts)

    def judge(self) -> None:
        """Raise SellerError `wrong_country`, `wrong_currency` or `wrong_date_form` where the rows so far,
        taken together, are not an Indonesian shop's; single such rows are merely rejected.
        """
        if self._countries.total() > self._domestic:
            country = self._countries.most_common(1)[0][0]
            raise SellerError("wrong_country", file=self._file, country=country[:_SHOWN])
        if self._currencies.total() * 2 > self.rows:
            currency = self._currencies.most_common(1)[0][0]
            raise SellerError("wrong_currency", file=self._file, currency=currency)
        example = self._time_forms.wrong_form()
        if example:
            raise SellerError("wrong_date_form", file=self._file, value=example)

    def _order(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> StatedOrder:
        at = self._at
        country = row[at["country"]]
        if self._is_foreign[country]:
            self._countries[country] += 1
            raise _BadCellError("foreign_row", "country")
        self._domestic += bool(country)
        order_no = _identifier(row[at["order_no"]], "order_no", "order_no", "no_order_no")
        package = self._package(row)
        line = self._line(row_no, cells, row)
        times = self._times.values(row, self._to_time, "time_unreadable")
        if times["created_at"] is None:
            raise _BadCellError("time_missing", "created_at")
        money = self._money_of(self._money, row)
        texts = self._texts.texts(row)
        self._latest = max(self._latest, *filter(None, times.values()))
        return StatedOrder(
            order_no=order_no,
            channel=self._to_channel[row[at["channel"]]],
            status=self._to_status[texts["status_text"]],
            substatus=self._to_substatus[texts["substatus_text"]],
            lines=(line,),
            packages=(package,) if package.package_no or package.tracking_no or package.courier else (),
            preorder=self._is_preorder[row[at["preorder"]]],
            cod=self._is_cod[texts["payment_method"]],
            **texts,
            **times,
            **money,
        )

    def _line(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> Line:
        at = self._at
        sku_id = _identifier(row[at["line.sku_id"]], "line.sku_id", "sku", "sku_missing")
        quantity = self._count(row, "line.quantity")
        if not quantity:
            raise _BadCellError("quantity_unreadable", "line.quantity")
        return Line(
            sku_id=sku_id,
            package_no=row[at["package.package_no"]].removeprefix(_TEXT_MARK),
            quantity=quantity,
            returned_quantity=self._count(row, "line.returned_quantity"),
            source_row=row_no,
            cells=pack(cells),
            **self._line_texts.texts(row),
            **self._money_of(self._line_money, row),
        )

    def _package(self, row: tuple[str, ...]) -> Package:
        package_no = row[self._at["package.package_no"]]
        if _SCIENTIFIC.fullmatch(package_no):
            raise _BadCellError("package_scientific", "package.package_no")
        tracking_no, courier = self._package_texts(row)
        weight_g = self._to_grams[row[self._at["package.weight_g"]]]
        return Package(package_no.removeprefix(_TEXT_MARK), tracking_no, courier, weight_g)

    def _count(self, row: tuple[str, ...], field: str) -> int:
        try:
            return self._to_count[row[self._at[field]] or "0"]
        except ValueError as failure:
            raise _BadCellError("quantity_unreadable", field) from failure

    def _money_of(self, group: _Group, row: tuple[str, ...]) -> dict[str, Any]:
        try:
            return group.values(row, self._to_money, "money_unreadable")
        except _BadCellError as bad:
            if isinstance(bad.__cause__, ForeignMoneyError):
                self._currencies[bad.__cause__.currency] += 1
            raise


def _identifier(text: str, field: str, what: str, missing: str) -> str:
    """An identifier of the platform; raises _BadCellError with why it is none."""
    bare = text.removeprefix(_TEXT_MARK)
    if _IDENTIFIER.fullmatch(bare):
        return bare
    if not bare:
        raise _BadCellError(missing, field)
    damage = "scientific" if _SCIENTIFIC.fullmatch(bare) else "malformed"
    raise _BadCellError(f"{what}_{damage}", field)
