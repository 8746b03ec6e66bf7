"""In the head of a list: open requests or also those that are over, and what can be recorded or decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from seller_desktop.domain.orders import View
from seller_desktop.ui import theme

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Counts
    from seller_desktop.ui.flow_layout import FlowLayout

REQUESTS = (View.CANCELLATIONS, View.RETURNS)
_ACTING = (View.ACTION_NEEDED, *REQUESTS)
HEIGHT_PX = 26
"""Of chips and buttons. Not lower than twice the corner's radius of a chip, or it is drawn square."""
_BUTTON_PX = 12
_BUTTON_STYLE = """
QPushButton { padding: 2px 9px; }
QPushButton:focus { padding: 1px 8px; }
"""


class RequestBar(QObject):
    """Puts its chips and buttons into the flow of the head, and shows those that belong to the view."""

    closed_chosen = Signal(bool)
    """Whether requests that are over are wanted too."""
    record_wanted = Signal(object)
    """To record a request; the view says of which kind."""
    receive_wanted = Signal()
    decide_next_wanted = Signal()

    def __init__(self, flow: FlowLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = View.ALL
        self._counts: Counts | None = None
        self._open, self._closed = QPushButton(), QPushButton()
        self._switch = QButtonGroup(self)
        for chip in (self._open, self._closed):
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            self._switch.addButton(chip)
        self._open.setChecked(True)
        self._open.clicked.connect(lambda: self.closed_chosen.emit(False))
        self._closed.clicked.connect(lambda: self.closed_chosen.emit(True))
        self._record, self._receive, self._next = QPushButton(), QPushButton(), QPushButton()
        self._record.clicked.connect(lambda: self.record_wanted.emit(self._view))
        self._receive.clicked.connect(self.receive_wanted)
        self._next.clicked.connect(self.decide_next_wanted)
        for button in (self._record, self._receive, self._next):
            button.setFont(theme.font(_BUTTON_PX))
            button.setStyleSheet(_BUTTON_STYLE)
        for widget in (self._open, self._closed, self._record, self._receive, self._next):
            widget.setMinimumHeight(HEIGHT_PX)
            flow.addWidget(widget)
        self.retell()

    def set_view(self, view: View) -> None:
        """Another entry of the sidebar: it begins with what is open."""
        self._view = view
        self._open.setChecked(True)
        self.retell()

    def set_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._show_next()

    @property
    def anything(self) -> bool:
        """Whether anything is shown."""
        return self._view in REQUESTS or not self._next.isHidden()

    def retell(self) -> None:
        """View or language changed."""
        requests = self._view in REQUESTS
        self._open.setText(self.tr("Open"))
        self._closed.setText(self.tr("Also closed"))
        self._record.setText(
            self.tr("Record a return…") if self._view is View.RETURNS else self.tr("Record a request…")
        )
        self._receive.setText(self.tr("Receive a parcel…"))
        self._next.setText(self.tr("Decide next"))
        self._next.setToolTip(self.tr("The open request with the least time left."))
        for widget in (self._open, self._closed, self._record):
            widget.setVisible(requests)
        self._receive.setVisible(self._view is View.RETURNS)
        self._show_next()

    def _show_next(self) -> None:
        """Only while there is a request that could be decided."""
        by_view = {} if self._counts is None else self._counts.by_view
        waiting = any(by_view.get(view, 0) for view in REQUESTS)
        self._next.setVisible(waiting and self._view in _ACTING)
