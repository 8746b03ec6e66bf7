"""How much room a screen has for a window, and what a small window does without for the orders' sake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.ui.main_window import MainWindow

NARROW: Final = 1100
"""Below this width the list needs the room of the details more than they do."""
_SHORT_FOOTER: Final = 1000
_TIGHT: Final = 800
"""And below this one that of the sidebar."""
_LOW: Final = 520
"""Below this height the list needs the room of what explains it."""
_FRAME: Final = QSize(2, 40)
"""What the desktop draws around a window, which is not known before it is shown."""


def room_on_screen(window: QWidget) -> QSize:
    """How large a window can be and still be seen whole."""
    return window.screen().availableSize() - _FRAME


class WindowRoom:
    """Follows the window's size; what the seller wished is kept for when there is room again."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.narrow: bool | None = None
        self._tight = False

    def fit(self) -> None:
        """The window has another size."""
        window = self._window
        window.footer.set_narrow(narrow=window.width() < _SHORT_FOOTER)
        window.head.set_low(low=window.height() < _LOW)
        tight = window.width() < _TIGHT
        if tight is not self._tight:
            self._tight = tight
            window.sidebar.setVisible(not tight and window.state.text("sidebar", "1") == "1")
        narrow = window.width() < NARROW
        if narrow is not self.narrow:
            self.narrow = narrow
            window.beside.setVisible(not narrow and window.state.text("details", "1") == "1")
        window.tell_checks()
