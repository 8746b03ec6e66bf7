"""The menu that puts flags on the selected orders and takes them off."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from seller_desktop.domain.flags import Flag
from seller_desktop.texts.flags import flag_words
from seller_desktop.ui.flags.picture import flag_icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.flags import FlagWords

_CHECK: Final = "✓"
CLEAR: Final = "flag_none"
NAMES: Final = "flag_names"
CLEAR_KEY: Final = "Alt+Shift+0"


def id_of(flag: Flag) -> str:
    """`flag_red`: what the action that puts the flag on, or takes it off, is called for ever."""
    return f"flag_{flag.name.lower()}"


def key_of(flag: Flag) -> str:
    """Alt+Shift+1 to Alt+Shift+8."""
    return f"Alt+Shift+{flag + 1}"


class FlagMenu(QMenu):
    """Flags with check marks; tells what is wanted, knows nothing of orders."""

    toggle_wanted = Signal(object)
    """A `Flag`."""
    clear_wanted = Signal()
    names_wanted = Signal()

    def __init__(
        self, parent: QWidget | None = None, given: Mapping[str, QAction] = MappingProxyType({})
    ) -> None:
        """`given`: actions by their ids (`id_of`, CLEAR, NAMES) that stand elsewhere too and are connected
        already; the menu makes the others itself.
        """
        super().__init__(parent)
        self._flags = {flag: self._add(given, id_of(flag), key_of(flag)) for flag in Flag}
        self.addSeparator()
        self._clear = self._add(given, CLEAR, CLEAR_KEY)
        self.addSeparator()
        self._names = self._add(given, NAMES, "")
        for flag, action in self._flags.items():
            action.setCheckable(True)
            if id_of(flag) not in given:
                action.triggered.connect(lambda _on=False, flag=flag: self.toggle_wanted.emit(flag))
        for name, action, wanted in (
            (CLEAR, self._clear, self.clear_wanted),
            (NAMES, self._names, self.names_wanted),
        ):
            if name not in given:
                action.triggered.connect(wanted)
        self._words = flag_words({})
        self.tell(self._words)

    def by_id(self) -> dict[str, QAction]:
        """Every action of the menu by its id."""
        flags = {id_of(flag): action for flag, action in self._flags.items()}
        return flags | {CLEAR: self._clear, NAMES: self._names}

    def enable(self, *, order: bool, writable: bool) -> None:
        """Whether there is an order to be flagged, and whether the shop may be written to."""
        for action in (*self._flags.values(), self._clear):
            action.setEnabled(order and writable)
        self._names.setEnabled(writable)

    def tell(self, words: FlagWords) -> None:
        """What the flags are called now; also when the language has changed."""
        self._words = words
        self.setTitle(self.tr("&Flag"))
        self._clear.setText(self.tr("Take &all flags off"))
        self._names.setText(self.tr("Na&mes of the flags…"))
        self.tell_carried({}, 0)

    def tell_carried(self, carried: Mapping[Flag, int], orders: int) -> None:
        """How many of the selected orders carry each flag; where only some do, the menu says how many."""
        for flag, action in self._flags.items():
            count, letter = carried.get(flag, 0), self._words.letters[flag]
            text = _with_mnemonic(self._words.names[flag], letter)
            if 0 < count < orders:
                text = self.tr("{flag} ({count} of {all})").format(flag=text, count=count, all=orders)
            on = count == orders > 0
            action.setText(text)
            action.setChecked(on)
            # A menu shows the icon in the place of the check mark.
            action.setIcon(flag_icon(flag, _CHECK if on else letter, hollow=not on))

    def _add(self, given: Mapping[str, QAction], name: str, key: str) -> QAction:
        if name in given:
            self.addAction(given[name])
            return given[name]
        action = self.addAction("")
        action.setShortcut(QKeySequence(key))
        return action


def _with_mnemonic(name: str, letter: str) -> str:
    """The name for a menu, with the flag's letter as the key to press."""
    at = next((place for place, one in enumerate(name) if one.upper()[0] == letter), None)
    if at is None:
        return name.replace("&", "&&")
    return "&".join(part.replace("&", "&&") for part in (name[:at], name[at:]))
