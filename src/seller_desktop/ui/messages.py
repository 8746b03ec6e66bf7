"""The one door for message boxes and file choosers. Nothing here blocks; tests script the answers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, Self, TypeVar, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from types import TracebackType

_T = TypeVar("_T")


class Answer(Generic[_T]):
    """What the seller will answer: await it in a coroutine, or say what to do `then`."""

    def __init__(self) -> None:
        self._given: list[_T] = []
        self._waiting: list[Callable[[_T], object]] = []

    def give(self, value: _T) -> None:
        """Called once, by the box that was closed."""
        if self._given:
            return
        self._given.append(value)
        for callback in self._waiting:
            callback(value)
        self._waiting.clear()

    def then(self, callback: Callable[[_T], object]) -> None:
        if self._given:
            callback(self._given[0])
        else:
            self._waiting.append(callback)

    def __await__(self) -> Generator[object, None, _T]:
        future: asyncio.Future[_T] = asyncio.get_running_loop().create_future()
        self.then(lambda value: None if future.done() else future.set_result(value))
        return future.__await__()


class Said(NamedTuple):
    """What a scripted box would have shown; `kind` is tell, ask, open_files, open_folder or save_file."""

    kind: str
    title: str
    text: str


class Script:
    """Answers for the boxes to come, in their order. In force until `end`, also by leaving a `with`."""

    def __init__(self, answers: Sequence[object]) -> None:
        self.said: list[Said] = []
        self._answers = list(answers)

    def next(self, said: Said) -> object:
        """Raises AssertionError where a box comes that the script does not foresee."""
        self.said.append(said)
        if said.kind == "tell":
            return None
        if not self._answers:
            raise AssertionError(f"unforeseen box: {said}")
        return self._answers.pop(0)

    def end(self) -> None:
        """Raises AssertionError where a foreseen box did not come."""
        Messages.scripted = None
        if self._answers:
            raise AssertionError(f"never asked for: {self._answers}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.end()
        Messages.scripted = None


class Messages:
    """All boxes are window-modal and opened, never executed: a coroutine may wait for them."""

    scripted: ClassVar[Script | None] = None

    @classmethod
    def script(cls, *answers: object) -> Script:
        """From now on no box is shown: each `ask` and chooser takes the next of `answers`."""
        cls.scripted = Script(answers)
        return cls.scripted

    @classmethod
    def tell(cls, parent: QWidget | None, title: str, text: str) -> Answer[None]:
        """A sentence and one button."""
        answer: Answer[None] = Answer()
        if cls.scripted is not None:
            cls.scripted.next(Said("tell", title, text))
            answer.give(None)
            return answer
        box = _box(parent, title, text, QMessageBox.Icon.Information)
        ok = box.addButton(QCoreApplication.translate("Messages", "OK"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(ok)
        # Without a parent nothing else holds the box: it would be gone before it is seen.
        box.finished.connect(lambda _code, _held=box: answer.give(None))
        box.open()
        return answer

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, text: str, yes_text: str, no_text: str) -> Answer[bool]:
        """A question with two answers. The safe one, `no_text`, is the default and what Escape means."""
        answer: Answer[bool] = Answer()
        if cls.scripted is not None:
            answer.give(bool(cls.scripted.next(Said("ask", title, text))))
            return answer
        box = _box(parent, title, text, QMessageBox.Icon.Question)
        yes = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(no_text, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.finished.connect(lambda _code: answer.give(box.clickedButton() is yes))
        box.open()
        return answer

    @classmethod
    def open_files(
        cls, parent: QWidget | None, title: str, folder: Path | None, name_filter: str
    ) -> Answer[list[Path]]:
        """Files to read; empty where the seller thought better of it. `name_filter` as Qt writes it."""
        return cls._choose("open_files", parent, title, folder, name_filter)

    @classmethod
    def open_folder(cls, parent: QWidget | None, title: str, folder: Path | None) -> Answer[list[Path]]:
        """One folder, or none."""
        return cls._choose("open_folder", parent, title, folder, "")

    @classmethod
    def save_file(
        cls, parent: QWidget | None, title: str, proposal: Path | None, name_filter: str
    ) -> Answer[list[Path]]:
        """One file to write, or none; the system asks before one is replaced."""
        return cls._choose("save_file", parent, title, proposal, name_filter)

    @classmethod
    def _choose(
        cls, kind: str, parent: QWidget | None, title: str, start: Path | None, name_filter: str
    ) -> Answer[list[Path]]:
        answer: Answer[list[Path]] = Answer()
        if cls.scripted is not None:
            chosen = cast("Sequence[str | Path]", cls.scripted.next(Said(kind, title, name_filter)))
            answer.give([Path(name) for name in chosen])
            return answer
        box = QFileDialog(parent, title)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if kind == "open_folder":
            box.setFileMode(QFileDialog.FileMode.Directory)
            box.setOption(QFileDialog.Option.ShowDirsOnly)
        elif kind == "save_file":
            box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        else:
            box.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if name_filter:
            box.setNameFilter(name_filter)
        if start is not None:
            box.setDirectory(str(start if kind != "save_file" else start.parent))
            if kind == "save_file":
                box.selectFile(start.name)
        box.finished.connect(
            lambda code: answer.give([Path(name) for name in box.selectedFiles()] if code else [])
        )
        box.open()
        return answer


def _box(parent: QWidget | None, title: str, text: str, mark: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setIcon(mark)
    box.setWindowTitle(title)
    # File names and sentences with them are text, whatever signs they hold.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
