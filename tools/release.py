"""Keys and signatures of releases.

`key OUT` makes a key pair: the private half into a file only its owner may read, the public half, which goes
into `update_keys` of the next build, printed. `sign DIST --key FILE` writes the manifest of what lies in a
folder, and its signature. `check DIST --public-key B64` proves both as the program would, and every file.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.updates import FORMAT, MANIFEST, MOST_FILE, SIGNATURE, read_manifest, version_key
from seller_desktop.services.update_files import is_whole
from seller_desktop.services.updates import is_ours
from tools.build.common import BuildError, Release, sha256

NEWS: Final = Path(__file__).resolve().parent.parent / "src" / "seller_desktop" / "resources" / "news.toml"
_KINDS: Final = {
    "linux-deb": re.compile(r"seller-desktop_(?P<version>[^_]+)_amd64\.deb"),
    "linux-tar": re.compile(r"seller-desktop-(?P<version>.+)-linux-x86_64\.tar\.zst"),
    "windows-setup": re.compile(r"seller-desktop-(?P<version>.+)-setup\.exe"),
}


class ReleaseError(BuildError):
    """Why nothing could be signed or proven, in a sentence for whoever releases."""


def make_key(out: Path) -> str:
    """A new private key in a file that must not be there yet; the public half in base64."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as there:
        raise ReleaseError(f"{out} is there already; a key is never written over.") from there
    with os.fdopen(file, "wb") as kept:
        kept.write(pem)
    return public_half(key)


def public_half(key: Ed25519PrivateKey) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def read_key(path: Path) -> Ed25519PrivateKey:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise ReleaseError(
            f"Others may read {path}; take that right away (chmod 600) and think of a new key."
        )
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ReleaseError(f"{path} holds a key of another kind.")
    return key


def public_key(path: Path) -> str:
    """The public half, in base64, of the key in a file: what a bundle is built with."""
    return public_half(read_key(path))


def sign(dist: Path, key: Path, release: Release) -> list[Path]:
    """Sign what a build has made; the files of the signature."""
    manifest = write_manifest(dist, read_key(key), NEWS if NEWS.is_file() else None, release.date)
    return [manifest, dist / SIGNATURE]


def write_manifest(
    dist: Path, key: Ed25519PrivateKey, news: Path | None, released: str | None = None
) -> Path:
    """Write manifest and signature of the installers in `dist`; the manifest. The same files give the same
    bytes. `released`: an ISO date, where the news do not tell it.
    """
    files: list[dict[str, str | int]] = []
    versions: set[str] = set()
    for path in sorted(dist.iterdir()):
        for kind, name in _KINDS.items():
            if found := name.fullmatch(path.name):
                versions.add(found["version"])
                size = path.stat().st_size
                files.append({"kind": kind, "name": path.name, "size": size, "sha256": sha256(path)})
    if len(versions) != 1 or len({file["kind"] for file in files}) != len(files):
        raise ReleaseError(
            f"{dist} must hold the installers of exactly one version, found: {sorted(versions)}"
        )
    (version,) = versions
    version_key(version)
    if any(int(file["size"]) > MOST_FILE for file in files):
        raise ReleaseError("An installer is larger than the program would take.")
    told = {} if news is None else news_of(version, news)
    day = told.get("date") or released
    if day is None:
        raise ReleaseError(
            f"Nothing tells when {version} is released: write it into the news, or say --released."
        )
    manifest = {
        "format": FORMAT,
        "version": version,
        "released": date.fromisoformat(str(day)).isoformat(),
        "news": {language: "\n".join(told.get(language, ())) for language in ("id", "en")},
        "files": files,
    }
    raw = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
    read_manifest(raw)  # what the program would not read is not signed
    (dist / MANIFEST).write_bytes(raw)
    (dist / SIGNATURE).write_bytes(base64.b64encode(key.sign(raw)) + b"\n")
    return dist / MANIFEST


def news_of(version: str, news: Path) -> dict[str, Any]:
    """What the news tell of a version: date, and lines by language; nothing where they do not name it."""
    told = tomllib.loads(news.read_text(encoding="utf-8"))
    return next((dict(one) for one in told.get("version", ()) if str(one.get("number")) == version), {})


def check(dist: Path, public_keys: tuple[str, ...]) -> str:
    """Prove manifest, signature and every file as the program would; the version."""
    raw = (dist / MANIFEST).read_bytes()
    if not is_ours(public_keys, raw, (dist / SIGNATURE).read_bytes()):
        raise ReleaseError("The manifest is not signed by this key.")
    manifest = read_manifest(raw)
    for file in manifest.files:
        if not is_whole(dist / file.name, file):
            raise ReleaseError(f"{file.name} is not the file that was signed.")
    return manifest.version


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.release", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    key = commands.add_parser("key", help="make a key pair")
    key.add_argument("out", type=Path, metavar="OUT")
    signing = commands.add_parser("sign", help="write the manifest of a folder and sign it")
    signing.add_argument("dist", type=Path, metavar="DIST")
    signing.add_argument("--key", type=Path, required=True, metavar="FILE")
    signing.add_argument("--news", type=Path, metavar="FILE", default=NEWS if NEWS.is_file() else None)
    signing.add_argument("--released", metavar="DATE", help="where the news do not tell it")
    checking = commands.add_parser("check", help="prove a folder as the program would")
    checking.add_argument("dist", type=Path, metavar="DIST")
    checking.add_argument("--public-key", required=True, action="append", metavar="B64")
    args = parser.parse_args(words)
    try:
        if args.command == "key":
            print(make_key(args.out))
        elif args.command == "sign":
            private = read_key(args.key)
            made = write_manifest(args.dist, private, args.news, args.released)
            print(f"{made} is signed; the public key is {public_half(private)}")
        else:
            print(f"{args.dist}: version {check(args.dist, tuple(args.public_key))}, all files as signed")
    except (ReleaseError, OSError, ValueError) as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    except SellerError as failure:
        sys.stderr.write(f"The manifest cannot be read ({failure.code}).\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
