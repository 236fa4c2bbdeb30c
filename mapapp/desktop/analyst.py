"""Analyses articles in two steps, the places first, then what happened. No Qt, no process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import thread_time

from mapapp.desktop.orders import Found, Order, Wanted
from mapapp.model import Analysis, Article, Context
from mapapp.pipeline import Engine, default_engine
from mapapp.syntax import DEFAULT
from mapapp.translation import speech


class Analyst:
    """Reads one article after the other; knows the places of the last when asked for its events."""

    def __init__(self) -> None:
        self._last: tuple[Order, Found] | None = None
        self._warm: set[str] = set()

    def places(self, order: Order) -> Found:
        """Find the places of an article, as far as not remembered; events are to follow.

        Raises `GazetteerError` when the gazetteer is missing.
        """
        asked = order._replace(wanted=Wanted.PLACES, parser="")
        if self._last is None or self._last[0] != asked:
            self._last = asked, _places(asked)
        return self._last[1]

    def events(self, order: Order) -> Found:
        """Find places and events of an article.

        Raises `GazetteerError` when the gazetteer is missing, and `MapAppError` when the trigger
        lexicon is.
        """
        places = self.places(order)
        self._last = None
        self.warm_up(order.parser)  # loading is not the analysis
        engine = replace(default_engine(), parser=order.parser or DEFAULT)
        began = thread_time()
        analysis = engine.add_events(places.analysis)
        milliseconds = places.milliseconds + _since(began)
        found = _found(analysis, engine, milliseconds, order.language)
        return found._replace(events_notice=engine.parser_notice)

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

            self.places(Order(Wanted.PLACES, read_article(Path(path))))


def _places(order: Order) -> Found:
    engine = default_engine()
    # The thread's own time: opening the window meanwhile is not the analysis.
    began = thread_time()
    context = Context(memory=order.memory)
    analysis = engine.analyse(order.article, context, places_only=True)
    return _found(analysis, engine, _since(began), order.language)


def _since(began: float) -> float:
    return (thread_time() - began) * 1000


def _found(analysis: Analysis, engine: Engine, milliseconds: float, language: str) -> Found:
    from mapapp.webmap import map_data
    from mapapp.webmap.paging import page_json

    data = map_data(analysis, engine.gazetteer, say=speech(language))
    return Found(analysis, milliseconds, page_json(data), engine.notice)
