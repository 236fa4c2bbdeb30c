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
_USUAL_S = 0.0095
"""What `a_piece_of_work` takes on the machine that the limit was set on."""


def a_piece_of_work() -> float:
    """Return the processor seconds of a fixed piece of work: how slow this machine is now."""
    began, found = thread_time(), {}
    for number in range(100_000):
        found[number % 1000] = str(number)
    return thread_time() - began


def test_generated_articles_are_all_different() -> None:
    texts = {generated_article(number) for number in range(500)}
    assert len(texts) == 500
    assert generated_article(7) == generated_article(7)


def test_reading_a_folder_never_holds_the_window_up(qapp: Any, tmp_path: Path, qtbot: Any) -> None:
    analyser = Analyser()
    side = MapSide(tmp_path, analyser)
    files = write_articles(tmp_path / "articles", _ARTICLES)
    try:
        slowness = max(1.0, a_piece_of_work() / _USUAL_S)
        pulse = read_one_after_the_other(side.window, files, 120_000)
        assert side.view.isVisible()
        assert side.window.reading.events
        assert len(pulse.works) > _ARTICLES
        slowness = max(slowness, a_piece_of_work() / _USUAL_S)
        assert max(pulse.works) < _LONGEST_S * slowness
    finally:
        side.session.end()
        analyser.close()
