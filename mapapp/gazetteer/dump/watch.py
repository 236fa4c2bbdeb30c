"""Tells someone how far a long work is, and stops it when they want no more of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mapapp.errors import CancelledError

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is (0: unknown)."""


def _silent(_what: str, _done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches a long work: `progress` is told, `cancelled` is asked."""

    progress: Progress = _silent
    cancelled: Callable[[], bool] = _never

    @classmethod
    def of(cls, progress: Progress | None, cancelled: Callable[[], bool] | None) -> Watch:
        """Return a watch by whoever is there."""
        return cls(progress or _silent, cancelled or _never)

    def report(self, what: str, done: int, total: int) -> None:
        """Say how far the work is. Raises `CancelledError` when it is to stop."""
        if self.cancelled():
            raise CancelledError("Stopped. Nothing was changed.")
        self.progress(what, done, total)
