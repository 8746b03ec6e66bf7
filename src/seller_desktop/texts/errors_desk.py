"""What is said when something at the desk cannot be done: all of its parts, and undoing."""

from __future__ import annotations

from seller_desktop.texts.errors_exports import EXPORTS
from seller_desktop.texts.errors_filters import FILTERS
from seller_desktop.texts.errors_notes import NOTES_AND_FLAGS
from seller_desktop.texts.errors_printing import PRINTS
from seller_desktop.texts.errors_saved_filters import SAVED_FILTERS
from seller_desktop.texts.errors_shipments import SHIPMENTS
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

_UNDO = {
    "nothing_to_redo": QT_TRANSLATE_NOOP("Errors", "There is nothing that could be done again."),
    "no_such_act": QT_TRANSLATE_NOOP("Errors", "There is no action {act} that could be undone."),
    "nothing_of_that_id": QT_TRANSLATE_NOOP(
        "Errors",
        "There is no action, no case and no order with a request with the number {case}. "
        "Leave the number out to take back the last action.",
    ),
    "sort_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Orders cannot be sorted by “{sort}”. Use one of these: {known}."
    ),
}
DESK = EXPORTS | FILTERS | NOTES_AND_FLAGS | PRINTS | SAVED_FILTERS | SHIPMENTS | _UNDO
