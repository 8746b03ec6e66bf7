"""What a barcode scanner types goes to its order, wherever the keyboard is in the window.

A scanner is a keyboard that types very fast and ends with Enter. Where nothing is being written, its first
letters must not press the keys of the window (`R` would reject), so keys are held for a moment there; where
something is being written, what it typed is taken out of the field again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

SCANNER_MS: Final = 35
"""Keys that follow each other this fast come from no hand; scanners need 1 to 20 ms a key."""
SHORTEST: Final = 6
"""No number on a label is shorter."""
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN: Final = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_HELD: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Scanner(QObject):
    """Watches the keys of one window while no dialog stands before it."""

    scanned = Signal(str)
    """The number that was scanned, without spaces around it."""

    def __init__(self, window: QMainWindow, press: Callable[[QKeyEvent], bool]) -> None:
        """`press`: does what a key of the window does, if it is one."""
        super().__init__(window)
        self._window = window
        self._press = press
        self._typed = ""
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._before: tuple[QWidget, str, int] | None = None
        self._since = QElapsedTimer()
        self._releasing = False
        self._patience = QTimer(self, singleShot=True, interval=SCANNER_MS)
        self._patience.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._let_go)
        self.start()

    def start(self) -> None:
        """Watch the keys, as it does from the beginning."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more keys: the window closes, or is locked. What was held is dropped."""
        self._forget()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._releasing or event.type() not in _HELD or watched is not QApplication.focusWidget():
            return False
        assert isinstance(watched, QWidget)
        assert isinstance(event, QKeyEvent)
        if watched.window() is not self._window or QApplication.activePopupWidget() is not None:
            self._forget()
            return False
        writing = isinstance(watched, QLineEdit | QPlainTextEdit)
        if event.type() is QEvent.Type.ShortcutOverride:
            # Taking it means: not a key of the window, but one to be typed. Then it comes as a key press.
            taken = not writing and self._is_part(event)
            event.setAccepted(taken)
            return taken
        if event.type() is QEvent.Type.KeyRelease:
            return not writing and bool(self._held)
        return self._pressed(watched, event, writing=writing)

    def _pressed(self, widget: QWidget, event: QKeyEvent, *, writing: bool) -> bool:
        if self._typed and self._since.elapsed() > SCANNER_MS:
            self._let_go()
        if event.key() in _ENTER and len(self._typed) >= SHORTEST:
            self._take()
            return True
        if not self._is_part(event):
            self._let_go()
            return False
        if not self._typed and writing:
            self._before = _written(widget)
        self._typed += event.text()
        self._since.restart()
        if writing:
            return False
        self._held.append((widget, QKeyEvent(event)))
        self._patience.start()
        return True

    def _is_part(self, event: QKeyEvent) -> bool:
        text = event.text()
        return (
            len(text) == 1
            and text.isprintable()
            and not text.isspace()
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in _PLAIN
            and not event.isAutoRepeat()
        )

    def _take(self) -> None:
        """It was a scanner: nothing of what it typed is left in a field or pressed as a key."""
        number, before = self._typed, self._before
        self._forget()
        if before is not None:
            _restore(*before)
        self.scanned.emit(number)

    def _let_go(self) -> None:
        """It was a hand: what was held is typed now, and keys of the window are pressed."""
        held = list(self._held)
        self._forget()
        self._releasing = True
        try:
            for widget, event in held:
                if not self._press(event):
                    QApplication.sendEvent(widget, event)
        finally:
            self._releasing = False

    def _forget(self) -> None:
        self._patience.stop()
        self._typed, self._before = "", None
        self._held.clear()


def _written(widget: QWidget) -> tuple[QWidget, str, int]:
    if isinstance(widget, QLineEdit):
        return widget, widget.text(), widget.cursorPosition()
    assert isinstance(widget, QPlainTextEdit)
    return widget, widget.toPlainText(), widget.textCursor().position()


def _restore(widget: QWidget, text: str, position: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(text)
        widget.setCursorPosition(position)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
        cursor = widget.textCursor()
        cursor.setPosition(position)
        widget.setTextCursor(cursor)
