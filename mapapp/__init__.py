"""mapapp turns a news article into a map you can trust.

    import mapapp
    analysis = mapapp.analyse("Rebels shelled Idlib on Tuesday.", published="2020-02-12")
    analysis.places, analysis.events, analysis.to_json()

Importing the package is cheap: the engine opens at the first call.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mapapp.errors import MapAppError, UsageError
from mapapp.model import Analysis, Article, Context

if TYPE_CHECKING:
    import folium

__version__ = "0.1.0"
__all__ = ["Analysis", "Article", "Context", "MapAppError", "analyse", "show"]


def analyse(
    article: str | Article,
    *,
    title: str = "",
    published: str | date | None = None,
    source: str | None = None,
    url: str | None = None,
    context: Context | None = None,
) -> Analysis:
    """Find the places and events of an article, given as text or as an `Article`.

    `published` is a date or its ISO form. Raises `UsageError` for a date that is neither.
    """
    from mapapp.pipeline import default_engine

    if isinstance(article, str):
        article = Article(article, title, _as_date(published), source=source, url=url)
    return default_engine().analyse(article, context or Context())


def show(analysis: Analysis) -> folium.Map:
    """Return the analysis as a `folium.Map` to show in a notebook or build on."""
    from mapapp import notebook

    return notebook.show(analysis)


def _as_date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise UsageError(
            f"“{value}” is not a date: give it as 2020-02-12 or as a datetime.date."
        ) from None


if "IPython" in sys.modules:
    from mapapp.notebook import register_display

    register_display()
