"""Which page of the help fits what the seller is looking at: a table from modules of widgets to topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.orders import View
from seller_desktop.texts.help_book import FIRST

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TOPIC_OF_VIEW: Final = {
    View.ACTION_NEEDED: "action_needed",
    View.ALL: "all",
    View.PENDING: "pending",
    View.TO_SHIP: "to_ship",
    View.SHIPPED: "shipped",
    View.COMPLETED: "completed",
    View.CANCELLED: "cancelled",
    View.UNMAPPED: "unmapped",
    View.CANCELLATIONS: "cancellations",
    View.RETURNS: "returns",
}
TOPIC_OF_MODULE: Final = {
    "backups": "backups",
    "bulk": "notes_flags",
    "cases": "cancellations",
    "cases.away_dialog": "deadlines",
    "cases.due_dialog": "deadlines",
    "cases.due_chart": "deadlines",
    "cases.held_dialog": "deadlines",
    "cases.inspection_dialog": "returns",
    "cases.outbox_dialog": "outbox",
    "cases.receive_dialog": "returns",
    "cases.return_dialog": "returns",
    "cases.seller_cancel_dialog": "cancelled",
    "cases.set_due_dialog": "deadlines",
    "cases.settle_dialog": "returns",
    "cases.tracking_dialog": "returns",
    "details.notes": "notes_flags",
    "details.note_row": "notes_flags",
    "details.shipment": "shipping",
    "dialogs.about": "updates",
    "dialogs.account": FIRST,
    "dialogs.as_of": "export_file",
    "dialogs.background_task": "deadlines",
    "dialogs.check_shop": "trouble",
    "dialogs.crash_report": "trouble",
    "dialogs.deadline_settings": "deadlines",
    "dialogs.file_help": "export_file",
    "dialogs.manual_order": FIRST,
    "dialogs.messages_editor": "cancellations",
    "dialogs.operator": FIRST,
    "dialogs.reasons": "cancellations",
    "dialogs.rule_editor": "deadlines",
    "dialogs.rules": "deadlines",
    "dialogs.settings": "deadlines",
    "dialogs.shortcuts": "keyboard",
    "dialogs.status_mapping": "unmapped",
    "encryption": "encryption",
    "exporting": "search",
    "filters": "search",
    "flags": "notes_flags",
    "help.news_dialog": "updates",
    "help.report_dialog": "trouble",
    "importing": "export_file",
    "list_head": "search",
    "lock": "lock",
    "number_list": "search",
    "palette": "keyboard",
    "printing": "shipping",
    "privacy": "buyers",
    "reports": "cancelled",
    "search_field": "search",
    "shipping": "shipping",
    "updates": "updates",
    "waiting": "backups",
}
"""By the beginning of the module of a widget or of what it stands in; the longest beginning counts."""
_UI: Final = "seller_desktop.ui."


def topic_of(widget: QWidget | None, view: View) -> str:
    """The topic for what has the focus, else for the list that is shown."""
    while widget is not None:
        if (kind := _decides(widget)) is not None:
            return "cancellations" if kind is CaseKind.CANCELLATION else "returns"
        name = type(widget).__module__.removeprefix(_UI)
        while name:
            if name in TOPIC_OF_MODULE:
                return TOPIC_OF_MODULE[name]
            name = name.rpartition(".")[0]
        widget = widget.parentWidget()
    return TOPIC_OF_VIEW.get(view, FIRST)


def _decides(widget: QWidget) -> CaseKind | None:
    """Of a dialog about one case: which kind of request it is about."""
    kind = getattr(widget, "case_kind", None)
    return kind if isinstance(kind, CaseKind) else None
