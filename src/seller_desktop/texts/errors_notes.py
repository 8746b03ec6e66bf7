"""What is said when a note or a flag cannot be set as it was asked for."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

NOTES_AND_FLAGS = {
    "no_such_note": QT_TRANSLATE_NOOP(
        "Errors", "The note {note} is not there any more. Look at the notes of the order as they are now."
    ),
    "order_gone": QT_TRANSLATE_NOOP(
        "Errors", "This order is not in the shop any more: the import that brought it was undone."
    ),
    "no_such_flag": QT_TRANSLATE_NOOP("Errors", "There is no flag “{flag}”. Choose one of: {known}."),
    "flag_name_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The name of a flag is too long: at most {limit} characters. Shorten it."
    ),
    "flag_name_taken": QT_TRANSLATE_NOOP(
        "Errors", "Two flags cannot both be called “{name}”. Give one of them another name."
    ),
    "flag_name_colour": QT_TRANSLATE_NOOP(
        "Errors",
        "The name “{name}” is the colour of another flag, so nobody could tell which one is meant. "
        "Choose another name.",
    ),
}
