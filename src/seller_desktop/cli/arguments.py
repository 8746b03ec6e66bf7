"""The words the command line understands. Names and fields are a contract; see README.md."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from seller_desktop.cli.case_arguments import CASE_COMMANDS, add_case_commands
from seller_desktop.cli.desk_commands import add_desk_commands
from seller_desktop.cli.desk_commands import reads as desk_reads
from seller_desktop.cli.order_commands import add_orders
from seller_desktop.cli.safety_commands import add_safety_commands, safety_reads
from seller_desktop.domain.orders import View

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 10_000_000
_SIGNED: Final = frozenset({"--filter", "--search", "--sort"})
"""Options whose values may begin with a minus: `-courier:jne`, `-total`."""
_READING: Final = frozenset({"counts", "orders", "order", "screenshot", "doctor", "deadlines"})


class WrongUse(Exception):  # noqa: N818 - it reads as what it is
    """The words do not make a command; says why."""


def writes(args: argparse.Namespace) -> bool:
    """Whether the command changes the shop, and so needs it for itself."""
    if args.command == "orders" and args.export is not None:
        return True  # that a file left the shop is kept
    if args.command in _READING or (args.command in CASE_COMMANDS and vars(args).get("action") == "list"):
        return False
    if desk_reads(args) or safety_reads(args):
        return False
    return not (args.command == "import" and args.dry_run)


def joined(argv: Sequence[str]) -> list[str]:
    """The words with a value that begins with a minus joined to its option; argparse takes it for another."""
    words: list[str] = []
    for word in argv:
        if words and words[-1] in _SIGNED and word.startswith("-") and not word.startswith("--"):
            words[-1] += f"={word}"
        else:
            words.append(word)
    return words


class _Parser(argparse.ArgumentParser):
    """Raises instead of printing, so that `--json` can answer with JSON also here."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message} ({' '.join(self.format_usage().split())})")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; no command at all means the window."""
    top = _Parser(prog="seller-desktop", description="An order desk for marketplace sellers in Indonesia.")
    top.add_argument(
        "--data", type=Path, metavar="DIR", help="the folder of one shop (default: your own data folder)"
    )
    top.add_argument(
        "--at", metavar="TIME", help="stop the clock at this ISO 8601 time (practice shops only)"
    )
    _json(top, default=False)
    top.set_defaults(keep=None)  # how the clocks are swept where a window carries the command out
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    new = commands.add_parser("new", help="make an empty shop")
    new.add_argument("--practice", action="store_true", help="make it a practice shop")

    sample = commands.add_parser("sample", help="fill a practice shop with believable orders")
    sample.add_argument("--orders", type=_count, default=500, metavar="N")
    sample.add_argument("--seed", type=int, default=1, metavar="S")
    sample.add_argument("--cases", action="store_true", help="let some of their buyers ask for something")

    take = commands.add_parser("import", help="take order exports in")
    take.add_argument("files", nargs="+", type=Path, metavar="FILE")
    take.add_argument("--dry-run", action="store_true", help="say what it would do, change nothing")
    take.add_argument("--account", metavar="NAME", help="the marketplace shop the files belong to")
    take.add_argument("--anyway", action="store_true", help="go on where memory or disk may be short")
    take.set_defaults(folder=Path())  # names in an answer stay as they were typed
    take.add_argument("--as-of", metavar="TIME", help="as of when the files hold (ISO 8601)")

    commands.add_parser("counts", help="orders per status")

    add_orders(commands, _count)

    order = commands.add_parser("order", help="everything about one order")
    order.add_argument("order_no", metavar="NO")

    picture = commands.add_parser("screenshot", help="render the window into a picture")
    picture.add_argument("out", type=Path, metavar="OUT.png")
    picture.add_argument("--view", choices=("list", "cards"), default="list")
    picture.add_argument("--status", choices=[str(view) for view in View], default=str(View.ACTION_NEEDED))
    picture.add_argument("--select", metavar="NO")
    picture.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--lang", choices=("id", "en"), default="id")

    doctor = commands.add_parser("doctor", help="check the shop and the program")
    doctor.add_argument("--audit", action="store_true", help="prove the orders' histories whole")
    doctor.add_argument("--full", action="store_true", help="the audit, and every page of the file")
    actions = [*add_case_commands(commands), *add_desk_commands(commands), *add_safety_commands(commands)]
    for command in (*commands.choices.values(), *actions):
        _json(command, default=argparse.SUPPRESS)
    return top


def _json(parser: argparse.ArgumentParser, *, default: object) -> None:
    parser.add_argument(
        "--json", action="store_true", default=default, help="answer with exactly one JSON document"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST:
        raise argparse.ArgumentTypeError(f"a whole number from 0 to {_MOST} is needed")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError("a size such as 1366x768 is needed") from wrong
    if not (320 <= size[0] <= 8000 and 240 <= size[1] <= 8000):  # noqa: PLR2004 - what a window can be
        raise argparse.ArgumentTypeError("a size between 320x240 and 8000x8000 is needed")
    return size
