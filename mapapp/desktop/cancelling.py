"""A way to tell work in another thread that nobody waits for it any more."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancellation:
    """Set once, from any thread; calls back what was registered, at once when it is set already."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._set = False
        self._callbacks: list[Callable[[], object]] = []

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits any more."""
        return self._set

    def cancel(self) -> None:
        """Tell that nobody waits any more."""
        with self._lock:
            self._set = True
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def when_cancelled(self, callback: Callable[[], object]) -> None:
        """Call `callback` when the work is cancelled."""
        with self._lock:
            if not self._set:
                self._callbacks.append(callback)
                return
        callback()
