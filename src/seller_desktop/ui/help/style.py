"""How a page of the help looks: in the colours worn, and as large as the seller likes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

SMALLEST, LARGEST, STEP, USUAL = 80, 220, 10, 100
"""Percent."""
_TEXT_PX: Final = 14
_SMALL_PX: Final = 12


def page_font(zoom: int) -> QFont:
    """The font of running text; heads are larger by fixed steps. `zoom` in percent."""
    return theme.font(_TEXT_PX * zoom / 100)


def page_css(zoom: int) -> str:
    """The style sheet of a page."""
    worn = theme.tokens()
    return (
        f"body, p, li, td, th {{ color: {worn.ink}; line-height: 140%; }}"
        "p { margin: 0 0 10px 0; } li { margin: 0 0 5px 0; } ol, ul { margin: 0 0 10px 0; }"
        f"h2 {{ color: {worn.ink}; font-weight: 600; margin: 2px 0 12px 0; }}"
        f"h3 {{ color: {worn.ink}; font-weight: 600; margin: 16px 0 6px 0; }}"
        f"h4 {{ color: {worn.brand}; font-weight: 600; margin: 14px 0 6px 0; }}"
        f"a {{ color: {worn.brand}; text-decoration: underline; }}"
        f"code {{ color: {worn.ink}; background-color: {worn.grey_soft}; }}"
        f".small {{ color: {worn.muted}; font-size: {theme.points(_SMALL_PX) * zoom / 100:.2f}pt; }}"
        "table { margin: 8px 0 12px 0; }"
        f"th {{ text-align: left; font-weight: 600; background-color: {worn.grey_soft}; }}"
        f"td {{ vertical-align: top; border-bottom: 1px solid {worn.line}; }}"
    )
