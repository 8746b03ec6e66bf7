"""The help window: contents and search at the left, one page at the right. It stands beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.texts import help as words
from seller_desktop.ui import theme
from seller_desktop.ui.help.page import Page
from seller_desktop.ui.help.style import LARGEST, SMALLEST, STEP, USUAL
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.window_room import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from seller_desktop.texts.help import Facts
    from seller_desktop.texts.help_book import Book

_TOPIC: Final = Qt.ItemDataRole.UserRole
_GAP: Final = 12
_ROW_AIR: Final = 6
"""Pixels between the entries of the contents."""


class HelpWindow(QWidget):
    """Stands for itself, so that it can be read and used while a dialog is open."""

    action_wanted = Signal(str)
    """A link that does something was followed: the action's id."""
    zoomed = Signal(object)
    """Percent; to be remembered."""
    closed = Signal()

    def __init__(self, book: Book, facts: Facts, zoom: int = USUAL) -> None:
        super().__init__()
        self._book = book
        self._facts = facts
        self._zoom = zoom
        self._past: list[str] = []
        self._ahead: list[str] = []
        self._topic = ""
        self._texts: dict[str, str] = {}
        self.setWindowTitle(self.tr("Help – Seller Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._build()
        self._add_keys()
        self.set_facts(facts)
        theme.changed.connect(self._draw)
        free = room_on_screen(self)
        self.setMinimumSize(QSize(640, 420).boundedTo(free))
        self.resize(QSize(940, 640).boundedTo(free))

    def set_facts(self, facts: Facts) -> None:
        """Keys, rules or names have changed."""
        self._facts = facts
        self._texts = {
            topic.id: f"{words.plain(words.html(topic, self._book, facts))} {topic.words}".casefold()
            for topic in self._book.topics
        }
        self._draw()

    def show_topic(self, topic_id: str) -> None:
        """Turn to a page."""
        if topic_id != self._topic:
            if self._topic:
                self._past.append(self._topic)
            self._ahead.clear()
        self._turn_to(topic_id)

    def read(self) -> None:
        """The keyboard goes to the page, so that it can be read on from there."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def topic(self) -> str:
        """The page that is shown."""
        return self._topic

    def say(self, text: str) -> None:
        """A line below the page; "" takes it away."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        theme.changed.disconnect(self._draw)
        self.closed.emit()

    # Made once

    def _build(self) -> None:
        self._page = Page()
        self._page.anchorClicked.connect(self._follow)
        self._page.places_told.connect(self._tell_places)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search the help"))
        self._search.setAccessibleName(self.tr("Search the help"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._search.returnPressed.connect(self._page.next_place)
        self._contents = QListWidget()
        self._contents.setAccessibleName(self.tr("Contents"))
        self._contents.setProperty("role", "field")
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._contents.currentItemChanged.connect(self._chosen)
        self._fill()
        self._back = self._button(self.tr("Back"), self.tr("The page before"), self._go_back)
        self._forward = self._button(self.tr("Forward"), self.tr("The page after"), self._go_forward)
        self._smaller = self._button("A−", self.tr("Smaller text"), lambda: self._zoom_by(-STEP))
        self._larger = self._button("A+", self.tr("Larger text"), lambda: self._zoom_by(STEP))
        bar = QHBoxLayout()
        for button in (self._back, self._forward):
            bar.addWidget(button)
        bar.addStretch()
        for button in (self._smaller, self._larger):
            bar.addWidget(button)
        self._said = PlainLabel(role="small")
        self._said.setWordWrap(True)
        self._said.hide()
        self._lay_out(bar)

    def _lay_out(self, bar: QHBoxLayout) -> None:
        left, right = QWidget(), QWidget()
        for column, parts, margins in (
            (left, (self._search, self._contents), (0, 0, _GAP, 0)),
            (right, (bar, self._page, self._said), (_GAP, 0, 0, 0)),
        ):
            inside = QVBoxLayout(column)
            inside.setContentsMargins(*margins)
            inside.setSpacing(8)
            for part in parts:
                inside.addLayout(part) if isinstance(part, QHBoxLayout) else inside.addWidget(part)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([270, 670])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(splitter)

    def _button(self, text: str, told: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(told)
        button.setToolTip(told)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _add_keys(self) -> None:
        for keys, do in (
            (("Ctrl+F",), self._focus_search),
            (("F3", "Ctrl+G"), self._page.next_place),
            (("Alt+Left",), self._go_back),
            (("Alt+Right",), self._go_forward),
            (("Ctrl++", "Ctrl+="), lambda: self._zoom_by(STEP)),
            (("Ctrl+-",), lambda: self._zoom_by(-STEP)),
            (("Ctrl+0",), lambda: self._zoom_by(USUAL - self._zoom)),
            (("Esc",), self._escape),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)

    # Contents and search

    def _fill(self) -> None:
        group = ""
        for topic in self._book.topics:
            if topic.group != group:
                group = topic.group
                head = QListWidgetItem(self._book.groups[group])
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                font = head.font()
                font.setBold(True)
                head.setFont(font)
                self._add_entry(head)
            item = QListWidgetItem(f"   {topic.title}")
            item.setData(_TOPIC, topic.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, topic.title)
            self._add_entry(item)

    def _add_entry(self, item: QListWidgetItem) -> None:
        item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_AIR))
        self._contents.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self._contents.item(row) for row in range(self._contents.count())]

    def _narrow(self, query: str) -> None:
        """Only pages with these words; the first of them if the present one has none."""
        left = words.found(query, self._texts)
        head: QListWidgetItem | None = None
        for item in self._items():
            topic = item.data(_TOPIC)
            if topic is None:
                head = item
                head.setHidden(True)
                continue
            item.setHidden(topic not in left)
            if topic in left and head is not None:
                head.setHidden(False)
        if left and self._topic not in left:
            self.show_topic(left[0])
        self._page.mark(query.split())
        if not left:
            self.say(self.tr("No page has all of these words. Try fewer, or other ones."))

    def _tell_places(self, place: int, count: int) -> None:
        if not count:
            self.say("")
        elif place:
            told = self.tr("Place {place} of {count} on this page. Enter: the next one.")
            self.say(told.format(place=place, count=count))
        else:
            told = QCoreApplication.translate(
                "HelpWindow", "Found at %n place(s) on this page. Enter: the next one.", None, count
            )
            self.say(told)

    def _focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _escape(self) -> None:
        """What is searched for goes first, then the window."""
        if self._search.text():
            self._search.clear()
        else:
            self.close()

    # Pages

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and (topic := item.data(_TOPIC)) is not None:
            self.show_topic(topic)

    def _follow(self, link: QUrl) -> None:
        target = link.toString()
        if target.startswith(words.TOPIC_LINK):
            self.show_topic(target.removeprefix(words.TOPIC_LINK))
        elif target.startswith(words.ACTION_LINK):
            self.action_wanted.emit(target.removeprefix(words.ACTION_LINK))

    def _turn_to(self, topic_id: str) -> None:
        self._topic = topic_id
        for item in self._items():
            if item.data(_TOPIC) == topic_id and self._contents.currentItem() is not item:
                self._contents.setCurrentItem(item)
        self.say("")
        self._draw()
        self._page.to_top()
        self._back.setEnabled(bool(self._past))
        self._forward.setEnabled(bool(self._ahead))

    def _go_back(self) -> None:
        if self._past:
            self._ahead.append(self._topic)
            self._turn_to(self._past.pop())

    def _go_forward(self) -> None:
        if self._ahead:
            self._past.append(self._topic)
            self._turn_to(self._ahead.pop())

    def _draw(self) -> None:
        topic = self._book.topic(self._topic)
        if topic is not None:
            self._page.show_page(topic.title, words.html(topic, self._book, self._facts), self._zoom)
            self._page.mark(self._search.text().split())

    def _zoom_by(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, SMALLEST), LARGEST)
        self._draw()
        self.zoomed.emit(self._zoom)
