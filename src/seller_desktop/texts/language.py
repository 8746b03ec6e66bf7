"""The language of the window: which one, and its translations loaded into Qt."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

if TYPE_CHECKING:
    from seller_desktop.texts.format import Language

PROPERTY = "seller_desktop_language"
READS_INDONESIAN = frozenset(
    {
        QLocale.Language.Indonesian,
        QLocale.Language.Malay,
        QLocale.Language.Javanese,
        QLocale.Language.Sundanese,
    }
)


def choose(saved: str | None) -> Language:
    """The language saved in the settings, else the system's: Indonesian or English."""
    if saved == "id":
        return "id"
    if saved == "en":
        return "en"
    return "id" if QLocale.system().language() in READS_INDONESIAN else "en"


def install(app: QCoreApplication, language: Language) -> None:
    """Loads the translations of a language in place of any other; English has some too, for its plurals.

    A file that is missing (a checkout whose translations are not built) leaves the English sources.
    """
    for translator in app.findChildren(QTranslator, PROPERTY):
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty(PROPERTY, language)
    # Calendars and number fields of Qt follow the chosen language, not the computer's.
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian if language == "id" else QLocale.Language.English))
    translator = QTranslator(app)
    translator.setObjectName(PROPERTY)
    folder = resources.files("seller_desktop.resources").joinpath("translations")
    if translator.load(str(folder.joinpath(f"seller_desktop_{language}.qm"))):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


def current() -> Language:
    """The language last installed; English where none is."""
    app = QCoreApplication.instance()
    return "id" if app is not None and app.property(PROPERTY) == "id" else "en"
