"""A process that says when it can be used, then ends: `python -m benchmarks.parts._started ours|peer FOLDER`.

What it says is the reading of the clock that all processes of the computer share, in seconds.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def ours(folder: str) -> None:
    """The program by its own entry; it can be used once the orders in sight stand there in words."""
    from seller_desktop import app  # noqa: PLC0415 - as the program begins

    _when_ready(app.load_desktop())
    sys.exit(app.main(["--data", folder]))


def _when_ready(desktop: ModuleType) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415 - the program has imported it

    from seller_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - the program has imported it

    class Watch(QObject):
        """Sits on the list; says it when the list has painted a settled model and events are served again."""

        def __init__(self, window: MainWindow) -> None:
            super().__init__(window)
            self._model = window.orders.model
            self._viewport = window.orders.list_view.viewport()
            self._viewport.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and watched is self._viewport:
                rows = self._model.page_rows
                if not self._model.loading and rows and len(self._model.rows_in_sight()) == rows:
                    QTimer.singleShot(0, _say)
            return False

    class Window(MainWindow):
        """The program's own, watched."""

        def begin(self) -> None:
            self.watch = Watch(self)
            super().begin()

    vars(desktop)["MainWindow"] = Window  # the one place where a window is made


def peer() -> None:
    """The least that a program of these parts does: import them and show an empty table."""
    import sqlalchemy  # noqa: F401, PLC0415 - what it costs is the question
    import sqlcipher3  # noqa: F401, PLC0415 - what it costs is the question
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415 - what it costs is the question
    from PySide6.QtWidgets import QApplication, QTableView  # noqa: PLC0415 - what it costs is the question

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, _say)
            return False

    app = QApplication(["peer"])
    table = QTableView()
    table.resize(1280, 800)
    watch = Watch()
    table.viewport().installEventFilter(watch)
    table.show()
    app.exec()


def _say() -> None:
    sys.stdout.write(str(time.perf_counter()))
    sys.stdout.flush()
    os._exit(0)  # how it ends is not measured


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        ours(sys.argv[2])
    else:
        peer()
