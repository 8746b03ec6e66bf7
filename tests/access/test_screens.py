"""Every dialog, walked through for each language, theme and screen: what it shows, says and lets reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QPushButton

from seller_desktop.texts import language
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.dialog import Dialog
from tests.access.clipping import clipped
from tests.access.focus import disordered, traps, unseen
from tests.access.pseudo import pseudo_language
from tests.access.screens import BASES, DIALOGS, every_dialog_class
from tests.access.speaking import spoken
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest


NOTEBOOK: Final = QSize(683, 384)
"""A screen of 1366 x 768 at 200 %."""
ROLE_IS_QTS: Final = {
    "DueChart 'What falls due in the next 48 hours, by hour': its role is Client",
    "BarChart 'Cancelled orders by group': its role is Client",
    "QKeySequenceEdit 'New key': its role is Client",
}
"""Qt tells widgets painted by hand so, whatever they are; their names and descriptions say it."""
NOTHING_THERE: Final = {
    "_Table 'Goods': row 0 says ''",  # a line still to be filled in
}


def put_away(dialog: Dialog) -> None:
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)


def opened(formatter: Formatter) -> Iterator[tuple[str, Dialog]]:
    """Each dialog in turn, shown and active, and closed again."""
    for name, make in DIALOGS.items():
        dialog = make(formatter)
        dialog.show()
        dialog.activateWindow()
        for _ in range(2):
            QApplication.processEvents()
        try:
            yield name, dialog
        finally:
            dialog.close()
            put_away(dialog)


def test_no_dialog_is_left_out() -> None:
    made = set()
    for make in DIALOGS.values():
        dialog = make(Formatter("en", WIB))
        made.add(type(dialog))
        put_away(dialog)
    assert every_dialog_class() - BASES == made


def test_dialogs_in_english_are_whole_and_speak_and_are_reached_in_order(qapp: QApplication) -> None:
    found, dressed = list[str](), set[object]()
    for name, dialog in opened(Formatter("en", WIB)):
        found += [
            f"{name}: {what}"
            for what in (*clipped(dialog), *spoken(dialog), *disordered(dialog), *traps(dialog))
            if what not in ROLE_IS_QTS | NOTHING_THERE
        ]
        found += [f"{name}: {what}" for what in unseen(dialog, dressed)]
    assert found == []
    assert len(dressed) > 25, "kinds of controls whose focus was looked at"
    assert qapp.focusWidget() is None


def test_dialogs_in_indonesian_are_whole(qapp: QApplication) -> None:
    language.install(qapp, "id")
    assert [(name, clipped(dialog)) for name, dialog in opened(Formatter("id", WIB)) if clipped(dialog)] == []


def test_dialogs_have_room_for_longer_words_and_show_the_focus_in_the_dark(qapp: QApplication) -> None:
    theme.apply(qapp, theme.ThemeChoice.DARK)
    found, dressed = list[str](), set[object]()
    with pseudo_language(qapp):
        for name, dialog in opened(Formatter("en", WIB)):
            found += [f"{name}: {what}" for what in (*clipped(dialog), *unseen(dialog, dressed))]
    assert found == []


class _Notebook:
    def availableSize(self) -> QSize:
        return NOTEBOOK

    def availableGeometry(self) -> QRect:
        return QRect(QPoint(0, 0), NOTEBOOK)


def test_every_dialog_can_be_used_on_a_small_notebook_at_200_percent(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """It fits the screen, its buttons are in sight, and all else scrolls."""
    monkeypatch.setattr(Dialog, "screen", lambda _self: _Notebook())
    language.install(qapp, "id")
    found = []
    for name, dialog in opened(Formatter("id", WIB)):
        found += [f"{name}: {what}" for what in clipped(dialog, NOTEBOOK)]
        found += [
            f"{name}: {button.text()!r} is out of sight"
            for button in dialog.buttons.findChildren(QPushButton)
            if button.isVisible()
            and not dialog.rect().contains(
                button.rect().translated(button.mapTo(dialog, button.rect().topLeft()))
            )
        ]
    assert found == []
