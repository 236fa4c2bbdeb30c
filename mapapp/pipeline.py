"""The one path from an Article to its Analysis, and the Engine that walks it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from mapapp.gazetteer import Gazetteer, open_in_use
from mapapp.geoparsing import geoparse
from mapapp.model import Analysis, Article, Context
from mapapp.syntax import DEFAULT, check_choice, parser_in_use

_NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Engine:
    """The loaded gazetteer, and the parser that was chosen: opened once, passed in."""

    gazetteer: Gazetteer
    notice: str = ""
    """Why the gazetteer is not the one that the user chose; empty when it is."""
    parser: str = DEFAULT
    """The parser that events are found with, by name; loaded with the first of them."""

    @classmethod
    def open(cls, parser: str = DEFAULT) -> Engine:
        """Open the gazetteer in use, or the built-in one where that is damaged.

        Raises `GazetteerError` when the built-in one is missing or damaged, and `UsageError` when
        `parser` names none.
        """
        check_choice(parser)
        opened = open_in_use()
        return cls(opened.gazetteer, opened.notice, parser)

    @property
    def parser_notice(self) -> str:
        """Why plain rules find the events, not the chosen parser; empty when that does.

        Loads the parser.
        """
        return parser_in_use(self.parser).notice

    def analyse(
        self, article: Article, context: Context = _NO_CONTEXT, *, places_only: bool = False
    ) -> Analysis:
        """Find the places and events of `article`.

        Same input, same context, same Analysis. `places_only` leaves the events out, as does an
        article that is not in English: its language is then said in the Analysis.
        """
        geoparsed = geoparse(article, self.gazetteer, context)
        article = replace(article, dateline=article.dateline or geoparsed.dateline)
        places = Analysis(article, geoparsed.mentions)
        return places if places_only else self.add_events(places)

    def add_events(self, places: Analysis) -> Analysis:
        """Return `places`, an Analysis with the places only, with the events of its article too.

        Raises `MapAppError` when the trigger lexicon is missing or damaged.
        """
        from mapapp.events import find_events  # here: places alone start faster without it
        from mapapp.language import is_foreign, language_of

        article, mentions = places.article, places.mentions
        article = replace(article, language=article.language or language_of(article.text))
        if is_foreign(article.language):
            return Analysis(article, mentions)
        parser = parser_in_use(self.parser).parser
        found = find_events(article, mentions, self.gazetteer, parser)
        return Analysis(
            article, mentions, found.events, found.dates, found.main_event, found.reference_date
        )


@cache
def default_engine() -> Engine:
    """Return the Engine that `mapapp.analyse` shares between calls."""
    return Engine.open()
