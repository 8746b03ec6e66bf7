"""The commands of the daily work at the desk, gathered: notes, flags, shipments, prints, reports, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli import ship_commands
from seller_desktop.cli.export_commands import EXPORT_COMMANDS, add_export_commands, export_reads
from seller_desktop.cli.note_commands import NOTE_COMMANDS, add_note_commands
from seller_desktop.cli.note_commands import reads as note_reads
from seller_desktop.cli.print_commands import PRINT_COMMANDS, add_print_commands
from seller_desktop.cli.ship_commands import SHIP_COMMANDS, add_ship_commands, ship_reads
from seller_desktop.cli.undo_commands import UNDO_COMMANDS, add_undo_commands

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.shop import Shop

Document = dict[str, Any]

DESK_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {
    **NOTE_COMMANDS,
    **SHIP_COMMANDS,
    **PRINT_COMMANDS,
    **EXPORT_COMMANDS,
    **UNDO_COMMANDS,
}
_READS: Final[dict[str, Callable[[Namespace], bool]]] = {
    **dict.fromkeys(NOTE_COMMANDS, note_reads),
    **dict.fromkeys(SHIP_COMMANDS, ship_reads),
    **dict.fromkeys(EXPORT_COMMANDS, export_reads),
}
_FILES: Final = frozenset({"import", "ship", "print", "orders", "pin", "buyer"})


def add_desk_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add them all; the parsers of their actions."""
    return [
        *add_note_commands(commands),
        *add_ship_commands(commands),
        *add_print_commands(commands),
        *add_export_commands(commands),
        *add_undo_commands(commands),
    ]


def reads(args: Namespace) -> bool:
    """Whether a command of the desk only reads."""
    return args.command in _READS and _READS[args.command](args)


def names_files(args: Namespace) -> bool:
    """Whether a command names files, which are meant from where the caller stands (`args.folder`)."""
    return args.command in _FILES


def exit_code(args: Namespace, document: Document) -> int:
    """0, or 1 where something of what was asked could not be done."""
    return ship_commands.exit_code(document) if args.command in SHIP_COMMANDS else 0
