"""An order made ready for the screen: every word written once, so that painting formats nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.services.read_models import SortKey
from seller_desktop.texts import orders as words

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Deadline, OrderRow


class Formats(Protocol):
    """What is needed of `texts.format.Formatter`."""

    def money(self, amount_idr: int, /) -> str: ...
    def count(self, number: int, /) -> str: ...
    def moment(self, at_ms: int, now_ms: int, /) -> str: ...
    def short_moment(self, at_ms: int, now_ms: int, /) -> str: ...
    def time_left(self, due_ms: int, now_ms: int, /) -> str: ...


class Tone(StrEnum):
    """The colour of a word, by its token in the theme."""

    INK = "ink"
    MUTED = "muted"
    RED = "red"
    AMBER = "amber"
    BLUE = "blue"
    GREEN = "green"
    GREY = "grey"
    VIOLET = "violet"


URGENT_MS = 4 * HOUR_MS
SOON_MS = 24 * HOUR_MS
OLD_DATA_MS = 12 * HOUR_MS
"""Past this age of the data, "late" is told together with the time the data are from."""

# The others wait for the buyer or the platform: nothing to hurry for, so they stay plain.
_SELLER_MUST_ACT = frozenset({ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL, ClockKind.SELF_DELIVERY})

_STATUS_TONE = {
    Status.PENDING: Tone.GREY,
    Status.TO_SHIP: Tone.BLUE,
    Status.SHIPPED: Tone.VIOLET,
    Status.COMPLETED: Tone.GREEN,
    Status.CANCELLED: Tone.GREY,
    Status.UNMAPPED: Tone.AMBER,
}
_LONG_HOURS_MS = 23 * HOUR_MS + 55 * MINUTE_MS
_LONG_DAYS_MS = 99 * DAY_MS + 23 * HOUR_MS
_serials = count(1)


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What the seller reads first. `detail` is the small word under it, `share` the percentage of the
    clock's span that is left (None: no meter).
    """

    text: str = ""
    detail: str = ""
    tone: Tone = Tone.MUTED
    share: int | None = None


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """One order in words. Rows of equal `serial` differ in their time left at most."""

    row: OrderRow
    serial: int
    texts: dict[SortKey, str]
    """The text of each column but the time left, whole, as copied and as shown where there is room."""
    goods: str
    more_goods: str
    """`+2` where the order has more lines than the one named in `goods`; else empty."""
    buyer_city: str
    pill: str
    pill_tone: Tone | None
    """None: the pill gives the reason for action and takes the tone of the time left."""
    note_mark: bool
    time: TimeLeft

    def text(self, key: SortKey) -> str:
        return self.time.text if key is SortKey.TIME_LEFT else self.texts[key]

    @property
    def tone_of_pill(self) -> Tone:
        if self.pill_tone is not None:
            return self.pill_tone
        return Tone.GREY if self.time.tone in {Tone.INK, Tone.MUTED} else self.time.tone

    def at(self, now_ms: int, formats: Formats) -> PreparedRow:
        """The same row at another moment; itself where nothing to be seen has changed."""
        time = time_left(self.row, now_ms, formats)
        return self if time == self.time else replace(self, time=time)


def prepare(row: OrderRow, now_ms: int, formats: Formats, *, show_reason: bool) -> PreparedRow:
    """`show_reason`: the status column says why the order needs action, where it does."""
    status = words.status(row.status)
    # The unknown word itself is long and the marketplace's; the pill says what to do about it.
    full_status = f"{status}: {row.status_text}" if row.status is Status.UNMAPPED else status
    reason = words.group(row.group) if show_reason and row.group is not None else None
    more = f"+{row.line_count - 1}" if row.line_count > 1 else ""
    return PreparedRow(
        row=row,
        serial=next(_serials),
        texts={
            SortKey.ORDER_NO: row.order_no,
            SortKey.STATUS: reason or full_status,
            SortKey.CHANNEL: words.channel(row.channel),
            SortKey.BUYER: row.buyer,
            SortKey.GOODS: f"{row.goods} {more}".rstrip(),
            SortKey.QUANTITY: formats.count(row.quantity),
            SortKey.TOTAL: formats.money(row.amount_idr),
            SortKey.COURIER: row.courier,
            SortKey.TRACKING: _tracking(row),
            SortKey.CREATED: formats.short_moment(row.created_at, now_ms),
        },
        goods=row.goods,
        more_goods=more,
        buyer_city=" · ".join(filter(None, (row.buyer, row.city))),
        pill=reason or status,
        pill_tone=None if reason else _STATUS_TONE[row.status],
        note_mark=row.note_count > 0,
        time=time_left(row, now_ms, formats),
    )


def time_left(row: OrderRow, now_ms: int, formats: Formats) -> TimeLeft:
    """How long is left on the order's next clock, how urgent that is, and on what basis it is said."""
    deadline = row.deadline
    if deadline is None:
        unknown = QCoreApplication.translate("OrderRows", "unknown")
        return TimeLeft(unknown) if row.deadline_unknown else TimeLeft()
    left = deadline.due_at - now_ms
    text = formats.time_left(deadline.due_at, now_ms)
    tone = Tone.INK
    if deadline.kind in _SELLER_MUST_ACT:
        tone = Tone.RED if left < URGENT_MS else Tone.AMBER if left < SOON_MS else Tone.INK
    if left <= 0:
        tone = tone if tone is Tone.RED else Tone.MUTED
        return TimeLeft(text, _past_detail(row, deadline, now_ms, formats), tone)
    span = max(1, deadline.due_at - deadline.anchor_at)
    # Rounded up: the meter is empty only when nothing is left.
    return TimeLeft(text, basis(deadline.basis), tone, min(100, -(-100 * left // span)))


def longest_times(formats: Formats) -> list[TimeLeft]:
    """The widest things the time left says in the present language, to make room for."""
    late = [formats.time_left(-ms, 0) for ms in (_LONG_HOURS_MS, _LONG_DAYS_MS)]
    computed = [TimeLeft("", basis(which), share=50) for which in Basis]
    return [*(TimeLeft(text, word) for text in late for word in _past_words().values()), *computed]


def thresholds(deadline: Deadline) -> tuple[int, ...]:
    """The moments at which what is to be done about an order changes, UTC milliseconds."""
    return (deadline.due_at - SOON_MS, deadline.due_at)


def basis(which: Basis) -> str:
    """The basis of a deadline in the one word a row has room for."""
    if which is Basis.RULE:
        return QCoreApplication.translate("OrderRows", "computed")
    if which is Basis.MANUAL:
        return QCoreApplication.translate("OrderRows", "typed in")
    return QCoreApplication.translate("OrderRows", "as stated")


def deadline_sentence(row: OrderRow, now_ms: int, formats: Formats) -> str:
    """Which clock, when it runs out, and on what basis: `Ship by: 25 Nov, 14:02 WIB (computed)`."""
    deadline = row.deadline
    if deadline is None:
        return ""
    when = formats.moment(deadline.due_at, now_ms)
    sentence = f"{words.clock(deadline.kind)}: {when} ({basis(deadline.basis)})"
    return (
        f"{sentence}. {words.presumption(deadline.kind, row.channel)}"
        if deadline.due_at <= now_ms
        else sentence
    )


def spoken(prepared: PreparedRow) -> str:
    """The whole row as one sentence for a screen reader."""
    row = prepared.row
    texts = prepared.texts
    time = prepared.time.text
    if row.deadline is not None:
        time = f"{words.clock(row.deadline.kind)}: {time}"
    parts = (
        QCoreApplication.translate("OrderRows", "Order {number}").format(number=row.order_no),
        prepared.pill,
        " ".join(filter(None, (time, prepared.time.detail))),
        texts[SortKey.CHANNEL],
        QCoreApplication.translate("OrderRows", "buyer {name}").format(name=prepared.buyer_city)
        if prepared.buyer_city
        else "",
        texts[SortKey.GOODS],
        QCoreApplication.translate("OrderRows", "quantity {count}").format(count=texts[SortKey.QUANTITY]),
        texts[SortKey.TOTAL],
        QCoreApplication.translate("OrderRows", "COD") if row.cod else "",
        " ".join(filter(None, (texts[SortKey.COURIER], texts[SortKey.TRACKING]))),
        QCoreApplication.translate("OrderRows", "has a note") if prepared.note_mark else "",
    )
    return ", ".join(filter(None, parts)) + "."


def _past_detail(row: OrderRow, deadline: Deadline, now_ms: int, formats: Formats) -> str:
    if deadline.kind is not ClockKind.SHIP_BY:
        return _past_words()[deadline.kind]
    if now_ms - row.snapshot_at > OLD_DATA_MS:
        as_of = formats.short_moment(row.snapshot_at, now_ms)
        return QCoreApplication.translate("OrderRows", "as of {time}").format(time=as_of)
    return basis(deadline.basis)


def _past_words() -> dict[ClockKind, str]:
    """What the rules presume of an order past its clock, in the words a row has room for."""
    cancelled = QCoreApplication.translate("OrderRows", "probably cancelled")
    return {
        ClockKind.PAYMENT: cancelled,
        ClockKind.SHIP_AUTO_CANCEL: cancelled,
        ClockKind.SELF_DELIVERY: cancelled,
        ClockKind.COMPLETION: QCoreApplication.translate("OrderRows", "probably completed"),
    }


def _tracking(row: OrderRow) -> str:
    more = f" +{row.package_count - 1}" if row.tracking_no and row.package_count > 1 else ""
    return row.tracking_no + more
