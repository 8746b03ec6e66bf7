"""The program tries itself: everything that is shipped is loaded, and a shop of its own lives a short life.

`seller-desktop --self-test[=basic] [--out FILE]` prints one JSON document and ends with 0 if all went well,
else with 1. Installers ask it before a new version takes the old one's place.

The checks run in a process of their own (`worker`), for a library that does not fit ends the process that
loads it; whoever asked (`supervisor`) tells that, too. Nothing is read or written outside a temporary folder,
which goes at the end, and no network is used; an audit hook looks (`watch`). It sees what Python does: SQLite
and Qt open their files unseen, in folders given to them.
"""

from __future__ import annotations

from seller_desktop.services.program_facts import program_facts


def facts() -> dict[str, str]:
    """Versions by name, Qt's too; no part of Qt with a window is loaded."""
    try:
        from PySide6.QtCore import qVersion  # noqa: PLC0415 - a basic test runs where there is no Qt
    except ImportError:
        return program_facts()
    return {**program_facts(), "qt": qVersion()}
