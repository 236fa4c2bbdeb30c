"""An analysis while corrections are worked into it."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace

from mapapp.editing.anchors import Anchor, locate
from mapapp.editing.edits import Unfit
from mapapp.editing.event_edits import ADDED, EventAnchor
from mapapp.model import Analysis, Event, Mention, Place, Remark

Span = tuple[int, int]


@dataclass
class Working:
    """The mentions by their spans, the events by their ids, and what was done to them."""

    base: Analysis
    aliases: dict[str, Place] = field(default_factory=dict)
    """The id of a place → the place that it is the same as."""
    settled: set[str] = field(default_factory=set)
    """The ids of events whose places the user set."""

    def __post_init__(self) -> None:
        """Begin with what was found."""
        self.article = self.base.article
        self.mentions: dict[Span, Mention] = {(m.start, m.end): m for m in self.base.mentions}
        self._spans: list[Span] = sorted(self.mentions)
        self.events: dict[str, Event] = {event.id: event for event in self.base.events}
        self.known: dict[str, Event] = dict(self.events)
        """Every event as it was found or added, deleted ones too."""
        self.merged: dict[str, str] = {}
        self.remarks: dict[str, Remark] = dict(self.base.remarks)
        self.main_event = self.base.main_event

    # --- mentions

    def span(self, at: Anchor) -> Span:
        """Return where an anchor's words stand. Raises `Unfit` when they no longer do."""
        found = locate(at, self.article.text)
        if found is None:
            raise Unfit(f"“{at.text}” no longer stands there in the article")
        return found

    def mention(self, at: Anchor) -> Mention | None:
        """Return the mention of an anchor's words, or the first that overlaps them."""
        span = self.span(at)
        exact = self.mentions.get(span)
        return exact or next(iter(self.overlapping(span)), None)

    def overlapping(self, span: Span) -> list[Mention]:
        """Return the mentions that share letters with a span."""
        first = max(0, bisect_left(self._spans, (span[0], span[0])) - 1)
        found = []
        for one in self._spans[first:]:
            if one[0] >= span[1]:
                break
            if one[1] > span[0]:
                found.append(self.mentions[one])
        return found

    def put(self, mention: Mention) -> None:
        """Add a mention, or put it in the place of the one with its span."""
        span = mention.start, mention.end
        if span not in self.mentions:
            insort(self._spans, span)
        self.mentions[span] = mention

    def take_out(self, mention: Mention) -> None:
        """Take a mention out."""
        span = mention.start, mention.end
        del self.mentions[span]
        self._spans.remove(span)

    # --- events

    def event(self, of: EventAnchor) -> Event:
        """Return the event of an anchor as it is now. Raises `Unfit` when it is gone."""
        found = self._as_found(of)
        if found is None:
            raise Unfit(f"the event “{of.headline}” is no longer found in the article")
        now = found.id
        while now in self.merged:
            now = self.merged[now]
        if now not in self.events:
            raise Unfit(f"the event “{of.headline}” was deleted")
        return self.events[now]

    def _as_found(self, of: EventAnchor) -> Event | None:
        if of.id.startswith(ADDED) or of.at is None:
            one = self.known.get(of.id)
            return one if one and (of.at or one.headline == of.headline) else None
        span = locate(of.at, self.article.text)
        here = [e for e in self.base.events if span and _overlap(e, span)]

        def likeness(event: Event) -> tuple[bool, bool, bool]:
            return event.headline == of.headline, event.type is of.type, event.id == of.id

        alike = [event for event in here if any(likeness(event)[:2])]
        return max(alike, key=likeness, default=None)

    def add(self, event: Event) -> None:
        """Add an event. Raises `Unfit` when there is one of its id."""
        if event.id in self.known:
            raise Unfit("this event was added already")
        self.known[event.id] = self.events[event.id] = event

    def result(self) -> Analysis:
        """Return the analysis as it is now."""
        found = {event.id for event in self.base.events}
        added = sorted(
            (event for event in self.events.values() if event.id not in found),
            key=lambda event: (event.spans, event.id),
        )
        kept = [event for event in self.events.values() if event.id in found]
        main = self.main_event
        while main in self.merged:
            main = self.merged[main]
        return replace(
            self.base,
            article=self.article,
            mentions=tuple(self.mentions[span] for span in self._spans),
            events=(*kept, *added),
            main_event=main if main in self.events else None,
            remarks={of: self.remarks[of] for of in sorted(self.remarks)},
        )


def _overlap(event: Event, span: Span) -> bool:
    return any(start < span[1] and end > span[0] for start, end in event.spans)
