"""Buyers' rights on the command line: `buyer`, `left` and `retention`. Names and fields are a contract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.printing.attached import emptied
from seller_desktop.printing.buyer_file import pdf_writer
from seller_desktop.services import buyer_erasure, buyer_finding, buyer_rights, left_log, retention
from seller_desktop.services.buyer_file import write_buyer_file
from seller_desktop.services.retention_rule import set_retention
from seller_desktop.texts.errors import sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.buyer_models import Erasure, FoundOrder, Holding, RetentionPlan
    from seller_desktop.services.shop import Reading, Shop

Document = dict[str, Any]

_MOST_TOLD: Final = 50
"""Order numbers of a plan that are told by name; how many there are is told in any case."""


def add_buyer_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add `buyer`, `left` and `retention`; the parsers of their actions."""
    buyer = commands.add_parser("buyer", help="what is kept about a buyer: find, export, correct, erase")
    actions = buyer.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, meaning in (
        ("find", "whose orders a name, phone or order number means"),
        ("export", "everything that is kept about a buyer, as .pdf or .json"),
        ("anonymise", "erase a buyer for ever; money, goods and dates stay"),
        ("correct", "put facts about a buyer right"),
        ("restrict", "keep a buyer's data, but use them no more"),
        ("release", "lift a restriction"),
    ):
        action = actions.add_parser(name, help=meaning)
        action.add_argument("--user", default="", metavar="NAME", help="all orders of this username")
        action.add_argument(
            "--order", dest="orders", action="extend", nargs="+", default=[], metavar="NO",
            help="these orders, and their replacements",
        )  # fmt: skip
        action.set_defaults(folder=Path())
    actions.choices["export"].add_argument("--out", type=Path, required=True, metavar="FILE")
    erase = actions.choices["anonymise"]
    erase.add_argument("--dry-run", action="store_true", help="say what it would do, change nothing")
    erase.add_argument("--keep-notes", action="store_true", help="keep your own notes about the orders")
    erase.add_argument("--reason", default="", metavar="TEXT", help="why, where something stands against it")
    erase.add_argument("--yes-erase-for-ever", dest="sure", action="store_true", help="it cannot be undone")
    actions.choices["correct"].add_argument(
        "--set", dest="values", action="extend", nargs="+", required=True, metavar="FACT=VALUE",
        help=f"{', '.join(buyer_rights.FIELDS)}",
    )  # fmt: skip
    actions.choices["restrict"].add_argument("--reason", required=True, metavar="TEXT")

    left = commands.add_parser("left", help="files and prints that left the shop")
    about_left = left.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = about_left.add_parser("list", help="when, who, what, how many orders")
    listed.add_argument("--buyer", default="", metavar="NAME", help="about this buyer, or this order number")
    listed.add_argument("--limit", type=int, default=100, metavar="N")

    keep = commands.add_parser("retention", help="erase buyers some months after their orders ended")
    about_keep = keep.add_subparsers(dest="action", metavar="ACTION", required=True)
    run = about_keep.add_parser("run", help="erase what the rule says")
    run.add_argument("--dry-run", action="store_true", help="say what it would do, change nothing")
    rule = about_keep.add_parser("set", help="change the rule")
    rule.add_argument("--months", required=True, metavar="N", help="a number, or off")
    rule.add_argument("--keep", type=int, default=None, metavar="N", help="months kept at least")
    show = about_keep.add_parser("show", help="the rule, and what it would do now")
    return [*actions.choices.values(), listed, run, rule, show]


def buyer_reads(args: Namespace) -> bool:
    """Whether a command of these only reads."""
    return args.action in {"find", "list", "show"} or bool(vars(args).get("dry_run"))


def _buyer(shop: Shop, args: Namespace) -> Document:
    if args.action == "find":
        return _find(shop, args)
    meant = shop.read(buyer_finding.orders_named, args.user, args.orders).result()
    ids = [one.id for one in meant]
    numbers = [one.order_no for one in meant]
    if args.action == "anonymise":
        return _anonymise(shop, args, ids)
    if args.action == "export":
        writer = pdf_writer(Formatter(current(), shop.zone))
        file = shop.here(write_buyer_file, shop, ids, args.folder / args.out, writer)
        return {
            "file": str(args.out),
            "orders": numbers,
            "backups": [_backup(one, shop.zone) for one in file.backups],
        }
    if args.action == "correct":
        values = dict(_fact(told) for told in args.values)
        return {"orders": numbers, "changed": shop.write(buyer_rights.correct, ids, values).result()}
    if args.action == "restrict":
        changed = shop.write(buyer_rights.restrict, ids, args.reason).result()
        return {"orders": numbers, "changed": changed}
    return {"orders": numbers, "changed": shop.write(buyer_rights.release, ids).result()}


def _find(shop: Shop, args: Namespace) -> Document:
    def ask(reading: Reading) -> list[FoundOrder]:
        if args.user:
            return buyer_finding.find_by_name(reading, args.user)
        chosen = buyer_finding.orders_named(reading, "", args.orders)
        found = {one.id: one for one in chosen}
        for order in chosen:
            for one in buyer_finding.find_by_order(reading, order.id):
                found.setdefault(one.id, one)
        return list(found.values())

    return {"orders": [_found(one, shop.zone) for one in shop.read(ask).result()]}


def _anonymise(shop: Shop, args: Namespace, ids: list[int]) -> Document:
    if args.dry_run:
        plan = shop.read(
            buyer_erasure.check_erasure, shop.data_dir, shop.key, ids, keep_notes=args.keep_notes
        ).result()
        return {"dry_run": True} | _erasure(plan, shop.zone)
    if not args.sure:
        raise Refused("erase_unconfirmed")
    done = shop.here(
        buyer_erasure.erase_buyers, shop, ids, emptied, reason=args.reason, keep_notes=args.keep_notes
    )
    return {"dry_run": False} | _erasure(done, shop.zone)


def _left(shop: Shop, args: Namespace) -> Document:
    rows = shop.read(left_log.left_about, args.buyer, max(0, args.limit)).result()
    return {
        "left": [
            {
                "at": iso(one.at, shop.zone),
                "who": one.who,
                "kind": one.kind,
                "target": one.target,
                "filter": one.filter,
                "orders": one.orders,
            }
            for one in rows
        ]
    }


def _retention(shop: Shop, args: Namespace) -> Document:
    if args.action == "set":
        months = None if args.months == "off" else _months(args.months)
        plan = shop.read(retention.plan).result()
        keep = plan.rule.keep_months if args.keep is None else args.keep
        shop.write(set_retention, months, keep).result()
    if args.action != "run" or args.dry_run:
        return {"dry_run": True} | _plan(shop.read(retention.plan).result(), shop.zone)
    plan, done = shop.here(retention.run, shop, emptied)
    left = [] if done is None else list(done.untouched)
    return {"dry_run": False} | _plan(plan, shop.zone) | {"untouched": left}


def _plan(plan: RetentionPlan, zone: ZoneInfo) -> Document:
    return {
        "months": plan.rule.months,
        "keep_months": plan.rule.keep_months,
        "ran_at": None if plan.rule.ran_at is None else iso(plan.rule.ran_at, zone),
        "ended_before": None if plan.before is None else iso(plan.before, zone),
        "orders": len(plan.order_ids),
        "clock_in_doubt": plan.held,
    }


def _erasure(erasure: Erasure, zone: ZoneInfo) -> Document:
    return {
        "orders": len(erasure.order_ids),
        "order_nos": list(erasure.order_nos[:_MOST_TOLD]),
        "against": {no: sentence(*why) for no, why in erasure.against.items()},
        "notes": erasure.notes,
        "pictures": erasure.pictures,
        "label_pages": erasure.label_pages,
        "undo_lost": erasure.acts,
        "saved_filters": list(erasure.filters),
        "rejected_files": list(erasure.rejected),
        "untouched": list(erasure.untouched),
        "imported_files": list(erasure.sources),
        "left_the_shop": erasure.left,
        "backups": [_backup(one, zone) for one in erasure.backups],
        "whole": erasure.whole,
    }


def _backup(one: Holding, zone: ZoneInfo) -> Document:
    gone_by = None if one.gone_by is None else iso(one.gone_by, zone)
    return {"id": one.id, "path": one.path, "made_at": iso(one.made_at, zone), "gone_by": gone_by}


def _found(one: FoundOrder, zone: ZoneInfo) -> Document:
    return {
        "order_no": one.order_no,
        "account": one.account,
        "channel": one.channel,
        "status": one.status,
        "created_at": iso(one.created_at, zone),
        "username": one.username,
        "recipient": one.recipient,
        "city": one.city,
        "likeness": one.likeness.value,
        "meant": one.meant,
        "restricted": one.restricted_at is not None,
        "erased": one.erased_at is not None,
    }


def _fact(told: str) -> tuple[str, str]:
    name, _, value = told.partition("=")
    return name.strip(), value.strip()


def _months(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) <= len("9999") else -1


BUYER_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {
    "buyer": _buyer,
    "left": _left,
    "retention": _retention,
}
