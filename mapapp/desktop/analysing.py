"""Turns an Article into a Reading with the built-in engine, in any thread or process. No Qt."""

from __future__ import annotations

import json
from dataclasses import replace
from time import thread_time
from typing import TYPE_CHECKING

from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.reading import Reading, read
from mapapp.model import Article

if TYPE_CHECKING:
    from mapapp.desktop.apart import Child

LONG = 60_000
"""Characters from which on an article is analysed in a process of its own."""


class Analyser:
    """Analyses articles and prepares their maps, where that does not hold the window up."""

    def __init__(self, child: Child | None = None) -> None:
        """Take the process that the first article is for, if one was started."""
        self._child = child

    def __call__(self, article: Article, cancellation: Cancellation) -> Reading:
        """Analyse `article`.

        Raises `MapAppError` when the gazetteer is missing or the analysis was ended from outside.
        """
        child, self._child = self._child, None
        if child:
            return child.analyse(article, cancellation)
        if len(article.text) < LONG:
            return analyse_here(article)
        from mapapp.desktop.apart import analyse_apart

        return analyse_apart(article, cancellation)

    def stop(self) -> None:
        """End the process that waits for the first article."""
        if self._child:
            self._child.stop()
            self._child = None


def analyse_here(article: Article) -> Reading:
    """Analyse `article` in this thread."""
    from mapapp.pipeline import default_engine
    from mapapp.webmap import map_data

    engine = default_engine()
    # The thread's own time: opening the window meanwhile is not the analysis.
    began = thread_time()
    analysis = engine.analyse(article)
    milliseconds = (thread_time() - began) * 1000
    data = json.dumps(map_data(analysis, engine.gazetteer), ensure_ascii=False)
    made = read(analysis, milliseconds, data.encode("utf-8", "replace"))
    return replace(made, notice=engine.notice)


def warm_up() -> None:
    """Open the engine and load the word lists that it loads at its first article."""
    from mapapp.pipeline import default_engine

    default_engine().analyse(Article("London. Rebels attacked Paris on Monday."))
