"""The one stylesheet of the application, written with the names of the theme's colours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# `$name` is a colour token, `13px!` a size of text that grows with the system's scaling.
# Combo boxes, spin boxes and check boxes are left to Fusion, which draws them, and their focus, from the
# palette (see theme.OUTLINED).
_SHEET = """
QToolTip { color: $ink; background: $panel; border: 1px solid $line; padding: 4px 6px; }
QMenuBar { background: $panel; color: $grey; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $brand_soft; color: $brand; }
QMenu { background: $panel; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $brand_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { margin-left: 6px; }
QStatusBar { background: $panel; color: $muted; border-top: 1px solid $line; font-size: 12px!; }
QStatusBar::item { border: none; }
QLabel[role="footer"] { color: $muted; font-size: 12px!; padding: 0 7px; }
QPushButton[role|="footer"] {
    color: $muted; background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 1px 6px; font-size: 12px!; font-weight: 400;
}
QPushButton[role|="footer"]:hover { color: $ink; background: $grey_soft; }
QPushButton[role|="footer"]:focus { border: 1px solid $brand; padding: 1px 6px; }
QPushButton[role="footer-alert"], QPushButton[role="footer-alert"]:hover { color: $red; font-weight: 600; }
QSplitter::handle { background: $line; }

QPushButton, QToolButton {
    color: $ink; background: $panel; border: 1px solid $line; border-radius: 6px; padding: 5px 11px;
    font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: $grey_soft; }
QPushButton:pressed, QToolButton:pressed { background: $brand_soft; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $bg; }
QPushButton:focus, QToolButton:focus { border: 2px solid $brand; padding: 4px 10px; }
QToolButton::menu-indicator { image: none; }
QFileDialog QToolButton { padding: 2px; }
QPushButton[role="primary"] { background: $brand; border-color: $brand; color: $on_brand; }
QPushButton[role="primary"]:focus { border: 2px solid $ring; }
QPushButton[role="primary"]:disabled { background: $grey_soft; border-color: $line; color: $grey; }
QPushButton[role="danger-text"], QLabel[role="danger-text"] { color: $red; }
QPushButton[role="danger-text"]:disabled { color: $muted; }

QLineEdit, QPlainTextEdit, QTextEdit, *[role="field"] {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 5px 9px;
    selection-background-color: $brand; selection-color: $on_brand;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, *[role="field"]:focus {
    border: 2px solid $brand; padding: 4px 8px;
}
QDialog QLineEdit, QDialog QPlainTextEdit, QFrame[role="card"] QLineEdit { border-color: $scroll; }
QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus, QFrame[role="card"] QLineEdit:focus {
    border-color: $brand;
}
QComboBox { min-height: 24px; }
QAbstractSpinBox { min-height: 27px; }
QAbstractItemView QAbstractSpinBox { min-height: 0; }
QAbstractItemView QLineEdit, QAbstractItemView QLineEdit:focus {
    padding: 0 2px; border: 1px solid $brand; border-radius: 0;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { background: $bg; color: $muted; }

*[role="h1"] { font-size: 18px!; font-weight: 600; color: $ink; }
*[role="h2"] { font-size: 12px!; font-weight: 600; color: $muted; }
*[role="muted"] { color: $muted; }
*[role="small"] { color: $muted; font-size: 12px!; }

QWidget[role="sidebar"] { background: $panel; border: none; }
QWidget[role="panel"] { background: $panel; border: none; }
QScrollArea[role="sections"] { background: transparent; border: 1px solid transparent; }
QScrollArea[role="sections"]:focus { border-color: $brand; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[role="selection-bar"] { background: $brand_soft; border: 1px solid $brand; border-radius: 8px; }
QPushButton[role="link"] {
  background: transparent; border: 1px solid transparent; color: $brand; padding: 3px 6px; font-weight: 600;
}
QPushButton[role="link"]:hover { background: $panel; }
QPushButton[role="link"]:focus { border-color: $brand; }
QFrame[role="banner-red"] { background: $red_soft; border: 1px solid $red; border-radius: 8px; }
QFrame[role="banner-amber"] { background: $amber_soft; border: 1px solid $amber; border-radius: 8px; }

QAbstractButton[role="chip"], QAbstractButton[role="chip-on"] {
    border: 1px solid $line; border-radius: 12px; background: $panel; color: $grey;
    padding: 3px 10px; font-size: 12px!; font-weight: 400;
}
QAbstractButton[role="chip"]:hover { background: $grey_soft; }
QAbstractButton[role="chip-on"], QAbstractButton[role="chip"]:checked {
    background: $brand_soft; border-color: $brand; color: $brand; font-weight: 600;
}
QAbstractButton[role="chip"]:focus, QAbstractButton[role="chip-on"]:focus {
    border: 2px solid $brand; padding: 2px 9px;
}

/* One weight for both: a button is as wide as its words are when nothing is chosen. */
QAbstractButton[role="seg-left"], QAbstractButton[role="seg-right"] {
    background: $panel; color: $grey; border: 1px solid $line; padding: 5px 11px; font-weight: 600;
}
QAbstractButton[role="seg-left"] {
    border-top-left-radius: 6px; border-bottom-left-radius: 6px;
    border-top-right-radius: 0; border-bottom-right-radius: 0; border-right: none;
}
QAbstractButton[role="seg-right"] {
    border-top-right-radius: 6px; border-bottom-right-radius: 6px;
    border-top-left-radius: 0; border-bottom-left-radius: 0;
}
QAbstractButton[role="seg-left"]:checked, QAbstractButton[role="seg-right"]:checked {
    background: $brand_soft; color: $brand;
}
QAbstractButton[role="seg-left"]:focus, QAbstractButton[role="seg-right"]:focus {
    border: 2px solid $brand; padding: 4px 10px;
}

*[role="nav"] {
    background: transparent; color: $grey; border: 2px solid transparent; border-radius: 6px;
    padding: 4px 6px; text-align: left; font-weight: 400;
}
*[role="nav"]:hover { background: $grey_soft; }
*[role="nav"]:checked { background: $brand_soft; color: $brand; font-weight: 600; }
*[role="nav"]:focus { border-color: $brand; }
*[role="nav-count"] { color: $muted; font-size: 12px!; }

QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 7px 10px; font-size: 12px!; font-weight: 500;
}
QTableWidget::item { padding: 0 7px; }
QTableView, QListView, QScrollArea[role="page"] { border: 1px solid $line; }
QTableView:focus, QListView:focus, QScrollArea[role="page"]:focus { border-color: $brand; }
QComboBox QListView, QComboBox QListView:focus { border: none; }
QTableView#orderList {
    background: $panel; border: 1px solid $line; border-top-left-radius: 8px; border-top-right-radius: 8px;
}
QTableView#orderList:focus { border-color: $brand; }
QTableView#orderCards { background: $bg; border: none; selection-background-color: $bg; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    border: none; border-radius: 2px; background: $line; max-height: 4px; min-height: 4px;
}
QProgressBar::chunk { background: $brand; border-radius: 2px; }
"""


def stylesheet(tokens: Mapping[str, str], points: Callable[[float], float]) -> str:
    """The sheet in the colours of `tokens`, with text sizes in the points that `points` makes of pixels."""
    sized = re.sub(r"(\d+)px!", lambda size: f"{points(float(size[1])):g}pt", _SHEET)
    return re.sub(r"\$(\w+)", lambda name: tokens[name[1]], sized)
