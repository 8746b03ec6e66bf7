"""The parcel a buyer sends back: its tracking number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from seller_desktop.domain.cases import Step
from seller_desktop.services.case_models import Decision
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.record_dialog import RecordDialog
from seller_desktop.ui.dialogs.dialog import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.case_models import CaseDetail

_MOST_SIGNS = 60


class TrackingDialog(RecordDialog):
    """Gives a `Decision` of step SEND."""

    def __init__(self, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("The buyer sent the parcel"))
        self.add_subject(f"{detail.order_no} · {detail.buyer}", words.title(detail.case))
        self._number = QLineEdit(detail.case.tracking_no)
        self._number.setMaxLength(_MOST_SIGNS)
        self._self_arranged = QCheckBox(self.tr("The buyer arranged the parcel himself"))
        self._self_arranged.setChecked(detail.case.self_arranged)
        form = Form()
        form.add(self.tr("Tracking number"), self._number)
        form.rows.addRow("", self._self_arranged)
        self.body.addWidget(form)
        self.add_text(
            self.tr("A parcel the buyer arranged himself has a longer time to be inspected."), role="small"
        )
        self.add_buttons(self.tr("Save tracking number"), safe=True)
        self.setMinimumWidth(520)
        self._number.setFocus()
        self._number.selectAll()

    def value(self) -> Decision:
        number = "".join(self._number.text().split())
        return Decision(Step.SEND, tracking_no=number, self_arranged=self._self_arranged.isChecked())

    def fault(self) -> tuple[str, QWidget | None]:
        if not self._number.text().strip():
            return self.tr("Please type the tracking number."), self._number
        return "", None
