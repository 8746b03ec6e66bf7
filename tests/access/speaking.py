"""Finds what a screen reader would tell badly, in a window that is shown: asked of Qt's accessible tree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_ROWS: Final = 12
_ROLE: Final = QAccessible.Role
_BUTTONS: Final = frozenset(
    {_ROLE.Button, _ROLE.ButtonMenu, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.PushButton, _ROLE.PageTab}
)
ROLES: Final = (
    (QCheckBox, frozenset({_ROLE.CheckBox})),
    (QRadioButton, frozenset({_ROLE.RadioButton})),
    (QAbstractButton, _BUTTONS),
    (QComboBox, frozenset({_ROLE.ComboBox})),
    (QAbstractSpinBox, frozenset({_ROLE.SpinBox})),
    (QLineEdit, frozenset({_ROLE.EditableText})),
    (QPlainTextEdit, frozenset({_ROLE.EditableText, _ROLE.StaticText})),
    (QScrollArea, frozenset({_ROLE.Client})),  # Qt tells every area that scrolls so
    (QListView, frozenset({_ROLE.List})),
    (QAbstractItemView, frozenset({_ROLE.Table, _ROLE.Tree, _ROLE.List})),
    (QLabel, frozenset({_ROLE.StaticText, _ROLE.Graphic})),
)
_SAYS_NOTHING: Final = frozenset({_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Grouping})


def stops(window: QWidget) -> list[QWidget]:
    """Where the Tab key leads, once around; the focus is then where it was."""
    began, found = window.focusWidget(), list[QWidget]()
    while window.focusNextChild():
        at = window.focusWidget()
        if at in found:
            break
        found.append(at)
    if began is not None:
        began.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def spoken(window: QWidget) -> list[str]:
    """What is told badly, each as a line."""
    found = []
    alike: Counter[tuple[str, QAccessible.Role, str]] = Counter()
    for widget in _asked(window):
        told = interface(widget)
        # What Qt tells as the name of such a box on Linux is what is chosen in it (see `ui.focus`).
        box = isinstance(widget, QComboBox)
        name = widget.accessibleName() if box else told.text(QAccessible.Text.Name)
        role = told.role()
        kind = type(widget).__name__
        if not isinstance(widget, QLabel) and not any(sign.isalnum() for sign in name):
            found.append(f"{kind}: its name is {name!r} ({_place(widget)})")
        if not _fits(widget, role):
            found.append(f"{kind} {name!r}: its role is {role.name}")
        if not isinstance(widget, QLabel):
            alike[name, role, told.text(QAccessible.Text.Description)] += 1
        if isinstance(widget, QAbstractItemView):
            found += [f"{kind} {name!r}: {what}" for what in _rows(widget)]
    found += [f"{count} times {role.name} {name!r}" for (name, role, _), count in alike.items() if count > 1]
    return found


def _asked(window: QWidget) -> Iterator[QWidget]:
    """All that can get the focus, by Tab or by a click."""
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if focusable and widget.isVisible() and widget.focusProxy() is None and not inner:
            yield widget


def _place(widget: QWidget) -> str:
    names, at = [], widget.parentWidget()
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names[:3])


def _fits(widget: QWidget, role: QAccessible.Role) -> bool:
    return next((role in fit for kind, fit in ROLES if isinstance(widget, kind)), role not in _SAYS_NOTHING)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    """Each row says something, in its first shown column a sentence or a text."""
    model = view.model()
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        index = model.index(row, 0)
        sentence = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if not view.isIndexHidden(index) and not any(sign.isalnum() for sign in str(sentence or "")):
            yield f"row {row} says {sentence!r}"
