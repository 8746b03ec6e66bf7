"""The commands about buyers' requests and their clocks: the shop and the arguments in, the document out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli.case_answers import case_json, deadline_json, swept_json
from seller_desktop.domain.cases import CaseKind, Inspected, ReturnType, Step, Stock
from seller_desktop.domain.clock import from_iso
from seller_desktop.domain.errors import Refused
from seller_desktop.services import case_decisions, case_queries, case_requests, keeper
from seller_desktop.services.case_models import Decision, NewRequest

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from seller_desktop.services.case_models import CaseRow, Swept
    from seller_desktop.services.shop import Shop, Writing

Document = dict[str, Any]

_OUTCOMES: Final = {
    "refund": Step.REFUND,
    "partial": Step.REFUND_IN_PART,
    "replacement": Step.REPLACE,
    "refused": Step.REFUSE,
}
_CANCELLATION_STEPS: Final = {
    "approve": Step.APPROVE,
    "reject": Step.REJECT,
    "withdraw": Step.WITHDRAW,
}
_RETURN_STEPS: Final = {
    **_CANCELLATION_STEPS,
    "offer": Step.OFFER,
    "accept": Step.ACCEPT,
    "decline": Step.DECLINE,
    "tracking": Step.SEND,
    "received": Step.RECEIVE,
    "inspect": Step.INSPECT,
    "close": Step.CLOSE,
}


def carry_out(shop: Shop, args: Namespace) -> Document:
    """Do what the words ask. Raises SellerError with nothing changed."""
    return _COMMANDS[args.command](shop, args)


def sweep(shop: Shop, *, gated: bool, confirm: bool = False) -> Swept:
    """Let everything act that is due, knowing of the clock no more than what is stored."""
    return shop.write(keeper.sweep, gated=gated, confirm=confirm).result()


def moment(text: str, zone: ZoneInfo) -> int:
    """UTC ms of an ISO 8601 time, in the zone where it names none. Raises Refused("time_wrong")."""
    try:
        return from_iso(text, zone)
    except (ValueError, OverflowError) as wrong:
        raise Refused("time_wrong", value=text) from wrong


def _cancellation(shop: Shop, args: Namespace) -> Document:
    if args.action == "list":
        return _list(shop, CaseKind.CANCELLATION)
    if args.action == "request":
        return _changed(shop, args, case_requests.open_request, _request(shop, args, CaseKind.CANCELLATION))
    if args.action == "make":
        return _changed(shop, args, case_requests.cancel_order, args.order_no, args.reason, args.comment)
    decision = Decision(_CANCELLATION_STEPS[args.action], **_words(args))
    return _changed(shop, args, _decide, args.order_no, CaseKind.CANCELLATION, decision)


def _return(shop: Shop, args: Namespace) -> Document:
    if args.action == "list":
        return _list(shop, CaseKind.RETURN)
    if args.action == "request":
        return _changed(shop, args, case_requests.open_request, _request(shop, args, CaseKind.RETURN))
    if args.action == "failed-delivery":
        return _changed(shop, args, case_requests.open_failed_delivery, args.order_no, args.reason)
    decision = _settlement(args) if args.action == "settle" else _return_decision(args)
    return _changed(shop, args, _decide, args.id, CaseKind.RETURN, decision)


def _sweep(shop: Shop, args: Namespace) -> Document:
    keep = args.keep or partial(sweep, shop)
    return swept_json(keep(gated=args.gate, confirm=args.confirm), shop.zone)


def _deadlines(shop: Shop, args: Namespace) -> Document:
    found = shop.read(keeper.open_deadlines, args.within).result()
    return {"deadlines": [deadline_json(one, shop.zone) for one in found]}


def _list(shop: Shop, kind: CaseKind) -> Document:
    rows = shop.read(case_queries.case_rows, kind).result()
    now_ms = shop.clock.now_ms()
    return {"cases": [case_json(row, now_ms, shop.zone) for row in rows]}


def _changed(
    shop: Shop,
    args: Namespace,
    do: Callable[..., int],
    *what: Any,  # noqa: ANN401 - as `do` takes it
) -> Document:
    """Change a case in one transaction; the case as it is then. `do` gives its id."""

    def change(writing: Writing) -> tuple[CaseRow, int]:
        row = case_queries.case_row(writing, do(writing, *what))
        if args.keep is None:  # a window watches the clock itself, and better
            keeper.see_clock(writing)
        return row, writing.now_ms

    row, now_ms = shop.write(change).result()
    return {"case": case_json(row, now_ms, shop.zone)}


def _decide(writing: Writing, text: str, kind: CaseKind, decision: Decision) -> int:
    case_id = case_queries.find_case(writing, text, kind)
    return case_decisions.take_step(writing, case_id, decision).id


def _request(shop: Shop, args: Namespace, kind: CaseKind) -> NewRequest:
    return NewRequest(
        order_no=args.order_no,
        kind=kind,
        reason=args.reason,
        type=ReturnType(args.type) if kind is CaseKind.RETURN else None,
        comment=args.comment,
        due_at=None if args.due_at is None else moment(args.due_at, shop.zone),
        requested_at=None if args.requested_at is None else moment(args.requested_at, shop.zone),
        lines=tuple(args.lines) if kind is CaseKind.RETURN else (),
    )


def _return_decision(args: Namespace) -> Decision:
    stock = Stock(args.stock) if args.action == "inspect" and args.stock else None
    return Decision(
        _RETURN_STEPS[args.action],
        **_words(args),
        amount_idr=getattr(args, "amount", None),
        tracking_no=getattr(args, "tracking_no", ""),
        self_arranged=getattr(args, "self_arranged", False),
        inspected=tuple(
            Inspected(sku_id, condition, quantity, stock)
            for sku_id, condition, quantity in getattr(args, "lines", ())
        ),
    )


def _settlement(args: Namespace) -> Decision:
    step = _OUTCOMES[args.outcome]
    if args.amount is not None and step is not Step.REFUND_IN_PART:
        raise Refused("amount_not_wanted")
    return Decision(step, **_words(args), amount_idr=args.amount)


def _words(args: Namespace) -> dict[str, Any]:
    """Reason and comment, where the action takes them."""
    return {"reason": getattr(args, "reason", ""), "comment": getattr(args, "comment", "")}


_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {
    "cancellation": _cancellation,
    "return": _return,
    "sweep": _sweep,
    "deadlines": _deadlines,
}
