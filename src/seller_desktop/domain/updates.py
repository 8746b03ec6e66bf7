"""What a release says of itself: its manifest, and which of two versions is the newer one.

Pure: bytes in, values out. Whether the bytes are ours is proven before they come here (`services.updates`).
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from seller_desktop.domain.errors import Refused, SellerError

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST: Final = "seller-desktop-updates.json"
SIGNATURE: Final = f"{MANIFEST}.sig"
FORMAT: Final = 1
MOST_MANIFEST: Final = 256_000
"""Bytes; an honest manifest has a few thousand."""
MOST_FILE: Final = 1_000_000_000
"""Bytes of an installer; an honest one has a tenth."""
_MOST_NEWS: Final = 8_000
_MOST_FILES: Final = 50
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_VERSION: Final = re.compile(
    r"(?P<release>\d{1,9}(?:\.\d{1,9}){0,4})"
    r"(?:(?P<stage>a|b|rc)(?P<stage_no>\d{1,9}))?(?:\.post(?P<post>\d{1,9}))?(?:\.dev(?P<dev>\d{1,9}))?",
    re.ASCII,
)
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}", re.ASCII)
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


def version_key(text: str) -> tuple[object, ...]:
    """By what versions are compared, as PEP 440 orders them: 0.9 < 0.10.dev1 < 0.10a1 < 0.10rc1 < 0.10 =
    0.10.0 < 0.10.post1. Raises ValueError for anything else.
    """
    found = _VERSION.fullmatch(text)
    if found is None:
        raise ValueError(f"no version: {text[:40]!r}")
    release = [int(part) for part in found["release"].split(".")]
    while release and release[-1] == 0:
        release.pop()
    dev = math.inf if found["dev"] is None else int(found["dev"])
    post = -1 if found["post"] is None else int(found["post"])
    if found["stage"] is not None:
        stage = (("a", "b", "rc").index(found["stage"]), int(found["stage_no"]))
    else:  # a first try comes before all stages, everything else after them
        stage = (-1, 0) if post < 0 and dev < math.inf else (3, 0)
    return tuple(release), stage, post, dev


def is_newer(version: str, than: str) -> bool:
    """Whether a version is to replace another; the same one is not."""
    return version_key(version) > version_key(than)


@dataclass(frozen=True, slots=True)
class UpdateFile:
    """One installer of a release. `kind`: for which way of being installed (`services.bundle.Kind`)."""

    kind: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release says of itself. `released`: an ISO date; `news`: what is new, by language."""

    version: str
    released: str
    news: Mapping[str, str]
    files: tuple[UpdateFile, ...]

    def file_for(self, kind: str) -> UpdateFile | None:
        """The installer for a way of being installed, if the release has one."""
        return next((one for one in self.files if one.kind == kind), None)

    def news_in(self, language: str) -> str:
        """What is new, in this language where it is told, else in English."""
        return self.news.get(language) or self.news.get("en", "")


def read_manifest(raw: bytes) -> Manifest:
    """A manifest that is proven to be ours.

    Raises SellerError: `update_format` where it is written in a way that only a newer program knows,
    `update_manifest` where it makes no sense.
    """
    try:
        told = json.loads(raw)
        if not isinstance(told, dict):
            raise TypeError("no object")  # noqa: TRY301 - one way out for all that makes no sense
        if told.get("format") != FORMAT:
            raise SellerError("update_format")
        return _manifest(told)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise SellerError("update_manifest") from wrong


def _manifest(told: dict[str, Any]) -> Manifest:
    version, released = str(told["version"]), str(told["released"])
    version_key(version)
    date.fromisoformat(released)
    files = tuple(_file(one) for one in told["files"][:_MOST_FILES])
    if len({one.kind for one in files}) != len(files):
        raise ValueError("two files of one kind")
    news = {str(language): str(text)[:_MOST_NEWS] for language, text in told["news"].items()}
    return Manifest(version, released, news, files)


def _file(told: dict[str, Any]) -> UpdateFile:
    file = UpdateFile(str(told["kind"]), str(told["name"]), int(told["size"]), str(told["sha256"]))
    if not (_NAME.fullmatch(file.name) and _SHA256.fullmatch(file.sha256) and 0 < file.size <= MOST_FILE):
        raise ValueError(f"no file of ours: {file.name[:40]!r}")
    return file


def is_web_address(place: str) -> bool:
    """Whether it names a place on the web, of whatever kind; else it is meant as a folder."""
    return "://" in place


def web_address(place: str) -> str:
    """The address below which the files of a release lie, ending with a slash.

    Raises Refused: `update_http` for one that others on the way could read (but this computer itself),
    `update_address` for one that cannot be read.
    """
    address = place.strip()
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError as wrong:
        raise Refused("update_address", place=place) from wrong
    if not host or parts.username or parts.query or parts.fragment or not address.isascii():
        raise Refused("update_address", place=place)
    if any(sign.isspace() or not sign.isprintable() for sign in address):
        raise Refused("update_address", place=place)
    if not may_ask(address):
        raise Refused("update_http" if parts.scheme == "http" else "update_address", place=place)
    return address.removesuffix(MANIFEST).rstrip("/") + "/"


def may_ask(address: str) -> bool:
    """Whether an address may be asked at all: what is on the way is nobody's business, though whatever comes
    is proven by its signature. This computer may be asked in the clear.
    """
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
