"""What a translation must keep beside its meaning: the keys of menus, signs at the end, no word forgotten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QSpinBox

from seller_desktop.texts import language
from seller_desktop.ui.actions import MENUS, SPECS
from seller_desktop.ui.qt_words import QT_WORDS
from tests.access.pseudo import pseudo
from tools import translations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from seller_desktop.texts.format import Language
    from tools.strings import Text

KEY: Final = re.compile(r"&([^&\s])")
OTHER_ORDER: Final = {("from … on", "mulai …")}
"""The place that something is put into, not what opens a dialog."""
SIGNS: Final = ("…", ":")
BOTH: Final = pytest.mark.parametrize("spoken", ["en", "id"])


def read() -> dict[Text, tuple[str, ...]]:
    path = translations.ts_file(translations.FOLDER, "id")
    return {text: one.forms for text, one in translations.read_ts(path).items() if one.finished}


def test_what_ends_with_a_sign_ends_with_it_in_indonesian() -> None:
    wrong = [
        f"{text.context}: {text.source!r} is {form!r}"
        for text, forms in read().items()
        for form in forms
        for sign in SIGNS
        if text.source.endswith(sign) is not form.endswith(sign) and (text.source, form) not in OTHER_ORDER
    ]
    assert wrong == []


def test_a_key_of_a_menu_is_one_in_both_languages() -> None:
    wrong = [
        f"{text.context}: {text.source!r} is {form!r}"
        for text, forms in read().items()
        for form in forms
        if len(KEY.findall(text.source)) != len(KEY.findall(form))
    ]
    assert wrong == []


SAME_IN_BOTH: Final = frozenset(
    {
        *("&Edit", "&Filter…", "Filter", "Folder", "Invoice", "OK", "PIN", "Status", "status", "Substatus"),
        *("Subtotal", "Total", "total", "Total (Rp)", "COD", "SKU", "SKU {sku}", "No.", "English"),
        *("Label 100 × 150 mm", "Pre-order", "&Program"),
        "WIT (UTC+9): Maluku, Papua",
        # Seller Center's own words:
        *("Mall", "TikTok Shop", "Tokopedia", "Manage Returns", "Manage Returns > Refund"),
    }
)


def test_no_english_is_left_in_indonesian() -> None:
    """A text that is the same in both languages stands in the list of those, or has no word."""
    same = {text.source for text, forms in read().items() if text.source in forms}
    words = {one: re.sub(r"\{[^}]*\}", "", one) for one in same - SAME_IN_BOTH}
    assert [one for one, word in words.items() if re.search(r"[A-Za-z]{3,}", word)] == []


@BOTH
def test_no_two_entries_of_a_menu_have_the_same_key(qapp: QApplication, spoken: Language) -> None:
    language.install(qapp, spoken)
    by_menu = {"": [QCoreApplication.translate("Actions", one) for one in MENUS.values()]}
    for spec in SPECS:
        if spec.text and not spec.in_submenu:
            by_menu.setdefault(spec.menu, []).append(QCoreApplication.translate("Actions", spec.text))
    for menu, texts in by_menu.items():
        keys = [found[1].casefold() for text in texts if (found := KEY.search(text))]
        assert len(keys) == len(texts), (menu, [text for text in texts if not KEY.search(text)])
        assert len(set(keys)) == len(keys), (menu, sorted(keys), texts)
    language.install(qapp, "en")


def shown_words(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if text := action.text().partition("\t")[0]:
            yield text


def test_the_menus_of_fields_speak_indonesian(qapp: QApplication, qtbot: QtBot) -> None:
    """Also what Qt made itself: each of its words has a translation of ours."""
    language.install(qapp, "id")
    ours = {QCoreApplication.translate(context, text) for context, text in named_words()}
    line, several, number = QLineEdit("x"), QPlainTextEdit("x"), QSpinBox()
    for widget in (line, several, number):
        qtbot.addWidget(widget)
    menus = [line.createStandardContextMenu(), several.createStandardContextMenu()]
    said = [word for menu in menus for word in shown_words(menu)]
    for menu in menus:
        menu.deleteLater()
    assert said
    assert set(said) <= ours
    language.install(qapp, "en")


def named_words() -> Iterator[tuple[str, str]]:
    """The words of Qt that are translated, each with its context."""
    for text in read():
        if text.context.startswith("Q") and text.source in QT_WORDS:
            yield text.context, text.source


def test_the_chooser_of_files_speaks_indonesian(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    language.install(qapp, "id")
    chooser = QFileDialog(None, "Pilih", str(tmp_path))
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(chooser)
    chooser.show()
    ours = {QCoreApplication.translate(context, text) for context, text in named_words()}
    shown: list[QLabel | QPushButton] = [*chooser.findChildren(QLabel), *chooser.findChildren(QPushButton)]
    said = {widget.text() for widget in shown if widget.isVisible() and widget.text()}
    assert said
    assert said <= ours
    language.install(qapp, "en")


def test_the_longer_language_keeps_what_is_put_in() -> None:
    told = pseudo("&Approve {count} of %n…")
    assert told.endswith("]…")
    assert "{count}" in told
    assert "%n" in told
    assert "&A" in told
    assert len(told) >= len("&Approve {count} of %n…") * 1.3


def test_a_forgotten_translation_is_found(tmp_path: Path) -> None:
    """The gate fails for a text that is missing, unfinished, without its placeholder or a plural form."""
    (tmp_path / "s.py").write_text(
        "from PySide6.QtCore import QCoreApplication\n"
        'QCoreApplication.translate("C", "One {a}")\n'
        'QCoreApplication.translate("C", "%n order(s)", None, 2)\n',
        encoding="utf-8",
    )
    head = '<TS version="2.1"><context><name>C</name>'
    (tmp_path / "seller_desktop_id.ts").write_text(
        f"{head}<message><source>One {{a}}</source><translation>Satu {{b}}</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    (tmp_path / "seller_desktop_en.ts").write_text(
        f'{head}<message numerus="yes"><source>%n order(s)</source>'
        "<translation><numerusform>%n order</numerusform></translation></message></context></TS>",
        encoding="utf-8",
    )
    faults = "\n".join(translations.check(tmp_path, tmp_path))
    assert "other placeholders" in faults
    assert "has 1 plural forms, not 2" in faults
    assert "is in the code but not in the file" in faults
