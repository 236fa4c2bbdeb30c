"""Does what is asked of a project's file in one thread, in order; answers come to the UI thread."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QObject, QTimer, Signal

from mapapp.desktop.phrases import tr
from mapapp.errors import MapAppError, ProjectError

if TYPE_CHECKING:
    from mapapp.project import CurrentProject

_CALM_MS = 2000
"""So long after the first article the window has started."""
Work = Callable[["CurrentProject"], Any]
Then = Callable[[Any], object]


class Keeper(QObject):
    """Owns the current project: nothing else touches it."""

    failed = Signal(object)
    """A `MapAppError` that stood in the way of some work."""
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[tuple[Work, Then | None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._ended = False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._begin)
        self._done.connect(self._answer)

    def ask(self, work: Work, then: Then | None = None, *, calmly: bool = False) -> None:
        """Have something done after all that was asked before; `then` gets its result.

        `calmly` does not begin while the window starts: what a project needs is not loaded then.
        """
        if self._ended:
            return
        self._jobs.put((work, then))
        if calmly and self._thread is None:
            self._calm.start(_CALM_MS)
        else:
            self._begin()

    def _begin(self) -> None:
        if self._thread is None and not self._ended:
            self._thread = threading.Thread(target=self._run, name="project", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Wait until everything is done and the file is closed; nothing is asked any more."""
        if self._thread is not None and not self._ended:
            self.ask(lambda current: current.close())
            self._jobs.put(None)
            self._thread.join()
        self._ended = True

    def _answer(self, then: Then, result: Any) -> None:
        if not self._ended:
            then(result)

    def _run(self) -> None:
        from mapapp.project import CurrentProject

        current = CurrentProject()
        while (job := self._jobs.get()) is not None:
            with suppress(RuntimeError):  # the window is gone
                self._do(current, *job)

    def _do(self, current: CurrentProject, work: Work, then: Then | None) -> None:
        try:
            result = work(current)
        except MapAppError as error:
            self.failed.emit(error)
        except Exception:
            traceback.print_exc(file=sys.stderr)
            words = tr("The project could not be written: mapapp met a fault of its own.")
            self.failed.emit(ProjectError(words))
        else:
            if then is not None:
                self._done.emit(then, result)
