"""What is said when the PIN of the screen lock is not right, or cannot be set so."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

PINS = {
    "pin_wrong": QT_TRANSLATE_NOOP("Errors", "This is not the PIN. Type it again."),
    "pin_wait": QT_TRANSLATE_NOOP(
        "Errors", "After several wrong attempts the next one has to wait. Try again in {wait_ms}."
    ),
    "pin_form": QT_TRANSLATE_NOOP("Errors", "A PIN has 4 to 12 figures and nothing else. Choose such a one."),
    "pin_easy": QT_TRANSLATE_NOOP(
        "Errors", "Everybody would try this PIN first. Choose one whose figures do not simply follow on."
    ),
    "pin_needed": QT_TRANSLATE_NOOP("Errors", "No PIN is set yet. Choose one first."),
    "pin_minutes": QT_TRANSLATE_NOOP(
        "Errors", "The screen can lock itself after 1 to {limit} minutes, or never (0). Choose one of these."
    ),
    "pin_file": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} cannot be read as a PIN. Write the PIN into it, in one line and nothing else.",
    ),
}
