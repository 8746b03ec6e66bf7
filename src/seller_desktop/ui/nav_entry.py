"""What the sidebar is made of: an entry with its count, and the card of what runs out next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.texts import orders as words
from seller_desktop.ui import theme
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TimeLeftLabel, TonedLabel

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Deadline
    from seller_desktop.texts.format import Formatter

TIME_PX = 20
ENTRY_PX = 30
_NUMBER_ENDS = 4
"""So many digits are left at each end of an order number where there is no room for all."""


class NavEntry(QPushButton):
    """One entry of the sidebar: its name, and how much stands under it.

    `errand`: it opens something instead of showing other orders, so it is never the chosen one.
    """

    def __init__(self, parent: QWidget | None = None, *, errand: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "nav")
        self.setCheckable(not errand)
        self.setAutoDefault(False)
        self.setMinimumHeight(ENTRY_PX)
        self._title = ""
        self._hot = False
        self._count = TonedLabel(role="nav-count")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.toggled.connect(self._colour_count)
        self._colour_count()

    def set_text(self, title: str, explanation: str) -> None:
        self._title = title
        self.setText(title.replace("&", "&&"))
        self.setToolTip(explanation)
        self.setAccessibleDescription(explanation)
        self._name_aloud()

    def set_count(self, count: str, *, hot: bool) -> None:
        self._hot = hot
        self._count.setText(count)
        self._colour_count()
        self._name_aloud()

    def minimumSizeHint(self) -> QSize:
        """Room for name and count beside each other."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() + self._count.sizeHint().width() + 8, hint.height())

    def _colour_count(self) -> None:
        if self._hot:
            self._count.set_pill("red")
        else:
            self._count.set_tone("brand" if self.isChecked() else "muted")

    def _name_aloud(self) -> None:
        self.setAccessibleName(f"{self._title}, {self._count.text()}" if self._count.text() else self._title)


class NextDeadline(QPushButton):
    """The card of what runs out next: how long is left, of what kind, which order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._title = PlainLabel(role="small")
        self._time = TimeLeftLabel()
        self._time.setFont(theme.font(TIME_PX, QFont.Weight.DemiBold))
        self._what = PlainLabel(role="small")
        inside = self._inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 10, 10, 10)
        inside.setSpacing(2)
        for label in (self._title, self._time, self._what):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(label)

    def tell(self, order_no: str, deadline: Deadline, now_ms: int, formatter: Formatter) -> None:
        self._title.setText(self.tr("Next deadline"))
        self._time.tell(deadline.due_at, now_ms, formatter)
        kind = words.clock(deadline.kind)
        self._what.setText(f"{kind} · {_shortened(order_no)}")
        self.setToolTip(f"{kind}: {formatter.moment(deadline.due_at, now_ms)}")
        self.setAccessibleName(
            self.tr("Next deadline: {time}, {kind}, order {number}").format(
                time=self._time.text(), kind=kind, number=order_no
            )
        )

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()


def _shortened(order_no: str) -> str:
    if len(order_no) <= 2 * _NUMBER_ENDS + 1:
        return order_no
    return f"{order_no[:_NUMBER_ENDS]}…{order_no[-_NUMBER_ENDS:]}"
