"""What the window is shown on, for a report: sizes and scaling, nothing of what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication

from seller_desktop.texts.language import current
from seller_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def qt_version() -> str:
    """Of the library that runs, whatever it was built against."""
    return qVersion()


def screen_lines(window: QWidget) -> list[str]:
    """Screens with their scaling, the window's size, language and theme."""
    screens = "; ".join(
        f"{one.size().width()} x {one.size().height()}, {round(one.devicePixelRatio() * 100)} %"
        for one in QGuiApplication.screens()
    )
    told = QCoreApplication.translate("ProblemReport", "Screen: {screens} ({platform})")
    size = QCoreApplication.translate("ProblemReport", "Window: {width} x {height}")
    worn = QCoreApplication.translate("ProblemReport", "Language: {language}; theme: {theme}")
    return [
        told.format(screens=screens, platform=QGuiApplication.platformName()),
        size.format(width=window.width(), height=window.height()),
        worn.format(language=current(), theme="dark" if theme.tokens() == theme.DARK else "light"),
    ]
