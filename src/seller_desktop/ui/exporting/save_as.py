"""Asks for the name of a file that is to be written in one of our forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.services.sheet_files import CSV_SUFFIX, XLSX_SUFFIX
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


def forms() -> dict[str, str]:
    """The forms there are, by the ending of the file's name."""
    return {
        XLSX_SUFFIX: QCoreApplication.translate("SaveAs", "Excel workbook (XLSX)"),
        CSV_SUFFIX: QCoreApplication.translate("SaveAs", "Text for other programs (CSV)"),
    }


def ask_for_file(
    parent: QWidget, title: str, proposal: Path, suffix: str, then: Callable[[Path], object]
) -> None:
    """`proposal`: folder and name without its ending. `then` gets a name that ends in `suffix`; it is not
    called where the seller thinks better of it.
    """
    kinds = {
        XLSX_SUFFIX: QCoreApplication.translate("SaveAs", "Excel workbook (*.xlsx)"),
        CSV_SUFFIX: QCoreApplication.translate("SaveAs", "CSV text file (*.csv)"),
    }
    Messages.save_file(parent, title, proposal.with_name(proposal.name + suffix), kinds[suffix]).then(
        lambda chosen: _take(parent, title, chosen[0], suffix, then) if chosen else None
    )


def _take(parent: QWidget, title: str, path: Path, suffix: str, then: Callable[[Path], object]) -> None:
    if path.suffix.lower() == suffix:
        then(path)
        return
    path = path.with_name(path.name + suffix)
    if not path.exists():
        then(path)
        return
    # The system asked about the name as it was typed, not about this one.
    Messages.ask(
        parent,
        title,
        QCoreApplication.translate("SaveAs", "“{name}” exists already. Replace it?").format(name=path.name),
        QCoreApplication.translate("SaveAs", "Replace"),
        QCoreApplication.translate("SaveAs", "Cancel"),
    ).then(lambda yes: then(path) if yes else None)
