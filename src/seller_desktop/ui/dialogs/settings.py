"""Settings: of the window, and of the shop (how its working days are counted)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from datetime import date

    from seller_desktop.services.settings import ShopSettings

LONGEST_NAME = 80
_ZONES = (
    ("Asia/Jakarta", "WIB (UTC+7)"),
    ("Asia/Makassar", "WITA (UTC+8)"),
    ("Asia/Jayapura", "WIT (UTC+9)"),
)


@dataclass(frozen=True, slots=True)
class SettingsValue:
    """All that the dialog asks. `language` None follows the computer; `watch_folder` None watches nothing;
    `at_login` None: this copy cannot be started then, and it is not asked.
    """

    shop: ShopSettings
    language: str | None
    theme: ThemeChoice
    compact: bool
    watch_folder: str | None
    at_login: bool | None = None


class SettingsDialog(Dialog):
    """Value in, value out. `downloads` is proposed as the folder to watch; `today` as a day off."""

    def __init__(
        self, value: SettingsValue, downloads: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Settings"), parent)
        self._shop = value.shop
        content = QWidget()
        sections = QVBoxLayout(content)
        sections.setContentsMargins(0, 0, 8, 0)
        sections.addWidget(self._window_form(value))
        sections.addWidget(self._shop_form(value.shop, today))
        sections.addWidget(self._watch_form(value.watch_folder, downloads))
        sections.addStretch()
        self.body.addWidget(Scroll(content), 1)
        self.add_buttons(self.tr("Save"), safe=True)
        self.setMinimumSize(560, 420)
        self.resize(600, 600)

    def value(self) -> SettingsValue:
        folder = self._folder.text().strip()
        return SettingsValue(
            shop=replace(
                self._shop,
                name=self._name.text().strip(),
                zone=self._zone.currentData(),
                cutoff_hour=self._cutoff.value(),
                saturday_works=self._saturday.isChecked(),
                joint_leave_off=self._joint_leave.isChecked(),
                days_off=self._days_off.days(),
            ),
            language=self._language.currentData(),
            theme=ThemeChoice(self._theme.currentData()),
            compact=self._compact.isChecked(),
            watch_folder=folder if self._watch.isChecked() else None,
            at_login=None if self._at_login is None else self._at_login.isChecked(),
        )

    def accept(self) -> None:
        if self._shop.name and not self._name.text().strip():  # a shop may stay without one
            self.complain(self.tr("Please type the shop's name."), self._name)
        elif self._watch.isChecked() and not self._folder.text().strip():
            self.complain(self.tr("Please say which folder to watch."), self._folder)
        else:
            super().accept()

    def _window_form(self, value: SettingsValue) -> Form:
        self._language = _choice(
            ((None, self.tr("As on this computer")), ("id", "Bahasa Indonesia"), ("en", "English")),
            value.language,
        )
        self._theme = _choice(
            (
                (ThemeChoice.SYSTEM, self.tr("As on this computer")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
            ),
            value.theme,
        )
        self._compact = QCheckBox(self.tr("Compact rows"))
        self._compact.setChecked(value.compact)
        form = Form()
        form.add_section(self.tr("Window"))
        form.add(self.tr("Language"), self._language)
        form.add(self.tr("Theme"), self._theme)
        form.add(self.tr("Rows"), self._compact)
        self._at_login: QCheckBox | None = None
        if value.at_login is not None:
            self._at_login = QCheckBox(self.tr("Start when I log in to this computer"))
            self._at_login.setChecked(value.at_login)
            hint = self.tr("The window waits minimised, and reminds you.")
            form.add(self.tr("Start"), self._at_login, hint)
        return form

    def _shop_form(self, shop: ShopSettings, today: date) -> Form:
        self._name = QLineEdit(shop.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._zone = _choice(_ZONES, shop.zone)
        self._cutoff = QSpinBox()
        self._cutoff.setRange(0, 23)
        self._cutoff.setSuffix(self.tr(":00"))
        self._cutoff.setValue(shop.cutoff_hour)
        self._saturday = QCheckBox(self.tr("Saturday is a working day"))
        self._saturday.setChecked(shop.saturday_works)
        self._joint_leave = QCheckBox(self.tr("Joint leave days are days off"))
        self._joint_leave.setChecked(shop.joint_leave_off)
        self._days_off = DaysOff(shop.days_off, today)
        form = Form()
        form.add_section(self.tr("Shop and working days"))
        form.add(self.tr("Shop name"), self._name)
        form.add(self.tr("Time zone"), self._zone)
        form.add(
            self.tr("Same-day cut-off"),
            self._cutoff,
            self.tr("Orders before this hour are due the same working day, later ones the next."),
        )
        form.add(self.tr("Saturday"), self._saturday)
        form.add(self.tr("Joint leave"), self._joint_leave)
        form.add(
            self.tr("Own days off"),
            self._days_off,
            self.tr("Public holidays are known already. Computed deadlines follow when you save."),
        )
        return form

    def _watch_form(self, folder: str | None, downloads: str) -> Form:
        self._watch = QCheckBox(self.tr("Offer new export files as soon as they are downloaded"))
        self._watch.setChecked(folder is not None)
        self._folder = QLineEdit(folder or downloads)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.setAccessibleName(self.tr("Choose the folder to watch"))
        choose.clicked.connect(self._choose_folder)
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        self._folder.setAccessibleName(self.tr("Folder"))
        field.setFocusProxy(self._folder)
        field.setEnabled(folder is not None)
        self._watch.toggled.connect(field.setEnabled)
        form = Form()
        form.add_section(self.tr("Download folder"))
        form.add(self.tr("Watch"), self._watch, self.tr("Nothing is imported without asking."))
        form.add(self.tr("Folder"), field)
        return form

    def _choose_folder(self) -> None:
        start = Path(self._folder.text()) if self._folder.text() else None
        Messages.open_folder(self, self.tr("Folder to watch"), start).then(self._take_folder)

    def _take_folder(self, chosen: list[Path]) -> None:
        if chosen:
            self._folder.setText(str(chosen[0]))


class DaysOff(QWidget):
    """The shop's own days off: a list, a date to add, a button to remove."""

    def __init__(self, days: tuple[str, ...], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Own days off"))
        self._list.setMaximumHeight(88)
        self._list.addItems(sorted(days))
        self._date = QDateEdit(QDate(today.year, today.month, today.day))
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setAccessibleName(self.tr("Day to add"))
        add = QPushButton(self.tr("Add day"))
        self._remove = QPushButton(self.tr("Remove"))
        for button in (add, self._remove):
            button.setAutoDefault(False)
        self._remove.setEnabled(False)
        add.clicked.connect(self._add)
        self._remove.clicked.connect(self._remove_chosen)
        self._list.currentRowChanged.connect(lambda row: self._remove.setEnabled(row >= 0))
        bar = QHBoxLayout()
        for widget in (self._date, add, self._remove):
            bar.addWidget(widget)
        bar.addStretch()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._list)
        inside.addLayout(bar)
        self.setFocusProxy(self._date)

    def days(self) -> tuple[str, ...]:
        """ISO dates, earliest first."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def _add(self) -> None:
        day = self._date.date().toString("yyyy-MM-dd")
        if day not in self.days():
            self._list.addItem(day)
            self._list.sortItems()

    def _remove_chosen(self) -> None:
        self._list.takeItem(self._list.currentRow())


def _choice(entries: tuple[tuple[object, str], ...], current: object) -> QComboBox:
    """A box of named values with the current one chosen."""
    box = QComboBox()
    for value, text in entries:
        box.addItem(text, value)
    values = [value for value, _ in entries]
    if current in values:
        box.setCurrentIndex(values.index(current))
    return box
