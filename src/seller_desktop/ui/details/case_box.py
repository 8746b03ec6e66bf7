"""The box of one case: a request to be answered, goods on their way back, a decision in dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from seller_desktop.texts import case_words
from seller_desktop.ui import theme
from seller_desktop.ui.details.case_facts import FIRST_STEPS, CaseBox
from seller_desktop.ui.details.parts import SMALL_BUTTON, breakable, value_label
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.toned_label import TimeLeftLabel, TonedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.cases import Step
    from seller_desktop.texts.format import Formatter

_STEPS: Final = tuple(dict.fromkeys(step for steps in FIRST_STEPS.values() for step in steps))
_SMALL_PX = 12


class CaseBoxFrame(QFrame):
    """Shows a `CaseBox`; says what is wanted of the case."""

    step_wanted = Signal(object, object)
    """Case id and `Step`; None: the dialog that decides, with nothing chosen."""
    undo_wanted = Signal(object)
    set_due_wanted = Signal(object)
    message_wanted = Signal(object)
    pictures_wanted = Signal(object)
    order_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id = 0
        self._told: CaseBox | None = None
        self._language = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(4)
        column.addLayout(self._build_head())
        self._facts = value_label("")
        self._automatic = value_label("")
        self._basis = value_label("")
        self._basis.setFont(theme.font(_SMALL_PX))
        self._dispute = CaseDispute()
        for widget in (self._facts, self._automatic, self._basis, self._dispute):
            column.addWidget(widget)
        column.addSpacing(2)
        column.addWidget(self._build_steps())
        column.addSpacing(2)
        column.addWidget(self._build_small())

    def tell(self, case_id: int, box: CaseBox, formatter: Formatter, now_ms: int) -> None:
        """The same box again only moves its time on."""
        self._case_id = case_id
        if box != self._told or formatter.language != self._language:
            self._told, self._language = box, formatter.language
            self._retell(box)
        self._time.setVisible(box.due_at is not None)
        if box.due_at is not None:
            self._time.tell(box.due_at, now_ms, formatter)
        undoable = box.undo_until is not None and now_ms < box.undo_until
        self._undo.setVisible(undoable)
        self._steps_row.setVisible(bool(box.steps or box.more) or undoable)
        if box.undo_until is not None and undoable:
            self._undo.setText(case_words.undo_button(box.undo_until - now_ms))

    def _retell(self, box: CaseBox) -> None:
        theme.set_role(self, "card" if box.tone == "ink" else f"banner-{box.tone}")
        self._title.setText(box.title)
        self._title.set_tone(box.tone)
        for label, text in (
            (self._facts, box.facts),
            (self._automatic, box.automatic),
            (self._basis, box.basis),
        ):
            label.setText(breakable(text))
            label.setVisible(bool(text))
        self._dispute.tell(box.conflict)
        for step, button in self._steps.items():
            button.setText(case_words.step_button(step))
            button.setVisible(step in box.steps)
        self._more.setText(self.tr("More ▾"))
        self._more.setAccessibleName(self.tr("More that can be done about this request"))
        self._more.setVisible(bool(box.more))
        self._due.setText(box.due_button)
        self._due.setVisible(bool(box.due_button))
        self._pictures.setText(case_words.pictures(box.pictures))
        self._pictures.setVisible(box.pictures > 0)
        self._order.setText(self.tr("Replacement {number}").format(number=box.replacement_order_no))
        self._order.setVisible(bool(box.replacement_order_no))
        self._message.setText(self.tr("Message for the buyer…"))
        self.setAccessibleName(box.title)
        self.setAccessibleDescription("\n".join(filter(None, (box.facts, box.automatic, box.basis))))

    def _build_head(self) -> QHBoxLayout:
        self._title = TonedLabel(selectable=True)
        self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._title.setWordWrap(True)
        self._time = TimeLeftLabel()
        self._time.setFont(theme.font(weight=QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_steps(self) -> QWidget:
        """One button for each step there is: what has the focus never becomes another one."""
        self._steps_row = QWidget()
        flow = FlowLayout(self._steps_row, spacing=8)
        self._steps: dict[Step | None, QPushButton] = {}
        for step in _STEPS:
            self._steps[step] = self._button(flow, self._asking_for(step))
        self._more = self._button(flow, self._show_more)
        self._menu = QMenu(self)
        self._undo = self._button(flow, lambda: self.undo_wanted.emit(self._case_id))
        return self._steps_row

    def _build_small(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, spacing=6)
        self._due = self._button(flow, lambda: self.set_due_wanted.emit(self._case_id))
        self._pictures = self._button(flow, lambda: self.pictures_wanted.emit(self._case_id))
        self._order = self._button(flow, self._want_order)
        self._message = self._button(flow, lambda: self.message_wanted.emit(self._case_id))
        for button in (self._due, self._pictures, self._order, self._message):
            button.setFont(theme.font(_SMALL_PX))
            button.setStyleSheet(SMALL_BUTTON)
        return row

    def _button(self, flow: FlowLayout, do: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        flow.addWidget(button)
        return button

    def more_menu(self) -> QMenu:
        """What else can be done at present."""
        self._menu.clear()
        for step in self._told.more if self._told is not None else ():
            entry = self._menu.addAction(case_words.step_button(step).replace("&", "&&"))
            entry.triggered.connect(self._asking_for(step))
        return self._menu

    def _show_more(self) -> None:
        self.more_menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _asking_for(self, step: Step | None) -> Callable[[], None]:
        # No functools.partial: PySide 6.11 frees one twice when its sender goes, and crashes much later.
        def ask() -> None:
            self.step_wanted.emit(self._case_id, step)

        return ask

    def _want_order(self) -> None:
        if self._told is not None:
            self.order_wanted.emit(self._told.replacement_order_no)


class CaseDispute(QWidget):
    """What was decided here and what Seller Center says, side by side; neither is the right one."""

    def __init__(self) -> None:
        super().__init__()
        self._heads = tuple(value_label("", bold=True) for _ in range(2))
        self._texts = tuple(value_label("") for _ in range(2))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column in range(2):
            grid.setColumnStretch(column, 1)
            for row, label in enumerate((self._heads[column], self._texts[column])):
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def tell(self, conflict: tuple[str, str] | None) -> None:
        self.setVisible(conflict is not None)
        if conflict is None:
            return
        heads = (self.tr("Decided here"), self.tr("Seller Center says"))
        for label, text in zip((*self._heads, *self._texts), (*heads, *conflict), strict=True):
            label.setText(breakable(text))
