"""The step that asks whose shop it is: its name, its time zone, who works there."""

from __future__ import annotations

import getpass

from PySide6.QtCore import QDateTime, QTimeZone
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from seller_desktop.services.first_settings import ZONES, FirstSettings, proposed_zone
from seller_desktop.ui.dialogs.dialog import LABEL_WIDTH
from seller_desktop.ui.dialogs.operator import LONGEST_NAME
from seller_desktop.ui.dialogs.settings import LONGEST_NAME as LONGEST_SHOP_NAME
from seller_desktop.ui.first_steps.step import Step
from seller_desktop.ui.plain_label import PlainLabel


class ShopStep(Step):
    """A name left empty is as its field proposes; who works there is nobody yet, and asked for later."""

    def __init__(self, before: FirstSettings, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("Your shop")
        self.add_text(
            self.tr("All of this can be changed later, in the menu File. Nothing leaves this computer."),
            role="muted",
        )
        self._name = QLineEdit(before.name)
        self._name.setMaxLength(LONGEST_SHOP_NAME)
        self._name.setPlaceholderText(self.tr("My shop"))
        self._zone = QComboBox()
        self._zone.setMinimumContentsLength(20)
        self._zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for zone, text in zip(
            ZONES,
            (
                self.tr("WIB (UTC+7): Java, Sumatra, West and Central Kalimantan"),
                self.tr("WITA (UTC+8): Bali, Sulawesi, Nusa Tenggara, rest of Kalimantan"),
                self.tr("WIT (UTC+9): Maluku, Papua"),
            ),
            strict=True,
        ):
            self._zone.addItem(text, zone)
        self._zone.setCurrentIndex(ZONES.index(before.zone))
        self._operator = QLineEdit(before.operator)
        self._operator.setMaxLength(LONGEST_NAME)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._add(
            self.tr("Shop name"),
            self._name,
            self.tr("Stands in the title of the window and on packing slips."),
        )
        self._add(
            self.tr("Time zone"),
            self._zone,
            self.tr("Deadlines are counted and shown in the time of your warehouse."),
        )
        self._add(
            self.tr("Who is working"),
            self._operator,
            self.tr("Kept with each note and change, so that colleagues see who did what."),
        )
        self.body.addSpacing(4)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.skip_text = self.tr("Skip")

    def _add(self, text: str, field: QWidget, hint: str) -> None:
        """As in a `Form`, whose rows leave more room than a line under a field wants."""
        label, below = PlainLabel(text), PlainLabel(hint, role="small")
        label.setBuddy(field)
        field.setAccessibleName(text)
        field.setAccessibleDescription(hint)
        below.setWordWrap(True)
        below.setContentsMargins(0, 0, 0, 10)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(below, row + 1, 1)

    def begin(self) -> QWidget | None:
        return self._name

    def skip(self) -> None:
        """As it was proposed; nobody is taken for whoever the computer says is there."""
        self._name.clear()
        self._operator.clear()
        super().skip()

    def name(self) -> str:
        return self._name.text().strip()

    def zone(self) -> str:
        return str(self._zone.currentData())

    def operator(self) -> str:
        return self._operator.text().strip()


def user_name() -> str:
    """What the computer calls who is logged in, as a name; "" where it cannot say."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    return name[:1].upper() + name[1:LONGEST_NAME]


def zone_of_computer(now_ms: int) -> str:
    """The zone among those of the country that the computer's own comes nearest to."""
    zone = QTimeZone.systemTimeZone()
    offset_s = zone.standardTimeOffset(QDateTime.fromMSecsSinceEpoch(now_ms, zone))
    return proposed_zone(bytes(zone.id().data()).decode(), offset_s * 1000)
