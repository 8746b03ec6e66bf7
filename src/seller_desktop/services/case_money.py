"""What can go back to a buyer, in rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seller_desktop.domain.cases import ReturnType
from seller_desktop.domain.orders import Status, nothing_paid

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case


def paid(head: Any) -> int:  # noqa: ANN401 - a row of named columns
    """What the buyer has paid for an order, in rupiah: nothing while it is unpaid or the cash is with him."""
    nothing = nothing_paid(
        Status(head.stated), cod=head.cod, paid_at=head.paid_at, delivered_at=head.delivered_at
    )
    return 0 if nothing else int(head.amount_idr)


def full_refund(case: Case, amount_idr: int, refundable_idr: int) -> int:
    """What a full refund of the case is, in rupiah: of a whole order its amount, never more than is left."""
    if case.whole_order or case.type is ReturnType.FAILED_DELIVERY:
        return min(amount_idr, refundable_idr)
    return min(sum(line.paid_idr for line in case.lines), refundable_idr)
