"""Makes the folder that both Linux bundles hold: the program, its Python, Qt, and all notices."""

from __future__ import annotations

import ast
import shutil
import sys
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from tools.build import linux_elf, linux_environment, notices
from tools.build.common import PACKAGING, SRC, BuildError, Release, run

SPEC: Final = PACKAGING / "linux" / "seller-desktop.spec"
PROGRAM: Final = "seller-desktop"
INSIDE: Final = "_internal"
RESOURCES: Final = Path(INSIDE) / "seller_desktop" / "resources"
NOTICES: Final = "THIRD_PARTY_NOTICES.txt"

_UNTOUCHED: Final = ("PySide6", "shiboken6")
"""Shipped as they were published: the LGPL's, and their bindings."""


def freeze(release: Release, work: Path) -> Path:
    """The folder of the program in `work`, whole but for what it came as (`Release.bundle_json`)."""
    work.mkdir(parents=True, exist_ok=True)
    python = linux_environment.make(release, work / "environment")
    run(release, sys.executable, "-m", "tools.translations", "compile")
    run(
        release,
        *(
            "env",
            f"PYTHONPATH={SRC}",
            f"PYINSTALLER_CONFIG_DIR={work / 'cache'}",
            "QT_QPA_PLATFORM=offscreen",
        ),
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", work / "frozen", "--workpath", work / "made", SPEC),
    )
    folder = work / "frozen" / PROGRAM
    resources = folder / RESOURCES
    modules = work / "made" / PROGRAM / "modules.txt"
    check_steps(folder, modules.read_text(encoding="utf-8").split())
    name_no_others(folder, modules.read_text(encoding="utf-8").split())
    shutil.copyfile(modules, resources / "modules.txt")
    make_small(release, folder)
    told = notices.text(linux_environment.packages(python), others(python))
    (resources / "notices.txt").write_text(told, encoding="utf-8", newline="\n")
    (folder / NOTICES).symlink_to(RESOURCES / "notices.txt")
    return folder


def make_small(release: Release, folder: Path) -> None:
    """Take away what nobody needs of the libraries."""
    inside = folder / INSIDE
    elves = sorted(path for path in inside.rglob("*.so*") if linux_elf.is_elf(path))
    linux_elf.strip(release, [path for path in elves if path.relative_to(inside).parts[0] not in _UNTOUCHED])
    for path in elves:
        path.chmod(0o644)  # the loader maps them, nobody runs them
    (icu,) = (path for path in elves if path.name.startswith("libicudata.so."))
    linux_elf.reduce_icu(icu)


def others(python: Path) -> list[tuple[str, Path]]:
    """What is shipped besides distributions, with the files of their licences as this system has them."""
    documents = Path("/usr/share/doc")
    (library,) = Path("/usr/lib").glob(f"{_version(python)}/LICENSE.txt")
    (bootloader,) = linux_environment.packages(python).glob("pyinstaller-*.dist-info/licenses/COPYING.txt")
    found = [
        ("Python", library),
        ("The bootloader of PyInstaller, which starts the program (GPL-2.0 with an exception)", bootloader),
        ("ICU (Unicode-3.0; its data are shipped for two languages only)", notices.FOLDER / "ICU.txt"),
        ("libffi (MIT)", documents / "libffi8" / "copyright"),
        ("bzip2", documents / "libbz2-1.0" / "copyright"),
        ("liblzma (public domain)", documents / "liblzma5" / "copyright"),
    ]
    for name, file in found:
        if not file.is_file():
            raise BuildError(f"The licence of {name} is not at {file}")
    return found


def _version(python: Path) -> str:
    return linux_environment.packages(python).parent.name


def name_no_others(folder: Path, modules: list[str]) -> None:
    """Let metadata offer only what is shipped: keyring looks at every keyring that its own name, those of
    other systems too, and complains of each that is not there.
    """
    known = set(modules)
    for offers in sorted((folder / INSIDE).glob("*.dist-info/entry_points.txt")):
        kept = []
        for line in offers.read_text(encoding="utf-8").splitlines():
            _, is_offer, place = line.partition("=")
            if not is_offer or place.strip().partition(":")[0] in known:
                kept.append(line)
        offers.write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")


def check_steps(folder: Path, modules: list[str]) -> None:
    """The steps of the schema are read as files, so nothing has looked at what they import: it must be there.

    Raises BuildError.
    """
    with ZipFile(folder / INSIDE / "base_library.zip") as library:
        base = {name.removesuffix(".pyc").replace("/", ".") for name in library.namelist()}
    known = {*modules, *base, *sys.builtin_module_names}
    for step in sorted((folder / INSIDE / "seller_desktop" / "storage" / "migrations").rglob("*.py")):
        for node in ast.walk(ast.parse(step.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                if name not in known:
                    raise BuildError(
                        f"{step.name} imports {name}, which is not in the bundle: add it to {SPEC}"
                    )
