"""Takes everything of a window off the screen and puts one page there; later puts it all back as it was.

Hidden widgets can still be found by a screen reader, so nothing is merely hidden: what the window shows is
taken out of it, and dialogs lose their window of the system, which they get anew when they come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from seller_desktop.ui.lock.locked import mark_locked

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow

_KEYS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod, QEvent.Type.ContextMenu}
)
_NOWHERE: Final = frozenset(
    {
        *(QEvent.Type.Shortcut, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave),
        *(QEvent.Type.Drop, QEvent.Type.ToolTip, QEvent.Type.WhatsThis),
    }
)
"""What reaches nobody while the page is there."""
_PASSING: Final = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})
"""Windows that nobody misses: menus, lists of boxes, tips."""


@dataclass(frozen=True, slots=True)
class _Stowed:
    """A window taken off the screen, and how it stood there. `place` None: it was not there yet."""

    window: QWidget
    place: QRect | None
    focus: QWidget | None


class Cover(QObject):
    """Covers one window; `put`, then `lift` (or `drop`, where the window goes meanwhile)."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: QWidget | None = None
        self._holder: QWidget | None = None
        self._content: QWidget | None = None
        self._focus: QWidget | None = None
        self._stowed: list[_Stowed] = []
        self._kept_off: list[QWidget] = []
        """Windows that Qt is made to believe to be on the screen when they are shown."""

    @property
    def is_put(self) -> bool:
        return self._page is not None

    def put(self, page: QWidget) -> None:
        """Show the page and nothing else, at once."""
        window = self._window
        self._page = page
        self._focus = window.focusWidget()
        mark_locked(window, locked=True)
        app = QApplication.instance()
        assert app is not None
        window.scanner.stop()  # what it drops goes nowhere either
        self._close_passing()
        for one in _others_shown(window):
            self._stow(one, placed=True)
        for one in QApplication.topLevelWidgets():
            if one is not window:
                self._keep_off(one)
        app.installEventFilter(self)
        self._holder = QWidget()
        self._content = content = window.takeCentralWidget()
        assert content is not None
        content.setParent(self._holder)
        window.menuBar().hide()
        window.menuBar().setEnabled(False)  # also where the system shows it in a place of its own
        window.statusBar().hide()
        window.setAcceptDrops(False)
        window.setCentralWidget(page)
        page.show()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        if window.isVisible():
            window.repaint()

    def lift(self) -> None:
        """Everything is as it was, with what came up meanwhile on top."""
        window, content, holder = self._window, self._content, self._holder
        page = window.takeCentralWidget()
        assert content is not None
        assert holder is not None
        assert page is not None
        self._let_go()
        page.hide()
        page.deleteLater()
        window.setCentralWidget(content)
        content.show()
        holder.deleteLater()
        window.menuBar().setEnabled(True)
        window.menuBar().show()
        window.statusBar().show()
        window.setAcceptDrops(True)
        window.scanner.start()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        stowed, self._stowed = self._stowed, []
        for one in stowed:
            if isValid(one.window):
                _show_again(one)

    def drop(self) -> None:
        """The window closes while it is covered: it goes with all that is its own."""
        if not self.is_put:
            return
        self._let_go()
        self._stowed.clear()
        if self._content is not None and self._holder is not None:
            self._content.setParent(self._window)
            self._holder.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride:
            event.accept()  # it is typed into the page, and does nothing else
            return True
        if not isinstance(watched, QWidget):
            return False
        if kind in _NOWHERE:
            return True
        if kind in _KEYS:
            return not self._is_of_page(watched)
        if watched.isWindow() and watched is not self._window:
            if kind is QEvent.Type.Polish:  # before it is shown for the first time
                self._keep_off(watched)
            elif kind is QEvent.Type.Show:
                QTimer.singleShot(0, watched, lambda: self._take_away(watched))
            elif kind is QEvent.Type.Close:  # its work is done
                self._stowed = [one for one in self._stowed if one.window is not watched]
        return False

    def _is_of_page(self, widget: QWidget) -> bool:
        return self._page is not None and (widget is self._page or self._page.isAncestorOf(widget))

    def _let_go(self) -> None:
        mark_locked(self._window, locked=False)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        for one in self._kept_off:
            if isValid(one):
                if one.isVisible():  # it came in this very moment
                    self._stow(one, placed=False)
                one.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
        self._kept_off.clear()
        self._page = None

    def _close_passing(self) -> None:
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            if QApplication.activePopupWidget() is popup:
                popup.hide()
                break

    def _keep_off(self, window: QWidget) -> None:
        """It is not seen though it be shown. To be said while it is hidden: Qt counts modal windows by it."""
        if not window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._kept_off.append(window)

    def _take_away(self, window: QWidget) -> None:
        """It came up, unseen, while the page is there."""
        if self.is_put and window.isVisible():
            self._stow(window, placed=False)

    def _stow(self, window: QWidget, *, placed: bool) -> None:
        """Take a window off the screen, to come back unless it is one that passes."""
        known = any(one.window is window for one in self._stowed)
        if window.windowType() not in _PASSING and not known and not window.isHidden():
            place = window.geometry() if placed else None
            self._stowed.append(_Stowed(window, place, window.focusWidget()))
        window.hide()
        window.destroy()


def _others_shown(window: QWidget) -> list[QWidget]:
    """All other windows on the screen, each before those that stand before it."""
    active = QApplication.activeModalWidget()
    shown = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
    return sorted(shown, key=lambda one: (_depth(one), one is active))


def _depth(widget: QWidget) -> int:
    """How many windows it stands before."""
    depth, parent = 0, widget.parentWidget()
    while parent is not None:
        depth += parent.isWindow()
        parent = parent.parentWidget()
    return depth


def _show_again(one: _Stowed) -> None:
    window = one.window
    if one.place is not None:
        window.setGeometry(one.place)
    window.show()
    if one.place is not None and window.pos() != one.place.topLeft() and one.place.topLeft() != QPoint():
        window.setGeometry(one.place)
    if one.focus is not None and isValid(one.focus):
        one.focus.setFocus(Qt.FocusReason.OtherFocusReason)
