"""An event as a citation: what the article says, where it says it, and what it was taken for."""

from __future__ import annotations

from mapapp.model import Analysis, Event, Interval
from mapapp.wording import long_date, surroundings


def citation(analysis: Analysis, event: Event) -> str:
    """Return an event as text to paste: the quote, the article, and when and where it was."""
    parts = [_quote(analysis, event), _source(analysis), _event(event)]
    return "\n".join(part for part in parts if part)


def _quote(analysis: Analysis, event: Event) -> str:
    words = (" ".join(analysis.article.text[a:b].split()) for a, b in event.spans)
    return f"“{' … '.join(words)}”" if event.spans else ""


def _source(analysis: Analysis) -> str:
    article = analysis.article
    published = article.published
    parts = [
        article.source or "",
        f"“{article.title}”" if article.title else "",
        long_date(Interval(published, published)) if published else "",
        article.url or "",
    ]
    return ", ".join(part for part in parts if part)


def _event(event: Event) -> str:
    places = [
        f"{', '.join(n for n in (w.place.name, surroundings(w.place)) if n)} "
        f"({w.place.lat:.4f}, {w.place.lon:.4f})"
        for w in event.sites
    ]
    told = ", ".join(part for part in (long_date(event.when), "; ".join(places)) if part)
    return f"{event.headline}: {told}" if told else event.headline
