"""Under which licences all that is shipped may be shipped: one text, beside the program and in its About."""

from __future__ import annotations

from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

from packaging.utils import canonicalize_name

from tools import licences, locks
from tools.build.common import PACKAGING, ROOT, BuildError

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER: Final = PACKAGING / "licences"
"""Texts that no wheel carries."""

_RULE: Final = "=" * 78

_QT: Final = """\
The program uses Qt 6 and Qt for Python (PySide6, shiboken6) under the GNU Lesser General Public License,
version 3. Their libraries are shipped as they were published, each in a file of its own, and may be exchanged
for others of the same interface; whoever does so needs no permission of ours. Qt is a trademark of The Qt
Company Ltd. The source of both is published by the Qt Project. What Qt itself is made of is named at the end.
"""
_QT_PACKAGES: Final = frozenset({"pyside6-essentials", "shiboken6"})


def text(packages: Path, others: Sequence[tuple[str, Path]]) -> str:
    """All notices. `packages`: the folder of the installed distributions; `others`: what is shipped besides
    them, each with its name and the file of its licence. Raises BuildError where a licence has no text.
    """
    wanted = {canonicalize_name(pin.name) for pin in locks.read(locks.RUNTIME.read_text(encoding="utf-8"))}
    installed = {canonicalize_name(one.name): one for one in distributions(path=[str(packages)])}
    shipped = [installed[name] for name in sorted(wanted & installed.keys())]
    parts = [_part("Seller Desktop", [ROOT / "LICENSE"])]
    parts += [_of_package(one) for one in shipped]
    parts += [_part(name, [file]) for name, file in others]
    parts += [
        _part("GNU Lesser General Public License 3 (Qt, PySide6, shiboken6)", [FOLDER / "LGPL-3.0.txt"]),
        _part("GNU General Public License 3 (the one above adds to it)", [FOLDER / "GPL-3.0.txt"]),
        _part("What Qt is made of", [FOLDER / "Qt-parts.txt"]),
    ]
    head = "Seller Desktop and what it is made of\n\n"
    head += "".join(f"- {part.partition(chr(10))[0]}\n" for part in parts)
    return head + "".join(f"\n{_RULE}\n{part}" for part in parts)


def _of_package(one: Distribution) -> str:
    name = canonicalize_name(one.name)
    title = f"{one.name} {one.version} ({licences.licence(name)})"
    if name in _QT_PACKAGES:
        return f"{title}\n{_RULE}\n\n{_QT}"
    files = [Path(str(one.locate_file(file))) for file in one.files or () if _is_licence(file.parts)]
    if not files:
        raise BuildError(f"{one.name} carries no text of its licence: put one into {FOLDER}")
    return _part(title, sorted(files))


def _is_licence(parts: tuple[str, ...]) -> bool:
    """Whether a file of a distribution tells its licence. `parts`: its path."""
    if len(parts) < 2 or not parts[0].endswith(".dist-info"):  # noqa: PLR2004 - folder and file
        return False
    named = ("licen", "copying", "notice", "authors")
    return parts[1] == "licenses" or parts[1].lower().startswith(named)


def _part(title: str, files: Sequence[Path]) -> str:
    told = [f"{title}\n{_RULE}\n"]
    for file in files:
        if len(files) > 1:
            told.append(f"\n--- {file.name}\n")
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        told.append("\n" + "\n".join(line.rstrip() for line in lines).strip("\n") + "\n")
    return "".join(told)
