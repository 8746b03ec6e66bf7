"""The JSON of each answer, and the plain lines for people. Times ISO 8601 with offset, money rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seller_desktop.domain.clock import iso
from seller_desktop.domain.flags import flags_in
from seller_desktop.domain.imports import RETURNS_PROFILE
from seller_desktop.services.read_models import SourceKind
from seller_desktop.texts.checks import break_sentence
from seller_desktop.texts.errors import sentence

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.audit import Check
    from seller_desktop.domain.imports import ImportReport
    from seller_desktop.services.read_models import Deadline, HistoryEntry, OrderDetail, OrderRow, Source


def file_json(report: ImportReport, path: str, zone: ZoneInfo) -> dict[str, Any]:
    """One file of an import."""
    tally = report.tally
    error = None
    if report.error is not None:
        error = sentence(*report.error)
    return {
        "file": path,
        "profile": report.profile,
        "snapshot_at": None if report.snapshot_at is None else iso(report.snapshot_at, zone),
        "new": tally.new,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "older": tally.older,
        "lines": tally.lines,
        "pieces": tally.pieces,
        "rejected_rows": tally.rejected_rows,
        "rejected_file": report.rejected_file,
        "unknown_status_orders": tally.unknown_status_orders,
        "cases": _cases_json(report),
        "error": error,
    }


def _cases_json(report: ImportReport) -> dict[str, Any] | None:
    """What a file did to the cases: a return file always, an order file where its facts had a word."""
    cases = report.cases
    if cases is None:
        return None
    if report.profile != RETURNS_PROFILE:
        return {
            "opened": cases.new,
            "failed_deliveries": cases.failed_deliveries,
            "settled": list(cases.settled),
            "conflicts": list(cases.conflicts),
        }
    return {
        "new": cases.new,
        "changed": cases.changed,
        "unchanged": cases.unchanged,
        "waiting_for_order": cases.waiting_for_order,
    }


def order_json(row: OrderRow, zone: ZoneInfo) -> dict[str, Any]:
    """An order as a list shows it."""
    return {
        "order_no": row.order_no,
        "channel": row.channel.value,
        "status": row.status.value,
        "substatus": row.substatus.value if row.substatus else row.substatus_text or None,
        "created_at": iso(row.created_at, zone),
        "buyer": row.buyer,
        "order_amount_idr": row.amount_idr,
        "quantity": row.quantity,
        "cod": row.cod,
        "courier": row.courier or None,
        "tracking_no": row.tracking_no or None,
        "shipment": row.ship_state.value if row.ship_state else None,
        "flags": [flag.name.lower() for flag in flags_in(row.flags)],
        "note_count": row.note_count,
        "deadline": _deadline_json(row.deadline, zone),
    }


def detail_json(detail: OrderDetail, zone: ZoneInfo) -> dict[str, Any]:
    """Everything about an order."""
    return order_json(detail.row, zone) | {
        "lines": [
            {
                "sku_id": line.sku_id,
                "seller_sku": line.seller_sku,
                "product": line.product,
                "variation": line.variation,
                "quantity": line.quantity,
                "unit_price_idr": line.unit_price_idr,
                "subtotal_idr": line.subtotal_idr,
            }
            for line in detail.lines
        ],
        "notes": [
            {"at": iso(note.created_at, zone), "author": note.author, "text": note.text}
            for note in detail.notes
        ],
        "history": [
            {"at": iso(entry.at, zone), "what": _what(entry), "source": _source(entry.source)}
            for entry in detail.history
        ],
    }


def plain(document: Any, indent: str = "") -> list[str]:  # noqa: ANN401 - whatever JSON can hold
    """The document as lines a person reads: `name: value`, lists with a dash."""
    if isinstance(document, dict):
        lines = []
        for name, value in document.items():
            if isinstance(value, dict | list) and value:
                lines += [f"{indent}{name}:", *plain(value, indent + "  ")]
            else:
                lines.append(f"{indent}{name}: {_word(value)}")
        return lines
    if isinstance(document, list):
        lines = []
        for value in document:
            inner = plain(value, indent + "  ")
            lines += [f"{indent}- {inner[0].lstrip()}", *inner[1:]] if inner else [f"{indent}-"]
        return lines
    return [f"{indent}{_word(document)}"]


def _word(value: object) -> str:
    if value is None or value in ([], {}):
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def check_json(check: Check, zone: ZoneInfo) -> dict[str, Any]:
    """One thing the doctor looked at; where a history is broken, the place of the first break."""
    told = {"name": check.name, "ok": check.ok, "detail": check.detail}
    if check.found is None:
        return told
    found = check.found
    return told | {
        "detail": break_sentence(found),
        "break": {
            "wrong": found.wrong.value,
            "order_no": found.order_no or None,
            "entry": found.seq or None,
            "at": iso(found.at, zone) if found.at else None,
            "what": found.what or None,
        },
    }


def _deadline_json(deadline: Deadline | None, zone: ZoneInfo) -> dict[str, Any] | None:
    if deadline is None:
        return None
    return {
        "kind": deadline.kind.value,
        "due_at": iso(deadline.due_at, zone),
        "basis": deadline.basis.value,
    }


def _what(entry: HistoryEntry) -> str:
    """`changed: status to_ship > shipped, buyer`: values where they are not about a person's data."""
    fields = [
        f"{change.field} {change.before or '-'} > {change.after or '-'}"
        if change.field in {"status", "substatus"}
        else change.field
        for change in entry.changes
    ]
    return f"{entry.what.value}: {', '.join(fields)}" if fields else entry.what.value


def _source(source: Source) -> str:
    row = f" row {source.row}" if source.row else ""
    return f"{source.name}{row}" if source.kind is SourceKind.FILE else source.name or source.kind.value
