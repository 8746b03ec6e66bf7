"""What an order needs to be told first: late, soon, presumed otherwise by the clocks, not understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.orders import Channel, ClockKind, Status
from seller_desktop.texts import case_words
from seller_desktop.texts import orders as words
from seller_desktop.ui import theme
from seller_desktop.ui.details.parts import value_label
from seller_desktop.ui.orders.prepared import OLD_DATA_MS, SOON_MS
from seller_desktop.ui.toned_label import TonedLabel, urgency_tone

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Deadline, OrderDetail
    from seller_desktop.texts.format import Formatter

_HARMLESS = {ClockKind.PAYMENT, ClockKind.COMPLETION}
"""Clocks of the buyer and the platform: the seller has nothing to hurry for."""


@dataclass(frozen=True, slots=True)
class BannerText:
    """What the banner says; `can_map`: with a button that leads to explaining the status."""

    tone: str
    """Red, amber, or the calm ink."""
    title: str
    text: str
    can_map: bool = False


def banner_text(detail: OrderDetail, now_ms: int, formatter: Formatter) -> BannerText | None:
    """The most pressing thing to say about the order, or None."""
    if detail.row.status is Status.UNMAPPED:
        return BannerText(
            "amber",
            QCoreApplication.translate("DetailsBanner", "Status needs mapping"),
            QCoreApplication.translate(
                "DetailsBanner", "The marketplace calls it “{word}”. Say once what that means."
            ).format(word=detail.row.status_text),
            can_map=True,
        )
    if detail.row.overruled and not detail.row.conflict and detail.row.channel is not Channel.MANUAL:
        return _overruled(detail, now_ms, formatter)
    # A case's clock is told in its own box, and an order that is over has nothing to hurry for.
    over = detail.row.status in {Status.CANCELLED, Status.COMPLETED}
    deadlines = [one for one in detail.deadlines if not over and one.kind not in CASE_CLOCKS]
    past = [deadline for deadline in deadlines if deadline.due_at <= now_ms]
    if past:
        return _past(detail, past, now_ms, formatter)
    upcoming = min(deadlines, key=lambda deadline: deadline.due_at, default=None)
    if upcoming is not None and upcoming.due_at - now_ms < SOON_MS and upcoming.kind not in _HARMLESS:
        return BannerText(
            urgency_tone(upcoming.due_at, now_ms),
            QCoreApplication.translate("DetailsBanner", "{clock}: {time} left").format(
                clock=words.clock(upcoming.kind), time=formatter.time_left(upcoming.due_at, now_ms)
            ),
            _due(upcoming, now_ms, formatter),
        )
    if detail.row.deadline_unknown and not over and not any(one.case.is_open for one in detail.cases):
        return BannerText(
            "amber",
            QCoreApplication.translate("DetailsBanner", "Deadline unknown"),
            QCoreApplication.translate(
                "DetailsBanner",
                "The file does not say what is needed to compute it. Look it up in Seller Center.",
            ),
        )
    return None


def _overruled(detail: OrderDetail, now_ms: int, formatter: Formatter) -> BannerText:
    """What is shown was decided here; what the marketplace said last stands beside it."""
    title = case_words.overruled()
    return BannerText(
        "ink",
        title[:1].upper() + title[1:],
        QCoreApplication.translate(
            "DetailsBanner",
            "The marketplace said “{status}” as of {time}. The next import confirms or contradicts.",
        ).format(
            status=words.status(detail.facts.status), time=formatter.moment(detail.row.snapshot_at, now_ms)
        ),
    )


def _past(detail: OrderDetail, past: list[Deadline], now_ms: int, formatter: Formatter) -> BannerText:
    """Past due: what the rules presume of the last clock that ran out. They never move the status."""
    last = max(past, key=lambda deadline: deadline.due_at)
    title = words.presumption(last.kind, detail.row.channel)
    title = title[:1].upper() + title[1:]
    as_of = detail.row.snapshot_at
    if last.kind is ClockKind.SHIP_BY:
        title += f" · {formatter.time_left(last.due_at, now_ms)}"
    text = _due(last, now_ms, formatter)
    if detail.row.channel is not Channel.MANUAL and now_ms - as_of > OLD_DATA_MS:
        text += "\n" + QCoreApplication.translate(
            "DetailsBanner", "As of {time}: import a newer file to be sure."
        ).format(time=formatter.moment(as_of, now_ms))
    return BannerText("amber" if last.kind in _HARMLESS else "red", title, text)


def _due(deadline: Deadline, now_ms: int, formatter: Formatter) -> str:
    return QCoreApplication.translate("DetailsBanner", "Due {time} ({basis})").format(
        time=formatter.moment(deadline.due_at, now_ms), basis=words.basis(deadline.basis)
    )


class Banner(QFrame):
    """Shows a `BannerText`, or nothing."""

    map_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TonedLabel(selectable=True)
        self._title.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._title.setWordWrap(True)
        self._text = value_label("")
        self._map = QPushButton()
        self._map.clicked.connect(self.map_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._map)
        self._told: BannerText | None = None
        self.hide()

    def tell(self, text: BannerText | None) -> None:
        if text == self._told:
            return
        self._told = text
        self.setVisible(text is not None)
        if text is None:
            return
        theme.set_role(self, "card" if text.tone == "ink" else f"banner-{text.tone}")
        self._title.setText(text.title)
        self._title.set_tone(text.tone)
        self._text.setText(text.text)
        self._map.setText(self.tr("Map status…"))
        self._map.setVisible(text.can_map)
