"""Makes everything sellers double-click into one folder: `./dev build`.

    python -m tools.build [linux] [windows] [--out DIR] [--twice]

For each system its installers and the list of what they are made of (SBOM), then SHA256SUMS over all of it,
and a manifest by which installed programs find the update, signed with the key of whoever builds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from seller_desktop import __version__
from tools import licences, locks, sbom
from tools import release as signing
from tools.build import linux, windows
from tools.build.common import ROOT, BuildError, Release, run, sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

SUMS = "SHA256SUMS"
DEFAULT_KEY = Path.home() / ".config" / "seller-desktop-release" / "signing-key.pem"


def release_of(arguments: argparse.Namespace) -> Release:
    """The release of this checkout; a changed one is marked, for nobody else can build it again."""
    commit = git("rev-parse", "HEAD")
    if git("status", "--porcelain"):
        commit += "-changed"
    keys = (signing.public_key(arguments.key), *arguments.also_trust)
    epoch = int(git("log", "-1", "--format=%ct"))
    return Release(__version__, commit, epoch, arguments.update_address, keys)


def git(*words: str) -> str:
    return run(Release("", "", 0), "git", *words).strip()


def build(release: Release, systems: Sequence[str], out: Path, arguments: argparse.Namespace) -> list[Path]:
    """Everything for these systems into `out`; the files made. Raises BuildError."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with tempfile.TemporaryDirectory(prefix="seller-desktop-build-") as work:
        if "linux" in systems:
            made += linux.build(release, Path(work) / "linux", out)
            made.append(write_sbom(out, release, "linux"))
        if "windows" in systems:
            made += windows.build(
                release,
                Path(work) / "windows",
                out,
                runtime=arguments.runtime,
                runtime_sha256=arguments.runtime_sha256,
            )
            made.append(write_sbom(out, release, "windows"))
    return made


def write_sbom(out: Path, release: Release, system: str) -> Path:
    project = tomllib.loads(sbom.PROJECT.read_text(encoding="utf-8"))["project"]
    pins = locks.read(locks.RUNTIME.read_text(encoding="utf-8"))
    environment = None if system == "linux" else windows.ENVIRONMENT
    path = out / f"seller-desktop-{release.version}-{system}.cdx.json"
    path.write_text(sbom.text(pins, project, environment), encoding="utf-8", newline="\n")
    return path


def write_sums(out: Path, made: Sequence[Path]) -> None:
    lines = [f"{sha256(path)}  {path.name}\n" for path in sorted(made)]
    (out / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")


def differences(first: Path, second: Path) -> list[str]:
    """The files of two builds that are not the same, by name."""
    names = sorted({path.name for folder in (first, second) for path in folder.iterdir()})
    return [
        name
        for name in names
        if not ((first / name).is_file() and (second / name).is_file())
        or sha256(first / name) != sha256(second / name)
    ]


def understand(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev build", description="Make the installers into dist/.")
    parser.add_argument("systems", nargs="*", metavar="linux|windows", help="both if none is named")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--twice", action="store_true", help="build again elsewhere and compare every file")
    parser.add_argument("--signing-key", type=Path, help=f"signs updates; {DEFAULT_KEY} (made if missing)")
    parser.add_argument(
        "--also-trust", action="append", default=[], metavar="KEY", help="another public key, to change keys"
    )
    parser.add_argument("--update-address", default="", help="where programs look for updates by default")
    parser.add_argument("--runtime", type=Path, help="an embeddable CPython 3.13 for Windows (zip)")
    parser.add_argument("--runtime-sha256", help="its hash, from where it was published")
    arguments = parser.parse_args(words)
    if unknown := set(arguments.systems) - {"linux", "windows"}:
        parser.error(f"there is no bundle for {', '.join(sorted(unknown))}")
    if (arguments.runtime is None) != (arguments.runtime_sha256 is None):
        parser.error("--runtime and --runtime-sha256 belong together")
    arguments.systems = arguments.systems or ["linux", "windows"]
    arguments.key = arguments.signing_key or Path(os.environ.get("SELLER_DESKTOP_SIGNING_KEY", DEFAULT_KEY))
    return arguments


def main(words: Sequence[str]) -> int:
    arguments = understand(words)
    out = arguments.out.resolve()
    if not arguments.key.exists():
        signing.make_key(arguments.key)
        print(
            f"A key that signs updates was made: {arguments.key}. Keep it, and keep it secret.",
            file=sys.stderr,
        )
    release = release_of(arguments)
    try:
        shutil.rmtree(out, ignore_errors=True)  # what lies in it is from a build before
        made = build(release, arguments.systems, out, arguments)
        made += signing.sign(out, arguments.key, release)
        write_sums(out, made)
        different = []
        if arguments.twice:
            with tempfile.TemporaryDirectory(prefix="seller-desktop-again-") as again:
                signed = build(release, arguments.systems, Path(again), arguments)
                signed += signing.sign(Path(again), arguments.key, release)
                write_sums(Path(again), signed)
                different = differences(out, Path(again))
    except (BuildError, licences.UnknownLicenceError) as failure:
        print(failure, file=sys.stderr)
        return 1
    for path in sorted(out.iterdir()):
        print(
            f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}{'  DIFFERS' if path.name in different else ''}"
        )
    return 1 if different else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
