"""`update check`, `fetch` and `install`, and `quit`: newer versions, and making room for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli.encryption_commands import key_at_hand
from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.updates import is_web_address
from seller_desktop.services import backups, installing, quitting, updates
from seller_desktop.services.bundle import Kind
from seller_desktop.services.folder_lock import take_lock
from seller_desktop.services.safekeeping import second_folder_of
from seller_desktop.services.shop import Shop
from seller_desktop.texts.language import current

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.bundle import Bundle
    from seller_desktop.services.updates import Found, Ready

Document = dict[str, Any]


def add_update_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add both; the parsers of their actions."""
    update = commands.add_parser("update", help="newer versions of the program")
    actions = update.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, said in (
        ("check", "whether there is one"),
        ("fetch", "bring it here and prove it"),
        ("install", "bring it here, make a backup and install it; no window may be open"),
    ):
        action = actions.add_parser(name, help=said)
        action.add_argument(
            "--from",
            dest="place",
            metavar="URL|DIR",
            help="where from (default: as set in the window, else where the program came from)",
        )
    commands.add_parser("quit", help="close the window on the shop, and wait until the program has ended")
    return list(actions.choices.values())


def _update(data_dir: Path, args: Namespace) -> Document:
    bundle, folder = updates.own_bundle(), updates.folder_of(data_dir)
    found = updates.look(bundle, folder, SystemClock().now_ms(), _place(args.place))
    told = _told(bundle, found)
    if args.action == "check" or not found.newer:
        return told
    ready = updates.fetch(bundle, found, folder)
    told |= {"fetched": str(ready.path), "verified": True}
    return told if args.action == "fetch" else told | _installed(bundle, data_dir, ready)


def _installed(bundle: Bundle, data_dir: Path, ready: Ready) -> Document:
    """Install it, or say how; a backup of the shop comes first."""
    now_ms = SystemClock().now_ms()
    if not installing.installs_itself(bundle.kind):
        ready = installing.tried(bundle, updates.folder_of(data_dir))
        if bundle.kind is not Kind.LINUX_DEB:
            return {"installed": False, "backup": None, "command": None}
        backup, command = _backed_up(data_dir, now_ms), installing.command_for(ready.path)
        return {"installed": False, "backup": backup or None, "command": command}
    backup = _backed_up(data_dir, now_ms)
    installing.install(bundle, data_dir, now_ms, backup)
    # On Windows the setup has begun, and goes on once this program has ended.
    return {"installed": bundle.kind is Kind.LINUX_TAR, "backup": backup or None, "command": None}


def _backed_up(data_dir: Path, now_ms: int) -> str:
    """The id of a backup made now; nothing where there is no shop. Refused while a window is open on it."""
    if not Shop.exists(data_dir):
        return ""
    key = key_at_hand(data_dir, writing=True)
    # Nobody opens the shop until its program is exchanged; the installer asks for the lock itself.
    take_lock(data_dir).release()
    made = backups.make(
        data_dir, key, now_ms, Why.BEFORE_MIGRATION, elsewhere=second_folder_of(data_dir, key)
    )
    return made.backup.id


def _quit(data_dir: Path, _args: Namespace) -> Document:
    return {"closed": quitting.quit_program(data_dir)}


def _place(typed: str | None) -> str:
    """A folder is meant from where one stands."""
    if not typed or is_web_address(typed):
        return typed or ""
    return str(Path(typed).expanduser().absolute())


def _told(bundle: Bundle, found: Found) -> Document:
    file = found.file
    return {
        "version": bundle.version,
        "found": found.manifest.version,
        "newer": found.newer,
        "released": found.manifest.released,
        "news": found.manifest.news_in(current()),
        "file": None if file is None else file.name,
        "size": None if file is None else file.size,
        "sha256": None if file is None else file.sha256,
    }


UPDATE_FOLDER_COMMANDS: Final[dict[str, Callable[[Path, Namespace], Document]]] = {
    "update": _update,
    "quit": _quit,
}
