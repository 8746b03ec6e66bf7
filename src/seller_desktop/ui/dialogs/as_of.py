"""When was this file made? Asked where its name and its content do not say, or contradict each other."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QButtonGroup, QDateTimeEdit, QRadioButton

from seller_desktop.domain.clock import from_iso, to_local, to_ms
from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.format import Formatter


class AsOfDialog(Dialog):
    """Asks for the time as of which a file tells; gives UTC milliseconds.

    `name_time` and `inside_time` are ISO times, or "" where there is none.
    """

    def __init__(
        self,
        file: str,
        name_time: str,
        inside_time: str,
        now_ms: int,
        formatter: Formatter,
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("When was this file downloaded?"), parent)
        self._zone = zone
        self._now_ms = now_ms
        self._inside_at = from_iso(inside_time, zone) if inside_time else None
        self.add_text(file, role="mono")
        if name_time and self._inside_at is not None:
            self.add_text(
                self.tr("Its name says {name}, but something inside happened later: {inside}.").format(
                    name=formatter.moment(from_iso(name_time, zone), now_ms),
                    inside=formatter.moment(self._inside_at, now_ms),
                )
            )
        elif self._inside_at is None:
            self.add_text(self.tr("The file does not say when it was made."))
        self.add_text(
            self.tr(
                "The time decides which of two files is newer, so that an old file never moves an order back."
            ),
            role="muted",
        )
        self._choices = QButtonGroup(self)
        self._times: list[int] = []
        if self._inside_at is not None:
            latest = formatter.moment(self._inside_at, now_ms)
            self._add_choice(self.tr("As of the latest time inside: {time}").format(time=latest))
            self._times.append(self._inside_at)
        self._add_choice(self.tr("Another time:"))
        self._edit = QDateTimeEdit(_as_qt(self._times[0] if self._times else now_ms, zone))
        self._edit.setDisplayFormat("dd/MM/yyyy HH:mm")
        self._edit.setCalendarPopup(True)
        form = Form()
        form.add(self.tr("Date and time"), self._edit)
        self.body.addWidget(form)
        other = self._choices.button(len(self._times))
        other.setVisible(bool(self._times))
        self._edit.setEnabled(not self._times)
        other.toggled.connect(self._edit.setEnabled)
        self._choices.button(0).setChecked(True)
        self.add_buttons(self.tr("Use this time"), safe=True)

    def value(self) -> int:
        """The chosen time, UTC milliseconds."""
        chosen = self._choices.checkedId()
        if chosen < len(self._times):
            return self._times[chosen]
        date, time = self._edit.date(), self._edit.time()
        local = datetime(  # the zone stands in the same call
            date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._zone
        )
        return to_ms(local)

    def accept(self) -> None:
        chosen = self.value()
        if self._inside_at is not None and chosen < self._inside_at:
            self.complain(self.tr("The file cannot be older than what stands in it."), self._edit)
        elif chosen not in self._times and chosen > self._now_ms:
            self.complain(self.tr("This time lies in the future."), self._edit)
        else:
            super().accept()

    def _add_choice(self, text: str) -> None:
        button = QRadioButton(text)
        self._choices.addButton(button, len(self._choices.buttons()))
        self.body.addWidget(button)


def _as_qt(at_ms: int, zone: ZoneInfo) -> QDateTime:
    """A moment as the zone's wall clock shows it; Qt is not told the zone, so it converts nothing."""
    local = to_local(at_ms, zone)
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
