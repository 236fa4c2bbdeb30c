"""The nouns of mapapp: plain, immutable, typed values that every other part speaks in.

Offsets count Unicode code points of the article's text exactly as given. Coordinates are degrees
WGS84, distances kilometres.
"""

from mapapp.model.analysis import SCHEMA, Analysis
from mapapp.model.article import Article, Context, HomeRegion
from mapapp.model.event import (
    AROUND_RELATION,
    INSTITUTION_RELATION,
    Actor,
    Count,
    Event,
    EventPlace,
    EventType,
    Magnitude,
    Status,
)
from mapapp.model.mention import Candidate, DecidedBy, Mention, Reason, Role
from mapapp.model.place import AREA_KINDS, Extent, Kind, Place
from mapapp.model.plain import article_to_dict, interval_to_dict, place_to_dict
from mapapp.model.remark import Remark, Remembered
from mapapp.model.time import Bound, Interval, Precision, TimeExpression

__all__ = [
    "AREA_KINDS",
    "AROUND_RELATION",
    "INSTITUTION_RELATION",
    "SCHEMA",
    "Actor",
    "Analysis",
    "Article",
    "Bound",
    "Candidate",
    "Context",
    "Count",
    "DecidedBy",
    "Event",
    "EventPlace",
    "EventType",
    "Extent",
    "HomeRegion",
    "Interval",
    "Kind",
    "Magnitude",
    "Mention",
    "Place",
    "Precision",
    "Reason",
    "Remark",
    "Remembered",
    "Role",
    "Status",
    "TimeExpression",
    "article_to_dict",
    "interval_to_dict",
    "place_to_dict",
]
