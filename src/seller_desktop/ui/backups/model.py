"""The table of backups, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from seller_desktop.texts import backups as words
from seller_desktop.ui.cases.bulk_model import RowsModel

if TYPE_CHECKING:
    from seller_desktop.services.backup_files import Backup
    from seller_desktop.texts.format import Formatter


class ListedBackup(NamedTuple):
    """A backup, and whether it lies in the second folder alone."""

    backup: Backup
    elsewhere: bool


class BackupsModel(RowsModel[ListedBackup]):
    """When, why, how many orders, how large."""

    right = frozenset({2, 3})
    trouble_column = 1

    def __init__(self, formatter: Formatter, now_ms: int) -> None:
        super().__init__(formatter)
        self._now_ms = now_ms
        self.titles = (
            self.tr("Made"),
            self.tr("Reason"),
            self.tr("Orders"),
            self.tr("Size"),
        )

    def cells(self, row: ListedBackup) -> tuple[str, ...]:
        backup = row.backup
        made = self.formatter.short_moment(backup.made_at, self._now_ms)
        if not backup.readable:
            return (made, self.tr("damaged: cannot be used"), "", words.size(backup.size))
        why = words.why(backup.why)
        return (
            made,
            self.tr("{reason} · second folder").format(reason=why) if row.elsewhere else why,
            self.formatter.count(backup.orders),
            words.size(backup.size),
        )

    def troubled(self, row: ListedBackup) -> bool:
        return not row.backup.readable
