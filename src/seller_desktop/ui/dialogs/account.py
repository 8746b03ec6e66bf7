"""One marketplace shop (account) of this folder: its name, and whether it is a Mall account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class AccountValue:
    """What can be said about an account by hand."""

    name: str
    mall: bool = False


class AccountDialog(Dialog):
    """Names an account, a new one or one that is there. `taken`: the names of the others."""

    def __init__(
        self, value: AccountValue, taken: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Marketplace shop"), parent)
        self._taken = {name.casefold() for name in taken}
        self.add_text(
            self.tr(
                "Orders belong to one shop at the marketplace. "
                "Use one name for each shop you export orders from."
            )
        )
        self._name = QLineEdit(value.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._mall = QCheckBox(self.tr("This is a Mall account"))
        self._mall.setChecked(value.mall)
        form = Form()
        form.add(self.tr("Shop name"), self._name)
        form.add(
            self.tr("Mall"),
            self._mall,
            self.tr("Buyers of a Mall account have 15 days instead of 6 to ask for a return."),
        )
        self.body.addWidget(form)
        self.add_buttons(self.tr("Save"), safe=True)

    def value(self) -> AccountValue:
        return AccountValue(name=self._name.text().strip(), mall=self._mall.isChecked())

    def accept(self) -> None:
        name = self.value().name
        if not name:
            self.complain(self.tr("Please type the shop's name."), self._name)
        elif name.casefold() in self._taken:
            self.complain(self.tr("There is a shop of this name already."), self._name)
        else:
            super().accept()
