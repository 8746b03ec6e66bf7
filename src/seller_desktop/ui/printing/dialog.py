"""The preview: which document on which paper, how it will look, and which orders it leaves out and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from seller_desktop.domain.documents import PAPERS, Document, Grouping, Paper
from seller_desktop.services.print_models import Wish
from seller_desktop.texts import documents as words
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.icons import icon
from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.printing.page_view import PageView
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import Gathered
    from seller_desktop.texts.format import Formatter

_UNLIMITED: Final = (1 << 24) - 1
"""Qt's own largest size of a widget."""
_SIDE: Final = 348
_SETTLE_MS: Final = 60
"""So long a size must hold before the page is painted for it."""


class PrintDialog(Dialog):
    """Stays open after printing: a seller prints the list, the slips and the labels of the same orders.

    Whoever opened it gathers, paints, prints and saves; what is wanted is told by signals.
    """

    wanted = Signal(object)
    """A Wish whose pages are awaited by `show_document`."""
    picture_wanted = Signal(object, object)
    """A page's place among the pages, and how many dots a millimetre shall have (int, float)."""
    print_wanted = Signal()
    save_wanted = Signal()
    attach_wanted = Signal()

    def __init__(
        self, document: Document, orders: int, formatter: Formatter, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Print"), parent)
        self.setMaximumSize(_UNLIMITED, _UNLIMITED)
        self._formatter = formatter
        self._chosen = orders
        self.gathered: Gathered | None = None
        self.pages: Sequence[Page] = ()
        self.current = 0
        self.pictures = 0
        """How many pictures were wanted so far; an answer to an older wish is not shown."""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._want_picture)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(self._side(document))
        columns.addLayout(self._preview(), 1)
        self.body.addLayout(columns, 1)
        self._buttons()
        self.setMinimumSize(760, 480)
        self.resize(960, 640)
        self._follow_document()
        self.page_view.setFocus()

    def wish(self) -> Wish:
        """What is asked for now."""
        document = self._chosen_document()
        return Wish(
            document,
            Paper(self._paper.currentData()),
            Grouping(self._by.currentData()),
            notes=document is Document.PACKING_SLIP and self._notes.isChecked(),
            restricted=self._restricted.isChecked(),
        )

    def choose(self, document: Document) -> None:
        """Show another document of the same orders."""
        self._document.setCurrentIndex(self._document.findData(document))

    def renew(self) -> None:
        """Something that is printed may have changed: ask for the document anew."""
        self.gathered = None
        self.page_view.say(self.tr("Being laid out…"))
        self._tell()
        self.wanted.emit(self.wish())

    def show_document(self, gathered: Gathered, pages: Sequence[Page]) -> None:
        """The pages of what was wanted."""
        same = self.gathered is not None and self.gathered.document is gathered.document
        self.gathered, self.pages = gathered, pages
        self.current = min(self.current, max(0, len(pages) - 1)) if same else 0
        codes = [(one.order_no, one.refusal[0]) for one in gathered.refused if one.refusal is not None]
        fill(self._refused, ((order_no, words.refusal(code)) for order_no, code in codes))
        told = Counter(code for _, code in codes)
        if told["print_restricted"]:
            self._form.rows.setRowVisible(self._restricted, True)
        self._reasons.setText("\n".join(words.refused(code, count) for code, count in told.items()))
        self._tell()
        if pages:
            self._want_picture()
        else:
            self.page_view.say(self.tr("None of these orders can be printed; the reasons stand beside."))

    def show_picture(self, asked: int, image: QImage) -> None:
        """A picture that was wanted; `asked`: what `pictures` was then."""
        if asked == self.pictures and self.pages:
            self.page_view.show_page(image)

    def turn(self, by: int) -> None:
        """So many pages on, or back."""
        to = max(0, min(self.current + by, len(self.pages) - 1))
        if to != self.current:
            self.current = to
            self._tell()
            self._want_picture()

    def say(self, text: str) -> None:
        """What was done just now."""
        self._said.setText(text)

    def _side(self, document: Document) -> QVBoxLayout:
        self._document, self._paper, self._by = QComboBox(), QComboBox(), QComboBox()
        for one in Document:
            self._document.addItem(words.document(one), one)
        for by in Grouping:
            self._by.addItem(words.grouping(by), by)
        self._document.setCurrentIndex(self._document.findData(document))
        self._notes = QCheckBox(self.tr("With private notes"))
        self._paper.addItems([words.paper(one) for one in Paper])  # measured, then those of the document
        self._form = Form()
        self._form.add(self.tr("Document"), self._document)
        self._form.add(self.tr("Paper"), self._paper)
        self._form.add(self.tr("Sorted"), self._by)
        self._form.rows.addRow("", self._notes)
        self._restricted = QCheckBox(self.tr("Restricted orders too"))
        self._form.rows.addRow("", self._restricted)
        self._form.rows.setRowVisible(self._restricted, False)
        self._sums = PlainLabel()
        self._attached = PlainLabel(role="small")
        self._before = TonedLabel()
        self._before.set_tone("amber")
        self._refused_title = PlainLabel(role="h2")
        self._reasons = PlainLabel(role="small")
        self._refused = read_only_table(
            self.tr("Orders that are left out"), (self.tr("Order"), self.tr("Why")), 1
        )
        self._said = PlainLabel(role="small")
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._form)
        told = (self._sums, self._attached, self._before, self._refused_title, self._reasons)
        width = max(_SIDE, self._form.sizeHint().width())
        for label in (*told, self._said):
            label.setWordWrap(True)
            label.setFixedWidth(width)
        for label in told:
            side.addWidget(label)
        side.addWidget(self._refused, 1)
        side.addStretch()
        side.addWidget(self._said)
        self._form.setFixedWidth(width)
        self._refused.setFixedWidth(width)
        self._document.currentIndexChanged.connect(self._follow_document)
        self._paper.currentIndexChanged.connect(self.renew)
        self._by.currentIndexChanged.connect(self.renew)
        self._notes.toggled.connect(self.renew)
        self._restricted.toggled.connect(self.renew)
        return side

    def _preview(self) -> QVBoxLayout:
        self.page_view = PageView(self.tr("Page"))
        self.page_view.resized.connect(self._settle.start)
        self.page_view.turned.connect(self.turn)
        self._back = self._arrow("caret-left", self.tr("Previous page"), -1)
        self._on = self._arrow("caret-right", self.tr("Next page"), 1)
        self._which = PlainLabel()
        self._wide = QCheckBox(self.tr("As wide as the window"))
        self._wide.toggled.connect(self._zoom)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._back, self._which, self._on):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._wide)
        preview = QVBoxLayout()
        preview.setSpacing(8)
        preview.addWidget(self.page_view, 1)
        preview.addLayout(row)
        return preview

    def _arrow(self, name: str, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.clicked.connect(lambda: self.turn(by))
        return button

    def _buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self._print = QPushButton(self.tr("Print…"))
        self._print.setProperty("role", "primary")
        self._print.setDefault(True)
        self._save = QPushButton(self.tr("Save PDF…"))
        self._attach = QPushButton(self.tr("Attach labels…"))
        close = QPushButton(self.tr("Close"))
        for button, its_role, signal in (
            (self._attach, role.ResetRole, self.attach_wanted),
            (self._save, role.ActionRole, self.save_wanted),
            (self._print, role.ActionRole, self.print_wanted),
        ):
            button.setAutoDefault(button is self._print)
            button.clicked.connect(signal)
            self.buttons.addButton(button, its_role)
        close.setAutoDefault(False)
        self.buttons.addButton(close, role.RejectRole)

    def _chosen_document(self) -> Document:
        return Document(self._document.currentData())  # Qt keeps its value, not its kind

    def _follow_document(self) -> None:
        """Another document has other papers."""
        document, paper = self._chosen_document(), self._paper.currentData()
        with QSignalBlocker(self._paper):
            self._paper.clear()
            for one in PAPERS[document]:
                self._paper.addItem(words.paper(one), one)
            self._paper.setCurrentIndex(max(0, self._paper.findData(paper)))
        self._form.rows.setRowVisible(self._by, document is Document.PICK_LIST)
        self._form.rows.setRowVisible(self._notes, document is Document.PACKING_SLIP)
        self._attach.setVisible(document is Document.LABEL)
        self.say("")
        self.renew()

    def _zoom(self, wide: bool) -> None:
        self.page_view.whole = not wide
        self._want_picture()

    def _want_picture(self) -> None:
        if self.pages and self.gathered is not None:
            self.pictures += 1
            size = self.pages[self.current].size
            self.picture_wanted.emit(self.current, self.page_view.dots_per_mm(size))

    def _tell(self) -> None:
        """The sums beside the page, and what can be done with it."""
        gathered, count = self.gathered, self._formatter.count
        ready = gathered is not None and bool(self.pages)
        for button in (self._print, self._save):
            button.setEnabled(ready)
        self._back.setEnabled(ready and self.current > 0)
        self._on.setEnabled(ready and self.current < len(self.pages) - 1)
        self._which.setText(words.page_of(self.current + 1, len(self.pages)) if ready else "")
        printed = self._chosen if gathered is None else len(gathered.orders)
        parts = [words.orders(printed)] + ([words.pages(len(self.pages))] if ready else [])
        self._sums.setText(" · ".join(parts))
        attached = 0 if gathered is None else sum(1 for one in gathered.orders if one.labels)
        self._attached.setVisible(bool(attached))
        self._attached.setText(
            self.tr("With Seller Center's own label: {count}").format(count=count(attached))
        )
        last = None if gathered is None else gathered.last
        self._before.setVisible(last is not None)
        if gathered is not None and last is not None:
            self._before.setText(words.before(last, gathered.at, self._formatter))
        refused = 0 if gathered is None else len(gathered.refused)
        for widget in (self._refused_title, self._reasons, self._refused):
            widget.setVisible(bool(refused))
        self._refused_title.setText(self.tr("Left out: {count}").format(count=count(refused)))
