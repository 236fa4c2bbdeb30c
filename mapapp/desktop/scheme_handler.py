"""Answers what the map page asks for, and refuses everything else."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from qtpy import compat
from qtpy.QtCore import QBuffer, QFile, QIODevice, QObject, QUrl, Signal
from qtpy.QtWebEngineCore import (
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)

from mapapp.desktop.earlyinit import SCHEME
from mapapp.desktop.saying import tr
from mapapp.desktop.tiles import TilePainter, TileRequest, TileSource
from mapapp.errors import MapAppError

if TYPE_CHECKING:
    from mapapp.webmap.site import Site

_CHANNEL_SCRIPT = ":/qtwebchannel/qwebchannel.js"
_MOST_TILES = 400
_REVISION = re.compile(r"rev=(\d{1,9})")

NO_PLACES = b'{"places": [], "areas": [], "bounds": null, "whole": null}'
"""The data of a map without anything on it."""


class Gate(QWebEngineUrlRequestInterceptor):
    """Lets nothing through but the map's own scheme, and counts what it refused."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refused: list[str] = []
        self.allowed = 0

    def interceptRequest(self, info: Any) -> None:
        """Block a request that leaves the scheme (Qt)."""
        url: QUrl = info.requestUrl()
        if url.scheme().encode() == SCHEME or url.scheme() == "data":
            self.allowed += 1
            return
        self.refused.append(url.toString()[:200])
        info.block(True)


class MapSchemeHandler(QWebEngineUrlSchemeHandler):
    """Serves the page's files, the map's data, and painted tiles, all from memory."""

    troubled = Signal(str)
    """The ground cannot be painted, in words for the reader; told once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Exception | None = None
        self.data, self.revision = NO_PLACES, 0
        self.asked = False
        """Whether the page has asked for anything."""
        self._early: dict[int, QWebEngineUrlRequestJob] = {}
        self.missing: list[str] = []
        self._site: Site | None = None
        self._painter = TilePainter(self)
        self._painter.painted.connect(self._deliver)
        self._painter.failed.connect(self._give_up)
        self._jobs: dict[int, QWebEngineUrlRequestJob] = {}
        self._asked: dict[int, TileRequest] = {}
        self._tiles: OrderedDict[TileRequest, bytes] = OrderedDict()
        self._serial = 0

    @property
    def sources(self) -> dict[str, TileSource]:
        """Layers of tiles that are not painted here, by name."""
        return self._painter.sources

    @property
    def busy(self) -> int:
        """How many tiles are being painted."""
        return len(self._jobs)

    def stop(self) -> None:
        """Paint no more tiles; call before the program ends."""
        self._painter.stop()

    def requestStarted(self, job: Any) -> None:
        """Answer a request (Qt)."""
        self.asked = True
        url: QUrl = job.requestUrl()
        path = url.path().lstrip("/")
        if path == "data.json":
            self._answer_data(job, url)
        elif path == "qwebchannel.js":
            self._reply(job, "text/javascript", _channel_script())
        elif path.startswith("tiles/"):
            self._start_tile(job, url)
        else:
            self._answer_file(job, path)

    def publish(self, data: bytes) -> int:
        """Serve other data from now on, also to who asked too early; return its number."""
        self.data = data
        self.revision += 1
        early, self._early = self._early, {}
        for job in early.values():
            if _is_alive(job):
                self._reply(job, "application/json", data)
        return self.revision

    def _answer_data(self, job: QWebEngineUrlRequestJob, url: QUrl) -> None:
        asked = _REVISION.search(url.query())
        if not asked or int(asked[1]) <= self.revision:
            self._reply(job, "application/json", self.data)
            return
        serial = self._serial = self._serial + 1
        self._early[serial] = job
        job.destroyed.connect(lambda *_: self._early.pop(serial, None))

    def _answer_file(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        if self._site is None:
            # Only now: the page starts while this is imported.
            from mapapp.webmap.site import Site

            self._site = Site()
        response = self._site.respond(path)
        if response is None:
            self.missing.append(path)
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        self._reply(job, response.mime, response.body)

    def _start_tile(self, job: QWebEngineUrlRequestJob, url: QUrl) -> None:
        request = TileRequest.parse(url.path(), url.query())
        if request is None:
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
            return
        if request in self._tiles:
            self._tiles.move_to_end(request)
            self._reply(job, "image/png", self._tiles[request])
            return
        self._serial += 1
        serial = self._serial
        self._jobs[serial], self._asked[serial] = job, request
        job.destroyed.connect(lambda *_: self._forget(serial))
        self._painter.paint(serial, request)

    def _forget(self, serial: int) -> None:
        self._jobs.pop(serial, None)
        self._asked.pop(serial, None)
        self._painter.cancel(serial)

    def _deliver(self, serial: int, image: bytes) -> None:
        job, request = self._jobs.pop(serial, None), self._asked.pop(serial, None)
        if request:
            self._tiles[request] = image
            while len(self._tiles) > _MOST_TILES:
                self._tiles.popitem(last=False)
        if job is not None and _is_alive(job):
            self._reply(job, "image/png", image)

    def _give_up(self, serial: int, error: Exception) -> None:
        if self.trouble is None:
            self.trouble = error
            self.troubled.emit(_words(error))
        job = self._jobs.pop(serial, None)
        self._asked.pop(serial, None)
        if job is not None and _is_alive(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    @staticmethod
    def _reply(job: QWebEngineUrlRequestJob, mime: str, body: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(body)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        # PyQt5's WebEngine shows a blank page for a type with a charset.
        job.reply(mime.partition(";")[0].encode(), buffer)


def _channel_script() -> bytes:
    file = QFile(_CHANNEL_SCRIPT)
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())


def _is_alive(job: QWebEngineUrlRequestJob) -> bool:
    """Tell whether Qt still waits for an answer; a job vanishes when the page gives up on it."""
    return bool(compat.isalive(job))  # type: ignore[no-untyped-call]  # QtPy has no types here


def _words(error: Exception) -> str:
    if isinstance(error, MapAppError):
        return str(error)
    return tr("The ground of the map cannot be painted: {error}").format(error=error)
