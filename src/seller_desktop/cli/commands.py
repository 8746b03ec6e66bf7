"""Each command as a function: the shop and the arguments in, the JSON document out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from seller_desktop.cli import case_commands, order_commands
from seller_desktop.cli.answers import check_json, detail_json, file_json
from seller_desktop.cli.arguments import writes
from seller_desktop.cli.case_arguments import CASE_COMMANDS
from seller_desktop.cli.case_commands import moment
from seller_desktop.cli.desk_commands import DESK_COMMANDS, exit_code
from seller_desktop.cli.encryption_commands import key_at_hand
from seller_desktop.cli.safety_commands import SAFETY_COMMANDS
from seller_desktop.domain.clock import StoppedClock, SystemClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import View
from seller_desktop.services import imports, opening, order_details, practice, queries
from seller_desktop.services.doctor import examine
from seller_desktop.services.settings import ShopSettings
from seller_desktop.services.shop import Shop
from seller_desktop.texts.rejections import rejection_sentence

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.clock import Clock


_COUNTED: Final = (
    *(View.ALL, View.TO_SHIP, View.SHIPPED, View.COMPLETED, View.PENDING, View.CANCELLED),
    View.ACTION_NEEDED,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit code and the document."""

    exit_code: int
    document: dict[str, Any]


def clock_for(at: str | None) -> Clock:
    """The system's clock, or one that stands at the given time.

    Raises Refused("time_wrong") where it is no ISO 8601 time.
    """
    return SystemClock() if at is None else StoppedClock(moment(at, ZoneInfo(ShopSettings().zone)))


def opened(data_dir: Path, args: Namespace) -> Shop:
    """The shop a command works on, opened as it needs, made where the command makes one.

    Raises Refused: `at_practice_only`, `no_shop`, `shop_exists`; SellerError as `Shop.open`.
    """
    clock = clock_for(args.at)
    command = args.command
    exists = Shop.exists(data_dir)
    if not exists and opening.is_lost(data_dir):
        raise SellerError("shop_lost", folder=str(data_dir))
    if command == "new" or (not exists and command in {"sample", "import"}):
        is_practice = command == "sample" or (command == "new" and args.practice)
        if args.at is not None and not is_practice:
            raise Refused("at_practice_only")
        return Shop.create(data_dir, clock, practice=is_practice)
    writing = writes(args)
    key = key_at_hand(data_dir, writing=writing) if exists else None
    shop = Shop.open(data_dir, clock, writable=writing, key=key)
    if args.at is not None and not shop.practice:
        shop.close()
        raise Refused("at_practice_only")
    return shop


def carry_out(shop: Shop, args: Namespace) -> Answer:
    """Do what the words ask. Raises SellerError."""
    if args.command in CASE_COMMANDS:
        return Answer(0, case_commands.carry_out(shop, args))
    if args.command in DESK_COMMANDS:
        document = DESK_COMMANDS[args.command](shop, args)
        return Answer(exit_code(args, document), document)
    if args.command in SAFETY_COMMANDS:
        return Answer(0, SAFETY_COMMANDS[args.command](shop, args))
    return _COMMANDS[args.command](shop, args)


def _new(shop: Shop, _args: Namespace) -> Answer:
    return Answer(0, {"data": str(shop.data_dir), "practice": shop.practice})


def _sample(shop: Shop, args: Namespace) -> Answer:
    orders, lines = practice.fill_with_samples(shop, args.orders, args.seed)
    if args.cases:
        practice.open_sample_cases(shop)
    return Answer(0, {"orders": orders, "lines": lines})


def _import(shop: Shop, args: Namespace) -> Answer:
    as_of = None if args.as_of is None else moment(args.as_of, shop.zone)
    files = []
    for path in args.files:
        try:
            prepared = shop.here(
                imports.prepare, shop, args.folder / path, args.account, as_of, anyway=args.anyway
            )
            if args.dry_run:
                report = imports.report_without_taking(prepared)
                imports.discard(prepared)
            else:
                report = shop.here(imports.commit, shop, prepared, rejection_sentence)
        except SellerError as failure:
            report = imports.failed(path.name, failure)
        files.append(file_json(report, str(path), shop.zone))
    if not args.dry_run:  # what is known of the time may have changed, and so what is due
        (args.keep or partial(case_commands.sweep, shop))(gated=True)
    return Answer(1 if any(file["error"] for file in files) else 0, {"files": files})


def _counts(shop: Shop, _args: Namespace) -> Answer:
    by_view = shop.read(queries.counts).result().by_view
    return Answer(0, {view.value: by_view[view] for view in _COUNTED})


def _orders(shop: Shop, args: Namespace) -> Answer:
    return Answer(0, order_commands.orders(shop, args))


def _order(shop: Shop, args: Namespace) -> Answer:
    order_id = shop.read(queries.order_id_of, args.order_no).result()
    detail = None if order_id is None else shop.read(order_details.order_detail, order_id).result()
    if detail is None:
        raise Refused("no_such_order", order_no=args.order_no)
    return Answer(0, detail_json(detail, shop.zone))


def _doctor(shop: Shop, args: Namespace) -> Answer:
    checks = examine(shop, audit=args.audit, full=args.full)
    sound = all(check.ok for check in checks)
    document = {"ok": sound, "checks": [check_json(check, shop.zone) for check in checks]}
    return Answer(0 if sound else 1, document)


_COMMANDS: dict[str, Callable[[Shop, Namespace], Answer]] = {
    "new": _new,
    "sample": _sample,
    "import": _import,
    "counts": _counts,
    "orders": _orders,
    "order": _order,
    "doctor": _doctor,
}
