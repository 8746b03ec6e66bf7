"""When two orders are the same buyer's, which words lead to him, and how long his data are kept.

Two people must never be taken for one: only what the marketplace itself makes unique (the username, in one
channel) counts as sure; a phone or a recipient may be shared, and what is masked by asterisks says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.backup_plan import MONTHS as BACKUP_MONTHS
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.highlight import phone_as_kept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

MOST_MONTHS: Final = 600
DEFAULT_KEEP_MONTHS: Final = 3
"""After an order's end, a return, a complaint or a chargeback may still ask who the buyer was."""
_SHORTEST: Final = 4
"""Signs a word must have to be sought in texts: shorter ones occur in others' names."""
_YEAR: Final = 12


class Likeness(StrEnum):
    """Why an order may be the buyer's."""

    CHOSEN = "chosen"
    USERNAME = "username"
    REPLACEMENT = "replacement"
    PHONE = "phone"
    RECIPIENT = "recipient"
    MASKED = "masked"
    """The marketplace hides the name behind the same asterisks, as it does for many."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of who bought an order; "" or with asterisks where it is not."""

    channel: str
    username: str
    recipient: str
    phone: str


def says(value: str) -> bool:
    """Whether a fact is there and not masked."""
    return bool(value) and "*" not in value


def likeness(one: Known, other: Known) -> Likeness | None:
    """Why two orders may be the same buyer's, the surest reason; None where nothing speaks for it."""
    if one.channel == other.channel and says(one.username) and _same(one.username, other.username):
        return Likeness.USERNAME
    if says(one.phone) and phone_as_kept(one.phone) == phone_as_kept(other.phone):
        return Likeness.PHONE
    if says(one.recipient) and _same(one.recipient, other.recipient):
        return Likeness.RECIPIENT
    return None


def answers_to(order: Known, name: str) -> Likeness | None:
    """Why an order may be meant by a name or number that was typed."""
    if _same(order.username, name):
        return Likeness.USERNAME if says(order.username) else Likeness.MASKED
    if says(order.phone) and phone_as_kept(order.phone) == phone_as_kept(name):
        return Likeness.PHONE
    if _same(order.recipient, name):
        return Likeness.RECIPIENT if says(order.recipient) else Likeness.MASKED
    return None


def one_person(same_username: Iterable[Known]) -> bool:
    """Whether orders of one username are surely one person's: of one channel, or alike in all else too."""
    told = list(same_username)
    alike = {(" ".join(one.recipient.casefold().split()), phone_as_kept(one.phone)) for one in told}
    return len({one.channel for one in told}) <= 1 or (
        len(alike) == 1 and all(says(one.recipient) and one.phone for one in told)
    )


def leading_words(orders: Iterable[Known]) -> frozenset[str]:
    """The words that lead to these buyers, wherever they stand: usernames, recipients, phone numbers. In
    small letters.
    """
    found = {value for one in orders for value in (one.username, one.recipient, one.phone) if says(value)}
    return frozenset(one.casefold() for one in found if len(one) >= _SHORTEST)


def is_named(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words (small letters) stands in a text by itself."""
    text = text.casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None for word in words if word in text
    )


def months_before(now_ms: int, months: int, zone: ZoneInfo) -> int:
    """UTC ms of the same day and hour so many months before; the month's last day where it is shorter."""
    return _moved(to_local(now_ms, zone), -months)


def months_after(at_ms: int, months: int, zone: ZoneInfo) -> int:
    """UTC ms of the same day and hour so many months later."""
    return _moved(to_local(at_ms, zone), months)


def backup_gone_by(made_at: int, zone: ZoneInfo) -> int:
    """When a backup will have gone where the shop is used every month: of each of the last nine months the
    newest stays, so the one of a month goes as the ninth month after it gets its own. UTC ms.
    """
    local = to_local(made_at, zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return _moved(local, BACKUP_MONTHS)


def _same(one: str, other: str) -> bool:
    return bool(one) and " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _moved(local: datetime, months: int) -> int:
    whole = local.year * _YEAR + local.month - 1 + months
    first = local.replace(year=whole // _YEAR, month=whole % _YEAR + 1, day=1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return int(first.replace(day=min(local.day, last.day)).timestamp() * 1000)
