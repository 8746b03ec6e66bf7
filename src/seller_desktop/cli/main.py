"""Runs a command: here, or in the window that has the shop open; prints its answer, gives its exit code."""

from __future__ import annotations

import json
import logging
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

from seller_desktop.cli.answers import plain
from seller_desktop.cli.arguments import WrongUse, joined, parser, writes
from seller_desktop.cli.case_commands import sweep
from seller_desktop.cli.commands import Answer, carry_out, opened
from seller_desktop.cli.desk_commands import names_files
from seller_desktop.cli.safety_commands import FOLDER_COMMANDS, safety_exit_code
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import handover
from seller_desktop.texts.errors import error_sentence

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.shop import Shop

log = logging.getLogger(__name__)

BUG: Final = 3


def understand(argv: Sequence[str]) -> Namespace | Answer:
    """The arguments, or the answer to words that make no command."""
    try:
        return parser().parse_args(joined(argv))
    except WrongUse as wrong:
        return Answer(2, {"error": str(wrong)})


def run(argv: Sequence[str], args: Namespace, data_dir: Path) -> Answer:
    """Carry a command out, whatever comes of it; never raises but for a bug."""
    try:
        if args.command in FOLDER_COMMANDS:
            document = FOLDER_COMMANDS[args.command](data_dir, args)
            return Answer(safety_exit_code(document), document)
        try:
            shop = opened(data_dir, args)
        except SellerError as failure:
            if args.command == "doctor" and not isinstance(failure, Refused):
                return _unopened(failure)
            if failure.code == "shop_busy" and writes(args):
                return _in_the_window(argv, data_dir, failure)
            raise
        try:
            return carry_out(shop, args)
        finally:
            shop.close()
    except SellerError as failure:
        return refusal(failure)


def _unopened(failure: SellerError) -> Answer:
    """What the doctor says of a shop that cannot even be opened."""
    check = {"name": "open", "ok": False, "detail": error_sentence(failure)}
    return Answer(1, {"ok": False, "checks": [check]})


def run_for_another(
    shop: Shop, request: dict[str, Any], keep: Callable[..., Swept] | None = None
) -> dict[str, Any]:
    """In the window: carry out a command handed over by a command line; the answer as JSON. Blocking.

    `keep(gated=..., confirm=...)`: lets the clocks act as the window's own keeper does, which has watched
    the computer's clock (`domain.clock_gate`).
    """
    args = understand(request["argv"])
    answer = args if isinstance(args, Answer) else _here(shop, args, Path(request["cwd"]), keep)
    return {"exit_code": answer.exit_code, "document": answer.document}


def _here(shop: Shop, args: Namespace, cwd: Path, keep: Callable[..., Swept] | None) -> Answer:
    try:
        if args.at is not None and not isinstance(shop.clock, StoppedClock):
            raise Refused("window_has_its_own_clock")
        if args.command == "new":
            raise Refused("shop_exists", folder=str(shop.data_dir))
        if args.command in FOLDER_COMMANDS:
            return refusal(SellerError("shop_busy", folder=str(shop.data_dir)))
        if names_files(args):
            args.folder = cwd
        args.keep = keep or partial(sweep, shop)
        return carry_out(shop, args)
    except SellerError as failure:
        return refusal(failure)


def _in_the_window(argv: Sequence[str], data_dir: Path, busy: SellerError) -> Answer:
    told = handover.ask_window(data_dir, {"argv": list(argv), "cwd": str(Path.cwd())})
    return refusal(busy) if told is None else Answer(told["exit_code"], told["document"])


def refusal(failure: SellerError) -> Answer:
    return Answer(failure.exit_code, {"error": error_sentence(failure)})


def bug(failure: BaseException) -> Answer:
    """What is said of a mistake of ours; where it happened stands in the crash report."""
    return Answer(BUG, {"error": f"This is a mistake in the program ({type(failure).__name__})."})


def say(answer: Answer, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Print the answer; its exit code."""
    out, err = out or sys.stdout, err or sys.stderr
    try:
        if as_json:
            print(json.dumps(answer.document, ensure_ascii=False), file=out)
        elif set(answer.document) == {"error"}:
            print(answer.document["error"], file=err)
        else:
            print("\n".join(plain(answer.document)), file=out)
        out.flush()
    except BrokenPipeError:  # whoever reads has enough; nothing may be written at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return answer.exit_code
