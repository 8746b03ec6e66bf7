"""Pictures of a case as thumbnails: to be looked at, added by file, drop or paste, and taken away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui import theme
from seller_desktop.ui.cases.picture import MOST_BYTES, Picture, PictureFault, decoded, encoded, fault_of
from seller_desktop.ui.cases.picture_dialog import PictureDialog
from seller_desktop.ui.details.parts import IconButton
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPaintEvent

THUMB_PX: Final = 72
MOST_PICTURES: Final = 20
"""They are all held in memory until they are saved."""
_CORNER = 6


class PicturesStrip(QWidget):
    """Shows pictures by their bytes. With `editable` it says of each that was `added` or `removed`; to keep
    or to drop it is the matter of whoever listens. `hint`: how pictures can be added stands below.
    """

    added = Signal(object)
    """A `Picture`."""
    removed = Signal(object)
    changed = Signal()

    def __init__(
        self, *, editable: bool, hint: bool = False, about: str = "", parent: QWidget | None = None
    ) -> None:
        """`about`: of what the pictures are, told with its buttons where a dialog has several strips."""
        super().__init__(parent)
        self._about = about
        self._editable = editable
        self._thumbs: list[_Thumb] = []
        self._add = QPushButton(self.tr("Add picture…"), self)  # before the other, as Tab goes
        self._paste = QPushButton(self.tr("Paste"), self)
        for button in (self._add, self._paste):
            button.setVisible(editable)
        self._dragged_over = False
        self._tiles = QWidget()
        self._flow = FlowLayout(self._tiles)
        self._problem = PlainLabel(role="danger-text")
        self._problem.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if editable:
            self.setAcceptDrops(True)
            column.addLayout(self._buttons(hint=hint))
            keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(self.paste)
        column.addWidget(self._tiles)
        column.addWidget(self._problem)
        self._follow()
        self._complain("")

    def pictures(self) -> tuple[Picture, ...]:
        return tuple(thumb.picture for thumb in self._thumbs)

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these, in place of any others; nothing is said of it."""
        while self._thumbs:
            self._drop(self._thumbs[-1])
        for picture in pictures:
            self._put(picture)
        self._complain("")
        self._follow()

    def add(self, name: str, data: bytes) -> bool:
        """Takes a picture in, or says why not."""
        sentence = self._refusal(name, data)
        self._complain(sentence)
        if sentence:
            return False
        picture = Picture(name, data)
        self._put(picture)
        self._follow()
        self.added.emit(picture)
        self.changed.emit()
        return True

    def add_files(self, paths: Iterable[Path]) -> None:
        """Takes the files in up to the first that cannot be taken."""
        for path in paths:
            try:
                large = path.stat().st_size > MOST_BYTES
                data = b"" if large else path.read_bytes()
            except OSError:
                self._complain(self.tr("{file} could not be read.").format(file=path.name))
                return
            if large:
                self._complain(self._words(path.name, PictureFault.TOO_LARGE))
                return
            if not self.add(path.name, data):
                return

    def paste(self) -> None:
        """Takes in what the clipboard holds: a picture, or files."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self._complain(self.tr("There is no picture in the clipboard."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.acceptProposedAction()
            self._mark(dragged_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._mark(dragged_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(dragged_over=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dragged_over:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("brand"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), _CORNER, _CORNER)
            painter.end()

    def _buttons(self, *, hint: bool) -> QHBoxLayout:
        self._add.clicked.connect(self._choose)
        self._paste.setAccessibleName(self.tr("Paste a picture"))
        self._paste.clicked.connect(self.paste)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self._add, self._paste):
            button.setAutoDefault(False)
            button.setAccessibleDescription(self._about)
            line.addWidget(button)
        if hint:
            line.addWidget(PlainLabel(self.tr("PNG or JPEG; files can be dropped here."), role="small"))
        line.addStretch()
        return line

    def _choose(self) -> None:
        pattern = self.tr("Pictures ({pattern})").format(pattern="*.png *.jpg *.jpeg")
        Messages.open_files(self, self.tr("Add pictures"), None, pattern).then(self.add_files)

    def _take(self, mime: QMimeData) -> bool:
        """Whether there was anything to take in, or to complain about."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.add_files(files)
            return True
        number = len(self._thumbs) + 1
        for kind, ending in (("image/png", "png"), ("image/jpeg", "jpg")):
            if mime.hasFormat(kind):
                self.add(f"{self._pasted_name(number)}.{ending}", bytes(mime.data(kind).data()))
                return True
        image = mime.imageData()
        if not isinstance(image, QImage) or image.isNull():
            return False
        self.add(f"{self._pasted_name(number)}.png", encoded(image))
        return True

    def _pasted_name(self, number: int) -> str:
        return self.tr("pasted {number}").format(number=number)

    def _refusal(self, name: str, data: bytes) -> str:
        if len(self._thumbs) >= MOST_PICTURES:
            return self.tr("No more than {count} pictures at a time.").format(count=MOST_PICTURES)
        fault = fault_of(data)
        return "" if fault is None else self._words(name, fault)

    def _words(self, name: str, fault: PictureFault) -> str:
        sentence = {
            PictureFault.WRONG_KIND: self.tr("{file} is no PNG or JPEG picture."),
            PictureFault.TOO_LARGE: self.tr("{file} is too large: a picture may have up to {limit} MB."),
        }[fault]
        return sentence.format(file=name, limit=MOST_BYTES // 1_000_000)

    def _put(self, picture: Picture) -> None:
        thumb = _Thumb(picture, editable=self._editable)
        thumb.clicked.connect(lambda: self._look_at(thumb))
        thumb.remove_wanted.connect(lambda: self._remove(thumb))
        self._flow.addWidget(thumb)
        # Else Tab would come to it after all other widgets of the window.
        self.setTabOrder(self._thumbs[-1] if self._thumbs else self._paste, thumb)
        self._thumbs.append(thumb)

    def _look_at(self, thumb: _Thumb) -> None:
        dialog = PictureDialog(self.pictures(), self._thumbs.index(thumb), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove(self, thumb: _Thumb) -> None:
        at = self._thumbs.index(thumb)
        self._drop(thumb)
        self._complain("")
        self._follow()
        if self._thumbs:
            self._thumbs[min(at, len(self._thumbs) - 1)].setFocus()
        self.removed.emit(thumb.picture)
        self.changed.emit()

    def _drop(self, thumb: _Thumb) -> None:
        self._thumbs.remove(thumb)
        self._flow.removeWidget(thumb)
        thumb.hide()
        thumb.deleteLater()

    def _follow(self) -> None:
        self._tiles.setVisible(bool(self._thumbs))

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _mark(self, *, dragged_over: bool) -> None:
        self._dragged_over = dragged_over
        self.update()


class _Thumb(QAbstractButton):
    """One picture, small. Enter or a click shows it large, Delete takes it away."""

    remove_wanted = Signal()

    def __init__(self, picture: Picture, *, editable: bool) -> None:
        super().__init__()
        self.picture = picture
        self._editable = editable
        self._drawn: QPixmap | None = None
        self.setFixedSize(THUMB_PX, THUMB_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Picture {name}").format(name=picture.name))
        if editable:
            self.setAccessibleDescription(self.tr("Enter shows it, Delete removes it"))
            remove = IconButton("x", self)
            remove.tell(self.tr("Remove"))
            remove.setAccessibleName(self.tr("Remove {name}").format(name=picture.name))
            remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it: one stop a picture is enough
            remove.setStyleSheet(
                "QToolButton { background: palette(base); border: 1px solid palette(mid);"
                " border-radius: 10px; padding: 1px; }"
                "QToolButton:hover { background: palette(midlight); }"
            )
            remove.setIconSize(QSize(12, 12))
            remove.setFixedSize(20, 20)
            remove.move(THUMB_PX - 22, 2)
            remove.clicked.connect(self.remove_wanted)

    def sizeHint(self) -> QSize:
        return QSize(THUMB_PX, THUMB_PX)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._drawn = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.click()  # and not the dialog's default button
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = self.rect().adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(area, _CORNER, _CORNER)
        painter.fillPath(shape, theme.colour("grey_soft"))
        pixmap = self._pixmap()
        painter.setClipPath(shape)
        if not pixmap.isNull():
            size = pixmap.deviceIndependentSize().toSize()
            painter.drawPixmap(
                (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, pixmap
            )
        painter.setClipping(False)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour("brand" if focused else "line"), 2 if focused else 1))
        painter.drawPath(shape)
        painter.end()

    def _pixmap(self) -> QPixmap:
        if self._drawn is None:
            ratio = self.devicePixelRatioF()
            image = decoded(self.picture.data, QSize(THUMB_PX, THUMB_PX) * ratio, fill=True)
            self._drawn = QPixmap.fromImage(image)
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn
