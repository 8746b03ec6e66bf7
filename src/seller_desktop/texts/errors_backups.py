"""What is said when a shop cannot be opened, saved or brought back."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

BACKUPS = {
    "backup_no_room": QT_TRANSLATE_NOOP(
        "Errors",
        "A backup needs {needed} in the folder {folder}, but only {free} are free. "
        "Make room there, or choose another folder.",
    ),
    "backup_folder": QT_TRANSLATE_NOOP(
        "Errors",
        "The backup could not be written into the folder {folder}. "
        "See that the disk is connected and may be written to, or choose another folder.",
    ),
    "backup_folder_not_full": QT_TRANSLATE_NOOP(
        "Errors", "The name “{folder}” does not say where the folder lies. Give its whole path."
    ),
    "backup_broken": QT_TRANSLATE_NOOP(
        "Errors",
        "The backup {backup} is damaged and was not used; the shop is as it was. Choose an older one.",
    ),
    "backup_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "The backup {backup} was made by a newer version of the program. "
        "Install that version; the shop is as it was.",
    ),
    "no_such_backup": QT_TRANSLATE_NOOP(
        "Errors", "There is no backup “{backup}”. `backups` lists those there are."
    ),
    "which_backup": QT_TRANSLATE_NOOP(
        "Errors", "Several backups begin with “{backup}”: {several}. Give more of the one you mean."
    ),
    "folder_on_network": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {folder} lies on another computer. A shop kept there can be damaged when the network "
        "fails. Choose a folder on this computer's own disk; backups may lie on the network.",
    ),
    "migration_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The shop could not be brought up to this version of the program; it is as it was, and a backup was "
        "made. Start the former version again, and report this.",
    ),
    "shop_lost": QT_TRANSLATE_NOOP(
        "Errors",
        "There was a shop in the folder {folder}, but its database is gone. "
        "Open the window to bring it back, or use `restore latest`.",
    ),
    "shop_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The shop's database is damaged; nothing was changed. Close the program and start it again: "
        "it will offer to mend the shop (`mend` on the command line).",
    ),
}
