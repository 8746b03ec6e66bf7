"""Goods that came back, looked at line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desktop.domain.cases import Step
from seller_desktop.services.case_models import Decision
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.inspected_line import InspectedLine
from seller_desktop.ui.cases.record_dialog import RecordDialog
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, Scroll

if TYPE_CHECKING:
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.texts.format import Formatter

_FRAME_PX = 200
_LINE_PX = 180
"""Height of what stands around the lines, and of one line as it begins."""


class InspectionDialog(RecordDialog):
    """Gives a `Decision` of step INSPECT and the pictures taken; an inspection made before is shown first."""

    def __init__(self, detail: CaseDetail, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Inspect the goods"))
        case = detail.case
        self.add_subject(
            f"{detail.order_no} · {detail.buyer} · {words.title(case)}",
            self.tr("To be refunded in full: {money}").format(money=formatter.money(detail.full_refund_idr)),
        )
        self._lines = [
            InspectedLine(line, [one for one in case.inspected if one.sku_id == line.sku_id])
            for line in case.lines
        ]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for line in self._lines:
            column.addWidget(line)
        column.addStretch()
        self.body.addWidget(Scroll(content), 1)
        self.add_text(
            self.tr("Recording it pays nothing yet: refund, replacement or refusal is the next step."),
            role="small",
        )
        self.add_buttons(self.tr("Record inspection"), safe=True)
        self.setMinimumSize(680, 420)
        self.resize(720, min(MAX_HEIGHT, _FRAME_PX + _LINE_PX * len(self._lines)))
        if self._lines:
            self._lines[0].focus_line()

    def value(self) -> Decision:
        return Decision(Step.INSPECT, inspected=tuple(one for line in self._lines for one in line.value()))

    def pictures(self) -> list[tuple[str, bytes, str]]:
        """Name, bytes and SKU of each."""
        return [(one.name, one.data, line.sku_id) for line in self._lines for one in line.pictures()]

    def fault(self) -> tuple[str, QWidget | None]:
        for line in self._lines:
            sentence, field = line.problem()
            if sentence:
                return sentence, field
        return "" if self._lines else self.tr("It is not known which goods this case is about."), None
