"""Takes the files of later starts into the window that is open already."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QObject, Qt
from qtpy.QtNetwork import QLocalServer

from mapapp.desktop.handing_over import AGREED, address, hand_over

if TYPE_CHECKING:
    from mapapp.desktop.file_line import FileLine
    from mapapp.desktop.main_window import MainWindow

_MOST_BYTES = 1 << 20


class OneInstance(QObject):
    """Listens for other starts of the program by the same user."""

    def __init__(self, window: MainWindow, line: FileLine) -> None:
        super().__init__(window)
        self._window, self._line = window, line
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Be the one to ask, unless another window answers already. Tells whether it is."""
        name = address()
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        if self._server.listen(name):
            return True
        if hand_over([]):
            return False
        QLocalServer.removeServer(name)  # of a window that died
        return bool(self._server.listen(name))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _welcome(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(partial(self._hear, caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: Any) -> None:
        if caller.bytesAvailable() > _MOST_BYTES:
            caller.abort()
        elif caller.canReadLine():
            files = _files(bytes(caller.readLine().data()))
            caller.write(AGREED)
            caller.flush()
            caller.disconnectFromServer()
            self._come()
            self._line.add(files)

    def _come(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def _files(message: bytes) -> list[str]:
    try:
        files = json.loads(message)["files"]
    except (ValueError, KeyError, TypeError):
        return []
    return [file for file in files if isinstance(file, str)] if isinstance(files, list) else []
