"""The lines of a pasted list as a table in which one can type: what each says, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from seller_desktop.domain.tracking import cleaned
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.texts import shipments as words
from seller_desktop.texts.bulk import beside_its_number
from seller_desktop.texts.errors import sentence
from seller_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.services.shipments import PastedLine

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Column(IntEnum):
    TAKE = 0
    ORDER_NO = 1
    TRACKING = 2
    COURIER = 3
    BUYER = 4
    FOUND = 5


EDITABLE = frozenset({Column.ORDER_NO, Column.TRACKING, Column.COURIER})


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as it stands now: pasted, then perhaps corrected, or left out."""

    pasted: PastedLine
    order_no: str
    tracking_no: str
    courier: str
    taken: bool = True
    check: ShipCheck | None = None

    @property
    def shipment(self) -> NewShipment:
        return NewShipment(self.order_no, self.courier, self.tracking_no)

    @property
    def wrong(self) -> bool:
        return self.taken and self.check is not None and self.check.refusal is not None

    @property
    def odd(self) -> bool:
        return self.taken and self.check is not None and bool(self.check.warnings)


class PasteModel(QAbstractTableModel):
    """`edited` says that what is to be noted is another now, and has to be checked anew."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._titles = {
            Column.TAKE: "",
            Column.ORDER_NO: self.tr("Order number"),
            Column.TRACKING: self.tr("Tracking number"),
            Column.COURIER: self.tr("Courier"),
            Column.BUYER: self.tr("Buyer"),
            Column.FOUND: self.tr("What we found"),
        }

    def tell(self, lines: Sequence[PastedLine]) -> None:
        """Another text. A line that stood there before keeps what was corrected of it."""
        known: dict[str, list[Entry]] = {}
        for entry in self.entries:
            known.setdefault(entry.pasted.text, []).append(entry)
        self.beginResetModel()
        self.entries = [
            replace(known[line.text].pop(0), pasted=line)
            if known.get(line.text)
            else Entry(line, line.order_no, line.tracking_no, line.courier)
            for line in lines
        ]
        self.endResetModel()
        self.edited.emit()

    def taken(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.taken]

    def set_checks(self, checks: Sequence[ShipCheck]) -> None:
        """What is known of the lines that are taken, in their order."""
        told = iter(checks)
        self.entries = [replace(one, check=next(told) if one.taken else None) for one in self.entries]
        self._repaint()

    def forget_checks(self) -> None:
        self.entries = [replace(one, check=None) for one in self.entries]
        self._repaint()

    def leave_out_wrong(self) -> None:
        self.entries = [replace(one, taken=False) if one.wrong else one for one in self.entries]
        self._repaint()
        self.edited.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        # The number of a line is that of the text, so that one finds it there.
        vertical = orientation is Qt.Orientation.Vertical
        return str(self.entries[section].pasted.row) if vertical else self._titles[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.TAKE:
            flag |= Qt.ItemFlag.ItemIsUserCheckable
        elif index.column() in EDITABLE:
            flag |= Qt.ItemFlag.ItemIsEditable
        return flag

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry, column = self.entries[index.row()], Column(index.column())
        if column is Column.TAKE:
            return self._tick(entry, role)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(entry, column)
        text = self.text(entry, column)
        told = {
            Qt.ItemDataRole.EditRole: self._own(entry, column),
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.ToolTipRole: text or entry.pasted.text,
            Qt.ItemDataRole.AccessibleTextRole: f"{self._titles[column]}: {text}",
        }
        return told.get(Qt.ItemDataRole(role))

    def _tick(self, entry: Entry, role: int) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if entry.taken else Qt.CheckState.Unchecked
        return self.tr("Note this line") if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry, column = self.entries[index.row()], Column(index.column())
        if column is Column.TAKE and role == Qt.ItemDataRole.CheckStateRole:
            changed = replace(entry, taken=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif column in EDITABLE and role == Qt.ItemDataRole.EditRole:
            text = " ".join(str(value).split())
            # What is corrected is meant to be noted.
            if column is Column.ORDER_NO:
                changed = replace(entry, order_no=text, taken=True)
            elif column is Column.TRACKING:
                changed = replace(entry, tracking_no=cleaned(text), taken=True)
            else:
                changed = replace(entry, courier=text, taken=True)
            if text == self._own(entry, column):
                return True
        else:
            return False
        self.entries[index.row()] = replace(changed, check=None)
        self._repaint()
        self.edited.emit()
        return True

    def text(self, entry: Entry, column: Column) -> str:
        if column is Column.FOUND:
            return self._found(entry)
        if column is Column.BUYER:
            return entry.check.buyer if entry.check else ""
        if column is Column.COURIER and not entry.courier and entry.check is not None:
            return entry.check.shipment.courier
        return self._own(entry, column)

    def _own(self, entry: Entry, column: Column) -> str:
        own = {
            Column.ORDER_NO: entry.order_no,
            Column.TRACKING: entry.tracking_no,
            Column.COURIER: entry.courier,
        }
        return own.get(column, "")

    def _found(self, entry: Entry) -> str:
        if not entry.taken:
            return self.tr("Left out")
        if entry.check is None:
            return self.tr("Looking up…")
        if entry.check.refusal is not None:
            return beside_its_number(sentence(*entry.check.refusal), entry.shipment.order_no)
        if entry.check.unchanged:
            return self.tr("Noted already")
        return " ".join(words.warning(one) for one in entry.check.warnings) or self.tr("Can be noted")

    def _colour(self, entry: Entry, column: Column) -> object:
        if not entry.taken:
            return theme.colour("muted")
        if column is Column.FOUND and (entry.wrong or entry.odd):
            return theme.colour("red" if entry.wrong else "amber")
        filled_in = column is Column.COURIER and not entry.courier
        return theme.colour("muted") if filled_in else None

    def _repaint(self) -> None:
        if self.entries:
            last = self.index(len(self.entries) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
