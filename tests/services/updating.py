"""Releases as their makers publish them, and a web server of this machine that gives them, or fails to."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from seller_desktop.domain.updates import MANIFEST, SIGNATURE
from seller_desktop.services.bundle import Bundle, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
INSTALLER = bytes(range(256)) * 4_000
"""A million bytes: more than a server sends before it can be cut off."""
_PATIENCE_S = 20
NAMES = {
    Kind.LINUX_TAR: "seller-desktop-{version}-linux-x86_64.tar.zst",
    Kind.LINUX_DEB: "seller-desktop_{version}_amd64.deb",
    Kind.WINDOWS_SETUP: "seller-desktop-{version}-setup.exe",
    Kind.WINDOWS_FROZEN: "seller-desktop-{version}.zip",
}


on_debian = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no packages of Debian here")


def debian_package(folder: Path, script: str = "exit 0") -> bytes:
    """As our package for Debian: the program, here what `script` does, and what the system has to know."""
    program = folder / "opt" / "seller-desktop" / "seller-desktop"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    (folder / "DEBIAN").mkdir()
    (folder / "DEBIAN" / "control").write_text(
        "Package: seller-desktop\nVersion: 0.2.0\nArchitecture: amd64\nMaintainer: us\nDescription: desk\n"
    )
    made = folder.with_suffix(".deb")
    command = [shutil.which("dpkg-deb") or "", "-Znone", "-b", str(folder), str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made.read_bytes()


def public(key: Ed25519PrivateKey) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def bundle(kind: Kind = Kind.LINUX_TAR, version: str = "0.1.0", **changed: Any) -> Bundle:  # noqa: ANN401 - any of its facts
    facts: dict[str, Any] = {"commit": "0", "update_address": "", "update_keys": (public(KEY),)}
    return Bundle(kind=kind, version=version, **(facts | changed))


def publish(
    folder: Path,
    version: str = "0.2.0",
    installer: bytes = INSTALLER,
    *,
    kind: Kind = Kind.LINUX_TAR,
    key: Ed25519PrivateKey = KEY,
    **changed: Any,  # noqa: ANN401 - any part of the manifest
) -> Path:
    """The files of a release in a folder; the installer's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAMES[kind].format(version=version)
    path.write_bytes(installer)
    manifest = {
        "format": 1,
        "version": version,
        "released": "2026-11-23",
        "news": {"id": "Daftar lebih cepat.", "en": "Faster lists.\nMore."},
        "files": [
            {
                "kind": kind,
                "name": path.name,
                "size": len(installer),
                "sha256": hashlib.sha256(installer).hexdigest(),
            }
        ],
    }
    raw = json.dumps(manifest | changed).encode()
    (folder / MANIFEST).write_bytes(raw)
    (folder / SIGNATURE).write_bytes(base64.b64encode(key.sign(raw)) + b"\n")
    return path


class Server:
    """Gives the files of a folder, knows parts of them by a tag, and can be told to misbehave."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tag = '"1"'
        self.cut_after: int | None = None
        """Bytes after which an installer breaks off."""
        self.knows_parts = True
        self.moved: dict[str, str] = {}
        """Names that are elsewhere now."""
        self.lengths = True
        """Whether it says beforehand how much it sends."""
        self.extra = b""
        """What it adds to an installer."""
        self.status: int | None = None
        self.goes_on = threading.Event()
        """Until it is set, an installer that was begun does not go on."""
        self.goes_on.set()
        self.asked: list[tuple[str, str | None]] = []
        """Each name asked for, and the part of it."""
        self.address = ""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        told: Server = self.server.told  # type: ignore[attr-defined]
        name, part = self.path.rpartition("/")[2], self.headers.get("Range")
        told.asked.append((name, part))
        if told.status is not None:
            self.send_error(told.status)
            return
        if name in told.moved:
            self.send_response(302)
            self.send_header("Location", told.moved[name])
            self.end_headers()
            return
        path = told.folder / name
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes() + (b"" if name.startswith("seller-desktop-updates") else told.extra)
        begin = 0
        if part and told.knows_parts and self.headers.get("If-Range", told.tag) == told.tag:
            begin = int(part.removeprefix("bytes=").rstrip("-"))
            if begin >= len(content):
                self.send_error(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        if told.lengths:
            self.send_header("Content-Length", str(len(content) - begin))
        self.send_header("ETag", told.tag)
        self.end_headers()
        cut = told.cut_after if "updates" not in name else None
        self.wfile.write(content[begin : begin + 1000])
        if cut is None:
            told.goes_on.wait(_PATIENCE_S)
        self.wfile.write(content[begin + 1000 : None if cut is None else begin + cut])

    def log_message(self, *_words: object) -> None:
        """A test says what it wants to know."""


class _Http(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked has gone away in the middle, as it may."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    http = _Http(("127.0.0.1", 0), _Handler)
    http.told = told = Server(folder)  # type: ignore[attr-defined]
    told.address = f"http://127.0.0.1:{http.server_address[1]}/unduh/"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield told
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
