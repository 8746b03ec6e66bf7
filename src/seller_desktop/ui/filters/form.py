"""What stands in the filter form: its sections, and the field for each condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from seller_desktop.domain.filters import CHOICES, DEADLINE_PRESETS, Field, Has
from seller_desktop.domain.flags import Flag
from seller_desktop.texts import filters as words
from seller_desktop.texts.flags import flag_words
from seller_desktop.ui.filters.fields import ChoiceField, OneOfField, TextsField, WhetherField
from seller_desktop.ui.filters.ranges import AmountField, DaysField
from seller_desktop.ui.flags.picture import flag_icon

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.filters.fields import ConditionField

    Named = tuple[str, ConditionField]

_WITHIN: Final = (*DEADLINE_PRESETS, "48h", "72h")
_DAYS: Final = (Field.CREATED, Field.PAID, Field.SHIP_BY, Field.SHIPPED, Field.DELIVERED, Field.CANCELLED)


class DeadlineField(OneOfField):
    """Overdue, or so many hours left."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        choices = {value: words.preset_label(value) for value in _WITHIN}
        super().__init__(Field.DEADLINE, self.tr("any"), choices)

    def label(self, value: str) -> str:
        return words.value_label(Field.DEADLINE, value, self._formatter)


class FilterForm(QObject):
    """Makes the fields in one language; `flag_names` are those the shop has given."""

    def __init__(self, formatter: Formatter, today: date, flag_names: Mapping[Flag, str]) -> None:
        super().__init__()
        self._formatter = formatter
        self._today = today
        self._flag_names = flag_names

    def sections(self) -> list[tuple[str, list[Named]]]:
        """Title and labelled fields of each section."""
        return [
            (self.tr("Order"), self._of_order()),
            (self.tr("Days"), [self._named(DaysField(one, self._formatter, self._today)) for one in _DAYS]),
            (self.tr("Money"), self._of_money()),
            (
                self.tr("Goods"),
                [self._named(TextsField(one, self._formatter)) for one in (Field.PRODUCT, Field.SKU)],
            ),
            (self.tr("Shipping"), self._of_shipping()),
            (
                self.tr("Cancellation"),
                [self._choice(Field.CANCELLED_BY), self._named(TextsField(Field.REASON, self._formatter))],
            ),
            (self.tr("Your own marks"), self._of_marks()),
        ]

    def _of_order(self) -> list[Named]:
        listed = (Field.STATUS, Field.SUBSTATUS, Field.CHANNEL, Field.NEEDS)
        return [*map(self._choice, listed), self._named(DeadlineField(self._formatter))]

    def _of_money(self) -> list[Named]:
        cod = (self.tr("any"), self.tr("COD only"), self.tr("not COD"))
        return [
            self._named(AmountField(Field.AMOUNT)),
            self._named(WhetherField(Field.COD, None, cod)),
        ]

    def _of_shipping(self) -> list[Named]:
        printed = (self.tr("any"), self.tr("printed"), self.tr("not printed yet"))
        number = (self.tr("any"), self.tr("there is one"), self.tr("missing"))
        texts = (Field.COURIER, Field.CITY, Field.PROVINCE)
        return [
            *(self._named(TextsField(one, self._formatter)) for one in texts),
            (self.tr("Tracking number"), WhetherField(Field.HAS, Has.TRACKING, number)),
            (self.tr("Tracking number is"), TextsField(Field.TRACKING, self._formatter)),
            self._choice(Field.SHIPMENT),
            self._named(WhetherField(Field.PRINTED, None, printed)),
        ]

    def _of_marks(self) -> list[Named]:
        note = (self.tr("any"), self.tr("with a note"), self.tr("without a note"))
        case = (self.tr("any"), self.tr("with a request"), self.tr("without a request"))
        flag = (self.tr("any"), self.tr("with any flag"), self.tr("without a flag"))
        return [
            (self.tr("Note"), WhetherField(Field.HAS, Has.NOTE, note)),
            (self.tr("Flagged"), WhetherField(Field.HAS, Has.FLAG, flag)),
            self._flags(),
            (self.tr("Buyer's request"), WhetherField(Field.HAS, Has.CASE, case)),
        ]

    def _flags(self) -> Named:
        """By the names the shop has given them; a condition may use these or the colours."""
        called = flag_words(self._flag_names)
        colour = {flag: flag.name.lower() for flag in Flag}
        names = {colour[flag]: called.names[flag] for flag in Flag}
        field = ChoiceField(Field.FLAG, names, {name.casefold(): one for one, name in names.items()})
        for flag in Flag:
            field.set_icon(colour[flag], flag_icon(flag, called.letters[flag]))
        return self._named(field)

    def _choice(self, field: Field) -> Named:
        labels = {one: words.value_label(field, one, self._formatter) for one in CHOICES[field]}
        return self._named(ChoiceField(field, labels))

    @staticmethod
    def _named(field: ConditionField) -> Named:
        return words.field_label(field.field), field
