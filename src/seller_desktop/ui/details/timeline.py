"""The history of an order as a line with dots, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desktop.texts import orders as words
from seller_desktop.texts.history import lateness
from seller_desktop.ui import theme
from seller_desktop.ui.details.changes import change_sentence
from seller_desktop.ui.details.parts import Section, value_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from seller_desktop.services.read_models import HistoryEntry
    from seller_desktop.texts.format import Formatter

_DOT = 8
_INDENT = 18
MOST_CHANGES = 12
"""Fields named in one entry; a longer list says how many more there are."""


class HistorySection(Section):
    def tell(self, history: tuple[HistoryEntry, ...], formatter: Formatter, now_ms: int) -> None:
        self.begin(self.tr("History"))
        for number, entry in enumerate(history, start=1):
            facts = [f"{formatter.short_moment(entry.at, now_ms)} · {words.source(entry.source)}"]
            late = lateness(entry, formatter, now_ms)
            facts += [late] if late else []
            facts += [change_sentence(change, formatter, now_ms) for change in entry.changes[:MOST_CHANGES]]
            more = len(entry.changes) - MOST_CHANGES
            if more > 0:
                facts.append(self.tr("and {count} more fields").format(count=formatter.count(more)))
            row = self.row("entry", _Entry)
            row.tell(words.happened(entry.what), "\n".join(facts), last=number == len(history))
        self.end()


class _Entry(QWidget):
    """One thing that happened: a dot on the line, the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._last = False
        self._what = value_label("")
        self._facts = value_label("", role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._what)
        column.addWidget(self._facts)

    def tell(self, what: str, facts: str, *, last: bool) -> None:
        self._what.setText(what)
        self._facts.setText(facts)
        self._last = last
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        middle = self.fontMetrics().height() / 2
        x = _DOT / 2 + 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(QPen(theme.colour("line"), 2))
            painter.drawLine(QPointF(x, middle), QPointF(x, self.height() + middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        painter.drawEllipse(QRectF(x - _DOT / 2, middle - _DOT / 2, _DOT, _DOT))
        painter.end()
