"""One backup as a file: packed, read, proven, unpacked.

A backup is a zip with a copy of the database, the rejected rows, the file that tells where an encrypted shop
has its key, and a manifest with the SHA-256 and the counts of the database.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.progress import nothing_told, pages, share
from seller_desktop.services.rejected_rows import FOLDER as REJECTED
from seller_desktop.storage import shop_files
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.progress import Told

ENDING: Final = ".sdbackup"
NAMED_AFTER: Final = "%Y%m%d-%H%M%S"
"""A backup is named after the time it was made, UTC."""
_NAMED: Final = 15
KEY_FILE: Final = "shop.key"
MARGIN: Final = 50_000_000
"""So much of the disk is left to everything else."""
_MANIFEST: Final = "manifest.json"
FORMAT: Final = 1
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies in a folder. `made_at`: UTC milliseconds, `size`: bytes of its file, `state`: tells
    two states of a shop apart, `shop`: tells shops apart ("" where it is not known), `counts`: rows by
    table. One that cannot be read is told as not `readable`.
    """

    id: str
    path: Path
    made_at: int
    size: int
    readable: bool = True
    why: Why = Why.BY_HAND
    schema: str = ""
    version: str = ""
    encrypted: bool = False
    state: str = ""
    shop: str = ""
    sha256: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def orders(self) -> int:
        return self.counts.get("orders", 0)


def read_manifest(path: Path) -> Backup:
    """What a backup's file says of itself; not `readable` where it says nothing of use."""
    info = path.stat()
    name = path.name.removesuffix(ENDING)
    try:
        with zipfile.ZipFile(path) as packed:
            told: dict[str, Any] = json.loads(packed.read(_MANIFEST))
            packed.getinfo(DATABASE_NAME)
        return Backup(
            name,
            path,
            int(told["made_at"]),
            info.st_size,
            readable=told["format"] <= FORMAT,
            why=Why(told["why"]),
            schema=str(told["schema"]),
            version=str(told["version"]),
            encrypted=bool(told["encrypted"]),
            state=str(told["state"]),
            shop=str(told.get("shop", "")),
            sha256=str(told["sha256"]),
            counts={str(table): int(rows) for table, rows in told["counts"].items()},
        )
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, TypeError, AttributeError, EOFError):
        return Backup(name, path, _named_time(name, info.st_mtime), info.st_size, readable=False)


def _named_time(name: str, otherwise_s: float) -> int:
    try:
        at = datetime.strptime(name[:_NAMED], NAMED_AFTER).replace(tzinfo=UTC).timestamp()
    except ValueError:
        at = otherwise_s
    return int(at * 1000)


def pack(data_dir: Path, copy: Path, packed: Path, manifest: dict[str, Any], told: Told) -> None:
    # Level 1: twice as fast as the usual 6, and a tenth larger. Encrypted pages do not shrink at all.
    method = zipfile.ZIP_STORED if manifest["encrypted"] else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(packed, "w", method, compresslevel=1) as out:
        with copy.open("rb") as source, out.open(DATABASE_NAME, "w", force_zip64=True) as entry:
            manifest["sha256"] = _poured(source, entry.write, copy.stat().st_size, told)
        if (key_file := data_dir / KEY_FILE).is_file():
            out.write(key_file, KEY_FILE)
        rejected = data_dir / REJECTED
        for file in sorted(rejected.iterdir()) if rejected.is_dir() else ():
            if file.is_file():
                out.write(file, f"{REJECTED}/{file.name}")
        out.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))


def read_back(path: Path, told: Told) -> None:
    """Raises SellerError("disk_broken") where the file does not say what was written."""
    backup = read_manifest(path)
    try:
        with zipfile.ZipFile(path) as packed, packed.open(DATABASE_NAME) as source:
            size = packed.getinfo(DATABASE_NAME).file_size
            if _poured(source, lambda _piece: 0, size, told) == backup.sha256:
                return
    except (zipfile.BadZipFile, KeyError) as failure:
        raise SellerError("disk_broken") from failure
    raise SellerError("disk_broken")


def unpack(
    backup: Backup, folder: Path, key: str | None, told: Told = nothing_told, *, proven: bool = True
) -> Path:
    """Take the database out of a backup into a folder, and prove that it is what was saved; its path.

    Not `proven`: by its SHA-256 alone, which needs no key.
    Raises SellerError: `backup_broken`, `backup_newer`, `shop_key_wrong`, `backup_no_room`, and those of the
    disk.
    """
    if not backup.readable:
        raise SellerError("backup_broken", backup=backup.path.name)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / DATABASE_NAME
    shop_files.remove_database(target)
    try:
        with zipfile.ZipFile(backup.path) as packed:
            size = packed.getinfo(DATABASE_NAME).file_size
            needs(folder, size + MARGIN)
            with packed.open(DATABASE_NAME) as source, target.open("wb") as out:
                sha256 = _poured(source, out.write, size, share(told, 0, 500))
            if sha256 != backup.sha256:
                raise SellerError("backup_broken", backup=backup.path.name)
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError) as failure:
        if isinstance(failure, OSError) and failure.errno is not None and not backup.path.is_file():
            raise Refused("no_such_backup", backup=backup.id) from failure
        raise SellerError("backup_broken", backup=backup.path.name) from failure
    if proven:
        prove(target, key, backup.counts, share(told, 500, 1000), of=backup.path.name)
    return target


def unpack_rejected(backup: Backup, data_dir: Path) -> int:
    """Bring back the files of rejected rows that are not there any more; how many.

    A backup is a file people hand around: only plain names are taken from it.
    """
    brought = 0
    with zipfile.ZipFile(backup.path) as packed:
        for name in packed.namelist():
            folder, _, plain = name.partition("/")
            if folder != REJECTED or not plain or Path(plain).name != plain or plain in {".", ".."}:
                continue
            target = data_dir / REJECTED / plain
            if not target.exists():
                target.parent.mkdir(exist_ok=True)
                with packed.open(name) as source, target.open("wb") as out:
                    shutil.copyfileobj(source, out)
                brought += 1
    return brought


def key_file_of(backup: Backup) -> bytes | None:
    """What the shop's key file said when the backup was made; None for a plain shop."""
    with zipfile.ZipFile(backup.path) as packed:
        return packed.read(KEY_FILE) if KEY_FILE in packed.namelist() else None


def prove(path: Path, key: str | None, counts: dict[str, int], told: Told, *, of: str) -> None:
    """Raises SellerError: `backup_broken`, `backup_newer`, `shop_key_wrong`."""
    try:
        shop_files.version_of(path, key)
        fault = shop_files.look_over(path, key, told=pages(told))
        same = not fault and shop_files.counts_of(path, key) == counts
    except SellerError as failure:
        if failure.code == "newer_shop":
            raise SellerError("backup_newer", backup=of, **failure.facts) from failure
        if failure.code == "not_a_shop" and key is not None:
            raise SellerError("shop_key_wrong") from failure
        if failure.code in {"not_a_shop", "shop_damaged"}:
            raise SellerError("backup_broken", backup=of) from failure
        raise
    if not same:
        raise SellerError("backup_broken", backup=of)


def needs(folder: Path, needed: int) -> None:
    if (free := shutil.disk_usage(folder).free) < needed:
        raise SellerError("backup_no_room", folder=str(folder), needed=needed, free=free)


def _poured(source: Any, write: Callable[[bytes], object], size: int, told: Told) -> str:  # noqa: ANN401 - files of several kinds
    digest = hashlib.sha256()
    done = 0
    while piece := source.read(_PIECE):
        digest.update(piece)
        write(piece)
        done += len(piece)
        told(min(1000, done * 1000 // max(size, 1)))
    return digest.hexdigest()
