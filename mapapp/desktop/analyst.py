"""Analyses articles in two steps, the places first, then what happened. No Qt, no process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import thread_time

from mapapp.desktop.orders import Found
from mapapp.model import Analysis, Article, Context, Remembered
from mapapp.pipeline import Engine, default_engine
from mapapp.syntax import DEFAULT


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of an article as it was given, and what tells them."""

    given: Article
    memory: tuple[Remembered, ...]
    found: Found


class Analyst:
    """Reads one article after the other; knows the places of the last when asked for its events."""

    def __init__(self) -> None:
        self._last: _Places | None = None
        self._warm: set[str] = set()

    def places(self, article: Article, memory: tuple[Remembered, ...] = ()) -> Found:
        """Find the places of `article`, as far as not remembered; events are to follow.

        Raises `GazetteerError` when the gazetteer is missing.
        """
        last = self._last
        if last is None or (last.given, last.memory) != (article, memory):
            last = self._last = _Places(article, memory, _places(article, memory))
        return last.found

    def events(self, article: Article, parser: str, memory: tuple[Remembered, ...] = ()) -> Found:
        """Find places and events of `article`; `parser` is the name of one, or empty.

        Raises `GazetteerError` when the gazetteer is missing, and `MapAppError` when the trigger
        lexicon is.
        """
        places = self.places(article, memory)
        self._last = None
        self.warm_up(parser)  # loading is not the analysis
        engine = replace(default_engine(), parser=parser or DEFAULT)
        began = thread_time()
        analysis = engine.add_events(places.analysis)
        milliseconds = places.milliseconds + _since(began)
        return _found(analysis, engine, milliseconds, engine.parser_notice)

    def warm_up(self, parser: str) -> None:
        """Load, once, what the first article would wait for."""
        if parser not in self._warm:
            self._warm.add(parser)
            article = Article("London. Rebels attacked Paris on Monday.")
            replace(default_engine(), parser=parser or DEFAULT).analyse(article)

    def look_ahead(self, path: str) -> None:
        """Read the article at `path`, if there is one, and find its places ahead."""
        default_engine().analyse(Article("London."), places_only=True)  # its own time is told
        if path:
            from mapapp.sources import read_article

            self.places(read_article(Path(path)))


def _places(article: Article, memory: tuple[Remembered, ...]) -> Found:
    engine = default_engine()
    # The thread's own time: opening the window meanwhile is not the analysis.
    began = thread_time()
    analysis = engine.analyse(article, Context(memory=memory), places_only=True)
    return _found(analysis, engine, _since(began))


def _since(began: float) -> float:
    return (thread_time() - began) * 1000


def _found(
    analysis: Analysis, engine: Engine, milliseconds: float, events_notice: str = ""
) -> Found:
    from mapapp.webmap import map_data
    from mapapp.webmap.paging import page_json

    data = page_json(map_data(analysis, engine.gazetteer))
    return Found(analysis, milliseconds, data, engine.notice, events_notice)
