"""Backups of a shop: made while it is in use, proven before they count, kept ever fewer the older they are.

A backup counts from when it was read back and found to be what was copied. All of it works on the folder of
a shop, whether or not the shop is opened.
"""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seller_desktop import __version__
from seller_desktop.domain import backup_plan
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.errors import Refused, SellerError, failure_of_disk
from seller_desktop.domain.progress import nothing_told, pages, share
from seller_desktop.services.backup_files import (
    ENDING,
    FORMAT,
    MARGIN,
    NAMED_AFTER,
    Backup,
    needs,
    pack,
    prove,
    read_back,
    read_manifest,
)
from seller_desktop.services.opening import BACKUPS
from seller_desktop.storage import shop_files
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.domain.backup_plan import Why
    from seller_desktop.domain.progress import Told

LATEST: Final = "latest"
_MAKING: Final = "making"
_MOST_BYTES: Final = 10_000_000_000
_SHARE_OF_FREE: Final = 10
_ONE_AT_A_TIME: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and proven, and what kept it from the second folder, if anything did."""

    backup: Backup
    not_elsewhere: SellerError | None = None


def make(
    data_dir: Path,
    key: str | None,
    now_ms: int,
    why: Why,
    *,
    into: Path | None = None,
    elsewhere: Path | None = None,
    told: Told = nothing_told,
) -> Made:
    """Make a backup, prove it, and let go of those there are too many of. Blocking, beside everything else.

    `into`: a folder in place of the shop's own; `elsewhere`: a second folder that gets the same file; that
    it cannot be reached fails nothing. Raises SellerError: `backup_no_room`, `backup_folder`, `shop_damaged`
    (the copy did not pass, and the shop is looked over when it is opened next), and those of the disk.
    """
    folder = into or data_dir / BACKUPS
    with _ONE_AT_A_TIME:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _sweep(folder, now_ms)
            _room_for(data_dir, folder)
            backup = _made(data_dir, key, now_ms, why, folder, told)
        except OSError as failure:
            raise _of_the_folder(failure, folder) from failure
        except SellerError as failure:
            if failure.code == "shop_damaged":
                shop_files.want_check(data_dir)
            raise
        if into is None:  # what somebody puts elsewhere is theirs to keep
            thin(folder, now_ms, backup.shop)
        not_elsewhere = None if elsewhere is None else _copied(backup, elsewhere, now_ms)
        told(1000)
    return Made(backup, not_elsewhere)


def list_backups(data_dir: Path, elsewhere: Path | None = None) -> list[Backup]:
    """Those of the shop's own folder and of the second one, newest first, each once."""
    found: dict[str, Backup] = {}
    for backup in files_of(data_dir, elsewhere):
        found.setdefault(backup.id, backup)
    return sorted(found.values(), key=lambda one: (one.made_at, one.id), reverse=True)


def files_of(data_dir: Path, elsewhere: Path | None = None) -> Iterator[Backup]:
    """Every file of a backup in the two folders, those of the shop's own first. Other shops may have the same
    second folder: once this one has a backup of its own, theirs are left out.
    """
    here = list(_those_in(data_dir / BACKUPS))
    yield from here
    ours = {one.shop for one in here if one.shop}
    for backup in () if elsewhere is None else _those_in(elsewhere):
        if not ours or not backup.shop or backup.shop in ours:
            yield backup


def newest(data_dir: Path, now_ms: int) -> Backup | None:
    """The last one of the shop's own folder that can be read; one of a time that has not come, when the
    computer's clock was wrong, only where there is no other.
    """
    readable = [one for one in list_backups(data_dir) if one.readable]
    return next((one for one in readable if one.made_at <= now_ms), readable[0] if readable else None)


def find(data_dir: Path, wanted: str, elsewhere: Path | None = None) -> Backup:
    """The backup of this id, of the beginning of an id, of a path, or the `latest` one.

    Raises Refused: `no_such_backup`, `which_backup` where several ids begin so.
    """
    if (path := Path(wanted)).suffix == ENDING and path.is_file():
        return read_manifest(path)
    every = list_backups(data_dir, elsewhere)
    if wanted == LATEST and every:
        return every[0]
    meant = [one for one in every if one.id == wanted] or [one for one in every if one.id.startswith(wanted)]
    if not meant or not wanted:
        raise Refused("no_such_backup", backup=wanted)
    if len(meant) > 1:
        raise Refused("which_backup", backup=wanted, several=", ".join(one.id for one in meant[:5]))
    return meant[0]


def thin(folder: Path, now_ms: int, shop: str) -> list[str]:
    """Remove those of this shop there are too many of; their ids. What does not go now goes the next time."""
    every = [one for one in _those_in(folder) if one.readable and one.shop in {"", shop}]
    used = sum(one.size for one in every)
    most = min(_MOST_BYTES, (shutil.disk_usage(folder).free + used) // _SHARE_OF_FREE)
    kept = (backup_plan.Kept(one.id, one.made_at, one.size) for one in every)
    gone = backup_plan.too_many(kept, now_ms, most)
    for name in gone:
        _forget(folder / f"{name}{ENDING}")
    return gone


def _made(data_dir: Path, key: str | None, now_ms: int, why: Why, folder: Path, told: Told) -> Backup:
    """Copy, look the copy over, pack it, read the packed one back, and only then give it its name."""
    name = _free_name(folder, now_ms)
    making = folder / f".{_MAKING}-{os.getpid()}-{name}"
    copy, packed = making / DATABASE_NAME, making / f"{name}{ENDING}"
    making.mkdir()
    try:
        source = data_dir / DATABASE_NAME
        counts = shop_files.copy_database(source, copy, key, pages(share(told, 0, 300)))
        _prove_copy(copy, key, counts, share(told, 300, 450))
        manifest = {
            "format": FORMAT,
            "made_at": now_ms,
            "why": why,
            "schema": shop_files.version_of(copy, key) or "",
            "version": __version__,
            "encrypted": key is not None,
            "state": shop_files.state_of(copy, key),
            "shop": shop_files.shop_of(copy, key),
            "counts": counts,
        }
        pack(data_dir, copy, packed, manifest, share(told, 450, 850))
        copy.unlink()
        read_back(packed, share(told, 850, 990))
        shop_files.make_durable(packed)
        path = folder / packed.name
        packed.replace(path)
        shop_files.make_durable(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return read_manifest(path)


def _prove_copy(copy: Path, key: str | None, counts: dict[str, int], told: Told) -> None:
    """A copy that is not whole is one of a shop that is not."""
    try:
        prove(copy, key, counts, told, of=DATABASE_NAME)
    except SellerError as failure:
        if failure.code == "backup_broken":
            raise SellerError("shop_damaged") from failure
        raise


def _copied(backup: Backup, elsewhere: Path, now_ms: int) -> SellerError | None:
    """Put the same file into the second folder; what kept it from there, if anything did."""
    target = elsewhere / backup.path.name
    making = target.with_name(f".{_MAKING}-{target.name}")
    try:
        elsewhere.mkdir(parents=True, exist_ok=True)
        _sweep(elsewhere, now_ms)
        needs(elsewhere, backup.size + MARGIN)
        shutil.copyfile(backup.path, making)
        shop_files.make_durable(making)
        read_back(making, nothing_told)
        making.replace(target)
        shop_files.make_durable(elsewhere)
        thin(elsewhere, now_ms, backup.shop)
    except OSError as failure:
        _forget(making)
        return _of_the_folder(failure, elsewhere)
    except SellerError as failure:
        _forget(making)
        return failure
    return None


def _those_in(folder: Path) -> Iterator[Backup]:
    try:
        files = sorted(folder.glob(f"*{ENDING}"))
    except OSError:
        return
    for path in files:
        if path.name.startswith("."):
            continue  # one that is still being copied, or was cut off: nobody has read it back
        try:
            yield read_manifest(path)
        except OSError:
            continue  # it went meanwhile


def _sweep(folder: Path, now_ms: int) -> None:
    """Remove what a backup that was cut off left behind: a whole copy of the shop. Another process may be
    making one just now, which takes minutes at most.
    """
    for left in folder.glob(f".{_MAKING}-*"):
        with suppress(OSError):
            if left.stat().st_mtime * 1000 > now_ms - HOUR_MS:
                continue
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink()


def _room_for(data_dir: Path, folder: Path) -> None:
    """Copy and packed copy lie side by side for a moment."""
    sizes = [path.stat().st_size for path in shop_files.database_files(data_dir)]
    needs(folder, 2 * sum(sizes) + MARGIN)


def _free_name(folder: Path, now_ms: int) -> str:
    made = datetime.fromtimestamp(now_ms / 1000, UTC).strftime(NAMED_AFTER)
    name, number = made, 2
    while (folder / f"{name}{ENDING}").exists():
        name, number = f"{made}-{number}", number + 1
    return name


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # somebody reads it; it goes another time


def _of_the_folder(failure: OSError, folder: Path) -> SellerError:
    known = failure_of_disk(failure)
    if known is not None and known.code in {"disk_full", "disk_broken"}:
        return known
    return SellerError("backup_folder", folder=str(folder))
