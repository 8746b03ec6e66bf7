from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from seller_desktop import ui
from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.orders import View
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.help_book import FIRST, load_book
from seller_desktop.ui.flags.names_dialog import FlagNamesDialog
from seller_desktop.ui.help.topics import TOPIC_OF_MODULE, TOPIC_OF_VIEW, topic_of
from seller_desktop.ui.sidebar import Sidebar
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FOLDER = Path(ui.__file__).parent
TOPICS = {topic.id for topic in load_book("en").topics}


def test_every_page_and_every_part_that_is_named_is_there() -> None:
    assert set(TOPIC_OF_MODULE.values()) | set(TOPIC_OF_VIEW.values()) <= TOPICS
    assert set(TOPIC_OF_VIEW) == set(View)
    for name in TOPIC_OF_MODULE:
        place = FOLDER.joinpath(*name.split("."))
        assert place.is_dir() or place.with_suffix(".py").is_file(), name


def test_every_dialog_has_a_page() -> None:
    """Whoever adds one says which page fits it."""
    lost = []
    for path in FOLDER.rglob("*.py"):
        if re.search(r"^class \w+\(\w*Dialog\):", path.read_text(encoding="utf-8"), re.MULTILINE):
            name = ".".join(path.relative_to(FOLDER).with_suffix("").parts)
            if name != "dialogs.dialog" and not any(
                f"{name}.".startswith(f"{known}.") for known in TOPIC_OF_MODULE
            ):
                lost.append(name)
    assert lost == []


def test_where_nothing_fits_better_it_is_the_page_of_the_list(qtbot: QtBot) -> None:
    sidebar = Sidebar(Formatter("en", WIB))
    qtbot.addWidget(sidebar)
    assert topic_of(sidebar, View.RETURNS) == "returns"
    assert topic_of(None, View.TO_SHIP) == "to_ship"


def test_what_has_the_focus_goes_by_what_it_stands_in(qtbot: QtBot) -> None:
    dialog = FlagNamesDialog({})
    qtbot.addWidget(dialog)
    inside = QWidget(dialog)
    assert topic_of(inside, View.ALL) == "notes_flags"


@pytest.mark.parametrize(
    ("kind", "topic"), [(CaseKind.CANCELLATION, "cancellations"), (CaseKind.RETURN, "returns")]
)
def test_a_decision_goes_by_its_kind(qtbot: QtBot, kind: CaseKind, topic: str) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.case_kind = kind  # type: ignore[attr-defined]  # as `CaseDialog` has it
    assert topic_of(QWidget(dialog), View.ALL) == topic
    assert FIRST in TOPICS
