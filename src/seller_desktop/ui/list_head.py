"""What stands over the list: what these orders are, what to do, how fresh the data is, search, switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services.read_models import SortKey
from seller_desktop.texts import orders as words
from seller_desktop.ui.filters.search_bar import SearchBar
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.request_bar import HEIGHT_PX, RequestBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.filters import Field, Filter
    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.read_models import Counts
    from seller_desktop.texts.format import Formatter

STALE_MS = 12 * HOUR_MS
"""Older data is no basis for deadlines: the import is offered."""


class ListHead(QWidget):
    """Takes view, counts, freshness and result in; says what is searched, filtered and wanted."""

    search_changed = Signal(str)
    search_entered = Signal()
    """Enter in the search field: on to what was found."""
    group_chosen = Signal(object)
    """An `ActionGroup`, or None for all of them."""
    only_dropped = Signal()
    """Not only the orders of a list of numbers are wanted any more."""
    cards_chosen = Signal(bool)
    import_wanted = Signal()
    closed_chosen = Signal(bool)
    """Of cancellations and returns: whether those that are over are wanted too."""
    record_wanted = Signal(object)
    """To record a buyer's request; which, the `View` says."""
    receive_wanted = Signal()
    """Parcels that came back are to be received."""
    decide_next_wanted = Signal()
    filter_wanted = Signal(object)
    """The filter form, at this `Field`, or None."""
    known_wanted = Signal(object)
    """The values the shop's orders have in this `Field`; answered by `set_known`."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._view = View.ALL
        self._counts: Counts | None = None
        self._data_as_of: int | None = None
        self._now_ms = 0
        self._result: tuple[int, SortKey] | None = None
        self._only_count: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._build_title()
        self._build_banner()
        self._build_bar()
        self._build_chips()
        self._retell()

    def set_formatter(self, formatter: Formatter) -> None:
        """Language or zone changed: everything is told anew."""
        self._formatter = formatter
        self._search.set_formatter(formatter)
        self._retell()

    def set_view(self, view: View) -> None:
        """Another entry of the sidebar: its title and meaning; a group filter does not survive it."""
        self._view = view
        self._requests.set_view(view)
        self.set_group(None)
        self._retell()

    def set_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._search.forget_known()
        self._requests.set_counts(counts)
        self._tell_chips()

    def set_group(self, group: ActionGroup | None) -> None:
        """Marks a chip without announcing it."""
        for each, chip in self._chips.items():
            chip.setChecked(each is group)

    def set_freshness(self, data_as_of: int | None, now_ms: int) -> None:
        """As of when the shop's newest data tells (UTC ms), None before any import."""
        self._data_as_of = data_as_of
        self.tick(now_ms)

    def tick(self, now_ms: int) -> None:
        """Time went on: the data may have become old."""
        self._now_ms = now_ms
        self._tell_freshness()

    def set_result(self, count: int | None, sort: SortKey) -> None:
        """How many orders the list shows, in which order; None while that is being found out."""
        self._result = None if count is None else (count, sort)
        self._tell_result()

    def set_only(self, count: int | None) -> None:
        """So many orders came from a list of numbers, and no others are shown; None: all are."""
        self._only_count = count
        self._only.setVisible(count is not None)
        if count is not None:
            self._only.setText(
                self.tr("From your list of numbers: {count}  ×").format(count=self._formatter.count(count))
            )

    def set_cards(self, *, cards: bool) -> None:
        """Marks list or cards without announcing it."""
        (self._cards if cards else self._list).setChecked(True)

    def focus_search(self) -> None:
        self._search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.field.selectAll()

    def search_text(self) -> str:
        return self._search.text()

    def clear_search(self) -> None:
        """Empties the search and says so at once."""
        self._search.search("")

    def set_search(self, text: str) -> None:
        """Puts a text in the search field without announcing it."""
        self._search.set_text(text)

    def filter(self) -> Filter:
        """What the text of the search field means, as far as it is understood."""
        return self._search.filter()

    def set_filter(self, wanted: Filter) -> None:
        """Rewrites the text so that it means this, and says so at once."""
        self._search.set_filter(wanted)

    def set_known(self, field: Field, values: Sequence[str]) -> None:
        """Values to be offered for a field."""
        self._search.set_known(field, values)

    def set_flag_names(self, names: Mapping[Flag, str]) -> None:
        """What the shop calls its flags."""
        self._search.set_flag_names(names)

    def set_low(self, *, low: bool) -> None:
        """The window is so low that what the view means is told by its title's tooltip alone."""
        self._meaning.setHidden(low)

    def _build_title(self) -> None:
        self._title = PlainLabel(role="h1")
        self._freshness = PlainLabel(role="small")
        self._freshness.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._freshness)
        self._meaning = PlainLabel(role="muted")
        self._meaning.setWordWrap(True)
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addLayout(row)
        block.addWidget(self._meaning)
        self._column.addLayout(block)

    def _build_banner(self) -> None:
        self._banner = QFrame()
        self._banner.setProperty("role", "banner-amber")
        self._stale = PlainLabel(selectable=True)
        self._stale.setWordWrap(True)
        self._stale_import = QPushButton()
        self._stale_import.clicked.connect(self.import_wanted)
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(10, 6, 6, 6)
        row.addWidget(self._stale, 1)
        row.addWidget(self._stale_import)
        self._banner.hide()
        self._column.addWidget(self._banner)

    def _build_bar(self) -> None:
        self._search = SearchBar(self._formatter, self)
        for told, passed_on in (
            (self._search.search_changed, self.search_changed),
            (self._search.entered, self.search_entered),
            (self._search.filter_wanted, self.filter_wanted),
            (self._search.known_wanted, self.known_wanted),
        ):
            told.connect(passed_on)
        self._list = QPushButton()
        self._cards = QPushButton()
        self._switch = QButtonGroup(self)
        seg = QHBoxLayout()
        seg.setSpacing(0)
        for button, role in ((self._list, "seg-left"), (self._cards, "seg-right")):
            button.setProperty("role", role)
            button.setCheckable(True)
            self._switch.addButton(button)
            seg.addWidget(button)
        self._list.setChecked(True)
        self._list.clicked.connect(lambda: self.cards_chosen.emit(False))
        self._cards.clicked.connect(lambda: self.cards_chosen.emit(True))
        self._import = QPushButton()
        self._import.setProperty("role", "primary")
        self._import.clicked.connect(self.import_wanted)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._search.field, 1)
        bar.addWidget(self._search.button)
        bar.addLayout(seg)
        bar.addWidget(self._import)
        self._column.addLayout(bar)
        self._column.addWidget(self._search.problem)

    def _build_chips(self) -> None:
        self._chips = {group: QPushButton() for group in ActionGroup}
        self._chip_row = QWidget()
        flow = FlowLayout(self._chip_row, spacing=8)
        for group, chip in self._chips.items():
            chip.setMinimumHeight(HEIGHT_PX)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda checked, group=group: self._choose_group(group if checked else None))
            flow.addWidget(chip)
        self._requests = RequestBar(flow, self)
        for told, passed_on in (
            (self._requests.closed_chosen, self.closed_chosen),
            (self._requests.record_wanted, self.record_wanted),
            (self._requests.receive_wanted, self.receive_wanted),
            (self._requests.decide_next_wanted, self.decide_next_wanted),
        ):
            told.connect(passed_on)
        self._result_label = PlainLabel(role="muted")
        self._result_label.setMinimumHeight(HEIGHT_PX)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        self._only = QPushButton()
        self._only.setProperty("role", "chip-on")
        self._only.setMinimumHeight(HEIGHT_PX)
        self._only.clicked.connect(self.only_dropped)
        self._only.hide()
        chips.addWidget(self._only, 0, Qt.AlignmentFlag.AlignLeft)
        chips.addWidget(self._search.chips)
        chips.addWidget(self._chip_row)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(chips, 1)
        row.addWidget(self._result_label, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _retell(self) -> None:
        self.set_only(self._only_count)
        self._only.setToolTip(self.tr("Show the other orders again"))
        self._title.setText(words.view_title(self._view))
        self._meaning.setText(f"{words.view_meaning(self._view)} {words.view_action(self._view)}")
        self._title.setToolTip(self._meaning.text())
        self._list.setText(self.tr("List"))
        self._cards.setText(self.tr("Cards"))
        self._import.setText(self.tr("Import orders"))
        self._stale_import.setText(self.tr("Import newer orders…"))
        self._requests.retell()
        self._tell_chips()
        self._tell_freshness()
        self._tell_result()

    def _tell_chips(self) -> None:
        acting = self._view is View.ACTION_NEEDED
        self._chip_row.setVisible(acting or self._requests.anything)
        for group, chip in self._chips.items():
            count = 0 if self._counts is None else self._counts.by_group.get(group, 0)
            chip.setText(f"{words.group(group)}  {self._formatter.count(count)}".replace("&", "&&"))
            chip.setVisible(acting and (count > 0 or chip.isChecked()))

    def _tell_freshness(self) -> None:
        as_of = self._data_as_of
        self._freshness.setVisible(as_of is not None)
        stale = as_of is not None and self._now_ms - as_of > STALE_MS
        self._banner.setVisible(stale)
        if as_of is None:
            return
        moment = self._formatter.short_moment(as_of, self._now_ms)
        self._freshness.setText(self.tr("Data as of {time}").format(time=moment))
        if stale:
            self._stale.setText(
                self.tr(
                    "The data is from {time} ({ago}). Time left and statuses may no longer be true."
                ).format(time=moment, ago=self._formatter.ago(as_of, self._now_ms))
            )

    def _tell_result(self) -> None:
        if self._result is None:
            self._result_label.setText("")
            return
        count, sort = self._result
        shown = (
            self.tr("1 order")
            if count == 1
            else self.tr("{count} orders").format(count=self._formatter.count(count))
        )
        self._result_label.setText(
            self.tr("{orders} · sorted by {column}").format(orders=shown, column=self._sort_word(sort))
            if count > 1
            else shown
        )

    def _sort_word(self, sort: SortKey) -> str:
        return {
            SortKey.TIME_LEFT: self.tr("time left"),
            SortKey.ORDER_NO: self.tr("order number"),
            SortKey.STATUS: self.tr("status"),
            SortKey.CHANNEL: self.tr("channel"),
            SortKey.BUYER: self.tr("buyer"),
            SortKey.GOODS: self.tr("goods"),
            SortKey.QUANTITY: self.tr("quantity"),
            SortKey.TOTAL: self.tr("total"),
            SortKey.COURIER: self.tr("courier"),
            SortKey.TRACKING: self.tr("tracking number"),
            SortKey.CREATED: self.tr("date"),
        }[sort]

    def _choose_group(self, group: ActionGroup | None) -> None:
        self.set_group(group)
        self._tell_chips()
        self.group_chosen.emit(group)
