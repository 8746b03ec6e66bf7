"""Hands a writing command to the window that has the shop open, over a local socket of this user.

One request, one answer, each a line of JSON. The socket's name follows from the shop's folder, so that
whoever may write to the folder finds the window, and nobody else's machine does.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

_CONNECT_MS: Final = 2_000
_ANSWER_MS: Final = 3_600_000  # an import of the largest file on the slowest computer
_LONGEST_REQUEST: Final = 1_000_000


def socket_name(data_dir: Path) -> str:
    """The name of the socket of a shop's window."""
    folder = os.path.normcase(data_dir.resolve())
    return f"seller-desktop-{hashlib.sha256(folder.encode()).hexdigest()[:24]}"


def ask_window(data_dir: Path, request: dict[str, Any]) -> dict[str, Any] | None:
    """Send a request to the shop's window and wait for its answer; None where no window answers."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(data_dir))
    if not socket.waitForConnected(_CONNECT_MS):
        return None
    socket.write(json.dumps(request).encode() + b"\n")
    socket.flush()
    answer = b""
    while not answer.endswith(b"\n"):
        if not socket.waitForReadyRead(_ANSWER_MS):
            return None
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    told: dict[str, Any] = json.loads(answer)
    return told


class CommandServer(QObject):
    """Lives in the window's process; `work` is run for each request and its result sent back."""

    raise_asked = Signal()
    """Somebody started the program again on the same shop."""
    restore_asked = Signal(object)
    """So did somebody by a double click on a backup: its path."""
    quit_asked = Signal()
    """The program is to be exchanged for another version; who asks waits until this process has ended."""
    _answered = Signal(object, object)

    def __init__(self, data_dir: Path, work: Callable[[dict[str, Any]], Future[dict[str, Any]]]) -> None:
        super().__init__()
        self._work = work
        self._callers: set[QLocalSocket] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._answered.connect(self._reply)
        # The folder's lock is ours, so a socket of that name is a left-over of a crash.
        QLocalServer.removeServer(socket_name(data_dir))
        self._server.listen(socket_name(data_dir))

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._callers.add(socket)
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(self._say_goodbye)

    def _say_goodbye(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._callers.discard(socket)
            socket.deleteLater()

    def _hear(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if socket.bytesAvailable() > _LONGEST_REQUEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            request = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            socket.abort()  # whoever that is does not speak as our command line does
            return
        if request.get("raise"):
            self.raise_asked.emit()
            self._reply(socket, {})
            if isinstance(file := request.get("restore"), str):
                self.restore_asked.emit(Path(file))
            return
        if request.get("quit"):
            self._reply(socket, {"pid": os.getpid()})
            self.quit_asked.emit()
            return
        future = self._work(request)
        future.add_done_callback(lambda done: self._answered.emit(socket, done))

    def _reply(self, socket: QLocalSocket, done: Future[dict[str, Any]] | dict[str, Any]) -> None:
        if isinstance(done, dict):
            answer = done
        elif (failure := done.exception()) is not None:
            answer = {
                "exit_code": 3,
                "document": {"error": f"mistake in the program: {type(failure).__name__}"},
            }
        else:
            answer = done.result()
        if socket not in self._callers:
            return  # the command was broken off; what it asked for is done all the same
        socket.write(json.dumps(answer).encode() + b"\n")
        socket.flush()
        socket.disconnectFromServer()
