"""The composition root: understands how the program was started and wires everything together."""

from __future__ import annotations

import builtins
import gc
import os
import sys
import tempfile
from argparse import ArgumentError, ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from platformdirs import user_data_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.cli.commands import Answer

_PARSE_WORKER: Final = "--parse-worker"
_LABEL_WORKER: Final = "--label-worker"
_SELF_TEST: Final = "--self-test"
_SELF_TEST_WORKER: Final = "--self-test-worker"


def default_data_dir() -> Path:
    """The per-user, local, non-roaming folder of the system."""
    return user_data_path("SellerDesktop", appauthor=False, roaming=False)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; its exit code."""
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == [_PARSE_WORKER]:
        from seller_desktop.services import parse_worker  # noqa: PLC0415 - the child needs nothing else

        return parse_worker.main()
    if argv[:1] == [_LABEL_WORKER]:
        from seller_desktop.services import label_worker  # noqa: PLC0415 - the child needs nothing else

        return label_worker.main()
    if argv[:1] == [_SELF_TEST_WORKER]:
        from seller_desktop.self_test import worker  # noqa: PLC0415 - the child loads the rest as it tests it

        return worker.main(argv[1:])
    if argv and argv[0].partition("=")[0] == _SELF_TEST:
        from seller_desktop.self_test import supervisor  # noqa: PLC0415 - only here

        return supervisor.main(argv)
    args = _window_alone(argv)
    return _command_line(argv) if args is None else _window(args, _data_dir(args))


def _window_alone(argv: Sequence[str]) -> Namespace | None:
    """The arguments of a start that asks for no more than the window; it need not wait until all commands
    are loaded.
    """
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--at")
    parser.add_argument("--minimised", action="store_true")
    try:
        args, others = parser.parse_known_args(argv)
    except ArgumentError:
        return None
    args.restore = None
    if len(others) == 1 and _is_file(others[0]):
        args.restore = Path(others.pop()).absolute()
    return None if others else args


def _is_file(word: str) -> bool:
    """Whether a word is no command but a file, as a desktop hands over what was double-clicked."""
    return not word.startswith("-") and any(sign in word for sign in "./\\")


def _data_dir(args: Namespace) -> Path:
    return args.data.expanduser().absolute() if args.data else default_data_dir()


def _command_line(argv: Sequence[str]) -> int:
    from seller_desktop.cli import main as cli  # noqa: PLC0415 - a window opens without
    from seller_desktop.cli.commands import Answer  # noqa: PLC0415 - a window opens without

    as_json = "--json" in argv
    args = cli.understand(argv)
    if isinstance(args, Answer):
        return cli.say(args, as_json=as_json)
    data_dir = _data_dir(args)
    if args.command is None:
        return _window(args, data_dir)
    try:
        return cli.say(_command(argv, args, data_dir), as_json=as_json)
    except Exception as failure:  # noqa: BLE001 - whatever it is, the promise of one JSON document holds
        sys.excepthook(type(failure), failure, failure.__traceback__)
        return cli.say(cli.bug(failure), as_json=as_json)


def _command(argv: Sequence[str], args: Namespace, data_dir: Path) -> Answer:
    if args.command == "screenshot":
        from seller_desktop.pictures import screenshot  # noqa: PLC0415 - only here is Qt's GUI needed

        return screenshot(args, data_dir)
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - the window makes its own application

    from seller_desktop.cli import main as cli  # noqa: PLC0415 - a window opens without
    from seller_desktop.texts import language  # noqa: PLC0415 - with the application

    kind: type[QCoreApplication] = QCoreApplication
    if args.command in {"print", "buyer"}:  # to paint needs fonts, but no screen
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only here

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        kind = QGuiApplication
    app = QCoreApplication.instance() or kind(["seller-desktop"])
    language.install(app, language.choose(None))
    return cli.run(argv, args, data_dir)


def _window(args: Namespace, data_dir: Path) -> int:
    if not has_display():
        return _without_display()
    code: int = load_desktop().run_desktop(args, data_dir)
    return code


def load_desktop() -> Any:  # noqa: ANN401 - the module `desktop`
    """All that the first screen is made of, loaded."""
    gc.disable()  # nothing of it is garbage; `desktop` enables it again
    # PySide puts an import function of its own in this place, which reads the source of every module that
    # comes after it for the word "PySide6". All it is good for is `from __feature__ import`, not used here.
    python_import = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = python_import
    return import_module("seller_desktop.desktop")


def has_display() -> bool:
    """Whether a window can be seen: always but on a Linux without a graphical session."""
    return (
        not sys.platform.startswith("linux")
        or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
        or os.environ.get("QT_QPA_PLATFORM", "") not in {"", "xcb", "wayland"}
    )


def _without_display() -> int:
    """Say it in a sentence, and show once that the window can be rendered all the same."""
    folder = Path(tempfile.mkdtemp(prefix="seller-desktop-"))
    picture = folder / "window.png"
    sys.stderr.write(
        "There is no display here, so no window can be opened; "
        "`./dev run --data DIR screenshot OUT.png` renders the same window into a picture.\n"
    )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is chosen above

    # One application for both commands: Qt has no second one, and the picture needs this kind.
    application = QApplication(["seller-desktop"])
    for words in (
        ["--data", str(folder / "shop"), "sample", "--orders", "200"],
        ["--data", str(folder / "shop"), "screenshot", str(picture)],
    ):
        if code := main(words):
            return code
    application.shutdown()
    sys.stderr.write(f"A practice shop was rendered into {picture}.\n")
    return 0
