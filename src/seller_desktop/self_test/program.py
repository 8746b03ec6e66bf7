"""What the program is made of: the interpreter, and every module that is shipped."""

from __future__ import annotations

import importlib
import sys
from contextlib import redirect_stdout
from importlib import resources
from importlib.abc import MetaPathFinder
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import seller_desktop
from seller_desktop import resources as ours
from seller_desktop.self_test import facts
from seller_desktop.self_test.checks import CheckFailed, Detail, must
from seller_desktop.services.bundle import this_bundle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

LIST: Final = "modules.txt"
"""Made by the build, among the resources: every module that is shipped, one dotted name a line."""
OLDEST_PYTHON: Final = (3, 11)
_FEW: Final = 5
"""Names, and reasons, that a sentence tells; the detail has them all."""

NOT_IN_BASIC: Final = {
    "PySide6": "Qt is not loaded in a basic test",
    "shiboken6": "Qt is not loaded in a basic test",
    "qasync": "Qt is not loaded in a basic test",
    "qtpy": "Qt is not loaded in a basic test",
    "qtawesome": "Qt is not loaded in a basic test",
    "cryptography": "wheels made with Rust are not loaded in a basic test",
    "python_calamine": "wheels made with Rust are not loaded in a basic test",
    "pypdfium2": "documents are not read in a basic test",
    "pypdfium2_raw": "documents are not read in a basic test",
    "zxingcpp": "documents are not read in a basic test",
    "_wmi": "asks Windows itself, which a basic test may find only played",
}

_NO_CHECK: Final = "has an effect of its own when it is loaded"
_NO_LIBRARY: Final = "serves a library that is not shipped"
_OF_WINDOWS: Final = ("asyncio.windows_events", "asyncio.windows_utils", "dateutil.tz.win", "win32ctypes")
_NOT_IMPORTED: Final[tuple[tuple[str, str, Callable[[], bool]], ...]] = (
    ("seller_desktop.storage.migrations.env", "loaded by Alembic within a migration", lambda: True),
    ("antigravity", _NO_CHECK, lambda: True),
    ("this", _NO_CHECK, lambda: True),
    ("idlelib", _NO_CHECK, lambda: True),
    ("__main__", _NO_CHECK, lambda: True),
    ("keyring.backends.macOS", "only on macOS", lambda: sys.platform != "darwin"),
    ("keyring.testing", "for tests of keyring, which need pytest", lambda: True),
    ("alembic.testing", "for tests of Alembic, which need pytest", lambda: True),
    ("sqlalchemy.testing", "for tests of SQLAlchemy, which need pytest", lambda: True),
    ("sqlcipher3.test", "for tests of the driver", lambda: True),
    ("mako.ext.babelplugin", _NO_LIBRARY, lambda: True),
    ("mako.ext.linguaplugin", _NO_LIBRARY, lambda: True),
    ("mako.ext.pygmentplugin", _NO_LIBRARY, lambda: True),
    ("keyring.devpi_client", _NO_LIBRARY, lambda: True),
    ("filelock._read_write", _NO_LIBRARY, lambda: True),
    ("filelock._async_read_write", _NO_LIBRARY, lambda: True),
    ("concurrent.futures.process", _NO_LIBRARY, lambda: find_spec("multiprocessing") is None),
    ("sqlalchemy.ext.asyncio", _NO_LIBRARY, lambda: find_spec("greenlet") is None),
    *((name, "only on Windows", lambda: sys.platform != "win32") for name in _OF_WINDOWS),
)
"""Modules, and all below them, that are not loaded: name, reason, and whether it holds on this system."""


def do_without() -> None:
    """From now on what a basic test does without is not loaded, whoever asks for it."""
    sys.meta_path.insert(0, _Refuser())


def look_at_interpreter() -> Detail:
    """Versions; and that the driver can encrypt."""
    told: Detail = dict(facts())
    told["bundle"] = this_bundle() is not None
    told["executable"] = Path(sys.executable).name
    must(sys.version_info >= OLDEST_PYTHON, f"Python {told['python']} is too old.", **told)
    must(told["sqlcipher"], "The database driver cannot encrypt.", **told)
    bundle = this_bundle()
    must(
        bundle is None or bundle.version == seller_desktop.__version__,
        "The bundle says it is of another version than the program in it.",
        **told,
    )
    return told


def import_all() -> Detail:
    """Load every module that is shipped."""
    names = _shipped()
    left_out: dict[str, int] = {}
    failed: dict[str, list[str]] = {}
    loaded = 0
    for name in names:
        reason = _reason(name) or _load(name)
        if reason is None:
            loaded += 1
        elif isinstance(reason, BaseException):
            failed.setdefault(f"{type(reason).__name__}: {reason}", []).append(name)
        else:
            left_out[reason] = left_out.get(reason, 0) + 1
    detail: Detail = {"modules": len(names), "loaded": loaded, "left_out": left_out}
    if failed:
        detail["failed"] = failed
        told = [f"{', '.join(those[:_FEW])} ({why})" for why, those in failed.items()]
        count = sum(map(len, failed.values()))
        raise CheckFailed(f"{count} modules cannot be loaded: {'; '.join(told[:_FEW])}.", detail)
    must(loaded, "No module is shipped.", **detail)
    return detail


def _shipped() -> Sequence[str]:
    """Of a bundle what its build says; of a checkout what lies in it."""
    if this_bundle() is not None:
        file = resources.files(ours) / LIST
        must(file.is_file(), f"The list of modules ({LIST}) is missing from the bundle.")
        return [name for line in file.read_text(encoding="utf-8").splitlines() if (name := line.strip())]
    root = Path(seller_desktop.__file__).parent
    return sorted(_dotted(path.relative_to(root.parent).parts) for path in root.rglob("*.py"))


def _dotted(parts: Sequence[str]) -> str:
    *folders, name = parts
    return ".".join([*folders] if name == "__init__.py" else [*folders, name.removesuffix(".py")])


def _reason(name: str) -> str | None:
    """Why a module is not loaded; None where it must be."""
    if name.endswith(".__main__"):
        return _NO_CHECK
    return next((why for prefix, why, holds in _NOT_IMPORTED if _is_below(name, prefix) and holds()), None)


def _load(name: str) -> str | BaseException | None:
    """None where it is loaded now, else why not: a reason it was left out, or what went wrong."""
    try:
        with redirect_stdout(StringIO()):
            importlib.import_module(name)
    except BaseException as failure:  # noqa: BLE001 - modules of others may even leave
        refused = _refused(failure)
        return failure if refused is None else NOT_IN_BASIC[refused]
    return None


def _refused(failure: BaseException | None) -> str | None:
    while failure is not None:
        if isinstance(failure, _RefusedError):
            return failure.top
        failure = failure.__cause__ or failure.__context__
    return None


def _is_below(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


class _RefusedError(ImportError):
    """A library that a basic test does without was asked for."""

    def __init__(self, top: str) -> None:
        super().__init__(NOT_IN_BASIC[top])
        self.top = top


class _Refuser(MetaPathFinder):
    """Stands before all that find modules."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        top = name.partition(".")[0]
        if top in NOT_IN_BASIC:
            raise _RefusedError(top)
        return None
