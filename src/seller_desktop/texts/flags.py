"""What flags are called, and the letter each is marked with, so that nothing hangs on its colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.flags import Flag, flags_in
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COLOURS = {
    Flag.RED: QT_TRANSLATE_NOOP("Flags", "Red"),
    Flag.ORANGE: QT_TRANSLATE_NOOP("Flags", "Orange"),
    Flag.YELLOW: QT_TRANSLATE_NOOP("Flags", "Yellow"),
    Flag.GREEN: QT_TRANSLATE_NOOP("Flags", "Green"),
    Flag.TEAL: QT_TRANSLATE_NOOP("Flags", "Teal"),
    Flag.BLUE: QT_TRANSLATE_NOOP("Flags", "Blue"),
    Flag.PURPLE: QT_TRANSLATE_NOOP("Flags", "Purple"),
    Flag.GREY: QT_TRANSLATE_NOOP("Flags", "Grey"),
}
_NUMBERS = tuple(str(number) for number in range(1, len(Flag) + 1))


@dataclass(frozen=True, slots=True)
class FlagWords:
    """What each flag is called, and the letter it is marked with."""

    names: Mapping[Flag, str]
    letters: Mapping[Flag, str]

    def listed(self, flags: Iterable[Flag]) -> str:
        """`Red, Gift`; "" for none."""
        return ", ".join(self.names[flag] for flag in flags)


def colour_name(flag: Flag) -> str:
    return QCoreApplication.translate("Flags", _COLOURS[flag])


def flag_words(own: Mapping[Flag, str]) -> FlagWords:
    """`own`: the names the shop has given; the others are called by their colours.

    The letter is the first of the name that no other flag has, named flags choosing first; else a number.
    """
    names = {flag: own.get(flag) or colour_name(flag) for flag in Flag}
    letters: dict[Flag, str] = {}
    for flag in sorted(Flag, key=lambda one: (not own.get(one), one)):
        wanted = (*(one.upper()[0] for one in names[flag] if one.isalnum()), str(flag + 1), *_NUMBERS)
        letters[flag] = next(one for one in wanted if one not in letters.values())
    return FlagWords(names, letters)


def flags_sentence(bits: int, words: FlagWords) -> str:
    """`flags: Red, Gift`; "" for an order without."""
    if not bits:
        return ""
    return QCoreApplication.translate("Flags", "flags: {names}").format(names=words.listed(flags_in(bits)))


def stored_flags(numbers: str, words: FlagWords) -> str:
    """Flags in the words of `words`, kept as history keeps them: `0,4`."""
    known = {str(int(flag)) for flag in Flag}
    return words.listed(Flag(int(one)) for one in numbers.split(",") if one in known)
