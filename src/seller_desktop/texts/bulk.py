"""What is said of single orders in an act on many."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

_NOTES: Final = {
    "flags_unchanged": QT_TRANSLATE_NOOP("Bulk", "nothing to change: it is so already"),
    "replaced": QT_TRANSLATE_NOOP("Bulk", "replaces what was arranged before"),
}


def note(code: str) -> str:
    """What is to be known of an order besides that it was done."""
    known = _NOTES.get(code)
    return code if known is None else QCoreApplication.translate("Bulk", known)
