"""Finds controls that do not show that they have the focus, and stops of the Tab key out of reading order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.access.speaking import name_of, stops
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Callable

CONTRAST: Final = 3.0
"""What WCAG 2.2 asks of a mark of focus, against the same place without it (2.4.13)."""
_LEAST: Final = 24
"""Pixels; more than the cursor that stands in a field."""
_MARGIN: Final = 2
_ROW: Final = 40
"""Pixels; what begins within them stands side by side."""


def unseen(window: QWidget, seen_before: set[object]) -> list[str]:
    """Controls that look (nearly) alike with and without the focus. The window is active.

    Of controls that are made and dressed alike one is looked at; `seen_before` keeps which.
    """
    found = []
    for widget in stops(window):
        kind = (type(widget), widget.property("role"), widget.styleSheet(), widget.isEnabled())
        if isinstance(widget, QLabel) or kind in seen_before:
            continue  # a text one can select shows its cursor; it holds nothing to press
        seen_before.add(kind)
        other = next((one for one in stops(window) if one is not widget), None)
        if (area := _area(widget)) is not None:
            area.ensureWidgetVisible(widget)  # as Tab does
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = _picture(window, widget)
        if other is None or focused.isNull():
            widget.clearFocus()
        else:
            other.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        found += _compare(widget, _picture(window, widget), focused)
    return found


def _picture(window: QWidget, widget: QWidget) -> QImage:
    place = _place(window, widget)
    around = place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & window.rect()
    return window.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _line(image: QImage, y: int) -> bytes:
    line: memoryview = image.constScanLine(y)  # type: ignore[assignment] # which the stubs do not say
    return bytes(line)


def _compare(widget: QWidget, before: QImage, after: QImage) -> list[str]:
    name = f"{type(widget).__name__} {name_of(widget)!r} role={widget.property('role')}"
    if before.size() != after.size():
        return []  # it grew or moved: nobody overlooks that
    changed: Counter[tuple[int, int]] = Counter()
    for y in range(before.height()):
        one, two = _line(before, y), _line(after, y)
        if one != two:
            changed.update(
                (int.from_bytes(one[x : x + 3], "little"), int.from_bytes(two[x : x + 3], "little"))
                for x in range(0, len(one), 4)
                if one[x : x + 3] != two[x : x + 3]
            )
    strong = sum(count for (a, b), count in changed.items() if contrast(f"#{a:06x}", f"#{b:06x}") >= CONTRAST)
    if strong >= _LEAST:
        return []
    return [f"{name}: {sum(changed.values())} pixels change with the focus, {strong} of them clearly"]


def disordered(
    window: QWidget, along: Callable[[QWidget, QWidget], bool] = lambda _one, _next: False
) -> list[str]:
    """Where Tab goes back up or to the left, but into another column. `along` allows a step.

    It goes round: one such step leads from the last stop to the first, and is none.
    """
    walk = [one for one in stops(window) if not isinstance(one, QLabel)]
    if not walk:
        return []
    top = min(walk, key=lambda one: (_seen(window, one).top() // _ROW, _seen(window, one).left()))
    back = [
        (one, nxt)
        for one, nxt in zip(walk, [*walk[1:], walk[0]], strict=True)
        if _backwards(window, one, nxt)
    ]
    if len(back) == 1 or any(following is top for _, following in back):
        back = [] if len(back) == 1 else [(one, following) for one, following in back if following is not top]
    return [
        f"Tab goes from {name_of(one)!r} {_seen(window, one).getRect()}"
        f" to {name_of(following)!r} {_seen(window, following).getRect()}"
        for one, following in back
        if not along(one, following)
    ]


def traps(window: QWidget) -> list[str]:
    """Fields that take the Tab key for themselves."""
    return [
        f"{type(one).__name__} {name_of(one)!r} keeps the Tab key"
        for one in stops(window)
        if (isinstance(one, QPlainTextEdit) and not one.tabChangesFocus())
        or (isinstance(one, QAbstractItemView) and one.tabKeyNavigation())
    ]


def _backwards(window: QWidget, one: QWidget, following: QWidget) -> bool:
    if (area := _area(one)) is not None and area is _area(following):
        content = area.widget()
        assert content is not None
        here, there = _place(content, one), _place(content, following)
    else:
        here, there = _seen(window, one), _seen(window, following)
    above = there.bottom() <= here.top() and there.left() < here.right()
    beside = abs(there.center().y() - here.center().y()) < min(here.height(), there.height()) / 2
    return above or (beside and there.right() <= here.left())


def _area(widget: QWidget) -> QScrollArea | None:
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _seen(window: QWidget, widget: QWidget) -> QRect:
    """Its place; of what is scrolled away, the edge of its area behind which it lies."""
    place, at = _place(window, widget), widget.parentWidget()
    while at is not None and at is not window:
        area = at.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is at:
            edge = QRect(at.mapTo(window, QPoint(0, 0)), at.size())
            top = min(max(place.top(), edge.top()), edge.bottom())
            place = QRect(place.left(), top, place.width(), min(place.height(), edge.height()))
        at = area
    return place
