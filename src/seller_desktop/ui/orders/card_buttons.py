"""The buttons painted on cards, as the mouse meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from seller_desktop.ui.orders import geometry
from seller_desktop.ui.orders.card_delegate import CardDelegate, Touched
from seller_desktop.ui.orders.model import PREPARED_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QTableView

    from seller_desktop.domain.cases import Step
    from seller_desktop.ui.orders.geometry import CardPlaces
    from seller_desktop.ui.orders.prepared import PreparedRow

    Index = QModelIndex | QPersistentModelIndex


class CardButtons:
    """Knows which button is touched, and has its card painted anew whenever that changes."""

    def __init__(self, view: QTableView, delegate: CardDelegate) -> None:
        self._view = view
        self._delegate = delegate
        self._card = QPersistentModelIndex()
        self._held: Touched | None = None

    @property
    def held(self) -> bool:
        """A button was pressed and the mouse not let go yet."""
        return self._held is not None

    def places_at(self, at: QPoint) -> tuple[PreparedRow, CardPlaces] | None:
        """The card at a point of the viewport, with its parts; None where there is none, or no words yet."""
        card = self._view.indexAt(at)
        row = card.data(PREPARED_ROLE) if card.flags() else None
        if row is None:
            return None
        last = card.column() == self._delegate.across - 1
        return row, self._delegate.places(geometry.card_in_cell(self._view.visualRect(card), last=last), row)

    def move(self, at: QPoint) -> None:
        """The mouse is there now; a button held down shows whether it still is over it."""
        touched = self._at(at)
        if self._held is not None:
            touched = self._held if touched == self._held._replace(down=False) else None
        self._touch(touched, at)

    def press(self, at: QPoint) -> bool:
        """Whether there is a button; it is held from now on."""
        touched = self._at(at)
        if touched is None:
            return False
        self._held = touched._replace(down=True)
        self._touch(self._held, at)
        return True

    def release(self, at: QPoint) -> tuple[int, Step | None] | None:
        """Order and step where the mouse was let go over the button that was pressed, else None."""
        held, self._held = self._held, None
        touched, found = self._at(at), self.places_at(at)
        self._touch(touched, at)
        if held is None or touched is None or found is None or touched != held._replace(down=False):
            return None
        return held.order_id, found[0].steps[held.button]

    def leave(self) -> None:
        self._touch(None, None)

    def _at(self, at: QPoint) -> Touched | None:
        found = self.places_at(at)
        if found is None:
            return None
        row, places = found
        button = places.button_at(at)
        return None if button is None else Touched(row.row.id, button, down=False)

    def _touch(self, touched: Touched | None, at: QPoint | None) -> None:
        if touched == self._delegate.touched:
            return
        self._delegate.touched = touched
        here = QPersistentModelIndex()
        if touched is not None and at is not None:
            here = QPersistentModelIndex(self._view.indexAt(at))
        for card in (self._card, here):
            if card.isValid():
                self._view.viewport().update(self._view.visualRect(card))
        self._card = here
