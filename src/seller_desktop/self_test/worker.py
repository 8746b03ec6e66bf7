"""The process that makes the checks. Each begins and ends as a line of JSON in a file, so that whatever ends
this process leaves word of how far it came.
"""

from __future__ import annotations

import faulthandler
import json
import sys
import warnings
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

from seller_desktop.self_test.checks import Check, Detail, LeftOut, must, tried
from seller_desktop.self_test.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QApplication

    from seller_desktop.self_test.paper import Paper
    from seller_desktop.self_test.shop_life import ShopLife

TOLD: Final = "told.jsonl"
"""Within the folder that is given: what came of the checks."""
BASIC: Final = "basic"
NEEDS_QT: Final = "Qt is not loaded in a basic test."
_MOST: Final = 50
_LONGEST: Final = 300


def main(words: Sequence[str]) -> int:
    """Make the checks; `words`: the folder to work in, and perhaps `basic`. The exit code says nothing."""
    folder = Path(words[0])
    sys.dont_write_bytecode = True
    if sys.stderr is not None:
        faulthandler.enable()
    watch = Watch(folder)
    sys.addaudithook(watch)
    work = folder / "work"
    work.mkdir()
    with (folder / TOLD).open("w", encoding="utf-8") as told, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("default")
        for check in _Checks(work, watch, warned, basic=BASIC in words[1:]).in_order():
            _tell(told, {"begins": check.name})
            _tell(told, {"check": tried(check)})
        _tell(told, {"ends": True})
    return 0


def _tell(told: TextIO, line: dict[str, Any]) -> None:
    told.write(json.dumps(line, default=str) + "\n")
    told.flush()


class _Checks:
    """All checks. What one needs is loaded when its turn has come, so that what cannot be loaded fails the
    checks that need it, and no others.
    """

    def __init__(
        self, folder: Path, watch: Watch, warned: list[warnings.WarningMessage], *, basic: bool
    ) -> None:
        self._folder = folder
        self._watch = watch
        self._warned = warned
        self._basic = basic
        self._qt_said: list[str] = []

    def in_order(self) -> list[Check]:
        return [
            Check("interpreter", self._interpreter),
            Check("modules", self._of("program", "import_all")),
            Check("data_files", self._of("world", "look_at_data_files")),
            Check("zones", self._of("world", "look_at_zones")),
            Check("holidays", self._of("world", "look_at_holidays")),
            Check("keyring", self._of("world", "look_at_keyring")),
            Check("qt_plugins", self._with_qt(lambda: self._call("toolkit", "load_plugins"))),
            Check("fonts_and_icons", self._with_qt(lambda: self._shown("look_at_fonts_and_icons"))),
            Check("languages", self._with_qt(lambda: self._shown("look_at_languages"))),
            Check("shop_made", self._of_life("make")),
            Check("shop_filled", self._of_life("fill")),
            Check("shop_searched", self._of_life("search")),
            Check("file_imported", self._of_life("bring_file")),
            Check("orders_exported", self._of_life("export")),
            Check("document_printed", self._with_qt(lambda: self._on_paper("print_slips"))),
            Check("labels_read", self._with_qt(lambda: self._on_paper("read_labels"))),
            Check("shop_restored", self._of_life("save_and_restore")),
            Check("shop_reopened", self._of_life("reopen")),
            Check("shop_migrated", self._of_life("migrate")),
            Check("window", self._with_qt(lambda: self._shown("show_window", self._life.shop))),
            Check("shop_closed", self._of_life("close")),
            Check("nothing_elsewhere", self._nothing_elsewhere),
            Check("no_network", self._no_network),
            Check("messages", self._messages),
        ]

    def _interpreter(self) -> Detail:
        if self._basic:
            from seller_desktop.self_test.program import do_without  # noqa: PLC0415 - see the class

            do_without()
        return self._call("program", "look_at_interpreter")

    @staticmethod
    def _call(module: str, name: str, *args: object) -> Detail:
        detail: Detail = getattr(import_module(f"seller_desktop.self_test.{module}"), name)(*args)
        return detail

    def _of(self, module: str, name: str) -> Callable[[], Detail]:
        return lambda: self._call(module, name)

    def _of_life(self, name: str) -> Callable[[], Detail]:
        def make() -> Detail:
            detail: Detail = getattr(self._life, name)()
            return detail

        return make

    def _on_paper(self, name: str) -> Detail:
        detail: Detail = getattr(self._paper, name)()
        return detail

    def _with_qt(self, make: Callable[[], Detail]) -> Callable[[], Detail]:
        def made() -> Detail:
            if self._basic:
                raise LeftOut(NEEDS_QT)
            self._listen_to_qt()
            return make()

        return made

    def _shown(self, name: str, *args: object) -> Detail:
        assert self._app is not None
        return self._call("toolkit", name, *args)

    @cached_property
    def _life(self) -> ShopLife:
        from seller_desktop.self_test.shop_life import ShopLife  # noqa: PLC0415 - see the class

        return ShopLife(self._folder, basic=self._basic)

    @cached_property
    def _paper(self) -> Paper:
        assert self._app is not None
        from seller_desktop.self_test.paper import Paper  # noqa: PLC0415 - see the class

        return Paper(self._life, self._folder)

    @cached_property
    def _app(self) -> QApplication:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see the class

        app = QApplication(["seller-desktop"])
        app.setQuitOnLastWindowClosed(False)  # between two windows there is none
        return app

    def _listen_to_qt(self) -> None:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: PLC0415 - see the class

        def note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
            if len(self._qt_said) < _MOST:
                self._qt_said.append(f"{kind.name} {context.category}: {message}")
            if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
                sys.stderr.write(f"{message}\n")  # the last that is heard of this process
                sys.stderr.flush()

        qInstallMessageHandler(note)

    def _nothing_elsewhere(self) -> Detail:
        must(self._watch.looked_at, "Nobody has looked at what is written.")
        must(
            not self._watch.written,
            "Something was written outside the temporary folder.",
            written=self._watch.written,
        )
        return {"looked_at": self._watch.looked_at}

    def _no_network(self) -> Detail:
        must(
            not self._watch.called,
            "Something outside of this computer was called.",
            called=self._watch.called,
        )
        return {}

    def _messages(self) -> Detail:
        """What Qt and Python had to say. It fails nothing: each check says itself what must hold, and a
        remark about somebody's fonts must not keep an update away.
        """
        told = [
            f"{one.category.__name__}: {one.message} ({one.filename}:{one.lineno})" for one in self._warned
        ]
        return {"qt": self._qt_said, "python": told[:_MOST]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
