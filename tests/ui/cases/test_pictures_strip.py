from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from seller_desktop.ui.cases import pictures_strip
from seller_desktop.ui.cases.picture import MOST_BYTES, Picture, PictureFault, decoded, fault_of
from seller_desktop.ui.cases.picture_dialog import PictureDialog
from seller_desktop.ui.cases.pictures_strip import PicturesStrip
from seller_desktop.ui.messages import Messages
from tests.ui.cases.recording import awake, opened, picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RED, BLUE = picture(), picture(colour=Qt.GlobalColor.blue)


def claiming(width: int, height: int) -> bytes:
    """A few bytes that say they hold a huge picture."""
    head = b"IHDR" + struct.pack(">II", width, height) + RED[24:29]
    return RED[:12] + head + struct.pack(">I", zlib.crc32(head)) + RED[33:]


@pytest.fixture(autouse=True)
def _clipboard_is_left_empty(qapp: object) -> Iterator[None]:  # noqa: ARG001 - no clipboard without one
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def strip(qtbot: QtBot) -> PicturesStrip:
    return shown(qtbot, PicturesStrip(editable=True))


def shown(qtbot: QtBot, strip: PicturesStrip) -> PicturesStrip:
    qtbot.addWidget(strip)
    strip.show()
    qtbot.waitExposed(strip)
    return awake(qtbot, strip)


def names(strip: PicturesStrip) -> list[str]:
    return [one.name for one in strip.pictures()]


def complaint(strip: PicturesStrip) -> str:
    return strip._problem.text() if strip._problem.isVisible() else ""


def drop(strip: PicturesStrip, mime: QMimeData) -> None:
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    strip.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, buttons, keys))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_are_kept_byte_for_byte(strip: PicturesStrip, qtbot: QtBot, kind: str) -> None:
    data = picture(kind=kind)
    with qtbot.waitSignals([strip.added, strip.changed]):
        assert strip.add("a.jpg", data)
    assert strip.pictures() == (Picture("a.jpg", data),)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", PictureFault.WRONG_KIND),
        (b"GIF89a" + bytes(40), PictureFault.WRONG_KIND),
        (b"\x89PNG\r\n\x1a\n", PictureFault.WRONG_KIND),
        (RED[:20], PictureFault.WRONG_KIND),
        (RED + bytes(MOST_BYTES), PictureFault.TOO_LARGE),
        (claiming(60_000, 60_000), PictureFault.TOO_LARGE),
        (RED, None),
    ],
)
def test_what_is_no_picture_is_told_by_its_bytes(data: bytes, fault: PictureFault | None) -> None:
    assert fault_of(data) is fault


def test_a_refused_picture_is_named_and_the_next_good_one_clears_it(strip: PicturesStrip) -> None:
    assert not strip.add("nota.pdf", b"%PDF-1.4")
    assert complaint(strip) == "nota.pdf is no PNG or JPEG picture."
    assert strip.add("a.png", RED)
    assert complaint(strip) == ""


def test_files_are_chosen_through_the_one_door(strip: PicturesStrip, tmp_path: Path) -> None:
    for name, data in (("a.png", RED), ("b.png", BLUE)):
        (tmp_path / name).write_bytes(data)
    with Messages.script([tmp_path / "a.png", tmp_path / "b.png"]) as script:
        strip._choose()
    assert script.said[0].text == "Pictures (*.png *.jpg *.jpeg)"
    assert [one.data for one in strip.pictures()] == [RED, BLUE]


def test_a_file_that_cannot_be_read_or_is_too_large_is_said(strip: PicturesStrip, tmp_path: Path) -> None:
    strip.add_files([tmp_path / "gone.png"])
    assert complaint(strip) == "gone.png could not be read."
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    strip.add_files([large])
    assert complaint(strip) == "large.png is too large: a picture may have up to 10 MB."


def test_files_are_dropped(strip: PicturesStrip, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(RED)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png")), QUrl("https://example.com/b.png")])
    drop(strip, mime)
    assert names(strip) == ["a.png"]


def test_a_picture_is_pasted_by_key(strip: PicturesStrip, qtbot: QtBot) -> None:
    strip.add("a.png", RED)
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    QGuiApplication.clipboard().setImage(image)
    strip._thumbs[0].setFocus()
    with qtbot.waitSignal(strip.added):
        qtbot.keyClick(strip._thumbs[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(strip) == ["a.png", "pasted 2.png"]
    assert decoded(strip.pictures()[1].data, QSize(100, 100)).size() == QSize(12, 8)


def test_bytes_in_the_clipboard_are_kept_as_they_are(strip: PicturesStrip) -> None:
    mime = QMimeData()
    mime.setData("image/jpeg", picture(kind="JPEG"))
    QGuiApplication.clipboard().setMimeData(mime)
    strip.paste()
    assert strip.pictures() == (Picture("pasted 1.jpg", picture(kind="JPEG")),)


def test_a_clipboard_without_a_picture_is_said(strip: PicturesStrip) -> None:
    QGuiApplication.clipboard().setText("no picture")
    strip.paste()
    assert complaint(strip) == "There is no picture in the clipboard."


def test_delete_takes_a_picture_away_and_leads_to_the_next(strip: PicturesStrip, qtbot: QtBot) -> None:
    for name in ("a.png", "b.png", "c.png"):
        strip.add(name, RED)
    qtbot.waitUntil(strip._thumbs[2].isVisible)
    strip._thumbs[1].setFocus()
    with qtbot.waitSignal(strip.removed) as removed:
        qtbot.keyClick(strip._thumbs[1], Qt.Key.Key_Delete)
    assert removed.args == [Picture("b.png", RED)]
    assert names(strip) == ["a.png", "c.png"]
    assert strip._thumbs[1].hasFocus()


def test_pictures_only_shown_cannot_be_changed(qtbot: QtBot) -> None:
    strip = PicturesStrip(editable=False)
    strip.set_pictures([Picture("a.png", RED, 71)])
    shown(qtbot, strip)
    qtbot.keyClick(strip._thumbs[0], Qt.Key.Key_Delete)
    assert strip.pictures() == (Picture("a.png", RED, 71),)
    assert not strip.acceptDrops()
    strip.set_pictures([])
    assert strip.pictures() == ()


def test_there_is_an_end_to_pictures_held_in_memory(
    strip: PicturesStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures_strip, "MOST_PICTURES", 1)
    assert strip.add("a.png", RED)
    assert not strip.add("b.png", RED)
    assert complaint(strip) == "No more than 1 pictures at a time."


def test_enter_shows_a_picture_large_and_arrows_lead_on(strip: PicturesStrip, qtbot: QtBot) -> None:
    for name, data in (("a.png", RED), ("b.png", BLUE)):
        strip.add(name, data)
    qtbot.keyClick(strip._thumbs[1], Qt.Key.Key_Return)
    large = strip.findChild(PictureDialog)
    assert large is not None
    awake(qtbot, large)
    assert large._image.accessibleName() == "b.png"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large._image.accessibleName() == "a.png"
    qtbot.keyClick(large, Qt.Key.Key_Left)
    assert large._which.text() == "b.png · 2/2"
    with qtbot.waitSignal(large.finished):
        qtbot.keyClick(large, Qt.Key.Key_Escape)


def test_a_broken_picture_is_said_to_be_one(qtbot: QtBot) -> None:
    large = opened(qtbot, PictureDialog([Picture("a.png", b"\x89PNG\r\n\x1a\nbroken")], 0))
    assert large._image.text() == "This picture cannot be shown."


def test_a_large_picture_follows_its_window(qtbot: QtBot) -> None:
    large = opened(qtbot, PictureDialog([Picture("a.png", picture(2000, 1000))], 0))
    large.resize(large.minimumSizeHint())
    qtbot.waitUntil(lambda: large._image.pixmap().width() <= large._image.width())
    assert large.width() < 600


@pytest.mark.parametrize(
    ("size", "fill", "expected"),
    [
        ((400, 200), False, (100, 50)),
        ((400, 200), True, (200, 100)),
        ((40, 20), False, (40, 20)),
        ((40, 20), True, (40, 20)),
    ],
)
def test_pictures_are_made_smaller_never_larger(
    size: tuple[int, int], fill: bool, expected: tuple[int, int]
) -> None:
    assert decoded(picture(*size), QSize(100, 100), fill=fill).size() == QSize(*expected)
