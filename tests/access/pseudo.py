"""A language in which every text is longer and carries accents: what does not fit in it, or is not translated
at all, shows itself.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTranslator

from seller_desktop.texts import language

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGER: Final = 1.4
"""What translators reckon with from English to a language of long words."""
_ACCENTS: Final = str.maketrans("aceilnorsuyzACEILNORSUYZ", "áçéíłñóřšúýžÁÇÉÍŁÑÓŘŠÚÝŽ")
_KEPT: Final = re.compile(r"\{[^{}]*\}|%n|&.|<[^>]*>|\n|\*\.\w+")
"""Placeholders, marks of keys, tags, patterns of files: they stay as they are."""
_FILLING: Final = "-öüä"
_ENDINGS: Final = ("…", ":")


def pseudo(text: str) -> str:
    """The text in that language: `Approve…` is `[Áppřóvé-ö…]`."""
    ending = next((sign for sign in _ENDINGS if text.endswith(sign)), "")
    body = text.removesuffix(ending)
    parts, at = [], 0
    for kept in _KEPT.finditer(body):
        parts += [body[at : kept.start()].translate(_ACCENTS), kept[0]]
        at = kept.end()
    parts.append(body[at:].translate(_ACCENTS))
    missing = round(len(body) * (LONGER - 1)) - 2  # the brackets
    # In words of four letters, so that what wraps can wrap.
    filling = "".join(" " if place % 5 == 0 else _FILLING[place % 4] for place in range(max(missing, 0)))
    return f"[{''.join(parts)}{filling}]{ending}"


class Pseudo(QTranslator):
    """Answers for every text, Qt's own among them."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, _count: int = -1) -> str:
        return pseudo(source) if source else ""


@contextmanager
def pseudo_language(app: QCoreApplication) -> Iterator[None]:
    """All texts translated inside this are in that language."""
    spoken = language.current()
    language.install(app, "en")
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)
        language.install(app, spoken)
