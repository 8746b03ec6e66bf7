"""The fields of the filter form whose values are chosen or typed: each holds one condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.filters import NO, YES, Condition
from seller_desktop.texts import filters as words
from seller_desktop.ui.filters.chips import Chips
from seller_desktop.ui.filters.suggestions import Suggestion, Suggestions
from seller_desktop.ui.filters.walking import Walk
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.request_bar import HEIGHT_PX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QIcon

    from seller_desktop.domain.filters import Field
    from seller_desktop.texts.format import Formatter

MOST_SUGGESTED = 50
BOX_PX = 200
LINE_PX = 30
"""Height of a field in which something is typed or chosen from a list."""
_PRESSED_STYLE = "QPushButton, QPushButton:checked { font-weight: 500; }"
"""Pressed or not, a button is as wide: those after it stay where they are."""


class ConditionField(QWidget):
    """Shows one condition on `field` and lets it be changed; untouched, it gives back the one it took."""

    changed = Signal()
    can_negate = False
    """Whether "except" makes sense here."""
    line_px = LINE_PX
    """How high its first line is, for the label beside it."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._taken: Condition | None = None
        self._telling = False

    def take(self, condition: Condition) -> bool:
        """Show this condition. False, and nothing changed, where this cannot be shown here."""
        if self._taken is not None or condition.field is not self.field or not self.fits(condition):
            return False
        self._telling = True
        self.show_values(condition.values, negated=condition.negated)
        self._telling = False
        self._taken = condition
        return True

    def condition(self, *, negated: bool = False) -> Condition | None:
        """What is asked for, None for nothing. `negated`: what "except" beside it says."""
        if self._taken is not None and (not self.can_negate or negated is self._taken.negated):
            return self._taken
        values = self.values()
        turned = self.turned() if not self.can_negate else negated
        return Condition(self.field, values, turned) if values else None

    def reset(self) -> None:
        """Ask for nothing."""
        self._taken = None
        self._telling = True
        self.show_values((), negated=False)
        self._telling = False

    def touch(self) -> None:
        """The seller changed something."""
        if not self._telling:
            self._taken = None
            self.changed.emit()

    def fits(self, condition: Condition) -> bool:
        raise NotImplementedError

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:
        raise NotImplementedError

    def values(self) -> tuple[str, ...]:
        raise NotImplementedError

    def turned(self) -> bool:
        """Whether the choice made here means the opposite of its value."""
        return False


class ChoiceField(ConditionField):
    """Any of a few values, each a button that stays pressed.

    `aliases`: other spellings of the values, without capitals (the shop's own names of its flags).
    """

    can_negate = True
    line_px = HEIGHT_PX

    def __init__(
        self,
        field: Field,
        choices: Mapping[str, str],
        aliases: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field, parent)
        self._aliases = aliases or {}
        flow = FlowLayout(self, spacing=6)
        self._buttons: dict[str, QPushButton] = {}
        for value, label in choices.items():
            button = QPushButton(label.replace("&", "&&"))
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setMinimumHeight(HEIGHT_PX)
            button.setStyleSheet(_PRESSED_STYLE)
            button.toggled.connect(self.touch)
            flow.addWidget(button)
            self._buttons[value] = button
        walk = Walk(self)
        walk.set_row(list(self._buttons.values()))
        self.setFocusProxy(next(iter(self._buttons.values())))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self._buttons.values():
            button.setAccessibleName(f"{name}: {button.text().replace('&&', '&')}")

    def fits(self, condition: Condition) -> bool:
        return set(self._meant(condition.values)) <= self._buttons.keys()

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:  # noqa: ARG002 - "except" shows it
        meant = self._meant(values)
        for value, button in self._buttons.items():
            button.setChecked(value in meant)

    def values(self) -> tuple[str, ...]:
        return tuple(value for value, button in self._buttons.items() if button.isChecked())

    def set_icon(self, value: str, icon: QIcon) -> None:
        self._buttons[value].setIcon(icon)

    def _meant(self, values: Sequence[str]) -> list[str]:
        return [self._aliases.get(value.casefold(), value) for value in values]


class OneOfField(ConditionField):
    """One of a few values, or any. Values it does not know yet are added as they come."""

    def __init__(
        self, field: Field, whatever: str, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(field, parent)
        self.box = QComboBox()
        self.box.addItem(whatever, "")
        for value, label in choices.items():
            self.box.addItem(label, value)
        self.box.currentIndexChanged.connect(self.touch)
        self.box.setMinimumWidth(BOX_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.setFocusProxy(self.box)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)

    def label(self, value: str) -> str:
        """What a value that was not among the choices is called."""
        return value

    def fits(self, condition: Condition) -> bool:
        return len(condition.values) == 1 and not condition.negated

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:  # noqa: ARG002 - never is here
        value = values[0] if values else ""
        if self.box.findData(value) < 0:
            self.box.addItem(self.label(value), value)
        self.box.setCurrentIndex(self.box.findData(value))

    def values(self) -> tuple[str, ...]:
        value = self.box.currentData()
        return (value,) if value else ()


class WhetherField(OneOfField):
    """Any, with or without: `has:note` and `-has:note`, `cod:yes` and `cod:no`.

    `value`: the one that is turned round; None where the field's own values are yes and no.
    """

    def __init__(
        self,
        field: Field,
        value: str | None,
        words: tuple[str, str, str],
        parent: QWidget | None = None,
    ) -> None:
        whatever, with_it, without = words
        super().__init__(field, whatever, {YES: with_it, NO: without}, parent)
        self._value = value

    def fits(self, condition: Condition) -> bool:
        if self._value is None:
            return condition.values in {(YES,), (NO,)}
        return condition.values == (self._value,)

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:
        shown = ""
        if values:
            says_yes = values[0] != NO
            shown = YES if says_yes is not negated else NO
        self.box.setCurrentIndex(self.box.findData(shown))

    def values(self) -> tuple[str, ...]:
        chosen = super().values()
        return chosen if self._value is None or not chosen else (self._value,)

    def turned(self) -> bool:
        return self._value is not None and self.box.currentData() == NO


class TextsField(ConditionField):
    """Any of several texts: typed, or taken from those the shop's orders have."""

    can_negate = True
    known_wanted = Signal(object)
    """The values the shop's orders have in this `Field`; answered by `set_known`."""

    def __init__(self, field: Field, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._formatter = formatter
        self._values: list[str] = []
        self._known: Sequence[str] | None = None
        self.edit = QLineEdit()
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self.touch)
        self._suggestions = Suggestions(self.edit, self._offers)
        self._suggestions.taken.connect(lambda taken: self._add(taken.text))
        self._chips = Chips(clearable=False)
        self._chips.drop_wanted.connect(self._drop)
        self._chips.edit_wanted.connect(self._edit_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self._chips)
        self.setFocusProxy(self.edit)
        self.retell()

    def retell(self) -> None:
        self.edit.setPlaceholderText(self.tr("Type a part of it; Enter adds another"))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def set_known(self, values: Iterable[str]) -> None:
        self._known = tuple(values)
        if self.edit.hasFocus() and (self.edit.text() or self._suggestions.open):
            self._suggestions.offer()

    def fits(self, condition: Condition) -> bool:
        return bool(condition.values)

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:  # noqa: ARG002 - "except" shows it
        several = len(values) > 1
        self._values = list(values) if several else []
        self.edit.setText("" if several or not values else values[0])
        self._tell_chips()

    def values(self) -> tuple[str, ...]:
        typed = self.edit.text().strip()
        return tuple(dict.fromkeys((*self._values, *([typed] if typed else []))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if event.type() == QEvent.Type.FocusIn and self._known is None:
                self._known = ()
                self.known_wanted.emit(self.field)
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.edit.text().strip():
            self._add(self.edit.text())
            return True
        return False

    def _offers(self, text: str, _cursor: int) -> list[Suggestion]:
        wanted = text.strip().casefold()
        had = {one.casefold() for one in self._values}
        found = [one for one in self._known or () if wanted in one.casefold() and one.casefold() not in had]
        found.sort(key=lambda one: not one.casefold().startswith(wanted))
        return [Suggestion(0, len(text), one) for one in found[:MOST_SUGGESTED]]

    def _add(self, value: str) -> None:
        value = value.strip()
        if value and value not in self._values:
            self._values.append(value)
        self.edit.clear()
        self._suggestions.close()
        self._tell_chips()
        self.touch()

    def _tell_chips(self) -> None:
        self._chips.tell([words.value_label(self.field, one, self._formatter) for one in self._values])

    def _drop(self, place: int) -> None:
        del self._values[place]
        self._tell_chips()
        if not self._values:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()

    def _edit_again(self, place: int) -> None:
        value = self._values[place]
        self._drop(place)
        self.edit.setText(value)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()
