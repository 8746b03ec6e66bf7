"""What a small window does without, so that the orders keep the room they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow

NARROW: Final = 1100
"""Below this width the list needs the room of the details more than they do."""
_SHORT_FOOTER: Final = 1000
_TIGHT: Final = 800
"""And below this one that of the sidebar."""
_LOW: Final = 520
"""Below this height the list needs the room of what explains it."""


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
