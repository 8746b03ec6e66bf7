"""Messages to a buyer: which one fits an order or a case, and how its template becomes text."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.cases import Case

LANGUAGES: Final = ("id", "en")
"""Buyers are Indonesian: theirs comes first."""
LONGEST_MESSAGE: Final = 2000
PLACEHOLDERS: Final = (
    "buyer",
    "order_no",
    "shop",
    "goods",
    "amount",
    "courier",
    "tracking_no",
    "due",
    "reason",
)
"""What a template may hold in braces."""


class MessageKey(StrEnum):
    """What a message tells; the names of the entries of `resources/messages`."""

    PAYMENT_REMINDER = "payment_reminder"
    TO_SHIP = "to_ship"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"

    CANCEL_REQUESTED = "cancel_requested"
    CANCEL_APPROVED = "cancel_approved"
    CANCEL_REJECTED = "cancel_rejected"
    RETURN_REQUESTED = "return_requested"
    RETURN_APPROVED = "return_approved"
    RETURN_REJECTED = "return_rejected"
    PARTIAL_OFFER = "partial_offer"
    PARCEL_RECEIVED = "parcel_received"
    REFUNDED = "refunded"
    REPLACED = "replaced"
    GOODS_REFUSED = "goods_refused"
    CASE_CLOSED = "case_closed"
    DELIVERY_FAILED = "delivery_failed"


_ABOUT_STATUS: Final = {
    Status.PENDING: MessageKey.PAYMENT_REMINDER,
    Status.TO_SHIP: MessageKey.TO_SHIP,
    Status.SHIPPED: MessageKey.SHIPPED,
    Status.COMPLETED: MessageKey.COMPLETED,
    Status.CANCELLED: MessageKey.CANCELLED,
}
_ABOUT_CANCELLATION: Final = {
    CaseState.REQUESTED: MessageKey.CANCEL_REQUESTED,
    CaseState.APPROVED: MessageKey.CANCEL_APPROVED,
    CaseState.AUTO_APPROVED: MessageKey.CANCEL_APPROVED,
    CaseState.REJECTED: MessageKey.CANCEL_REJECTED,
}
_ABOUT_RETURN: Final = {
    CaseState.REQUESTED: MessageKey.RETURN_REQUESTED,
    CaseState.OFFERED: MessageKey.PARTIAL_OFFER,
    CaseState.AWAITING_PARCEL: MessageKey.RETURN_APPROVED,
    CaseState.FAILED_DELIVERY: MessageKey.DELIVERY_FAILED,
    CaseState.RECEIVED: MessageKey.PARCEL_RECEIVED,
    CaseState.INSPECTED: MessageKey.PARCEL_RECEIVED,
    CaseState.REFUNDED: MessageKey.REFUNDED,
    CaseState.AUTO_REFUNDED: MessageKey.REFUNDED,
    CaseState.REPLACED: MessageKey.REPLACED,
    CaseState.REFUSED: MessageKey.GOODS_REFUSED,
    CaseState.CLOSED: MessageKey.CASE_CLOSED,
    CaseState.REJECTED: MessageKey.RETURN_REJECTED,
}
CASE_KEYS: Final = frozenset({*_ABOUT_CANCELLATION.values(), *_ABOUT_RETURN.values()})
"""What tells of a case; the rest tells of the order."""

# A sentence ends at its stop, but not at the one of "No. 12".
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])(?<!\bNo\.)(?<!\bno\.)\s+")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_SEVERAL_EMPTY_LINES = re.compile(r"\n{3,}")


def key_for(status: Status, case: Case | None, *, delivered: bool = False) -> MessageKey:
    """The message that fits best: of the case where it has one, else of the order."""
    return possible_keys(status, case, delivered=delivered)[0]


def possible_keys(status: Status, case: Case | None, *, delivered: bool = False) -> tuple[MessageKey, ...]:
    """The messages that may fit, the best one first; of an order whose status nobody knows, all of them.

    `delivered`: the parcel of an order that counts as shipped has arrived.
    """
    if status is Status.UNMAPPED:
        about_order = tuple(_ABOUT_STATUS.values())
    elif status is Status.SHIPPED and delivered:
        about_order = (MessageKey.DELIVERED, MessageKey.SHIPPED)
    else:
        about_order = (_ABOUT_STATUS[status],)
    about_case = None if case is None else _about_case(case)
    return about_order if about_case is None else (about_case, *about_order)


def _about_case(case: Case) -> MessageKey | None:
    """None where there is nothing to tell: withdrawn, settled elsewhere, cancelled by the seller, or a
    parcel that came back is put away.
    """
    if case.type is ReturnType.FAILED_DELIVERY and case.state is CaseState.CLOSED:
        return None
    if case.kind is CaseKind.RETURN:
        return _ABOUT_RETURN.get(case.state)
    return None if case.by_seller else _ABOUT_CANCELLATION.get(case.state)


def check(template: str) -> None:
    """Raises Refused for an empty or too long text, and for a placeholder nothing can stand in for."""
    if not template.strip():
        raise Refused("message_empty")
    if len(template) > LONGEST_MESSAGE:
        raise Refused("message_too_long", limit=LONGEST_MESSAGE)
    unknown = [name for name in _PLACEHOLDER.findall(template) if name not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise Refused("placeholder_unknown", value=f"{{{unknown[0]}}}", known=known)


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its values; a sentence that would miss one is left out, and a line left empty."""
    lines = []
    for line in template.strip().split("\n"):
        sentences = _BETWEEN_SENTENCES.split(line)
        whole = [
            sentence
            for sentence in sentences
            if all(values.get(name, "").strip() for name in _PLACEHOLDER.findall(sentence))
        ]
        if whole:
            told = " ".join(whole)
            lines.append(_PLACEHOLDER.sub(lambda found: values[found[1]].strip(), told).rstrip())
    return _SEVERAL_EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()
