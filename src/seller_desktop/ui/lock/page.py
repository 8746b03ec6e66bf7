"""What a locked window shows: whose it is, a field for the PIN, and how long to wait after wrong ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QRegularExpressionValidator, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.pin import LONGEST
from seller_desktop.texts.reminders import urgent
from seller_desktop.texts.waits import wait_words
from seller_desktop.ui import icons, theme
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from seller_desktop.domain.clock import Clock

WIDTH: Final = 380
_MARK: Final = 56
_COMMAND_LINES: Final = 3
_AROUND: Final = 20
"""Frame and margins of a field of several lines, in pixels."""
_TICK_MS: Final = 500


class LockPage(QWidget):
    """Says the shop and who works there, nothing of its orders but how many want something."""

    pin_given = Signal(str)

    def __init__(
        self,
        clock: Clock,
        shop: str,
        operator: str,
        folder: str,
        *,
        encrypted: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until = 0
        self._checking = False
        self.setAccessibleName(self.tr("Locked: {shop}").format(shop=shop))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 28, 32, 20)
        inside.setSpacing(10)
        self._add_head(inside, shop, operator)
        self._add_field(inside)
        self._say = _centred(role="danger-text")
        self._say.hide()
        inside.addWidget(self._say)
        self._urgent = _centred(role="small")
        self._urgent.hide()
        inside.addWidget(self._urgent)
        self._add_help(inside, folder, encrypted=encrypted)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self.setFocusProxy(self._pin)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def _add_head(self, column: QVBoxLayout, shop: str, operator: str) -> None:
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._draw_mark()
        theme.changed.connect(self._draw_mark)
        name = _centred(shop, role="h1")
        who = _centred(
            self.tr("Locked. Working: {name}").format(name=operator) if operator else self.tr("Locked"),
            role="muted",
        )
        for widget in (self._mark, name, who):
            column.addWidget(widget)
        column.addSpacing(8)

    def _add_field(self, column: QVBoxLayout) -> None:
        self._pin = QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaxLength(LONGEST)
        self._pin.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
        )
        self._pin.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self._pin))
        self._pin.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._pin.setAccessibleName(self.tr("PIN"))
        self._pin.returnPressed.connect(self._give)
        self._unlock = QPushButton(self.tr("Unlock"))
        self._unlock.setProperty("role", "primary")
        self._unlock.clicked.connect(self._give)
        self._pin.textChanged.connect(self._tell_state)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._pin, 1)
        row.addWidget(self._unlock)
        column.addLayout(row)
        self._tell_state()

    def _add_help(self, column: QVBoxLayout, folder: str, *, encrypted: bool) -> None:
        self._forgotten = QPushButton(self.tr("Forgotten PIN…"))
        self._forgotten.setProperty("role", "link")
        self._forgotten.clicked.connect(self._show_help)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._forgotten)
        row.addStretch()
        column.addLayout(row)
        ways = [
            self.tr("A PIN cannot be read out again. The ways out:"),
            self.tr("1. Ask whoever set it, or works here too."),
            self.tr(
                "2. The owner of this computer account can take it away: type the line below in a terminal. "
                "The window opens by itself then, and it is noted in the shop."
            ),
        ]
        if encrypted:
            ways.append(
                self.tr("The shop is encrypted: where its key is not at hand, the recovery key is asked for.")
            )
        self._help = PlainLabel("\n".join(ways), role="small")
        self._help.setWordWrap(True)
        self._command = QPlainTextEdit(f'seller-desktop --data "{folder}" pin remove')
        self._command.setReadOnly(True)
        self._command.setTabChangesFocus(True)
        self._command.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # folders have long names
        self._command.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._command.setFixedHeight(_COMMAND_LINES * self._command.fontMetrics().lineSpacing() + _AROUND)
        self._command.setAccessibleName(self.tr("The line for the terminal"))
        for widget in (self._help, self._command):
            widget.hide()
            column.addWidget(widget)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, WIDTH)

    # What is told

    def tell_urgent(self, count: int) -> None:
        """How many orders want something soon, and no more about them."""
        self._urgent.setText(urgent(count))
        self._urgent.setVisible(count > 0)

    def set_checking(self) -> None:
        """A PIN is being looked at."""
        self._checking = True
        self._tell_state()

    def refuse(self, sentence: str, wait_ms: int = 0) -> None:
        """The PIN was not right, or could not be looked at."""
        self._checking = False
        self._pin.clear()
        self._announce(sentence)
        self.wait(wait_ms, sentence)
        self._pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, wait_ms: int, sentence: str = "") -> None:
        """The next attempt is looked at only after so long; counted down in words."""
        self._sentence = sentence
        self._until = self._clock.elapsed_ms() + wait_ms
        self.tick()
        if wait_ms:
            self._timer.start()

    def tick(self) -> None:
        """Time went on."""
        left = self._until - self._clock.elapsed_ms()
        if left > 0:
            told = self.tr("You can try again in {wait}.").format(wait=wait_words(left))
            self._tell(f"{self._sentence}\n{told}" if self._sentence else told)
        else:
            self._timer.stop()
            self._tell(self._sentence)
        self._tell_state()

    @property
    def waiting(self) -> bool:
        return self._until > self._clock.elapsed_ms()

    def stop(self) -> None:
        self._timer.stop()

    # What is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in a dialog."""
        button = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QPushButton):
            button.click()

    def _give(self) -> None:
        if self._unlock.isEnabled():
            self.pin_given.emit(self._pin.text())

    def _show_help(self) -> None:
        shown = self._help.isHidden()
        self._help.setVisible(shown)
        self._command.setVisible(shown)
        if shown:
            self._announce(self._help.text())

    def _tell(self, text: str) -> None:
        self._say.setText(text)
        self._say.setVisible(bool(text))
        self._pin.setAccessibleDescription(text)

    def _tell_state(self) -> None:
        self._unlock.setEnabled(bool(self._pin.text()) and not self._checking and not self.waiting)
        self._unlock.setText(self.tr("Checking…") if self._checking else self.tr("Unlock"))

    def _draw_mark(self) -> None:
        self._mark.setPixmap(icons.pixmap("lock-key-fill", _MARK, "brand", self.devicePixelRatioF()))

    def _announce(self, text: str) -> None:
        """Said aloud by a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _centred(text: str = "", *, role: str) -> PlainLabel:
    label = PlainLabel(text, role=role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label


def nameless(*, practice: bool) -> str:
    """What a shop without a name is called."""
    return (
        QCoreApplication.translate("Frame", "Practice shop")
        if practice
        else QCoreApplication.translate("Frame", "My shop")
    )
