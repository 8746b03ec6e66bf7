from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from seller_desktop.domain.orders import Status
from seller_desktop.texts import language
from seller_desktop.texts.orders import status

if TYPE_CHECKING:
    from collections.abc import Iterator

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id"><context><name>Orders</name>
<message><source>To Ship</source><translation>Perlu dikirim</translation></message>
</context></TS>
"""


@pytest.fixture
def app(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QCoreApplication]:
    """An application whose translations lie in a folder of the test; without any language again after it."""
    monkeypatch.setattr("seller_desktop.texts.language.resources.files", lambda _package: tmp_path)
    yield qapp
    for translator in qapp.findChildren(QTranslator, language.PROPERTY):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty(language.PROPERTY, None)


def build_indonesian(folder: Path) -> None:
    (folder / "translations").mkdir()
    source = folder / "id.ts"
    source.write_text(TS, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    built = folder / "translations" / "seller_desktop_id.qm"
    subprocess.run([tool, source, "-qm", built], check=True, capture_output=True)


def test_the_saved_language_wins_over_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in (QLocale.Language.Indonesian, QLocale.Language.English):
        monkeypatch.setattr(QLocale, "system", lambda system=system: QLocale(system))
        assert (language.choose("id"), language.choose("en")) == ("id", "en")


@pytest.mark.parametrize(
    ("system", "chosen"),
    [
        (QLocale.Language.Indonesian, "id"),
        (QLocale.Language.Malay, "id"),
        (QLocale.Language.English, "en"),
        (QLocale.Language.Thai, "en"),
    ],
)
def test_without_a_saved_one_the_system_decides(
    system: QLocale.Language, chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert language.choose(None) == chosen
    assert language.choose("kl") == chosen


def test_a_language_is_loaded_and_left_again(app: QCoreApplication, tmp_path: Path) -> None:
    build_indonesian(tmp_path)
    language.install(app, "id")
    assert (language.current(), status(Status.TO_SHIP)) == ("id", "Perlu dikirim")
    language.install(app, "en")
    assert (language.current(), status(Status.TO_SHIP)) == ("en", "To Ship")


def test_missing_translations_leave_english_words_and_the_language_chosen(app: QCoreApplication) -> None:
    language.install(app, "id")
    assert (language.current(), status(Status.TO_SHIP)) == ("id", "To Ship")
