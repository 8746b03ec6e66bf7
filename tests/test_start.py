"""The start loads what the first screen needs, and no more."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

LATER = (
    *("alembic", "holidays", "xlsxwriter", "python_calamine", "qtawesome"),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtSvg"),
    *("seller_desktop.cli", "seller_desktop.printing", "seller_desktop.marketplaces"),
    "seller_desktop.services.journal",
    "seller_desktop.services.keeper",
    "seller_desktop.services.order_details",
    "seller_desktop.services.takeover",
    "seller_desktop.ui.bulk",
    "seller_desktop.ui.case_errands",
    "seller_desktop.ui.cases",
    "seller_desktop.ui.details.panel",
    "seller_desktop.ui.dialogs",
    "seller_desktop.ui.importing",
    "seller_desktop.ui.orders.card_view",
    "seller_desktop.ui.palette",
    "seller_desktop.ui.print_errands",
    "seller_desktop.ui.reports",
    "seller_desktop.ui.scanner",
)


@pytest.fixture(scope="module")
def told() -> list[str]:
    """The modules a start has loaded before a window is made, then what remains of PySide's import hook."""
    program = (
        "import builtins, gc, sys; python_import = builtins.__import__;"
        "from seller_desktop.app import load_desktop; load_desktop();"
        "print(*sys.modules, builtins.__import__ is python_import, gc.isenabled())"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, check=True, env=env
    )
    return done.stdout.split()


@pytest.mark.parametrize("module", LATER)
def test_not_loaded_to_start(told: list[str], module: str) -> None:
    assert not [one for one in told if one == module or one.startswith(f"{module}.")]


def test_imports_are_pythons_own_and_nothing_is_collected_meanwhile(told: list[str]) -> None:
    assert told[-2:] == ["True", "False"]
