"""The words of a buyer's file: its headings, and what it says of each order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseState
from seller_desktop.texts import case_words
from seller_desktop.texts import cases as case_texts
from seller_desktop.texts import orders as order_words
from seller_desktop.texts.history import field
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.read_models import HistoryEntry, OrderDetail
    from seller_desktop.texts.format import Formatter

_HEADINGS: Final = {
    "privacy": QT_TRANSLATE_NOOP("BuyerFile", "What was done with the data"),
    "notes": QT_TRANSLATE_NOOP("BuyerFile", "Notes of the shop"),
    "cases": QT_TRANSLATE_NOOP("BuyerFile", "Cancellations and returns"),
    "pictures": QT_TRANSLATE_NOOP("BuyerFile", "Pictures"),
    "labels": QT_TRANSLATE_NOOP("BuyerFile", "Labels"),
    "history": QT_TRANSLATE_NOOP("BuyerFile", "History"),
    "left": QT_TRANSLATE_NOOP("BuyerFile", "Files and prints with this order that left the shop"),
    "sources": QT_TRANSLATE_NOOP("BuyerFile", "Where the data came from"),
    "cells": QT_TRANSLATE_NOOP("BuyerFile", "The rows as the marketplace stated them"),
    "erased_from": QT_TRANSLATE_NOOP("BuyerFile", "Erased from"),
}
_TIMES: Final = ("created_at", "paid_at", "arranged_at", "shipped_at", "delivered_at", "cancelled_at")
_TEXTS: Final = (
    *("buyer_username", "recipient", "phone", "address", "address_extra", "village", "district", "city"),
    *("province", "zipcode", "country", "payment_method", "delivery_option", "invoice_no", "cancel_reason"),
    *("cancel_by", "buyer_message", "marketplace_note", "creator", "order_channel", "fulfillment_type"),
    *("checked_status", "checked_by"),
)


def title() -> str:
    return QCoreApplication.translate("BuyerFile", "What this shop holds about you")


def made(shop: str, time: str) -> str:
    text = QCoreApplication.translate("BuyerFile", "Shop: {shop}. Made {time}.")
    return text.format(shop=shop, time=time)


def contents(orders: int) -> str:
    return QCoreApplication.translate("BuyerFile", "It is about %n order(s).", None, orders)


def retention(months: int | None) -> str:
    """How long the data are kept."""
    if months is None:
        return QCoreApplication.translate(
            "BuyerFile", "The data are kept until they are erased on request or by the shop."
        )
    return QCoreApplication.translate(
        "BuyerFile", "Personal data are erased %n month(s) after an order has ended.", None, months
    )


def heading(name: str) -> str:
    return QCoreApplication.translate("BuyerFile", _HEADINGS[name])


def order(order_no: str, account: str) -> str:
    text = QCoreApplication.translate("BuyerFile", "Order {order_no} ({account})")
    return text.format(order_no=order_no, account=account)


def label_pages(count: int) -> str:
    return QCoreApplication.translate(
        "BuyerFile", "%n page(s) of Seller Center's labels are kept.", None, count
    )


def source_row(name: str, row: int) -> str:
    """The file, and the row of it where one is known."""
    if not row:
        return name
    return QCoreApplication.translate("BuyerFile", "{name}, row {row}").format(name=name, row=row)


def facts(detail: OrderDetail, formatter: Formatter, now_ms: int) -> list[tuple[str, str]]:
    """Label and value of each fact the sources state."""
    told = [
        (field("channel"), order_words.channel(detail.row.channel)),
        (field("status"), order_words.status(detail.row.status)),
    ]
    told += [
        (field(name), formatter.moment(at, now_ms))
        for name in _TIMES
        if (at := getattr(detail.facts, name)) is not None
    ]
    return told + [
        (field(name), value) for name in _TEXTS if (value := str(getattr(detail.facts, name)).strip())
    ]


def cases(
    all_of_them: Sequence[CaseDetail], reasons: Sequence[Reason], formatter: Formatter, now_ms: int
) -> list[tuple[str, str]]:
    """When a case was asked for and each of its steps, and what was said."""
    told = []
    labels = case_words.reason_labels(reasons, formatter.language)
    for one in all_of_them:
        reason = case_words.reason_text(one.case.reason, labels)
        notes = " · ".join(filter(None, (case_texts.title(one.case), reason, one.case.buyer_note)))
        told.append((formatter.moment(one.case.requested_at or one.case.recorded_at, now_ms), notes))
        told += [
            (
                formatter.moment(event.at, now_ms),
                " · ".join(filter(None, (_state(event.state), event.who, event.comment))),
            )
            for event in reversed(one.events)
        ]
    return told


def _state(state: CaseState) -> str:
    """As the buyer reads it: the answer waited for is not theirs."""
    if state is CaseState.REQUESTED:
        return QCoreApplication.translate("BuyerFile", "Waiting for the shop's answer")
    return case_texts.state(state)


def entry(what: str, source: str, told: HistoryEntry) -> str:
    """What happened, by whom, and each change."""
    changes = [f"{field(one.field)}: {one.before or '–'} → {one.after or '–'}" for one in told.changes]
    return " · ".join((f"{what} ({source})", *changes))
