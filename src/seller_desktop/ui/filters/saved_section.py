"""The saved filters in the sidebar: each with its count, its key, and a menu of what can be done with it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from seller_desktop.ui import theme
from seller_desktop.ui.details.parts import IconButton
from seller_desktop.ui.nav_entry import ENTRY_PX, NavEntry
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.services.saved_filters import SavedFilter
    from seller_desktop.texts.format import Formatter

_SIDES = 2 * 8
_LEAST_NAME_PX = 60


class SavedEntry(NavEntry):
    """One saved filter. Its name gives way where the sidebar is narrow."""

    menu_wanted = Signal(QPoint)

    def __init__(self, saved: SavedFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = saved
        key = QKeySequence(saved.key).toString(QKeySequence.SequenceFormat.NativeText)
        told = " · ".join(filter(None, (saved.name, key)))
        self.set_text(saved.name, told)
        # A tooltip takes what looks like HTML for HTML; names and filters are what somebody typed.
        lines = [html.escape(line) for line in (told, saved.text) if line]
        self.setToolTip(f"<qt>{'<br>'.join(lines)}</qt>")
        self.setAccessibleDescription(key)
        self._elide()

    def set_count(self, count: str, *, hot: bool) -> None:
        super().set_count(count, hot=hot)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_NAME_PX + self._count.sizeHint().width() + _SIDES, ENTRY_PX)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos()
        self.menu_wanted.emit(place)

    def _elide(self) -> None:
        """In the bold face of the chosen entry, so that the name does not change when it is chosen."""
        room = self.width() - self._count.sizeHint().width() - 2 * _SIDES
        face = QFontMetrics(theme.font(weight=QFont.Weight.DemiBold))
        self.setText(face.elidedText(self.saved.name, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))


class SavedSection(QWidget):
    """Says what is wanted; what the filters are and how many orders they show is told to it."""

    chosen = Signal(object)
    """A `SavedFilter`; also those below."""
    save_wanted = Signal()
    """Keep what is shown at present as a new one."""
    edit_wanted = Signal(object, bool)
    """Name and key; whether it is the key that is to be changed."""
    update_wanted = Signal(object)
    """Let it hold what is shown at present."""
    move_wanted = Signal(object, object)
    """So many places down, up where below 0."""
    remove_wanted = Signal(object)

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._saved: Sequence[SavedFilter] = ()
        self._counts: Mapping[int, int] = {}
        self.entries: list[SavedEntry] = []
        self._head = PlainLabel(role="h2")
        self._add = IconButton("plus")
        self._add.clicked.connect(self.save_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 0, 0)
        head.addWidget(self._head, 1)
        head.addWidget(self._add)
        self._none = PlainLabel(role="small")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(8, 0, 8, 4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(head)
        self._column.addWidget(self._none)
        self.retell()

    def set_formatter(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self.retell()

    def retell(self) -> None:
        self._head.setText(self.tr("Saved filters"))
        self._add.tell(self.tr("Save this filter…"))
        self._none.setText(self.tr("None yet. Narrow the list, then keep it here with +."))
        self._none.setVisible(not self._saved)
        self._tell_counts()

    def set_saved(self, saved: Sequence[SavedFilter]) -> bool:
        """Show these, in their order. Whether anything is other than before."""
        if tuple(saved) == tuple(self._saved):
            return False
        focus = next((entry.saved.id for entry in self.entries if entry.hasFocus()), None)
        for entry in self.entries:
            entry.hide()
            entry.deleteLater()
        self._saved = tuple(saved)
        self.entries = [self._made(one) for one in saved]
        for entry in self.entries:
            self._column.addWidget(entry)
            entry.show()
            if entry.saved.id == focus:
                entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retell()
        return True

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """How many orders each shows, by id; of one that is missing nothing is said."""
        self._counts = counts
        self._tell_counts()

    def _tell_counts(self) -> None:
        for entry in self.entries:
            count = self._counts.get(entry.saved.id)
            entry.set_count("" if count is None else self._formatter.count(count), hot=False)

    def _made(self, saved: SavedFilter) -> SavedEntry:
        entry = SavedEntry(saved, self)
        entry.clicked.connect(lambda: self.chosen.emit(saved))
        entry.menu_wanted.connect(lambda place: self._show_menu(saved, place))
        return entry

    def _show_menu(self, saved: SavedFilter, place: QPoint) -> None:
        menu = self.menu(saved)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, saved: SavedFilter) -> QMenu:
        """What can be done with one of them."""
        place = [one.id for one in self._saved].index(saved.id)
        menu = QMenu(self)
        menu.addAction(self.tr("Show"), lambda: self.chosen.emit(saved))
        menu.addSeparator()
        menu.addAction(self.tr("Rename…"), lambda: self.edit_wanted.emit(saved, False))
        menu.addAction(self.tr("Key…"), lambda: self.edit_wanted.emit(saved, True))
        menu.addAction(self.tr("Update with what is shown now"), lambda: self.update_wanted.emit(saved))
        menu.addSeparator()
        up = menu.addAction(self.tr("Move up"), lambda: self.move_wanted.emit(saved, -1))
        up.setEnabled(place > 0)
        down = menu.addAction(self.tr("Move down"), lambda: self.move_wanted.emit(saved, 1))
        down.setEnabled(place < len(self._saved) - 1)
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.remove_wanted.emit(saved))
        return menu
