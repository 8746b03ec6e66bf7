"""A notebook of 1366 x 768 at 200 %: the first page and the guide scroll, nothing is cut or squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from seller_desktop.services.first_settings import FirstSettings
from seller_desktop.texts import language
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.first_steps.guide import Answers, GuidePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SMALL = QSize(681, 344)


@pytest.fixture(params=["id", "en"])
def app(request: pytest.FixtureRequest, qapp: QApplication) -> QApplication:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    language.install(qapp, request.param)
    return qapp


def opened(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(SMALL)
    page.show()
    qtbot.waitExposed(page)
    assert page.size() == SMALL, "it would not be made so small"


def assert_whole(page: QWidget) -> None:
    parts: list[QLabel | QPushButton] = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
    for part in parts:
        if part.isVisible():
            wraps = isinstance(part, QLabel) and part.wordWrap()
            needed = part.heightForWidth(part.width()) if wraps else part.sizeHint().height()
            assert part.height() >= needed, part.text()
            assert wraps or part.width() >= part.sizeHint().width(), part.text()
    for scroll in page.findChildren(QScrollArea):
        if scroll.isVisible():
            assert scroll.horizontalScrollBar().maximum() == 0


def test_the_steps_scroll_and_the_buttons_stay(qtbot: QtBot, app: QApplication) -> None:
    guide = GuidePage(Answers(FirstSettings(), importing=True, at_login=False), files=2, background=True)
    opened(qtbot, guide)
    for at in range(4):
        guide._show(at)
        app.processEvents()
        for part in (guide._place, guide._title, guide._back, guide._skip, guide._next):
            if part.isVisible():
                assert guide.rect().contains(part.rect().translated(part.mapTo(guide, QPoint()))), at
        assert_whole(guide)
    guide.shop._zone.addItem("a language of long words " * 9)
    assert guide.shop.minimumSizeHint().width() < SMALL.width() - 100, "a zone widens the step"
    area = guide._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    guide._next.setFocus()
    qtbot.keyClick(guide._next, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_the_first_page_scrolls_to_every_button(qtbot: QtBot, app: QApplication) -> None:
    page = FirstRunPage()
    opened(qtbot, page)
    assert_whole(page)
    for button in page.findChildren(QPushButton):
        page._scroll.ensureWidgetVisible(button)
        app.processEvents()
        assert page.rect().contains(button.rect().translated(button.mapTo(page, QPoint()))), button.text()


def test_where_there_is_room_the_guide_is_of_its_own_size(qtbot: QtBot, app: QApplication) -> None:
    guide = GuidePage(Answers(FirstSettings(), importing=True, at_login=False), files=2, background=True)
    qtbot.addWidget(guide)
    guide.resize(1024, 700)
    guide.show()
    for at in range(4):
        guide._show(at)
        app.processEvents()
        area = guide._stack.currentWidget()
        assert isinstance(area, QScrollArea)
        assert (guide._card.size(), area.verticalScrollBar().maximum()) == (QSize(680, 480), 0)
