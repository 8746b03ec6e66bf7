"""How the seller left the window: kept beside the shop, not in it; losing it costs nothing but habits."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from seller_desktop.domain.orders import View
from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "window.ini"


class WindowState:
    """Typed access to what is remembered. `path` None remembers nothing (pictures, tests)."""

    def __init__(self, path: Path | None) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat) if path else None
        self._values: dict[str, object] = {}

    def text(self, key: str, default: str = "") -> str:
        value = self._values.get(key) if self._kept is None else self._kept.value(key)
        return value if isinstance(value, str) else default

    def blob(self, key: str) -> QByteArray | None:
        value = self._values.get(key) if self._kept is None else self._kept.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def put(self, key: str, value: str | QByteArray) -> None:
        if self._kept is None:
            self._values[key] = value
        else:
            self._kept.setValue(key, value)

    def save(self) -> None:
        if self._kept is not None:
            self._kept.sync()

    @property
    def theme(self) -> ThemeChoice:
        try:
            return ThemeChoice(self.text("theme", ThemeChoice.SYSTEM))
        except ValueError:
            return ThemeChoice.SYSTEM

    @property
    def language(self) -> str | None:
        """None follows the computer."""
        return self.text("language") or None

    @property
    def view(self) -> View:
        try:
            return View(self.text("view", View.ACTION_NEEDED))
        except ValueError:
            return View.ACTION_NEEDED

    @property
    def sorts(self) -> dict[View, tuple[SortKey, bool]]:
        """The order last given to each view: `view:key:descending`, parted by semicolons."""
        kept = {}
        for told in self.text("sorts").split(";"):
            with suppress(ValueError):
                view, key, descending = told.split(":")
                kept[View(view)] = (SortKey(key), descending == "1")
        return kept

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys the seller has given to actions, by their ids, where they are not the default ones."""
        with suppress(ValueError, TypeError, AttributeError):
            told = json.loads(self.text("keys", "{}"))
            return {str(name): tuple(str(key) for key in keys) for name, keys in told.items()}
        return {}

    @property
    def recent(self) -> tuple[str, ...]:
        """The actions chosen last by name, the last one first."""
        return tuple(name for name in self.text("recent").split(";") if name)

    @property
    def cards(self) -> bool:
        return self.text("form") == "cards"

    @property
    def compact(self) -> bool:
        return self.text("compact") == "1"

    @property
    def watch_folder(self) -> str | None:
        return self.text("watch_folder") or None
