"""Newer versions of the program: looked for where the seller says, proven to be ours, fetched and kept.

Never needed: a shop works on with any version, and nothing is looked for unless asked for or allowed. What is
kept lies in one folder beside the shop (`folder_of`); losing it costs a download.
"""

from __future__ import annotations

import base64
import json
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.progress import nothing_told
from seller_desktop.domain.updates import (
    MANIFEST,
    MOST_MANIFEST,
    SIGNATURE,
    is_newer,
    read_manifest,
)
from seller_desktop.services import update_files
from seller_desktop.services.bundle import this_bundle

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.progress import Told
    from seller_desktop.domain.updates import Manifest, UpdateFile
    from seller_desktop.services.bundle import Bundle

EVERY_MS: Final = 7 * DAY_MS
"""So often it is looked for, where that is allowed."""
AGAIN_MS: Final = DAY_MS
"""So long after an attempt that failed, the next one waits."""
_SETTINGS: Final = "settings.json"
PENDING: Final = "pending.json"
LOG: Final = "install.log"
UNPACKED: Final = "unpacked-"
"""How a folder in which an installer is unpacked begins."""
_KEPT: Final = frozenset({_SETTINGS, PENDING, LOG})
"""What is no download."""
_MOST_SIGNATURE: Final = 1_000


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """`place`: a web address or folder, "" for the one the program came with; `told`: the version the seller
    was told of, who is told of each only once; `skipped`: the one they do not want; `failed`: what the last
    attempt by itself ended with, the code of a failure.
    """

    place: str = ""
    weekly: bool = False
    checked_at: int | None = None
    tried_at: int | None = None
    found: str = ""
    told: str = ""
    skipped: str = ""
    failed: str = ""

    def is_due(self, now_ms: int) -> bool:
        """Whether the program may look now without being asked; a time still to come counts for nothing."""
        return (
            self.weekly
            and _is_past(self.checked_at, EVERY_MS, now_ms)
            and _is_past(self.tried_at, AGAIN_MS, now_ms)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A release whose manifest is proven to be ours. `file`: what updates this copy, if there is one."""

    manifest: Manifest
    place: str
    newer: bool
    file: UpdateFile | None
    raw: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Ready:
    """A newer release that lies here, manifest and installer."""

    manifest: Manifest
    file: UpdateFile
    path: Path


def folder_of(data_dir: Path) -> Path:
    """Where settings and downloads are kept: the practice shop beside a shop shares them with it."""
    return (data_dir.parent if data_dir.name == "practice" else data_dir) / "updates"


def own_bundle() -> Bundle:
    """What this copy came as. Raises Refused: `update_from_source`, `update_no_keys`."""
    bundle = this_bundle()
    if bundle is None:
        raise Refused("update_from_source")
    if not bundle.update_keys:
        raise Refused("update_no_keys")
    return bundle


def read_settings(folder: Path) -> UpdateSettings:
    """As they were kept; what cannot be read has its default."""
    told = read_json(folder / _SETTINGS)
    good: dict[str, Any] = {}
    for name, default in asdict(UpdateSettings()).items():
        value = told.get(name)
        kind = int if default is None else type(default)
        if type(value) is kind:
            good[name] = value
    return UpdateSettings(**good)


def save_settings(folder: Path, settings: UpdateSettings) -> None:
    """Raises SellerError as the disk does, and Refused for a place that cannot be one."""
    if settings.place.strip():
        update_files.place_of(settings.place)
    write_json(folder / _SETTINGS, asdict(settings))


def check(bundle: Bundle, place: str) -> Found:
    """Look what the place (a web address, a folder) offers. Blocking.

    Raises SellerError: `update_not_ours` where nobody with a key of ours has signed it, `update_manifest`,
    `update_format`, and those of the place.
    """
    there = update_files.place_of(place)
    signature = there.read(SIGNATURE, _MOST_SIGNATURE)
    raw = there.read(MANIFEST, MOST_MANIFEST)
    return _found(bundle, place, raw, signature)


def look(bundle: Bundle, folder: Path, now_ms: int, place: str = "") -> Found:
    """The same at the place of the settings, and note in them what came of it; or at another place by hand,
    of which nothing is noted: an old stick says nothing of what the usual place has.
    """
    if place:
        return check(bundle, place)
    settings = read_settings(folder)
    try:
        found = check(bundle, settings.place or bundle.update_address)
    except SellerError as failure:
        save_settings(folder, replace(settings, tried_at=now_ms, failed=failure.code))
        raise
    version = found.manifest.version if found.newer else ""
    noted = replace(settings, checked_at=now_ms, tried_at=now_ms, found=version, failed="")
    save_settings(folder, noted)
    return found


def fetch(bundle: Bundle, found: Found, folder: Path, told: Told = nothing_told) -> Ready:
    """Bring the installer here, proven. Blocking; `told` may raise to stop it.

    Raises Refused: `update_not_newer`, `update_no_file`; SellerError as `update_files.bring`.
    """
    file = found.file
    if not found.newer:
        raise Refused("update_not_newer", version=found.manifest.version, old=bundle.version)
    if file is None:
        raise Refused("update_no_file", version=found.manifest.version)
    _sweep(folder, keep=file)
    path = update_files.bring(update_files.place_of(found.place), file, folder, told)
    with update_files.on_disk():
        (folder / SIGNATURE).write_bytes(found.signature)
        (folder / MANIFEST).write_bytes(found.raw)
    return Ready(found.manifest, file, path)


def ready(bundle: Bundle, folder: Path) -> Ready | None:
    """What was fetched before and is still newer than this copy; whether its bytes are still whole is looked
    at before it is used (`installing.prove`).
    """
    try:
        raw, signature = (folder / MANIFEST).read_bytes(), (folder / SIGNATURE).read_bytes()
        found = _found(bundle, str(folder), raw, signature)
    except (OSError, SellerError):
        return None
    if not found.newer or found.file is None or not (folder / found.file.name).is_file():
        return None
    return Ready(found.manifest, found.file, folder / found.file.name)


def skip(folder: Path, version: str) -> None:
    """Tell nothing more of this version, and let go of what was fetched of it."""
    save_settings(folder, replace(read_settings(folder), skipped=version, told=version))
    _sweep(folder)


def tidy(bundle: Bundle, folder: Path) -> None:
    """At a start: downloads that are of no more use go."""
    if (folder / MANIFEST).exists() and ready(bundle, folder) is None:
        _sweep(folder)
    for left in folder.glob(f"{UNPACKED}*"):  # an installation was cut off
        shutil.rmtree(left, ignore_errors=True)


def is_ours(keys: tuple[str, ...], raw: bytes, signature: bytes) -> bool:
    """Whether the owner of one of the keys has signed exactly these bytes."""
    try:
        signed = base64.b64decode(signature.strip(), validate=True)
    except ValueError:
        return False
    for key in keys:
        with suppress(InvalidSignature, ValueError):
            Ed25519PublicKey.from_public_bytes(base64.b64decode(key)).verify(signed, raw)
            return True
    return False


def _found(bundle: Bundle, place: str, raw: bytes, signature: bytes) -> Found:
    """Nothing of the bytes is looked at before they are proven."""
    if not is_ours(bundle.update_keys, raw, signature):
        raise SellerError("update_not_ours")
    manifest = read_manifest(raw)
    newer = is_newer(manifest.version, bundle.version)
    return Found(manifest, place, newer, manifest.file_for(bundle.kind), raw, signature)


def _sweep(folder: Path, keep: UpdateFile | None = None) -> None:
    """Remove every download but what is here of `keep`. What does not go now goes another time."""
    kept = set(_KEPT)
    if keep is not None:
        kept |= {keep.name, *(f"{keep.sha256[:24]}{ending}" for ending in (".part", ".tag"))}
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name not in kept and path.is_file():
                path.unlink(missing_ok=True)


def _is_past(at_ms: int | None, for_ms: int, now_ms: int) -> bool:
    return at_ms is None or not 0 <= now_ms - at_ms < for_ms


def read_json(path: Path) -> dict[str, Any]:
    """What a file of ours tells; nothing where it is missing or broken."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def write_json(path: Path, told: dict[str, Any]) -> None:
    """All of it or, whatever happens, what was there before."""
    making = path.with_name(f".{path.name}.new")
    with update_files.on_disk():
        path.parent.mkdir(parents=True, exist_ok=True)
        making.write_text(json.dumps(told), encoding="utf-8")
        making.replace(path)
