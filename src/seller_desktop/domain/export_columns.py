"""The columns an export of orders can have, and the words its file is written with."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from seller_desktop.domain.flags import Flag


class Holds(StrEnum):
    """What a column holds. The kinds from STATUS on are values of the program, told in words."""

    TEXT = "text"
    NUMBER_LIKE = "number_like"
    """Looks like a number and is none: leading zeros and all digits count."""
    COUNT = "count"
    MONEY = "money"
    MOMENT = "moment"
    STATUS = "status"
    SUBSTATUS = "substatus"
    CHANNEL = "channel"
    CLOCK = "clock"
    CANCELLED_BY = "cancelled_by"
    REASON = "reason"
    YES_NO = "yes_no"
    SHIPMENT = "shipment"
    FLAGS = "flags"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column. `key`: its English name, which the command line takes; `width` in characters."""

    key: str
    holds: Holds = Holds.TEXT
    width: int = 16
    of_line: bool = False
    """About a product line: with such a column the file has one row a line, not one an order."""
    private: bool = False
    """What the shop keeps for itself: never among "all columns"."""

    @property
    def adds_up(self) -> bool:
        """A fact of the whole order that one may sum up: it stands in the first row of an order only."""
        return not self.of_line and self.holds in {Holds.COUNT, Holds.MONEY}


def _moments(*keys: str) -> Iterable[ExportColumn]:
    return (ExportColumn(key, Holds.MOMENT, 17) for key in keys)


def _money(*keys: str, of_line: bool = False) -> Iterable[ExportColumn]:
    return (ExportColumn(key, Holds.MONEY, 14, of_line=of_line) for key in keys)


COLUMNS: Final[tuple[ExportColumn, ...]] = (
    ExportColumn("order_no", Holds.NUMBER_LIKE, 22),
    ExportColumn("channel", Holds.CHANNEL),
    ExportColumn("account", width=18),
    ExportColumn("invoice_no", width=30),
    ExportColumn("status", Holds.STATUS),
    ExportColumn("substatus", Holds.SUBSTATUS, 22),
    *_moments("created", "paid", "ship_by", "arranged", "shipped", "delivered", "cancelled"),
    *_moments("deadline"),
    ExportColumn("deadline_kind", Holds.CLOCK, 24),
    ExportColumn("buyer", width=20),
    ExportColumn("recipient", width=24),
    ExportColumn("phone", Holds.NUMBER_LIKE, 18),
    ExportColumn("address", width=44),
    ExportColumn("address_extra", width=24),
    ExportColumn("village", width=18),
    ExportColumn("district", width=18),
    ExportColumn("city", width=20),
    ExportColumn("province", width=18),
    ExportColumn("zipcode", Holds.NUMBER_LIKE, 10),
    ExportColumn("buyer_message", width=30),
    ExportColumn("goods", width=44),
    ExportColumn("quantity", Holds.COUNT, 10),
    ExportColumn("sku_id", Holds.NUMBER_LIKE, 22, of_line=True),
    ExportColumn("seller_sku", Holds.NUMBER_LIKE, 18, of_line=True),
    ExportColumn("product", width=40, of_line=True),
    ExportColumn("variation", width=20, of_line=True),
    ExportColumn("line_quantity", Holds.COUNT, 10, of_line=True),
    ExportColumn("returned_quantity", Holds.COUNT, 10, of_line=True),
    *_money("unit_price", "line_discount", "line_amount", of_line=True),
    *_money("amount", "refund", "shipping_fee", "service_fee", "handling_fee", "insurance"),
    ExportColumn("payment_method", width=18),
    ExportColumn("cod", Holds.YES_NO, 10),
    ExportColumn("delivery_option", width=16),
    ExportColumn("courier", width=18),
    ExportColumn("tracking", Holds.NUMBER_LIKE, 22),
    ExportColumn("packages", Holds.COUNT, 10),
    ExportColumn("shipment", Holds.SHIPMENT),
    *_moments("printed"),
    ExportColumn("cancelled_by", Holds.CANCELLED_BY),
    ExportColumn("cancel_reason", Holds.REASON, 34),
    *_moments("as_of"),
    ExportColumn("flags", Holds.FLAGS, 24, private=True),
    ExportColumn("notes", width=50, private=True),
)
"""In the order of a file with all of them."""
BY_KEY: Final[Mapping[str, ExportColumn]] = {column.key: column for column in COLUMNS}
FLAGS: Final = BY_KEY["flags"]
NOTES: Final = BY_KEY["notes"]
LINE_COLUMNS: Final = tuple(column for column in COLUMNS if column.of_line)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """The words of a file, in one language."""

    sheet: str
    titles: Mapping[str, str]
    """By the key of the column."""
    values: Mapping[Holds, Mapping[str, str]] = field(default_factory=dict)
    """What the program's own values are called; one that is not there stands as it is."""
    flags: Mapping[Flag, str] = field(default_factory=dict)


def all_columns(*, per_line: bool) -> tuple[ExportColumn, ...]:
    """Every column that is nobody's private matter."""
    return tuple(column for column in COLUMNS if not column.private and (per_line or not column.of_line))


def with_lines(columns: Sequence[ExportColumn]) -> tuple[ExportColumn, ...]:
    """The same for one row a line: what there is to know of each line stands where the goods stood."""
    at = next((at for at, column in enumerate(columns) if column.key == "goods"), len(columns))
    rest = [column for column in columns[at:] if column.key != "goods" and not column.of_line]
    return (*(column for column in columns[:at] if not column.of_line), *LINE_COLUMNS, *rest)


def columns_named(keys: Iterable[str]) -> tuple[ExportColumn, ...]:
    """The columns of these keys, in their order, each once.

    Raises Refused("export_columns_unknown") naming the unknown keys and the known ones, and
    Refused("export_no_columns") where none is named.
    """
    wanted = list(dict.fromkeys(key.strip().casefold() for key in keys if key.strip()))
    unknown = [key for key in wanted if key not in BY_KEY]
    if unknown:
        raise Refused("export_columns_unknown", unknown=", ".join(unknown), known=", ".join(BY_KEY))
    if not wanted:
        raise Refused("export_no_columns", known=", ".join(BY_KEY))
    return tuple(BY_KEY[key] for key in wanted)
