"""A damaged shop is brought back as far as can be; nothing of it is thrown away (steps: `opening`)."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.progress import nothing_told, pages, share
from seller_desktop.services import backups
from seller_desktop.services.opening import BACKUPS, WORKING
from seller_desktop.services.restoring import keep_damaged, known_key, unpacked_under
from seller_desktop.storage import salvage, shop_files
from seller_desktop.storage.database import DATABASE_NAME
from seller_desktop.storage.shop_files import CHECK_WANTED

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.progress import Told
    from seller_desktop.services.backup_files import Backup

SAVED: Final = "saved"
"""The folder, beside a damaged database that was set aside, of what could be read of it."""


class Way(StrEnum):
    """How a damaged shop was mended."""

    MADE_ANEW = "made_anew"
    RESTORED = "restored"
    SAVED = "saved"
    """It was not; what could be read lies in files."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a damaged shop. `set_aside`: the folder of the damaged files; `rows`: how many could be
    saved of each table, where that was all there was to do.
    """

    way: Way
    set_aside: Path
    backup: Backup | None = None
    rows: dict[str, int] | None = None


def is_sound(data_dir: Path, key: str | None) -> bool:
    """Whether nothing at all is wrong with the shop's database. Blocking, and not quick."""
    path = data_dir / DATABASE_NAME
    return (
        path.is_file()
        and not shop_files.look_over(path, key, thorough=True)
        and shop_files.is_whole_shop(path, key)
    )


def mend(data_dir: Path, key: str | None, now_ms: int, *, told: Told = nothing_told) -> Mended:
    """Bring a damaged or lost shop, whose lock the caller holds, back as far as can be. Blocking.

    Raises SellerError for a disk that is full or broken; the damaged files are as they were then.
    """
    aside = keep_damaged(data_dir, now_ms)
    working = data_dir / WORKING
    try:
        if _made_anew(data_dir, working, key, share(told, 0, 400)):
            mended, new = Mended(Way.MADE_ANEW, aside), working / DATABASE_NAME
        elif found := _newest_that_passes(data_dir, working, key, share(told, 400, 900)):
            mended, new = Mended(Way.RESTORED, aside, found[0]), found[1]
        else:
            shop_files.want_check(data_dir)
            return Mended(Way.SAVED, aside, rows=_save(aside, key, share(told, 900, 1000)))
        shop_files.swap_in(data_dir, new, key, fold=False)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    (data_dir / CHECK_WANTED).unlink(missing_ok=True)
    return mended


def start_anew(data_dir: Path, now_ms: int) -> Path:
    """Leave a shop that could not be mended behind, so that an empty one can be made in its folder; where it
    is kept. Backups go along: they would not be this shop's.
    """
    aside = keep_damaged(data_dir, now_ms)
    for path in list(shop_files.database_files(data_dir)):
        path.unlink()
    if (data_dir / BACKUPS).exists():
        (data_dir / BACKUPS).rename(aside / BACKUPS)
    (data_dir / CHECK_WANTED).unlink(missing_ok=True)
    return aside


def _made_anew(data_dir: Path, working: Path, key: str | None, told: Told) -> bool:
    """Whether a new database with all rows of the damaged one is whole; it lies in `working` then."""
    working.mkdir(parents=True, exist_ok=True)
    damaged = working / "damaged.db"
    for path in shop_files.database_files(data_dir):
        shutil.copyfile(path, damaged.with_name(path.name.replace(DATABASE_NAME, damaged.name)))
    told(100)
    new = working / DATABASE_NAME
    return (
        damaged.is_file()
        and salvage.made_anew(damaged, new, key, pages(share(told, 100, 800)))
        and not shop_files.look_over(new, key, told=pages(share(told, 800, 1000)), thorough=True)
        and shop_files.is_whole_shop(new, key)
    )


def _newest_that_passes(
    data_dir: Path, working: Path, key: str | None, told: Told
) -> tuple[Backup, Path] | None:
    """The newest backup that is whole and of a schema we know, and its database under the shop's key."""
    every = backups.list_backups(data_dir)
    for done, backup in enumerate(every):
        told(done * 1000 // len(every))
        if not backup.readable:
            continue
        try:
            of_backup = known_key(data_dir, key, backup)
            return backup, unpacked_under(backup, working, of_backup, key, nothing_told)
        except SellerError:
            continue
    return None


def _save(aside: Path, key: str | None, told: Told) -> dict[str, int]:
    folder = aside / SAVED
    folder.mkdir(exist_ok=True)
    if not (aside / DATABASE_NAME).is_file():
        return {}
    return salvage.salvage(aside / DATABASE_NAME, key, folder, pages(told))
