"""The marketplace's clocks as data: a pack of dated rules, one row a clock and kind of order."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from seller_desktop.domain.orders import Channel, ClockKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.orders import StatedOrder

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


class OrderKind(StrEnum):
    """Kinds of order that have rules of their own, the most particular first; ANY is every order."""

    PLATFORM_FULFILLED = "platform_fulfilled"
    PREORDER = "preorder"
    INSTANT = "instant"
    SELF_DELIVERED = "self_delivered"
    MALL = "mall"
    SELF_ARRANGED = "self_arranged"
    """Of returns: the buyer arranged the parcel back himself."""
    ANY = "any"


class Unit(StrEnum):
    """How a rule's length is counted from its anchor; day 0 is the anchor's day in the shop's zone."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar_days"
    """n x 24 h, to the second."""
    WORKING_DAYS = "working_days"
    """23:59:00 of the n-th working day after day 0."""
    CUT_OFF = "cut_off"
    """Created before the shop's cut-off hour: 23:59 of day 0 if it is a working day; else 23:59 of the
    next working day."""
    CLOCK_TIME = "clock_time"
    """The time `at` of the `length`-th calendar day after day 0."""
    UNSTATED = "unstated"
    """The clock runs, but no file says what is needed to know when it ends."""
    NONE = "none"
    """This kind of order has no such clock."""


class Anchor(StrEnum):
    """The time of the order or case a clock starts at."""

    CREATED = "created"
    PAID = "paid"
    """Cash on delivery is paid at the door: while unpaid, its creation."""
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    REQUESTED = "requested"
    OFFERED = "offered"
    APPROVED = "approved"
    REJECTED = "rejected"
    SENT = "sent"
    """The buyer handed the parcel over."""
    ARRIVED = "arrived"
    """The courier delivered the returned parcel, if known; else it was marked received here."""


class OnExpiry(StrEnum):
    """What happens once the clock has run out. The first two are for clocks about the order itself, and of
    a case WARN is an earlier reading of a source that disagrees; the others act on the case.
    """

    WARN = "warn"
    PRESUME = "presume"
    """The platform has probably changed the order's state. A file that still shows the old state after
    the deadline proves the deadline wrong."""
    APPROVE = "approve"
    LAPSE = "lapse"
    """An offer lapses and the request is open again."""
    CLOSE = "close"
    """The case is closed without a refund."""
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a pack."""

    id: str
    clock: ClockKind
    orders: OrderKind
    channels: frozenset[Channel]
    applies_from: date
    """The first local day of an anchor it holds for; a later row of the same clock replaces it."""
    anchor: Anchor
    unit: Unit
    on_expiry: OnExpiry
    source: str
    length: int = 0
    at: time | None = None
    created_from: time | None = None
    """Holds only for orders created at or after this local clock time ..."""
    created_until: time | None = None
    """... and before this one."""
    unconfirmed: bool = False

    def holds_at(self, created: time) -> bool:
        """Whether it holds for an order created at this local clock time."""
        return (self.created_from is None or created >= self.created_from) and (
            self.created_until is None or created < self.created_until
        )


@dataclass(frozen=True, slots=True)
class Recognition:
    """How an order's kind is told from one of its texts: a word of it stands there, and no `not_words`."""

    kind: OrderKind
    field: str
    words: tuple[str, ...]
    not_words: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        plain = " ".join(text.casefold().replace("_", " ").split())
        return any(word in plain for word in self.words) and not any(word in plain for word in self.not_words)


@dataclass(frozen=True)
class RulePack:
    """The rules of one country at one version."""

    version: str
    rules: tuple[Rule, ...]
    recognitions: tuple[Recognition, ...] = ()

    def presuming(self) -> tuple[str, ...]:
        """The ids of the rules whose clocks presume a change of state when they run out."""
        return tuple(rule.id for rule in self.rules if rule.on_expiry is OnExpiry.PRESUME)

    def kinds_of(self, order: StatedOrder, mall: bool) -> tuple[OrderKind, ...]:
        """Every kind the order is of, the most particular first, ANY last."""
        key = (order.fulfillment_type, order.delivery_option, order.preorder, mall)
        kinds = self._kinds.get(key)
        if kinds is None:
            told = {
                recognition.kind
                for recognition in self.recognitions
                if recognition.fits(getattr(order, recognition.field))
            }
            told |= {OrderKind.ANY}
            told |= {OrderKind.PREORDER} if order.preorder else set()
            told |= {OrderKind.MALL} if mall else set()
            kinds = tuple(kind for kind in OrderKind if kind in told)
            if len(self._kinds) < _MAX_KINDS_KEPT:
                self._kinds[key] = kinds
        return kinds

    def candidates(
        self, clock: ClockKind, channel: Channel, kinds: tuple[OrderKind, ...]
    ) -> tuple[Rule, ...]:
        """The rows of the most particular kind that has any, newest first; day and hour may rule some out."""
        for kind in kinds:
            rules = self._by_key.get((clock, channel, kind))
            if rules:
                return rules
        return ()

    @cached_property
    def _by_key(self) -> dict[tuple[ClockKind, Channel, OrderKind], tuple[Rule, ...]]:
        found: dict[tuple[ClockKind, Channel, OrderKind], list[Rule]] = {}
        for rule in sorted(self.rules, key=lambda rule: rule.applies_from, reverse=True):
            for channel in rule.channels:
                found.setdefault((rule.clock, channel, rule.orders), []).append(rule)
        return {key: tuple(rules) for key, rules in found.items()}

    @cached_property
    def _kinds(self) -> dict[tuple[str, str, bool, bool], tuple[OrderKind, ...]]:
        """Kinds by what tells them: a shop has few such texts and very many orders."""
        return {}


_MAX_KINDS_KEPT = 1000
_RECOGNISED_BY = ("fulfillment_type", "delivery_option")


class RulePackError(ValueError):
    """A pack that cannot be used; says which row and what is wrong with it."""


def parse_rule_pack(data: Mapping[str, Any]) -> RulePack:
    """A pack from the tables of its file: `version`, `[[rule]]`, `[[recognise]]`.

    Raises RulePackError naming the row and the entry that is missing, unknown or contradictory.
    """
    version = data.get("version")
    if not isinstance(version, str) or not version:
        raise RulePackError("the pack has no version")
    rules = tuple(_rule(number, row) for number, row in enumerate(data.get("rule", ()), start=1))
    seen: set[tuple[str, date]] = set()
    for rule in rules:
        if (rule.id, rule.applies_from) in seen:
            raise RulePackError(f"rule {rule.id!r} from {rule.applies_from} stands there twice")
        seen.add((rule.id, rule.applies_from))
    recognitions = tuple(_recognition(number, row) for number, row in enumerate(data.get("recognise", ()), 1))
    return RulePack(version, rules, recognitions)


def _rule(number: int, row: Mapping[str, Any]) -> Rule:
    where = f"rule {number} ({row.get('id', 'without id')})"
    entries = _Entries(where, row)
    unit = entries.choice("unit", Unit)
    rule = Rule(
        id=entries.text("id"),
        clock=entries.choice("clock", ClockKind),
        orders=entries.choice("orders", OrderKind),
        channels=frozenset(entries.choices("channels", Channel)),
        applies_from=entries.need("applies_from", date),
        anchor=entries.choice("anchor", Anchor),
        unit=unit,
        on_expiry=entries.choice("on_expiry", OnExpiry),
        source=entries.text("source"),
        length=entries.optional("length", int) or 0,
        at=entries.optional("at", time),
        created_from=entries.optional("created_from", time),
        created_until=entries.optional("created_until", time),
        unconfirmed=entries.optional("unconfirmed", bool) or False,
    )
    unknown = set(row) - {field.name for field in fields(Rule)}
    if unknown:
        raise RulePackError(f"{where}: unknown entry {', '.join(sorted(unknown))}")
    if unit in {Unit.HOURS, Unit.CALENDAR_DAYS, Unit.WORKING_DAYS} and rule.length < 1:
        raise RulePackError(f"{where}: length must be at least 1 for {unit}")
    if rule.length < 0:
        raise RulePackError(f"{where}: length must not be negative")
    if (unit is Unit.CLOCK_TIME) != (rule.at is not None):
        raise RulePackError(f"{where}: at belongs to clock_time, and clock_time needs it")
    return rule


def _recognition(number: int, row: Mapping[str, Any]) -> Recognition:
    entries = _Entries(f"recognise {number}", row)
    field = entries.text("field")
    if field not in _RECOGNISED_BY:
        raise RulePackError(f"recognise {number}: field must be one of {', '.join(_RECOGNISED_BY)}")
    return Recognition(
        kind=entries.choice("kind", OrderKind),
        field=field,
        words=entries.words("words"),
        not_words=entries.words("not_words") if "not_words" in row else (),
    )


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries of one row, checked as they are taken."""

    where: str
    row: Mapping[str, Any]

    def optional(self, name: str, kind: type[_T]) -> _T | None:
        value = self.row.get(name)
        # TOML's true is an int to Python, and its date-time a date: the exact type is meant.
        if value is not None and type(value) is not kind:
            raise RulePackError(f"{self.where}: {name} must be a {kind.__name__}, not {value!r}")
        return value

    def need(self, name: str, kind: type[_T]) -> _T:
        value = self.optional(name, kind)
        if value is None:
            raise RulePackError(f"{self.where}: {name} is missing")
        return value

    def text(self, name: str) -> str:
        value = self.need(name, str)
        if not value.strip():
            raise RulePackError(f"{self.where}: {name} is empty")
        return value

    def choice(self, name: str, kind: type[_E]) -> _E:
        return self._member(name, self.need(name, str), kind)

    def choices(self, name: str, kind: type[_E]) -> list[_E]:
        return [self._member(name, value, kind) for value in self.words(name)]

    def words(self, name: str) -> tuple[str, ...]:
        values = self.need(name, list)
        if not values or not all(isinstance(value, str) and value for value in values):
            raise RulePackError(f"{self.where}: {name} must be a list of texts")
        return tuple(values)

    def _member(self, name: str, value: str, kind: type[_E]) -> _E:
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(kind)
            raise RulePackError(f"{self.where}: {name} {value!r} is none of {known}") from None
