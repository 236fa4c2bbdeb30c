"""Reads and analyses articles away from the UI thread; the newest request is the only one."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from qtpy.QtCore import QObject, Signal

from mapapp.desktop.analysing import Analyse
from mapapp.desktop.article_plan import ArticlePlan, plan
from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.list_pages import ROWS
from mapapp.desktop.marks import Marks, marks_of
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.errors import MapAppError
from mapapp.model import Article, Remembered

_Send = Callable[[object], None]

_MOST_PATIENCE_S = 3.0
"""So long events wait, at most, for the first article's map to be on screen."""


@dataclass(frozen=True, slots=True)
class Request:
    """An article to open: how to get it, and the file it comes from, if any."""

    get: Callable[[], Article]
    path: str | None = None


def prepared(reading: Reading, plan: ArticlePlan, marks: Marks | None = None) -> Reading:
    """Return a reading with all that grows with the article made ahead for the panes.

    `marks` are those of the same mentions, when they are made already.
    """
    marks = marks or marks_of(reading.analysis.mentions, plan.text_map)
    return replace(reading, marks=marks, rows={kind: make(reading) for kind, make in ROWS.items()})


class Loader(QObject):
    """Opens articles in a thread of its own.

    `started`, then `opened` with the article set in paragraphs, then `analysed`, and `followed`
    with the events where the first reading was not whole; or `failed` with words for the reader. A
    request overtaken by another, or cancelled, is never heard of again.
    """

    started = Signal(object)
    opened = Signal(object, object)
    analysed = Signal(object)
    followed = Signal(object)
    failed = Signal(str)
    _step = Signal(int, object)

    def __init__(self, analyse: Analyse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyse = analyse
        self._generation = 0
        self._request: Request | None = None
        self._plan: ArticlePlan | None = None
        self._places: Reading | None = None
        self._cancellation = Cancellation()
        self._calm = threading.Event()
        self._calm.set()
        self._step.connect(self._take)

    def remember(self, memory: tuple[Remembered, ...]) -> None:
        """Read articles with these remembered corrections from now on."""
        self._analyse.memory = memory

    @property
    def busy(self) -> bool:
        """Whether an article is being opened or analysed."""
        return self._request is not None

    @property
    def following(self) -> bool:
        """Whether the places of an article are told and its events are awaited."""
        return self._places is not None

    def hold_events_until(self, signal: Any) -> None:
        """Let events wait for a signal of Qt's, which tells that the start is over."""
        self._calm.clear()
        signal.connect(lambda *_: self._calm.set())

    def renew(self) -> None:
        """Read articles with what is installed or chosen now."""
        self._analyse.renew()

    def open(self, request: Request) -> None:
        """Open an article; what was under way is dropped."""
        self.cancel()
        self._request = request
        self.started.emit(request)
        self._begin(partial(self._work, request))

    def skip(self) -> None:
        """Have plain rules find the events that are awaited."""
        request, plan, places = self._request, self._plan, self._places
        if request and plan and places:
            self.cancel()
            self._request, self._plan, self._places = request, plan, places
            self._begin(partial(self._follow, plan, places, self._analyse.plain_events))

    def cancel(self) -> None:
        """Drop what is under way."""
        self._generation += 1
        self._request = self._plan = self._places = None
        self._cancellation.cancel()

    def _begin(self, work: Callable[[_Send, Cancellation], None]) -> None:
        self._cancellation = Cancellation()
        send = partial(self._send, self._generation)
        todo = (work, send, self._cancellation)
        threading.Thread(target=self._guarded, args=todo, name="analysis", daemon=True).start()

    def _guarded(
        self, work: Callable[[_Send, Cancellation], None], send: _Send, cancellation: Cancellation
    ) -> None:
        try:
            work(send, cancellation)
        except MapAppError as error:
            send(str(error))
        except Exception:
            traceback.print_exc(file=sys.stderr)
            send(tr("This article could not be read: mapapp met a fault of its own."))

    def _work(self, request: Request, send: _Send, cancellation: Cancellation) -> None:
        article = request.get()
        planned = plan(article)
        send(planned)
        places = prepared(self._analyse.places(article, cancellation), planned)
        send(places)
        if not places.whole:
            self._calm.wait(_MOST_PATIENCE_S)
            self._follow(planned, places, self._analyse.events, send, cancellation)

    def _follow(
        self,
        plan: ArticlePlan,
        places: Reading,
        find: Callable[[Article, Reading, Cancellation], Reading],
        send: _Send,
        cancellation: Cancellation,
    ) -> None:
        try:
            found = find(plan.article, places, cancellation)
        except MapAppError as error:  # the places are shown and stay
            found = replace(places, whole=True, events_notice=str(error))
        send(prepared(found, plan, places.marks))

    def _send(self, generation: int, value: object) -> None:
        if generation == self._generation:
            self._step.emit(generation, value)

    def _take(self, generation: int, value: object) -> None:
        request = self._request
        if generation != self._generation or request is None:
            return
        if isinstance(value, ArticlePlan):
            self._plan = value
            self.opened.emit(request, value)
        elif isinstance(value, Reading) and not value.whole:
            self._places = value
            self.analysed.emit(value)
        else:
            self._end(value)

    def _end(self, value: object) -> None:
        told = self.followed if self._places else self.analysed
        self._request = self._plan = self._places = None
        if isinstance(value, Reading):
            told.emit(value)
        else:
            self.failed.emit(str(value))
