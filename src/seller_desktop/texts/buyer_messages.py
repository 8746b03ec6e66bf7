"""Messages to buyers: what each is called on screen, and the values of an order that fill it.

The values are written in the message's language, which need not be the window's: they come from the
formatter and from here, never through Qt's translation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.buyer_messages import MessageKey
from seller_desktop.domain.cases import CaseKind, CaseState
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.orders import ClockKind, Status
from seller_desktop.domain.reasons import label
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

NAMES = {
    MessageKey.PAYMENT_REMINDER: QT_TRANSLATE_NOOP("BuyerMessages", "Payment reminder"),
    MessageKey.TO_SHIP: QT_TRANSLATE_NOOP("BuyerMessages", "Order being prepared"),
    MessageKey.SHIPPED: QT_TRANSLATE_NOOP("BuyerMessages", "Order shipped"),
    MessageKey.DELIVERED: QT_TRANSLATE_NOOP("BuyerMessages", "Parcel arrived"),
    MessageKey.COMPLETED: QT_TRANSLATE_NOOP("BuyerMessages", "Thanks for a completed order"),
    MessageKey.CANCELLED: QT_TRANSLATE_NOOP("BuyerMessages", "Order cancelled"),
    MessageKey.CANCEL_REQUESTED: QT_TRANSLATE_NOOP("BuyerMessages", "Cancellation request received"),
    MessageKey.CANCEL_APPROVED: QT_TRANSLATE_NOOP("BuyerMessages", "Cancellation approved"),
    MessageKey.CANCEL_REJECTED: QT_TRANSLATE_NOOP("BuyerMessages", "Cancellation rejected"),
    MessageKey.RETURN_REQUESTED: QT_TRANSLATE_NOOP("BuyerMessages", "Return request received"),
    MessageKey.RETURN_APPROVED: QT_TRANSLATE_NOOP("BuyerMessages", "Return approved"),
    MessageKey.RETURN_REJECTED: QT_TRANSLATE_NOOP("BuyerMessages", "Return rejected"),
    MessageKey.PARTIAL_OFFER: QT_TRANSLATE_NOOP("BuyerMessages", "Partial refund offered"),
    MessageKey.PARCEL_RECEIVED: QT_TRANSLATE_NOOP("BuyerMessages", "Returned parcel received"),
    MessageKey.REFUNDED: QT_TRANSLATE_NOOP("BuyerMessages", "Refund approved"),
    MessageKey.REPLACED: QT_TRANSLATE_NOOP("BuyerMessages", "Replacement granted"),
    MessageKey.GOODS_REFUSED: QT_TRANSLATE_NOOP("BuyerMessages", "Returned goods refused"),
    MessageKey.CASE_CLOSED: QT_TRANSLATE_NOOP("BuyerMessages", "Return closed"),
    MessageKey.DELIVERY_FAILED: QT_TRANSLATE_NOOP("BuyerMessages", "Delivery failed"),
}
PLACEHOLDER_NAMES = {
    "buyer": QT_TRANSLATE_NOOP("BuyerMessages", "Buyer"),
    "order_no": QT_TRANSLATE_NOOP("BuyerMessages", "Order number"),
    "shop": QT_TRANSLATE_NOOP("BuyerMessages", "Shop name"),
    "goods": QT_TRANSLATE_NOOP("BuyerMessages", "Goods"),
    "amount": QT_TRANSLATE_NOOP("BuyerMessages", "Amount"),
    "courier": QT_TRANSLATE_NOOP("BuyerMessages", "Courier"),
    "tracking_no": QT_TRANSLATE_NOOP("BuyerMessages", "Tracking number"),
    "due": QT_TRANSLATE_NOOP("BuyerMessages", "Due time"),
    "reason": QT_TRANSLATE_NOOP("BuyerMessages", "Reason"),
}
AND_MORE = {"id": "{goods} dan {count} lainnya", "en": "{goods} and {count} more"}
_MASK = "*"
_CLOCK_TOLD = {Status.PENDING: ClockKind.PAYMENT, Status.TO_SHIP: ClockKind.SHIP_BY}
"""The clock of an order that concerns its buyer."""
_SELLER_GAVE_REASON = frozenset({CaseState.REJECTED, CaseState.REFUSED, CaseState.CLOSED})


def name(key: MessageKey) -> str:
    """What a message is about."""
    return QCoreApplication.translate("BuyerMessages", NAMES[key])


def placeholder_name(placeholder: str) -> str:
    """What stands in place of a placeholder."""
    return QCoreApplication.translate("BuyerMessages", PLACEHOLDER_NAMES[placeholder])


def values_of(
    detail: OrderDetail,
    case: CaseDetail | None,
    shop_name: str,
    formatter: Formatter,
    now_ms: int,
    reasons: Sequence[Reason] = (),
) -> dict[str, str]:
    """The values of all placeholders for a message about the case, or without one about the order.

    What is not known, masked, or over (a due time) is "". The formatter writes in the message's language.
    """
    row = detail.row
    goods = row.goods
    if row.line_count > 1:
        goods = AND_MORE[formatter.language].format(goods=goods, count=row.line_count - 1)
    due_at = _due_at(detail) if case is None else _case_due_at(case)
    amount = _amount(detail) if case is None else _case_amount(detail, case)
    reason = detail.facts.cancel_reason
    if case is not None:
        told = case.case
        by_seller = told.by_seller or told.state in _SELLER_GAVE_REASON
        reason = label(reasons, told.decision_reason if by_seller else told.reason, formatter.language)
    return {
        "buyer": "" if _MASK in row.buyer else row.buyer,
        "order_no": row.order_no,
        "shop": shop_name,
        "goods": goods,
        "amount": formatter.money(amount) if amount else "",
        "courier": row.courier if case is None else "",
        "tracking_no": row.tracking_no if case is None else case.case.tracking_no,
        "due": formatter.moment(due_at, now_ms) if due_at is not None and due_at > now_ms else "",
        "reason": reason,
    }


def example_values(formatter: Formatter, now_ms: int, shop_name: str) -> dict[str, str]:
    """Values of a made-up order, to show what a template becomes."""
    indonesian = formatter.language == "id"
    return {
        "buyer": "Siti",
        "order_no": "577912345678900017",
        "shop": shop_name or "Toko Kirana",
        "goods": "Kaos Polos Katun · Hitam, L" if indonesian else "Plain cotton T-shirt · Black, L",
        "amount": formatter.money(51_000),
        "courier": "J&T Express",
        "tracking_no": "JY1234567890",
        "due": formatter.moment(now_ms + DAY_MS, now_ms),
        "reason": "Stok habis" if indonesian else "Out of stock",
    }


def _due_at(detail: OrderDetail) -> int | None:
    kind = _CLOCK_TOLD.get(detail.row.status)
    return next((one.due_at for one in detail.deadlines if one.kind is kind), None)


def _case_due_at(case: CaseDetail) -> int | None:
    clock = case.case.clock
    return clock.due_at if clock is not None and case.case.clock_runs else None


def _amount(detail: OrderDetail) -> int:
    """What the buyer pays; of a cancelled order what he gets back, which is nothing where he never paid."""
    if detail.row.status is Status.CANCELLED and detail.facts.paid_at is None:
        return 0
    return detail.row.amount_idr


def _case_amount(detail: OrderDetail, case: CaseDetail) -> int:
    """The money the case is about: offered, refunded, or what a full refund would be."""
    told = case.case
    if told.state is CaseState.OFFERED:
        return told.offer_idr or 0
    if told.refund_idr is not None:
        return told.refund_idr
    if told.kind is CaseKind.CANCELLATION or told.state is CaseState.FAILED_DELIVERY:
        return _amount_paid(detail)
    return case.full_refund_idr


def _amount_paid(detail: OrderDetail) -> int:
    return 0 if detail.facts.paid_at is None else detail.row.amount_idr
