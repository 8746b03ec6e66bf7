"""The parts of the Windows setup that need no compiler: what is chosen, left out, listed and looked for."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtGui import QImage

from tools import locks
from tools.build import windows, windows_dlls, windows_prune, windows_wheels
from tools.build.common import BuildError, Release, sha256

if TYPE_CHECKING:
    from pathlib import Path

_HASH = "--hash=sha256:" + "0" * 64


def _file(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_lock_is_asked_as_windows_would_ask_it() -> None:
    pins = locks.read(
        f"everywhere==1.0 {_HASH}\n"
        f"windows-only==2.0 ; sys_platform == 'win32' {_HASH}\n"
        f"linux-only==3.0 ; sys_platform == 'linux' {_HASH}\n"
        f"older-python==4.0 ; python_full_version < '3.12' {_HASH}\n"
        f"not-pypy==5.0 ; platform_python_implementation != 'PyPy' {_HASH}\n"
    )
    chosen = windows_wheels.pins_for_windows(pins)
    assert [pin.name for pin in chosen] == ["everywhere", "windows-only", "not-pypy"]
    assert windows_wheels.lock_text(chosen[:2]) == f"everywhere==1.0 {_HASH}\nwindows-only==2.0 {_HASH}\n"


def test_the_real_lock_has_the_places_for_secrets_of_windows_and_not_those_of_linux() -> None:
    pins = locks.read(locks.RUNTIME.read_text(encoding="utf-8"))
    names = {pin.name for pin in windows_wheels.pins_for_windows(pins)}
    assert "pywin32-ctypes" in names
    assert not names & {"secretstorage", "jeepney", "importlib-metadata"}


def test_two_wheels_never_bring_one_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with zipfile.ZipFile(tmp_path / f"{name}.whl", "w") as wheel:
            wheel.writestr("shared/module.py", name)
            wheel.writestr(f"{name}.data/scripts/tool", "")
    into = tmp_path / "lib"
    windows_wheels.unpack_wheel(tmp_path / "one.whl", into)
    assert [path.relative_to(into).as_posix() for path in into.rglob("*.*")] == ["shared/module.py"]
    with pytest.raises(BuildError, match="from another wheel"):
        windows_wheels.unpack_wheel(tmp_path / "two.whl", into)


@pytest.mark.parametrize("name", ["../outside.py", "one.data/purelib/module.py"])
def test_a_wheel_that_is_not_understood_is_refused(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "one.whl", "w") as wheel:
        wheel.writestr(name, "")
    with pytest.raises(BuildError):
        windows_wheels.unpack_wheel(tmp_path / "one.whl", tmp_path / "lib")


def test_another_runtime_must_have_the_hash_that_was_told(tmp_path: Path) -> None:
    runtime = _file(tmp_path / "runtime.zip", "not what was published")
    with pytest.raises(BuildError, match="another SHA-256"):
        windows.build(_release(), tmp_path / "work", tmp_path / "dist", runtime, "0" * 64)


@pytest.mark.parametrize(
    ("path", "shipped"),
    [
        ("python313.dll", True),
        ("python.exe", False),
        ("sqlite3.dll", False),
        ("lib/PySide6/Qt6Core.dll", True),
        ("lib/PySide6/Qt6Qml.dll", False),
        ("lib/PySide6/plugins/platforms/qwindows.dll", True),
        ("lib/PySide6/plugins/imageformats/qpdf.dll", False),
        ("lib/PySide6/translations/qtbase_de.qm", False),
        ("lib/qtawesome/__init__.py", True),
        ("lib/qtawesome/iconic_font.py", False),
        ("lib/qtawesome/fonts/phosphor-1.3.0.ttf", True),
        ("lib/qtawesome/fonts/remixicon-2.5.0.ttf", False),
        ("lib/holidays/countries/indonesia.py", True),
        ("lib/holidays/locale/id/LC_MESSAGES/ID.mo", False),
        ("lib/seller_desktop/resources/translations/seller_desktop_id.qm", True),
        ("lib/seller_desktop/resources/translations/seller_desktop_id.ts", False),
        ("lib/seller_desktop/__pycache__/app.cpython-311.pyc", False),
        ("lib/keyring-25.7.0.dist-info/entry_points.txt", True),
        ("lib/keyring-25.7.0.dist-info/RECORD", False),
        ("lib/win32ctypes/tests/test_win32cred.py", False),
    ],
)
def test_what_is_shipped(path: str, *, shipped: bool) -> None:
    assert windows_prune.is_shipped(path) is shipped


def test_pruning_leaves_no_empty_folders(tmp_path: Path) -> None:
    _file(tmp_path / "lib/PySide6/qml/QtQuick/quick.dll")
    kept = _file(tmp_path / "lib/six.py")
    windows_prune.prune(tmp_path)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "lib", kept]


def test_modules_are_named_as_python_imports_them(tmp_path: Path) -> None:
    for name in (
        "_ssl.pyd",
        "python313.dll",
        "lib/six.py",
        "lib/PySide6/QtCore.pyd",
        "lib/_cffi_backend.cp313-win_amd64.pyd",
        "lib/seller_desktop/__init__.py",
        "lib/seller_desktop/__main__.py",
        "lib/seller_desktop/resources/bundle.json",
        "lib/seller_desktop/storage/migrations/versions/m0001.py",
        "lib/six-1.17.0.dist-info/METADATA",
    ):
        _file(tmp_path / name)
    assert windows.modules(tmp_path) == ["PySide6.QtCore", "_cffi_backend", "_ssl", "seller_desktop", "six"]


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    file = _file(tmp_path / "lib/é.py", "text")
    told = windows.manifest(tmp_path, "0.1.0")
    assert told == {
        "version": "0.1.0",
        "files": [{"path": "lib/é.py", "size": 4, "sha256": sha256(file)}],
    }


def test_the_setup_takes_files_in_one_order_into_the_folder_of_the_new_version(tmp_path: Path) -> None:
    files = [_file(tmp_path / name) for name in ("b.dll", "lib/a/x.py", "lib/a/y.py")]
    assert windows.file_commands(tmp_path).splitlines() == [
        'SetOutPath "$INSTDIR\\app.new"',
        f'File "{files[0]}"',
        'SetOutPath "$INSTDIR\\app.new\\lib\\a"',
        f'File "{files[1]}"',
        f'File "{files[2]}"',
    ]


@pytest.mark.parametrize(("version", "numbers"), [("0.1.0", "0.1.0.0"), ("1.2.3rc1", "1.2.0.0")])
def test_versions_are_four_numbers(version: str, numbers: str) -> None:
    assert windows.four_numbers(version) == numbers


def test_the_picture_is_one_that_qt_reads_too() -> None:
    picture = QImage.fromData(windows.plain_picture(3, 2, (13, 148, 136)))
    assert (picture.width(), picture.height()) == (3, 2)
    assert {picture.pixelColor(x, y).name() for x in range(3) for y in range(2)} == {"#0d9488"}


class TestDlls:
    """Whether the loader finds everything, over files whose imports are told by a table."""

    IMPORTS: ClassVar = {
        "program.exe": {"python313.dll", "KERNEL32.dll"},
        "python313.dll": {"VCRUNTIME140.dll"},
        "qjpeg.dll": {"Qt6Core.dll", "KERNEL32.dll"},
        "_own.pyd": {"helper.dll"},
    }

    def _faults(self, app: Path, system: str) -> list[str]:
        for name in (
            "program.exe",
            "python313.dll",
            "vcruntime140.dll",
            "lib/PySide6/Qt6Core.dll",
            "lib/PySide6/plugins/imageformats/qjpeg.dll",
            "lib/own/_own.pyd",
            "lib/own/helper.dll",
        ):
            _file(app / name)
        found, read = windows_dlls.faults(
            app, windows_dlls.system_dlls(system), lambda path: self.IMPORTS.get(path.name, set())
        )
        assert read == 7
        return found

    def test_all_is_found_beside_the_program_in_ones_own_folder_or_in_qts(self, tmp_path: Path) -> None:
        assert self._faults(tmp_path, "# Windows\nkernel32.dll  # always\n") == []

    def test_what_is_nowhere_is_told_with_who_needs_it(self, tmp_path: Path) -> None:
        assert self._faults(tmp_path, "") == [
            "lib/PySide6/plugins/imageformats/qjpeg.dll needs KERNEL32.dll, which is nowhere",
            "program.exe needs KERNEL32.dll, which is nowhere",
        ]

    def test_a_library_in_a_folder_nobody_looks_into_is_not_found(self, tmp_path: Path) -> None:
        _file(tmp_path / "program.exe")
        _file(tmp_path / "lib/deep/other.dll")
        found, _ = windows_dlls.faults(tmp_path, set(), lambda _: {"other.dll"})
        assert found == ["program.exe needs other.dll, which is nowhere"]

    def test_the_list_holds_nothing_that_is_not_needed(self, tmp_path: Path) -> None:
        assert self._faults(tmp_path, "kernel32.dll\nxinput9.dll\n") == [
            "xinput9.dll is listed as Windows' own, but nothing needs it"
        ]

    def test_the_written_list_has_each_name_once(self) -> None:
        names = windows_dlls.system_dlls(windows_dlls.SYSTEM_LIST.read_text(encoding="utf-8"))
        assert "kernel32.dll" in names
        # These come with compilers, not with Windows: they must be shipped.
        assert not {name for name in names if name.startswith(("vcruntime", "msvcp", "python", "qt6"))}
        with pytest.raises(ValueError, match="twice"):
            windows_dlls.system_dlls("a.dll\nA.DLL\n")


def _release() -> Release:
    return Release("0.1.0", "commit", 0)
