"""Reads and analyses articles away from the UI thread; the newest request is the only one."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.article_plan import ArticlePlan, plan
from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.list_pages import ROWS
from mapapp.desktop.marks import marks_of
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.errors import MapAppError
from mapapp.model import Article

Analyse = Callable[[Article, Cancellation], Reading]


@dataclass(frozen=True, slots=True)
class Request:
    """An article to open: how to get it, and the file it comes from, if any."""

    get: Callable[[], Article]
    path: str | None = None


def prepared(reading: Reading, plan: ArticlePlan) -> Reading:
    """Return a reading with all that grows with the article made ahead for the panes."""
    marks = marks_of(reading.analysis.mentions, plan.text_map)
    return replace(reading, marks=marks, rows={kind: make(reading) for kind, make in ROWS.items()})


class Loader(QObject):
    """Opens articles in a thread of its own.

    `started`, then `opened` with the article set in paragraphs, then `analysed`; or `failed` with
    words for the reader. A request overtaken by another, or cancelled, is never heard of again.
    """

    started = Signal(object)
    opened = Signal(object, object)
    analysed = Signal(object)
    failed = Signal(str)
    _step = Signal(int, object)

    def __init__(self, analyser: Analyse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyse = analyser
        self._generation = 0
        self._request: Request | None = None
        self._cancellation = Cancellation()
        self._step.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether an article is being opened or analysed."""
        return self._request is not None

    def open(self, request: Request) -> None:
        """Open an article; what was under way is dropped."""
        self.cancel()
        self._request = request
        self._cancellation = Cancellation()
        self.started.emit(request)
        work = (self._generation, request, self._cancellation)
        threading.Thread(target=self._work, args=work, name="analysis", daemon=True).start()

    def cancel(self) -> None:
        """Drop what is under way."""
        self._generation += 1
        self._request = None
        self._cancellation.cancel()

    def _work(self, generation: int, request: Request, cancellation: Cancellation) -> None:
        try:
            article = request.get()
            planned = plan(article)
            self._send(generation, planned)
            self._send(generation, prepared(self._analyse(article, cancellation), planned))
        except MapAppError as error:
            self._send(generation, str(error))
        except Exception:
            traceback.print_exc(file=sys.stderr)
            words = tr("This article could not be read: mapapp met a fault of its own.")
            self._send(generation, words)

    def _send(self, generation: int, value: object) -> None:
        if generation == self._generation:
            self._step.emit(generation, value)

    def _take(self, generation: int, value: object) -> None:
        request = self._request
        if generation != self._generation or request is None:
            return
        if isinstance(value, ArticlePlan):
            self.opened.emit(request, value)
            return
        self._request = None
        if isinstance(value, Reading):
            self.analysed.emit(value)
        else:
            self.failed.emit(str(value))
