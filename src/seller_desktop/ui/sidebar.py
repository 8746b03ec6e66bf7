"""The left column: whose shop, which orders, how many of them, and what runs out next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.orders import View
from seller_desktop.texts import orders as words
from seller_desktop.ui import theme
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TimeLeftLabel, TonedLabel

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Counts, Deadline, ShopInfo
    from seller_desktop.texts.format import Formatter

ENTRIES = (
    View.ACTION_NEEDED,
    View.ALL,
    View.PENDING,
    View.TO_SHIP,
    View.SHIPPED,
    View.COMPLETED,
    View.CANCELLED,
    View.UNMAPPED,
)
"""In the order they stand; the last one only while there are such orders."""
TIME_PX = 20
_MARKETPLACES = {"tiktok": "TikTok Shop · Tokopedia", "manual": ""}
"""Names are names: nothing to translate. Orders made by hand are no marketplace."""
ENTRY_PX = 30
_NUMBER_ENDS = 4
"""So many digits are left at each end of an order number where there is no room for all."""


class Sidebar(QWidget):
    """Takes the frame's facts and counts in; says which entry, account or order is wanted."""

    view_chosen = Signal(View)
    account_chosen = Signal(object)
    """The account's id, or None for all."""
    order_wanted = Signal(str)

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._info: ShopInfo | None = None
        self._counts: Counts | None = None
        self._now_ms: int | None = None
        self._view = View.ACTION_NEEDED
        self.setProperty("role", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries = {view: NavEntry() for view in ENTRIES}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 12, 10, 12)
        self._column.setSpacing(2)
        self._build_head()
        self._section = PlainLabel(role="h2")
        self._section.setContentsMargins(8, 0, 8, 0)
        self._column.addSpacing(8)
        self._column.addWidget(self._section)
        self._column.addSpacing(2)
        for view, entry in self._entries.items():
            self._group.addButton(entry)
            self._column.addWidget(entry)
            entry.clicked.connect(lambda _checked=False, view=view: self._choose(view))
            entry.installEventFilter(self)
        self._column.addStretch(1)
        self._next = NextDeadline()
        self._next.clicked.connect(self._want_order)
        self._column.addWidget(self._next)
        self._retell()
        self.set_view(self._view)

    def set_formatter(self, formatter: Formatter) -> None:
        """Language or zone changed: everything is told anew."""
        self._formatter = formatter
        self._retell()

    def set_info(self, info: ShopInfo) -> None:
        self._info = info
        self._name.setText(info.name)
        self._tile.setText(info.name.strip()[:1].upper())
        kinds = dict.fromkeys(account.marketplace for account in info.accounts)
        marketplaces = [_MARKETPLACES.get(kind, kind) for kind in kinds]
        self._marketplaces.setText(" · ".join(name for name in marketplaces if name))
        self._marketplaces.setVisible(bool(self._marketplaces.text()))
        self._fill_accounts()
        self._tell_next()

    def set_counts(self, counts: Counts) -> None:
        self._counts = counts
        for view, entry in self._entries.items():
            count = counts.by_view.get(view, 0)
            entry.set_count(self._formatter.count(count), hot=view is View.ACTION_NEEDED and count > 0)
        self._show_unmapped()

    def set_view(self, view: View) -> None:
        """Marks the entry without announcing it."""
        self._view = view
        self._entries[view].setChecked(True)
        self._show_unmapped()
        for other, entry in self._entries.items():  # one stop for the Tab key; arrows walk inside
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is view else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._entries[view])

    def tick(self, now_ms: int) -> None:
        """Time went on."""
        self._now_ms = now_ms
        self._tell_next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, NavEntry)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._walk(watched, event)
        return super().eventFilter(watched, event)

    def _build_head(self) -> None:
        self._tile = TonedLabel()
        self._tile.set_tone("on_brand", "brand", "border-radius: 8px; font-weight: 700;")
        self._tile.setFixedSize(30, 30)
        self._tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = PlainLabel()
        self._name.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._name.setWordWrap(True)
        self._marketplaces = PlainLabel(role="small")
        self._marketplaces.setWordWrap(True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._marketplaces)
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 8, 8)
        head.setSpacing(10)
        head.addWidget(self._tile)
        head.addLayout(names, 1)
        self._column.addLayout(head)
        self._accounts = QComboBox()
        self._accounts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._accounts.setMinimumContentsLength(8)
        self._accounts.activated.connect(lambda: self.account_chosen.emit(self._accounts.currentData()))
        self._accounts.hide()
        self._column.addWidget(self._accounts)

    def _retell(self) -> None:
        self._section.setText(self.tr("Manage orders"))
        self._accounts.setAccessibleName(self.tr("Shops shown"))
        for view, entry in self._entries.items():
            meaning, action = words.view_meaning(view), words.view_action(view)
            entry.set_text(words.view_title(view), f"{meaning} {action}")
        if self._info is not None:
            self.set_info(self._info)
        if self._counts is not None:
            self.set_counts(self._counts)
        self._tell_next()

    def _fill_accounts(self) -> None:
        accounts = () if self._info is None else self._info.accounts
        chosen = self._accounts.currentData()
        self._accounts.clear()
        self._accounts.addItem(self.tr("All shops"), None)
        for account in accounts:
            self._accounts.addItem(account.name, account.id)
        self._accounts.setCurrentIndex(max(0, self._accounts.findData(chosen)))
        self._accounts.setVisible(len(accounts) > 1)

    def _tell_next(self) -> None:
        upcoming = None if self._info is None else self._info.next_deadline
        self._next.setVisible(upcoming is not None and self._now_ms is not None)
        if upcoming is not None and self._now_ms is not None:
            order_no, deadline = upcoming
            self._next.tell(order_no, deadline, self._now_ms, self._formatter)

    def _show_unmapped(self) -> None:
        count = 0 if self._counts is None else self._counts.by_view.get(View.UNMAPPED, 0)
        self._entries[View.UNMAPPED].setVisible(count > 0 or self._view is View.UNMAPPED)

    def _choose(self, view: View) -> None:
        self.set_view(view)
        self.view_chosen.emit(view)

    def _want_order(self) -> None:
        if self._info is not None and self._info.next_deadline is not None:
            self.order_wanted.emit(self._info.next_deadline[0])

    def _walk(self, entry: NavEntry, event: QKeyEvent) -> bool:
        """Arrow keys, Home and End move the focus; Enter and Space choose."""
        shown = [other for other in self._entries.values() if other.isVisible()]
        at, last = shown.index(entry), len(shown) - 1
        targets = {
            Qt.Key.Key_Up: max(0, at - 1),
            Qt.Key.Key_Down: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in targets:
            shown[targets[key]].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            entry.click()
            return True
        return False


class NavEntry(QPushButton):
    """One entry of the sidebar: its name, and how many orders stand under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "nav")
        self.setCheckable(True)
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

    def set_text(self, title: str, explanation: str) -> None:
        self._title = title
        self.setText(title)
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
