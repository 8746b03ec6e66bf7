"""The guide: everything may be skipped, is reached by keyboard, and comes out as it was said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from seller_desktop.services.encryption import NewKey
from seller_desktop.services.first_settings import FirstSettings
from seller_desktop.texts import language
from seller_desktop.ui import theme
from seller_desktop.ui.encryption.making import Made
from seller_desktop.ui.first_steps.guide import Answers, GuidePage
from seller_desktop.ui.first_steps.shop_step import user_name
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

BEFORE = Answers(FirstSettings(operator="Rina"), importing=True, at_login=False)


@pytest.fixture
def guide(qtbot: QtBot) -> GuidePage:
    return shown(qtbot, BEFORE)


def shown(qtbot: QtBot, before: Answers, files: int = 0) -> GuidePage:
    guide = GuidePage(before, files=files, background=True)
    qtbot.addWidget(guide)
    guide.resize(1024, 700)
    guide.show()
    guide.activateWindow()
    qtbot.waitExposed(guide)
    guide.begin()
    return guide


def focus(guide: GuidePage) -> QWidget:
    widget = guide.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, guide: GuidePage, key: Qt.Key) -> None:
    qtbot.keyClick(focus(guide), key)


def buttons(guide: GuidePage) -> list[str]:
    return [one.text() for one in guide.findChildren(QPushButton) if one.isVisible()]


def test_enter_alone_leads_through_it(qtbot: QtBot, guide: GuidePage) -> None:
    told: list[str] = []
    guide.step_shown.connect(told.append)
    for sign in "Kirana":
        qtbot.keyClicks(focus(guide), sign)
    press(qtbot, guide, Qt.Key.Key_Return)
    assert told == ["Step 2 of 4: Protect the data of your buyers?"]
    with qtbot.waitSignal(guide.key_wanted):
        press(qtbot, guide, Qt.Key.Key_Return)
    made = Made(NewKey("0f" * 32), all_files=False)
    guide.protect.take(made)
    guide._skip.click()
    assert told[-1] == "Step 4 of 4: Ready"
    with qtbot.waitSignal(guide.finished) as finished:
        press(qtbot, guide, Qt.Key.Key_Return)
    assert finished.args == [
        Answers(FirstSettings("Kirana", operator="Rina"), made, importing=True, at_login=False)
    ]


def test_skipped_from_end_to_end_it_is_as_proposed_and_nobody_is_named_unasked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "sari")
    guide = shown(qtbot, BEFORE)
    with qtbot.waitSignal(guide.finished) as finished:
        for _ in range(4):
            guide._skip.click()
    (answers,) = finished.args
    assert answers.settings == FirstSettings(operator="")
    assert (answers.made, answers.importing, answers.background) == (None, False, False)


def test_a_computer_that_does_not_know_its_user_proposes_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", unknown)
    assert user_name() == ""


def test_back_leads_to_the_step_before_with_what_was_typed(qtbot: QtBot, guide: GuidePage) -> None:
    qtbot.keyClicks(focus(guide), "Kirana")
    guide._next.click()
    press(qtbot, guide, Qt.Key.Key_Escape)
    assert guide.answers().settings.name == "Kirana"
    with qtbot.waitSignal(guide.left):
        press(qtbot, guide, Qt.Key.Key_Escape)
    again = shown(qtbot, guide.answers())
    assert again.answers() == guide.answers()


def test_tab_walks_from_the_fields_to_the_buttons(guide: GuidePage) -> None:
    walked = []
    for _ in range(6):
        one = focus(guide)
        walked.append(one.text() if isinstance(one, QPushButton) else one.accessibleName())
        guide.focusNextChild()
    assert walked == ["Shop name", "Time zone", "Who is working", "Back", "Skip", "Next"]


def test_a_reader_of_the_screen_hears_each_step(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    guide = shown(qtbot, BEFORE)
    guide._next.click()
    assert heard == ["Step 1 of 4: Your shop", "Step 2 of 4: Protect the data of your buyers?"]
    assert guide._card.accessibleName() == heard[-1]


def test_a_folder_is_tried_before_one_can_go_on(qtbot: QtBot, guide: GuidePage) -> None:
    for _ in range(2):
        guide._skip.click()
    stick, gone = Path("/media/stick"), Path("/media/gone")
    with Messages.script([gone]), qtbot.waitSignal(guide.folder_chosen) as chosen:
        guide.folder._choose.click()
    assert chosen.args == [gone]
    assert not guide._next.isEnabled()
    guide.folder.tell_bad(gone, "It is gone.")
    assert "It is gone." in texts(guide)
    with Messages.script([stick]):
        guide.folder._choose.click()
    guide.folder.tell_good(gone, same_disk=False)  # late news of the one before
    assert guide.answers().settings.second_folder is None
    guide.folder.tell_good(stick, same_disk=True)
    assert "the same disk" in " ".join(texts(guide))
    guide._next.click()
    assert guide.answers().settings.second_folder == stick


def texts(guide: GuidePage) -> list[str]:
    return [label.text() for label in guide.findChildren(QLabel) if label.isVisible()]


def test_what_the_seller_came_for_is_offered_first(qtbot: QtBot) -> None:
    for before, files, said in (
        (BEFORE, 0, ["Back", "Open my shop", "Import now"]),
        (BEFORE, 2, ["Back", "Open my shop", "Import 2"]),
        (Answers(FirstSettings()), 0, ["Back", "Import now", "Open my shop"]),
    ):
        guide = shown(qtbot, before, files)
        guide._show(3)
        assert {text.split(" file")[0] for text in buttons(guide)} == set(said)
        assert guide._next.text().startswith(said[-1])


@pytest.mark.parametrize("tongue", ["id", "en"])
def test_nothing_of_a_step_is_cut_off(qtbot: QtBot, qapp: QApplication, tongue: str) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    language.install(qapp, "id" if tongue == "id" else "en")
    guide = shown(qtbot, BEFORE, files=3)
    for at in range(4):
        guide._show(at)
        qapp.processEvents()
        for label in guide.findChildren(QLabel):
            if label.isVisible():
                width = label.width()
                needed = label.heightForWidth(width) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= needed, label.text()
                assert label.wordWrap() or width >= label.sizeHint().width(), label.text()
