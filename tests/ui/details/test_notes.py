from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.services.read_models import Note, NoteVersion
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.notes import NotesSection
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

RINA = Note(1, "Bubble wrap <b>dobel</b>", "Rina", NOW_MS - HOUR_MS)
EDITED = Note(
    2,
    "warna hijau",
    "Rina",
    NOW_MS - 5 * HOUR_MS,
    NOW_MS + 2 * MINUTE_MS,
    "Sari",
    (
        NoteVersion("warna biru", "Budi", NOW_MS - HOUR_MS),
        NoteVersion("warna merah", "Rina", NOW_MS - 5 * HOUR_MS),
    ),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def section(qtbot: QtBot) -> NotesSection:
    made = NotesSection()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def tell(section: NotesSection, *notes: Note, order_id: int = 9, language: str = "en") -> None:
    formatter = Formatter("id" if language == "id" else "en", WIB)
    section.tell(order_id, notes, "", formatter, NOW_MS)


def texts(section: NotesSection) -> list[str]:
    """What is to be read, from top to bottom."""
    shown = [label for label in section.findChildren(QLabel) if label.isVisible() and label.text()]
    return [one.text() for one in sorted(shown, key=lambda one: one.mapTo(section, one.rect().topLeft()).y())]


def buttons(section: NotesSection, name: str) -> list[QAbstractButton]:
    """The visible buttons of a name, as they stand from top to bottom."""
    found: list[QAbstractButton] = [
        one for one in section.findChildren(QToolButton) if one.accessibleName() == name and one.isVisible()
    ]
    found += [one for one in section.findChildren(QPushButton) if one.text() == name and one.isVisible()]
    return sorted(found, key=lambda one: one.mapTo(section, one.rect().topLeft()).y())


def editors(section: NotesSection) -> list[QPlainTextEdit]:
    return [
        one for one in section.findChildren(QPlainTextEdit) if one.isVisible() and one is not section._field
    ]


def start_edit(section: NotesSection, row: int = 0) -> QPlainTextEdit:
    buttons(section, "Edit note")[row].click()
    return editors(section)[0]


def test_each_note_tells_its_author_and_time_and_who_edited_it_when(section: NotesSection) -> None:
    tell(section, EDITED, RINA)
    assert texts(section)[:5] == [
        "Notes",
        "warna hijau",
        "Rina · 23 Nov, 09:00 · edited 23 Nov, 14:02 by Sari",
        "Bubble wrap <b>dobel</b>",
        "Rina · 23 Nov, 13:00",
    ]
    assert len(buttons(section, "Show earlier")) == 1


def test_what_a_note_said_before_can_be_looked_at(section: NotesSection) -> None:
    tell(section, EDITED)
    earlier = "warna biru\nBudi · 23 Nov, 13:00\n\nwarna merah\nRina · 23 Nov, 09:00"
    assert earlier not in texts(section)
    buttons(section, "Show earlier")[0].click()
    assert earlier in texts(section)
    tell(section, EDITED)
    assert earlier in texts(section)
    buttons(section, "Hide earlier")[0].click()
    assert earlier not in texts(section)


def test_a_note_is_edited_where_it_stands(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    field = start_edit(section)
    assert field.hasFocus()
    assert field.accessibleName() == "Note being edited"
    qtbot.keyClicks(field, "!")
    with qtbot.waitSignal(section.note_edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert edited.args == [9, 1, "Bubble wrap <b>dobel</b>!"]
    assert not editors(section)
    assert section.drafts() == ""


def test_an_edit_that_changes_nothing_is_not_saved(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    start_edit(section)
    with qtbot.assertNotEmitted(section.note_edited):
        buttons(section, "Save note")[0].click()
    assert not editors(section)


def test_an_empty_note_cannot_be_saved(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    field = start_edit(section)
    field.clear()
    assert not buttons(section, "Save note")[0].isEnabled()
    with qtbot.assertNotEmitted(section.note_edited):
        qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert editors(section) == [field]


def test_esc_leaves_an_edit_only_while_nothing_would_be_lost(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    field = start_edit(section)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert editors(section) == [field]
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not editors(section)


def test_given_up_an_edit_is_forgotten(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    qtbot.keyClicks(start_edit(section), "xyz")
    buttons(section, "Cancel")[0].click()
    assert section.drafts() == ""
    assert start_edit(section).toPlainText() == RINA.text


def test_removing_a_note_asks_nothing(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, EDITED, RINA)
    with qtbot.waitSignal(section.note_removed) as removed:
        buttons(section, "Remove note")[1].click()
    assert removed.args == [RINA.id]


def test_a_half_written_edit_keeps_cursor_and_focus_while_notes_come_and_go(
    section: NotesSection, qtbot: QtBot
) -> None:
    tell(section, RINA, EDITED)
    field = start_edit(section, 1)
    qtbot.keyClicks(field, " tua")
    qtbot.keyClick(field, Qt.Key.Key_Left)
    at = field.textCursor().position()
    newer = Note(3, "dari orang lain", "Budi", NOW_MS)
    tell(section, newer, RINA, EDITED)
    tell(section, EDITED)
    tell(section, newer, EDITED, language="id")
    assert editors(section) == [field]
    assert (field.toPlainText(), field.textCursor().position()) == ("warna hijau tua", at)
    assert field.hasFocus()


def test_half_written_notes_and_edits_wait_with_their_orders(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA)
    qtbot.keyClicks(start_edit(section), "1")
    qtbot.keyClicks(section._field, "baru")
    other = Note(7, "lain", "Budi", NOW_MS)
    tell(section, other, order_id=10)
    assert not editors(section)
    assert section._field.toPlainText() == ""
    qtbot.keyClicks(section._field, "untuk sepuluh")
    tell(section, RINA)
    assert [one.toPlainText() for one in editors(section)] == [f"{RINA.text}1"]
    assert section._field.toPlainText() == "baru"


def test_what_is_half_written_is_there_again_when_the_window_is_opened_again(
    section: NotesSection, qtbot: QtBot
) -> None:
    told = QSignalSpy(section.drafts_changed)
    tell(section, RINA)
    start_edit(section).insertPlainText(" “2”")
    section._field.insertPlainText("belum\nselesai")
    assert told.count() > 0
    again = NotesSection()
    qtbot.addWidget(again)
    again.show()
    again.restore_drafts(section.drafts())
    tell(again, RINA)
    assert [one.toPlainText() for one in editors(again)] == [f"{RINA.text} “2”"]
    assert again._field.toPlainText() == "belum\nselesai"
    assert again._add.isEnabled()


def test_drafts_restored_late_are_shown_at_once(section: NotesSection) -> None:
    tell(section, RINA)
    section.restore_drafts('[{"9": "baru"}, {"9": {"1": "lain"}}]')
    assert section._field.toPlainText() == "baru"
    assert [one.toPlainText() for one in editors(section)] == ["lain"]


@pytest.mark.parametrize("saved", ["", "{", "[]", "[1, 2]", '[{"x": "y"}, {}]', '[{}, {"9": "z"}]'])
def test_what_is_no_draft_restores_nothing(section: NotesSection, saved: str) -> None:
    tell(section, RINA)
    section.restore_drafts(saved)
    assert section.drafts() == ""


def test_the_edit_of_a_note_that_is_gone_becomes_a_new_note(section: NotesSection, qtbot: QtBot) -> None:
    tell(section, RINA, EDITED)
    qtbot.keyClicks(start_edit(section), " dan pita")
    qtbot.keyClicks(section._field, "telepon dulu")
    tell(section, EDITED)
    assert not editors(section)
    assert section._field.toPlainText() == f"{RINA.text} dan pita\ntelepon dulu"


def test_an_edit_that_could_not_be_saved_is_being_written_again(section: NotesSection) -> None:
    tell(section, RINA)
    section.take_edit_back(9, RINA.id, "disk penuh")
    assert [one.toPlainText() for one in editors(section)] == ["disk penuh"]
    tell(section, order_id=10)
    section.take_edit_back(9, RINA.id, "lagi")
    assert not editors(section)
    tell(section, RINA)
    assert [one.toPlainText() for one in editors(section)] == ["lagi"]


def test_all_of_it_is_plain_text(section: NotesSection) -> None:
    tell(section, Note(4, "<a href='x'>klik</a>", "<i>Rina</i>", NOW_MS))
    for label in section.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_word_without_end_breaks_instead_of_being_cut_off(section: NotesSection) -> None:
    tell(section, Note(4, "https://" + "x" * 300, "Rina", NOW_MS))
    assert section.minimumSizeHint().width() < 320
