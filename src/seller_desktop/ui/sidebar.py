"""The left column: whose shop, which orders, how many of them, and what runs out next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.orders import View
from seller_desktop.texts import orders as words
from seller_desktop.ui import theme
from seller_desktop.ui.filters.saved_section import SavedSection
from seller_desktop.ui.icons import icon
from seller_desktop.ui.nav_entry import ENTRY_PX, NavEntry, NextDeadline
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.read_models import Counts, ShopInfo
    from seller_desktop.services.saved_filters import SavedFilter
    from seller_desktop.texts.format import Formatter

ORDER_ENTRIES = (
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
REQUEST_ENTRIES = (View.CANCELLATIONS, View.RETURNS)
ENTRIES = (*ORDER_ENTRIES, *REQUEST_ENTRIES)
_MARKETPLACES = {"tiktok": "TikTok Shop · Tokopedia", "manual": ""}
"""Names are names: nothing to translate. Orders made by hand are no marketplace."""


class Sidebar(QWidget):
    """Takes the frame's facts and counts in; says which entry, account or order is wanted."""

    view_chosen = Signal(View)
    account_chosen = Signal(object)
    """The account's id, or None for all."""
    order_wanted = Signal(str)
    outbox_wanted = Signal()
    """The list of what is to be entered in Seller Center."""
    chart_wanted = Signal()
    """What falls due in the next 48 hours."""
    saved_filter_chosen = Signal(object)
    """A `SavedFilter`. What else can be done with one is said by `saved`."""

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
        self.saved = SavedSection(formatter)
        self.saved.chosen.connect(self._choose_saved)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 12, 10, 12)
        self._column.setSpacing(2)
        self._build_head()
        self._build_entries()
        self._build_foot()
        self._retell()
        self.set_view(self._view)

    def set_formatter(self, formatter: Formatter) -> None:
        """Language or zone changed: everything is told anew."""
        self._formatter = formatter
        self.saved.set_formatter(formatter)
        self._retell()

    def set_info(self, info: ShopInfo) -> None:
        self._info = info
        self._name.setText(info.name)
        self._tile.setText(info.name.strip()[:1].upper())
        kinds = dict.fromkeys(account.marketplace for account in info.accounts)
        marketplaces = [_MARKETPLACES.get(kind, kind) for kind in kinds]
        self._marketplaces.setText(" · ".join(name for name in marketplaces if name))
        self._marketplaces.setVisible(bool(self._marketplaces.text()))
        self._outbox.set_count(self._formatter.count(info.outbox_count), hot=False)
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
        self._show_unmapped()
        self._mark(self._entries[view])

    def set_saved(self, saved: Sequence[SavedFilter]) -> None:
        """The saved filters in their order."""
        chosen = self._chosen_saved()
        if self.saved.set_saved(saved):
            for entry in self.saved.entries:
                self._group.addButton(entry)
                entry.installEventFilter(self)
            self.mark_saved(None if chosen is None else chosen.id)

    def mark_saved(self, filter_id: int | None) -> None:
        """Marks a saved filter without announcing it; where there is no such one, the view."""
        entry = next((one for one in self.saved.entries if one.saved.id == filter_id), None)
        self._mark(entry or self._entries[self._view])

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

    def _build_entries(self) -> None:
        """Where the window is low, they scroll; what runs out next stays in sight."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._outbox = NavEntry(errand=True)
        self._outbox.clicked.connect(self.outbox_wanted)
        self._sections = (PlainLabel(role="h2"), PlainLabel(role="h2"))
        for section, views in zip(self._sections, (ORDER_ENTRIES, REQUEST_ENTRIES), strict=True):
            section.setContentsMargins(8, 12, 8, 2)
            column.addWidget(section)
            for view in views:
                entry = self._entries[view]
                self._group.addButton(entry)
                entry.clicked.connect(lambda _checked=False, view=view: self._choose(view))
                column.addWidget(entry)
        column.addWidget(self._outbox)
        column.addWidget(self.saved)
        column.addStretch(1)
        for entry in self._walked():
            entry.installEventFilter(self)
        self._scroll = _Scroll(inside)
        self._column.addWidget(self._scroll, 1)

    def _build_foot(self) -> None:
        self._next = NextDeadline()
        self._next.clicked.connect(self._want_order)
        self._chart = QPushButton()
        self._chart.setProperty("role", "footer")
        self._chart.setIcon(icon("chart-bar"))
        self._chart.clicked.connect(self.chart_wanted)
        self._column.addWidget(self._next)
        self._column.addWidget(self._chart, 0, Qt.AlignmentFlag.AlignLeft)

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
        for section, title in zip(
            self._sections, (self.tr("Manage orders"), self.tr("Buyers' requests")), strict=True
        ):
            section.setText(title)
        self._outbox.set_text(
            self.tr("To enter in Seller Center"),
            self.tr("What was decided here and has to be entered there too."),
        )
        self._chart.setText(self.tr("Next 48 hours"))
        self._chart.setToolTip(self.tr("What falls due, hour by hour."))
        self._accounts.setAccessibleName(self.tr("Shops shown"))
        for view, entry in self._entries.items():
            meaning, action = words.view_meaning(view), words.view_action(view)
            entry.set_text(words.view_title(view), f"{meaning} {action}")
        if self._info is not None:
            self.set_info(self._info)
        if self._counts is not None:
            self.set_counts(self._counts)
        self._tell_next()

    def show_all_accounts(self) -> None:
        """No account is chosen any more; nobody is told."""
        self._accounts.setCurrentIndex(0)

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

    def _walked(self) -> tuple[NavEntry, ...]:
        return (*self._entries.values(), self._outbox, *self.saved.entries)

    def _chosen_saved(self) -> SavedFilter | None:
        return next((entry.saved for entry in self.saved.entries if entry.isChecked()), None)

    def _mark(self, chosen: NavEntry) -> None:
        """One entry is the chosen one, and the one stop for the Tab key; arrows walk inside."""
        chosen.setChecked(True)
        for entry in self._walked():
            policy = Qt.FocusPolicy.StrongFocus if entry is chosen else Qt.FocusPolicy.ClickFocus
            entry.setFocusPolicy(policy)
        self.setFocusProxy(chosen)
        self._scroll.ensureWidgetVisible(chosen, 0, 0)

    def _choose_saved(self, saved: SavedFilter) -> None:
        self.mark_saved(saved.id)
        self.saved_filter_chosen.emit(saved)

    def _choose(self, view: View) -> None:
        self.set_view(view)
        self.view_chosen.emit(view)

    def _want_order(self) -> None:
        if self._info is not None and self._info.next_deadline is not None:
            self.order_wanted.emit(self._info.next_deadline[0])

    def _walk(self, entry: NavEntry, event: QKeyEvent) -> bool:
        """Arrow keys, Home and End move the focus; Enter and Space choose."""
        shown = [other for other in self._walked() if not other.isHidden()]
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
            self._scroll.ensureWidgetVisible(shown[targets[key]], 0, 0)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            entry.click()
            return True
        return False


class _Scroll(QScrollArea):
    """As wide as what it holds; only its height may be short."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        for ground in (self.viewport(), content):
            ground.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        # With room for the bar, which else would stand on the counts.
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, 2 * ENTRY_PX)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()
