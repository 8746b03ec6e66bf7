"""Orders that may be a buyer's, with a box each; and what left the shop; as the rows of tables."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal

from seller_desktop.domain.orders import Channel, Status
from seller_desktop.texts import orders as order_words
from seller_desktop.texts import privacy as words
from seller_desktop.ui.cases.cells import Cell, CellModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from seller_desktop.services.buyer_models import FoundOrder, LeftShop
    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    TICK = 0
    ORDER = 1
    BUYER = 2
    RECIPIENT = 3
    WHY = 4


class FoundModel(CellModel):
    """The orders found, each with whether it is meant."""

    ticks_changed = Signal()

    def __init__(self, formatter: Formatter, now_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._now_ms = now_ms
        self.rows: tuple[FoundOrder, ...] = ()
        self._meant: set[int] = set()
        self._titles = (
            "",
            self.tr("Order"),
            self.tr("Buyer"),
            self.tr("Recipient"),
            self.tr("Why it is here"),
        )

    def tell(self, rows: Sequence[FoundOrder], meant: Iterable[int] | None = None) -> None:
        """Other orders. `meant`: the ids of those to be ticked, where not those that surely are his."""
        self.beginResetModel()
        self.rows = tuple(rows)
        wanted = {one.id for one in rows if one.meant} if meant is None else set(meant)
        self._meant = wanted & {one.id for one in rows}
        self.endResetModel()
        self.ticks_changed.emit()

    def meant(self) -> list[FoundOrder]:
        """The ticked ones, as they stand."""
        return [one for one in self.rows if one.id in self._meant]

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick them; where all of them are ticked, un-tick them."""
        ids = {self.rows[row].id for row in rows}
        self._meant = self._meant - ids if ids <= self._meant else self._meant | ids
        if rows:
            last = len(Column) - 1
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), last))
            self.ticks_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def sentence(self, row: int) -> str:
        ticked = self.tr("chosen") if self.rows[row].id in self._meant else self.tr("not chosen")
        return f"{ticked}, {super().sentence(row)}"

    def cell(self, row: int, column: int) -> Cell:
        one = self.rows[row]
        if column == Column.TICK:
            return Cell(ticked=one.id in self._meant)
        if column == Column.ORDER:
            about = (order_words.channel(Channel(one.channel)), one.account)
            return Cell(one.order_no, " · ".join(about), strong=True)
        if column == Column.BUYER:
            return Cell(one.username or "–", one.phone)
        if column == Column.RECIPIENT:
            return Cell(one.recipient or "–", ", ".join(filter(None, (one.address, one.city))))
        return self._why(one)

    def _why(self, one: FoundOrder) -> Cell:
        ended = self._formatter.moment(one.created_at, self._now_ms)
        state = f"{order_words.status(Status(one.status))} · {ended}"
        if one.erased_at is not None:
            return Cell(self.tr("Erased"), state, tone="muted")
        if one.restricted_at is not None:
            return Cell(self.tr("Restricted"), state, tone="amber")
        return Cell(words.likeness(one.likeness), state, tone="ink" if one.meant else "amber")


class LeftColumn(IntEnum):
    """From left to right."""

    WHEN = 0
    WHAT = 1
    TARGET = 2
    ORDERS = 3


class LeftModel(CellModel):
    """What left the shop, the newest first."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._now_ms = 0
        self.rows: tuple[LeftShop, ...] = ()
        self._right = frozenset({LeftColumn.ORDERS})
        self._titles = (self.tr("When"), self.tr("What"), self.tr("File or printer"), self.tr("Orders"))

    def tell(self, rows: Sequence[LeftShop], now_ms: int) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows, self._now_ms = tuple(rows), now_ms
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def cell(self, row: int, column: int) -> Cell:
        one = self.rows[row]
        if column == LeftColumn.WHEN:
            return Cell(self._formatter.moment(one.at, self._now_ms), one.who)
        if column == LeftColumn.WHAT:
            return Cell(words.left_kind(one.kind))
        if column == LeftColumn.TARGET:
            return Cell(words.left_target(one), one.filter)
        return Cell(self._formatter.count(one.orders), right=True, strong=True)

    def as_text(self) -> str:
        """All rows for the clipboard, cells parted by tabs."""
        lines = ["\t".join((*self._titles[:1], self.tr("Who"), *self._titles[1:], self.tr("Filter")))]
        lines += [
            "\t".join(
                " ".join(str(part).split())
                for part in (
                    self._formatter.moment(one.at, self._now_ms),
                    one.who,
                    words.left_kind(one.kind),
                    words.left_target(one),
                    one.orders,
                    one.filter,
                )
            )
            for one in self.rows
        ]
        return "\n".join(lines)
