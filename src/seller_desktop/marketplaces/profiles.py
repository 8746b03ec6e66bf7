"""The export formats this program reads. Adding a marketplace is adding its file and a line here."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, TypeAlias

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import tiktok_orders, tiktok_returns
from seller_desktop.marketplaces.columns import HEAD_ROWS, normalised
from seller_desktop.marketplaces.tiktok_columns import TIKTOK_COLUMNS
from seller_desktop.marketplaces.tiktok_returns import RETURN_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.orders import RejectedRow, StatedOrder
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.marketplaces.columns import Header, Row
    from seller_desktop.marketplaces.tiktok_batches import Columns


class RowReader(Protocol):
    """Reads the rows of one recognised table, one after the other."""

    profile: ClassVar[str]
    header: Header
    rows: int
    """Data rows read so far, taken or rejected."""

    @property
    def absent(self) -> frozenset[str]: ...
    @property
    def latest_inside(self) -> int | None: ...
    def read(
        self, row_no: int, cells: tuple[str, ...]
    ) -> StatedOrder | StatedReturn | RejectedRow | None: ...
    def read_many(
        self, rows: Sequence[Row]
    ) -> Iterator[StatedOrder | StatedReturn | RejectedRow | Columns]: ...
    def judge(self) -> None: ...


_LONGEST_HEADER: Final = 100_000
"""Signs of a header row, which is kept and told; an export's has under two thousand."""

Recogniser: TypeAlias = "Callable[[Sequence[Row], str, ZoneInfo], RowReader | None]"

RECOGNISERS: Final[tuple[Recogniser, ...]] = (tiktok_orders.recognise, tiktok_returns.recognise)

_NOT_YET: Final = {
    "shopee-orders": {"no. pesanan", "status pesanan", "nomor referensi sku"},
    "tokopedia-orders": {"nomor invoice", "status terakhir", "nomor sku"},
}
"""Exports known by a few headers that stand in no other, which are not read yet."""


def recognise(sheets: Iterable[Iterator[Row]], file: str, zone: ZoneInfo) -> tuple[RowReader, Iterator[Row]]:
    """The reader of the first table that is a known export, and that table's rows under the header.

    Raises SellerError `file_empty`, `file_hostile`, `not_yet_supported` (fact `kind`), or `not_an_export`
    (fact `missing` names the headers that are lacking where most are there).
    """
    problem = SellerError("file_empty", file=file)
    for rows in sheets:
        head = list(islice(rows, HEAD_ROWS))
        for recogniser in RECOGNISERS:
            reader = recogniser(head, file, zone)
            if reader:
                if sum(map(len, reader.header.cells)) > _LONGEST_HEADER:
                    raise SellerError("file_hostile", file=file)
                below = [row for row in head if row[0] > reader.header.row_no]
                return reader, chain(below, rows)
        if head:
            problem = max(_not_read(head, file), problem, key=_telling)
    raise problem


def _telling(problem: SellerError) -> int:
    """How much a problem says about a file: of several tables the closest to an export speaks for it."""
    closeness = ("file_empty", "not_an_export", "not_yet_supported").index(problem.code)
    return 2 * closeness + ("missing" in problem.facts)


def _not_read(head: Sequence[Row], file: str) -> SellerError:
    for _, cells in head:
        names = {normalised(cell) for cell in cells}
        for kind, telling in _NOT_YET.items():
            if telling <= names:
                return SellerError("not_yet_supported", file=file, kind=kind)
    # Returns first: their file has so much of an order that most of an order export seems to be there.
    for columns in (RETURN_COLUMNS, TIKTOK_COLUMNS):
        if missing := columns.missing(head):
            return SellerError("not_an_export", file=file, missing=", ".join(missing))
    return SellerError("not_an_export", file=file)
