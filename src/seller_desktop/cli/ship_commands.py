"""Shipments on the command line: one order, or a list from a file; packed, handed over, dropped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import shipments
from seller_desktop.services.read_models import ShipState
from seller_desktop.services.ship_checks import look_at_handing_over, look_at_order, look_over
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.texts.errors import sentence
from seller_desktop.texts.shipments import warning

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.services.shop import Reading, Shop, Writing

    Actions = argparse._SubParsersAction[Any]  # noqa: SLF001 - what add_subparsers gives has no public name

Document = dict[str, Any]

_MOST_BYTES: Final = 8 * 1024 * 1024
_ENCODINGS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig"))
"""Spreadsheets write text as UTF-8, or as what they call Unicode text."""


def add_ship_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the command `ship`; it has no actions of its own."""
    ship = commands.add_parser("ship", help="note courier and tracking number; hand parcels over")
    ship.add_argument("order_no", nargs="?", metavar="NO")
    ship.add_argument("--courier", default="", metavar="C")
    what = ship.add_mutually_exclusive_group()
    what.add_argument("--tracking", default="", metavar="T", help="the tracking number")
    what.add_argument(
        "--file",
        type=Path,
        metavar="CSV",
        help="a list: order number, tracking number, courier (or --courier)",
    )
    what.add_argument("--hand-over", action="store_true", help="the courier has the parcel")
    what.add_argument("--drop", action="store_true", help="forget what was noted")
    ship.add_argument("--dry-run", action="store_true", help="only say what would come of it")
    ship.add_argument("--skip-wrong", action="store_true", help="note the other lines where some are wrong")
    ship.set_defaults(folder=Path())
    return []


def ship_reads(args: Namespace) -> bool:
    """Whether the command only reads."""
    return bool(args.dry_run)


def exit_code(document: Document) -> int:
    """0 where every line went well, else 1."""
    return 0 if all(line["ok"] for line in document["shipments"]) else 1


def _ship(shop: Shop, args: Namespace) -> Document:
    """Raises Refused: `ship_words_missing`, `ship_list_empty`; SellerError: `file_missing`,
    `ship_list_unreadable`. What is wrong with a line stands in the document.
    """
    if args.file is not None and args.order_no is None:
        return _noted(shop, args, _items(args.folder / args.file))
    if args.order_no is None or not (args.tracking or args.hand_over or args.drop):
        raise Refused("ship_words_missing")
    if args.tracking:
        return _noted(shop, args, [NewShipment(args.order_no, "", args.tracking)])
    return _moved(shop, args)


def _noted(shop: Shop, args: Namespace, items: Sequence[NewShipment]) -> Document:
    # Without a courier of its own a line takes what was said for all, before what the order has.
    told = [one if one.courier else NewShipment(one.order_no, args.courier, one.tracking_no) for one in items]

    def note(writing: Writing) -> tuple[list[ShipCheck], int]:
        checks = look_over(writing, told)
        if any(check.refusal for check in checks) and not args.skip_wrong:
            return checks, 0
        shipments.arrange(writing, told)
        return checks, sum(check.refusal is None and not check.unchanged for check in checks)

    if args.dry_run:
        checks, written = shop.read(look_over, told).result(), 0
    else:
        checks, written = shop.write(note).result()
    return _document(checks, written, ShipState.PACKED)


def _moved(shop: Shop, args: Namespace) -> Document:
    """One order handed over, or its shipment dropped."""

    def check(reading: Reading) -> ShipCheck:
        known = look_at_order(reading, args.order_no)
        if not known.order_id:
            return known
        (parcel,) = look_at_handing_over(reading, [known.order_id])
        if not args.drop:
            return parcel
        (outcome,) = shipments.check_drop(reading, [known.order_id])
        return replace(parcel, refusal=outcome.refusal)

    def move(writing: Writing) -> ShipCheck:
        known = check(writing)
        if known.refusal is None:
            (shipments.drop_shipment if args.drop else shipments.hand_over)(writing, [known.order_id])
        return known

    known = shop.read(check).result() if args.dry_run else shop.write(move).result()
    written = 0 if args.dry_run or known.refusal is not None else 1
    return _document([known], written, None if args.drop else ShipState.HANDED_OVER)


def _document(checks: Sequence[ShipCheck], written: int, state: ShipState | None) -> Document:
    """`written`: how many shipments were changed; `state`: how far those are that were."""
    return {
        "written": written,
        "shipments": [
            {
                "order_no": check.order_no,
                "ok": check.refusal is None,
                "error": None if check.refusal is None else sentence(*check.refusal),
                "courier": check.shipment.courier,
                "tracking_no": check.shipment.tracking_no,
                "state": _state(check, state) if written and check.refusal is None else check.state,
                "warnings": [warning(one) for one in check.warnings],
            }
            for check in checks
        ],
    }


def _state(check: ShipCheck, state: ShipState | None) -> ShipState | None:
    """What is noted anew keeps how far it was."""
    return check.state or state if state is ShipState.PACKED else state


def _items(path: Path) -> list[NewShipment]:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as failure:
        raise SellerError("file_missing", file=path.name) from failure
    encoding = next(name for mark, name in _ENCODINGS if data.startswith(mark))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as failure:
        raise SellerError("ship_list_unreadable", file=path.name) from failure
    if len(data) > _MOST_BYTES or "\0" in text:
        raise SellerError("ship_list_unreadable", file=path.name)
    lines = shipments.parse_pasted(text)
    if not lines:
        raise Refused("ship_list_empty", file=path.name)
    return [NewShipment(line.order_no, line.courier, line.tracking_no) for line in lines]


SHIP_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"ship": _ship}
