"""What every export says of a mention and of an event, with the quote that it rests on."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from mapapp.events.sentences import split_sentences
from mapapp.model import Analysis, Event, Mention, Place, interval_to_dict

_LONGEST_QUOTE = 600
"""Characters of a quote; a longer sentence is cut around what it is quoted for."""


class Quotes:
    """The sentences of one article's text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = split_sentences(text)
        self._starts = [sentence.start for sentence in self._sentences]

    def around(self, start: int, end: int) -> str:
        """Return the sentence that holds a span, the span itself where none does."""
        number = bisect_right(self._starts, start) - 1
        if number >= 0:
            sentence = self._sentences[number]
            if start < sentence.end:
                first = max(sentence.start, min(start, end - _LONGEST_QUOTE // 2))
                first = sentence.start if end - sentence.start <= _LONGEST_QUOTE else first
                return self._text[first : max(end, min(sentence.end, first + _LONGEST_QUOTE))]
        return self._text[start:end]


def mention_facts(mention: Mention, quotes: Quotes) -> dict[str, Any]:
    """Return the words, offsets, role, confidence, quote of a mention, and who decided it."""
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "role": mention.role.value,
        "confidence": mention.confidence,
        "decided_by": mention.decided_by.value,
        "quote": quotes.around(mention.start, mention.end),
    }


def event_facts(event: Event, relation: str, analysis: Analysis) -> dict[str, Any]:
    """Return what an event says of a place that it has a relation to, with quote and offsets."""
    start, end = event.spans[0]
    return {
        "id": event.id,
        "headline": event.headline,
        "type": event.type.value,
        "status": event.status.value,
        "attribution": event.attribution,
        "relation": relation,
        "when": interval_to_dict(event.when),
        "confidence": event.confidence,
        "decided_by": event.decided_by.value,
        "quote": analysis.article.text[start:end],
        "start": start,
        "end": end,
    }


def coordinates(place: Place) -> tuple[float, float]:
    """Return latitude and longitude of a place, to a tenth of a metre."""
    return round(place.lat, 6), round(place.lon, 6)
