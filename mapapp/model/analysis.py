"""One article with all that was found in it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mapapp.model.article import Article
from mapapp.model.event import Event
from mapapp.model.mention import Mention
from mapapp.model.place import Place
from mapapp.model.plain import (
    article_to_dict,
    event_to_dict,
    iso,
    mention_to_dict,
    mention_to_feature,
    place_to_dict,
    remark_to_dict,
    time_to_dict,
)
from mapapp.model.remark import Remark
from mapapp.model.time import TimeExpression

SCHEMA = 1
"""The version of the JSON form."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article with all that was found in it.

    `reference_date` is the date that relative times were resolved against: the publication date,
    else one found in the text.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    main_event: str | None = None
    reference_date: date | None = None
    remarks: dict[str, Remark] = field(default_factory=dict)
    """The id of a place or an event → what the reader remarked on it."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that a mention, candidate or event refers to, once, as they appear."""
        found: dict[str, Place] = {}
        for mention in self.mentions:
            if mention.place:
                found.setdefault(mention.place.id, mention.place)
            for candidate in mention.candidates:
                found.setdefault(candidate.place.id, candidate.place)
        for event in self.events:
            for where in event.where:
                found.setdefault(where.place.id, where.place)
        return tuple(found.values())

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain JSON values; places are referred to by id."""
        return {
            "schema": SCHEMA,
            "article": article_to_dict(self.article),
            "mentions": [mention_to_dict(mention) for mention in self.mentions],
            "places": [place_to_dict(place) for place in self.places],
            "events": [event_to_dict(event) for event in self.events],
            "main_event": self.main_event,
            "dates": [time_to_dict(time) for time in self.dates],
            "reference_date": iso(self.reference_date),
            "remarks": [remark_to_dict(of, remark) for of, remark in self.remarks.items()],
        }

    def to_json(self, indent: int | None = None) -> str:
        """Return the analysis as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """The placed mentions as a GeoJSON FeatureCollection (the Python geo interface)."""
        features = [mention_to_feature(m, m.place) for m in self.mentions if m.place]
        return {"type": "FeatureCollection", "features": features}
