from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QSpinBox

from seller_desktop.ui import icons, theme
from seller_desktop.ui.stylesheet import stylesheet
from seller_desktop.ui.theme import DARK, LIGHT, TEXT_ON_GROUND, ThemeChoice, Tokens
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

BOTH = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_every_text_can_be_read_on_its_ground(worn: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(worn, text), getattr(worn, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("mark", ["brand", "scroll"])
@pytest.mark.parametrize("ground", ["panel", "bg"])
def test_focus_frames_and_scroll_bars_stand_out(worn: Tokens, mark: str, ground: str) -> None:
    assert contrast(getattr(worn, mark), getattr(worn, ground)) >= 3


def test_the_stylesheet_writes_only_pairs_that_are_measured() -> None:
    sheet = stylesheet({name: f"<{name}>" for name in asdict(LIGHT)}, lambda px: px)
    for rule in re.findall(r"{([^}]*)}", sheet):
        text = re.search(r"(?<![-\w])color: <(\w+)>", rule)
        ground = re.search(r"(?<!selection-)background: <(\w+)>", rule)
        if text and ground:
            assert (text[1], ground[1]) in TEXT_ON_GROUND, rule


def test_the_stylesheet_knows_every_colour_it_names() -> None:
    sheet = stylesheet(asdict(DARK), theme.points)
    assert "$" not in sheet
    assert "!" not in sheet


def test_light_and_dark_reach_palette_and_tokens(qapp: QApplication, qtbot: QtBot) -> None:
    for choice, worn in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        with qtbot.waitSignal(theme.changed):
            theme.apply(qapp, choice)
        assert theme.tokens() == worn
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == worn.bg
        assert worn.ink in qapp.styleSheet()


@BOTH
def test_outlines_of_boxes_and_fields_stand_out(qapp: QApplication, worn: Tokens) -> None:
    theme.apply(qapp, ThemeChoice.DARK if worn is DARK else ThemeChoice.LIGHT)
    for make in (QCheckBox, QRadioButton, QComboBox, QSpinBox):
        widget = make()
        widget.ensurePolished()
        outline = widget.palette().color(QPalette.ColorRole.Window).darker(140)  # as Fusion takes it
        assert contrast(outline.name(), worn.panel) >= 3


def test_system_follows_the_desktop_while_the_window_is_open(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()
    theme.apply(qapp, ThemeChoice.SYSTEM)
    assert theme.tokens() == LIGHT
    monkeypatch.setattr(theme, "_desktop_is_dark", lambda _app: True)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens() == DARK


def test_a_choice_of_ones_own_does_not_follow_the_desktop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    monkeypatch.setattr(theme, "_desktop_is_dark", lambda _app: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens() == LIGHT


def test_text_is_thirteen_pixels_with_figures_of_equal_width(qapp: QApplication) -> None:
    font = theme.font()
    assert qapp.primaryScreen().logicalDotsPerInch() == pytest.approx(96)
    assert QFontInfo(font).pixelSize() == 13
    metrics = QFontMetrics(font)
    assert {metrics.horizontalAdvance(figure * 8) for figure in "0123456789"} == {
        metrics.horizontalAdvance("0" * 8)
    }


def inked(name: str) -> set[str]:
    picture = icons.icon(name, "ink").pixmap(QSize(32, 32)).toImage()
    pixels = (picture.pixelColor(x, y) for x in range(32) for y in range(32))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_takes_the_colour_of_the_theme_worn_when_it_is_shown(qapp: QApplication) -> None:
    assert inked("package") == {LIGHT.ink}
    theme.apply(qapp, ThemeChoice.DARK)
    assert inked("package") == {DARK.ink}


def test_an_icon_the_set_lacks_is_a_bug_at_once() -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
