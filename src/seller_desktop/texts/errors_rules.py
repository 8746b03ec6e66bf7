"""What is said when reasons, messages or rules cannot be kept as they were typed."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

REASONS_AND_RULES = {
    "reason_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There is no reason called “{reason}”. Choose one of these: {known}."
    ),
    "reason_label_empty": QT_TRANSLATE_NOOP("Errors", "Every reason needs a label in both languages."),
    "reason_label_too_long": QT_TRANSLATE_NOOP(
        "Errors", "A label of a reason is too long: at most {limit} characters. Shorten it."
    ),
    "reason_label_twice": QT_TRANSLATE_NOOP(
        "Errors", "Two reasons of the list are called “{reason}”. Give one of them another label, or hide it."
    ),
    "reasons_all_hidden": QT_TRANSLATE_NOOP(
        "Errors", "Every reason of the list is hidden, so none could be chosen. Show at least one."
    ),
    "message_empty": QT_TRANSLATE_NOOP("Errors", "A message is empty. Write it, or go back to its own text."),
    "message_too_long": QT_TRANSLATE_NOOP(
        "Errors", "A message is too long: at most {limit} characters. Shorten it."
    ),
    "placeholder_unknown": QT_TRANSLATE_NOOP(
        "Errors", "A message has {value}, which nothing can stand in for. These can be used: {known}."
    ),
    "rule_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A rule cannot be kept as it was typed ({value}). Correct it and try again."
    ),
}
