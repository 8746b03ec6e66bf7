"""The orders of a query as a table model: ids of all, words of the few that are looked at."""

from __future__ import annotations

import asyncio
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from seller_desktop.services import queries
from seller_desktop.ui import tasks
from seller_desktop.ui.orders import columns, id_search
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.orders.coming import Coming
from seller_desktop.ui.orders.pill import SHOWN_IN, PillShows
from seller_desktop.ui.orders.prepared import Wording, prepare, spoken, tip
from seller_desktop.ui.orders.row_store import RowStore
from seller_desktop.ui.orders.wanted_rows import FIRST_ROWS, wanted_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence

    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.read_models import Changes, OrderQuery, OrderRow
    from seller_desktop.ui.orders.asks import Asks
    from seller_desktop.ui.orders.prepared import Formats, PreparedRow

    Index = QModelIndex | QPersistentModelIndex

KEPT_ROWS: Final = 2000
PREPARED_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The whole row as a `PreparedRow`, the same for each of its cells; None until it has arrived."""
_NOWHERE: Final = QModelIndex()


class OrderListModel(QAbstractTableModel):
    """Never asks the database by itself on the painting thread, and never holds more than `KEPT_ROWS` rows.

    A query shows its first screen as soon as that is known, then grows to its full length. After a change
    it asks anew: where the ids are the same only the rows concerned are announced, else the model is reset
    with `keeps_place` set, and whoever shows it finds its place again by ids.
    """

    loading_changed = Signal(bool)
    """True from a new query until its first screen is there."""
    list_replaced = Signal()
    """After a reset, when all views have taken it in: selection and place can be found again."""
    became_whole = Signal()
    """All ids of the query are known: `rowCount` is how many orders there are."""
    became_settled = Signal()

    def __init__(self, shop: Asks, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._formats = formats
        self._ids = array("q")
        self._store = RowStore(KEPT_ROWS, self._prepare)
        self._query: OrderQuery | None = None
        self.in_sight = range(0)  # as last told by `show_rows`
        self._missed: int | None = None
        self._epoch = 0
        self._opening: asyncio.Task[None] | None = None
        self._fetching: asyncio.Task[None] | None = None
        self._coming: Coming | None = None
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask_for_rows)
        self._was_settled = True
        self.loading = False
        self.whole = False
        self.keeps_place = False
        self.shows = PillShows.STATUS
        """What the status column tells."""
        self._wording = Wording()

    # What is shown

    @property
    def query(self) -> OrderQuery | None:
        return self._query

    @property
    def formats(self) -> Formats:
        return self._formats

    def set_query(self, query: OrderQuery) -> None:
        """Show other orders. A query still under way is given up, its answer never shown."""
        self._query = query
        self._set_loading(True)
        self._start(self._open(query))

    def refresh(self, changes: Changes) -> None:
        """Show what a write changed, keeping the seller's place."""
        if self._query is None or changes.orders == frozenset():
            return
        self._epoch += 1
        self._store.outdate(changes.orders)
        # Rows already on their way may be older than the change, so may ids: those are asked for again.
        whole = self.whole and not self.loading
        self._start(self._reopen(self._query) if whole else self._open(self._query))

    def set_formats(self, formats: Formats) -> None:
        """Another language or zone."""
        self._formats = formats
        self._show_anew()

    def set_reasons(self, labels: Mapping[str, str]) -> None:
        """What the reasons of cases are called, by their codes."""
        self._reword(replace(self._wording, reasons=labels))

    def set_flag_names(self, names: Mapping[Flag, str]) -> None:
        """What the shop calls its flags; those not named are called by their colours."""
        self._reword(replace(self._wording, flag_names=names))

    def _reword(self, wording: Wording) -> None:
        if wording != self._wording:
            self._wording = wording
            self._show_anew()

    def _show_anew(self) -> None:
        self._wording = self._wording.anew()
        self._say_anew()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def stop(self) -> None:
        """Give up all questions under way; the window is closing."""
        self._ask_soon.stop()
        for task in (self._opening, self._fetching):
            if task is not None:
                task.cancel()

    @property
    def settled(self) -> bool:
        """Nothing is under way and every row in sight has its words."""
        busy = self._opening is not None or self._fetching is not None or self._ask_soon.isActive()
        return not busy and not self._lacking(self.in_sight)

    # Orders and rows; for what is not said here see `id_search`

    def order_id(self, row: int) -> int:
        return self._ids[row]

    def order_ids(self, rows: Iterable[int]) -> list[int]:
        return [self._ids[row] for row in rows]

    def row_of(self, order_id: int, near: int = 0) -> int | None:
        return id_search.row_of(self._ids, order_id, near)

    def runs_of(self, order_ids: set[int], near: int = 0) -> list[tuple[int, int]]:
        return id_search.runs_of(self._ids, order_ids, near)

    def prepared(self, row: int) -> PreparedRow | None:
        """The words of a row; where they are missing they are asked for and None is given meanwhile."""
        order_id = self._ids[row]
        if self._store.lacks(order_id):
            if row not in self.in_sight:
                self._missed = row
            self._want_rows()
        return self._store.get(order_id)

    def show_rows(self, first: int, last: int) -> None:
        """Told by the view in front which rows are in sight (inclusive), whenever that changes."""
        before, self.in_sight = self.in_sight, range(max(0, first), max(0, min(last + 1, len(self._ids))))
        now_ms = self._shop.clock.now_ms()
        for row in self.in_sight:
            order_id = self._ids[row]
            if row in before or self._store.lacks(order_id):
                continue
            if (kept := self._store.get(order_id)) is not None:
                # About to be painted for the first time, so nothing need be announced.
                self._store.replace(kept.at(now_ms, self._formats))
        if self._wanted():
            self._want_rows(now=True)

    def wait_for_sight(self) -> None:
        """Before painting: give words on their way a moment to arrive; to paint twice takes longer."""
        coming = self._coming
        if coming is None or coming.epoch != self._epoch or not self._lacking(self.in_sight):
            return
        if (found := coming.in_a_moment()) is not None:
            self._coming = None
            self._store.put(coming.asked, found)

    def kept(self, row: int) -> PreparedRow | None:
        """The words of a row if they are there and true; asks for nothing."""
        if not 0 <= row < len(self._ids) or self._store.lacks(self._ids[row]):
            return None
        return self._store.get(self._ids[row])

    @property
    def page_rows(self) -> int:
        """How many rows are seen at once."""
        return len(self.in_sight)

    def rows_in_sight(self) -> list[OrderRow]:
        found = map(self._store.get, self.order_ids(self.in_sight))
        return [prepared.row for prepared in found if prepared is not None]

    def tick(self, now_ms: int) -> None:
        """Say the time left of the rows in sight anew and announce exactly the cells that look different."""
        sight = [(row, self._ids[row]) for row in self.in_sight if row < len(self._ids)]
        cells, rows = self._store.tell_time(sight, now_ms, self._formats)
        self._announce(cells, whole=False)
        self._announce(rows, whole=True)

    # The table

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's own
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return columns.alignment(index.column())
        if role not in _WRITTEN_ROLES or not index.isValid():
            return None
        prepared = self.prepared(index.row())
        if role == PREPARED_ROLE:
            return prepared
        if prepared is None:
            return None if role == Qt.ItemDataRole.ToolTipRole else "…"
        key = COLUMNS[index.column()].key
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(prepared, key, self._shop.clock.now_ms(), self._formats) or None
        return spoken(prepared) if role == Qt.ItemDataRole.AccessibleTextRole else prepared.text(key)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return columns.alignment(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return columns.title(section, self.shows)
        return None

    # Questions

    def _start(self, question: Coroutine[Any, Any, None]) -> None:
        if self._opening is not None:
            self._opening.cancel()
        self._was_settled = False
        self._opening = tasks.start(question)
        self._opening.add_done_callback(self._opening_ended)

    def _opening_ended(self, task: asyncio.Task[None]) -> None:
        if task is self._opening:
            self._opening = None
            if task.cancelled():
                return  # the window is closing, and by now it may be gone
            self._set_loading(False)
            self._check_settled()

    async def _open(self, query: OrderQuery) -> None:
        first: array[int] = await self._read(queries.first_ids, query, FIRST_ROWS)
        shows = SHOWN_IN.get(query.view, PillShows.STATUS)
        rows = await self._read(_ROWS.get(shows, queries.order_rows), first)
        if self.shows is not shows:
            if shows in _ROWS or self.shows in _ROWS:  # the rows of the other lists tell another clock
                self._store.outdate(None)
            self.shows = shows
            self._say_anew()
        if (wording := self._wording.with_search(query.search)) is not self._wording:
            self._wording = wording  # in the rows that are kept other words are marked
            self._store.clear()
        self._store.put(first, rows)
        self._reset(first, whole=len(first) < FIRST_ROWS, keep=not self.loading)
        self._set_loading(False)
        if self.whole:
            return
        ids: array[int] = await self._read(queries.order_ids, query)
        if ids[: len(first)] == first:
            self._grow(ids)
        else:
            self._reset(ids, whole=True, keep=True)

    async def _reopen(self, query: OrderQuery) -> None:
        ids: array[int] = await self._read(queries.order_ids, query)
        if ids != self._ids:
            self._reset(ids, whole=True, keep=True)
        elif self._lacking(self.in_sight):
            self._want_rows()

    async def _read(self, fn: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - as the Shop's
        return await asyncio.wrap_future(self._shop.read(fn, *args))

    def _reset(self, ids: array[int], *, whole: bool, keep: bool) -> None:
        self.keeps_place = keep
        self.beginResetModel()
        self._ids = ids
        self.in_sight = range(0)
        self.whole = whole
        self.endResetModel()
        self.list_replaced.emit()
        if whole:
            self.became_whole.emit()

    def _grow(self, ids: array[int]) -> None:
        if len(ids) > len(self._ids):
            self.beginInsertRows(_NOWHERE, len(self._ids), len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.whole = True
        self.became_whole.emit()

    def _want_rows(self, *, now: bool = False) -> None:
        self._was_settled = False
        # One question at a time: while it is under way the seller may have scrolled on, and what is
        # out of sight again need not be asked for.
        if self._fetching is None and now:
            self._ask_soon.stop()
            self._ask_for_rows()
        elif self._fetching is None and not self._ask_soon.isActive():
            self._ask_soon.start()

    def _wanted(self) -> list[int]:
        lacks, ids = self._store.lacks, self._ids
        return wanted_rows(self.in_sight, self._missed, len(ids), lambda row: lacks(ids[row]))

    def _ask_for_rows(self) -> None:
        rows, self._missed = self._wanted(), None
        if not rows:
            self._check_settled()
            return
        asked = array("q", self.order_ids(rows))
        # Asked here and not in the task: it is answered while what is known so far is being painted.
        answer = self._shop.read(_ROWS.get(self.shows, queries.order_rows), asked)
        self._coming = Coming(asked, answer, self._epoch)
        self._fetching = tasks.start(self._fetch(rows, self._coming))
        self._fetching.add_done_callback(self._fetch_ended)

    async def _fetch(self, rows: list[int], coming: Coming) -> None:
        found = await asyncio.wrap_future(coming.answer)
        if coming.epoch != self._epoch:
            return  # perhaps read before the change that came meanwhile
        if self._coming is coming:
            self._store.put(coming.asked, found)
        # The list may have become another one meanwhile: then what is in sight of it counts.
        came = set(coming.asked)
        near = sorted({*rows, *self.in_sight})
        self._announce([row for row in near if row < len(self._ids) and self._ids[row] in came], whole=True)

    def _fetch_ended(self, task: asyncio.Task[None]) -> None:
        self._fetching = self._coming = None
        if task.cancelled():
            return  # as above
        if task.exception() is None and self._wanted():
            self._want_rows(now=True)
        self._check_settled()

    def _prepare(self, row: OrderRow) -> PreparedRow:
        return prepare(row, self._shop.clock.now_ms(), self._formats, self.shows, self._wording)

    # Small steps

    def _lacking(self, rows: range) -> list[int]:
        return [row for row in rows if row < len(self._ids) and self._store.lacks(self._ids[row])]

    def _announce(self, rows: Sequence[int], *, whole: bool) -> None:
        """One signal for each run of neighbouring rows: of all their cells, or of the time left alone."""
        first, last = (0, len(COLUMNS) - 1) if whole else (columns.TIME, columns.TIME)
        for start, end in id_search.runs_in(rows):
            self.dataChanged.emit(self.index(start, first), self.index(end, last))

    def _say_anew(self) -> None:
        self._store.rewrite()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _set_loading(self, loading: bool) -> None:
        if self.loading is not loading:
            self.loading = loading
            self.loading_changed.emit(loading)

    def _check_settled(self) -> None:
        if not self._was_settled and self.settled:
            self._was_settled = True
            self.became_settled.emit()


_ROWS: Final = dict.fromkeys((PillShows.CANCELLATION, PillShows.RETURN), queries.request_rows)
"""In the lists of buyers' requests the time left is the request's."""
_Role = Qt.ItemDataRole
_WRITTEN_ROLES: Final = frozenset(
    {*map(int, (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole)), PREPARED_ROLE}
)
