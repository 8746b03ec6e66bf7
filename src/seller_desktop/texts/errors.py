"""What a failure says to the seller: what is wrong, where, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseState, Step
from seller_desktop.domain.money import format_idr
from seller_desktop.domain.orders import Status
from seller_desktop.texts import cases, filters, orders
from seller_desktop.texts.errors_backups import BACKUPS
from seller_desktop.texts.errors_cases import CASES
from seller_desktop.texts.errors_desk import DESK
from seller_desktop.texts.errors_encryption import ENCRYPTION
from seller_desktop.texts.errors_first_steps import FIRST_STEPS
from seller_desktop.texts.errors_opened import OPENED
from seller_desktop.texts.errors_pin import PINS
from seller_desktop.texts.errors_privacy import PRIVACY
from seller_desktop.texts.errors_rules import REASONS_AND_RULES
from seller_desktop.texts.errors_updates import UPDATES
from seller_desktop.texts.format import stated_time
from seller_desktop.texts.language import current
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP
from seller_desktop.texts.waits import wait_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from seller_desktop.domain.errors import SellerError

FILES = {
    "file_missing": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is no longer there. Choose it again, or export it once more."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} cannot be read: it is damaged, locked or not a spreadsheet. "
        "Close it in other programs, or export it once more from Seller Center.",
    ),
    "file_empty": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} holds nothing. Export it once more from Seller Center."
    ),
    "not_an_export": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not an order export: none of its rows has the headings of one. "
        "In Seller Center, open Orders, Manage Orders, and press Export.",
    ),
    "not_an_export.missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} looks like an order export, but these columns are missing: {missing}. "
        "Export it once more from Seller Center, with all columns.",
    ),
    "not_yet_supported": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is an export of another kind ({kind}), which cannot be imported yet. "
        "Choose the order export of TikTok Shop and Tokopedia.",
    ),
    "wrong_country": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} comes from a shop in another country ({country}). "
        "Only exports of an Indonesian shop can be imported.",
    ),
    "wrong_currency": QT_TRANSLATE_NOOP(
        "Errors",
        "The amounts in the file {file} are not in rupiah ({currency}). "
        "Only exports of an Indonesian shop can be imported.",
    ),
    "wrong_date_form": QT_TRANSLATE_NOOP(
        "Errors",
        "The dates in the file {file} are not written as in an Indonesian export (found {value}). "
        "Import the file as Seller Center gave it, not saved again by another program.",
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is too large to be read safely. Export a shorter period and import the parts.",
    ),
    "file_hostile": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not built like an honest spreadsheet and was not opened. "
        "Export it once more from Seller Center.",
    ),
    "parser_out_of_memory": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file needed more memory than is safe, so it was stopped. "
        "Export a shorter period and import the parts.",
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file {file} takes about {needed} of memory, but only {free} are free: "
        "{short} too little. Close other programs and try again. You can also go on anyway: "
        "where memory runs out the reading stops, and nothing is changed.",
    ),
    "memory_short_workbook": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file {file} takes about {needed} of memory, but only {free} are free: "
        "{short} too little. Save it as CSV, which takes little memory, or close other programs. "
        "You can also go on anyway: where memory runs out the reading stops, and nothing is changed.",
    ),
    "memory_too_small": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file {file} takes {needed} of memory and more; this computer can give {has}. "
        "Save it as CSV, which takes little memory, or export a shorter period and import the parts.",
    ),
    "disk_short": QT_TRANSLATE_NOOP(
        "Errors",
        "Importing the file {file} takes up to {needed} on the disk of the shop, but only {free} are free: "
        "{short} too little. Make room there and try again, or export a shorter period. "
        "You can also go on anyway: where the disk gets full the import stops, and nothing is changed.",
    ),
    "disk_too_small": QT_TRANSLATE_NOOP(
        "Errors",
        "Importing the file {file} takes {needed} and more on the disk of the shop, but only {free} are "
        "free. Make room there and try again, or export a shorter period and import the parts.",
    ),
    "parser_timeout": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file took far too long, so it was stopped. "
        "Export a shorter period and import the parts.",
    ),
    "parser_crashed": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file failed unexpectedly; nothing was changed. "
        "Try again, or export it once more from Seller Center.",
    ),
    "cancelled": QT_TRANSLATE_NOOP("Errors", "The import was cancelled; nothing was changed."),
    "snapshot_unclear": QT_TRANSLATE_NOOP(
        "Errors", "It is not clear when the file {file} was exported. Say as of when it holds."
    ),
    "snapshot_conflict": QT_TRANSLATE_NOOP(
        "Errors",
        "The name of the file {file} says {name_time}, "
        "but it knows of things that happened at {inside_time}. "
        "Say as of when it holds.",
    ),
    "snapshot_in_future": QT_TRANSLATE_NOOP(
        "Errors",
        "The name of the file {file} says a time that is still to come. "
        "Look at the computer's date, and say as of when the file holds.",
    ),
    "as_of_in_future": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} cannot hold as of a time that is still to come. Give the time of its export.",
    ),
    "as_of_impossible": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} knows of things that happened at {inside_time}, so it cannot be older than that. "
        "Give that time or a later one.",
    ),
    "account_unclear": QT_TRANSLATE_NOOP(
        "Errors", "This folder holds several marketplace shops. Say which of them the file belongs to."
    ),
}

SHOPS = {
    "practice_only": QT_TRANSLATE_NOOP(
        "Errors",
        "This is only possible in a practice shop, so that no real orders are touched. "
        "Make one in another folder.",
    ),
    "no_shop": QT_TRANSLATE_NOOP(
        "Errors", "There is no shop in the folder {folder}. Make one there first, or choose another folder."
    ),
    "shop_exists": QT_TRANSLATE_NOOP(
        "Errors", "There is a shop in the folder {folder} already. Open it, or choose another folder."
    ),
    "folder_unusable": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {folder} cannot be used: it cannot be made or written to. "
        "Choose another folder, or ask for the right to write there.",
    ),
    "newer_shop": QT_TRANSLATE_NOOP(
        "Errors",
        "This shop was last used by a newer version of the program. "
        "Install that version; nothing was changed.",
    ),
    "older_shop": QT_TRANSLATE_NOOP(
        "Errors",
        "This shop was made by an older version of the program. Open it once in the window to bring it up.",
    ),
    "not_a_shop": QT_TRANSLATE_NOOP(
        "Errors",
        "The database in this folder cannot be read as a shop: it belongs to another program or is damaged. "
        "If it was a shop, open the window, which mends it (`mend` on the command line); else choose another "
        "folder.",
    ),
    "shop_busy": QT_TRANSLATE_NOOP(
        "Errors", "This shop is in use by another window or command. Wait until it is done, or close it."
    ),
    "shop_busy_importing": QT_TRANSLATE_NOOP(
        "Errors", "The shop kept changing while the file was compared; nothing was imported. Try again."
    ),
    "shop_locked": QT_TRANSLATE_NOOP(
        "Errors", "The shop's database is locked by another program. Close that program and try again."
    ),
    "shop_read_only": QT_TRANSLATE_NOOP(
        "Errors", "The shop's folder is read-only. Ask for the right to write there, or move the shop."
    ),
    "shop_cannot_open": QT_TRANSLATE_NOOP(
        "Errors", "The shop's database cannot be opened. See that its folder is there and may be written to."
    ),
    "shop_failure": QT_TRANSLATE_NOOP(
        "Errors",
        "The shop's database could not be used; nothing was changed. Close the program and start it again.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full; nothing was changed. Make room and try again."
    ),
    "disk_broken": QT_TRANSLATE_NOOP(
        "Errors",
        "The disk did not answer as it should, so it is not certain that this was saved. "
        "Check the disk and its cable, start the program again, and look whether it holds.",
    ),
}

ENTRIES = {
    "order_no_taken": QT_TRANSLATE_NOOP(
        "Errors", "There is an order with the number {order_no} already. Choose another number."
    ),
    "not_a_manual_order": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} comes from the marketplace and can only be changed there."
    ),
    "order_incomplete": QT_TRANSLATE_NOOP(
        "Errors", "The order is not complete: it needs a number and at least one product with a quantity."
    ),
    "note_empty": QT_TRANSLATE_NOOP("Errors", "The note is empty. Write something first."),
    "note_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The note is too long: at most {limit} characters. Shorten it or make two."
    ),
    "operator_name_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A name of 1 to {limit} characters is needed. Type who is at work."
    ),
    "setting_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The setting {value} does not exist. Choose one of the list."
    ),
    "account_name_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A marketplace shop needs a name of its own. Type one that is not taken."
    ),
    "status_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A status word cannot be explained as {value}. Choose one of the five statuses."
    ),
}

COMMANDS = {
    "time_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The time {value} cannot be read. Write it like 2026-11-23T14:00:00+07:00."
    ),
    "at_practice_only": QT_TRANSLATE_NOOP(
        "Errors", "The clock can only be stopped (--at) for a practice shop. Leave out --at."
    ),
    "window_has_its_own_clock": QT_TRANSLATE_NOOP(
        "Errors", "This shop is open in a window that has its own clock. Close the window, or leave out --at."
    ),
    "background_task_failed": QT_TRANSLATE_NOOP(
        "Errors", "The system refused the background task ({said}). Run the commands that are shown yourself."
    ),
    "login_start_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The system does not let the program be started at login ({said}). All else was saved.",
    ),
    "picture_not_saved": QT_TRANSLATE_NOOP(
        "Errors", "The picture {file} cannot be written. Choose another place for it."
    ),
    "picture_not_ready": QT_TRANSLATE_NOOP(
        "Errors", "The window did not become ready to be pictured. Try again."
    ),
    "no_such_order": QT_TRANSLATE_NOOP(
        "Errors", "There is no order with the number {order_no}. Check the number, or import its file first."
    ),
}

_GIGABYTE = 1000
"""In megabytes."""

UNKNOWN = QT_TRANSLATE_NOOP("Errors", "That did not work ({code}); nothing was changed. Try again.")

SENTENCES = (
    ENCRYPTION
    | FIRST_STEPS
    | OPENED
    | FILES
    | SHOPS
    | BACKUPS
    | ENTRIES
    | COMMANDS
    | CASES
    | REASONS_AND_RULES
    | DESK
    | PRIVACY
    | PINS
    | UPDATES
)

KINDS = {
    "tiktok-returns": QT_TRANSLATE_NOOP("Errors", "returns of TikTok Shop"),
    "shopee-orders": QT_TRANSLATE_NOOP("Errors", "orders of Shopee"),
    "tokopedia-orders": QT_TRANSLATE_NOOP("Errors", "sales report of the former Tokopedia"),
}


def _time(value: object) -> str:
    return stated_time(str(value), current())


def _size(value: object) -> str:
    """`640 MB`, `1,3 GB`: bytes as people speak of them."""
    megabytes = float(str(value)) / 1e6
    if round(megabytes) < _GIGABYTE:
        return f"{megabytes:.0f} MB"
    told = f"{megabytes / _GIGABYTE:.1f} GB"
    return told.replace(".", ",") if current() == "id" else told


def _kind(value: object) -> str:
    return QCoreApplication.translate("Errors", KINDS[str(value)]) if value in KINDS else str(value)


READABLE: dict[str, Callable[[str | int], str]] = {
    "name_time": _time,
    "inside_time": _time,
    "at": _time,
    "kind": _kind,
    **dict.fromkeys(("needed", "free", "short", "has"), _size),
    "state": lambda value: cases.state(CaseState(str(value))),
    "step": lambda value: cases.step(Step(str(value))),
    "status": lambda value: orders.status(Status(str(value))),
    "limit_idr": lambda value: format_idr(int(value)),
    "wait_ms": lambda value: wait_words(int(value)),
    "problem": lambda value: filters.problem(str(value)),
    "possible": lambda value: filters.possible(str(value)),
}
"""The facts that are kept as the program has them, and how people read them."""


class Facts(dict[str, str | int]):
    """Values for a sentence; one that was not given reads as an ellipsis rather than failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def error_sentence(error: SellerError) -> str:
    return sentence(error.code, error.facts)


def sentence(code: str, facts: Mapping[str, str | int]) -> str:
    """The sentence of a failure by its code and facts, as a report keeps them."""
    told = Facts(facts)
    for name in READABLE.keys() & told.keys():
        told[name] = READABLE[name](told[name])
    if f"{code}.missing" in SENTENCES and "missing" in told:
        code = f"{code}.missing"
    told["code"] = code
    return QCoreApplication.translate("Errors", SENTENCES.get(code, UNKNOWN)).format_map(told)
