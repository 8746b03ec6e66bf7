"""Makes the setup for Windows on any system that has NSIS and a MinGW compiler.

The program for Windows is CPython's embeddable build, the locked wheels and our package, side by side as they
came; nothing is frozen. Two small programs of ours start it (packaging/windows/launcher.c).
"""

from __future__ import annotations

import json
import os
import shutil
import struct
from pathlib import Path, PureWindowsPath
from typing import Any, Final

from tools import translations
from tools.build import notices, windows_wheels
from tools.build.common import (
    BUNDLE_FILE,
    PACKAGING,
    SRC,
    BuildError,
    Release,
    run,
    set_times,
    sha256,
    size_of,
)
from tools.build.windows_dlls import file_version, imported, is_program
from tools.build.windows_prune import NOT_IMPORTED, RUNTIME_DLLS, prune
from tools.build.windows_wheels import ENVIRONMENT

__all__ = ["ENVIRONMENT", "build"]

RECIPE: Final = PACKAGING / "windows"
ICON: Final = PACKAGING / "icons" / "seller-desktop.ico"
BRAND: Final = (0x0F, 0x76, 0x6E)
"""The ground of the icon."""
WINDOWED: Final = "Seller Desktop.exe"
CONSOLE: Final = "seller-desktop-cli.exe"
MANIFEST: Final = "manifest.json"
COMPILER: Final = "x86_64-w64-mingw32"

PATHS: Final = "python313.zip\n.\nlib\n"
"""`python313._pth`: where Python looks for modules; nowhere else: no registry, no environment, no site."""


def build(
    release: Release,
    work: Path,
    dist: Path,
    runtime: Path | None = None,
    runtime_sha256: str | None = None,
) -> list[Path]:
    """The setup, made into `dist`. `runtime`: another embeddable CPython 3.13 than the pinned one.

    Raises BuildError.
    """
    work.mkdir(parents=True, exist_ok=True)
    dist.mkdir(parents=True, exist_ok=True)
    if runtime is None:
        runtime = windows_wheels.fetch_runtime(release, work)
    elif sha256(runtime) != runtime_sha256:
        raise BuildError(f"{runtime} has another SHA-256 than --runtime-sha256 says.")
    app = work / "app"
    assemble(release, work, app, runtime)
    return [compile_setup(release, work, app, dist)]


def assemble(release: Release, work: Path, app: Path, runtime: Path) -> None:
    """The folder of the program as it will lie on the seller's computer."""
    lib = app / "lib"
    lib.mkdir(parents=True)
    windows_wheels.unpack_runtime(runtime, app)
    for wheel in windows_wheels.fetch(release, work):
        windows_wheels.unpack_wheel(wheel, lib)
    copy_our_package(lib)
    licences = notices.text(lib, [("CPython and its libraries (PSF-2.0)", app / "LICENSE.txt")])
    prune(app)
    one_runtime_library(app)
    (app / "python313._pth").write_text(PATHS, encoding="utf-8", newline="\n")
    resources = lib / BUNDLE_FILE.parent
    for name, text in (
        (BUNDLE_FILE.name, release.bundle_json("windows-setup")),
        ("notices.txt", licences),
        ("modules.txt", "".join(f"{name}\n" for name in modules(app))),
    ):
        (resources / name).write_text(text, encoding="utf-8", newline="\n")
    compile_launchers(release, work, app)
    text = json.dumps(manifest(app, release.version), indent=1) + "\n"
    (app / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    set_times(app, release.epoch)


def copy_our_package(lib: Path) -> None:
    translations.compile_all()
    shutil.copytree(
        SRC / "seller_desktop",
        lib / "seller_desktop",
        ignore=shutil.ignore_patterns("__pycache__", BUNDLE_FILE.name, "modules.txt", "notices.txt"),
    )


def one_runtime_library(app: Path) -> None:
    """Keep of each of Visual C++'s DLLs the newest, beside the program, where all others look for it."""
    newest: dict[str, tuple[tuple[int, int], set[str], bytes]] = {}
    for path in sorted({path for pattern in RUNTIME_DLLS for path in app.rglob(pattern)}):
        version = file_version(path)
        if path.name not in newest or version > newest[path.name][0]:
            newest[path.name] = (version, imported(path), path.read_bytes())
        path.unlink()
    wanted = {name.lower() for path in app.rglob("*") if is_program(path) for name in imported(path)}
    while more := {name for name in newest if name.lower() in wanted and not (app / name).exists()}:
        for name in more:
            _, names, data = newest[name]
            (app / name).write_bytes(data)
            wanted |= {one.lower() for one in names}


def modules(app: Path) -> list[str]:
    """What the self-test imports, by name: every module of the bundle but those of CPython's own zip."""
    named = set()
    for path in app.rglob("*"):
        relative = path.relative_to(app)
        if relative.parts[0] == "lib":
            relative = relative.relative_to("lib")
        if relative.suffix not in {".py", ".pyd"} or any("-" in part for part in relative.parts[:-1]):
            continue
        parts = [*relative.parts[:-1], relative.name.split(".")[0]]
        if parts[-1] == "__init__":
            parts.pop()
        if "versions" not in parts:  # the steps of the schema, which Alembic reads as files
            named.add(".".join(parts))
    return sorted(named - NOT_IMPORTED.keys())


def manifest(app: Path, version: str) -> dict[str, Any]:
    """What lies in the bundle, file by file."""
    files = sorted(path for path in app.rglob("*") if path.is_file())
    return {
        "version": version,
        "files": [
            {
                "path": path.relative_to(app).as_posix(),
                "size": path.stat().st_size,
                "sha256": sha256(path),
            }
            for path in files
        ],
    }


def four_numbers(version: str) -> str:
    """`0.1.0` as Windows writes versions: `0.1.0.0`. What is no number counts as 0."""
    parts = [part if part.isdecimal() else "0" for part in version.split(".")]
    return ".".join([*parts, "0", "0", "0", "0"][:4])


def compile_launchers(release: Release, work: Path, app: Path) -> None:
    """The two programs of ours, of one source. Compiled where nothing has a path: none gets into them."""
    for source in (RECIPE / "launcher.c", RECIPE / "launcher.rc", RECIPE / "launcher.manifest"):
        shutil.copyfile(source, work / source.name)
    shutil.copyfile(ICON, work / "launcher.ico")
    for name, kind in ((WINDOWED, ("-mwindows", "-DWINDOWED")), (CONSOLE, ("-mconsole",))):
        defines = (
            f'#define VERSION "{release.version}"\n'
            f"#define NUMBERS {four_numbers(release.version).replace('.', ',')}\n"
            f'#define PROGRAM "{name}"\n'
        )
        (work / "version.h").write_text(defines, encoding="ascii")
        run(release, f"{COMPILER}-windres", "launcher.rc", "-O", "coff", "-o", "launcher.res", cwd=work)
        run(
            release,
            *(f"{COMPILER}-gcc", "-std=c11", "-O2", "-s", "-municode", "-Wall", "-Wextra", "-Werror", *kind),
            *("-static", "-Wl,--no-insert-timestamp", "-Wl,--dynamicbase,--nxcompat,--high-entropy-va"),
            *("-o", app / name, "launcher.c", "launcher.res"),
            cwd=work,
        )


def compile_setup(release: Release, work: Path, app: Path, dist: Path) -> Path:
    """The setup out of the folder of the program. Its files are named one by one and in order: NSIS itself
    would take them in the order the disk has them.
    """
    files = work / "files.nsh"
    files.write_text(file_commands(app), encoding="utf-8", newline="\n")
    side = work / "side.bmp"
    side.write_bytes(plain_picture(164, 314, BRAND))
    os.utime(side, (release.epoch, release.epoch))  # packed with it
    setup = dist / f"seller-desktop-{release.version}-setup.exe"
    defines = {
        "VERSION": release.version,
        "NUMBERS": four_numbers(release.version),
        "KILOBYTES": str(size_of(app) // 1024),
        "FILES": str(files),
        "ICON": str(ICON),
        "SIDE": str(side),
        "OUT": str(setup),
    }
    run(
        release,
        *("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"),
        *(f"-D{key}={value}" for key, value in defines.items()),
        RECIPE / "setup.nsi",
        cwd=RECIPE,
    )
    return setup


def plain_picture(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A bitmap (BMP) of one colour, red, green and blue: what stands beside the setup's first words."""
    row = bytes(reversed(colour)) * width
    rows = (row + bytes(-len(row) % 4)) * height
    sizes = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(rows), 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 14 + len(sizes) + len(rows), 0, 0, 14 + len(sizes)) + sizes + rows


def file_commands(app: Path) -> str:
    """For NSIS: every file of the program, put into its folder below app.new."""
    lines, folder = [], None
    for path in sorted(path for path in app.rglob("*") if path.is_file()):
        relative = path.relative_to(app)
        if relative.parent != folder:
            folder = relative.parent
            lines.append(f'SetOutPath "{PureWindowsPath("$INSTDIR", "app.new", *folder.parts)}"')
        lines.append(f'File "{path}"')
    return "".join(f"{line}\n" for line in lines)
