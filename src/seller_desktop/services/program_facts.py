"""What this copy of the program is made of, for reports: versions only, nothing of the shop or its seller."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from seller_desktop import __version__
from seller_desktop.services.bundle import this_bundle
from seller_desktop.storage.driver_versions import driver_versions

CHECKOUT = "checkout"
"""The kind of a copy that is no bundle."""


def program_facts() -> dict[str, str]:
    """Versions by name. Without Qt, whose version whoever has loaded it adds."""
    bundle = this_bundle()
    sqlite, sqlcipher = driver_versions()
    return {
        "version": __version__,
        "kind": CHECKOUT if bundle is None else bundle.kind.value,
        "commit": "" if bundle is None else bundle.commit,
        "system": _system(),
        "python": f"{sys.version.split()[0]} ({8 * struct.calcsize('P')} bit)",
        "sqlite": sqlite,
        "sqlcipher": sqlcipher,
    }


def _system() -> str:
    """Not by `platform.platform`, which asks Windows in a way that fails where it is only played."""
    if sys.platform == "win32":
        told = sys.getwindowsversion()
        return f"Windows {told.major}.{told.minor}.{told.build}"
    kernel = os.uname()
    return " ".join(filter(None, (_distribution(), kernel.sysname, kernel.release, kernel.machine)))


def _distribution() -> str:
    """What a Linux calls itself; empty where it does not say."""
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    told = dict(line.partition("=")[::2] for line in lines)
    return told.get("PRETTY_NAME", "").strip("\"'")
