"""Fetches and compiles a gazetteer in a process of its own, so that the window never waits.

The child writes lines of JSON: how far it is, a few times a second, then how it ended. It stops
when its input is closed: when the reader cancels, or this program ends. No Qt.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from mapapp.desktop.cancelling import Cancellation
from mapapp.errors import CancelledError, DownloadError, MapAppError

Progress = Callable[[str, int, int], object]
COMMAND = (sys.executable, "-m", "mapapp.desktop.gazetteer_fetching")
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_REPORT_EVERY_S = 0.1
_PATIENCE_S = 3.0
"""How long a cancelled child may take to tidy up."""


def fetch_apart(
    countries: Sequence[str],
    progress: Progress,
    cancellation: Cancellation,
    command: Sequence[str] = COMMAND,
) -> str:
    """Install GeoNames' places of `countries` (none: all); return the gazetteer's name.

    Raises `CancelledError`, or `MapAppError` with the child's words.
    """
    path = os.pathsep.join([str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")])
    child = subprocess.Popen(  # noqa: S603 - this program itself, without a shell
        [*command, ",".join(countries)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": path.rstrip(os.pathsep)},
    )
    cancellation.when_cancelled(lambda: _end(child))
    try:
        return _listen(child, progress, cancellation)
    finally:
        _end(child)
        child.wait()
        if child.stdout:
            child.stdout.close()


def _listen(child: subprocess.Popen[str], progress: Progress, cancellation: Cancellation) -> str:
    for line in child.stdout or ():
        told: dict[str, Any] = json.loads(line)
        if cancellation.cancelled:
            continue
        if "failed" in told:
            raise DownloadError(told["failed"])
        if "installed" in told:
            return str(told["installed"])
        progress(*told["progress"])
    if cancellation.cancelled:
        raise CancelledError("The download was stopped.")
    raise DownloadError("The installation ended before it was done. Try again: it goes on there.")


def _end(child: subprocess.Popen[str]) -> None:
    """Ask the child to stop, and see to it that it does."""
    if child.stdin:
        with suppress(OSError):
            child.stdin.close()
    timer = threading.Timer(_PATIENCE_S, child.kill)
    timer.daemon = True
    timer.start()


# --- in the child


def main(codes: str, source: TextIO, target: TextIO) -> None:
    """Install and tell of it; what the child's process runs."""
    from mapapp.downloads import install

    unwanted = threading.Event()
    threading.Thread(target=_await_end, args=(source, unwanted), daemon=True).start()
    teller = _Teller(target)
    try:
        found = install(codes.split(","), progress=teller.progress, cancelled=unwanted.is_set)
    except MapAppError as error:
        teller.tell("failed", str(error))
    else:
        teller.tell("installed", found.name)


def _await_end(source: TextIO, unwanted: threading.Event) -> None:
    source.read()
    unwanted.set()


class _Teller:
    def __init__(self, target: TextIO) -> None:
        self._target, self._what, self._told_at = target, "", 0.0

    def progress(self, what: str, done: int, total: int) -> None:
        now = time.monotonic()
        if what != self._what or now - self._told_at >= _REPORT_EVERY_S:
            self._what, self._told_at = what, now
            self.tell("progress", (what, done, total))

    def tell(self, kind: str, value: object) -> None:
        with suppress(BrokenPipeError):
            self._target.write(json.dumps({kind: value}) + "\n")
            self._target.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin, sys.stdout)
