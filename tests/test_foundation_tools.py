"""The project's own checks find what they are for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from tools import sizes, translations
from tools.strings import Text, read_sources

if TYPE_CHECKING:
    from pathlib import Path

CODE = r"""
class Window(QWidget):
    def fill(self, count, name):
        self.tr("Orders")
        self.tr("joined " "literals")
        self.tr("a \"quote\", it's – \\ back\nline")
        self.tr("%n order(s)", None, count)
        self.tr("For {name}", "greeting").format(name=name)
        QCoreApplication.translate("Counts", "%n line(s)", None, count)
        QCoreApplication.translate(CONTEXT, TITLES[count])
        QCoreApplication.translate("Columns", OTHERS.get(name, TITLES[0]))

CONTEXT = "Columns"
TITLES = [QT_TRANSLATE_NOOP("Columns", "Buyer")]
"""
TEXTS = {
    Text("Window", "Orders", "", plural=False),
    Text("Window", "joined literals", "", plural=False),
    Text("Window", 'a "quote", it\'s – \\ back\nline', "", plural=False),
    Text("Window", "%n order(s)", "", plural=True),
    Text("Window", "For {name}", "greeting", plural=False),
    Text("Counts", "%n line(s)", "", plural=True),
    Text("Columns", "Buyer", "", plural=False),
}
UNFINISHED = r"<source>([^<]*)</source>(\s*(?:<comment>.*</comment>\s*)?)<translation></translation>"
FINISHED = r"<source>\1</source>\2<translation>X \1</translation>"


@pytest.fixture
def src(tmp_path: Path) -> Path:
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "window.py").write_text(CODE, encoding="utf-8")
    return folder


@pytest.fixture
def ts(tmp_path: Path, src: Path) -> Path:
    """The folder of both translation files, each finished: "X" before every text, and every plural form."""
    folder = tmp_path / "translations"
    translations.update(src, folder)
    for language in ("id", "en"):
        path = translations.ts_file(folder, language)
        text = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
        text = re.sub(UNFINISHED, FINISHED, text)
        text = re.sub("<numerusform></numerusform>(?=\\s*<num)", "<numerusform>%n one</numerusform>", text)
        path.write_text(
            text.replace("<numerusform></numerusform>", "<numerusform>%n more</numerusform>"), "utf-8"
        )
    return folder


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_strings_are_found_in_every_form_we_write(src: Path) -> None:
    found = read_sources(src)

    assert found.texts == TEXTS
    assert found.faults == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('self.tr(f"For {name}")', "plain literal"),
        ('self.tr("sum " + name)', "plain literal"),
        ("self.tr(name)", "plain literal"),
        ('self.tr("%n order(s)", n=count)', "by position"),
        ('self.tr("%n order(s)")', "go together"),
        ('self.tr("orders", None, count)', "go together"),
        ('self.parent().tr("theirs")', "tr() is for self"),
        ('QCoreApplication.translate("Nowhere", name)', "marked by QT_TRANSLATE_NOOP"),
        ('QCoreApplication.translate("Columns", f"{name}")', "plain literal"),
        ("t = QCoreApplication.translate", "full name"),
    ],
)
def test_string_that_no_tool_can_find_is_a_fault(src: Path, line: str, fault: str) -> None:
    change(src / "window.py", 'self.tr("Orders")', line)

    (told,) = read_sources(src).faults

    assert told.startswith("window.py:4: ")
    assert fault in told


def test_plural_by_tr_in_a_class_with_subclasses_is_a_fault(src: Path) -> None:
    (src / "more.py").write_text("class Other(window.Window): pass", encoding="utf-8")

    assert ["has subclasses" in fault for fault in read_sources(src).faults] == [True]


def test_every_string_reaches_the_files_as_qt_reads_them(src: Path, ts: Path) -> None:
    assert set(translations.read_ts(translations.ts_file(ts, "id"))) == TEXTS
    assert set(translations.read_ts(translations.ts_file(ts, "en"))) == {
        text for text in TEXTS if text.plural
    }
    assert translations.check(src, ts) == []


def test_update_keeps_what_is_translated_and_changes_nothing_without_need(src: Path, ts: Path) -> None:
    before = translations.ts_file(ts, "id").read_bytes()

    translations.update(src, ts)

    assert translations.ts_file(ts, "id").read_bytes() == before


def test_compiled_files_hold_the_translations(ts: Path) -> None:
    translations.compile_all(ts)

    indonesian, english = QTranslator(), QTranslator()
    assert indonesian.load(str(ts / "seller_desktop_id.qm"))
    assert english.load(str(ts / "seller_desktop_en.qm"))
    assert indonesian.translate("Window", "For {name}", "greeting") == "X For {name}"
    assert indonesian.translate("Counts", "%n line(s)", None, 1) == "%n more"
    assert english.translate("Counts", "%n line(s)", None, 1) == "%n one"
    assert english.translate("Counts", "%n line(s)", None, 2) == "%n more"
    assert sorted(path.name for path in ts.iterdir() if path.suffix != ".ts") == [
        "seller_desktop_en.qm",
        "seller_desktop_id.qm",
    ]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("<translation>X Orders", '<translation type="unfinished">X Orders', "'Orders' is not translated"),
        ("X Orders", " ", "'Orders' is translated by nothing"),
        ("X For {name}", "X For {nama}", "has other placeholders in 'X For {nama}'"),
        ("%n more", "more", "has other placeholders in 'more'"),
        ("<source>Orders", "<source>Order", "'Order' is no longer in the code"),
        ("<source>Orders", "<source>Order", "'Orders' is in the code but not in the file"),
    ],
)
def test_incomplete_translation_is_a_fault(src: Path, ts: Path, before: str, after: str, fault: str) -> None:
    change(translations.ts_file(ts, "id"), before, after)

    assert any(fault in told for told in translations.check(src, ts))


def test_missing_plural_form_is_a_fault(src: Path, ts: Path) -> None:
    change(translations.ts_file(ts, "en"), "<numerusform>%n one</numerusform>", "")

    assert any("has 1 plural forms, not 2" in told for told in translations.check(src, ts))


def test_long_function_is_named_with_its_place() -> None:
    source = "x = 1\ndef short(): pass\ndef long():\n" + "    pass\n" * 60

    assert list(sizes.long_functions(source)) == [("long", 3, 61)]
