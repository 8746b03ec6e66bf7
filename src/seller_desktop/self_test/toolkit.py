"""Qt: its plugins, fonts and icons, both languages, and the window itself, drawn where nobody sees it."""

from __future__ import annotations

import asyncio
import sys
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import PySide6
import qasync
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader, QTranslator, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from seller_desktop.domain.orders import View
from seller_desktop.self_test.checks import CheckFailed, Detail, must
from seller_desktop.services.bundle import this_bundle
from seller_desktop.texts import language
from seller_desktop.ui import icons, tasks, theme
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.theme import ThemeChoice
from seller_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from seller_desktop.services.shop import Shop

ICONS: Final = (
    *("arrow-square-out", "caret-down", "caret-left", "caret-right", "caret-up", "chart-bar", "chat-text"),
    *("check", "check-circle", "copy", "hourglass", "hourglass-medium", "image", "lock-key-fill"),
    *(
        "note-pencil",
        "package-fill",
        "pencil-simple",
        "plus",
        "question",
        "trash",
        "warning",
        "x",
        "x-circle",
    ),
)
"""All that the program draws; a test holds it against the source."""
_ICON_PX: Final = 24
_LANGUAGES: Final[tuple[Literal["id", "en"], ...]] = ("id", "en")

_NEEDED: Final = {
    "linux": (
        ("platforms/libqoffscreen",),
        ("platforms/libqxcb", "platforms/libqwayland"),
        ("imageformats/libqjpeg",),
    ),
    "win32": (("platforms/qoffscreen",), ("platforms/qwindows",), ("imageformats/qjpeg",)),
}
"""Of each group one must be there and load: to paint without a screen, to open a window, to show photos."""
_OF_THE_SYSTEM: Final = {
    "platforms/libqxcb": "shows windows under X11, with libraries of the system",
    "platforms/libqwayland": "shows windows under Wayland, with libraries of the system",
    "wayland": "parts of the Wayland plugin",
    "xcbglintegrations": "draws by OpenGL under X11; nothing here asks for it",
    "egldeviceintegrations": "draws without a window system; nothing here asks for it",
    "platformthemes": "takes colours and file choosers of the desktop; without it Qt has its own",
    "platforminputcontexts": "input methods of the desktop",
    "printsupport": "printers of the system; a PDF is made without it",
    "networkinformation": "asks the system whether there is a network; updates go without it",
}
"""Plugins that may lack a library of the system, and what goes without them. They are told, not required."""
_NO_LIBRARY: Final = "cannot open shared object file"

_SIZE: Final = (1024, 700)
_STEP: Final = 5
"""Pixels between those that are looked at."""
_FEWEST_COLOURS: Final = 24
"""Of a picture with something in it: letters alone have more shades. A blank one has one."""
_PATIENCE_S: Final = 60.0
_LOOK_EVERY_S: Final = 0.01
_CALM: Final = 3


def load_plugins() -> Detail:
    """Load every plugin that is shipped; none is used."""
    folder = _plugin_folder()
    found = sorted(path for path in folder.rglob("*") if path.suffix in {".so", ".dll", ".dylib"})
    must(found, "There are no Qt plugins.", folder=folder.name)
    loaded, without, failed = [], {}, []
    for path in found:
        name = path.relative_to(folder).with_suffix("").as_posix()
        loader = QPluginLoader(str(path))
        if loader.load():
            loaded.append(name)
        elif (why := _excuse(name, loader.errorString())) is not None:
            without[name] = why
        else:
            failed.append(f"{name} ({loader.errorString()})")
    detail: Detail = {"plugins": len(found), "loaded": len(loaded), "without": without}
    for group in _NEEDED.get(sys.platform, ()):
        if not set(group) & set(loaded):
            names = " or ".join(group)
            failed.append(f"{names}: {without.get(group[0], 'it is missing from the program')}")
    if failed:
        raise CheckFailed(f"{len(failed)} Qt plugins cannot be loaded: {'; '.join(failed[:8])}", detail)
    return detail


def _plugin_folder() -> Path:
    """PySide lays it out in one way on Windows and in another elsewhere, and a bundle keeps that."""
    package = Path(PySide6.__file__).parent
    here = (package / "plugins", package / "Qt" / "plugins")
    return next(
        (path for path in here if path.is_dir()),
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)),
    )


def _excuse(name: str, error: str) -> str | None:
    """What goes without a plugin that did not load; None where it must load."""
    if _NO_LIBRARY not in error:
        return None
    library = error.rpartition(_NO_LIBRARY)[0].rpartition(": ")[0].split()[-1].rstrip(":")
    if this_bundle() is None:  # a checkout has the plugins of more of Qt than the program needs
        return f"lacks {library}"
    if library.startswith("libQt6"):
        return None
    return next(
        (f"lacks {library}: {what}" for prefix, what in _OF_THE_SYSTEM.items() if name.startswith(prefix)),
        None,
    )


def look_at_fonts_and_icons() -> Detail:
    """There are letters, and every icon is a picture of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, ThemeChoice.LIGHT)
    kinds = {path.suffix for path in _font_folder().glob("phosphor-*")}
    must({".ttf", ".json"} <= kinds, "The font of the icons is missing (qtawesome/fonts/phosphor).")
    families = len(QFontDatabase.families())
    must(families, "This system has no fonts. Install one, for example fonts-dejavu-core.")
    drawn = {}
    for name in ICONS:
        image = icons.pixmap(name, _ICON_PX, "ink", 1.0).toImage()
        drawn[name] = bytes(image.constBits())
        must(any(drawn[name]), f"The icon {name} is blank.")
    must(len(set(drawn.values())) == len(ICONS), "Icons look alike: the font they come from is not there.")
    return {"icons": len(ICONS), "families": families}


def _font_folder() -> Path:
    found = find_spec("qtawesome")
    must(found is not None and found.origin, "The font of the icons is missing (qtawesome).")
    return Path(str(found and found.origin)).parent / "fonts"


def look_at_languages() -> Detail:
    """Both translations are used; Qt's own too, where they are shipped."""
    app = QCoreApplication.instance()
    assert app is not None
    told = {}
    for one in _LANGUAGES:
        language.install(app, one)
        told[one] = (
            QCoreApplication.translate(
                "Errors", "The file {file} holds nothing. Export it once more from Seller Center."
            ),
            QCoreApplication.translate("History", "recorded %n hour(s) later", None, 2),
        )
    must(told["id"][0] != told["en"][0], "Indonesian is not spoken: its translations are not loaded.", **told)
    must(told["en"][1] == "recorded 2 hours later", "English has no plural forms.", **told)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    of_qt = [path for name in _LANGUAGES for path in folder.glob(f"qtbase_{name}.qm")]
    bad = [path.name for path in of_qt if not QTranslator().load(str(path))]
    must(not bad, "Translations of Qt cannot be read.", bad=bad)
    return {"id": told["id"][0], "en": told["en"][0], "of_qt": [path.name for path in of_qt]}


def show_window(shop: Shop) -> Detail:
    """The order desk as list and as cards, in both languages, drawn into pictures that are not blank."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, ThemeChoice.LIGHT)
    loop = qasync.QEventLoop(app)
    told: Detail = {"qt": qVersion(), "platform": app.platformName()}
    pictures: dict[str, QImage] = {}
    with loop:
        for one, form in product(_LANGUAGES, ("list", "cards")):
            language.install(app, one)
            image = loop.run_until_complete(_picture(shop, form))
            pictures[f"{one} {form}"] = image
            told[f"{one} {form}"] = colours = len(_colours(image))
            must(colours >= _FEWEST_COLOURS, f"The window is blank ({one}, {form}).", **told)
    same = [
        (first, second)
        for at, first in enumerate(pictures)
        for second in list(pictures)[at + 1 :]
        if pictures[first] == pictures[second]
    ]
    must(not same, "Two pictures of the window that must differ are the same.", same=same, **told)
    return told


async def _picture(shop: Shop, form: str) -> QImage:
    state = WindowState(None)
    state.put("view", View.ALL)
    state.put("form", form)
    window = MainWindow(shop, state)
    window.resize(*_SIZE)
    window.show()
    window.begin()
    failures: list[BaseException] = []
    told_before, sys.excepthook = sys.excepthook, lambda _kind, failure, _trace: failures.append(failure)
    try:
        await _settle(window, failures)
        must(window.orders.model.rowCount(), "The window shows no orders.")
        return window.grab().toImage()
    finally:
        sys.excepthook = told_before
        window.close()
        await tasks.stop_all()
        window.deleteLater()
        await asyncio.sleep(0)


async def _settle(window: MainWindow, failures: Sequence[BaseException]) -> None:
    """Wait until everything asked for is shown. Raises the first of the failures its tasks leave behind."""
    loop = asyncio.get_running_loop()
    until = loop.time() + _PATIENCE_S
    calm = 0
    while calm < _CALM:  # one question may bring up the next
        await asyncio.sleep(_LOOK_EVERY_S)
        calm = calm + 1 if window.settled else 0
        if failures:
            raise failures[0]
        must(loop.time() < until, f"The window was not ready within {_PATIENCE_S:.0f} s.")


def _colours(image: QImage) -> set[int]:
    return {
        image.pixel(x, y) for x in range(0, image.width(), _STEP) for y in range(0, image.height(), _STEP)
    }
