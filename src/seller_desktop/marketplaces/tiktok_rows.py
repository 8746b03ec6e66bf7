"""What the files of TikTok Shop and Tokopedia have in common: how a row is read, and why it is not taken."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.marketplaces.values import ForeignMoneyError, Times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.marketplaces.columns import Header, KnownColumns, Row
    from seller_desktop.marketplaces.tiktok_batches import Columns

T = TypeVar("T")

Reader: TypeAlias = "tuple[int, Callable[[str], Any]]"
"""Where a field's cell stands in a row, and what makes a value of its text."""

TEXT_MARK: Final = "'"
"""What people put before a number to keep a spreadsheet's hands off it."""
_IDENTIFIER: Final = re.compile(r"\d{10,25}", re.ASCII)
_SCIENTIFIC: Final = re.compile(r"\d([.,]\d+)?E\+?\d+", re.ASCII | re.IGNORECASE)
_DESCRIPTION: Final = "platform unique"
_SHOWN: Final = 40
_SHOWN_HEADER: Final = 80
EARLY_JUDGEMENT: Final = 1000  # rows: a file of another country need not be read to its end


class BadCellError(Exception):
    """A row cannot be taken: the reason, and the field whose cell is to blame."""

    def __init__(self, reason: str, field: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


def identifier(text: str, field: str, what: str, missing: str) -> str:
    """An identifier of the platform; raises BadCellError with why it is none."""
    bare = text.removeprefix(TEXT_MARK)
    if _IDENTIFIER.fullmatch(bare):
        return bare
    if not bare:
        raise BadCellError(missing, field)
    damage = "scientific" if _SCIENTIFIC.fullmatch(bare) else "malformed"
    raise BadCellError(f"{what}_{damage}", field)


def is_scientific(text: str) -> bool:
    """Whether a spreadsheet has turned a long number into a rounded one: `5.77E+17`."""
    return bool(_SCIENTIFIC.fullmatch(text))


class TikTokRows(ABC, Generic[T]):
    """Turns the rows of one file into fragments of what it lists, or into rejected rows."""

    profile: ClassVar[str]
    _columns: ClassVar[KnownColumns]

    def __init__(self, header: Header, file: str, zone: ZoneInfo) -> None:
        self.header = header
        self.rows = 0
        self._latest = 0
        self._file = file
        self._width = len(header.cells)
        self._fields = tuple(column.field for column in self._columns.columns)
        # An absent field reads the empty cell that is put behind every row.
        self._at = {field: header.index.get(field, self._width) for field in self._fields}
        self._times = tuple(field for field in self._fields if field.endswith("_at"))
        self._time_forms = Times(zone)
        self._currencies: Counter[str] = Counter()
        self._readers = self._how_to_read()

    @property
    def absent(self) -> frozenset[str]:
        """Fields this file has no column for."""
        return frozenset(field for field in self._fields if field not in self.header.index)

    @property
    def latest_inside(self) -> int | None:
        """The latest time any row states, taken or not, UTC milliseconds."""
        return self._latest or None

    def read(self, row_no: int, cells: tuple[str, ...]) -> T | RejectedRow | None:
        """One row; None for the row of descriptions, and for a header that comes again.

        Raises SellerError as `judge` does, once that is evident.
        """
        row = (*cells, *[""] * (self._width + 1 - len(cells)))
        order_no = row[self._at["order_no"]]
        if order_no[: len(_DESCRIPTION)].casefold() == _DESCRIPTION or cells == self.header.cells:
            return None
        self.rows += 1
        if self.rows == EARLY_JUDGEMENT:
            self.judge()
        if len(cells) > self._width:  # an unquoted delimiter has pushed cells into the wrong columns
            return RejectedRow(row_no, order_no, "row_too_wide", cells)
        try:
            return self._stated(row_no, cells, row)
        except BadCellError as bad:
            self._note_times(row)
            at = self._at[bad.field]
            known = at < self._width
            facts = (
                {"column": self.header.cells[at][:_SHOWN_HEADER], "value": row[at][:_SHOWN]} if known else {}
            )
            return RejectedRow(row_no, order_no, bad.reason, cells, facts)

    def read_many(self, rows: Sequence[Row]) -> Iterator[T | RejectedRow | Columns]:
        """What `read` makes of each of these rows, in their order; some of them together, as columns."""
        for row in rows:
            found = self.read(*row)
            if found is not None:
                yield found

    def judge(self) -> None:
        """Raise SellerError `wrong_currency` or `wrong_date_form` where the rows so far, taken together,
        are not an Indonesian shop's; single such rows are merely rejected.
        """
        if self._currencies.total() * 2 > self.rows:
            currency = self._currencies.most_common(1)[0][0]
            raise SellerError("wrong_currency", file=self._file, currency=currency)
        example = self._time_forms.wrong_form()
        if example:
            raise SellerError("wrong_date_form", file=self._file, value=example[:_SHOWN])

    @abstractmethod
    def _how_to_read(self) -> dict[str, Reader]:
        """For each field where its cell stands and what makes its value."""

    @abstractmethod
    def _stated(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> T:
        """What a row states; raises BadCellError where it cannot be taken. `row`: padded to full width."""

    def _note_times(self, row: tuple[str, ...]) -> None:
        """A rejected row's times count too: the file cannot be older than they are."""
        for field in self._times:
            at, convert = self._readers[field]
            with suppress(ValueError):
                self._latest = max(self._latest, convert(row[at]) or 0)

    def _check(self, row: tuple[str, ...], suspects: Iterable[str]) -> None:
        """Raises BadCellError for the first of these fields that cannot be read."""
        for field in suspects:
            at, convert = self._readers[field]
            try:
                convert(row[at])
            except ValueError as failure:
                if isinstance(failure, ForeignMoneyError):
                    self._currencies[failure.currency] += 1
                kind = "money" if field.endswith("_idr") else "time" if field in self._times else "quantity"
                raise BadCellError(f"{kind}_unreadable", field) from failure
