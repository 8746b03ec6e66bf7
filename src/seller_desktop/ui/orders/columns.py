"""The columns of the list view, declared once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders.pill import PillShows

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Column:
    """One column; its key is what the list is sorted by when its title is clicked."""

    key: SortKey
    sample: str
    """A long but usual content: the default width is what it needs."""
    roomy: str = ""
    """What the column is widened for where room is left over, if anything."""
    right: bool = False
    rank: int = 0
    """In what order columns are given room while the seller has not chosen them; 0 is always shown."""

    @property
    def title(self) -> str:
        return titles()[self.key]


COLUMNS: tuple[Column, ...] = (
    Column(SortKey.TIME_LEFT, "23 h 10 m lewat"),
    Column(SortKey.ORDER_NO, "577912345678900412"),
    Column(SortKey.STATUS, "Kirim < 24 jam"),
    Column(SortKey.CHANNEL, "TikTok Shop", rank=5),
    Column(SortKey.BUYER, "siti_rahma", roomy="yusuf_nasution", rank=1),
    Column(SortKey.GOODS, "Kaos Polos Katun"),
    Column(SortKey.QUANTITY, "1.000", right=True, rank=4),
    Column(SortKey.TOTAL, "Rp1.160.500", right=True),
    Column(SortKey.COURIER, "J&T Express", rank=2),
    Column(SortKey.TRACKING, "100027251834567", rank=6),
    Column(SortKey.CREATED, "25 Nov 2025, 14.02", rank=3),
)


def titles() -> dict[SortKey, str]:
    """What each column, and each way to sort, is called."""
    return {
        SortKey.TIME_LEFT: QCoreApplication.translate("OrderColumns", "Time left"),
        SortKey.ORDER_NO: QCoreApplication.translate("OrderColumns", "Order number"),
        SortKey.STATUS: QCoreApplication.translate("OrderColumns", "Status"),
        SortKey.CHANNEL: QCoreApplication.translate("OrderColumns", "Channel"),
        SortKey.BUYER: QCoreApplication.translate("OrderColumns", "Buyer"),
        SortKey.GOODS: QCoreApplication.translate("OrderColumns", "Goods"),
        SortKey.QUANTITY: QCoreApplication.translate("OrderColumns", "Qty"),
        SortKey.TOTAL: QCoreApplication.translate("OrderColumns", "Total"),
        SortKey.COURIER: QCoreApplication.translate("OrderColumns", "Courier"),
        SortKey.TRACKING: QCoreApplication.translate("OrderColumns", "Tracking number"),
        SortKey.CREATED: QCoreApplication.translate("OrderColumns", "Created"),
    }


def title(section: int, shows: PillShows) -> str:
    """What stands over a column; the status column is called by what it tells."""
    if section != STATUS or shows is PillShows.STATUS:
        return COLUMNS[section].title
    if shows is PillShows.REASON:
        return QCoreApplication.translate("OrderColumns", "Action")
    return QCoreApplication.translate("OrderColumns", "Request")


def alignment(section: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if COLUMNS[section].right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


INDEX: dict[SortKey, int] = {column.key: index for index, column in enumerate(COLUMNS)}
TIME = INDEX[SortKey.TIME_LEFT]
STATUS = INDEX[SortKey.STATUS]
GOODS = INDEX[SortKey.GOODS]
"""The column that takes what room the others leave."""

DESCENDING_FIRST = frozenset({SortKey.CREATED, SortKey.TOTAL, SortKey.QUANTITY})
"""What a seller wants from the top when first sorting by it."""


def fitting(room: int, widths: Sequence[int]) -> frozenset[int]:
    """The columns to show in `room` pixels: the indispensable ones, then by rank as long as they fit."""
    shown = {index for index, column in enumerate(COLUMNS) if column.rank == 0}
    left = room - sum(widths[index] for index in shown)
    for index in sorted(range(len(COLUMNS)), key=lambda index: COLUMNS[index].rank):
        if index in shown:
            continue
        left -= widths[index]
        if left < 0:
            break
        shown.add(index)
    return frozenset(shown)
