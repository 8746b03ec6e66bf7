"""The deadlines explained: every rule in force in a shop, as sentences in the help's own markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.rules import OnExpiry, OrderKind, Unit
from seller_desktop.texts import orders as words
from seller_desktop.texts import rules as rule_words
from seller_desktop.texts.format import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from seller_desktop.domain.rules import Rule
    from seller_desktop.texts.format import Language
    from seller_desktop.texts.help_book import Book

ORDER_CLOCKS: Final = (
    *(ClockKind.PAYMENT, ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL),
    *(ClockKind.SELF_DELIVERY, ClockKind.COMPLETION),
)
REQUEST_CLOCKS: Final = tuple(kind for kind in ClockKind if kind not in ORDER_CLOCKS)
_ZONES: Final = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


@dataclass(frozen=True, slots=True)
class ShopDays:
    """How a shop counts its days: its settings. `days_off`: how many of its own it has named."""

    zone: str
    cutoff_hour: int
    saturday_works: bool = False
    joint_leave_off: bool = False
    days_off: int = 0


def in_force(rules: Iterable[Rule], today: date) -> tuple[Rule, ...]:
    """Of each rule the row that holds today, and those that are to come, by day."""
    rows: dict[str, list[Rule]] = {}
    for rule in rules:
        rows.setdefault(rule.id, []).append(rule)
    found: list[Rule] = []
    for versions in rows.values():
        versions.sort(key=lambda rule: rule.applies_from)
        past = [rule for rule in versions if rule.applies_from <= today]
        found += [*past[-1:], *versions[len(past) :]]
    return tuple(found)


class Deadlines:
    """Explains the rules of one shop. `shipped`: the program's own; any other was made by the shop, whose
    words are not shown as ours.
    """

    def __init__(
        self,
        book: Book,
        language: Language,
        rules: Sequence[Rule],
        shipped: Sequence[Rule],
        days: ShopDays,
        today: date,
    ) -> None:
        self._book = book
        self._language = language
        self._rules = in_force(rules, today)
        self._shipped = frozenset(shipped)
        self._days = days
        self._today = today

    def explain(self, kinds: Iterable[ClockKind]) -> str:
        """Each clock under a head of its own, each of its rules in a paragraph with its source."""
        parts = []
        for kind in kinds:
            if rules := [rule for rule in self._rules if rule.clock is kind]:
                parts += [f"### {words.clock(kind)}", *(self._paragraph(rule, rules) for rule in rules)]
        return "\n\n".join(parts)

    def calendar(self) -> str:
        """How this shop counts its days."""
        days, phrases = self._days, self._book.phrases
        return _filled(
            phrases["calendar"],
            zone=_ZONES.get(days.zone, days.zone),
            cutoff=self._cutoff(),
            saturday=phrases["saturday_works" if days.saturday_works else "saturday_off"],
            joint_leave=phrases["joint_leave_off" if days.joint_leave_off else "joint_leave_works"],
            days_off=days.days_off,
        )

    def _paragraph(self, rule: Rule, beside: Sequence[Rule]) -> str:
        phrases = self._book.phrases
        told = [f"**{of}:**"] if (of := self._orders(rule, beside)) else []
        if rule.applies_from > self._today:
            told.append(phrases["from_day"].format(day=rule_words.day(rule.applies_from, self._language)))
        told.append(self._clock(rule))
        if rule.unit not in (Unit.NONE, Unit.UNSTATED):
            end = phrases.get(f"end.{rule.clock}.{rule.on_expiry}")
            told.append(end or phrases[f"end.{rule.on_expiry}"])
        return " ".join(told) + "\n" + self._source(rule)

    def _orders(self, rule: Rule, beside: Sequence[Rule]) -> str:
        """Which orders it is for; nothing where it is for all."""
        if rule.orders is not OrderKind.ANY or rule.created_from or rule.created_until:
            return rule_words.orders(rule, self._language)
        if rule.on_expiry is OnExpiry.WARN and rule.clock in REQUEST_CLOCKS:
            return self._book.phrases["early"]
        others = {one.orders for one in beside}
        return self._book.phrases["others"] if len(others) > 1 else ""

    def _clock(self, rule: Rule) -> str:
        """What starts it and how long it runs."""
        phrases = self._book.phrases
        if rule.unit is Unit.NONE:
            return phrases["none"]
        starts = phrases["starts"].format(start=phrases[f"start.{rule.anchor}"])
        length = rule_words.length(rule, self._language)
        match rule.unit:
            case Unit.UNSTATED:
                return f"{starts} {phrases['unstated']}"
            case Unit.CUT_OFF:
                return f"{starts} {phrases['cut_off'].format(cutoff=self._cutoff())}"
            case Unit.CLOCK_TIME if rule.at is not None and rule.length == 0:
                time = rule_words.clock_time(rule.at, self._language)
                return f"{starts} {phrases['clock_time'].format(time=time)}"
            case Unit.CLOCK_TIME:
                return f"{starts} {phrases['clock_time_days'].format(length=length)}"
            case _:
                return f"{starts} {phrases['runs'].format(length=length)}"

    def _source(self, rule: Rule) -> str:
        """A small line below: `~` marks it."""
        phrases = self._book.phrases
        if rule not in self._shipped:
            return f"~ {phrases['own']}"
        source = self._book.sources.get(rule.id, rule.source)
        told = phrases["source"].format(source=source) + "."
        return f"~ {phrases['unconfirmed']} {told}" if rule.unconfirmed else f"~ {told}"

    def _cutoff(self) -> str:
        return f"{self._days.cutoff_hour:02d}{WORDS[self._language].clock}00"


def _filled(text: str, **values: object) -> str:
    """The text with these put in; other places, such as a link, stay for the page to fill."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
