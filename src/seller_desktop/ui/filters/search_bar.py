"""What is searched for. Its one truth is the text of the field; chips and the filter form rewrite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.filter_text import field_at, parse, rewritten
from seller_desktop.domain.filters import Filter, kind_of
from seller_desktop.texts import filters as words
from seller_desktop.ui.filters.chips import Chips
from seller_desktop.ui.filters.offers import KNOWN_BY_SHOP, offers, with_flag_names
from seller_desktop.ui.filters.suggestions import Suggestion, Suggestions
from seller_desktop.ui.search_field import SearchField
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.filter_text import Parsed
    from seller_desktop.domain.filters import Field
    from seller_desktop.domain.flags import Flag
    from seller_desktop.texts.format import Formatter

PAUSE_MS = 50
"""So long after the last keystroke the search is asked for: not to be felt, yet a pasted or scanned text
is asked for once."""


class SearchBar(QObject):
    """Field, filter button, chips and the sentence about what is not understood; the head places them."""

    search_changed = Signal(str)
    entered = Signal()
    """Enter, with nothing in the text that is not understood: on to what was found."""
    filter_wanted = Signal(object)
    """The filter form, at this `Field`, or None."""
    known_wanted = Signal(object)
    """The values the shop's orders have in this `Field`; answered by `set_known`."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._known: dict[Field, Sequence[str]] = {}
        self._flag_names: Mapping[Flag, str] | None = None
        self._announced = ""
        self._entered = False
        self.field = SearchField()
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.filter_wanted.emit(None))
        self.chips = Chips()
        self.problem = TonedLabel(role="small")
        self.problem.set_tone("amber")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._announce)
        self.suggestions = Suggestions(self.field, self._offers)
        self.suggestions.taken.connect(self._go_on)
        self._connect()
        self.retell()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._text_changed)
        self.field.returnPressed.connect(self._enter)
        self.field.editingFinished.connect(self._tell_problem)
        self.field.cursorPositionChanged.connect(self._tell_problem)
        self.chips.edit_wanted.connect(self._edit)
        self.chips.drop_wanted.connect(self._drop)
        self.chips.clear_wanted.connect(self._clear_conditions)

    def set_formatter(self, formatter: Formatter) -> None:
        """Language or zone changed."""
        self._formatter = formatter
        self.retell()

    def set_known(self, field: Field, values: Sequence[str]) -> None:
        """What the shop's orders have in a field, to be offered."""
        self._known[field] = tuple(values)
        if self.suggestions.open or field_at(self.field.text(), self.field.cursorPosition()) is field:
            self.suggestions.offer()

    def set_flag_names(self, names: Mapping[Flag, str]) -> None:
        """What the shop calls its flags; until then any name might be one."""
        if names != self._flag_names:
            self._flag_names = dict(names)
            self._tell_chips()
            self._tell_problem()

    def forget_known(self) -> None:
        """Orders changed: their values are asked for anew when they are wanted again."""
        self._known.clear()

    def text(self) -> str:
        return self.field.text().strip()

    def filter(self) -> Filter:
        """What of the text is understood."""
        return self._parsed().filter

    def set_text(self, text: str) -> None:
        """Put a text in the field without asking for it."""
        self.field.setText(text)
        self._pause.stop()
        self._announced = self.text()
        self._tell_problem()

    def search(self, text: str) -> None:
        """Put a text in the field and ask for it at once."""
        self.field.setText(text)
        self._announce()

    def set_filter(self, wanted: Filter) -> None:
        """Rewrite the text so that it says this; what was not understood of it stays, to be mended."""
        self.search(rewritten(self.field.text(), wanted))

    def retell(self) -> None:
        self.field.tell(self.tr("Search order number, buyer, product, tracking number"))
        self.suggestions.describe(
            self.tr("Conditions such as status:to_ship can be typed too; Down offers them.")
        )
        self.button.setToolTip(self.tr("Narrow the list by status, dates, courier and more"))
        self._tell_chips()
        self._tell_problem()

    def _parsed(self) -> Parsed:
        names = self._flag_names
        return parse(self.field.text(), None if names is None else names.values())

    def _offers(self, text: str, cursor: int) -> list[Suggestion]:
        field = field_at(text, cursor)
        if field is not None and kind_of(field) in KNOWN_BY_SHOP and field not in self._known:
            self._known[field] = ()  # asked for once
            self.known_wanted.emit(field)
        return offers(text, cursor, self._known, self._formatter)

    def _go_on(self, taken: Suggestion) -> None:
        """A value was taken: the next word may follow."""
        if not taken.goes_on and self.field.cursorPosition() == len(self.field.text()):
            self.field.insert(" ")

    def _text_changed(self) -> None:
        self._entered = False
        self._pause.start()
        self._tell_chips()
        self._tell_problem()

    def _enter(self) -> None:
        self._entered = True
        self._announce()
        self._tell_problem()
        if self.text() and self.problem.isHidden():
            self.entered.emit()

    def _announce(self) -> None:
        self._pause.stop()
        text = self.text()
        if text != self._announced:
            self._announced = text
            self.search_changed.emit(text)

    def _tell_chips(self) -> None:
        conditions = self.filter().conditions
        called = with_flag_names(conditions, self._flag_names or {})
        self.chips.tell([words.condition_label(one, self._formatter) for one in called])
        title = self.tr("Filter")
        self.button.setText(f"{title} · {len(conditions)}" if conditions else title)
        self.button.setAccessibleName(
            self.tr("Filter, conditions in force: {count}").format(count=len(conditions))
        )

    def _tell_problem(self) -> None:
        """The first thing not understood; of a word still being typed nothing is said."""
        cursor = self.field.cursorPosition()
        typing = self.field.hasFocus() and not self._entered
        problems = [one for one in self._parsed().problems if not (typing and one.start <= cursor <= one.end)]
        told = words.problem_sentence(problems[0]) if problems else ""
        self.problem.setText(
            self.tr("Left out of the search: {problem}").format(problem=told) if told else ""
        )
        self.problem.setVisible(bool(problems))

    def _edit(self, place: int) -> None:
        self.filter_wanted.emit(self.filter().conditions[place].field)

    def _drop(self, place: int) -> None:
        held = self.filter()
        rest = held.conditions[:place] + held.conditions[place + 1 :]
        self.set_filter(Filter(rest, held.words))
        if not rest:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_conditions(self) -> None:
        self.set_filter(Filter((), self.filter().words))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
