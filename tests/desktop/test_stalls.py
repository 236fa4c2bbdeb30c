"""The window answers while it reads a folder: its map visible, a worker at work, panes changing.

`benchmarks/window_stalls.py` does the same with 5,000 articles.
"""

from __future__ import annotations

from pathlib import Path
from time import thread_time
from typing import Any

from mapapp.desktop.analysing import Analyser
from tests.desktop.generated import generated_article, write_articles
from tests.desktop.mapside import MapSide
from tests.desktop.stalls import read_one_after_the_other

_ARTICLES = 20
_LONGEST_S = 0.05
"""Of the UI thread's own processor time in one piece: what else the machine does is not counted."""
_BY_CHANCE = 2
"""So many longer ones are the machine's doing: what the window does, it does with each article."""
_USUAL_S = 0.00095
"""What a piece of `Yardstick`'s work takes on the machine that the limit was set on."""
_EVERY_MS = 100


class Yardstick:
    """Does the same small piece of work again and again, beside the window's own, in its thread."""

    def __init__(self, parent: Any) -> None:
        from qtpy.QtCore import QTimer

        self._seconds: list[float] = []
        self._timer = QTimer(parent)
        self._timer.timeout.connect(self._work)
        self._timer.start(_EVERY_MS)

    def _work(self) -> None:
        began, found = thread_time(), {}
        for number in range(10_000):
            found[number % 1000] = str(number)
        self._seconds.append(thread_time() - began)

    def slowness(self) -> float:
        """Work no more; return how many times the usual the slowest tenth took at least."""
        self._timer.stop()
        self._work()
        return max(1.0, sorted(self._seconds)[int(len(self._seconds) * 0.9)] / _USUAL_S)


def test_generated_articles_are_all_different() -> None:
    texts = {generated_article(number) for number in range(500)}
    assert len(texts) == 500
    assert generated_article(7) == generated_article(7)


def test_reading_a_folder_never_holds_the_window_up(qapp: Any, tmp_path: Path, qtbot: Any) -> None:
    analyser = Analyser()
    side = MapSide(tmp_path, analyser)
    files = write_articles(tmp_path / "articles", _ARTICLES)
    try:
        yardstick = Yardstick(side.window)
        pulse = read_one_after_the_other(side.window, files, 120_000)
        assert side.view.isVisible()
        assert side.window.reading.events
        assert len(pulse.works) > _ARTICLES
        longest = sorted(pulse.works)[-1 - _BY_CHANCE]
        assert longest < _LONGEST_S * yardstick.slowness()
    finally:
        side.session.end()
        analyser.close()
