from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.export_columns import COLUMNS, all_columns, columns_named
from seller_desktop.services.desk_models import Cancelled, Watch
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.exporting.dialog import ExportChoice, ExportDialog
from seller_desktop.ui.messages import Messages
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

SHOWN = columns_named(["order_no", "goods", "amount"])


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    return make(qtbot, tmp_path, selected=12)


def make(qtbot: QtBot, folder: Path, selected: int, listed: int = 1_234) -> ExportDialog:
    dialog = ExportDialog(
        SHOWN, folder / "Orders 2026-11-23", Formatter("en", WIB), listed=listed, selected=selected
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def begun(dialog: ExportDialog, path: Path) -> tuple[ExportChoice, Watch]:
    spy = QSignalSpy(dialog.export_wanted)
    with Messages.script([path]):
        dialog.accept()
    assert spy.count() == 1
    choice, watch = spy.at(0)
    assert isinstance(choice, ExportChoice)
    assert isinstance(watch, Watch)
    return choice, watch


def test_several_selected_orders_are_meant_before_the_list(
    qtbot: QtBot, tmp_path: Path, dialog: ExportDialog
) -> None:
    assert dialog.value(tmp_path).selected
    assert [dialog._which.itemText(at) for at in range(2)] == [
        "The selected ones (12)",
        "All of this list (1,234)",
    ]
    assert not make(qtbot, tmp_path, selected=1).value(tmp_path).selected, "one is always selected"
    assert make(qtbot, tmp_path, selected=0)._which.count() == 1


def test_nothing_private_goes_along_unless_it_is_ticked(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.value(tmp_path).columns == SHOWN
    choose(dialog._columns, True)
    assert dialog.value(tmp_path).columns == all_columns(per_line=False)
    dialog._flags.setChecked(True)
    dialog._notes.setChecked(True)
    assert [one.key for one in dialog.value(tmp_path).columns][-2:] == ["flags", "notes"]


def test_one_row_a_product_tells_of_each_what_there_is(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog._rows, True)
    choice = dialog.value(tmp_path)
    lines = [one.key for one in COLUMNS if one.of_line]
    assert [one.key for one in choice.columns] == ["order_no", *lines, "amount"]
    assert choice.per_line
    choose(dialog._columns, True)
    assert dialog.value(tmp_path).columns == all_columns(per_line=True)


def test_only_text_asks_what_parts_its_columns(dialog: ExportDialog, tmp_path: Path) -> None:
    assert not dialog._separator.isEnabled()
    choose(dialog._format, ".csv")
    assert dialog._separator.isEnabled()
    choose(dialog._separator, ";")
    assert dialog.value(tmp_path).separator == ";"


def test_a_name_gets_its_ending_and_nothing_is_replaced_unasked(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "pesanan.xlsx").write_text("old", encoding="utf-8")
    spy = QSignalSpy(dialog.export_wanted)
    with Messages.script([tmp_path / "pesanan"], False) as script:
        dialog.accept()
    assert spy.count() == 0
    assert [one.kind for one in script.said] == ["save_file", "ask"]
    with Messages.script([tmp_path / "pesanan"], True):
        dialog.accept()
    assert spy.at(0)[0].path == tmp_path / "pesanan.xlsx"


def test_thinking_better_of_it_writes_nothing(dialog: ExportDialog) -> None:
    spy = QSignalSpy(dialog.export_wanted)
    with Messages.script([]):
        dialog.accept()
    assert spy.count() == 0
    assert dialog._form.isEnabled()


def test_it_shows_how_far_it_is_and_closes_when_it_is_done(dialog: ExportDialog, tmp_path: Path) -> None:
    _, watch = begun(dialog, tmp_path / "a.xlsx")
    assert not dialog._form.isEnabled()
    watch.step(5)
    dialog._show_progress()
    assert (dialog._bar.value(), dialog._bar.maximum()) == (5, 12)
    assert dialog._progress.text() == "Written: 5 of 12 orders"
    watch.step(12)
    dialog._show_progress()
    assert dialog._progress.text() == "Putting the file together…"
    dialog.finish()
    assert not dialog.isVisible()
    assert dialog.result() == ExportDialog.DialogCode.Accepted.value


def test_stopping_stops_and_lets_one_begin_again(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    _, watch = begun(dialog, tmp_path / "a.xlsx")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it waits until the work has really stopped"
    with pytest.raises(Cancelled):
        watch.step(6)
    dialog.show_stopped()
    assert dialog.problem.text() == "Stopped. No file was written."
    _, again = begun(dialog, tmp_path / "a.xlsx")
    assert dialog.problem.isHidden()
    again.step(6)
    dialog.show_failure("No room.")
    assert dialog.problem.text() == "No room."
    dialog.reject()
    assert not dialog.isVisible()


def test_every_field_has_a_name(dialog: ExportDialog) -> None:
    fields = (dialog._which, dialog._columns, dialog._rows, dialog._format, dialog._separator, dialog._bar)
    assert all(one.accessibleName() for one in fields)
