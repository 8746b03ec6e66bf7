"""What is said when a shop's key is wanted or wrong, and when encrypting it does not come to pass."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

ENCRYPTION = {
    "shop_key_wanted": QT_TRANSLATE_NOOP(
        "Errors",
        "This shop is encrypted, and this computer's keyring does not have its key. "
        "Open it in the window with the passphrase or the recovery key, or name a file with the passphrase "
        "in SELLER_DESKTOP_PASSPHRASE_FILE.",
    ),
    "backup_key_wanted": QT_TRANSLATE_NOOP(
        "Errors",
        "This backup is encrypted with a key that this shop does not know; the shop is as it was. Start the "
        "program with another, empty folder and restore the backup there: its passphrase or recovery key "
        "opens it. On the command line `restore` asks for it, or takes the file that "
        "SELLER_DESKTOP_PASSPHRASE_FILE names.",
    ),
    "shop_key_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "This backup was made with another key, which is not known here. "
        "Put in the passphrase or the recovery key of that time.",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "That is not the passphrase of this shop. Look at capital letters and the language of the keyboard, "
        "or use the recovery key.",
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase is too short: whoever takes the computer away can try many. "
        "Use at least {limit} characters, best several words.",
    ),
    "passphrase_only_way": QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase cannot be removed: no keyring of this computer has the key of the shop, so it would "
        "open with the recovery key alone. Change the passphrase instead.",
    ),
    "passphrase_wanted": QT_TRANSLATE_NOOP(
        "Errors",
        "A passphrase is needed. Give a file that holds it with --passphrase-file, "
        "or run the command in a terminal.",
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP("Errors", "The two passphrases differ. Type the same one twice."),
    "passphrase_file_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} with the passphrase cannot be read, or it is empty. Look at its name."
    ),
    "keyring_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "This computer has no keyring that could keep the key, or it is locked. "
        "Choose a passphrase, which you type at each start.",
    ),
    "key_not_kept": QT_TRANSLATE_NOOP(
        "Errors",
        "What tells where the key is kept could not be written into the folder {folder}; nothing was "
        "changed. See that there is room and that the folder may be written to.",
    ),
    "recovery_key_sign": QT_TRANSLATE_NOOP(
        "Errors",
        "Group {group} of the recovery key has the sign “{sign}”, which no recovery key has. "
        "Look at that group once more.",
    ),
    "recovery_key_group": QT_TRANSLATE_NOOP(
        "Errors", "Group {group} of the recovery key is not right. Look at that group once more."
    ),
    "recovery_key_length": QT_TRANSLATE_NOOP(
        "Errors",
        "A recovery key has {wanted} letters and digits in 13 groups of 5; these are {found}. "
        "See that no group is missing.",
    ),
    "recovery_key_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "These groups do not belong to one recovery key. See that all of them come from the same sheet.",
    ),
    "recovery_key_not_ours": QT_TRANSLATE_NOOP(
        "Errors",
        "This recovery key is typed without a mistake, but it is not the one of this shop: it belongs to "
        "another shop, or to this one before it got a new key. Look for the newest sheet.",
    ),
    "recovery_not_saved": QT_TRANSLATE_NOOP(
        "Errors",
        "The recovery key cannot be written into {file}, or there is a file of that name already; "
        "nothing was changed. Choose another place for it.",
    ),
    "encryption_stopped": QT_TRANSLATE_NOOP("Errors", "It was stopped; the shop is as it was."),
    "encryption_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The new database was not equal to the old one, so it was thrown away; the shop is as it was. "
        "Check the shop (doctor), then try again.",
    ),
    "disk_short_encryption": QT_TRANSLATE_NOOP(
        "Errors",
        "The shop is written anew beside the old one, which takes {needed}; only {free} are free. "
        "Make room for {short} more on its disk and try again.",
    ),
    "shop_not_encrypted": QT_TRANSLATE_NOOP("Errors", "This shop is not encrypted. There is nothing to do."),
    "shop_encrypted_already": QT_TRANSLATE_NOOP(
        "Errors", "This shop is encrypted already. To give it a new key use `rekey`."
    ),
    "sealed_file_foreign": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} was encrypted with a key that this shop does not have any more."
    ),
    "sealed_file_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is damaged. Take it from a backup, or export the orders once more."
    ),
    "rejected_file_not_saved": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} cannot be written. Close it if it is open, or choose another place."
    ),
    "no_such_rejected_file": QT_TRANSLATE_NOOP(
        "Errors", "There is no file of rejected rows called {file}. `rejected` lists those there are."
    ),
}
