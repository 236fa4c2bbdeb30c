"""The one path from an Article to its Analysis, and the Engine that walks it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Analysis, Article, Context

_NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Engine:
    """The loaded gazetteer: opened once, passed in."""

    gazetteer: Gazetteer

    @classmethod
    def open(cls) -> Engine:
        """Open the built-in gazetteer. Raises `GazetteerError` when it is missing or damaged."""
        return cls(open_gazetteer())

    def analyse(
        self, article: Article, context: Context = _NO_CONTEXT, *, places_only: bool = False
    ) -> Analysis:
        """Find the places and events of `article`.

        Same input, same context, same Analysis. `places_only` leaves the events out.
        """
        geoparsed = geoparse(article, self.gazetteer, context)
        article = replace(article, dateline=article.dateline or geoparsed.dateline)
        if places_only:
            return Analysis(article, geoparsed.mentions)
        from mapapp.events import find_events  # here: places alone start faster without it

        found = find_events(article, geoparsed.mentions, self.gazetteer)
        return Analysis(
            article,
            geoparsed.mentions,
            found.events,
            found.dates,
            found.main_event,
            found.reference_date,
        )


@cache
def default_engine() -> Engine:
    """Return the Engine that `mapapp.analyse` shares between calls."""
    return Engine.open()
