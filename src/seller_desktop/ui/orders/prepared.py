"""An order made ready for the screen: every word written once, so that painting formats nothing."""

from __future__ import annotations

import html
from dataclasses import dataclass, field, replace
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.flags import flags_in
from seller_desktop.domain.highlight import spans
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.services.read_models import SortKey
from seller_desktop.texts import case_words
from seller_desktop.texts import orders as words
from seller_desktop.texts.flags import FlagWords, flag_words, flags_sentence
from seller_desktop.ui.orders.pill import (
    Mark,
    PillShows,
    about_case,
    card_steps,
    mark_of,
    mark_words,
    pill_of,
    short_mark_words,
)
from seller_desktop.ui.orders.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from seller_desktop.domain.cases import Step
    from seller_desktop.domain.filters import Word
    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.read_models import Deadline, OrderRow


class Formats(Protocol):
    """What is needed of `texts.format.Formatter`."""

    def money(self, amount_idr: int, /) -> str: ...
    def count(self, number: int, /) -> str: ...
    def moment(self, at_ms: int, now_ms: int, /) -> str: ...
    def short_moment(self, at_ms: int, now_ms: int, /) -> str: ...
    def time_left(self, due_ms: int, now_ms: int, /) -> str: ...


URGENT_MS = 4 * HOUR_MS
SOON_MS = 24 * HOUR_MS
OLD_DATA_MS = 12 * HOUR_MS
"""Past this age of the data, "late" is told together with the time the data are from."""

# The others wait for the buyer or the platform: nothing to hurry for, so they stay plain.
_SELLER_MUST_ACT = frozenset(
    {
        *(ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL, ClockKind.SELF_DELIVERY),
        *(ClockKind.CANCEL_RESPONSE, ClockKind.RETURN_RESPONSE, ClockKind.INSPECTION),
    }
)

_LONG_HOURS_MS = 23 * HOUR_MS + 55 * MINUTE_MS
_LONG_DAYS_MS = 99 * DAY_MS + 23 * HOUR_MS
_serials = count(1)
NO_LABELS: Final[Mapping[str, str]] = MappingProxyType({})
"""Reasons are shown as they are kept."""
_NO_HITS: Final[Mapping[str, Sequence[tuple[int, int]]]] = MappingProxyType({})
MOST_FLAGS: Final = 3
"""So many flags have room in a row or on a card; of more, the last place says how many."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What rows are told with besides their own facts: made once for all of them."""

    reasons: Mapping[str, str] = field(default_factory=lambda: NO_LABELS)
    """The labels of the reasons a case may have, by their codes."""
    flag_names: Mapping[Flag, str] = field(default_factory=dict)
    """What the shop calls its flags."""
    flags: FlagWords = field(default_factory=lambda: flag_words({}))
    found: tuple[Word, ...] = ()
    """What a search looks for, and so has found: it is marked."""

    def anew(self) -> Wording:
        """With the flags called by these names, in the present language."""
        return replace(self, flags=flag_words(self.flag_names))

    def with_search(self, text: str) -> Wording:
        """With what this text of a search looks for; itself where that is the same."""
        found = parse(text).filter.words
        return self if found == self.found else replace(self, found=found)


class FlagMark(NamedTuple):
    """A flag as it is painted."""

    flag: Flag
    letter: str


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What the seller reads first. `detail` is the small word under it (or alone, where no clock runs but
    something is to be said), `share` the percentage of the clock's span that is left (None: no meter).
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
    flags: tuple[FlagMark, ...]
    more_flags: str
    """`+2` where the order carries more flags than are painted; else empty."""
    flags_told: str
    """`flags: Red, Gift`; "" for none."""
    hits: Mapping[str, Sequence[tuple[int, int]]]
    """Of the texts painted, those in which a search has found something: start and end of each place."""
    mark: Mark | None
    """What is shown is not what the marketplace says."""
    about_case: str
    """Kind, state and reason of its case, as a sentence; "" where there is none to be told."""
    steps: tuple[Step | None, ...]
    """What its card offers to do, see `pill.card_steps`; `buttons` says it."""
    buttons: tuple[str, ...]
    card_line: str
    """Who, and why or whereto: the third line of its card."""
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


def prepare(
    row: OrderRow,
    now_ms: int,
    formats: Formats,
    shows: PillShows = PillShows.STATUS,
    wording: Wording | None = None,
) -> PreparedRow:
    wording = wording or Wording()
    pill, mark, steps = pill_of(row, shows), mark_of(row), card_steps(row)
    case = about_case(row, shows, wording.reasons)
    buyer_city = " · ".join(filter(None, (row.buyer, row.city)))
    reason = case_words.reason_text(row.case_reason, wording.reasons) if steps else ""
    card_line = " · ".join(filter(None, (row.buyer, reason))) if reason else buyer_city
    more = f"+{row.line_count - 1}" if row.line_count > 1 else ""
    flags, more_flags = _flag_marks(row.flags, wording.flags)
    searched = (row.order_no, row.buyer, row.goods, _tracking(row), card_line)
    return PreparedRow(
        row=row,
        serial=next(_serials),
        texts={
            SortKey.ORDER_NO: row.order_no,
            SortKey.STATUS: ". ".join(filter(None, (_full_pill(row, pill.text), case, mark_words(mark)))),
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
        buyer_city=buyer_city,
        pill=pill.text,
        pill_tone=pill.tone,
        note_mark=row.note_count > 0,
        flags=flags,
        more_flags=more_flags,
        flags_told=flags_sentence(row.flags, wording.flags),
        hits=_hits(searched, wording.found) if wording.found else _NO_HITS,
        mark=mark,
        about_case=case,
        steps=steps,
        buttons=tuple(map(case_words.step_button, steps)),
        card_line=card_line,
        time=time_left(row, now_ms, formats),
    )


def time_left(row: OrderRow, now_ms: int, formats: Formats) -> TimeLeft:
    """How long is left on the order's next clock, how urgent that is, and on what basis it is said."""
    deadline = row.deadline
    if deadline is None:
        unknown = QCoreApplication.translate("OrderRows", "unknown")
        return TimeLeft(unknown) if row.deadline_unknown else TimeLeft(detail=short_mark_words(mark_of(row)))
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
    marked = [TimeLeft(detail=short_mark_words(mark)) for mark in Mark]
    return [*(TimeLeft(text, word) for text in late for word in _past_words().values()), *computed, *marked]


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
    if deadline.due_at > now_ms or deadline.kind in CASE_CLOCKS:  # what a case's clock does it says itself
        return sentence
    return f"{sentence}. {words.presumption(deadline.kind, row.channel)}"


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
        prepared.about_case,
        mark_words(prepared.mark),
        " ".join(filter(None, (time, prepared.time.detail))) if time else "",
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
        prepared.flags_told,
    )
    return ", ".join(filter(None, parts)) + "."


def tip(prepared: PreparedRow, key: SortKey, now_ms: int, formats: Formats) -> str:
    """What the tool tip of a cell tells, which takes what looks like markup for markup."""
    if key is SortKey.TIME_LEFT:
        told = deadline_sentence(prepared.row, now_ms, formats)
    else:
        told = prepared.text(key)
    if key is SortKey.GOODS and prepared.flags_told:
        told = f"{told}\n{prepared.flags_told}"
    return html.escape(told)


def _flag_marks(bits: int, flags: FlagWords) -> tuple[tuple[FlagMark, ...], str]:
    """The flags that are painted, and how many more there are."""
    if not bits:
        return (), ""
    marks = tuple(FlagMark(flag, flags.letters[flag]) for flag in flags_in(bits))
    if len(marks) <= MOST_FLAGS:
        return marks, ""
    return marks[: MOST_FLAGS - 1], f"+{len(marks) - MOST_FLAGS + 1}"


def _hits(texts: Iterable[str], found: Sequence[Word]) -> dict[str, Sequence[tuple[int, int]]]:
    return {text: places for text in texts if (places := spans(text, found))}


def _full_pill(row: OrderRow, pill: str) -> str:
    # The unknown word itself is long and the marketplace's; the pill says what to do about it.
    return f"{pill}: {row.status_text}" if row.status is Status.UNMAPPED else pill


def _past_detail(row: OrderRow, deadline: Deadline, now_ms: int, formats: Formats) -> str:
    if deadline.kind in CASE_CLOCKS:
        return basis(deadline.basis)
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
