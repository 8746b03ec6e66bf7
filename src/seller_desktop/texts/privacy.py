"""The words about buyers' data: why an order may be somebody's, what an erasure does, what left the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.buyers import Likeness
from seller_desktop.domain.documents import Document
from seller_desktop.services.buyer_models import Left
from seller_desktop.texts import documents
from seller_desktop.texts.history import field
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.buyer_models import Erasure, Holding, LeftShop, Privacy, RetentionPlan
    from seller_desktop.texts.format import Formatter

_LIKENESS: Final = {
    Likeness.CHOSEN: QT_TRANSLATE_NOOP("Privacy", "Chosen order"),
    Likeness.USERNAME: QT_TRANSLATE_NOOP("Privacy", "Same username"),
    Likeness.REPLACEMENT: QT_TRANSLATE_NOOP("Privacy", "Replacement"),
    Likeness.PHONE: QT_TRANSLATE_NOOP("Privacy", "Same phone, check who"),
    Likeness.RECIPIENT: QT_TRANSLATE_NOOP("Privacy", "Same recipient, check who"),
    Likeness.MASKED: QT_TRANSLATE_NOOP("Privacy", "Masked alike, check who"),
}
_LEFT: Final = {
    Left.EXPORT: QT_TRANSLATE_NOOP("Privacy", "Orders as a file"),
    Left.OUTBOX: QT_TRANSLATE_NOOP("Privacy", "List for Seller Center"),
    Left.REJECTED: QT_TRANSLATE_NOOP("Privacy", "Rejected rows"),
    Left.BUYER_FILE: QT_TRANSLATE_NOOP("Privacy", "A buyer's file"),
}
_MOST_NAMED: Final = 5

RETENTION_HINT: Final = QT_TRANSLATE_NOOP(
    "Privacy",
    "Law 27/2022 on personal data protection (UU PDP) asks you to erase personal data you no longer need, "
    "and gives buyers the right to ask for it. Tax law (UU KUP, article 28) asks you to keep books and "
    "records for ten years. Amounts, goods, dates, order numbers and cities stay here in any case. Where "
    "your own records must name buyers, as tax invoices may, keep them apart or choose a longer time. "
    "This is no legal advice: ask your tax adviser which time fits your shop.",
)
ERASED_HINT: Final = QT_TRANSLATE_NOOP(
    "Privacy",
    "Erased for ever: usernames, recipients, phones, streets and postcodes, messages, the cells of imported "
    "rows, pictures, labels, values in the history, and what could be undone. Amounts, goods, statuses, "
    "dates, order and tracking numbers, city and province stay.",
)


def likeness(value: Likeness) -> str:
    """Why an order may be the buyer's."""
    return QCoreApplication.translate("Privacy", _LIKENESS[value])


def retention_hint() -> str:
    """What the law asks, in plain words, without claiming to know the seller's case."""
    return QCoreApplication.translate("Privacy", RETENTION_HINT)


def left_kind(kind: str) -> str:
    """What kind of file or print left the shop."""
    if kind in set(Left):
        return QCoreApplication.translate("Privacy", _LEFT[Left(kind)])
    return documents.document(Document(kind)) if kind in set(Document) else kind


def left_target(one: LeftShop) -> str:
    """The file or printer, or that its name named a buyer who was erased."""
    return one.target or QCoreApplication.translate("Privacy", "(name erased)")


def erasure_before(plan: Erasure, formatter: Formatter) -> list[str]:
    """What erasing will do, a sentence each, before it is done."""
    told = [QCoreApplication.translate("Privacy", ERASED_HINT)]
    for count, text in (
        (plan.notes, QCoreApplication.translate("Privacy", "Notes that go: {count}.")),
        (plan.pictures, QCoreApplication.translate("Privacy", "Pictures of cases that go: {count}.")),
        (plan.label_pages, QCoreApplication.translate("Privacy", "Pages of labels that go: {count}.")),
    ):
        if count:
            told.append(text.format(count=formatter.count(count)))
    if plan.filters:
        text = QCoreApplication.translate("Privacy", "Saved filters that name the buyer go: {names}.")
        told.append(text.format(names=_some(plan.filters)))
    if plan.rejected:
        text = QCoreApplication.translate(
            "Privacy", "Rows of the buyer go from these rejected files: {names}."
        )
        told.append(text.format(names=_some(plan.rejected)))
    return told + _beyond(plan, formatter)


def erasure_after(done: Erasure, formatter: Formatter) -> list[str]:
    """What was done, and what is left to the seller."""
    count = formatter.count(len(done.order_ids))
    told = [
        QCoreApplication.translate("Privacy", "Erased the buyer's data of {count} orders.").format(
            count=count
        )
    ]
    if done.untouched:
        text = QCoreApplication.translate(
            "Privacy",
            "These files in the folder “rejected” could not be cleaned; delete them yourself: {names}.",
        )
        told.append(text.format(names=_some(done.untouched)))
    elif not done.whole:
        told.append(
            QCoreApplication.translate(
                "Privacy", "The last traces on the disk are overwritten as soon as the shop is not in use."
            )
        )
    return told + _beyond(done, formatter)


def backups_line(backups: Sequence[Holding], formatter: Formatter) -> str:
    """Which backups still hold the data, from when to when, and by when they will have gone."""
    aside = [one.path for one in backups if one.gone_by is None]
    if not aside:
        return _backups_line(backups, formatter)
    told = QCoreApplication.translate(
        "Privacy",
        "A damaged database that was set aside still holds these data, until you remove its folder: "
        "{folders}.",
    ).format(folders=", ".join(aside))
    kept = [one for one in backups if one.gone_by is not None]
    return f"{_backups_line(kept, formatter)} {told}" if kept else told


def _backups_line(backups: Sequence[Holding], formatter: Formatter) -> str:
    if not backups:
        return QCoreApplication.translate("Privacy", "There is no backup that holds these data.")
    first, last = min(one.made_at for one in backups), max(one.made_at for one in backups)
    text = QCoreApplication.translate(
        "Privacy",
        "{count} backups of {first} to {last} still hold these data. Used every month, the shop will have "
        "let go of the last of them by {gone}. A backup that is brought back here is cleaned again at once.",
    )
    return text.format(
        count=formatter.count(len(backups)),
        first=formatter.day(first),
        last=formatter.day(last),
        gone=formatter.day(max(one.gone_by or 0 for one in backups)),
    )


def retention_line(plan: RetentionPlan, formatter: Formatter) -> str:
    """What the rule would do now."""
    if plan.before is None:
        return QCoreApplication.translate("Privacy", "Buyers' data are kept until you erase them.")
    text = QCoreApplication.translate(
        "Privacy", "Today the rule erases the buyers of {count} orders that ended before {day}."
    )
    return text.format(count=formatter.count(len(plan.order_ids)), day=formatter.day(plan.before))


def privacy_lines(told: Privacy, formatter: Formatter, now_ms: int) -> list[tuple[str, str]]:
    """What an order's details say of its buyer's data: title and sentence."""
    lines = []
    if told.erased_at is not None:
        by_rule = told.erased_why == "rule"
        text = (
            QCoreApplication.translate("Privacy", "By the rule of retention, {time}.")
            if by_rule
            else QCoreApplication.translate("Privacy", "On request, by {who}, {time}.")
        )
        lines.append(
            (
                QCoreApplication.translate("Privacy", "Buyer's data erased"),
                text.format(who=told.erased_by or "–", time=formatter.moment(told.erased_at, now_ms)),
            )
        )
    if told.restricted_at is not None:
        text = QCoreApplication.translate("Privacy", "Restricted by {who}, {time}: {reason}")
        lines.append(
            (
                QCoreApplication.translate("Privacy", "Do not use the buyer's data"),
                text.format(
                    who=told.restricted_by or "–",
                    time=formatter.moment(told.restricted_at, now_ms),
                    reason=told.restriction or "–",
                ),
            )
        )
    for one in told.corrections:
        text = (
            QCoreApplication.translate("Privacy", "Stated: {stated}. Corrected here by {who}, {time}.")
            if one.holds
            else QCoreApplication.translate(
                "Privacy", "Corrected here to {value} by {who}, {time}; a newer file says otherwise."
            )
        )
        lines.append(
            (
                field(one.field),
                text.format(
                    stated=one.stated or "–",
                    value=one.value or "–",
                    who=one.who or "–",
                    time=formatter.moment(one.at, now_ms),
                ),
            )
        )
    return lines


def _beyond(erasure: Erasure, formatter: Formatter) -> list[str]:
    """What the program cannot reach: backups, files that left, the files that were imported."""
    told = [backups_line(erasure.backups, formatter)]
    if erasure.left:
        text = QCoreApplication.translate(
            "Privacy",
            "Files and prints about these orders that left the shop: {count}. They stand under “What left "
            "the shop”; delete them where they lie.",
        )
        told.append(text.format(count=formatter.count(erasure.left)))
    if erasure.sources:
        text = QCoreApplication.translate(
            "Privacy", "The files you imported still name the buyer; delete them where they lie: {names}."
        )
        told.append(text.format(names=_some(erasure.sources)))
    return told


def _some(names: Sequence[str]) -> str:
    """The first few of many names."""
    more = len(names) - _MOST_NAMED
    told = ", ".join(names[:_MOST_NAMED])
    if more <= 0:
        return told
    text = QCoreApplication.translate("Privacy", "{names} and {count} more")
    return text.format(names=told, count=more)
