"""What a newer version, its size and how it was installed are called in words."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.texts.format import Formatter

_KINDS: Mapping[str, str] = {
    "linux-deb": QT_TRANSLATE_NOOP("Updates", "installed as a package of the system"),
    "linux-tar": QT_TRANSLATE_NOOP("Updates", "installed for you alone"),
    "windows-setup": QT_TRANSLATE_NOOP("Updates", "installed for you alone"),
    "windows-frozen": QT_TRANSLATE_NOOP("Updates", "copied by hand"),
}


def in_use(version: str, kind: str) -> str:
    """Which version runs, and how it came to be here."""
    told = QCoreApplication.translate("Updates", "In use: version {version}, {how}.")
    return told.format(version=version, how=QCoreApplication.translate("Updates", _KINDS[kind]))


def came(done: str, whole: str) -> str:
    """How much of a download has come: `12 MB of 85 MB`."""
    return QCoreApplication.translate("Updates", "{done} of {whole}").format(done=done, whole=whole)


def released(iso_date: str, formatter: Formatter) -> str:
    """The day of a release: `23 Nov 2026`."""
    noon = datetime.combine(date.fromisoformat(iso_date), time(12), formatter.zone)
    return formatter.day(round(noon.timestamp() * 1000))


def available(version: str) -> str:
    return QCoreApplication.translate("Updates", "Version {version} is available").format(version=version)


def updated(version: str, backup: str) -> str:
    """Told once, by the first start of a new version; `backup`: the id of the one made before, or nothing."""
    told = QCoreApplication.translate("Updates", "Seller Desktop was updated to version {version}.")
    told = told.format(version=version)
    if backup:
        more = QCoreApplication.translate(
            "Updates",
            "How the shop was before is the backup {backup}; going back to the older version needs it.",
        )
        told += " " + more.format(backup=backup)
    return told


def not_updated(version: str, old: str) -> str:
    """Told once, where the old version is still there after an update."""
    told = QCoreApplication.translate(
        "Updates",
        "Version {version} was not installed: it did not pass its own test on this computer, or the "
        "installation was broken off. Version {old} is still in use, and nothing is lost.",
    )
    return told.format(version=version, old=old)
