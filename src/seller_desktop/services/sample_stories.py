"""What happened to the orders of a practice shop so far: statuses with times that fit each other and now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, to_local
from seller_desktop.domain.clocks import order_deadlines
from seller_desktop.domain.orders import Channel, ClockKind, StatedOrder, Status, Substatus
from seller_desktop.services.holiday_calendar import working_calendar
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.services.sample_shop import INSTANT, SELF_DELIVERED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random
    from zoneinfo import ZoneInfo

CUTOFF_HOUR = 12
SLOT_MS = 20 * MINUTE_MS
SLOT_DAYS = 12
"""Past days searched for orders of a wanted urgency; the longest run of holidays is shorter."""
INSTANT_SLOT_DAYS = 2
URGENT_MS = 4 * HOUR_MS
HOURS_BOUGHT = (
    0,
    1,
    5,
    6,
    7,
    8,
    9,
    9,
    10,
    11,
    12,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    19,
    20,
    20,
    21,
    21,
    22,
    23,
)
"""Hours of the day in which people buy, the busy ones twice."""

SHARES = {
    "in_transit": 50,
    "delivered": 35,
    "self_delivered": 3,
    "overdue": 10,
    "overdue_arranged": 4,
    "urgent": 12,
    "soon": 14,
    "later": 12,
    "arranged": 14,
    "preorder": 6,
    "platform_fulfilled": 3,
    "pending": 16,
    "on_hold": 2,
    "cancelled": 48,
}
"""Orders of a thousand; the rest are completed."""
WANTED = ("overdue", "urgent", "soon")
"""What Action Needed lives on: even a small shop has some of each."""
DECK = 1000
SMALL_SHOP = 100

CANCELLED_BY = {
    "buyer_unpaid": "Pembeli",
    "buyer_paid": "Pembeli",
    "seller_paid": "Penjual",
    "system_unpaid": "Sistem",
    "system_not_shipped": "Sistem",
    "system_failed_delivery": "Sistem",
}


class Story(NamedTuple):
    """Status and times of an order. An order on cash on delivery is paid when it is delivered."""

    status: Status
    substatus: Substatus
    created: int
    cod: bool = False
    paid: int | None = None
    arranged: int | None = None
    shipped: int | None = None
    delivered: int | None = None
    cancelled: int | None = None
    cancel: str = ""
    """Key of the reasons for which an order like this is cancelled."""
    option: str = ""
    """The delivery option, where the story asks for one."""
    preorder: bool = False
    platform_fulfilled: bool = False


def deck_of_roles(rng: Random, count: int) -> list[str]:
    """The roles of the first orders, dealt again and again for more: shares hold for any count."""
    size = min(count, DECK)
    least = 1 if size >= SMALL_SHOP else 0
    deck: list[str] = []
    for role, share in SHARES.items():
        deck += [role] * max(round(share * size / DECK), least + (least if role in WANTED else 0))
    deck += ["completed"] * (size - len(deck))
    rng.shuffle(deck)
    return deck


class Stories:
    """Makes up what happened to one order after the other; all times lie before now."""

    def __init__(self, rng: Random, count: int, now_ms: int, zone: ZoneInfo) -> None:
        self._rng = rng
        self._rnd = rng.random
        self._now = now_ms // SECOND_MS * SECOND_MS
        midnight = to_local(now_ms, zone).replace(hour=0, minute=0, second=0, microsecond=0)
        self._today = round(midnight.timestamp()) * SECOND_MS
        self._span_days = min(730, max(120, count // 200))
        self._slots = _slots_by_urgency(now_ms, zone)
        self._tellers: Mapping[str, Callable[[], Story]] = {
            "completed": self._completed,
            "in_transit": self._in_transit,
            "delivered": self._delivered,
            "self_delivered": self._self_delivered,
            "overdue": lambda: self._to_ship("overdue"),
            "overdue_arranged": lambda: self._arranged("overdue"),
            "urgent": lambda: self._to_ship("urgent"),
            "soon": lambda: self._to_ship("soon"),
            "later": lambda: self._to_ship("later"),
            "arranged": lambda: self._arranged("later"),
            "preorder": self._preorder,
            "platform_fulfilled": lambda: self._to_ship("later")._replace(option="", platform_fulfilled=True),
            "pending": self._pending,
            "on_hold": self._on_hold,
            "cancelled": self._cancelled,
        }

    def tell(self, role: str) -> Story:
        return self._tellers[role]()

    def _between(self, least_ms: int, most_ms: int) -> int:
        """A length of time; whole seconds, since an export knows no finer ones."""
        return (least_ms + int(self._rnd() * (most_ms - least_ms))) // SECOND_MS * SECOND_MS

    def _created(self, least_days: int) -> int:
        """Some time of day at least so many days ago, the recent past more often."""
        days = least_days + int(self._rnd() ** 1.5 * (self._span_days - least_days))
        return self._created_days_ago(days)

    def _created_days_ago(self, days: int) -> int:
        hour = HOURS_BOUGHT[int(self._rnd() * len(HOURS_BOUGHT))]
        second = int(self._rnd() * 3600)
        return self._today - days * DAY_MS + hour * HOUR_MS + second * SECOND_MS

    def _cod(self) -> bool:
        return self._rng.randrange(6) == 0

    def _paid(self, created: int) -> int:
        return created + self._between(30 * SECOND_MS, 40 * MINUTE_MS)

    def _on_its_way(self, created: int, pace: float) -> tuple[bool, int | None, int, int]:
        """COD, paid, arranged, shipped; at most 35 h times the pace after creation."""
        cod = self._cod()
        paid = None if cod else created + int((self._paid(created) - created) * pace)
        arranged = (paid or created) + int(self._between(HOUR_MS, 20 * HOUR_MS) * pace)
        return cod, paid, arranged, arranged + int(self._between(2 * HOUR_MS, 14 * HOUR_MS) * pace)

    def _completed(self) -> Story:
        created = self._created(least_days=7)
        cod, paid, arranged, shipped = self._on_its_way(created, pace=1)
        delivered = shipped + self._between(DAY_MS, 4 * DAY_MS)
        paid = delivered if cod else paid
        return Story(Status.COMPLETED, Substatus.COMPLETED, created, cod, paid, arranged, shipped, delivered)

    def _in_transit(self) -> Story:
        created = self._created_days_ago(2 + int(self._rnd() * 4))
        cod, paid, arranged, shipped = self._on_its_way(created, pace=0.5)
        return Story(Status.SHIPPED, Substatus.IN_TRANSIT, created, cod, paid, arranged, shipped)

    def _delivered(self) -> Story:
        delivered = self._now - self._between(5 * MINUTE_MS, 139 * HOUR_MS)
        shipped = delivered - self._between(DAY_MS, 4 * DAY_MS)
        story = self._shipped_at(shipped, "")
        return story._replace(
            substatus=Substatus.DELIVERED,
            delivered=delivered,
            paid=delivered if story.cod else story.paid,
        )

    def _self_delivered(self) -> Story:
        return self._shipped_at(self._now - self._between(HOUR_MS, 3 * DAY_MS), SELF_DELIVERED)

    def _shipped_at(self, shipped: int, option: str) -> Story:
        cod = self._cod()
        arranged = shipped - self._between(2 * HOUR_MS, 14 * HOUR_MS)
        paid = arranged - self._between(HOUR_MS, 20 * HOUR_MS)
        created = paid - self._between(30 * SECOND_MS, 40 * MINUTE_MS)
        paid_before = None if cod else paid
        return Story(
            Status.SHIPPED, Substatus.IN_TRANSIT, created, cod, paid_before, arranged, shipped, option=option
        )

    def _to_ship(self, urgency: str) -> Story:
        slots = self._slots[urgency]
        slot, option = slots[int(self._rnd() * len(slots))]
        created = slot + self._between(MINUTE_MS, 10 * MINUTE_MS)
        cod = not option and self._cod()
        paid = None if cod else created + self._between(15 * SECOND_MS, 5 * MINUTE_MS)
        return Story(Status.TO_SHIP, Substatus.AWAITING_SHIPMENT, created, cod, paid, option=option)

    def _arranged(self, urgency: str) -> Story:
        story = self._to_ship(urgency)
        start = story.paid or story.created
        arranged = start + int((self._now - start) * (0.2 + 0.7 * self._rnd()))
        return story._replace(substatus=Substatus.AWAITING_COLLECTION, arranged=arranged)

    def _preorder(self) -> Story:
        created = self._created_days_ago(1 + int(self._rnd() * 9))
        paid = min(self._paid(created), self._now)
        return Story(Status.TO_SHIP, Substatus.AWAITING_SHIPMENT, created, paid=paid, preorder=True)

    def _pending(self) -> Story:
        created = self._now - self._between(5 * MINUTE_MS, 23 * HOUR_MS)
        return Story(Status.PENDING, Substatus.UNPAID, created)

    def _on_hold(self) -> Story:
        created = self._now - self._between(3 * MINUTE_MS, 50 * MINUTE_MS)
        paid = created + self._between(15 * SECOND_MS, 2 * MINUTE_MS)
        return Story(Status.PENDING, Substatus.ON_HOLD, created, paid=paid)

    def _cancelled(self) -> Story:
        cancel = self._rng.choice(tuple(CANCELLED_BY))
        if cancel == "system_failed_delivery":
            created = self._created(least_days=10)
            cod, paid, arranged, shipped = self._on_its_way(created, pace=1)
            cancelled = shipped + self._between(4 * DAY_MS, 7 * DAY_MS)
            return Story(
                *(Status.CANCELLED, Substatus.CANCELLED, created, cod, paid, arranged, shipped),
                cancelled=cancelled,
                cancel=cancel,
            )
        created = self._created(least_days=5)
        if cancel.endswith("_unpaid"):
            paid = None
            waited = self._between(5 * MINUTE_MS, 20 * HOUR_MS)
            cancelled = created + (waited if cancel == "buyer_unpaid" else DAY_MS)
        else:
            paid = self._paid(created)
            waited = self._between(HOUR_MS, 30 * HOUR_MS)
            cancelled = paid + (3 * DAY_MS if cancel == "system_not_shipped" else waited)
        return Story(
            *(Status.CANCELLED, Substatus.CANCELLED, created, False, paid), cancelled=cancelled, cancel=cancel
        )


def _slots_by_urgency(now_ms: int, zone: ZoneInfo) -> dict[str, list[tuple[int, str]]]:
    """Past times, and the delivery option, at which an order placed and not yet arranged would now be
    overdue, urgent, due soon or due later by the rules themselves.

    Outside working hours no rule may give a wanted urgency; then the next milder one stands in for it.
    """
    pack = load_rule_pack()
    calendar = working_calendar(zone, now_ms)
    found: dict[str, list[tuple[int, str]]] = {"overdue": [], "urgent": [], "soon": [], "later": []}
    by_instant: dict[str, list[tuple[int, str]]] = {urgency: [] for urgency in found}
    last = now_ms // SLOT_MS * SLOT_MS - SLOT_MS
    for back in range(SLOT_DAYS * DAY_MS // SLOT_MS):
        slot = last - back * SLOT_MS
        for option in ("", INSTANT) if back * SLOT_MS < INSTANT_SLOT_DAYS * DAY_MS else ("",):
            order = _placed(slot + MINUTE_MS, option)
            clocks = order_deadlines(order, now_ms, calendar, pack, CUTOFF_HOUR, mall=False)
            due = {deadline.kind: deadline.due_at for deadline in clocks.deadlines}
            urgency = _urgency(due[ClockKind.SHIP_BY] - now_ms)
            if urgency and due.get(ClockKind.SHIP_AUTO_CANCEL, now_ms + 1) > now_ms:
                (by_instant if option else found)[urgency].append((slot, option))
    milder: list[tuple[int, str]] = [(last, "")]
    for urgency in ("later", "soon", "urgent", "overdue"):
        found[urgency] = found[urgency] or by_instant[urgency] or milder
        milder = found[urgency]
    return found


def _urgency(left_ms: int) -> str | None:
    """None where the minutes by which orders of a slot differ could decide it."""
    margin = SLOT_MS + 5 * MINUTE_MS
    if left_ms < -margin:
        return "overdue"
    if margin < left_ms < URGENT_MS - margin:
        return "urgent"
    if URGENT_MS + margin < left_ms < DAY_MS - margin:
        return "soon"
    return "later" if left_ms > DAY_MS + margin else None


def _placed(at_ms: int, option: str) -> StatedOrder:
    return StatedOrder(
        *("", Channel.TIKTOK, Status.TO_SHIP, "", Substatus.AWAITING_SHIPMENT, "", at_ms, ()),
        paid_at=at_ms,
        delivery_option=option,
    )
