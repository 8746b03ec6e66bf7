"""Which libraries each layer may use; the arrows among our own packages are contracts of import-linter."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src" / "seller_desktop"

# A name allows what lies under it too.
ALLOWED: dict[str, set[str]] = {
    "domain": set(),
    "storage": {"alembic", "sqlalchemy", "sqlcipher3"},
    "marketplaces": {"python_calamine"},
    # Connections and their errors; the statements are storage's.
    "services": {
        *("cryptography", "filelock", "holidays", "keyring", "platformdirs"),
        *("python_calamine", "sqlalchemy", "xlsxwriter"),
    },
    "printing": {
        *("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtPrintSupport"),
        *("barcode", "pypdfium2", "segno"),
    },
    "texts": {"PySide6.QtCore"},
    "cli": set(),
    "ui": {"PySide6", "qasync", "qtawesome", "shiboken6"},
}
# Files of services that own a timer, a signal or a socket: few, and never more of Qt than this.
QT_IN_SERVICES = {"services/handover.py": {"PySide6.QtCore", "PySide6.QtNetwork"}}
# Files from outside are read by these alone, in a process of their own.
READERS = {"services/label_worker.py": {"pypdfium2"}}


def libraries(path: Path) -> set[str]:
    """Modules a file imports that are neither ours nor of the standard library."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found |= {f"PySide6.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] not in {*sys.stdlib_module_names, "seller_desktop"}}


@pytest.mark.parametrize("layer", ALLOWED)
def test_layer_uses_no_other_library(layer: str) -> None:
    strangers = set()
    for path in (SRC / layer).rglob("*.py"):
        place = path.relative_to(SRC).as_posix()
        allowed = ALLOWED[layer] | QT_IN_SERVICES.get(place, set()) | READERS.get(place, set())
        for name in libraries(path):
            if not any(f"{name}.".startswith(f"{part}.") for part in allowed):
                strangers.add(f"{place}: {name}")

    assert strangers == set()


def test_no_signal_squeezes_an_id_into_32_bits() -> None:
    """Ids are 64-bit; a signal declared with `int` carries 32 and loses the rest without an error."""
    squeezing = [
        f"{path}:{number}"
        for path in (SRC / "ui").rglob("*.py")
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"= Signal\(.*\bint\b", text)
    ]
    assert squeezing == []
