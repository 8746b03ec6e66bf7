"""What backups are called in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.backup_plan import Why
from seller_desktop.texts.language import current
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHY: Mapping[Why, str] = {
    Why.SCHEDULED: QT_TRANSLATE_NOOP("Backups", "Every half hour"),
    Why.BY_HAND: QT_TRANSLATE_NOOP("Backups", "By hand"),
    Why.AT_EXIT: QT_TRANSLATE_NOOP("Backups", "When closing"),
    Why.BEFORE_IMPORT: QT_TRANSLATE_NOOP("Backups", "Before a large import"),
    Why.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("Backups", "Before an update"),
    Why.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Backups", "Before a restore"),
}
_KILO: Final = 1000


def why(reason: Why) -> str:
    """When a backup was made: `Every half hour`."""
    return QCoreApplication.translate("Backups", _WHY[reason])


def size(size_bytes: int) -> str:
    """`480 KB`, `12 MB`, `1,3 GB`: bytes as people speak of them."""
    amount, unit = size_bytes / _KILO, "KB"
    for larger in ("MB", "GB"):
        if round(amount) < _KILO:
            break
        amount, unit = amount / _KILO, larger
    told = f"{amount:.1f}" if unit == "GB" else f"{max(1, round(amount))}"
    return f"{told.replace('.', ',') if current() == 'id' else told} {unit}"
