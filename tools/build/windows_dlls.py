"""Proves that Windows' loader will find every library of the bundle.

    python -m tools.build.windows_dlls FOLDER_OF_THE_PROGRAM

What a shipped program or library imports must lie in the bundle, where the loader looks for it, or stand in
packaging/windows/system_dlls.txt, the list of what Windows 10 brings; and that list holds nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.build.common import PACKAGING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SYSTEM_LIST: Final = PACKAGING / "windows" / "system_dlls.txt"
QT_FOLDERS: Final = (Path("lib/PySide6"), Path("lib/shiboken6"))
"""The launcher adds the first for Qt's plugins, PySide6 the second (AddDllDirectory)."""


def is_program(path: Path) -> bool:
    """Whether Windows' loader reads it."""
    return path.suffix.lower() in {".exe", ".dll", ".pyd"}


def imported(path: Path) -> set[str]:
    """The DLLs a program or library names, also those it loads only when they are first used."""
    import pefile  # noqa: PLC0415 - of the lock for builds alone, and what imports this is tested without

    directories = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    with pefile.PE(str(path), fast_load=True) as program:
        program.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in directories])
        entries = (
            *getattr(program, "DIRECTORY_ENTRY_IMPORT", []),
            *getattr(program, "DIRECTORY_ENTRY_DELAY_IMPORT", []),
        )
        return {entry.dll.decode("ascii") for entry in entries}


def file_version(path: Path) -> tuple[int, int]:
    """The version a DLL says of itself, as two numbers of 32 bits."""
    import pefile  # noqa: PLC0415 - see above

    with pefile.PE(str(path), fast_load=True) as program:
        program.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        told = program.VS_FIXEDFILEINFO[0]
        return told.FileVersionMS, told.FileVersionLS


def system_dlls(text: str) -> set[str]:
    """The names of the list, in small letters. Raises ValueError for one that stands there twice."""
    names = [line.partition("#")[0].strip().lower() for line in text.splitlines()]
    named = [name for name in names if name]
    if twice := {name for name in named if named.count(name) > 1}:
        raise ValueError(f"listed twice: {', '.join(sorted(twice))}")
    return set(named)


def faults(
    app: Path, system: set[str], imports: Callable[[Path], Iterable[str]] = imported
) -> tuple[list[str], int]:
    """What the loader would not find, and what the list holds for nothing, each as a line; and how many
    programs and libraries were read.
    """
    programs = sorted(path for path in app.rglob("*") if is_program(path))
    folders: dict[Path, set[str]] = {}
    for path in programs:
        folders.setdefault(path.parent, set()).add(path.name.lower())
    found, used = [], set()
    for path in programs:
        looked = (path.parent, app, *(app / folder for folder in QT_FOLDERS))
        for name in sorted(imports(path)):
            if any(name.lower() in folders.get(folder, ()) for folder in looked):
                continue
            used.add(name.lower())
            if name.lower() not in system:
                found.append(f"{path.relative_to(app).as_posix()} needs {name}, which is nowhere")
    found += [f"{name} is listed as Windows' own, but nothing needs it" for name in sorted(system - used)]
    return found, len(programs)


def main(arguments: list[str]) -> int:
    """1 where there is a fault."""
    (folder,) = arguments
    found, read = faults(Path(folder), system_dlls(SYSTEM_LIST.read_text(encoding="utf-8")))
    print(*found, f"{read} programs and libraries read, {len(found)} faults", sep="\n")
    return 1 if found or not read else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
