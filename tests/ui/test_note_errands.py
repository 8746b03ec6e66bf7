from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services.read_models import Note
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.notes import NotesSection
from seller_desktop.ui.note_errands import NoteErrands
from tests.ui.fake_shop import NOW_MS, WIB, FakeShop
from tests.ui.fake_window import FakeWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.main_window import MainWindow

NOTE = Note(1, "satu", "Rina", NOW_MS)


@pytest.fixture
def window(shop: FakeShop, qtbot: QtBot) -> FakeWindow:
    made = FakeWindow(shop)
    qtbot.addWidget(made)
    return made


def a_section(window: FakeWindow) -> NotesSection:
    section = NotesSection(window)
    NoteErrands(cast("MainWindow", window), section)
    section.tell(9, (NOTE,), "", Formatter("en", WIB), NOW_MS)
    return section


def failing(failure: SellerError) -> Any:  # noqa: ANN401 - stands for any service
    def do(*_args: object) -> None:
        raise failure

    return do


def test_what_is_asked_in_the_notes_is_carried_out_and_said(window: FakeWindow, qtbot: QtBot) -> None:
    done: list[tuple[object, ...]] = []
    for name in ("add_note", "edit_note", "remove_note"):
        window.shop.answers[name] = lambda *args, name=name: done.append((name, *args))
    section = a_section(window)
    section.note_added.emit(9, "baru")
    section.note_edited.emit(9, 1, "dua")
    section.note_removed.emit(1)
    qtbot.waitUntil(lambda: len(window.said) == 3)
    assert set(done) == {("add_note", 9, "baru"), ("edit_note", 1, "dua"), ("remove_note", 1)}
    assert sorted(window.said) == ["Note removed; it can be undone", "Note saved", "Note saved"]


def test_what_could_not_be_saved_is_being_written_again(window: FakeWindow, qtbot: QtBot) -> None:
    window.shop.answers["add_note"] = failing(SellerError("disk_full"))
    window.shop.answers["edit_note"] = failing(SellerError("disk_full"))
    section = a_section(window)
    section.note_added.emit(9, "baru")
    section.note_edited.emit(9, 1, "dua")
    qtbot.waitUntil(lambda: window.complaints == ["disk_full"] * 2)
    assert section.drafts() == '[{"9": "baru"}, {"9": {"1": "dua"}}]'


def test_the_edit_of_a_note_removed_meanwhile_becomes_a_new_note(window: FakeWindow, qtbot: QtBot) -> None:
    window.shop.answers["edit_note"] = failing(Refused("no_such_note", note="1"))
    section = a_section(window)
    section.note_edited.emit(9, 1, "dua")
    qtbot.waitUntil(lambda: window.complaints == ["no_such_note"])
    section.tell(9, (), "", Formatter("en", WIB), NOW_MS)
    assert section.drafts() == '[{"9": "dua"}, {}]'


def test_what_is_half_written_is_kept_at_once_and_found_again(window: FakeWindow) -> None:
    section = a_section(window)
    section._field.setPlainText("belum selesai")
    assert window.state.text("drafts") == '[{"9": "belum selesai"}, {}]'
    assert a_section(window)._field.toPlainText() == "belum selesai"
    section._field.clear()
    assert window.state.text("drafts") == ""
