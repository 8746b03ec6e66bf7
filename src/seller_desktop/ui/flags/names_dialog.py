"""What the shop calls its flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from seller_desktop.domain.flags import Flag
from seller_desktop.services.flags import MAX_NAME
from seller_desktop.texts.flags import colour_name, flag_words
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.flags.picture import flag_icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget


class FlagNamesDialog(Dialog):
    """A field for each flag; an empty one leaves the flag the name of its colour."""

    def __init__(self, names: Mapping[Flag, str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Names of the flags"), parent)
        self.add_text(
            self.tr(
                "Say what each flag means in your shop, such as “gift” or “ask first”. A flag without a name "
                "is called by its colour. The letter on a flag follows from its name."
            )
        )
        form = Form()
        self._fields: dict[Flag, QLineEdit] = {}
        for flag in Flag:
            field = self._fields[flag] = QLineEdit(names.get(flag, ""))
            field.setMaxLength(MAX_NAME)
            field.setPlaceholderText(colour_name(flag))
            field.addAction(flag_icon(flag, ""), QLineEdit.ActionPosition.LeadingPosition)
            field.textChanged.connect(self._retell)
            form.add(colour_name(flag), field)
        self.body.addWidget(form)
        self.add_buttons(self.tr("Save names"), safe=True)
        self._retell()
        self._fields[Flag.RED].setFocus()

    def value(self) -> dict[Flag, str]:
        """The name of every flag, "" where it has none of its own."""
        return {flag: " ".join(field.text().split()) for flag, field in self._fields.items()}

    def accept(self) -> None:
        seen: dict[str, Flag] = {}
        for flag, name in self.value().items():
            if name and seen.setdefault(name.casefold(), flag) is not flag:
                self.complain(
                    self.tr("Two flags cannot both be called “{name}”.").format(name=name), self._fields[flag]
                )
                return
        super().accept()

    def _retell(self) -> None:
        """The flags with the letters they will have."""
        words = flag_words(self.value())
        for flag, field in self._fields.items():
            for action in field.actions():
                action.setIcon(flag_icon(flag, words.letters[flag]))
