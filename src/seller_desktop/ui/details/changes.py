"""One changed field of an order in words: what it is called, what it was, what it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseState
from seller_desktop.domain.documents import Document
from seller_desktop.domain.orders import Channel, Status, Substatus
from seller_desktop.services.desk_models import Did
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import documents, journal
from seller_desktop.texts import orders as words
from seller_desktop.texts.flags import flag_words, stored_flags

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from seller_desktop.domain.changes import FieldChange
    from seller_desktop.texts.format import Formatter

NOTHING = "–"
_WHOLE = {"line", "package"}
_YES_NO = {"preorder", "cod"}
_WORDS: dict[str, tuple[type[StrEnum], Callable[[Any], str]]] = {
    "status": (Status, words.status),
    "substatus": (Substatus, words.substatus),
    "channel": (Channel, words.channel),
    "case_state": (CaseState, case_words.state),
    "printed": (Document, documents.document),
    "what": (Did, journal.act_kind),
}


def change_name(change: FieldChange) -> str:
    """The field's label, with the line or package it belongs to."""
    label = words.field(change.field)
    return f"{label} ({change.about})" if change.about and change.field not in _WHOLE else label


def value_text(field: str, raw: str, formatter: Formatter, now_ms: int) -> str:
    """A stored value as it is shown elsewhere: money as money, times as times, words translated."""
    name = field.rpartition(".")[2]
    if not raw:
        return NOTHING
    if name in _WORDS:
        kind, word = _WORDS[name]
        return word(kind(raw)) if raw in set(kind) else raw
    if name == "flags":  # by their colours: what the shop calls them may have changed since
        return stored_flags(raw, flag_words({}))
    if name in _YES_NO:
        return _yes() if raw == "1" else _no()
    if name.endswith(("_at", "_idr")) and raw.lstrip("-").isdigit():
        number = int(raw)
        return formatter.moment(number, now_ms) if name.endswith("_at") else formatter.money(number)
    return raw


def change_sentence(change: FieldChange, formatter: Formatter, now_ms: int) -> str:
    """`Courier: – → J&T Express`."""
    before = value_text(change.field, change.before, formatter, now_ms)
    after = value_text(change.field, change.after, formatter, now_ms)
    return f"{change_name(change)}: {before} → {after}"


def _yes() -> str:
    return QCoreApplication.translate("Changes", "yes")


def _no() -> str:
    return QCoreApplication.translate("Changes", "no")
