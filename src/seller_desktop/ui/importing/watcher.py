"""Watches the download folder for new export files, where the seller has asked for that."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

EXPORT_NAME = re.compile(
    r"\b(pesanan|order|dikirim|ship|shipped|selesai|completed|dibatalkan|canceled|cancelled"
    r"|retur|return|returns|refund|pengembalian)\b"
)
"""Words in the names Seller Center gives its exports of orders, whichever tab they were made on, and of
returns.
"""
EXPORT_TIME = re.compile(r"\d{4}-\d{2}-\d{2}-\d{2}_\d{2}")
ENDINGS = {".xlsx", ".csv"}
SETTLE_MS = 1000
"""A file whose size stays the same for so long has been written to its end."""


def is_export_name(name: str) -> bool:
    """Whether a file is called like an export of orders or returns."""
    lowered = name.casefold().replace("_", " _ ")
    told = EXPORT_NAME.search(lowered) or "untukdikirim" in lowered
    if name.startswith(("~", ".")):  # a spreadsheet program's own marks beside an opened file
        return False
    return Path(name).suffix.casefold() in ENDINGS and bool(told and EXPORT_TIME.search(name))


class ExportWatcher(QObject):
    """Says once of each new export that it is there and complete. Files found at the start are old."""

    export_found = Signal(Path)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._seen: dict[Path, tuple[int, int]] = {}
        self._growing: dict[Path, tuple[int, int]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._settle = QTimer(self)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._look)

    def watch(self, folder: Path | None) -> bool:
        """Watch this folder from now on (None: none). False where it cannot be watched."""
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._settle.stop()
        self._growing.clear()
        self._folder = folder
        self._seen = self._exports()
        return folder is None or self._watcher.addPath(str(folder))

    def _look(self) -> None:
        """Compares the folder with what is known; a file counts when two looks found it the same."""
        found = self._exports()
        fresh = {path: mark for path, mark in found.items() if self._seen.get(path) != mark}
        complete = [path for path, mark in fresh.items() if self._growing.get(path) == mark and mark[0] > 0]
        self._growing = {path: mark for path, mark in fresh.items() if path not in complete}
        for path in complete:
            self._seen[path] = fresh[path]
        if self._growing:
            self._settle.start()
        else:
            self._settle.stop()
        for path in complete:
            self.export_found.emit(path)

    def _exports(self) -> dict[Path, tuple[int, int]]:
        """Files called like exports, with size and time of change, by which a new version is told."""
        if self._folder is None:
            return {}
        marks: dict[Path, tuple[int, int]] = {}
        try:
            for path in self._folder.iterdir():
                if is_export_name(path.name) and path.is_file():
                    facts = path.stat()
                    marks[path] = (facts.st_size, facts.st_mtime_ns)
        except OSError:
            return marks  # the folder or a file went away meanwhile; the next look tells
        return marks
