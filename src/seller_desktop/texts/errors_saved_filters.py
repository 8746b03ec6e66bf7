"""What is said when a filter cannot be saved as wanted."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

SAVED_FILTERS = {
    "filter_name_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The filter needs a name of 1 to {limit} characters. Type another one."
    ),
    "filter_name_taken": QT_TRANSLATE_NOOP(
        "Errors", "There is a saved filter called “{name}” already. Type another name."
    ),
    "filter_key_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The key {key} cannot be given to a filter. Choose one from Ctrl+Alt+1 to Ctrl+Alt+9."
    ),
    "filter_key_taken": QT_TRANSLATE_NOOP(
        "Errors", "The key {key} belongs to the saved filter “{name}”. Choose another one."
    ),
    "no_such_filter": QT_TRANSLATE_NOOP(
        "Errors", "This saved filter is not there any more. It may have been removed in the meantime."
    ),
}
