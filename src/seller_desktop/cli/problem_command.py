"""`problem-report`: what somebody who helps needs to know, free of buyers' data; nothing is sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.problem_report import gather
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.texts.problem_report import report

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.shop import Shop


def add_problem_command(commands: Actions) -> list[argparse.ArgumentParser]:
    """It has no actions of its own."""
    told = commands.add_parser("problem-report", help="what a helper needs to know, without buyers' data")
    told.add_argument("--out", type=Path, metavar="FILE", help="write it into this file")
    return []


def _problem_report(shop: Shop, args: Namespace) -> dict[str, Any]:
    text = report(gather(shop), Formatter(current(), shop.zone), shop.clock.now_ms())
    if args.out is None:
        return {"report": text}
    path = args.out.expanduser().absolute()
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as failure:
        raise SellerError("folder_unusable", folder=str(path.parent)) from failure
    return {"file": str(path)}


PROBLEM_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], dict[str, Any]]]] = {
    "problem-report": _problem_report
}
