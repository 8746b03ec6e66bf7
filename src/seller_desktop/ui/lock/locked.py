"""Whether a window is locked, for those who say something outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PROPERTY: Final = "locked"


def is_locked(window: QWidget) -> bool:
    """Nothing about orders but their number may be said while it is."""
    return bool(window.property(_PROPERTY))


def mark_locked(window: QWidget, *, locked: bool) -> None:
    window.setProperty(_PROPERTY, locked)
