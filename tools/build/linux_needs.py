"""What the Linux bundle needs of the system it is installed on, found by looking into all that is shipped."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

from tools.build.common import BuildError, Release, run
from tools.build.linux_elf import is_elf

OPENED_BY_NAME: Final = {
    "libdbus-1.so.3": "QtDBus opens it: the desktop's choosers of files, input methods, screen readers",
}
"""What no file names as needed, because it is looked for while the program runs."""

_NEEDED: Final = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC: Final = re.compile(r"Name: GLIBC_(\d+)\.(\d+)")
_LIBC_OWN: Final = re.compile(r"ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util)\.so.*")


def libraries(release: Release, folder: Path) -> list[str]:
    """The names of the system's libraries that something in the folder needs, glibc's own left out."""
    files = [path for path in sorted(folder.rglob("*")) if is_elf(path)]
    shipped = {path.name for path in folder.rglob("*.so*")}
    told = run(release, "readelf", "--dynamic", *files)
    needed = {found for found in _NEEDED.findall(told) if found not in shipped} | OPENED_BY_NAME.keys()
    return sorted(name for name in needed if not _LIBC_OWN.fullmatch(name))


def glibc(release: Release, folder: Path) -> str:
    """The oldest glibc on which everything in the folder runs."""
    files = [path for path in sorted(folder.rglob("*")) if is_elf(path)]
    told = run(release, "readelf", "--version-info", *files)
    major, minor = max((int(first), int(second)) for first, second in _GLIBC.findall(told))
    return f"{major}.{minor}"


def packages_of(release: Release, names: list[str]) -> dict[str, str]:
    """Which package of this system each library is from. Raises BuildError for those that are not here."""
    paths: dict[str, str] = {}
    for line in run(release, "/sbin/ldconfig", "-p").splitlines():
        name, _, path = line.strip().partition(" => ")
        if "x86-64" in name:
            paths.setdefault(name.partition(" ")[0], path)
    if missing := [name for name in names if name not in paths]:
        raise BuildError(
            f"What the bundle needs must be here, so that its package is known: {', '.join(missing)}"
        )
    return {name: _package(release, Path(paths[name])) for name in names}


def _package(release: Release, path: Path) -> str:
    """The package a file is from; dpkg knows it by the name it had before /lib became a link to /usr/lib."""
    for one in (
        path,
        Path("/") / path.relative_to("/usr") if path.is_relative_to("/usr") else Path("/usr" + str(path)),
    ):
        try:
            return run(release, "dpkg", "--search", one).partition(":")[0]
        except BuildError:
            continue
    raise BuildError(f"{path} is of no package of this system")


def depends(release: Release, tree: Path, opened: dict[str, str]) -> str:
    """The Depends of Debian's package, with the least versions, as dpkg's own tool finds them.

    `tree`: what the package will install; `opened`: the package of each library that is opened by name.
    """
    inside = tree / "opt" / "seller-desktop" / "_internal"
    (tree / "debian").mkdir()
    control = tree / "debian" / "control"
    control.write_text(
        "Source: seller-desktop\n\nPackage: seller-desktop\nArchitecture: amd64\n", encoding="utf-8"
    )
    # ICU's data need nothing, and have no table of sections that the tool could read.
    files = [path for path in sorted(tree.rglob("*")) if is_elf(path) and "icudata" not in path.name]
    private = (inside, inside / "PySide6", inside / "PySide6" / "Qt" / "lib", inside / "shiboken6")
    try:
        told = run(
            release,
            *("dpkg-shlibdeps", "-O", "--ignore-missing-info"),
            *(f"-l{place}" for place in private),
            *(f"-x{package}" for package in _packages_of_copies(release, inside)),
            *(f"-e{file}" for file in files),
            cwd=tree,
        )
    finally:
        shutil.rmtree(tree / "debian")
    found = re.fullmatch(r"shlibs:Depends=(.*)\n?", told)
    if found is None:
        raise BuildError(f"dpkg-shlibdeps said something unforeseen: {told[:200]}")
    wanted = set(found[1].split(", "))
    named = {one.partition(" ")[0] for one in wanted}
    return ", ".join(sorted(wanted | (set(opened.values()) - named)))


def _packages_of_copies(release: Release, inside: Path) -> set[str]:
    """The packages whose libraries the bundle brings along, so that they need not be there."""
    copies = [path.name for path in inside.glob("lib*.so*") if not path.is_symlink()]
    known = run(release, "/sbin/ldconfig", "-p")
    return set(packages_of(release, [name for name in copies if f"\t{name} (" in known]).values())
