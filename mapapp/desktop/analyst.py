"""Analyses articles in two steps, the places first, then what happened. No Qt, no process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import thread_time

from mapapp.desktop.reading import Reading, read
from mapapp.model import Analysis, Article, Context, Remembered
from mapapp.pipeline import Engine, default_engine
from mapapp.syntax import NONE


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of an article as it was given, and the reading that tells them."""

    given: Article
    memory: tuple[Remembered, ...]
    reading: Reading


class Analyst:
    """Reads one article after the other; knows the places of the last when asked for its events."""

    def __init__(self) -> None:
        self._last: _Places | None = None
        self._warm: set[str] = set()

    def places(self, article: Article, memory: tuple[Remembered, ...] = ()) -> Reading:
        """Find the places of `article`, as far as not remembered; events are to follow.

        Raises `GazetteerError` when the gazetteer is missing.
        """
        last = self._last
        if last is None or (last.given, last.memory) != (article, memory):
            last = self._last = _Places(article, memory, _places(article, memory))
        return last.reading

    def events(self, article: Article, parser: str, memory: tuple[Remembered, ...] = ()) -> Reading:
        """Find places and events of `article`; `parser` is the name of one.

        Raises `GazetteerError` when the gazetteer is missing, and `MapAppError` when the trigger
        lexicon is.
        """
        places = self.places(article, memory)
        self._last = None
        self.warm_up(parser)  # loading is not the analysis
        engine = replace(default_engine(), parser=parser)
        began = thread_time()
        analysis = engine.add_events(places.analysis)
        found = _reading(analysis, engine, places.milliseconds + _since(began))
        return replace(found, events_notice=engine.parser_notice)

    def warm_up(self, parser: str) -> None:
        """Load, once, what the first article would wait for."""
        if parser not in self._warm:
            self._warm.add(parser)
            article = Article("London. Rebels attacked Paris on Monday.")
            replace(default_engine(), parser=parser).analyse(article)

    def look_ahead(self, path: str) -> None:
        """Read the article at `path`, if there is one, and find its places ahead."""
        default_engine().analyse(Article("London."), places_only=True)  # its own time is told
        if path:
            from mapapp.sources import read_article

            self.places(read_article(Path(path)))


def analyse_whole(article: Article, parser: str = NONE) -> Reading:
    """Find the places and events of `article` in this thread."""
    return Analyst().events(article, parser)


def _places(article: Article, memory: tuple[Remembered, ...]) -> Reading:
    engine = default_engine()
    # The thread's own time: opening the window meanwhile is not the analysis.
    began = thread_time()
    analysis = engine.analyse(article, Context(memory=memory), places_only=True)
    return replace(_reading(analysis, engine, _since(began)), whole=False)


def _since(began: float) -> float:
    return (thread_time() - began) * 1000


def _reading(analysis: Analysis, engine: Engine, milliseconds: float) -> Reading:
    from mapapp.webmap import map_data
    from mapapp.webmap.paging import page_json

    made = read(analysis, milliseconds, page_json(map_data(analysis, engine.gazetteer)))
    return replace(made, notice=engine.notice)
