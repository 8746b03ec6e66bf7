"""What is said when an export cannot be written, or a report not be made."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

EXPORTS = {
    "export_columns_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There are no columns called {unknown}. The columns there are: {known}."
    ),
    "export_no_columns": QT_TRANSLATE_NOOP(
        "Errors", "An export needs at least one column. The columns there are: {known}."
    ),
    "export_suffix": QT_TRANSLATE_NOOP(
        "Errors", "The name {file} must end in .xlsx (a workbook) or .csv (text for other programs)."
    ),
    "export_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} cannot be written in {folder}. Close it in other programs, see that there is room "
        "on the disk, or choose another folder.",
    ),
    "report_day_wrong": QT_TRANSLATE_NOOP(
        "Errors", "This is no day: {value}. Write it as year, month and day, like 2026-11-23."
    ),
    "report_days_swapped": QT_TRANSLATE_NOOP(
        "Errors", "The first day ({first}) comes after the last ({last}). Swap them."
    ),
}
