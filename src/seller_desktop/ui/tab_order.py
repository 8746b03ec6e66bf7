"""The Tab key goes through what was made bit by bit as it is read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def follow_layout(content: QWidget) -> None:
    """Chain all that Tab stops at inside, in the order of the layouts; Qt's own is that of its making."""
    layout = content.layout()
    if layout is None:
        return
    for one, following in pairwise(_stops(layout)):
        QWidget.setTabOrder(one, following)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None  # they are counted
        widget, inner = item.widget(), item.layout()
        if widget is None:
            if inner is not None:
                yield from _stops(inner)
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        inside = widget.layout()
        if isinstance(widget, QScrollArea) and (content := widget.widget()) is not None:
            inside = content.layout()
        if inside is not None:
            yield from _stops(inside)
