"""The worker: a process that analyses for the window, which a thread would hold up.

It starts at once for the first article, whose analysis then runs beside the start of Qt, and is
kept for those that follow; when it has ended it is started anew.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.orders import Found, Order
from mapapp.errors import MapAppError

LONG = 60_000
"""Characters from which on an article is not waited for when another one is opened."""
_PATIENCE_S = 2.0
"""How long the answer to an earlier order is waited for."""
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]

Parts = dict[str, list[Any]]


class StoppedError(MapAppError):
    """The worker ended before its answer: killed, crashed, or closed with the window."""

    def __init__(self) -> None:
        super().__init__("The analysis of this article stopped before its end.")


class Worker:
    """Takes one order at a time, from any thread.

    Made with the path of the article that will come first, it starts at once and looks at that
    article ahead; else it starts with the first order.
    """

    def __init__(self, path: str = "") -> None:
        self._busy = threading.Lock()
        self._closed = False
        self._process = _start(path) if path else None

    @property
    def process_id(self) -> int | None:
        """The id of the process, None when there is none yet."""
        return self._process.pid if self._process else None

    def tell(self, order: Order) -> None:
        """Give an order that has no answer; a worker that is busy is left alone."""
        if not self._busy.acquire(blocking=False):
            return
        try:
            with suppress(OSError, StoppedError):
                _give(self._running(), order)
        finally:
            self._busy.release()

    def ask(self, order: Order, cancellation: Cancellation) -> tuple[Parts, Found]:
        """Give an order; return the records of its answer by their kind, and the rest.

        A cancellation ends the process when the article is a long one. Raises `MapAppError` with
        the worker's words, and `StoppedError` when it ended before its answer.
        """
        with self._alone() as process:
            if cancellation.cancelled:
                raise StoppedError
            is_long = len(order.article.text) >= LONG
            if is_long:
                cancellation.when_cancelled(process.kill)
            try:
                _give(process, order)
                with _without_collection(is_long):
                    return _gather(process)
            except (EOFError, OSError, pickle.UnpicklingError):
                _end(process)
                raise StoppedError from None

    @contextmanager
    def _alone(self) -> Iterator[subprocess.Popen[bytes]]:
        """Give the running process to this thread alone; end it when it is busy for too long."""
        if not self._busy.acquire(timeout=_PATIENCE_S):
            self.stop()
            self._busy.acquire()
        try:
            yield self._running()
        finally:
            self._busy.release()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise StoppedError
        if self._process and self._process.poll() is not None:
            _end(self._process)
            self._process = None
        self._process = self._process or _start()
        return self._process

    def stop(self) -> None:
        """End the process; the next order starts another."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        if self._process:
            self.stop()
            with self._busy:  # whoever reads from it has seen its end
                _end(self._process)


def _start(path: str = "") -> subprocess.Popen[bytes]:
    search_path = os.pathsep.join(filter(None, (str(_PACKAGE_ROOT), os.getenv("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603 - this program itself, without a shell
        [sys.executable, "-m", "mapapp.desktop.answering", *([path] if path else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": search_path},
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):
                pipe.close()
    process.wait()


def _give(process: subprocess.Popen[bytes], order: Order) -> None:
    pipe = cast("IO[bytes]", process.stdin)
    pickle.dump(order, pipe)
    pipe.flush()


def _gather(process: subprocess.Popen[bytes]) -> tuple[Parts, Found]:
    source = cast("IO[bytes]", process.stdout)
    parts: Parts = {"mentions": [], "events": [], "dates": []}
    while True:
        kind, value = pickle.load(source)  # noqa: S301 - from our own child
        if kind in parts:
            parts[kind].extend(value)
        elif kind == "failed":
            raise MapAppError(value)
        else:
            return parts, value


@contextmanager
def _without_collection(wanted: bool) -> Iterator[None]:
    """Keep the cycle collector from going through all the records of a long article.

    It would stop every thread, for long: there are many records, and no cycles among them.
    """
    if not wanted:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
