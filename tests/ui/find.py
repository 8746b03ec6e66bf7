"""Finds a widget that must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound="QWidget")


def child(widget: QWidget, kind: type[W]) -> W:
    """The first child of this kind."""
    found = widget.findChild(kind)
    assert found is not None
    return found
