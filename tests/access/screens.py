"""Every screen there is, by name: a new dialog is not looked at by the tests of access until it stands here,
and a test holds this list to the code.
"""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import seller_desktop.ui
from seller_desktop.domain.audit import Audited, Break, Check, Wrong
from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.buyers import Likeness
from seller_desktop.domain.clock import DAY_MS, iso
from seller_desktop.domain.documents import Document
from seller_desktop.domain.export_columns import columns_named
from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Status, View
from seller_desktop.domain.pin import PinStatus
from seller_desktop.services.background_task import System, plan
from seller_desktop.services.backup_files import Backup
from seller_desktop.services.buyer_messages import default_messages
from seller_desktop.services.buyer_models import Erasure, FoundOrder, Holding, LeftShop, Retention
from seller_desktop.services.case_settings import CaseSettings
from seller_desktop.services.news import load_news
from seller_desktop.services.print_models import Gathered, LabelPage, LabelsRead
from seller_desktop.services.program_facts import program_facts
from seller_desktop.services.read_models import SortKey
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.services.rule_editing import EditedRules
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.services.safekeeping import BackupState
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.services.settings import ShopSettings
from seller_desktop.texts.buyer_messages import example_values
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.cases.deciding_dialog import CaseDialog, DecidingDialog
from seller_desktop.ui.cases.record_dialog import RecordDialog
from seller_desktop.ui.dialogs.about import AboutDialog
from seller_desktop.ui.dialogs.account import AccountDialog, AccountValue
from seller_desktop.ui.dialogs.as_of import AsOfDialog
from seller_desktop.ui.dialogs.background_task import BackgroundTaskDialog
from seller_desktop.ui.dialogs.check_shop import CheckShopDialog
from seller_desktop.ui.dialogs.crash_report import CrashReportDialog
from seller_desktop.ui.dialogs.deadline_settings import DeadlineSettingsDialog
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.dialogs.file_help import FileHelpDialog
from seller_desktop.ui.dialogs.manual_order import ManualOrderDialog
from seller_desktop.ui.dialogs.messages_editor import MessagesDialog
from seller_desktop.ui.dialogs.operator import OperatorDialog
from seller_desktop.ui.dialogs.reasons import ReasonsDialog
from seller_desktop.ui.dialogs.rules import RulesDialog
from seller_desktop.ui.dialogs.settings import SettingsDialog, SettingsValue
from seller_desktop.ui.dialogs.shortcuts import Bound, ShortcutsDialog
from seller_desktop.ui.dialogs.status_mapping import StatusMappingDialog
from seller_desktop.ui.encryption.passphrase_dialog import NewKeyDialog, PassphraseDialog
from seller_desktop.ui.encryption.recovery_dialog import RecoveryKeyDialog
from seller_desktop.ui.encryption.state_dialog import EncryptionDialog, EncryptionState
from seller_desktop.ui.encryption.unlock_dialog import UnlockDialog
from seller_desktop.ui.exporting.dialog import ExportDialog
from seller_desktop.ui.filters.filter_dialog import FilterDialog
from seller_desktop.ui.filters.saved_filter_dialog import SavedFilterDialog
from seller_desktop.ui.flags.names_dialog import FlagNamesDialog
from seller_desktop.ui.help.news_dialog import NewsDialog
from seller_desktop.ui.help.report_dialog import ReportDialog
from seller_desktop.ui.importing.dialog import ImportDialog
from seller_desktop.ui.lock.dialog import PinDialog
from seller_desktop.ui.palette import Entry, Palette
from seller_desktop.ui.printing.attach_dialog import AttachDialog
from seller_desktop.ui.printing.dialog import PrintDialog
from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog
from seller_desktop.ui.privacy.erase_dialog import EraseDialog
from seller_desktop.ui.privacy.left_dialog import LeftDialog
from seller_desktop.ui.privacy.small_dialogs import CorrectDialog, RestrictDialog, RetentionDialog
from seller_desktop.ui.reports.dialog import CancellationsDialog
from seller_desktop.ui.shipping.scanning import ScanningDialog
from seller_desktop.ui.theme import ThemeChoice
from seller_desktop.ui.updates.dialog import Shown, Stage, UpdatesDialog
from tests.access.desk_screens import DESK
from tests.making import order_no
from tests.printing.papers import laid_out
from tests.printing.papers import order as printed_order
from tests.ui.fake_shop import NOW_MS, WIB, FakeShop
from tests.ui.reports.test_cancellations_dialog import report

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY: Final = date(2026, 11, 23)
_NUMBER: Final = "577912345678900412"
_BROKEN: Final = Check(
    "audit", False, "changed", Audited(1, 0, 0, Break(Wrong.CHANGED, 5, "577", 2, NOW_MS, "note_added"))
)
_SETTINGS: Final = SettingsValue(
    shop=ShopSettings("Toko Kirana", "Asia/Makassar", 15, True, True, ("2026-12-24", "2026-12-31")),
    language="en",
    theme=ThemeChoice.DARK,
    compact=True,
    watch_folder="/home/rina/Unduhan",
)


def backups(formatter: Formatter) -> BackupsDialog:
    dialog = BackupsDialog(formatter, NOW_MS, writable=True)
    made = [
        Backup(f"b{number}", Path(f"/shop/backups/{number}.sdbackup"), NOW_MS - number * DAY_MS, 9_000_000)
        for number in range(3)
    ]
    broken = Backup("x", Path("/x.sdbackup"), NOW_MS - 9 * DAY_MS, 1, readable=False, why=Why.BY_HAND)
    dialog.show_backups([*made, broken], BackupState(made[0], changed=True, second_folder=Path("/media/usb")))
    return dialog


def checked(formatter: Formatter) -> CheckShopDialog:
    dialog = CheckShopDialog(formatter)
    dialog.show_checks((Check("counts", True, "ok"), _BROKEN, Check("free_space", False, "310 MB")), NOW_MS)
    return dialog


def checking(formatter: Formatter) -> CheckShopDialog:
    dialog = CheckShopDialog(formatter)
    dialog.set_busy()
    return dialog


def buyers(formatter: Formatter) -> BuyersDialog:
    dialog = BuyersDialog(formatter, NOW_MS, writable=True)
    dialog.tell([_found(1, Likeness.USERNAME, meant=True), _found(2, Likeness.PHONE, meant=False)])
    return dialog


def _found(number: int, likeness: Likeness, *, meant: bool) -> FoundOrder:
    return FoundOrder(
        id=number,
        order_no=order_no(number),
        account="Toko",
        channel="tiktok",
        status="completed",
        created_at=NOW_MS,
        ended_at=NOW_MS,
        amount_idr=51_000,
        username="siti_rahma",
        recipient="Siti Rahma",
        phone="0812",
        address="Jl. Mawar",
        city="Bandung",
        likeness=likeness,
        meant=meant,
        restricted_at=None,
        erased_at=None,
    )


def erase(formatter: Formatter) -> EraseDialog:
    told = {"577": ("erase_too_soon", {"order_no": "577", "months": 3})}
    backup = Holding("one", NOW_MS, NOW_MS + 200 * DAY_MS, "/backups/one")
    return EraseDialog(
        Erasure((1,), ("577",), told, notes=2, sources=("Semua pesanan.csv",), backups=(backup,)), formatter
    )


def left(formatter: Formatter) -> LeftDialog:
    dialog = LeftDialog(formatter, "siti_rahma")
    dialog.tell([LeftShop(7, NOW_MS, "Rina", "export", "list.xlsx", "status:completed", 45)], NOW_MS)
    return dialog


def cancellations(formatter: Formatter) -> CancellationsDialog:
    dialog = CancellationsDialog(formatter, {"stock": "Out of stock"}, TODAY)
    dialog.set_report(report())
    return dialog


def importing(formatter: Formatter) -> ImportDialog:
    return ImportDialog(FakeShop(), ("Kirana",), formatter, files=())


def printing(formatter: Formatter) -> PrintDialog:
    dialog = PrintDialog(Document.LABEL, 3, formatter)
    gathered = Gathered(Document.LABEL, (printed_order(),), (), "Toko", NOW_MS, None)
    dialog.show_document(gathered, laid_out(Document.LABEL, (printed_order(),)))
    return dialog


def printing_slips(formatter: Formatter) -> PrintDialog:
    dialog = PrintDialog(Document.PACKING_SLIP, 3, formatter)
    gathered = Gathered(Document.PACKING_SLIP, (printed_order(),), (), "Toko", NOW_MS, None)
    dialog.show_document(gathered, laid_out(Document.PACKING_SLIP, (printed_order(),)))
    return dialog


def palette(_formatter: Formatter) -> Palette:
    return Palette(
        (Entry("Import orders", "File", "Ctrl+I", "import"), Entry("Print", "Shipping", "P", "print"))
    )


def filtering(formatter: Formatter) -> FilterDialog:
    return FilterDialog(parse("cod:yes courier:jne").filter, formatter, TODAY, {Flag.RED: "Hadiah"})


def saved_filter(formatter: Formatter) -> SavedFilterDialog:
    held = SavedFilter(0, "", view=View.TO_SHIP, text='flag:red "kaos polos"', sort=SortKey.TOTAL)
    return SavedFilterDialog(held, [SavedFilter(7, "COD Jawa", key="Ctrl+Alt+1")], formatter)


def background(_formatter: Formatter) -> BackgroundTaskDialog:
    task = plan(["/opt/seller-desktop"], Path("/home/rina/Toko"), Path("/home/rina"), System.LINUX)
    return BackgroundTaskDialog(task, installed=True)


def mapping(formatter: Formatter) -> StatusMappingDialog:
    return StatusMappingDialog(
        [("Diproses", 3), ("Lain", 1200)], formatter, explained=(("Dikirim", Status.SHIPPED, 12),)
    )


def messages(_formatter: Formatter) -> MessagesDialog:
    examples = {
        "id": example_values(Formatter("id", WIB), NOW_MS, "Toko Kirana"),
        "en": example_values(Formatter("en", WIB), NOW_MS, "Toko Kirana"),
    }
    return MessagesDialog(default_messages(), default_messages(), examples)


def problem(_formatter: Formatter) -> ReportDialog:
    dialog = ReportDialog()
    dialog.show_report(lambda comment: f"{comment}\nVersion 0.1.0")
    return dialog


def updates(formatter: Formatter) -> UpdatesDialog:
    dialog = UpdatesDialog("Version 0.1.0", "")
    found = Shown(Stage.FOUND, "0.2.0", "2026-11-23", 84_000_000, "Faster lists.\nA new report.")
    dialog.show_stage(found, formatter)
    return dialog


SHOP: Final[dict[str, Callable[[Formatter], Dialog]]] = {
    "about": lambda _formatter: AboutDialog(program_facts(), "/home/rina/Toko"),
    "account": lambda _formatter: AccountDialog(AccountValue("Kirana", mall=True)),
    "as_of": lambda formatter: AsOfDialog("a.xlsx", "", iso(NOW_MS, WIB), NOW_MS, formatter, WIB),
    "attach": lambda formatter: AttachDialog(
        LabelsRead("l.pdf", "x", b"", (LabelPage(0, 5, "577"), LabelPage(1))), formatter
    ),
    "background": background,
    "backups": backups,
    "buyers": buyers,
    "cancellations": cancellations,
    "checked": checked,
    "checking": checking,
    "correct": lambda _formatter: CorrectDialog({"recipient": "Siti", "phone": "0812"}, 2),
    "crash": lambda _formatter: CrashReportDialog("Traceback\n  File x", "/home/rina/crash.txt"),
    "deadlines": lambda _formatter: DeadlineSettingsDialog(CaseSettings()),
    "encryption": lambda _formatter: EncryptionDialog(
        EncryptionState(encrypted=True, writable=True, kept=True, passphrase=True, keyring=True)
    ),
    "encryption_off": lambda _formatter: EncryptionDialog(
        EncryptionState(encrypted=False, writable=True, plain_files=2, plain_backups=3)
    ),
    "erase": erase,
    "export": lambda formatter: ExportDialog(
        columns_named(["order_no", "goods"]), Path("/x/Orders"), formatter, listed=1234, selected=12
    ),
    "file_help": lambda _formatter: FileHelpDialog(),
    "filter": filtering,
    "flags": lambda _formatter: FlagNamesDialog({Flag.RED: "Hadiah"}),
    "import": importing,
    "keys": lambda _formatter: ShortcutsDialog([Bound("about", "About", ("F2",), ())]),
    "left": left,
    "manual": lambda formatter: ManualOrderDialog("M-20261123-001", NOW_MS, formatter, WIB),
    "mapping": mapping,
    "messages": messages,
    "new_key": lambda _formatter: NewKeyDialog(
        "Encrypt", keyring=True, least=10, plain_files=2, plain_backups=3
    ),
    "news": lambda formatter: NewsDialog(load_news(), formatter.language),
    "operator": lambda _formatter: OperatorDialog(("Rina", "Budi"), "Rina"),
    "palette": palette,
    "passphrase": lambda _formatter: PassphraseDialog(10),
    "pin": lambda _formatter: PinDialog(PinStatus(is_set=True)),
    "print": printing,
    "print_slips": printing_slips,
    "problem": problem,
    "reasons": lambda _formatter: ReasonsDialog(shipped_reasons()),
    "recovery": lambda _formatter: RecoveryKeyDialog("0f" * 32, 6),
    "restrict": lambda _formatter: RestrictDialog(2),
    "retention": lambda formatter: RetentionDialog(Retention(18, 3), formatter),
    "rules": lambda formatter: RulesDialog(EditedRules(load_rule_pack(), ()), formatter, TODAY, NOW_MS),
    "saved_filter": saved_filter,
    "settings": lambda _formatter: SettingsDialog(_SETTINGS, "/home/rina/Unduhan", TODAY),
    "updates": updates,
    "unlock": lambda _formatter: UnlockDialog("/home/rina/Toko", passphrase=True, keyring=True),
}
DIALOGS: Final[dict[str, Callable[[Formatter], Dialog]]] = {**DESK, **SHOP}
BASES: Final = frozenset({CaseDialog, DecidingDialog, RecordDialog, ScanningDialog})
"""What several dialogs share; nobody sees one of these."""


def every_dialog_class() -> set[type[Dialog]]:
    """All there are in the code, whether anything imports them or not."""
    for module in pkgutil.walk_packages(seller_desktop.ui.__path__, "seller_desktop.ui."):
        importlib.import_module(module.name)
    found: set[type[Dialog]] = set()
    waiting = [Dialog]
    while waiting:
        below = [
            one for one in waiting.pop().__subclasses__() if one.__module__.startswith("seller_desktop.")
        ]
        found.update(below)
        waiting += below
    return found
