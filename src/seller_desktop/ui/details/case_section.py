"""The cases of an order, over its details: what is asked, what happens by itself, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desktop.texts import case_words
from seller_desktop.ui.details.case_box import CaseBoxFrame
from seller_desktop.ui.details.case_facts import case_box, needs_box
from seller_desktop.ui.details.parts import IconButton, breakable, value_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.texts.format import Formatter


class CaseSection(QWidget):
    """Open cases, and those in dispute or still to be taken back, as boxes; all others as one line each."""

    step_wanted = Signal(object, object)
    """Case id and `Step`; None: the dialog that decides, with nothing chosen."""
    undo_wanted = Signal(object)
    set_due_wanted = Signal(object)
    message_wanted = Signal(object)
    pictures_wanted = Signal(object)
    order_wanted = Signal(str)
    """The number of a replacement order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[CaseDetail, ...] = ()
        self._reasons: Mapping[str, str] = {}
        self._formatter: Formatter | None = None
        self._boxes: list[CaseBoxFrame] = []
        self._lines: list[CaseLineRow] = []
        self._boxed: list[CaseDetail] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def tell(
        self,
        cases: tuple[CaseDetail, ...],
        formatter: Formatter,
        now_ms: int,
        reasons: Mapping[str, str],
    ) -> None:
        """`cases` newest first; `reasons`: the labels of reasons by their codes."""
        self._cases, self._formatter, self._reasons = cases, formatter, reasons
        self._boxed = [one for one in cases if needs_box(one, now_ms)]
        self._boxed.sort(key=lambda one: not one.case.is_open)
        over = [one for one in cases if one not in self._boxed]
        while len(self._boxes) < len(self._boxed):
            self._boxes.append(self._new_box())
        while len(self._lines) < len(over):
            self._lines.append(self._new_line())
        for box, detail in zip(self._boxes, self._boxed, strict=False):
            box.tell(detail.case.id, case_box(detail, formatter, now_ms, reasons), formatter, now_ms)
        for line, detail in zip(self._lines, over, strict=False):
            line.tell(detail, formatter, now_ms)
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(self._boxed))
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(over))
        self.setVisible(bool(cases))

    def tick(self, now_ms: int) -> None:
        """Time went on: less is left, and what could be taken back may be settled."""
        formatter = self._formatter
        if formatter is None or not self._cases:
            return
        if len(self._boxed) != sum(needs_box(one, now_ms) for one in self._cases):
            self.tell(self._cases, formatter, now_ms, self._reasons)
            return
        for box, detail in zip(self._boxes, self._boxed, strict=False):
            box.tell(detail.case.id, case_box(detail, formatter, now_ms, self._reasons), formatter, now_ms)

    def _new_box(self) -> CaseBoxFrame:
        box = CaseBoxFrame()
        for told, passed_on in (
            (box.step_wanted, self.step_wanted),
            (box.undo_wanted, self.undo_wanted),
            (box.set_due_wanted, self.set_due_wanted),
            (box.message_wanted, self.message_wanted),
            (box.pictures_wanted, self.pictures_wanted),
            (box.order_wanted, self.order_wanted),
        ):
            told.connect(passed_on)
        self._column.insertWidget(len(self._boxes), box)
        return box

    def _new_line(self) -> CaseLineRow:
        line = CaseLineRow()
        line.message_wanted.connect(self.message_wanted)
        line.pictures_wanted.connect(self.pictures_wanted)
        line.order_wanted.connect(self.order_wanted)
        self._column.addWidget(line)
        return line


class CaseLineRow(QWidget):
    """A case that is over: what came of it, who decided and when; behind it what can still be looked at."""

    message_wanted = Signal(object)
    pictures_wanted = Signal(object)
    order_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._detail: CaseDetail | None = None
        self._text = value_label("", role="muted")
        self._pictures = IconButton("image")
        self._pictures.clicked.connect(self._want_pictures)
        self._order = IconButton("arrow-square-out")
        self._order.clicked.connect(self._want_order)
        self._message = IconButton("chat-text")
        self._message.clicked.connect(self._want_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._text, 1)
        for button in (self._pictures, self._order, self._message):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, detail: CaseDetail, formatter: Formatter, now_ms: int) -> None:
        self._detail = detail
        text = case_words.closed_line(detail, formatter, now_ms)
        self._text.setText(breakable(text))
        self.setAccessibleName(text)
        self._pictures.setVisible(bool(detail.pictures))
        self._pictures.tell(case_words.pictures(len(detail.pictures)))
        number = detail.replacement_order_no
        self._order.setVisible(number is not None)
        self._order.tell(self.tr("Show replacement order {number}").format(number=number))
        self._message.tell(self.tr("Message for the buyer…"))

    def _want_pictures(self) -> None:
        if self._detail is not None:
            self.pictures_wanted.emit(self._detail.case.id)

    def _want_order(self) -> None:
        if self._detail is not None and self._detail.replacement_order_no is not None:
            self.order_wanted.emit(self._detail.replacement_order_no)

    def _want_message(self) -> None:
        if self._detail is not None:
            self.message_wanted.emit(self._detail.case.id)
