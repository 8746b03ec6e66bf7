"""Where a context menu is asked for, by mouse or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

_Flag = QItemSelectionModel.SelectionFlag


class Asked(NamedTuple):
    """Of which row or card, and where on the screen."""

    item: QModelIndex
    at: QPoint


def context_asked(view: QAbstractItemView, event: QContextMenuEvent) -> Asked | None:
    """What a menu is asked for; None for the empty part of a view, and where nothing is current.

    By mouse what is under it becomes current; a selection it belongs to stays, so that a menu may act on all.
    """
    if event.reason() is QContextMenuEvent.Reason.Mouse:
        index = view.indexAt(event.pos())
        at = event.globalPos()
        if index.isValid():
            chosen = view.selectionModel().isSelected(index)
            flag = _Flag.NoUpdate if chosen else view.selectionCommand(index)
            view.selectionModel().setCurrentIndex(index, flag)
    else:
        index = view.currentIndex()
        view.scrollTo(index)
        at = view.viewport().mapToGlobal(view.visualRect(index).center())
    return Asked(index, at) if index.isValid() else None
