"""A picture of a case, large; the arrow keys lead to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QSizePolicy

from seller_desktop.ui.cases.picture import decoded
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, MAX_WIDTH, Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.ui.cases.picture import Picture

_LEAST = QSize(320, 240)


class PictureDialog(Dialog):
    """Shows one of several pictures as large as the window."""

    def __init__(self, pictures: Sequence[Picture], at: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Picture"), parent)  # a file may be named after a buyer
        self._pictures = tuple(pictures)
        self._at = at
        self._image = PlainLabel()
        self._image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._image.setMinimumSize(_LEAST)
        # The picture follows the window, never the window the picture.
        self._image.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._which = PlainLabel(role="muted")
        self._which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self._image, 1)
        self.body.addWidget(self._which)
        role = QDialogButtonBox.ButtonRole.ActionRole
        for text, key, by in (
            (self.tr("Previous"), Qt.Key.Key_Left, -1),
            (self.tr("Next"), Qt.Key.Key_Right, 1),
        ):
            if len(self._pictures) > 1:
                button = QPushButton(text)
                button.setAutoDefault(False)
                button.clicked.connect(lambda _checked=False, by=by: self.step(by))
                self.buttons.addButton(button, role)
                QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self.step(by))
        self.add_close()
        self.resize(MAX_WIDTH, MAX_HEIGHT)
        self.step(0)

    def step(self, by: int) -> None:
        """To the next picture, or one back; after the last comes the first."""
        self._at = (self._at + by) % len(self._pictures)
        picture = self._pictures[self._at]
        self._image.setAccessibleName(picture.name)
        several = len(self._pictures) > 1
        self._which.setText(
            f"{picture.name} · {self._at + 1}/{len(self._pictures)}" if several else picture.name
        )
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        image = decoded(self._pictures[self._at].data, self._image.size() * ratio)
        if image.isNull():
            self._image.setText(self.tr("This picture cannot be shown."))
        else:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            self._image.setPixmap(pixmap)
