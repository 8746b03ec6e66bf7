"""Qt's own views on Qt's own SQL, each in a process of its own: `python -m benchmarks.parts._peers WHAT DB`.

Nothing of the program is imported here, and the file is a copy that nobody else has open.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtSql import QSqlQueryModel  # noqa: TID251 - the peer, on a copy
    from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyledItemDelegate, QStyleOptionViewItem

SIZE: Final = (1280, 800)
ROW: Final = 40
"""As high as ours, so that both show as many rows."""
JUMPS: Final = 120
NOTCHES: Final = 240
FRAME_S: Final = 1 / 60
"""A wheel turned fast sends a notch a frame; what is left of the frame either side may use."""
ROWS_A_NOTCH: Final = 3
CARD: Final = (300, 124)
_COLUMNS: Final = (
    "due_at, order_no, status, channel, buyer, goods, quantity, amount_idr, courier, tracking_no, created_at"
)
_QUESTION: Final = f"SELECT {_COLUMNS} FROM orders "  # noqa: S608 - no input
_LISTED: Final = _QUESTION + "ORDER BY created_at DESC, id DESC"
_BROAD: Final = (
    _LISTED,
    _QUESTION + "WHERE status = 'completed' ORDER BY created_at DESC, id DESC",
    _QUESTION + "ORDER BY amount_idr DESC, created_at DESC, id DESC",
    _QUESTION + "ORDER BY buyer, created_at DESC, id DESC",
)
"""Lists of more than 100,000, of a shop of a million."""


def run(what: str, database: Path) -> dict[str, list[float]]:
    """What a peer measured, in ms."""
    words = [sys.executable, "-m", "benchmarks.parts._peers", what, str(database)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - our own
    told: dict[str, list[float]] = json.loads(done.stdout)
    return told


def _table(app: QApplication, model: QSqlQueryModel) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QAbstractItemView, QTableView  # noqa: PLC0415 - only in the peer

    view = QTableView()
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(ROW)
    view.verticalHeader().setDefaultSectionSize(ROW)
    view.setModel(model)
    view.horizontalHeader().setDefaultSectionSize(SIZE[0] // model.columnCount())
    view.resize(*SIZE)
    view.show()
    app.processEvents()
    bar = view.verticalScrollBar()
    places = random.Random(1)  # noqa: S311 - anywhere
    jumps = [
        _painted(app, view, partial(bar.setValue, places.randrange(bar.maximum()))) for _ in range(JUMPS)
    ]
    bar.setValue(bar.maximum() // 2 if bar.maximum() > NOTCHES * ROWS_A_NOTCH * ROW * 2 else 0)
    app.processEvents()
    turns = []
    for _ in range(NOTCHES):
        turns.append(_painted(app, view, lambda: bar.setValue(bar.value() + ROWS_A_NOTCH * ROW)))
        time.sleep(max(0.0, FRAME_S - turns[-1] / 1000))
    return {"jump": jumps, "wheel": turns}


def _cards(app: QApplication, model: QSqlQueryModel) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QListView, QStackedWidget, QWidget  # noqa: PLC0415 - only in the peer

    view = QListView()
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setLayoutMode(QListView.LayoutMode.SinglePass)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setItemDelegate(_card_delegate(view))
    view.setModel(model)
    pages = QStackedWidget()
    pages.addWidget(QWidget())
    pages.addWidget(view)
    pages.resize(*SIZE)
    pages.show()
    app.processEvents()
    switch = _painted(app, view, lambda: pages.setCurrentWidget(view))
    bar = view.verticalScrollBar()
    turns = []
    for _ in range(NOTCHES):
        if bar.value() == bar.maximum():
            bar.setValue(0)
            app.processEvents()
        turns.append(_painted(app, view, lambda: bar.setValue(bar.value() + CARD[1] * ROWS_A_NOTCH // 2)))
        time.sleep(max(0.0, FRAME_S - turns[-1] / 1000))
    return {"switch": [switch], "wheel": turns}


def _card_delegate(parent: QAbstractItemView) -> QStyledItemDelegate:
    from PySide6.QtCore import QSize, Qt  # noqa: PLC0415 - only in the peer
    from PySide6.QtGui import QColor  # noqa: PLC0415 - only in the peer
    from PySide6.QtWidgets import QStyledItemDelegate  # noqa: PLC0415 - only in the peer

    class Cards(QStyledItemDelegate):
        """A card as plainly as it can be painted: a frame and eight words."""

        def sizeHint(
            self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
        ) -> QSize:
            return QSize(*CARD)

        def paint(
            self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
        ) -> None:
            card = option.rect.adjusted(4, 4, -4, -4)
            painter.save()
            painter.fillRect(card, QColor("white"))
            painter.setPen(QColor("#e4e7ec"))
            painter.drawRoundedRect(card, 9, 9)
            painter.setPen(QColor("#101828"))
            line = card.adjusted(12, 10, -12, 0)
            line.setHeight(20)
            for left, right in ((1, 2), (5, 7), (4, 8), (0, 3)):
                for column, side in (
                    (left, Qt.AlignmentFlag.AlignLeft),
                    (right, Qt.AlignmentFlag.AlignRight),
                ):
                    painter.drawText(line, side, str(index.model().index(index.row(), column).data()))
                line.translate(0, 25)
            painter.restore()

    return Cards(parent)


def _painted(app: QApplication, view: QAbstractItemView, act: Callable[[], object]) -> float:
    """How many ms until what an act brought into sight has been painted."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - only in the peer

    class Watch(QObject):
        seen = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() is QEvent.Type.Paint
            return False

    watch = Watch()
    view.viewport().installEventFilter(watch)
    began = time.perf_counter()
    act()
    while not watch.seen:
        app.processEvents()
    took = (time.perf_counter() - began) * 1000
    view.viewport().removeEventFilter(watch)
    return took


def _fetched(model: QSqlQueryModel, question: str) -> float:
    """How many ms it takes to have all rows of a question."""
    began = time.perf_counter()
    model.setQuery(question)
    while model.canFetchMore():
        model.fetchMore()
    return (time.perf_counter() - began) * 1000


def _main() -> None:
    from PySide6.QtSql import QSqlDatabase, QSqlQueryModel  # noqa: PLC0415, TID251 - the peer, on a copy
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only in the peer

    what, path = sys.argv[1:]
    app = QApplication(["peer"])
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(path)
    assert database.open(), database.lastError().text()
    if what == "lists":
        told = {"first": [_fetched(QSqlQueryModel(), question) for question in _BROAD]}
    else:
        model = QSqlQueryModel()
        _fetched(model, _LISTED)
        told = {"table": _table, "cards": _cards}[what](app, model)
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    _main()
