"""What is said when a first step, or the end of the practice shop, does not work."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

FIRST_STEPS = {
    "practice_not_alone": QT_TRANSLATE_NOOP(
        "Errors",
        "The practice shop was not removed: its folder {folder} also holds “{file}”, which is not of this "
        "program. Move that elsewhere, then remove the practice shop.",
    ),
    "backup_folder_own": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {folder} is part of the shop's own folder: what takes the shop would take it too. "
        "Choose one on a USB stick, another disk or the network.",
    ),
}
