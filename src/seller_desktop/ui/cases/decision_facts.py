"""The facts a decision is taken on: time left, goods, money, buyer, request, what was inspected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desktop.domain.cases import CaseLine
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import consequences
from seller_desktop.ui import theme
from seller_desktop.ui.details.parts import Section, value_label
from seller_desktop.ui.toned_label import TimeLeftLabel, urgency_tone

if TYPE_CHECKING:
    from seller_desktop.services.case_models import BuyerHistory, CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.plain_label import PlainLabel

_TIME_PX = 22
_UNBROKEN = re.compile(r"(\S{24})(?=\S)")
_ZERO_WIDTH_SPACE = "\u200b"
_NOTHING_YET = "—"


def breakable(text: str) -> str:
    """The text with places to break a line in overlong words, which would else widen the window."""
    return _UNBROKEN.sub(rf"\1{_ZERO_WIDTH_SPACE}", text)


def lines_of(order: OrderDetail, detail: CaseDetail | None = None) -> tuple[CaseLine, ...]:
    """The goods a case is about; the whole order where it names none, or where there is no case."""
    if detail is not None and detail.case.lines:
        return detail.case.lines
    return tuple(
        CaseLine(
            line.sku_id,
            line.quantity,
            line.product,
            line.variation,
            line.subtotal_idr // line.quantity if line.quantity else 0,
        )
        for line in order.lines
    )


def line_name(line: CaseLine) -> str:
    """`Kaos Polos · Hitam, L`; the SKU where the product has no name."""
    return " · ".join(part for part in (line.product, line.variation) if part) or line.sku_id


class ClockBanner(QFrame):
    """How long is left, until when and on what basis, and what happens if nothing is done."""

    def __init__(self, detail: CaseDetail, order: OrderDetail, formatter: Formatter, now_ms: int) -> None:
        super().__init__()
        self._detail = detail
        self._order = order
        self._formatter = formatter
        self._time = TimeLeftLabel()
        self._time.setFont(theme.font(_TIME_PX, QFont.Weight.Bold))
        self._due = value_label("", bold=True)
        self._basis = value_label("", role="small")
        self._otherwise = value_label("")
        due = QVBoxLayout()
        due.setSpacing(0)
        due.addWidget(self._due)
        due.addWidget(self._basis)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._time)
        head.addLayout(due, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._otherwise)
        self.tick(now_ms)

    def tick(self, now_ms: int) -> None:
        clock = self._detail.case.clock if self._detail.case.clock_runs else None
        self._time.setVisible(clock is not None)
        tone = "ink"
        if clock is not None:
            self._time.tell(clock.due_at, now_ms, self._formatter)
            self._due.setText(consequences.deadline(clock, self._formatter, now_ms))
            self._basis.setText(consequences.basis(clock, self._formatter, now_ms))
            tone = urgency_tone(clock.due_at, now_ms)
        elif self._detail.case.deadline_unknown:
            tone = "amber"
            self._due.setText(QCoreApplication.translate("DecisionFacts", "Deadline unknown"))
        for label in (self._due, self._basis):
            label.setVisible(bool(label.text()))
        theme.set_role(self, "card" if tone == "ink" else f"banner-{tone}")
        self._otherwise.setText(
            consequences.without_decision(self._detail, self._order, self._formatter, now_ms)
        )
        told = (self._time.text(), self._due.text(), self._basis.text(), self._otherwise.text())
        self.setAccessibleName(". ".join(text for text in told if text))


class GoodsSection(QWidget):
    """Each line with its pieces, price and sum."""

    def __init__(self, lines: tuple[CaseLine, ...], order: OrderDetail, formatter: Formatter) -> None:
        super().__init__()
        ordered: dict[str, int] = {}
        for bought in order.lines:
            ordered[bought.sku_id] = ordered.get(bought.sku_id, 0) + bought.quantity
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            pieces = formatter.count(line.quantity)
            if ordered.get(line.sku_id, line.quantity) > line.quantity:
                pieces = QCoreApplication.translate("DecisionFacts", "{count} of {ordered}").format(
                    count=pieces, ordered=formatter.count(ordered[line.sku_id])
                )
            name = wrapped(line_name(line))
            grid.addWidget(name, row, 0)
            grid.addWidget(_right(f"{pieces} × {formatter.money(line.unit_idr)}"), row, 1)
            grid.addWidget(_right(formatter.money(line.quantity * line.unit_idr)), row, 2)


class FactsPanel(QWidget):
    """Sections under each other; each dialog tells those it has the facts for."""

    def __init__(self, formatter: Formatter, now_ms: int) -> None:
        super().__init__()
        self._formatter = formatter
        self._now_ms = now_ms
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        self._column.addStretch()
        self._refund: PlainLabel | None = None

    def minimumSizeHint(self) -> QSize:
        # What its lines need in height follows from the width; by itself a wrapping label asks for more.
        return QSize(super().minimumSizeHint().width(), 0)

    def tell_goods(self, order: OrderDetail, detail: CaseDetail | None = None) -> None:
        section = Section()
        section.begin(QCoreApplication.translate("DecisionFacts", "Goods"))
        lines = lines_of(order, detail)
        section.row("goods", lambda: GoodsSection(lines, order, self._formatter))
        section.end()
        self.add(section)

    def tell_money(self, order: OrderDetail, refunded_before_idr: int = 0) -> None:
        """Paid, given back before, and what the decision gives back, once it is chosen."""
        money = self._formatter.money
        if consequences.is_unpaid(order.facts):
            paid = QCoreApplication.translate("DecisionFacts", "Not paid yet")
        else:
            paid = QCoreApplication.translate("DecisionFacts", "Paid by the buyer")
        how = "COD" if order.facts.cod else order.facts.payment_method
        section = Section()
        section.begin(QCoreApplication.translate("DecisionFacts", "Money"))
        section.add_fact(f"{paid} ({how})" if how else paid, money(order.facts.order_amount_idr))
        if refunded_before_idr > 0:
            section.add_fact(
                QCoreApplication.translate("DecisionFacts", "Refunded before"), money(refunded_before_idr)
            )
        name = QCoreApplication.translate("DecisionFacts", "This decision refunds")
        section.add_fact(name, _NOTHING_YET, bold=True)
        section.end()
        self._refund = section.findChildren(type(value_label("")))[-1]
        self.add(section)

    def tell_refund(self, amount_idr: int | None) -> None:
        """What the decision gives back; None while none is chosen."""
        if self._refund is not None:
            self._refund.setText(_NOTHING_YET if amount_idr is None else self._formatter.money(amount_idr))

    def tell_buyer(self, buyer: str, history: BuyerHistory) -> None:
        count = self._formatter.count
        section = Section()
        section.begin(QCoreApplication.translate("DecisionFacts", "Buyer {name}").format(name=buyer))
        if not history.orders:
            section.add_text(QCoreApplication.translate("DecisionFacts", "First order in this shop."))
        else:
            section.add_fact(
                QCoreApplication.translate("DecisionFacts", "Other orders here"),
                QCoreApplication.translate(
                    "DecisionFacts", "{orders} (completed {completed}, cancelled {cancelled})"
                ).format(
                    orders=count(history.orders),
                    completed=count(history.completed),
                    cancelled=count(history.cancelled),
                ),
            )
            section.add_fact(
                QCoreApplication.translate("DecisionFacts", "Requests there"),
                QCoreApplication.translate(
                    "DecisionFacts", "{cancellations} to cancel, {returns} to return; {money} refunded"
                ).format(
                    cancellations=count(history.cancellation_requests),
                    returns=count(history.returns),
                    money=self._formatter.money(history.refunded_idr),
                ),
            )
        section.end()
        self.add(section)

    def tell_request(self, detail: CaseDetail, reason: str, pictures: QWidget | None = None) -> None:
        """What the buyer asks for, why, since when, in the buyer's own words, and the evidence."""
        case = detail.case
        section = Section()
        section.begin(QCoreApplication.translate("DecisionFacts", "Request"))
        section.add_fact(
            case_words.title(case), self._asked_at(case.requested_at) if case.requested_at else " "
        )
        if reason:
            section.row("reason", lambda: wrapped(reason, bold=True))
        if case.buyer_note:
            section.row("note", lambda: wrapped(f"“{case.buyer_note}”"))
        if pictures is not None:
            section.row("pictures", lambda: pictures)
        section.end()
        self.add(section)

    def tell_inspected(self, order: OrderDetail, detail: CaseDetail) -> None:
        """What was found in the parcel, line by line, and what became of the goods."""
        names = {line.sku_id: line_name(line) for line in lines_of(order)}
        names |= {line.sku_id: line_name(line) for line in detail.case.lines}
        section = Section()
        section.begin(QCoreApplication.translate("DecisionFacts", "Inspected"))
        if not detail.case.inspected:
            section.add_text(
                QCoreApplication.translate("DecisionFacts", "Nothing has been inspected."), "muted"
            )
        for number, found in enumerate(detail.case.inspected):
            stock = "" if found.stock is None else f" → {case_words.stock(found.stock)}"
            name = names.get(found.sku_id, found.sku_id)
            text = f"{self._formatter.count(found.quantity)} × {case_words.condition(found.condition)}{stock}"
            section.row(("found", number), lambda name=name, text=text: _found(name, text))  # type: ignore[misc] # mypy cannot infer a lambda with a default
        section.end(keep=True)
        self.add(section)

    def add(self, section: QWidget) -> None:
        """Another section below the others."""
        self._column.insertWidget(self._column.count() - 1, section)

    def _asked_at(self, at_ms: int) -> str:
        return QCoreApplication.translate("DecisionFacts", "asked {time}").format(
            time=self._formatter.moment(at_ms, self._now_ms)
        )


def wrapped(text: str, *, bold: bool = False, role: str | None = None) -> PlainLabel:
    """A text of any length that takes the width there is."""
    label = value_label(breakable(text), bold=bold, role=role)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _right(text: str) -> PlainLabel:
    label = value_label(text)
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return label


def _found(name: str, text: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(wrapped(name), 1)
    line.addWidget(_right(text))
    return row
