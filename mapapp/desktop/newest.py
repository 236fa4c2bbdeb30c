"""Works things out away from the UI thread, of which only the newest is still wanted."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from qtpy.QtCore import QObject, Signal

from mapapp.model import Analysis

_FEW = 1000
"""Events and mentions up to which narrowing, counting or searching takes some 10 ms at most."""
_SHORT = 50_000
"""Characters up to which searching takes as little."""

_Job = tuple[int, Callable[[], Any]]


def is_small(analysis: Analysis) -> bool:
    """Tell whether work on all of an analysis is too little for anyone to notice."""
    found = len(analysis.events) + len(analysis.mentions)
    return found <= _FEW and len(analysis.article.text) <= _SHORT


class Newest(QObject):
    """Does one piece of work at a time; what was asked between the running and the last is skipped.

    So fast typing needs no delay: while one answer is worked out, only the last question waits.
    """

    _done = Signal(int, object)

    def __init__(self, take: Callable[[Any], None], parent: QObject | None = None) -> None:
        """`take` gets each result, on the UI thread; an overtaken result is never heard of."""
        super().__init__(parent)
        self._take = take
        self._asked = self._taken = 0
        self._lock = threading.Lock()
        self._waiting: _Job | None = None
        self._running = False
        self._done.connect(self._hear)

    @property
    def pending(self) -> bool:
        """Whether the newest result is still to come."""
        return self._asked != self._taken

    def ask(self, work: Callable[[], Any], *, at_once: bool) -> None:
        """Have `work` done: here and now, or in a thread."""
        self.drop()
        if at_once:
            self._take(work())
            return
        self._asked += 1
        with self._lock:
            self._waiting = (self._asked, work)
            idle, self._running = not self._running, True
        if idle:
            threading.Thread(target=self._run, name="newest", daemon=True).start()

    def drop(self) -> None:
        """Want nothing any more of what was asked for."""
        with self._lock:
            self._waiting = None
        self._asked += 1
        self._taken = self._asked

    def _run(self) -> None:
        while (job := self._next()) is not None:
            number, work = job
            try:
                result = work()
            except Exception:
                traceback.print_exc(file=sys.stderr)
                continue
            if number == self._asked:
                self._done.emit(number, result)

    def _next(self) -> _Job | None:
        with self._lock:
            job, self._waiting = self._waiting, None
            self._running = job is not None
        return job

    def _hear(self, number: int, result: object) -> None:
        if number == self._asked:
            self._taken = number
            self._take(result)
