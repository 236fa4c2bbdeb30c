"""What of an analysis is exported: all, what a filter lets through, or what is selected."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from mapapp.filtering import Filter, visible
from mapapp.model import Analysis, Event, Mention


def filtered(analysis: Analysis, wanted: Filter) -> Analysis:
    """Return the analysis with only the events and mentions that pass a filter."""
    if not wanted:
        return analysis
    seen = visible(analysis, wanted)
    return _only(analysis, seen.events, seen.mentions)


def selected(analysis: Analysis, ids: AbstractSet[str]) -> Analysis:
    """Return the analysis with only the places and events that `ids` name.

    A place brings its events and its mentions, an event the mentions in its own sentences.
    """
    events = tuple(
        event
        for event in analysis.events
        if event.id in ids or any(one.place.id in ids for one in event.sites)
    )
    spans = [span for event in events if event.id in ids for span in event.spans]
    mentions = tuple(one for one in analysis.mentions if _belongs(one, ids, spans))
    return _only(analysis, events, mentions)


def _belongs(mention: Mention, ids: AbstractSet[str], spans: list[tuple[int, int]]) -> bool:
    named = {place.id for place in (mention.place, mention.narrowed) if place}
    within = any(start <= mention.start and mention.end <= end for start, end in spans)
    return within or not named.isdisjoint(ids)


def _only(analysis: Analysis, events: tuple[Event, ...], mentions: tuple[Mention, ...]) -> Analysis:
    main = analysis.main_event
    kept = main if any(event.id == main for event in events) else None
    return replace(analysis, events=events, mentions=mentions, main_event=kept)
