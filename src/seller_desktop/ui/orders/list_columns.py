"""Which columns the list shows, how wide and in what order; what the seller chose is kept and restored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders import columns, geometry
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.orders.list_header import SORT_ARROWS
from seller_desktop.ui.orders.list_painter import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QHeaderView

    from seller_desktop.ui.orders.look import Look
    from seller_desktop.ui.orders.prepared import TimeLeft

_LEAST = 48
_STEP = 16


class ListColumns(QObject):
    """Keeps the header. Until the seller has chosen for himself, as many columns are shown as have room,
    and the goods take what the others leave.
    """

    changed = Signal()
    """Places or widths are others than before."""

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self._header = header
        self._own_choice = False
        self._own_widths = False
        self._fitting = False
        self._samples = [0] * len(COLUMNS)
        self._roomy = [0] * len(COLUMNS)
        header.setMinimumSectionSize(_LEAST)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(lambda *_: self.changed.emit())
        self.menu = QMenu(header.parentWidget())
        self._actions: dict[int, QAction] = {}
        self._build_menu()

    def measure(self, look: Look, pills: list[str], times: list[TimeLeft], *, marks: bool) -> None:
        """Take default widths from the texts to be expected in the present fonts and language. `marks`:
        with room for a mark behind the longest pill, where there are many.
        """
        for index, column in enumerate(COLUMNS):
            width = look.body.width(column.sample)
            if column.key is SortKey.TIME_LEFT:
                width = max(map(look.time_width, times))
            elif column.key is SortKey.STATUS:
                width = max(map(look.pill_width, pills))
                width += geometry.MARK_GAP + geometry.MARK if marks else 0
            title = look.pill_text.width(column.title) + look.pill_text.width(SORT_ARROWS[0])
            self._samples[index] = max(width, title) + 2 * geometry.PAD
            self._roomy[index] = look.body.width(column.roomy) + 2 * geometry.PAD
        if not self._own_widths:
            self._set_widths(self._samples)
        self.fit()
        self.retranslate()

    def fit(self) -> None:
        """Use the room there is, as far as the seller has not decided otherwise."""
        room = self._header.viewport().width()
        self._fitting = True
        if not self._own_choice:
            shown = columns.fitting(room, self._samples)
            for index in range(len(COLUMNS)):
                self._header.setSectionHidden(index, index not in shown)
        if not self._own_widths:
            self._share_out(room)
        self._fitting = False
        self.changed.emit()

    def _share_out(self, room: int) -> None:
        """What the samples leave of `room`: half of it to columns that can use a little more, the rest to
        the goods, which can use any, and give way where even the indispensable columns find little.
        """
        shown = [place.column for place in self.places()]
        left = room - sum(self._samples[index] for index in shown)
        for index in shown:
            more = max(0, min(left // 2, self._roomy[index] - self._samples[index]))
            left -= more
            self._header.resizeSection(index, self._samples[index] + more)
        if columns.GOODS in shown:
            goods = max(2 * _LEAST, self._samples[columns.GOODS] + left)
            self._header.resizeSection(columns.GOODS, goods)

    def places(self) -> list[Place]:
        """The shown columns from left to right, positions without scrolling."""
        header = self._header
        order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [
            Place(index, header.sectionPosition(index), header.sectionSize(index))
            for index in order
            if not header.isSectionHidden(index)
        ]

    def show_column(self, index: int, *, shown: bool) -> None:
        """By the seller's wish. The last one shown cannot be hidden."""
        if not shown and len(self.places()) == 1:
            return
        self._own_choice = True
        self._header.setSectionHidden(index, not shown)
        self.fit()

    def reset(self) -> None:
        """Back to what is shown without a choice of one's own."""
        self._own_choice = self._own_widths = False
        for index in range(len(COLUMNS)):
            self._header.moveSection(self._header.visualIndex(index), index)
        self._set_widths(self._samples)
        self.fit()

    def move(self, index: int, by: int) -> None:
        """One place to the left (-1) or right (1) among the shown columns."""
        shown = [place.column for place in self.places()]
        to = shown.index(index) + by if index in shown else -1
        if 0 <= to < len(shown):
            self._header.moveSection(self._header.visualIndex(index), self._header.visualIndex(shown[to]))

    def widen(self, index: int, by: int) -> None:
        """By so many steps, negative ones narrower."""
        self._header.resizeSection(index, max(_LEAST, self._header.sectionSize(index) + by * _STEP))

    def save(self) -> bytes:
        """Everything the seller chose, for `restore`."""
        order = sorted(range(len(COLUMNS)), key=self._header.visualIndex)
        kept = [
            {
                "column": COLUMNS[index].key,
                "width": self._width_of(index),
                "hidden": self._header.isSectionHidden(index),
            }
            for index in order
        ]
        return json.dumps(
            {"columns": kept, "own_choice": self._own_choice, "own_widths": self._own_widths}
        ).encode()

    def restore(self, saved: bytes) -> bool:
        """False, and nothing changed, where `saved` is not what `save` gave."""
        try:
            told: dict[str, Any] = json.loads(saved)
            kept = [
                (SortKey(one["column"]), int(one["width"]), bool(one["hidden"])) for one in told["columns"]
            ]
            own_choice, own_widths = bool(told["own_choice"]), bool(told["own_widths"])
        except (ValueError, KeyError, TypeError):
            return False
        self._own_choice, self._own_widths = own_choice, own_widths
        self._fitting = True
        for visual, (key, width, hidden) in enumerate(kept):
            index = columns.INDEX[key]
            self._header.moveSection(self._header.visualIndex(index), visual)
            self._header.setSectionHidden(index, False)
            if own_widths:
                self._header.resizeSection(index, max(_LEAST, width))
            self._header.setSectionHidden(index, hidden)
        self._fitting = False
        self.fit()
        return True

    def retranslate(self) -> None:
        self.menu.setTitle(self.tr("Columns"))
        for index, action in self._actions.items():
            action.setText(COLUMNS[index].title)
        self._reset_action.setText(self.tr("Reset columns"))

    def _build_menu(self) -> None:
        for index in range(len(COLUMNS)):
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda shown, index=index: self.show_column(index, shown=shown))
            self._actions[index] = action
        self.menu.addSeparator()
        self._reset_action = self.menu.addAction("")
        self._reset_action.triggered.connect(self.reset)
        self.menu.aboutToShow.connect(self._tick_menu)
        self.retranslate()

    def _tick_menu(self) -> None:
        for index, action in self._actions.items():
            action.setChecked(not self._header.isSectionHidden(index))

    def _width_of(self, index: int) -> int:
        # A hidden section reports no width; Qt keeps the former one and gives it back when shown.
        return self._header.sectionSize(index) or self._samples[index]

    def _set_widths(self, widths: list[int]) -> None:
        self._fitting = True
        for index, width in enumerate(widths):
            hidden = self._header.isSectionHidden(index)
            self._header.setSectionHidden(index, False)
            self._header.resizeSection(index, width)
            self._header.setSectionHidden(index, hidden)
        self._fitting = False

    def _resized(self, _index: int, before: int, after: int) -> None:
        if self._fitting:
            return
        # Hiding and showing resizes from or to nothing; that is a choice, not a width.
        if before and after:
            self._own_widths = True
        self.changed.emit()
