"""`encrypt`, `decrypt`, `rekey` and `rejected`, and how every other command gets the key of its shop."""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.recovery_key import written
from seller_desktop.services import encryption, rejected_rows, shop_keys
from seller_desktop.services.backup_files import key_file_of
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.folder_lock import take_lock
from seller_desktop.services.left_log import note_left
from seller_desktop.services.restoring import folders_set_aside
from seller_desktop.services.safekeeping import second_folder_of
from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.backup_files import Backup

Document = dict[str, Any]

PASSPHRASE_FILE: Final = "SELLER_DESKTOP_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable
"""The variable that names a file with the passphrase, for sessions without a keyring."""


def key_at_hand(data_dir: Path, *, writing: bool) -> str | None:
    """The key of a shop, None for a plain one: by the keyring, a file with the passphrase, a prompt.

    `writing`: where a window has the shop, it carries the command out, and nobody is asked for anything.
    Raises SellerError: `shop_busy`, `shop_key_wanted`; Refused: `passphrase_wrong`,
    `passphrase_file_unreadable`, and those of `recovery_key.key_of`.
    """
    return _key_and_passphrase(data_dir, writing=writing)[0]


def _key_and_passphrase(data_dir: Path, *, writing: bool) -> tuple[str | None, str | None]:
    try:
        return shop_keys.find_key(data_dir), None
    except SellerError as failure:
        if failure.code != "shop_key_wanted":
            raise
        if writing:
            take_lock(data_dir).release()
        if named := os.environ.get(PASSPHRASE_FILE):
            passphrase = _passphrase_in(Path(named))
            return shop_keys.key_from_passphrase(data_dir, passphrase), passphrase
        if not sys.stdin.isatty():
            raise
    return _prompted(data_dir)


def _prompted(data_dir: Path) -> tuple[str, str | None]:
    typed = getpass.getpass("Passphrase or recovery key of this shop: ")
    if shop_keys.ways(data_dir).passphrase:
        with suppress(Refused):
            return shop_keys.key_from_passphrase(data_dir, typed), typed
    try:
        return shop_keys.key_from_recovery(data_dir, typed), None
    except Refused as refused:
        looks_like_one = refused.code not in {"recovery_key_length", "recovery_key_sign"}
        if looks_like_one or not shop_keys.ways(data_dir).passphrase:
            raise
        raise Refused("passphrase_wrong") from refused


def key_of_backup_at_hand(data_dir: Path, key: str | None, backup: Backup) -> str | None:
    """The key of a backup, None for one in the clear and for one nobody knows the key of: by what the shop
    knows, which has the key `key`, by the file with a passphrase, by a prompt.
    """
    if not (backup.readable and backup.encrypted):
        return None
    told = key_file_of(backup)
    if (known := shop_keys.key_of_backup(data_dir, key, told)) is not None or not Shop.exists(data_dir):
        return known
    named = os.environ.get(PASSPHRASE_FILE)
    if named and (found := shop_keys.key_of_backup_typed(told, _passphrase_in(Path(named)))):
        return found
    if not sys.stdin.isatty():
        return None
    return shop_keys.key_of_backup_typed(told, getpass.getpass("Passphrase or recovery key of this backup: "))


def add_encryption_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the four; they have no actions of their own."""
    encrypt = commands.add_parser("encrypt", help="encrypt the shop; its recovery key is shown once")
    rekey = commands.add_parser("rekey", help="give an encrypted shop a new key and a new recovery key")
    for one in (encrypt, rekey):
        one.add_argument(
            "--passphrase-file", type=Path, metavar="FILE", help="a passphrase opens the shop too: this one"
        )
        one.add_argument("--no-keyring", action="store_true", help="keep the key out of the system's keyring")
        one.add_argument(
            "--recovery-to",
            type=Path,
            metavar="FILE",
            help="write the recovery key there, not here",
        )
        one.add_argument(
            "--all-files",
            action="store_true",
            help="also encrypt files of rejected rows, and make an encrypted backup in place of plain ones",
        )
    commands.add_parser("decrypt", help="take the encryption off the shop again")
    rejected = commands.add_parser("rejected", help="files of rejected rows: list them, or write one out")
    rejected.add_argument("name", nargs="?", metavar="NAME")
    rejected.add_argument("--to", type=Path, metavar="FILE", help="where to (default: here, by its name)")
    rejected.set_defaults(folder=Path())
    return []


def _encrypt(data_dir: Path, args: Namespace) -> Document:
    if shop_keys.is_encrypted(data_dir):
        raise Refused("shop_encrypted_already")
    return _exchanged(data_dir, None, args, None)


def _rekey(data_dir: Path, args: Namespace) -> Document:
    if not shop_keys.is_encrypted(data_dir):
        raise Refused("shop_not_encrypted")
    key, passphrase = _key_and_passphrase(data_dir, writing=True)
    return _exchanged(data_dir, key, args, passphrase)


def _decrypt(data_dir: Path, _args: Namespace) -> Document:
    if not shop_keys.is_encrypted(data_dir):
        raise Refused("shop_not_encrypted")
    encryption.exchange(data_dir, key_at_hand(data_dir, writing=True), None)
    return {"encrypted": False}


def _exchanged(data_dir: Path, key: str | None, args: Namespace, known: str | None) -> Document:
    """Carry out `encrypt` and `rekey`. The recovery key is on the disk, if it is to go there, before."""
    passphrase = _new_passphrase(args, known)
    new = encryption.NewKey(shop_keys.make_key(), passphrase, in_keyring=not args.no_keyring)
    recovery = written(new.key)
    if args.recovery_to is not None:
        _save(args.recovery_to, recovery)
    try:
        done = encryption.exchange(data_dir, key, new, seal_plain=args.all_files)
    except BaseException:
        if args.recovery_to is not None:
            args.recovery_to.unlink(missing_ok=True)
        raise
    if args.all_files:
        encryption.replace_plain_backups(
            data_dir, new.key, SystemClock().now_ms(), second_folder_of(data_dir, new.key)
        )
    return {
        "encrypted": True,
        "keyring": done.in_keyring,
        "passphrase": passphrase is not None,
        "recovery_key": None if args.recovery_to else recovery,
        "recovery_file": str(args.recovery_to) if args.recovery_to else None,
        "plain_files": [str(one.path) for one in encryption.plain_files(data_dir)],
        "plain_backups": [
            str(one.path) for one in encryption.plain_backups(data_dir, second_folder_of(data_dir, new.key))
        ],
        "set_aside": [str(one) for one in folders_set_aside(data_dir)],
    }


def _new_passphrase(args: Namespace, known: str | None) -> str | None:
    """The passphrase there is to be: the one named, the one just used, one typed now; None for none."""
    if args.passphrase_file is not None:
        return _passphrase_in(args.passphrase_file)
    if known is not None:
        return known
    if not args.no_keyring:
        return None
    if named := os.environ.get(PASSPHRASE_FILE):
        return _passphrase_in(Path(named))
    if not sys.stdin.isatty():
        raise Refused("passphrase_wanted")
    typed = getpass.getpass("New passphrase of this shop: ")
    if getpass.getpass("The same once more: ") != typed:
        raise Refused("passphrases_differ")
    return typed


def _passphrase_in(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, ValueError) as failure:
        raise Refused("passphrase_file_unreadable", file=str(path)) from failure
    if not text:
        raise Refused("passphrase_file_unreadable", file=str(path))
    return text


def _save(path: Path, recovery: str) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(f"{recovery}\n")
            out.flush()
            os.fsync(out.fileno())
    except OSError as failure:
        raise Refused("recovery_not_saved", file=str(path)) from failure


def _rejected(shop: Shop, args: Namespace) -> Document:
    if args.name is None:
        return {
            "files": [
                {"name": one.name, "sealed": one.sealed, "path": str(one.path)}
                for one in rejected_rows.rejected_files(shop.data_dir)
            ]
        }
    one = rejected_rows.rejected_file(shop.data_dir, args.name)
    target = args.folder / (args.to or one.name)
    keys = () if shop.key is None else (shop.key, *shop_keys.former_keys(shop.data_dir, shop.key))
    shop.write(note_left, Left.REJECTED, target.name, ()).result()  # before the file is there
    shop.here(rejected_rows.give_out, one, target, keys)
    return {"name": one.name, "file": str(target)}


def encryption_reads(args: Namespace) -> bool:
    """Whether nothing leaves the shop."""
    return args.name is None


ENCRYPTION_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"rejected": _rejected}


def _of_a_shop(carry_out: Callable[[Path, Namespace], Document]) -> Callable[[Path, Namespace], Document]:
    def checked(data_dir: Path, args: Namespace) -> Document:
        if not Shop.exists(data_dir):
            raise Refused("no_shop", folder=str(data_dir))
        return carry_out(data_dir, args)

    return checked


ENCRYPTION_FOLDER_COMMANDS: Final[dict[str, Callable[[Path, Namespace], Document]]] = {
    "encrypt": _of_a_shop(_encrypt),
    "decrypt": _of_a_shop(_decrypt),
    "rekey": _of_a_shop(_rekey),
}
