"""The one path from an Article to its Analysis, and the Engine that walks it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from mapapp.gazetteer import Gazetteer, open_in_use
from mapapp.geoparsing import geoparse
from mapapp.model import Analysis, Article, Context

_NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Engine:
    """The loaded gazetteer: opened once, passed in."""

    gazetteer: Gazetteer
    notice: str = ""
    """Why the gazetteer is not the one that the user chose; empty when it is."""

    @classmethod
    def open(cls) -> Engine:
        """Open the gazetteer in use, or the built-in one where that is damaged.

        Raises `GazetteerError` when the built-in one is missing or damaged.
        """
        opened = open_in_use()
        return cls(opened.gazetteer, opened.notice)

    def analyse(
        self, article: Article, context: Context = _NO_CONTEXT, *, places_only: bool = False
    ) -> Analysis:
        """Find the places and events of `article`.

        Same input, same context, same Analysis. `places_only` leaves the events out, as does an
        article that is not in English: its language is then said in the Analysis.
        """
        geoparsed = geoparse(article, self.gazetteer, context)
        article = replace(article, dateline=article.dateline or geoparsed.dateline)
        if places_only:
            return Analysis(article, geoparsed.mentions)
        from mapapp.events import find_events  # here: places alone start faster without it
        from mapapp.language import is_foreign, language_of

        article = replace(article, language=article.language or language_of(article.text))
        if is_foreign(article.language):
            return Analysis(article, geoparsed.mentions)
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
