"""An analyser that answers at once with what a test made by hand."""

from __future__ import annotations

from collections.abc import Callable

from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.reading import Reading
from mapapp.model import Article, Remembered


class HandMade:
    """Answers with whole readings; a reading that is not whole needs `events` too."""

    def __init__(
        self,
        places: Callable[[Article, Cancellation], Reading],
        events: Callable[[Reading], Reading] | None = None,
        plain: Callable[[Reading], Reading] | None = None,
    ) -> None:
        self.parser, self.language = "none", "en"
        self.memory: tuple[Remembered, ...] = ()
        self.places = places
        self._events, self._plain = events, plain

    def events(self, _article: Article, places: Reading, _: Cancellation) -> Reading:
        assert self._events, "no events were promised"
        return self._events(places)

    def plain_events(self, _article: Article, places: Reading, _: Cancellation) -> Reading:
        assert self._plain, "nobody asked to be spared the wait"
        return self._plain(places)

    def warm_up(self) -> None:
        """Nothing is to be loaded."""

    def renew(self) -> None:
        """Nothing was loaded."""
