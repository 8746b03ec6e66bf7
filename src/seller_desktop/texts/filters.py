"""What filters are called on screen: fields, values, conditions as chips, and what is not understood."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import to_ms
from seller_desktop.domain.filter_values import ends
from seller_desktop.domain.filters import (
    EXACTLY,
    FLAG_VALUES,
    NO,
    NO_SHIPMENT,
    NOBODY,
    OVERDUE,
    YES,
    CancelledBy,
    Field,
    Has,
    Kind,
    kind_of,
)
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import ActionGroup, Channel, Status, Substatus
from seller_desktop.services.read_models import ShipState
from seller_desktop.texts import flags, orders
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from seller_desktop.domain.filter_text import Problem
    from seller_desktop.domain.filters import Condition
    from seller_desktop.texts.format import Formatter

FIELDS: Final[Mapping[Field, str]] = {
    Field.STATUS: QT_TRANSLATE_NOOP("Filters", "Status"),
    Field.SUBSTATUS: QT_TRANSLATE_NOOP("Filters", "Substatus"),
    Field.CHANNEL: QT_TRANSLATE_NOOP("Filters", "Channel"),
    Field.CREATED: QT_TRANSLATE_NOOP("Filters", "Created"),
    Field.PAID: QT_TRANSLATE_NOOP("Filters", "Paid"),
    Field.SHIP_BY: QT_TRANSLATE_NOOP("Filters", "Ship by"),
    Field.SHIPPED: QT_TRANSLATE_NOOP("Filters", "Shipped"),
    Field.DELIVERED: QT_TRANSLATE_NOOP("Filters", "Delivered"),
    Field.CANCELLED: QT_TRANSLATE_NOOP("Filters", "Cancelled"),
    Field.AMOUNT: QT_TRANSLATE_NOOP("Filters", "Total"),
    Field.COD: QT_TRANSLATE_NOOP("Filters", "Cash on delivery"),
    Field.COURIER: QT_TRANSLATE_NOOP("Filters", "Courier"),
    Field.CITY: QT_TRANSLATE_NOOP("Filters", "City"),
    Field.PROVINCE: QT_TRANSLATE_NOOP("Filters", "Province"),
    Field.PRODUCT: QT_TRANSLATE_NOOP("Filters", "Product"),
    Field.SKU: QT_TRANSLATE_NOOP("Filters", "SKU"),
    Field.REASON: QT_TRANSLATE_NOOP("Filters", "Reason"),
    Field.CANCELLED_BY: QT_TRANSLATE_NOOP("Filters", "Cancelled by"),
    Field.HAS: QT_TRANSLATE_NOOP("Filters", "With"),
    Field.FLAG: QT_TRANSLATE_NOOP("Filters", "Flag"),
    Field.TRACKING: QT_TRANSLATE_NOOP("Filters", "Tracking number"),
    Field.DEADLINE: QT_TRANSLATE_NOOP("Filters", "Deadline"),
    Field.NEEDS: QT_TRANSLATE_NOOP("Filters", "Action needed"),
    Field.PRINTED: QT_TRANSLATE_NOOP("Filters", "Printed"),
    Field.SHIPMENT: QT_TRANSLATE_NOOP("Filters", "Shipment"),
}
HAS: Final[Mapping[str, str]] = {
    Has.NOTE: QT_TRANSLATE_NOOP("Filters", "note"),
    Has.TRACKING: QT_TRANSLATE_NOOP("Filters", "tracking number"),
    Has.FLAG: QT_TRANSLATE_NOOP("Filters", "flag"),
    Has.CASE: QT_TRANSLATE_NOOP("Filters", "request of the buyer"),
}
CANCELLED_BY: Final[Mapping[str, str]] = {
    CancelledBy.BUYER: QT_TRANSLATE_NOOP("Filters", "Buyer"),
    CancelledBy.SELLER: QT_TRANSLATE_NOOP("Filters", "Seller"),
    CancelledBy.SYSTEM: QT_TRANSLATE_NOOP("Filters", "System"),
    NOBODY: QT_TRANSLATE_NOOP("Filters", "not stated"),
}
SHIPMENTS: Final[Mapping[str, str]] = {
    ShipState.PACKED: QT_TRANSLATE_NOOP("Filters", "packed here"),
    ShipState.HANDED_OVER: QT_TRANSLATE_NOOP("Filters", "handed over here"),
    NO_SHIPMENT: QT_TRANSLATE_NOOP("Filters", "not arranged here"),
}
YES_NO: Final[Mapping[str, str]] = {
    YES: QT_TRANSLATE_NOOP("Filters", "yes"),
    NO: QT_TRANSLATE_NOOP("Filters", "no"),
}
PRESETS: Final[Mapping[str, str]] = {
    "today": QT_TRANSLATE_NOOP("Filters", "today"),
    "yesterday": QT_TRANSLATE_NOOP("Filters", "yesterday"),
    "tomorrow": QT_TRANSLATE_NOOP("Filters", "tomorrow"),
    "this_month": QT_TRANSLATE_NOOP("Filters", "this month"),
    "last_month": QT_TRANSLATE_NOOP("Filters", "last month"),
    OVERDUE: QT_TRANSLATE_NOOP("Filters", "overdue"),
}
RANGES: Final[Mapping[str, str]] = {
    ">": QT_TRANSLATE_NOOP("Filters", "above {low}"),
    ">=": QT_TRANSLATE_NOOP("Filters", "from {low}"),
    "<": QT_TRANSLATE_NOOP("Filters", "below {low}"),
    "<=": QT_TRANSLATE_NOOP("Filters", "up to {low}"),
    "..": QT_TRANSLATE_NOOP("Filters", "{low} – {high}"),
    "=": "{low}",
}
DAY_RANGES: Final[Mapping[str, str]] = {
    **RANGES,
    ">": QT_TRANSLATE_NOOP("Filters", "after {low}"),
    "<": QT_TRANSLATE_NOOP("Filters", "before {low}"),
}
IS: Final = QT_TRANSLATE_NOOP("Filters", "{field}: {values}")
IS_NOT: Final = QT_TRANSLATE_NOOP("Filters", "{field}: not {values}")
WITHOUT: Final = QT_TRANSLATE_NOOP("Filters", "Without: {values}")
EXACT: Final = QT_TRANSLATE_NOOP("Filters", "exactly {text}")
EMPTY: Final = QT_TRANSLATE_NOOP("Filters", "none")
PROBLEMS: Final[Mapping[str, str]] = {
    "unknown_field": QT_TRANSLATE_NOOP(
        "Filters", "there is no such field (to find the text itself, put it in quotes)."
    ),
    "value_missing": QT_TRANSLATE_NOOP("Filters", "a value must follow, without a space between."),
    "choice_wrong": QT_TRANSLATE_NOOP("Filters", "the field has no such value."),
    "days_wrong": QT_TRANSLATE_NOOP("Filters", "this is no day and no range of days."),
    "amount_wrong": QT_TRANSLATE_NOOP("Filters", "this is no amount (write thousands without a comma)."),
    "deadline_wrong": QT_TRANSLATE_NOOP("Filters", "this is no deadline."),
    "too_much": QT_TRANSLATE_NOOP("Filters", "from here on there is more than can be looked for at once."),
    "flag_wrong": QT_TRANSLATE_NOOP("Filters", "no flag has this name."),
}
PROBLEM: Final = QT_TRANSLATE_NOOP("Filters", "“{text}”: {problem} Possible: {possible}.")
ANY_TEXT: Final = QT_TRANSLATE_NOOP("Filters", "any text")


def field_label(field: Field) -> str:
    return _said(FIELDS[field])


def preset_label(value: str) -> str:
    """`today`, `last 7 days`, `within 4 hours`; the value itself where it is no preset."""
    if value in PRESETS:
        return _said(PRESETS[value])
    number = value[:-1]
    if not number.isdecimal():
        return value
    if value.endswith("d"):
        return QCoreApplication.translate("Filters", "last %n day(s)", None, int(number))
    return QCoreApplication.translate("Filters", "within %n hour(s)", None, int(number))


def value_label(field: Field, value: str, formatter: Formatter) -> str:
    """A canonical value as people read it."""
    match kind_of(field):
        case Kind.CHOICE:
            told = _choice(field, value)
        case Kind.DAYS:
            named = value in PRESETS or value.endswith("d")
            told = (
                preset_label(value) if named else _range(value, DAY_RANGES, lambda day: _day(day, formatter))
            )
        case Kind.AMOUNT:
            told = _range(value, RANGES, lambda amount: formatter.money(int(amount)))
        case Kind.DEADLINE:
            told = preset_label(value)
        case Kind.FLAG:
            told = flags.colour_name(Flag(FLAG_VALUES.index(value))) if value in FLAG_VALUES else value
        case Kind.TEXT:
            told = _text(value)
    return told


def condition_label(condition: Condition, formatter: Formatter) -> str:
    """A condition as a chip tells it: `Created: last 7 days`, `Courier: not JNE`."""
    values = ", ".join(value_label(condition.field, value, formatter) for value in condition.values)
    form = IS if not condition.negated else WITHOUT if condition.field is Field.HAS else IS_NOT
    return _said(form).format(field=field_label(condition.field), values=values)


def problem(code: str) -> str:
    """What is wrong, to stand behind what was typed."""
    return _said(PROBLEMS[code]) if code in PROBLEMS else code


def possible(examples: str) -> str:
    """What could stand there instead, as examples of it; "" where it is any text."""
    return examples or _said(ANY_TEXT)


def problem_sentence(found: Problem) -> str:
    """What was not understood, why, and what can stand there."""
    facts = found.facts
    return _said(PROBLEM).format(
        text=facts["text"], problem=problem(found.code), possible=possible(facts["possible"])
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Filters", text)


def _choice(field: Field, value: str) -> str:
    match field:
        case Field.STATUS:
            return orders.status(Status(value))
        case Field.SUBSTATUS:
            return orders.substatus(Substatus(value))
        case Field.CHANNEL:
            return orders.channel(Channel(value))
        case Field.NEEDS:
            return orders.group(ActionGroup(value))
        case _:
            words = {Field.HAS: HAS, Field.CANCELLED_BY: CANCELLED_BY, Field.SHIPMENT: SHIPMENTS}
            return _said(words.get(field, YES_NO)[value])


def _range(value: str, forms: Mapping[str, str], told: Callable[[str], str]) -> str:
    sign, low, high = ends(value)
    return _said(forms[sign]).format(low=told(low), high=told(high) if high else "")


def _text(value: str) -> str:
    if not value.startswith(EXACTLY):
        return value
    return _said(EXACT).format(text=value.removeprefix(EXACTLY)) if value != EXACTLY else _said(EMPTY)


def _day(text: str, formatter: Formatter) -> str:
    return formatter.day(to_ms(datetime.combine(date.fromisoformat(text), time(), formatter.zone)))
