"""How the window is dressed before there is a shop to say so, and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from seller_desktop.texts import language
from seller_desktop.ui import theme
from seller_desktop.ui.theme import ThemeChoice
from seller_desktop.ui.window_state import FILE_NAME, WindowState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Look:
    """`language` None follows the computer."""

    language: str | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM

    @classmethod
    def of(cls, data_dir: Path) -> Look:
        """As the window on a shop was left."""
        state = WindowState(data_dir / FILE_NAME)
        return cls(state.language, state.theme)

    def wear(self, app: QApplication) -> None:
        language.install(app, language.choose(self.language))
        theme.apply(app, self.theme)

    def keep(self, data_dir: Path) -> None:
        """For the window on a shop that was just made."""
        state = WindowState(data_dir / FILE_NAME)
        state.put("language", self.language or "")
        state.put("theme", self.theme)
        state.save()
