"""Turns an Article into Readings: its places first, then its events. No Qt before it must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from mapapp.desktop.apart import StoppedError, Worker
from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.orders import Found, Order, Wanted

if TYPE_CHECKING:
    from mapapp.desktop.reading import Reading
    from mapapp.model import Article, Remembered

_PLAIN = "none"
"""The name of no parser: `mapapp.syntax.NONE`, known before that room is imported."""


class Analyse(Protocol):
    """What opens an article for the window; called in threads, but for `renew`."""

    parser: str
    """The name of the parser to find events with; read with each article."""
    language: str
    """Of the words on the map; read with each article."""
    memory: tuple[Remembered, ...]
    """The corrections that hold in every article; read with each."""

    def places(self, article: Article, cancellation: Cancellation) -> Reading:
        """Return the places of `article`; where the reading is whole, no events are to follow."""

    def events(self, article: Article, places: Reading, cancellation: Cancellation) -> Reading:
        """Return the whole reading of an article, given its places."""

    def plain_events(
        self, article: Article, places: Reading, cancellation: Cancellation
    ) -> Reading:
        """Return the whole reading by plain rules; the reader would not wait for the parser."""

    def warm_up(self) -> None:
        """Load what the next article will need."""

    def renew(self) -> None:
        """Forget what was loaded: articles are read with another gazetteer from now on."""


class Analyser:
    """Has a worker analyse, and goes on when that ends before its answer."""

    def __init__(self, worker: Worker | None = None, parser: str = "") -> None:
        """Take the worker that was started for the first article, if one was."""
        self.language = "en"
        self.worker = worker or Worker()
        self.parser = parser
        self.memory: tuple[Remembered, ...] = ()

    def places(self, article: Article, cancellation: Cancellation) -> Reading:
        """Return the places of `article`; a worker that ended meanwhile is started once more.

        Raises `MapAppError` when the gazetteer is missing or the worker ended again.
        """
        try:
            return self._places(article, cancellation)
        except StoppedError:
            if cancellation.cancelled:
                raise
            return self._places(article, cancellation)

    def events(self, article: Article, places: Reading, cancellation: Cancellation) -> Reading:
        """Return the whole reading; by plain rules, with words on why, when the worker ended.

        Raises `MapAppError` when the trigger lexicon is missing.
        """
        try:
            return self._events(article, places, self.parser, cancellation)
        except StoppedError:
            if cancellation.cancelled:
                raise
        from mapapp.desktop.saying import tr

        reading = self._events(article, places, _PLAIN, cancellation)
        words = tr("The parser stopped before its end: plain rules found these events.")
        return replace(reading, events_notice=words)

    def plain_events(
        self, article: Article, places: Reading, cancellation: Cancellation
    ) -> Reading:
        """Return the whole reading by plain rules, instead of what the worker is busy with.

        Raises `MapAppError` when the trigger lexicon is missing or the worker ended.
        """
        from mapapp.desktop.saying import tr

        self.worker.stop()
        reading = self._events(article, places, _PLAIN, cancellation)
        words = tr("You did not wait for the parser: plain rules found these events.")
        return replace(reading, events_notice=words)

    def warm_up(self) -> None:
        """Have the worker load what the next article will need."""
        from mapapp.model import Article

        self.worker.tell(Order(Wanted.WARMTH, Article(""), self.parser))

    def renew(self) -> None:
        """Forget what was loaded: articles are read with another gazetteer from now on."""
        self.worker.stop()

    def close(self) -> None:
        """End the worker."""
        self.worker.close()

    def _places(self, article: Article, cancellation: Cancellation) -> Reading:
        parts, rest = self.worker.ask(
            Order(Wanted.PLACES, article, "", self.memory, self.language), cancellation
        )
        analysis = replace(
            rest.analysis,
            article=replace(rest.analysis.article, text=article.text),
            mentions=tuple(parts["mentions"]),
        )
        return reading_of(rest._replace(analysis=analysis), whole=False)

    def _events(
        self, article: Article, places: Reading, parser: str, cancellation: Cancellation
    ) -> Reading:
        order = Order(Wanted.EVENTS, article, parser, self.memory, self.language)
        parts, rest = self.worker.ask(order, cancellation)
        analysis = replace(
            rest.analysis,
            article=replace(rest.analysis.article, text=article.text),
            mentions=places.analysis.mentions,
            events=tuple(parts["events"]),
            dates=tuple(parts["dates"]),
        )
        return reading_of(rest._replace(analysis=analysis))


def reading_of(found: Found, *, whole: bool = True) -> Reading:
    """Arrange for the window what was found; when not `whole`, events are to follow."""
    from mapapp.desktop.reading import read

    made = read(found.analysis, found.milliseconds, found.map_json)
    return replace(made, whole=whole, notice=found.notice, events_notice=found.events_notice)


def analyse_whole(article: Article, parser: str = _PLAIN) -> Reading:
    """Find the places and events of `article` in this thread."""
    from mapapp.desktop.analyst import Analyst

    return reading_of(Analyst().events(Order(Wanted.EVENTS, article, parser)))
