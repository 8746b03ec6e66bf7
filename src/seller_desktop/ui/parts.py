"""What a window has beside its first screen: who carries out what is asked of it, menus, details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.ui.later import later

if TYPE_CHECKING:
    from seller_desktop.ui.actions import Actions
    from seller_desktop.ui.backup_errands import BackupErrands
    from seller_desktop.ui.bulk_errands import BulkErrands
    from seller_desktop.ui.case_errands import CaseErrands
    from seller_desktop.ui.check_errands import CheckErrands
    from seller_desktop.ui.current_order import CurrentOrder
    from seller_desktop.ui.deadline_keeper import DeadlineKeeper
    from seller_desktop.ui.desk_errands import DeskErrands
    from seller_desktop.ui.details.panel import DetailsPanel
    from seller_desktop.ui.encryption_errands import EncryptionErrands
    from seller_desktop.ui.errands import Errands
    from seller_desktop.ui.export_errands import ExportErrands
    from seller_desktop.ui.filter_errands import FilterErrands
    from seller_desktop.ui.flag_errands import FlagErrands
    from seller_desktop.ui.frame import Frame
    from seller_desktop.ui.help.errands import HelpErrands
    from seller_desktop.ui.key_errands import KeyErrands
    from seller_desktop.ui.lock_errands import LockErrands
    from seller_desktop.ui.note_errands import NoteErrands
    from seller_desktop.ui.numbers_errands import NumbersErrands
    from seller_desktop.ui.print_errands import PrintErrands
    from seller_desktop.ui.privacy_errands import PrivacyErrands
    from seller_desktop.ui.record_errands import RecordErrands
    from seller_desktop.ui.report_errands import ReportErrands
    from seller_desktop.ui.scanner import Scanner
    from seller_desktop.ui.ship_errands import ShipErrands
    from seller_desktop.ui.tray import Reminders
    from seller_desktop.ui.undo_errands import UndoErrands
    from seller_desktop.ui.update_errands import UpdateErrands


class Parts:
    """Parts that are made once the orders are shown, in this order, or as soon as one is asked for."""

    frame: Frame = later("frame", "Frame")
    details: DetailsPanel = later(
        "details.panel", "DetailsPanel", lambda window: (window.formatter, window.beside)
    )
    current: CurrentOrder = later("current_order", "CurrentOrder")
    keeper: DeadlineKeeper = later("deadline_keeper", "DeadlineKeeper", lambda window: (window.shop, window))
    cases: CaseErrands = later("case_errands", "CaseErrands")
    records: RecordErrands = later("record_errands", "RecordErrands")
    desk: DeskErrands = later("desk_errands", "DeskErrands")
    undo: UndoErrands = later("undo_errands", "UndoErrands")
    bulk: BulkErrands = later("bulk_errands", "BulkErrands")
    filters: FilterErrands = later("filter_errands", "FilterErrands")
    numbers: NumbersErrands = later("numbers_errands", "NumbersErrands")
    notes: NoteErrands = later("note_errands", "NoteErrands", lambda window: (window, window.details.notes))
    flags: FlagErrands = later("flag_errands", "FlagErrands")
    shipping: ShipErrands = later("ship_errands", "ShipErrands")
    printing: PrintErrands = later("print_errands", "PrintErrands")
    exports: ExportErrands = later("export_errands", "ExportErrands")
    reports: ReportErrands = later("report_errands", "ReportErrands")
    backups: BackupErrands = later("backup_errands", "BackupErrands")
    encryption: EncryptionErrands = later("encryption_errands", "EncryptionErrands")
    lock: LockErrands = later("lock_errands", "LockErrands")
    check: CheckErrands = later("check_errands", "CheckErrands")
    privacy: PrivacyErrands = later("privacy_errands", "PrivacyErrands")
    updates: UpdateErrands = later("update_errands", "UpdateErrands")
    help: HelpErrands = later("help.errands", "HelpErrands")
    errands: Errands = later("errands", "Errands")
    keys: KeyErrands = later("key_errands", "KeyErrands")
    scanner: Scanner = later("scanner", "Scanner", lambda window: (window, window.press))
    reminders: Reminders = later(
        "tray", "Reminders", lambda window: (window.shop, window.reminder_bar, window)
    )
    actions_: Actions = later("menus", "make_actions")
