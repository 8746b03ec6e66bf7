"""Installs a newer version that lies here proven, or says how it is to be installed.

The installers test the new version before they exchange the old one for it (`--self-test`), so whatever goes
wrong, a program that works is there. Who is installed anew cannot tell how it ended: `pending.json` does, at
the next start.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.progress import nothing_told
from seller_desktop.domain.updates import is_newer
from seller_desktop.services import update_files, updates
from seller_desktop.services.bundle import Kind, program_file, program_folder

if TYPE_CHECKING:
    from seller_desktop.domain.progress import Told
    from seller_desktop.services.bundle import Bundle
    from seller_desktop.services.updates import Ready

_SCRIPT: Final = "install.sh"
_PACKAGED: Final = "opt/seller-desktop/seller-desktop"
"""The program in a package of Debian."""
_FAILED_ITS_TEST: Final = 3
_LONGEST_S: Final = 900
"""No installation takes so long, on the slowest computer."""
_LONGEST_SAID: Final = 400
_PATHS: Final = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR")
"""What a frozen program sets for itself; another program must not take its libraries."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An installation that was begun. `backup`: the id of the one made before; `left_to_system`: whether
    somebody else carries it out, so that it may come to nothing without having failed.
    """

    old: str
    new: str
    at: int
    backup: str = ""
    left_to_system: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """How an installation ended, as the next start finds."""

    old: str
    new: str
    worked: bool
    backup: str


def prove(bundle: Bundle, folder: Path) -> Ready:
    """What was fetched, looked at once more right before it is used.

    Raises SellerError: `update_not_fetched`, `update_changed` (the file is removed).
    """
    found = updates.ready(bundle, folder)
    if found is None:
        raise SellerError("update_not_fetched")
    with update_files.on_disk():
        if not update_files.is_whole(found.path, found.file):
            found.path.unlink()
            raise SellerError("update_changed", file=found.file.name)
    return found


def tried(bundle: Bundle, folder: Path) -> Ready:
    """The same of what the system's own installer installs: it tests nothing, so the version does it here.

    Raises SellerError as `prove`, and `update_self_test`, `update_package` (the file is removed),
    `update_install`.
    """
    found = prove(bundle, folder)
    dpkg = shutil.which("dpkg-deb")
    if bundle.kind is Kind.LINUX_DEB and dpkg is not None:
        with TemporaryDirectory(prefix=updates.UNPACKED, dir=folder, ignore_cleanup_errors=True) as unpacked:
            if _run([dpkg, "-x", str(found.path), unpacked], folder):
                with update_files.on_disk():
                    found.path.unlink()  # so that it can be downloaded again, as the sentence says
                raise SellerError("update_package", file=str(found.path))
            program = Path(unpacked) / _PACKAGED
            if _run([str(program), "--self-test"], folder):
                raise SellerError("update_self_test", version=found.manifest.version, old=bundle.version)
    return found


def installs_itself(kind: Kind) -> bool:
    """Whether the program can do it; else the system's own installer does, or a hand."""
    return kind in {Kind.LINUX_TAR, Kind.WINDOWS_SETUP}


def command_for(path: Path) -> str:
    """What an administrator types to install a package of Debian."""
    return f"sudo apt install {shlex.quote(str(path))}"


def install(bundle: Bundle, data_dir: Path, now_ms: int, backup: str = "", told: Told = nothing_told) -> None:
    """Install what was fetched, while nobody has the shop open. Blocking.

    On Linux it is done when this returns; on Windows the setup has been started and waits until this program
    has ended. Raises SellerError: `update_self_test` (the old version is as it was), `update_unpack`,
    `update_install`, and as `prove`; Refused("update_by_hand") for a copy that cannot install itself.
    """
    if not installs_itself(bundle.kind):
        raise Refused("update_by_hand")
    folder = updates.folder_of(data_dir)
    found = prove(bundle, folder)
    told(100)
    note_pending(folder, Pending(bundle.version, found.manifest.version, now_ms, backup))
    try:
        if bundle.kind is Kind.LINUX_TAR:
            _install_tar(bundle, found, folder, told)
        else:
            start([str(found.path), "/S", "/UPDATE"])
    except SellerError:
        forget_pending(folder)
        raise
    told(1000)


def start_again(data_dir: Path) -> None:
    """Start the program that is installed now; it shows the shop whose window was closed for it."""
    start([str(program_file()), "--data", str(data_dir)])


def note_pending(folder: Path, pending: Pending) -> None:
    """An installation begins."""
    updates.write_json(folder / updates.PENDING, asdict(pending))


def forget_pending(folder: Path) -> None:
    with suppress(OSError):
        (folder / updates.PENDING).unlink(missing_ok=True)


def how_it_ended(bundle: Bundle, folder: Path, now_ms: int) -> Ended | None:
    """At a start: how the installation that was begun before has ended, told once; None where there was none,
    or too long ago to be news.
    """
    pending = _pending(folder)
    if pending is None:
        return None
    try:
        worked = not is_newer(pending.new, bundle.version)
    except ValueError:
        forget_pending(folder)
        return None
    recent = abs(now_ms - pending.at) < DAY_MS
    if pending.left_to_system and not worked and recent:
        return None  # somebody may be just about to
    forget_pending(folder)
    return Ended(pending.old, pending.new, worked, pending.backup) if recent else None


def plain_environment() -> dict[str, str]:
    """The environment for a program that is not ours: without what a frozen program set for itself."""
    told = dict(os.environ)
    for name in _PATHS:
        original = told.pop(f"{name}_ORIG", None)
        if original is not None:
            told[name] = original
        elif str(program_folder()) in told.get(name, ""):
            del told[name]
    return {name: value for name, value in told.items() if not name.startswith(("_PYI_", "_MEIPASS"))}


def start(command: list[str]) -> None:
    """Start a program that lives on without this one. Raises SellerError("update_install")."""
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    try:
        subprocess.Popen(  # noqa: S603 - the installer was proven, or it is this program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            env={**plain_environment(), "PYINSTALLER_RESET_ENVIRONMENT": "1"},
            **options,
        )
    except OSError as failure:
        raise SellerError("update_install", said=failure.strerror or "?") from failure


def _install_tar(bundle: Bundle, found: Ready, folder: Path, told: Told) -> None:
    with TemporaryDirectory(prefix=updates.UNPACKED, dir=folder, ignore_cleanup_errors=True) as unpacked:
        tar = shutil.which("tar")
        if tar is None or _run([tar, "-xf", str(found.path), "-C", unpacked], folder):
            raise SellerError("update_unpack", file=str(found.path))
        told(400)
        scripts = [*Path(unpacked).glob(_SCRIPT), *Path(unpacked).glob(f"*/{_SCRIPT}")]
        if not scripts:
            raise SellerError("update_unpack", file=str(found.path))
        code = _run([str(scripts[0]), "--update"], folder)
    if code == _FAILED_ITS_TEST:
        raise SellerError("update_self_test", version=found.manifest.version, old=bundle.version)
    if code:
        raise SellerError("update_install", said=_last_words(folder) or str(code))


def _run(command: list[str], folder: Path) -> int:
    """Its exit code; what it says is kept for whoever asks why."""
    try:
        with (folder / updates.LOG).open("wb") as log:
            done = subprocess.run(  # noqa: S603 - tar, or what a proven archive holds
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=plain_environment(),
                timeout=_LONGEST_S,
                check=False,
            )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise SellerError("update_install", said=type(failure).__name__) from failure
    return done.returncode


def _last_words(folder: Path) -> str:
    """What an installer said at the end: why it gave up, in a sentence."""
    try:
        lines = (folder / updates.LOG).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    return next((line.strip()[:_LONGEST_SAID] for line in reversed(lines) if line.strip()), "")


def _pending(folder: Path) -> Pending | None:
    told = updates.read_json(folder / updates.PENDING)
    try:
        return Pending(
            str(told["old"]),
            str(told["new"]),
            int(told["at"]),
            str(told["backup"]),
            bool(told["left_to_system"]),
        )
    except (KeyError, ValueError, TypeError):
        return None
