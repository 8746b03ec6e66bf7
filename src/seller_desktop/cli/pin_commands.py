"""`pin set`, `pin remove` and `pin status`: the screen lock, for the owner of the computer account."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import SECOND_MS, iso
from seller_desktop.domain.errors import Refused
from seller_desktop.services import pin

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.shop import Shop

Document = dict[str, Any]
_LONGEST_FILE: Final = 100
"""Bytes; a PIN is shorter, and what is longer is another file."""


def add_pin_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the command; the parsers of its actions."""
    lock = commands.add_parser("pin", help="the PIN of the screen lock")
    lock.set_defaults(folder=Path())  # where a file is meant from, if the window carries it out
    actions = lock.add_subparsers(dest="action", metavar="ACTION", required=True)
    chosen = actions.add_parser("set", help="set or replace it, without asking for the present one")
    chosen.add_argument(
        "--pin-file", type=Path, required=True, metavar="F", help="a file with the PIN in it and nothing else"
    )
    actions.add_parser("remove", help="take it away, without asking for it")
    actions.add_parser("status", help="whether one is set, and what happened to it")
    return list(actions.choices.values())


def pin_reads(args: Namespace) -> bool:
    """Whether it changes nothing."""
    return bool(args.action == "status")


def _pin(shop: Shop, args: Namespace) -> Document:
    changed = True
    if args.action == "set":
        pin.set_by_owner(shop, _read(args.folder / args.pin_file))
    elif args.action == "remove":
        changed = shop.write(pin.remove_by_owner).result()
    told = shop.read(pin.status, shop.clock).result()
    document: Document = {
        "set": told.is_set,
        "idle_minutes": told.idle_min,
        "at_start": told.at_start,
        "locked": told.locked,
        "wrong_attempts": told.wrong,
        "wait_seconds": -(-told.wait_ms // SECOND_MS),
        "events": [
            {"at": iso(one.at, shop.zone), "what": one.what.value, "who": one.who or None, "count": one.count}
            for one in told.events
        ],
    }
    return document if args.action == "status" else {"changed": changed, **document}


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LONGEST_FILE).decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as wrong:
        raise Refused("pin_file", file=path.name) from wrong


PIN_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"pin": _pin}
