"""The details of the chosen order: value in (`OrderDetail`), wishes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.orders import Channel
from seller_desktop.texts import orders as words
from seller_desktop.texts.flags import flag_words
from seller_desktop.ui import theme
from seller_desktop.ui.details.banner import Banner, banner_text
from seller_desktop.ui.details.case_section import CaseSection
from seller_desktop.ui.details.notes import NotesSection
from seller_desktop.ui.details.parts import IconButton, value_label
from seller_desktop.ui.details.sections import (
    BuyerSection,
    GoodsSection,
    MoneySection,
    ShippingSection,
    address_text,
)
from seller_desktop.ui.details.shipment import ShipmentSection
from seller_desktop.ui.details.timeline import HistorySection
from seller_desktop.ui.flags.chips import FlagChips
from seller_desktop.ui.orders.prepared import NO_LABELS, prepare
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.privacy.confirming import confirm_use
from seller_desktop.ui.privacy.section import PrivacySection
from seller_desktop.ui.tab_order import follow_layout
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.flags import FlagWords
    from seller_desktop.texts.format import Formatter

NUMBER_PX = 15
_MARGIN = 16
_ROUND_FIELD = 112
_FRAME = 1
"""Drawn around the sections while they have the focus and arrow keys scroll them."""


class DetailsPanel(QWidget):
    """Shows one order, or says that none is chosen. `tick` keeps the time left true."""

    copied = Signal(str)
    """What to say in the status bar."""
    previous_wanted = Signal()
    next_wanted = Signal()
    edit_wanted = Signal(object)
    map_wanted = Signal(str)
    """The marketplace's word for the status."""
    step_wanted = Signal(object, object)
    """Case id and `Step`; None: the dialog that decides, with nothing chosen."""
    undo_wanted = Signal(object)
    """Case id."""
    set_due_wanted = Signal(object)
    """Case id, whose deadline is to be typed."""
    message_wanted = Signal(object)
    """Case id, or None: a message for the buyer that suits the case, or the order's status."""
    pictures_wanted = Signal(object)
    """Case id."""
    order_wanted = Signal(str)
    """The number of another order."""
    arrange_wanted = Signal(object)
    """Order id: courier and tracking number are to be noted, or changed."""
    hand_over_wanted = Signal(object)
    """Order id: the courier has the parcel."""
    drop_shipment_wanted = Signal(object)
    """Order id: what was noted of its shipment is to be forgotten."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._detail: OrderDetail | None = None
        self._reasons: Mapping[str, str] = NO_LABELS
        self._flag_words = flag_words({})
        self._now_ms = 0
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._empty = PlainLabel(role="muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._order = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._build_order()
        self._retell()

    def show_detail(self, detail: OrderDetail | None, now_ms: int) -> None:
        """Another order, or news of the same one: then scroll position and half-written note stay."""
        before = self._detail
        same_order = before is not None and detail is not None and before.row.id == detail.row.id
        self._now_ms = now_ms
        if detail is not None and detail == before:
            self.tick(now_ms)
            return
        self._detail = detail
        position = self._scroll.verticalScrollBar().value()
        written = self._field_in_sight()
        self._tell()
        follow_layout(self._order)
        if same_order:
            self._sections.activate()  # or the scroll bar would still have the old range
            self._scroll.verticalScrollBar().setValue(position)
            if written is not None:  # once the sections inside have found their places too
                QTimer.singleShot(0, self, lambda: self._bring_into_sight(written))
        else:
            self._scroll.verticalScrollBar().setValue(0)

    def set_formatter(self, formatter: Formatter) -> None:
        """Language or zone changed: everything is told anew."""
        self._formatter = formatter
        self._retell()

    def set_reasons(self, labels: Mapping[str, str]) -> None:
        """What the reasons of cases are called, by their codes (`case_words.reason_labels`)."""
        if labels != self._reasons:
            self._reasons = labels
            self._tell()

    def set_flag_words(self, called: FlagWords) -> None:
        """What the shop calls its flags."""
        self._flag_words = called
        self._tell()

    def set_neighbours(self, *, previous: bool, following: bool) -> None:
        """Whether the list has an order before and after this one."""
        self._previous.setEnabled(previous)
        self._next.setEnabled(following)

    def tick(self, now_ms: int) -> None:
        """Time went on."""
        self._now_ms = now_ms
        if self._detail is not None:
            self._banner.tell(banner_text(self._detail, now_ms, self._formatter))
            self._cases.tick(now_ms)

    def order_id(self) -> int | None:
        return None if self._detail is None else self._detail.row.id

    def copy_order_no(self) -> None:
        if self._detail is not None:
            self._copy(self._detail.row.order_no, self.tr("Order number copied"))

    def copy_tracking(self) -> None:
        """All tracking numbers of the order, one a line: those stated, else the one noted here."""
        if self._detail is None:
            return
        numbers = [one.tracking_no for one in self._detail.packages if one.tracking_no]
        if not numbers and self._detail.shipment is not None:
            numbers = [self._detail.shipment.tracking_no]
        self._copy_tracking_no("\n".join(numbers))

    def copy_address(self) -> None:
        detail = self._detail
        if detail is None:
            return

        address, said = address_text(detail.facts), self.tr("Address copied")
        if detail.privacy is not None and detail.restricted:
            asked = confirm_use(self, detail.privacy.restriction)
            asked.then(lambda may: self._copy(address, said) if may else None)
        else:
            self._copy(address, said)

    def focus_note(self) -> None:
        """Leads to the field for a new note."""
        if self._detail is not None:
            self._sections.activate()  # shown a moment ago, it would not know yet where the field stands
            self._bring_into_sight(self.notes.focus_field())

    def _bring_into_sight(self, field: QWidget) -> None:
        """The field and the buttons below it; left alone, Qt would be content with its cursor."""
        self._scroll.ensureWidgetVisible(field, 0, _ROUND_FIELD)

    def _field_in_sight(self) -> QWidget | None:
        """What is being written in, if it is seen: a note that comes above it must not push it away."""
        field = QApplication.focusWidget()
        if field is None or not self.notes.isAncestorOf(field) or field.visibleRegion().isEmpty():
            return None
        return field

    def _build_order(self) -> None:
        self._banner = Banner()
        self._banner.map_wanted.connect(self._want_mapping)
        self._cases = CaseSection()
        for told, passed_on in (
            (self._cases.step_wanted, self.step_wanted),
            (self._cases.undo_wanted, self.undo_wanted),
            (self._cases.set_due_wanted, self.set_due_wanted),
            (self._cases.message_wanted, self.message_wanted),
            (self._cases.pictures_wanted, self.pictures_wanted),
            (self._cases.order_wanted, self.order_wanted),
        ):
            told.connect(passed_on)
        self._goods = GoodsSection()
        self._money = MoneySection()
        self._privacy, self._buyer = PrivacySection(), BuyerSection()
        self._buyer.copy_wanted.connect(self.copy_address)
        self._buyer.message_wanted.connect(lambda: self.message_wanted.emit(None))
        self._shipping = ShippingSection()
        self._shipment = ShipmentSection()
        for wanted, of_order in (
            (self._shipment.arrange_wanted, self.arrange_wanted),
            (self._shipment.hand_over_wanted, self.hand_over_wanted),
            (self._shipment.drop_wanted, self.drop_shipment_wanted),
        ):
            wanted.connect(lambda of_order=of_order: of_order.emit(self.order_id()))
        self.notes = NotesSection()
        self._history = HistorySection()
        self._content = QWidget()
        sections = self._sections = QVBoxLayout(self._content)
        sections.setSpacing(8)
        for section in (
            self._cases,
            self._banner,
            self._goods,
            self._money,
            self._privacy,
            self._buyer,
            self._shipping,
            self._shipment,
            self.notes,
            self._history,
        ):
            sections.addWidget(section)
        sections.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.StyledPanel)
        self._scroll.setProperty("role", "sections")
        self._scroll.setAccessibleName(self.tr("Details of the order"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        self._make_room(0, 0)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        column = QVBoxLayout(self._order)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._scroll, 1)

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar stands in the margin, so that the sections end where the head above them does."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._sections.setContentsMargins(_MARGIN - _FRAME, 0, _MARGIN - _FRAME - bar, _MARGIN)

    def _head(self) -> QVBoxLayout:
        self._word = PlainLabel(role="small")
        self._edit = QPushButton()
        self._edit.clicked.connect(self._want_edit)
        self._previous = IconButton("caret-up")
        self._previous.clicked.connect(self.previous_wanted)
        self._next = IconButton("caret-down")
        self._next.clicked.connect(self.next_wanted)
        self._number = value_label("")
        self._number.setWordWrap(False)
        self._number.setFont(theme.font(NUMBER_PX, QFont.Weight.DemiBold))
        self._copy_number = IconButton("copy")
        self._copy_number.clicked.connect(self.copy_order_no)
        self._pill = TonedLabel()
        self._where = value_label("", role="small")
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._word, 1)
        for widget in (self._edit, self._previous, self._next):
            top.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self._number)
        middle.addWidget(self._copy_number)
        middle.addStretch()
        below = QHBoxLayout()
        below.addWidget(self._where, 1)
        below.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 10, _MARGIN, 8)
        head.setSpacing(2)
        head.addLayout(top)
        head.addLayout(middle)
        head.addLayout(below)
        self.flags = FlagChips()
        head.addWidget(self.flags)
        return head

    def _retell(self) -> None:
        self._empty.setText(
            self.tr(
                "Choose an order to see everything about it: deadline, goods, money, buyer, shipping, notes "
                "and history.\n\nClick it, or walk with the arrow keys."
            )
        )
        self._word.setText(self.tr("Order"))
        self._edit.setText(self.tr("Edit…"))
        self._previous.tell(self.tr("Previous order"))
        self._next.tell(self.tr("Next order"))
        self._copy_number.tell(self.tr("Copy order number"))
        self._tell()

    def _tell(self) -> None:
        detail = self._detail
        self._stack.setCurrentWidget(self._empty if detail is None else self._order)
        if detail is None:
            return
        shown = prepare(detail.row, self._now_ms, self._formatter)
        self._number.setText(detail.row.order_no)
        self._pill.setText(shown.pill)
        self._pill.set_pill(shown.tone_of_pill)
        by_hand = detail.row.channel is Channel.MANUAL
        account = "" if by_hand else detail.account
        self._where.setText(" · ".join(filter(None, (words.channel(detail.row.channel), account))))
        self._edit.setVisible(by_hand)
        self.flags.tell(detail.row.flags, self._flag_words)
        self._cases.tell(detail.cases, self._formatter, self._now_ms, self._reasons)
        self._goods.tell(detail, self._formatter)
        self._money.tell(detail.facts, self._formatter, self._now_ms)
        self._buyer.tell(detail.facts)
        self._privacy.tell(detail.privacy, self._formatter, self._now_ms)
        self._shipping.tell(detail, self._formatter, self._now_ms, self._copy_tracking_no)
        self._shipment.tell(detail, self._formatter, self._now_ms, self._copy_tracking_no)
        self.notes.tell(
            detail.row.id, detail.notes, detail.facts.marketplace_note, self._formatter, self._now_ms
        )
        self._history.tell(detail.history, self._formatter, self._now_ms)
        self.tick(self._now_ms)

    def _copy_tracking_no(self, tracking_no: str) -> None:
        self._copy(tracking_no, self.tr("Tracking number copied"))

    def _copy(self, text: str, said: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(said)

    def _want_mapping(self) -> None:
        if self._detail is not None:
            self.map_wanted.emit(self._detail.row.status_text)

    def _want_edit(self) -> None:
        if self._detail is not None:
            self.edit_wanted.emit(self._detail.row.id)
