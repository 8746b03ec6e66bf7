"""The commands about the safety of a shop, gathered: backups, encryption, buyers' rights, updates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli.backup_commands import (
    BACKUP_COMMANDS,
    BACKUP_FOLDER_COMMANDS,
    add_backup_commands,
)
from seller_desktop.cli.buyer_commands import BUYER_COMMANDS, add_buyer_commands, buyer_reads
from seller_desktop.cli.encryption_commands import (
    ENCRYPTION_COMMANDS,
    ENCRYPTION_FOLDER_COMMANDS,
    add_encryption_commands,
    encryption_reads,
)
from seller_desktop.cli.pin_commands import PIN_COMMANDS, add_pin_commands, pin_reads
from seller_desktop.cli.problem_command import PROBLEM_COMMANDS, add_problem_command
from seller_desktop.cli.update_commands import UPDATE_FOLDER_COMMANDS, add_update_commands
from seller_desktop.services.mending import Way

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.shop import Shop

Document = dict[str, Any]

SAFETY_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {
    **BACKUP_COMMANDS,
    **BUYER_COMMANDS,
    **ENCRYPTION_COMMANDS,
    **PIN_COMMANDS,
    **PROBLEM_COMMANDS,
}
"""Those that work on an opened shop."""
FOLDER_COMMANDS: Final[dict[str, Callable[[Path, Namespace], Document]]] = {
    **BACKUP_FOLDER_COMMANDS,
    **ENCRYPTION_FOLDER_COMMANDS,
    **UPDATE_FOLDER_COMMANDS,
}
"""Those that work on the folder of a shop that nobody has open: they take its lock themselves."""


_READS: Final[dict[str, Callable[[Namespace], bool]]] = {
    **dict.fromkeys(BACKUP_COMMANDS, lambda _args: True),
    **dict.fromkeys(BUYER_COMMANDS, buyer_reads),
    **dict.fromkeys(ENCRYPTION_COMMANDS, encryption_reads),
    **dict.fromkeys(PIN_COMMANDS, pin_reads),
    **dict.fromkeys(PROBLEM_COMMANDS, lambda _args: True),
}


def add_safety_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add them all; the parsers of their actions."""
    return [
        *add_backup_commands(commands),
        *add_buyer_commands(commands),
        *add_encryption_commands(commands),
        *add_pin_commands(commands),
        *add_problem_command(commands),
        *add_update_commands(commands),
    ]


def safety_exit_code(document: Document) -> int:
    """0, or 1 where a shop could not be mended, only saved as tables."""
    return int(document.get("way") == Way.SAVED)


def safety_reads(args: Namespace) -> bool:
    """Whether a command of these only reads."""
    return args.command in _READS and _READS[args.command](args)
