"""Qt: a plugin, font, language or window that is broken is found and named."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from seller_desktop import app
from seller_desktop.self_test import toolkit
from seller_desktop.self_test.checks import CheckFailed
from seller_desktop.services.bundle import Bundle, Kind
from seller_desktop.ui import icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SRC = Path(app.__file__).parent
BUNDLE = Bundle(Kind.LINUX_TAR, "0.1.0", "abc", "", ())


DRAWING = {"icon", "pixmap", "IconButton", "_arrow"}


def test_the_table_of_icons_has_all_that_are_drawn() -> None:
    drawn = set()
    texts = [path.read_text(encoding="utf-8") for path in (SRC / "ui").rglob("*.py")]
    for text in (one for one in texts if any(name in one for name in DRAWING)):
        for node in ast.walk(ast.parse(text)):
            called = node.func if isinstance(node, ast.Call) else None
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if (
                isinstance(node, ast.Call)
                and node.args
                and name in {"icon", "pixmap", "IconButton", "_arrow"}
            ):
                first = ast.walk(node.args[0])
                drawn |= {one.value for one in first if isinstance(one, ast.Constant)}
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in {"_ICONS", "_MARKS"}:
                pairs = [one for one in ast.walk(node.value) if isinstance(one, ast.Tuple)]
                drawn |= {pair.elts[0].value for pair in pairs if isinstance(pair.elts[0], ast.Constant)}
    assert drawn
    assert drawn - {"small"} <= set(toolkit.ICONS)


@pytest.mark.usefixtures("qapp")
def test_icons_without_their_font_look_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    assert toolkit.look_at_fonts_and_icons()["icons"] == len(toolkit.ICONS)
    monkeypatch.setattr(icons, "_glyph", lambda _name: "?")
    with pytest.raises(CheckFailed, match="look alike"):
        toolkit.look_at_fonts_and_icons()


@pytest.mark.usefixtures("qapp")
def test_a_missing_font_of_icons_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(toolkit, "_font_folder", lambda: tmp_path)
    with pytest.raises(CheckFailed, match="font of the icons is missing"):
        toolkit.look_at_fonts_and_icons()


@pytest.mark.usefixtures("qapp")
def test_a_language_that_is_not_loaded_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert toolkit.look_at_languages()["id"].startswith("Berkas")
    monkeypatch.setattr("seller_desktop.texts.language.resources.files", lambda _package: tmp_path)
    with pytest.raises(CheckFailed, match="Indonesian is not spoken"):
        toolkit.look_at_languages()


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of plugins as a bundle has it, with those that must be there."""
    folder = tmp_path / "plugins"
    for name in ("platforms/libqoffscreen.so", "platforms/libqxcb.so", "imageformats/libqjpeg.so"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(toolkit._plugin_folder() / name)
    monkeypatch.setattr(toolkit, "_plugin_folder", lambda: folder)
    monkeypatch.setattr(toolkit, "this_bundle", lambda: BUNDLE)
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="names of plugins as on Linux")
def test_a_plugin_that_is_broken_or_missing_is_named(plugins: Path) -> None:
    assert toolkit.load_plugins()["loaded"] == 3
    (plugins / "platforms" / "libqbroken.so").write_text("nonsense")
    (plugins / "platforms" / "libqoffscreen.so").unlink()
    (plugins / "imageformats" / "libqjpeg.so").unlink()
    with pytest.raises(
        CheckFailed, match=r"3 Qt plugins.*libqbroken.*libqoffscreen: it is .*libqjpeg: it is"
    ):
        toolkit.load_plugins()


@pytest.mark.parametrize(
    ("name", "error", "excused"),
    [
        ("platformthemes/libqgtk3", "Cannot load /a b/x.so: libgtk-3.so.0: {no}", True),
        ("platforms/libqwayland", "/x.so: libwayland-cursor.so.0: {no}", True),
        ("imageformats/libqjpeg", "/x.so: libjpeg.so.8: {no}", False),
        ("platforms/libqwayland", "/x.so: libQt6WaylandClient.so.6: {no}", False),
        ("platformthemes/libqgtk3", "/x.so: undefined symbol: abc", False),
    ],
)
def test_only_what_the_program_goes_without_may_lack_a_library_of_the_system(
    name: str, error: str, excused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toolkit, "this_bundle", lambda: BUNDLE)
    no = "cannot open shared object file: No such file or directory"
    assert (toolkit._excuse(name, error.format(no=no)) is not None) == excused


@pytest.mark.parametrize(("colours", "sentence"), [(1, "is blank"), (60, "must differ are the same")])
def test_a_window_that_shows_nothing_is_noticed(
    colours: int, sentence: str, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(300, 5, QImage.Format.Format_RGB32)
    image.fill(0)
    for x in range(0, 300, 5):
        image.setPixel(x, 0, min(x // 5, colours - 1))

    async def picture(_shop: object, _form: str) -> QImage:
        return image

    monkeypatch.setattr(toolkit, "_picture", picture)
    qapp.setQuitOnLastWindowClosed(False)
    with pytest.raises(CheckFailed, match=sentence):
        toolkit.show_window(None)  # type: ignore[arg-type] # not looked at
