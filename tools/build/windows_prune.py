"""What of the wheels and of CPython is not shipped to Windows, each with its reason."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PYSIDE: Final = (
    "__init__.py",
    "_config.py",
    "_git_pyside_version.py",
    "support/__init__.py",
    "support/deprecated.py",
    "pyside6.abi3.dll",
    "QtCore.pyd",
    "QtGui.pyd",
    "QtNetwork.pyd",  # the local socket between window and command line
    "QtPrintSupport.pyd",
    "QtWidgets.pyd",
    "Qt6Core.dll",
    "Qt6Gui.dll",
    "Qt6Network.dll",
    "Qt6PrintSupport.dll",
    "Qt6Widgets.dll",
    "msvcp140.dll",  # Visual C++'s library, in one version for all: see RUNTIME_DLLS
    "msvcp140_1.dll",
    "msvcp140_2.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
    "plugins/platforms/qwindows.dll",
    "plugins/platforms/qoffscreen.dll",  # prints and paints where there is no screen
    "plugins/imageformats/qjpeg.dll",  # photos of returned goods; PNG is in Qt itself
    "plugins/styles/qmodernwindowsstyle.dll",  # Windows' own dialogs look like its others
    "plugins/tls/qschannelbackend.dll",  # Windows' own TLS, should Qt's network be used for more
)
"""Of Qt's wheel exactly these; what it has besides (QML, Designer, a second OpenGL, tools) is four fifths."""

NOT_SHIPPED: Final = (
    # CPython's own programs: ours are made for it. The catalogue is a list of signatures for installers.
    "python.exe",
    "pythonw.exe",
    "python.cat",
    # One file, one SQLite library: ours is sqlcipher3, and a second one must not even be there.
    "_sqlite3.pyd",
    "sqlite3.dll",
    # What developers of extensions need.
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.c",
    "*.h",
    "*.lib",
    "*/py.typed",
    # What is tried where a package is made, and files that were packed by mistake at the top.
    "lib/tests/*",
    "lib/docs/*",
    "lib/*/tests/*",
    "lib/*/testing/*",  # SQLAlchemy's and Alembic's: suites for makers of dialects
    "lib/platformdirs/testing.py",
    "lib/platformdirs/pytest_plugin.py",
    # Only its font is used, read as a file (ui/icons.py); qtpy chooses bindings for it, packaging helps.
    "lib/qtpy/*",
    "lib/packaging/*",
    "lib/qtawesome/[!_f]*",  # all but __init__.py, by which its folder is found, and fonts
    "lib/qtawesome/_version.py",
    "lib/qtawesome/fonts/[!p]*",  # all but Phosphor
    # Reads C for those who write bindings. cryptography needs its extension alone, keyring takes ctypes.
    "lib/cffi/*",
    "lib/pycparser/*",
    "lib/win32ctypes/core/cffi/*",
    # Names of holidays, which nobody sees. The countries stay: importing one imports all.
    "lib/holidays/locale/*",
    # Parts that need packages we do not have. Other databases stay: Alembic imports what SQLAlchemy knows of
    # them.
    "lib/keyring/devpi_client.py",
    "lib/mako/ext/*plugin.py",
    "lib/sqlalchemy/ext/asyncio/*",
    "lib/sqlalchemy/ext/mypy/*",
    "lib/sqlalchemy/dialects/*/provision.py",
    # Starts a new history of a schema; and ours is read, never written, by Alembic.
    "lib/alembic/templates/*",
    "lib/seller_desktop/storage/migrations/script.py.mako",
    # Command lines of packages.
    "lib/pypdfium2_cli/*",
    "lib/pypdfium2/__main__.py",
    "lib/keyring/cli.py",
    "lib/keyring/__main__.py",
    "lib/keyring/completion.py",
    "lib/segno/cli.py",
    "lib/holidays/generate_ics.py",
    # Places for secrets on other systems; event loops of other systems.
    "lib/keyring/backends/macOS/*",
    "lib/keyring/backends/SecretService.py",
    "lib/keyring/backends/libsecret.py",
    "lib/keyring/backends/kwallet.py",
    "lib/qasync/_unix.py",
    # Sources of our translations: the compiled ones are shipped.
    "*.ts",
    # Of the build or of an installation, not of the program. Licences, versions and entry points stay.
    "lib/*.dist-info/RECORD",
    "lib/*.dist-info/WHEEL",
    "lib/*.dist-info/INSTALLER",
    "lib/*.dist-info/REQUESTED",
    "lib/*.dist-info/sboms/*",
)
"""By path below the folder of the program; a star stands for folders too."""

RUNTIME_DLLS: Final = ("msvcp140*.dll", "vcruntime140*.dll", "concrt140.dll", "vc*140.dll")
"""Visual C++'s library lies in CPython and twice in Qt's wheels. The loader takes whichever is first asked
for, so one set, the newest, lies beside the program, and nothing of it elsewhere.
"""

NOT_IMPORTED: Final = {
    "qtawesome": "only its font is shipped",
    "filelock._async_read_write": "needs Python's own sqlite3",
    "filelock._read_write": "needs Python's own sqlite3",
    "alembic.__main__": "a command line",
    "holidays.__main__": "a command line",
    "segno.__main__": "a command line",
    "platformdirs.__main__": "a command line",
    "seller_desktop.__main__": "starts the program",
    "seller_desktop.storage.migrations.env": "run by Alembic alone",
}
"""Modules that are there, and yet not to be imported by themselves; all others the self-test loads."""


def is_shipped(path: str) -> bool:
    """Whether a file goes into the bundle; `path` by slashes, below the folder of the program."""
    if "/__pycache__/" in path:
        return False
    if path.startswith("lib/PySide6/"):
        return path.removeprefix("lib/PySide6/") in PYSIDE
    return not any(fnmatchcase(path, pattern) for pattern in NOT_SHIPPED)


def prune(app: Path) -> None:
    """Delete what is not shipped, and folders left empty."""
    for path in sorted(app.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif not is_shipped(path.relative_to(app).as_posix()):
            path.unlink()
