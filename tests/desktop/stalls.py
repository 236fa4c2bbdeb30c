"""Reads a folder of articles in an open window, and takes the pulse of its event loop meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

_BEAT_MS = 1


@dataclass
class Pulse:
    """The gaps between two beats of a timer: as a clock saw them, and what this thread did."""

    waits: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)


class Heart:
    """Beats as often as the event loop lets it."""

    def __init__(self, parent: Any) -> None:
        from qtpy.QtCore import QTimer

        self.pulse = Pulse()
        self._last = perf_counter(), thread_time()
        self._timer = QTimer(parent)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = perf_counter(), thread_time()
        self.pulse.waits.append(now[0] - self._last[0])
        self.pulse.works.append(now[1] - self._last[1])
        self._last = now

    def stop(self) -> Pulse:
        """Beat no more; return the pulse."""
        self._timer.stop()
        return self.pulse


def read_one_after_the_other(window: Any, files: list[Path], patience_ms: int) -> Pulse:
    """Open each file when the one before is read to its end; return the pulse of all that."""
    from qtpy.QtCore import QEventLoop, QTimer

    loop, waiting = QEventLoop(), iter(files)
    heart = Heart(window)

    def go_on(*_: object) -> None:
        if window.reading is not None and not window.reading.whole:
            return
        file = next(waiting, None)
        if file is None:
            loop.quit()
        else:
            window.opening.open_file(str(file))

    window.loader.analysed.connect(go_on)
    window.loader.followed.connect(go_on)
    window.loader.failed.connect(loop.quit)
    QTimer.singleShot(patience_ms, loop.quit)
    go_on()
    loop.exec_()
    window.loader.analysed.disconnect(go_on)
    window.loader.followed.disconnect(go_on)
    assert next(waiting, None) is None, "not all articles were read in time"
    return heart.stop()
