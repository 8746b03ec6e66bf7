"""What taking a file would do, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.imports import ORDERS_PROFILE, RETURNS_PROFILE
from seller_desktop.texts.rejections import rejection_sentence
from seller_desktop.ui import theme
from seller_desktop.ui.details.changes import change_name, value_text
from seller_desktop.ui.importing import return_words
from seller_desktop.ui.importing.session import MOST_SHOWN
from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.domain.changes import FieldChange
    from seller_desktop.domain.imports import ImportPreview, ImportTally
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.importing.session import ImportFile

_COUNT_PX = 18
_TILES = 4


class PreviewPane(QWidget):
    """Counts, warnings, orders, rejected rows and unknown statuses of one file that was read."""

    changes_wanted = Signal(str)
    """Order number whose changes are to be shown."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._now_ms = 0
        self._facts = PlainLabel(role="muted", selectable=True)
        self._facts.setWordWrap(True)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(4)
        self._told_warnings: list[QFrame] = []
        self._tiles = [_Tile(self) for _ in range(_TILES)]
        tiles = QHBoxLayout()
        tiles.setSpacing(8)
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        self._pieces = PlainLabel(role="muted", selectable=True)
        self._pieces.setWordWrap(True)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._to_make = [self._build_orders, self._build_returns, self._build_rejected, self._build_unknown]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._facts)
        column.addLayout(self._warnings)
        column.addLayout(tiles)
        column.addWidget(self._pieces)
        column.addWidget(self._tabs, 1)

    def make_next(self) -> bool:
        """Make one of the tabs that are not there yet; whether there was one."""
        if self._to_make:
            self._to_make.pop(0)()
            return True
        return False

    def tell(self, one: ImportFile, now_ms: int) -> None:
        """Show what is known of a file that has been read."""
        assert one.prepared is not None
        while self.make_next():
            pass
        preview, self._now_ms = one.prepared.preview, now_ms
        tally, formatter = preview.tally, self._formatter
        self._facts.setText(
            self.tr("{profile} · data as of {time} · shop “{account}”").format(
                profile=self._profile(preview.facts.profile),
                time=formatter.moment(preview.snapshot_at, now_ms),
                account=preview.account,
            )
        )
        self._tell_warnings(preview)
        for tile, (name, number) in zip(self._tiles, self._counts(preview), strict=True):
            tile.tell(name, formatter.count(number))
        self._pieces.setText(self._summary(preview))
        fill(self._orders, ((order_no, self._kind(kind)) for order_no, kind in one.orders))
        self._tell_changes_hint(one)
        fill(self._changes, ())
        self._tell_returns(one, preview)
        self._tell_rejected(one, tally)
        fill(self._unknown, ((word, formatter.count(count)) for word, count in tally.unknown_statuses))
        self._show_tabs(preview)

    def show_changes(self, order_no: str, changes: tuple[FieldChange, ...]) -> None:
        """Field by field; ignored where another order was chosen meanwhile."""
        if order_no != self._chosen():
            return
        fill(
            self._changes,
            (
                (
                    change_name(one),
                    value_text(one.field, one.before, self._formatter, self._now_ms),
                    value_text(one.field, one.after, self._formatter, self._now_ms),
                )
                for one in changes
            ),
        )

    def _build_orders(self) -> None:
        self._orders = read_only_table(
            self.tr("Orders of the file"), (self.tr("Order number"), self.tr("What happens")), 1
        )
        self._changes = read_only_table(
            self.tr("Changes of the chosen order"),
            (self.tr("Field"), self.tr("Now"), self.tr("Then")),
            None,
            wraps=True,
        )
        self._orders.currentCellChanged.connect(self._want_changes)
        self._orders_hint = PlainLabel(role="small")
        self._orders_hint.setWordWrap(True)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._orders)
        split.addWidget(self._changes)
        split.setSizes([290, 390])
        split.setStretchFactor(1, 1)
        self._orders_tab = QWidget()
        column = QVBoxLayout(self._orders_tab)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(split, 1)
        column.addWidget(self._orders_hint)
        self._tabs.addTab(self._orders_tab, self.tr("Orders"))

    def _build_returns(self) -> None:
        self._returns = read_only_table(
            self.tr("Returns of the file"),
            (
                self.tr("Return number"),
                self.tr("Order number"),
                self.tr("Status in the file"),
            ),
            2,
        )
        self._returns_hint = PlainLabel(role="small")
        self._returns_tab = QWidget()
        column = QVBoxLayout(self._returns_tab)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._returns, 1)
        column.addWidget(self._returns_hint)
        self._tabs.addTab(self._returns_tab, self.tr("Returns"))

    def _build_rejected(self) -> None:
        self._reasons = PlainLabel(selectable=True)
        self._reasons.setWordWrap(True)
        self._rejected = read_only_table(
            self.tr("Rejected rows"),
            (self.tr("Row"), self.tr("Order number"), self.tr("Reason")),
            2,
            wraps=True,
        )
        self._rejected_hint = PlainLabel(role="small")
        self._rejected_tab = QWidget()
        column = QVBoxLayout(self._rejected_tab)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._reasons)
        column.addWidget(self._rejected_hint)
        column.addWidget(self._rejected, 1)
        self._tabs.addTab(self._rejected_tab, self.tr("Rejected rows"))

    def _build_unknown(self) -> None:
        self._unknown = read_only_table(
            self.tr("Unknown statuses"), (self.tr("Word in the file"), self.tr("Orders")), 0
        )
        self._tabs.addTab(self._unknown, self.tr("Unknown statuses"))

    def _tell_warnings(self, preview: ImportPreview) -> None:
        for old in self._told_warnings:
            self._warnings.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._told_warnings = []
        for sentence in self._warning_sentences(preview):
            banner = QFrame()
            banner.setProperty("role", "banner-amber")
            text = PlainLabel(sentence, selectable=True)
            text.setWordWrap(True)
            inside = QVBoxLayout(banner)
            inside.setContentsMargins(10, 6, 10, 6)
            inside.addWidget(text)
            self._warnings.addWidget(banner)
            self._told_warnings.append(banner)

    def _warning_sentences(self, preview: ImportPreview) -> list[str]:
        tally, sentences = preview.tally, []
        if not preview.familiar:
            sentences.append(
                self.tr(
                    "Nothing in this file looks familiar to the shop “{account}”. "
                    "Is it the file of another shop?"
                ).format(account=preview.account)
            )
        if preview.in_future:
            sentences.append(
                self.tr(
                    "The file says it was made in the future. Please check this computer's date and time."
                )
            )
        if tally.rejected_rows:
            sentences.append(
                self.tr(
                    "Rows that cannot be taken over: {count}. "
                    "They are written to a file of their own, ready to be corrected."
                ).format(count=self._formatter.count(tally.rejected_rows))
            )
        if tally.unknown_status_orders:
            sentences.append(
                self.tr(
                    "Orders with a status nobody has explained yet: {count}. "
                    "They are kept under “Needs mapping”."
                ).format(count=self._formatter.count(tally.unknown_status_orders))
            )
        if tally.disagreements:
            told = (
                self.tr("Orders whose rows contradict each other: {count}. The first row holds.")
                if preview.cases is None
                else self.tr("Returns whose rows contradict each other: {count}. The first row holds.")
            )
            sentences.append(told.format(count=self._formatter.count(tally.disagreements)))
        if preview.cases is not None:
            sentences += return_words.remarks(preview.cases, self._formatter)
        return sentences

    def _counts(self, preview: ImportPreview) -> tuple[tuple[str, int], ...]:
        """What the tiles tell, from left to right."""
        if preview.cases is not None:
            return return_words.counts(preview.cases)
        tally = preview.tally
        return (
            (self.tr("New orders"), tally.new),
            (self.tr("Changed"), tally.changed),
            (self.tr("Unchanged"), tally.unchanged),
            (self.tr("Older than stored"), tally.older),
        )

    def _summary(self, preview: ImportPreview) -> str:
        tally, count = preview.tally, self._formatter.count
        if preview.cases is not None:
            return return_words.summary(preview.cases, tally.rejected_rows, self._formatter)
        return self.tr(
            "Orders: {orders} · lines: {lines} · pieces: {pieces} · rejected rows: {rejected}"
        ).format(
            orders=count(tally.orders),
            lines=count(tally.lines),
            pieces=count(tally.pieces),
            rejected=count(tally.rejected_rows),
        )

    def _tell_returns(self, one: ImportFile, preview: ImportPreview) -> None:
        fill(
            self._returns,
            (
                (
                    stated.return_no,
                    stated.order_no,
                    " · ".join(filter(None, (stated.status_text, stated.substatus_text))),
                )
                for stated in one.returns
            ),
        )
        shown = len(one.returns)
        self._returns_hint.setVisible(preview.cases is not None and shown < preview.cases.returns)
        self._returns_hint.setText(
            self.tr("The first {count} are shown.").format(count=self._formatter.count(shown))
        )

    def _tell_changes_hint(self, one: ImportFile) -> None:
        shown = len(one.orders)
        if shown >= MOST_SHOWN:
            self._orders_hint.setText(
                self.tr("The first {count} are shown.").format(count=self._formatter.count(shown))
            )
        else:
            self._orders_hint.setText(self.tr("Choose a changed order to see what changes, field by field."))

    def _tell_rejected(self, one: ImportFile, tally: ImportTally) -> None:
        count = self._formatter.count
        self._reasons.setText(
            "\n".join(
                f"{count(number)} × {rejection_sentence(reason, {})}"
                for reason, number in tally.rejected_by_reason
            )
        )
        fill(
            self._rejected,
            (
                (count(row.row_no), row.order_no, rejection_sentence(row.reason, row.facts))
                for row in one.rejected
            ),
        )
        shown = len(one.rejected)
        self._rejected_hint.setVisible(shown < tally.rejected_rows)
        self._rejected_hint.setText(self.tr("The first {count} are shown.").format(count=count(shown)))

    def _show_tabs(self, preview: ImportPreview) -> None:
        tally, has_returns = preview.tally, preview.cases is not None
        title = self.tr("Rejected rows ({count})").format(count=self._formatter.count(tally.rejected_rows))
        self._tabs.setTabText(self._tabs.indexOf(self._rejected_tab), title)
        self._tabs.setTabVisible(self._tabs.indexOf(self._rejected_tab), tally.rejected_rows > 0)
        self._tabs.setTabVisible(self._tabs.indexOf(self._unknown), bool(tally.unknown_statuses))
        self._tabs.setTabVisible(self._tabs.indexOf(self._orders_tab), not has_returns)
        self._tabs.setTabVisible(self._tabs.indexOf(self._returns_tab), has_returns)
        self._tabs.setCurrentWidget(self._returns_tab if has_returns else self._orders_tab)

    def _chosen(self) -> str:
        item = self._orders.item(self._orders.currentRow(), 0)
        return "" if item is None else item.text()

    def _want_changes(self) -> None:
        fill(self._changes, ())
        if order_no := self._chosen():
            self.changes_wanted.emit(order_no)

    def _kind(self, kind: str) -> str:
        return {
            "new": self.tr("new"),
            "changed": self.tr("changes"),
            "unchanged": self.tr("stays as it is"),
            "older": self.tr("older, stays as it is"),
        }.get(kind, kind)

    def _profile(self, profile: str) -> str:
        return {
            ORDERS_PROFILE: self.tr("Order export of TikTok Shop and Tokopedia"),
            RETURNS_PROFILE: self.tr("Return export of TikTok Shop and Tokopedia"),
        }.get(profile, profile)


class _Tile(QFrame):
    """A count with its name below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._count = PlainLabel(selectable=True)
        self._count.setFont(theme.font(_COUNT_PX, QFont.Weight.DemiBold))
        self._name = PlainLabel(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(self._name)

    def tell(self, name: str, count: str) -> None:
        self._name.setText(name)
        self._count.setText(count)
        self.setAccessibleName(f"{name}: {count}")
