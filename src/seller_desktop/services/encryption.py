"""Encrypts a shop that nobody has open, takes the encryption off again, and gives it another key.

The database is written anew beside the old one, looked over and put in its place. In this order:

1. how the new key is got is written into the pending key file, and the keyring keeps it;
2. the database is written anew under it, and compared;
3. it takes the old one's place, by a rename;
4. the pending key file takes the place of the old one;
5. files of rejected rows follow.

A kill before 3 leaves the old shop and its key, a kill after it the new shop and the new key, whose file is
found as the pending one. `tidy` brings what is left half-way to its end, at the next opening.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import backups, rejected_rows, shop_keys
from seller_desktop.services.folder_lock import locked
from seller_desktop.storage import shop_files, sqlite_cipher
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.backup_files import Backup
    from seller_desktop.services.rejected_rows import RejectedFile

ANEW: Final = "shop.anew.db"
"""The database written anew, until it takes its place."""
_UNSEALED: Final = ".unsealed"
"""A file of rejected rows that will lie in the clear once the shop does."""
_SPARE: Final = 16_000_000
"""Bytes left free beside the new database."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key a shop is to get, and how it is to be kept; whoever asks has shown its recovery key."""

    key: str
    passphrase: str | None = None
    in_keyring: bool = True


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What came of it."""

    in_keyring: bool
    sealed: int
    """Files of rejected rows sealed, or sealed anew, or opened."""


def go_on_always() -> bool:
    """For work nobody stops."""
    return True


def telling(data_dir: Path, told: Callable[[int], None]) -> Callable[[], bool]:
    """For work that is watched: how far it has come, in thousandths, by how long the new database is."""
    of = max(1, sum(path.stat().st_size for path in shop_files.database_files(data_dir)))

    def go_on() -> bool:
        with suppress(OSError):  # it is not there yet, or not any more
            told(min(990, (data_dir / ANEW).stat().st_size * 1000 // of))
        return True

    return go_on


def exchange(
    data_dir: Path,
    key: str | None,
    new: NewKey | None,
    go_on: Callable[[], bool] = go_on_always,
    *,
    seal_plain: bool = False,
) -> Exchanged:
    """Give a shop that nobody has open another key: `key` is its present one, None each means none.

    `go_on` is asked now and then; until the database is exchanged it may say no. `seal_plain`: also files of
    rejected rows that still lie in the clear are sealed. Blocking; as long as a copy of the database takes.
    Raises SellerError, and then the shop is as it was: `shop_busy`, `disk_short_encryption`,
    `encryption_stopped`, `encryption_failed`, those of `shop_keys.remember` and `database.world_failure`;
    Refused: `no_shop`, `shop_not_encrypted`, `shop_encrypted_already`.
    """
    with locked(data_dir):
        _look_first(data_dir, key, new)
        tidy(data_dir, key)
        _find_room(data_dir)
        kept = False
        anew = data_dir / ANEW
        try:
            if new is not None:
                former = () if key is None else (key, *shop_keys.former_keys(data_dir, key))
                kept = shop_keys.remember(
                    data_dir,
                    new.key,
                    passphrase=new.passphrase,
                    in_keyring=new.in_keyring,
                    former=former,
                    pending=True,
                )
            sqlite_cipher.write_anew(
                data_dir / DATABASE_NAME, key, anew, None if new is None else new.key, go_on
            )
            if new is None and key is not None:
                _unseal(data_dir, (key, *shop_keys.former_keys(data_dir, key)))
            shop_files.swap_in(data_dir, anew, key)
        except BaseException:
            _put_back(data_dir, key)
            raise
        return Exchanged(kept, _follow(data_dir, None if new is None else new.key, seal_plain=seal_plain))


def tidy(data_dir: Path, key: str | None) -> None:
    """Bring to its end what was broken off, of a shop that was opened with `key`.

    Whoever calls has the folder's lock. Costs a look into the folder where nothing was. Raises SellerError
    where the disk is at fault.
    """
    shop_files.remove_database(data_dir / ANEW)
    _follow(data_dir, key, seal_plain=False)


def _put_back(data_dir: Path, key: str | None) -> None:
    """Leave nothing of an exchange that failed, unless the database has been exchanged all the same: its new
    key must not be lost then.
    """
    with suppress(SellerError):  # the next opening looks again
        if sqlite_cipher.opens(data_dir / DATABASE_NAME, key):
            tidy(data_dir, key)


def plain_files(data_dir: Path) -> list[RejectedFile]:
    """Files of rejected rows that lie in the clear beside a shop."""
    return [one for one in rejected_rows.rejected_files(data_dir) if not one.sealed]


def replace_plain_backups(data_dir: Path, key: str, now_ms: int, elsewhere: Path | None) -> int:
    """Make a backup of the encrypted shop, and once it is proven remove those that lie in the clear, in the
    shop's own folder and in the second one; how many. Blocking. Raises SellerError as `backups.make`, and
    then all are there still.
    """
    plain = plain_backups(data_dir, elsewhere)
    backups.make(data_dir, key, now_ms, Why.BY_HAND, elsewhere=elsewhere)
    for one in plain:
        one.path.unlink(missing_ok=True)
    return len(plain)


def plain_backups(data_dir: Path, elsewhere: Path | None) -> list[Backup]:
    """Backups that were made while the shop was not encrypted, newest first, those of each folder."""
    return [one for one in backups.files_of(data_dir, elsewhere) if one.readable and not one.encrypted]


def _follow(data_dir: Path, key: str | None, *, seal_plain: bool) -> int:
    """Key files and files of rejected rows follow a database that now answers to `key`; how many files."""
    if key is None:
        done = sum(_take_unsealed(path) for path in _waiting_unsealed(data_dir))
        shop_keys.settle(data_dir, key)  # last: a key file is what says that there may be something to do
        return done
    former = shop_keys.former_keys(data_dir, key)
    shop_keys.settle(data_dir, key)
    for path in _waiting_unsealed(data_dir):
        path.unlink()
    done = 0
    for one in rejected_rows.rejected_files(data_dir):
        if _wants_sealing(one, former, seal_plain=seal_plain):
            rejected_rows.seal(one, key, (key, *former))
            done += 1
    return done


def _wants_sealing(one: RejectedFile, former: tuple[str, ...], *, seal_plain: bool) -> bool:
    from seller_desktop.services.key_file import check_value  # noqa: PLC0415 - not needed to start
    from seller_desktop.services.sealed_files import sealed_with  # noqa: PLC0415 - not needed to start

    if not one.sealed:
        return seal_plain
    return sealed_with(one.path) in map(check_value, former)


def _unseal(data_dir: Path, keys: tuple[str, ...]) -> None:
    for one in rejected_rows.rejected_files(data_dir):
        if one.sealed:
            target = one.path.with_name(one.name + _UNSEALED)
            rejected_rows.give_out(one, target, keys)
            shop_files.make_durable(target)


def _waiting_unsealed(data_dir: Path) -> list[Path]:
    return sorted((data_dir / rejected_rows.FOLDER).glob(f"*{_UNSEALED}"))


def _take_unsealed(path: Path) -> int:
    """A file in the clear takes its name, beside one that has it already; the sealed one goes."""
    name = path.name.removesuffix(_UNSEALED)
    target, number = path.with_name(name), 2
    while target.exists():
        target = path.with_name(f"{Path(name).stem} ({number}){Path(name).suffix}")
        number += 1
    path.with_name(name + rejected_rows.SEALED).unlink(
        missing_ok=True
    )  # a kill now: the other is taken later
    os.replace(path, target)  # noqa: PTH105 - one call, and the same on every system
    shop_files.make_durable(path.parent)
    return 1


def _look_first(data_dir: Path, key: str | None, new: NewKey | None) -> None:
    if not (data_dir / DATABASE_NAME).is_file():
        raise Refused("no_shop", folder=str(data_dir))
    encrypted = shop_keys.is_encrypted(data_dir)
    if encrypted and key is None:
        raise Refused("shop_encrypted_already")
    if not encrypted and (key is not None or new is None):
        raise Refused("shop_not_encrypted")
    if not sqlite_cipher.opens(data_dir / DATABASE_NAME, key):
        raise SellerError("shop_damaged")


def _find_room(data_dir: Path) -> None:
    size = sum(path.stat().st_size for path in shop_files.database_files(data_dir))
    needed, free = size + size // 20 + _SPARE, shutil.disk_usage(data_dir).free
    if needed > free:
        raise SellerError("disk_short_encryption", needed=needed, free=free, short=needed - free)
