"""Says in one line what this Linux machine lacks for Qt: `libraries`, `font` (Inter), `any-font`."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from pathlib import Path


def missing() -> list[str]:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return ["libraries"]
    plugins = Path(spec.origin).parent / "Qt" / "plugins" / "platforms"
    try:
        from PySide6 import QtGui, QtWidgets  # noqa: F401, PLC0415 - whether they load is the question

        # A start without these ends in abort(), which nobody can catch.
        for name in ("libqoffscreen.so", "libqxcb.so"):
            ctypes.CDLL(str(plugins / name))
    except (ImportError, OSError) as error:
        print(error, file=sys.stderr)
        return ["libraries"]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QtGui.QGuiApplication([])
    families = QtGui.QFontDatabase.families()
    application.shutdown()
    if not families:
        return ["font", "any-font"]
    return [] if any(family.startswith("Inter") for family in families) else ["font"]


if __name__ == "__main__":
    print(*missing())
