"""Notes and flags on the command line. Names and fields are a contract; see README.md."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filter_words import choice_of
from seller_desktop.domain.filters import Field
from seller_desktop.domain.flags import Flag
from seller_desktop.services import flags, notes, queries
from seller_desktop.services.flag_names import flag_names

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from seller_desktop.services.read_models import Note
    from seller_desktop.services.shop import Reading, Shop, Writing

    Actions = argparse._SubParsersAction[Any]  # noqa: SLF001 - what add_subparsers gives has no public name

Document = dict[str, Any]

_MOST: Final = (1 << 63) - 1


def add_note_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the commands about notes and flags; the parsers of their actions."""
    note = commands.add_parser("note", help="private notes on orders")
    about_notes = note.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, meaning in (("add", "add a note"), ("list", "the notes of an order, newest first")):
        about_notes.add_parser(name, help=meaning).add_argument("order_no", metavar="NO")
    for name, meaning in (("edit", "let a note say something else"), ("remove", "take a note away")):
        about_notes.add_parser(name, help=meaning).add_argument("note_id", type=_note_id, metavar="NOTE_ID")
    for name in ("add", "edit"):
        about_notes.choices[name].add_argument("text", metavar="TEXT")

    flag = commands.add_parser("flag", help="coloured flags on orders")
    about_flags = flag.add_subparsers(dest="action", metavar="ACTION", required=True)
    put = about_flags.add_parser("set", help="put flags on an order, beside those it carries")
    clear = about_flags.add_parser("clear", help="take flags off an order")
    for action in (put, clear):
        action.add_argument("order_no", metavar="NO")
        action.add_argument("--orders", nargs="+", default=[], metavar="NO", help="further orders")
    put.add_argument("flags", nargs="+", metavar="FLAG", help="a colour, or the shop's own name for it")
    clear.add_argument("flags", nargs="*", metavar="FLAG", help="which ones (default: all)")
    about_flags.add_parser("list", help="the flags, what they are called, how many orders carry them")
    naming = about_flags.add_parser("name", help="give a flag a name of your own")
    naming.add_argument("flag", metavar="FLAG")
    naming.add_argument("name", metavar="NAME", help='"" for the name of its colour')
    return [*about_notes.choices.values(), *about_flags.choices.values()]


def reads(args: Namespace) -> bool:
    """Whether a command about notes or flags only looks."""
    return bool(args.action == "list")


def _note(shop: Shop, args: Namespace) -> Document:
    zone = shop.zone
    if args.action == "list":
        found = shop.read(_notes_of, args.order_no).result()
        return {"notes": [_note_json(args.order_no, one, zone) for one in found]}
    if args.action == "add":
        added = shop.write(_add_note, args.order_no, args.text).result()
        return {"note": _note_json(args.order_no, added, zone)}
    if args.action == "edit":
        shop.write(notes.edit_note, args.note_id, args.text).result()
        order_no, edited = shop.read(notes.note_by_id, args.note_id).result()
        return {"note": _note_json(order_no, edited, zone)}
    order_no, removed = shop.write(_remove_note, args.note_id).result()
    return {"note": _note_json(order_no, removed, zone) | {"removed": True}}


def _flag(shop: Shop, args: Namespace) -> Document:
    if args.action == "list":
        return {"flags": shop.read(_flag_list).result()}
    if args.action == "name":
        shop.write(_name_flag, args.flag, args.name).result()
        return {"flags": shop.read(_flag_list).result()}
    carried = shop.write(_flag_orders, args.action, [args.order_no, *args.orders], args.flags).result()
    told = [{"order_no": order_no, "flags": names} for order_no, names in carried.items()]
    return {"orders": told} if args.orders else told[0]


NOTE_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"note": _note, "flag": _flag}


def _notes_of(reading: Reading, order_no: str) -> tuple[Note, ...]:
    return notes.notes_of(reading, _order_id(reading, order_no))


def _add_note(writing: Writing, order_no: str, text: str) -> Note:
    return notes.add_note(writing, _order_id(writing, order_no), text)


def _remove_note(writing: Writing, note_id: int) -> tuple[str, Note]:
    """The note as it was, and the number of its order."""
    found = notes.note_by_id(writing, note_id)
    notes.remove_note(writing, note_id)
    return found


def _flag_orders(
    writing: Writing, action: str, order_nos: list[str], words: list[str]
) -> dict[str, list[str]]:
    """Set or clear flags; what each order carries then, by number."""
    wanted = {order_no: _order_id(writing, order_no) for order_no in order_nos}
    chosen = {_meant(writing, word) for word in words}
    if action == "set":
        flags.set_flags(writing, list(wanted.values()), chosen)
    else:
        flags.clear_flags(writing, list(wanted.values()), chosen or None)
    return {
        order_no: [_word(flag) for flag in sorted(flags.flags_on(writing, [order_id]))]
        for order_no, order_id in wanted.items()
    }


def _flag_list(reading: Reading) -> list[Document]:
    names, counts = flag_names(reading), flags.orders_by_flag(reading)
    return [{"flag": _word(flag), "name": names.get(flag, ""), "orders": counts[flag]} for flag in Flag]


def _name_flag(writing: Writing, word: str, name: str) -> None:
    flags.name_flags(writing, {_meant(writing, word): name})


def _meant(reading: Reading, word: str) -> Flag:
    """The flag of this colour (in either language), or of this name. Raises Refused("no_such_flag")."""
    names = flag_names(reading)
    own = next((flag for flag, name in names.items() if name.casefold() == word.strip().casefold()), None)
    if own is not None:
        return own
    colour = choice_of(Field.FLAG, word)
    if colour is None:
        known = ", ".join([*map(_word, Flag), *names.values()])
        raise Refused("no_such_flag", flag=word, known=known)
    return Flag[colour.upper()]


def _order_id(reading: Reading, order_no: str) -> int:
    found = queries.order_id_of(reading, order_no)
    if found is None:
        raise Refused("no_such_order", order_no=order_no)
    return found


def _note_json(order_no: str, note: Note, zone: ZoneInfo) -> Document:
    return {
        "id": note.id,
        "order_no": order_no,
        "text": note.text,
        "author": note.author,
        "created_at": iso(note.created_at, zone),
        "edited_at": None if note.edited_at is None else iso(note.edited_at, zone),
        "edited_by": note.edited_by,
        "versions": [
            {"text": one.text, "author": one.author, "written_at": iso(one.written_at, zone)}
            for one in note.versions
        ],
    }


def _word(flag: Flag) -> str:
    return flag.name.lower()


def _note_id(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= _MOST):
        raise argparse.ArgumentTypeError(f"{text} is no number of a note: `note list` shows them")
    return int(text)
