"""`undo` and `redo`: the shop and the arguments in, the document out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli.case_answers import case_json
from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.services import case_decisions, case_queries, keeper, undo
from seller_desktop.services.desk_models import Did
from seller_desktop.texts.journal import act_name

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.case_models import CaseRow
    from seller_desktop.services.desk_models import JournalEntry
    from seller_desktop.services.shop import Shop, Writing

Document = dict[str, Any]


def add_undo_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the two commands; they have no actions of their own."""
    back = commands.add_parser("undo", help="take back the last action, or a decision while its grace lasts")
    back.add_argument(
        "id", nargs="?", metavar="ID", help="an action, a case or an order (default: the last action)"
    )
    commands.add_parser("redo", help="do again what was undone last")
    return []


def _undo(shop: Shop, args: Namespace) -> Document:
    def back(writing: Writing) -> tuple[JournalEntry | None, CaseRow | None]:
        entry = None
        if args.id is None:
            entry = undo.undo(writing)
        elif args.id.isdecimal() and undo.is_act(writing, int(args.id)):
            entry = undo.undo(writing, int(args.id))
        case_id = _case_of(entry) if entry else case_decisions.take_back(writing, _meant(writing, args.id))
        if args.keep is None:  # a window watches the clock itself, and better
            keeper.see_clock(writing)
        return entry, None if case_id is None else case_queries.case_row(writing, case_id)

    return _document(shop, *shop.write(back).result(), "undone")


def _redo(shop: Shop, args: Namespace) -> Document:
    def again(writing: Writing) -> tuple[JournalEntry, CaseRow | None]:
        entry = undo.redo(writing)
        if args.keep is None:
            keeper.see_clock(writing)
        case_id = _case_of(entry)
        return entry, None if case_id is None else case_queries.case_row(writing, case_id)

    return _document(shop, *shop.write(again).result(), "redone")


def _document(shop: Shop, entry: JournalEntry | None, case: CaseRow | None, done: str) -> Document:
    """Of one decision the case as it is then, of all else the act."""
    if case is not None or entry is None:
        return {"case": None if case is None else case_json(case, shop.clock.now_ms(), shop.zone)}
    return {
        done: {
            "id": entry.id,
            "what": entry.what.value,
            "name": act_name(entry),
            "at": iso(entry.at, shop.zone),
            "orders": entry.orders,
        }
    }


def _case_of(entry: JournalEntry) -> int | None:
    """The one case an act decided."""
    cases = entry.facts["cases"] if entry.what is Did.DECIDED else []
    return cases[0] if len(cases) == 1 else None


def _meant(writing: Writing, text: str) -> int:
    """The case of either kind; of an order that has both, the one that can be taken back the longest."""
    found = []
    for kind in CaseKind:
        try:
            found.append(case_queries.case_row(writing, case_queries.find_case(writing, text, kind)).case)
        except Refused:  # none of this kind
            continue
    if not found:
        raise Refused("nothing_of_that_id", case=text)
    return max(found, key=lambda case: case.undo_until or 0).id


UNDO_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"undo": _undo, "redo": _redo}
