"""What is said of a file that was double-clicked and cannot be opened."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

OPENED = {
    "opened_not_there": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is no longer there, or it may not be read. If it is on a USB stick, plug that in "
        "and open it again.",
    ),
    "opened_no_backup": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is no backup this version can read. Backups end in .sdbackup. Order files of Seller "
        "Center are taken in with Import.",
    ),
}
