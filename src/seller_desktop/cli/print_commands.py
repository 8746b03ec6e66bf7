"""Printing into a PDF on the command line. Names and fields are a contract; see README.md."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain import documents
from seller_desktop.domain.documents import PAPERS, Grouping, Paper
from seller_desktop.domain.errors import Refused
from seller_desktop.printing.layout import lay_out
from seller_desktop.printing.output import save_pdf
from seller_desktop.services import filters, printing, queries
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.print_models import Wish
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.texts import documents as words
from seller_desktop.texts.errors import sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.services.shop import Reading, Shop

    Actions = argparse._SubParsersAction[Any]  # noqa: SLF001 - what add_subparsers gives has no public name

Document = dict[str, Any]

_MEANINGS: Final = {
    documents.Document.PICK_LIST: "what to fetch from the shelves",
    documents.Document.PACKING_SLIP: "what is in each parcel",
    documents.Document.LABEL: "address labels, or Seller Center's own where they are attached",
    documents.Document.MANIFEST: "what is handed over to each courier",
}


def add_print_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add `print`; the parsers of its documents."""
    command = commands.add_parser("print", help="write documents of orders into a PDF")
    kinds = command.add_subparsers(dest="document", metavar="DOCUMENT", required=True)
    for document, meaning in _MEANINGS.items():
        kind = kinds.add_parser(document.value, help=meaning)
        kind.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
        kind.add_argument("--filter", default="", metavar="TEXT", help="which orders: `status:to_ship`")
        kind.add_argument(
            "--order", dest="orders", action="extend", nargs="+", default=[], metavar="NO",
            help="these orders, in this order",
        )  # fmt: skip
        kind.add_argument(
            "--paper",
            choices=[paper.value for paper in PAPERS[document]],
            default=PAPERS[document][0].value,
        )
        kind.add_argument("--with-restricted", action="store_true", help="print restricted orders too")
        kind.set_defaults(folder=Path(), by=Grouping.PRODUCT.value, notes=False)
    kinds.choices["pick-list"].add_argument(
        "--by", choices=[by.value for by in Grouping], default=Grouping.PRODUCT.value
    )
    kinds.choices["packing-slip"].add_argument(
        "--notes", action="store_true", help="with the shop's private notes"
    )
    return list(kinds.choices.values())


def reads(_args: Namespace) -> bool:
    """Never only that: what was printed is kept."""
    return False


def _print(shop: Shop, args: Namespace) -> Document:
    document = documents.Document(args.document)
    wish = Wish(document, Paper(args.paper), Grouping(args.by), notes=args.notes)
    ids = shop.read(_chosen, args.orders, args.filter).result()
    gathered = shop.read(
        printing.gather, ids, document, with_notes=args.notes, with_restricted=args.with_restricted
    ).result()
    refused = [
        {"order_no": one.order_no, "error": sentence(*one.refusal)}
        for one in gathered.refused
        if one.refusal is not None
    ]
    pages = lay_out(gathered, wish, Formatter(current(), shop.zone))
    if not pages:
        raise Refused("nothing_printable", count=len(refused), reason=refused[0]["error"])
    path = args.folder / args.out
    save_pdf(pages, gathered.label_files, path, words.document(document))
    printed = [order.id for order in gathered.orders]
    shop.write(printing.note_printed, printed, document, path.name).result()
    return {
        "document": document.value,
        "pages": len(pages),
        "orders": len(printed),
        "refused": refused,
        "file": str(args.out),
    }


def _chosen(reading: Reading, order_nos: list[str], text: str) -> list[int]:
    """The orders meant by number, in the order in which they were given, else by a filter.

    Raises Refused: `no_such_order`, `filter_wrong`, `nothing_to_print`.
    """
    if order_nos and text:
        raise Refused("orders_or_filter")
    if not order_nos:
        filters.checked(text, flag_names(reading))
        return list(queries.order_ids(reading, OrderQuery(search=text)))
    found = []
    for order_no in dict.fromkeys(order_nos):
        order_id = queries.order_id_of(reading, order_no)
        if order_id is None:
            raise Refused("no_such_order", order_no=order_no)
        found.append(order_id)
    return found


PRINT_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"print": _print}
