"""The words about buyers' requests and their clocks. Names and fields are a contract; see README.md."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import Condition, ReturnType, Stock
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Callable

    Actions = argparse._SubParsersAction[Any]  # noqa: SLF001 - what add_subparsers gives has no public name

CASE_COMMANDS: Final = frozenset({"cancellation", "return", "sweep", "deadlines"})
OUTCOMES: Final = ("refund", "partial", "replacement", "refused")
_ASKED_FOR: Final = [kind.value for kind in (ReturnType.REFUND, ReturnType.RETURN, ReturnType.REPLACEMENT)]
_UNITS: Final = {"m": MINUTE_MS, "h": HOUR_MS, "d": DAY_MS}
_WITHIN: Final = re.compile(r"(\d{1,6})([mhd])", re.ASCII)
_RUPIAH: Final = re.compile(
    r"(?:(?:Rp|IDR)\.?\s*)?(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})", re.ASCII | re.IGNORECASE
)
_PIECES: Final = re.compile(r"\d{1,6}", re.ASCII)


def add_case_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the commands about cases and clocks; the parsers of their actions."""
    cancellation = commands.add_parser("cancellation", help="buyers' requests to cancel, and your own")
    back = commands.add_parser("return", help="returns, refunds, replacements and failed deliveries")
    sweep = commands.add_parser("sweep", help="let every clock act that has run out")
    sweep.add_argument("--gate", action="store_true", help="hold what is in doubt while the clock is")
    sweep.add_argument("--confirm", action="store_true", help="say that the clock is right")
    deadlines = commands.add_parser("deadlines", help="the clocks that run")
    deadlines.add_argument(
        "--within", type=_within, metavar="48h", help="those that end so soon: 30m, 48h, 2d"
    )
    return [
        *_add_cancellation(cancellation.add_subparsers(dest="action", metavar="ACTION", required=True)),
        *_add_return(back.add_subparsers(dest="action", metavar="ACTION", required=True)),
    ]


def _add_cancellation(actions: Actions) -> list[argparse.ArgumentParser]:
    request = actions.add_parser("request", help="a buyer asks to cancel")
    approve = actions.add_parser("approve", help="approve the open request")
    reject = actions.add_parser("reject", help="reject the open request")
    withdraw = actions.add_parser("withdraw", help="the buyer withdrew the request")
    make = actions.add_parser("make", help="cancel an order yourself")
    for action in (request, approve, reject, withdraw, make):
        action.add_argument("order_no", metavar="NO")
    for action in (request, reject, make):
        _reason(action, required=True)
    _when_asked(request)
    actions.add_parser("list", help="all requests, open ones first")
    return list(actions.choices.values())


def _add_return(actions: Actions) -> list[argparse.ArgumentParser]:
    request = actions.add_parser("request", help="a buyer asks for money, a return or a replacement")
    request.add_argument("order_no", metavar="NO")
    request.add_argument("--type", choices=_ASKED_FOR, required=True)
    _reason(request, required=True)
    _lines(request, _line, "SKU_ID:QTY", required=False)
    _when_asked(request)
    failed = actions.add_parser("failed-delivery", help="a parcel that could not be delivered comes back")
    failed.add_argument("order_no", metavar="NO")
    failed.add_argument("--reason", default="", metavar="R")
    for name, meaning in _ON_A_RETURN.items():
        actions.add_parser(name, help=meaning).add_argument("id", metavar="ID")
    _reason(actions.choices["reject"], required=True)
    actions.choices["offer"].add_argument("--amount", type=_rupiah, required=True, metavar="N")
    tracking = actions.choices["tracking"]
    tracking.add_argument("tracking_no", metavar="NO")
    tracking.add_argument(
        "--self-arranged", action="store_true", help="the buyer arranged the parcel himself"
    )
    inspect = actions.choices["inspect"]
    _lines(inspect, _inspected, "SKU_ID:CONDITION:QTY", required=True)
    inspect.add_argument("--stock", choices=[stock.value for stock in Stock])
    settle = actions.choices["settle"]
    settle.add_argument("--outcome", choices=OUTCOMES, required=True)
    settle.add_argument("--amount", type=_rupiah, metavar="N")
    _reason(settle, required=False)
    actions.add_parser("list", help="all returns, open ones first")
    return list(actions.choices.values())


_ON_A_RETURN: Final = {
    "approve": "approve the request",
    "reject": "reject the request",
    "offer": "offer a refund in part",
    "accept": "the buyer accepted the offer",
    "decline": "the buyer declined the offer",
    "withdraw": "the buyer withdrew the request",
    "tracking": "the buyer sent the parcel",
    "received": "the parcel is here",
    "inspect": "say what was found, line by line",
    "settle": "end it after the inspection",
    "close": "close a failed delivery without a refund",
}


def _reason(action: argparse.ArgumentParser, *, required: bool) -> None:
    """`--reason`, a label in either language or the marketplace's name, and `--comment`."""
    action.add_argument("--reason", required=required, default="", metavar="R")
    action.add_argument("--comment", default="", metavar="C")


def _when_asked(request: argparse.ArgumentParser) -> None:
    when = request.add_mutually_exclusive_group()
    when.add_argument("--due-at", metavar="T", help="the deadline that Seller Center shows (ISO 8601)")
    when.add_argument("--requested-at", metavar="T", help="when the buyer asked (ISO 8601)")


def _lines(action: argparse.ArgumentParser, read: Callable[[str], Any], form: str, *, required: bool) -> None:
    action.add_argument(
        "--line", dest="lines", action="extend", nargs="+", type=read, required=required, default=[],
        metavar=form,
    )  # fmt: skip


def _line(text: str) -> tuple[str, int]:
    """`SKU_ID:QTY`."""
    sku_id, _, pieces = text.rpartition(":")
    if not sku_id:
        raise argparse.ArgumentTypeError(f"{text} is no line: write SKU_ID:QTY, as in 1729000000000000001:2")
    return sku_id, _quantity(pieces)


def _inspected(text: str) -> tuple[str, Condition, int]:
    """`SKU_ID:CONDITION:QTY`."""
    sku_id, condition, pieces = ("", *text.rsplit(":", 2))[-3:] if text.count(":") > 1 else ("", "", "")
    if not sku_id:
        raise argparse.ArgumentTypeError(
            f"{text} is no inspected line: write SKU_ID:CONDITION:QTY, as in 1729000000000000001:as_sent:2"
        )
    if condition not in set(Condition):
        raise argparse.ArgumentTypeError(f"{condition} is no condition: take one of {', '.join(Condition)}")
    return sku_id, Condition(condition), _quantity(pieces)


def _quantity(text: str) -> int:
    if not _PIECES.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text or 'nothing'} is no number of pieces: a whole number is needed"
        )
    return int(text)


def _rupiah(text: str) -> int:
    """`38824` or `Rp38.824`."""
    found = _RUPIAH.fullmatch(text.strip())
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no amount in rupiah: write it like 38824 or Rp38.824")
    return int(found[1].replace(".", ""))


def _within(text: str) -> int:
    """`48h` as milliseconds."""
    found = _WITHIN.fullmatch(text.strip().lower())
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no length of time: write it like 30m, 48h or 2d")
    return int(found[1]) * _UNITS[found[2]]
